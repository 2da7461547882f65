/**
 * Words of an order that belong to no verb, slot or courtesy: unknown words, values that no slot took, dates and
 * conditions beside the one that counts, and what restricts the order. They are shown, never dropped in silence.
 */
import { readTable } from '../language/table.js';
import type { EntityKind } from './entity.js';
import { ACTS } from './guards/act.js';
import type { Intent } from './intents.js';
import { schema } from './lexicon/slots.js';
import { titles } from './lexicon.js';
import { EVERYDAY } from './names/name.js';
import type { Line } from './reading.js';
import { type Parts, textOf } from './slots/parts.js';
import { isNow } from './slots/times.js';
import { isRelative } from './slots/values.js';
import type { Span } from './spans.js';
import { phrases, spaced } from './timing/words.js';
import { placesOf } from './timing.js';

const table = readTable('lexicon/coverage.txt', ['restrictions', 'prepositions', 'subjects', 'courtesies']);
const setOf = (key: keyof typeof table): ReadonlySet<string> => new Set(table[key].map(spaced));
const restrictions = setOf('restrictions');
const prepositions = setOf('prepositions');
const subjects = setOf('subjects');
const courtesies = setOf('courtesies');
/** Outside a date, these words say a time that was not understood. */
const timeNouns: ReadonlySet<string> = new Set([
  ...phrases('units').filter((word) => word !== 'an'),
  ...phrases('days'),
  'term',
  'terme',
  'period',
  'periode',
  'deadline',
]);

/** Values that no order may lose. */
const VALUES: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'email',
  'invitation',
  'domain',
  'mpn',
  'number',
  'product',
  'country',
]);

/** The words that an order does not account for, as typed; `spans` are the words that fill its slots. */
export function unplacedWords(intent: Intent, parts: Parts, spans: readonly Span[]): readonly string[] {
  const { line } = parts;
  const placed = new Set([
    ...placesOf(spans),
    ...placesOf(line.found),
    ...supersededPlaces(parts),
    ...linkPlaces(parts),
  ]);
  const open = new Set<number>();
  const counts = schema[intent].includes('seats') || schema[intent].includes('product');
  for (const entity of parts.entities) {
    if (placed.has(entity.from) || line.isConditional(entity.from) || !VALUES.has(entity.kind)) continue;
    if (entity.kind !== 'number' || (counts && !line.timing.has(entity.from) && !isOfSomethingElse(line, entity)))
      mark(open, entity);
  }
  for (const span of [
    ...line.conditions,
    ...line.timing.dates.filter((date) => !isNow(line, date)),
    ...line.timing.terms,
    ...line.timing.billings,
  ]) {
    if (!overlaps(placed, span)) mark(open, span);
  }
  const orders = line.found.filter(
    (one) => ACTS.has(one.concept) && one.forms.some((form) => form !== 'none' && form !== 'past'),
  );
  const within = (clause: Span, list: readonly Span[]): boolean =>
    list.some((one) => one.from >= clause.from && one.from < clause.to);
  const names = spans.filter((span) => parts.names.some((name) => name.from === span.from));
  const values = spans.filter((span) => !names.includes(span));
  const first = Math.min(
    ...line.clauses.filter((one) => within(one, orders) || within(one, values)).map(({ from }) => from),
  );
  for (const clause of line.clauses) {
    const ordering = within(clause, orders) || within(clause, values);
    const told =
      line.words.slice(clause.from, clause.to).some((word) => subjects.has(word)) ||
      line.found.some(
        (one) => one.from >= clause.from && one.to <= clause.to && one.forms.every((form) => form === 'past'),
      );
    if (!ordering && (told || (within(clause, names) && orders.length > 0))) continue;
    if (!ordering && orders.length > 0 && (isSignature(line, clause) || explains(line, clause, first))) continue;
    for (const name of parts.names) {
      if (
        within(clause, [name]) &&
        !overlaps(placed, name) &&
        !name.clues.has('weak') &&
        !isRuledOut(line, name) &&
        !line.words.slice(name.from, name.to).every((word) => courtesies.has(word)) &&
        !names.some((one) => one.from > name.from && one.from - name.to <= 1)
      )
        mark(open, name);
    }
    for (let at = clause.from; at < clause.to; at += 1) {
      if (placed.has(at) || line.tokens[at]?.mark || courtesies.has(line.words[at] ?? '')) continue;
      if (line.tokens[at]?.capital && isRuledOut(line, { from: startOfRun(line, at), to: at + 1 })) continue;
      const untimed = counts && timeNouns.has(line.words[at] ?? '') && !line.timing.has(at);
      if (untimed || (isContent(line, at) && !isApposition(line, at, names))) open.add(at);
    }
  }
  // the scheme of a link belongs to its address
  return runs(open)
    .map((run) => textOf(line, run))
    .filter((words) => !/^https?$/i.test(words));
}

/** "let six people go", "two things": no number of licences. */
const isOfSomethingElse = ({ words }: Line, { to }: Span): boolean =>
  /^(?:people|persons|personnes|gens|things|choses|trucs|points|questions|orders|demandes|times|fois|minutes?)$/.test(
    words[to] ?? '',
  );

