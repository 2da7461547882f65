/** Several names, addresses or ids of one kind under one verb: "remove Anna Bell and Tom Reed". */
import type { Entity, EntityKind } from '../entity.js';
import type { Name } from '../names/name.js';
import type { Line } from '../reading.js';
import type { Span } from '../spans.js';
import { type Parts, textOf } from './parts.js';

/** What may stand between two of a list: a joining word, and small words that repeat the preposition. */
const JOINED =
  /^(?:(?:,|&|\+|;|\/|and|et|ou|or|plus|puis|pis|then|ainsi que|as well as|both|also|aussi)(?: |$))+(?:(?:for|to|a|at|of|off|from|pour|chez|de|d'|du|des|le|la|les|l'|the|with|avec|by|par|in|:|for the|mr|mrs|ms|m|mme|user|users|customer|client|"|“|«|<|>|')(?: |$))*$/;
/** Behind a member of a list, before the joining word. */
const CLOSING = /^(?:>|"|”|»|'|\)|( <)?)$/;

/** One value, or several in the order typed, each once. */
export function listOf(line: Line, spans: readonly Span[]): string | readonly string[] | undefined {
  const texts: string[] = [];
  for (const span of spans) {
    const text = textOf(line, span);
    if (!texts.some((one) => one.toLowerCase() === text.toLowerCase())) texts.push(text);
  }
  const [only] = texts;
  return texts.length > 1 ? texts : only;
}

/** All entities of a kind, without those of a condition, unless there are no others. */
export function entitiesOf({ line, entities }: Parts, kind: EntityKind): readonly Entity[] {
  const all = entities.filter((entity) => entity.kind === kind);
  const free = all.filter((entity) => !line.isConditional(entity.from));
  return free.length > 0 ? free : all;
}

/** A name and the names that are joined to it, left and right; `isOpen` tells those that another slot did not take. */
export function joinedTo({ line, names }: Parts, name: Name, isOpen: (name: Name) => boolean): readonly Name[] {
  const place = names.indexOf(name);
  const run = [name];
  for (let at = place - 1; at >= 0; at -= 1) {
    const before = names[at];
    const [first] = run;
    if (!before || !first || !isOpen(before) || !areJoined(line, before, first)) break;
    run.unshift(before);
  }
  for (let at = place + 1; at < names.length; at += 1) {
    const after = names[at];
    const last = run.at(-1);
    if (!after || !last || !isOpen(after) || !areJoined(line, last, after)) break;
    run.push(after);
  }
  return run;
}

/** Two names with "and" between, and a repeated preposition at most: they fill the same slot. */
export const areLinked = (line: Line, one: Span, other: Span): boolean =>
  /^(?:and|et|&)(?: (?:to|a|of|for|from|de|du|d'|pour|chez|at|la|le|les|l'|the))*$/.test(
    line.words.slice(one.to, other.from).join(' '),
  );

const areJoined = (line: Line, one: Span, other: Span): boolean => {
  let from = one.to;
  while (from < other.from && CLOSING.test(line.words[from] ?? '') && line.words[from] !== '') from += 1;
  return JOINED.test(line.words.slice(from, other.from).join(' '));
};