/** "…, not Talensac Primeurs": said of somebody who is not meant. */
const isRuledOut = ({ words }: Line, { from }: Span): boolean =>
  /^(?:not|pas|never|jamais)$/.test(
    words[/^(?:the|le|la|les|l'|a|chez|for|pour|at)$/.test(words[from - 1] ?? '') ? from - 2 : from - 1] ?? '',
  );

/** The first of neighbouring words with capital letters. */
function startOfRun({ tokens }: Line, at: number): number {
  let from = at;
  while (tokens[from - 1]?.capital) from -= 1;
  return from;
}

/** Words on lines of their own, below the order: who wrote it. */
function isSignature({ cleaned, tokens, entities }: Line, { from, to }: Span): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? 0;
  const line = cleaned.text.slice(
    cleaned.text.lastIndexOf('\n', start) + 1,
    (cleaned.text.indexOf('\n', end) + 1 || cleaned.text.length + 1) - 1,
  );
  return (
    cleaned.text.lastIndexOf('\n', start) > 0 &&
    line.length < SIGNED &&
    !/\d/.test(line) &&
    !entities.some((one) => one.from >= from && one.to <= to)
  );
}
/** A line with so many letters is no signature. */
const SIGNED = 40;

/** "per our board resolution, …", "…, the mayor agreed": a reason in small words, which narrows nothing. */
function explains({ words, tokens, entities }: Line, { from, to }: Span, first: number): boolean {
  const said = words.slice(from, to);
  const opens = said.find((word) => !/^\W+$/.test(word)) ?? '';
  const small = tokens.slice(from + 1, to).every((token) => !token.capital);
  return (
    small &&
    !entities.some((one) => one.from >= from && one.to <= to) &&
    !said.some((word) => restrictions.has(word)) &&
    !prepositions.has(opens) &&
    (from < first || /^(?:the|our|my|le|la|les|l'|notre|nos|mon|ma)$/.test(opens))
  );
}

function isContent(line: Line, at: number): boolean {
  const word = line.words[at] ?? '';
  if (titles.has(word) || line.timing.has(at)) return false;
  if (restrictions.has(word)) return true;
  if (line.stranger(at)) {
    if (line.tokens[at]?.capital) return word.length > 1;
    return word.length > SHORT && !BEFORE_VERB.test(line.words[at - 1] ?? '');
  }
  if (!EVERYDAY.has(word)) return false;
  let before = at - 1;
  while (before > 0 && DETERMINER.test(line.words[before] ?? '')) before -= 1;
  return prepositions.has(line.words[before] ?? '');
}
/** Behind these a small unknown word is a verb ("kindly allot", "they have outgrown"), or a person ("by my predecessor"). */
const BEFORE_VERB =
  /^(?:kindly|please|to|have|has|had|'ve|i|we|they|you|he|she|my|our|je|j'|on|nous|vous|il|elle|ils|elles|de|veuillez|bien|mon|ma|notre|and|et)$/;

/** A small unknown word of so many letters is an interjection or an abbreviation. */
const SHORT = 3;

/** "the new pharmacist of Löwenapotheke", "our apprentice, Mia": a small word that only introduces a name. */
const isApposition = (line: Line, at: number, names: readonly Span[]): boolean =>
  !line.tokens[at]?.capital && names.some((name) => name.from > at && name.from - at <= 2);

const DETERMINER =
  /^(?:the|an?|our|my|your|his|her|their|le|la|les|l'|un|une|des|du|notre|nos|mon|ma|mes|son|sa|ses|leurs?|ce|cette|this|that|new|full|nouveau|nouvelle)$/;

/** Values that a later one replaced: "from 10 to 12", "ten, no, twelve". */
function supersededPlaces({ line, entities, names }: Parts): ReadonlySet<number> {
  const dropped = line.entities.filter((entity) => !entities.includes(entity));
  const old = entities.filter(
    (entity, at) =>
      entity.kind === 'number' &&
      (/^(?:from|form|de|of|than|que|have|has|ont|a)$/.test(line.words[entity.from - 1] ?? '') ||
        isRelative(line, entity) ||
        (entities[at + 1]?.kind === 'number' && /^(?:to|a|vers|->|→)$/.test(line.words[entity.to] ?? ''))),
  );
  return placesOf([
    ...dropped,
    ...old,
    ...names.filter((name) => line.conditions.some((one) => one.from <= name.from && name.to <= one.to)),
  ]);
}

const mark = (places: Set<number>, { from, to }: Span): void => {
  for (let at = from; at < to; at += 1) places.add(at);
};
const overlaps = (places: ReadonlySet<number>, { from, to }: Span): boolean => {
  for (let at = from; at < to; at += 1) if (places.has(at)) return true;
  return false;
};

/** Neighbouring places as spans. */
function runs(places: ReadonlySet<number>): readonly Span[] {
  const result: Span[] = [];
  for (const at of [...places].sort((one, other) => one - other)) {
    const last = result.at(-1);
    if (last && last.to === at) result[result.length - 1] = { from: last.from, to: at + 1 };
    else result.push({ from: at, to: at + 1 });
  }
  return result;
}

/** The rest of the link that holds an invitation: "https://bot.example/i/". */
function linkPlaces({ line: { tokens }, entities }: Parts): readonly number[] {
  return entities.flatMap(({ kind, from }) => {
    const places: number[] = [];
    for (let at = from; kind === 'invitation' && at > 0 && tokens[at - 1]?.end === tokens[at]?.start; at -= 1)
      places.push(at - 1);
    return places;
  });
}
