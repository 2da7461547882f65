/** The signs of a line: a concept, `@` an entity, `~` a name with that clue, `:` a guard or a trait of the line. */

import { isOrder, TAKING } from './guards/act.js';
import type { Moods } from './guards.js';
import type { Name } from './names/name.js';
import type { Line } from './reading.js';
import type { Concept } from './vocabulary.js';

export type Signs = ReadonlySet<string>;

/** Everything a line shows. Verbs that are no orders do not count as such. */
export function findSigns(line: Line, moods: Moods, names: readonly Name[]): Signs {
  const signs = new Set<string>();
  for (const one of line.found) {
    if (one.forms.includes('none')) signs.add(one.concept);
    else if (!isAct(moods, one)) signs.add(TAKES.has(one.concept) ? `=${one.concept}` : one.concept);
    else if (moods.live.has(one.concept)) signs.add(one.concept);
    else signs.add(`-${one.concept}`);
  }
  const told = line.quotes.filter((quote) =>
    moods.acts.some((act) => act.mood === 'quoted' && act.found.from >= quote.from && act.found.from < quote.to),
  );
  const entities = line.entities.filter(
    (entity) => !told.some((quote) => entity.from >= quote.from && entity.from < quote.to),
  );
  for (const entity of entities) signs.add(`@${entity.kind}`);
  const count = (kind: string): number => entities.filter((entity) => entity.kind === kind).length;
  if (count('product') > 1) signs.add('@products');
  if (count('number') > 1) signs.add('@numbers');
  if (names.length > 0) signs.add('~');
  if (names.length > 1) signs.add('~~');
  for (const name of names) for (const clue of name.clues) signs.add(`~${clue}`);
  if (moods.guard) signs.add(`:${moods.guard}`);
  if (moods.inquiry) signs.add(':inquiry');
  if (moods.asked) signs.add(`:${moods.asked}`);
  if (moods.asked && moods.asked !== 'general') signs.add(':state');
  if (moods.acts.some((act) => isOrder(act.mood))) signs.add(':order');
  if (isBare(line, moods, names)) signs.add(':bare');
  if (/\?\s*$/.test(line.cleaned.text.trim())) signs.add(':asks');
  if (wantsToSee(line, signs)) signs.add(':wants');
  if (
    /(?:^| )(?:their|leur) (?:reseller|revendeur|partner|partenaire)|(?:us|nous|with us|avec nous) (?:as|comme|en tant que) (?:(?:a|their|leur|its|un|son) )?(?:reseller|revendeur|partner|partenaire)|(?:our|notre) (?:customer|client|cliente)(?: |$)/.test(
      line.words.join(' '),
    )
  )
    signs.add(':forThem');
  const words = line.tokens.filter((token) => !token.mark).length;
  if (words === 0) signs.add(':empty');
  if (line.found.length === 0 && line.entities.length === 0) signs.add(':nothing');
  if (isFetched(line)) signs.add('order');
  if (isCounted(line)) signs.add(':counted');
  else if (isApposed(line)) signs.add(':apposed');
  if (
    line.entities.some(
      (entity) =>
        entity.kind === 'product' &&
        /(?:^| )(?:du|de la|de l'|some)$/.test(line.words.slice(Math.max(0, entity.from - 2), entity.from).join(' ')) &&
        !line.has('renewal'),
    )
  )
    signs.add(':some');
  if (
    /(?:^| )(?:now|only|maintenant|desormais|seulement|plus que|que de|down to|up to|accordingly)(?: |$)/.test(
      line.words.join(' '),
    )
  )
    signs.add(':now');
  if (words <= 3) signs.add(':tiny');
  if (words <= 7) signs.add(':brief');
  if (words > 25) signs.add(':wordy');
  return signs;
}

/** As a noun ("the removal of") these order nothing. */
const TAKES: ReadonlySet<Concept> = new Set<Concept>([...TAKING, 'suspend']);

const isAct = (moods: Moods, one: Line['found'][number]): boolean => moods.acts.some((act) => act.found === one);

/** Only verbs, nothing they could be about: "delete". */
function isBare(line: Line, moods: Moods, names: readonly Name[]): boolean {
  if (names.length > 0 || line.entities.length > 0 || moods.acts.length === 0 || line.has('cancelThis')) return false;
  const acts = new Set(moods.acts.map((act) => act.found.from));
  return (
    line.found.every((one) => acts.has(one.from) || one.concept === 'thanks' || one.concept === 'that') &&
    line.tokens.filter((token) => !token.mark).length <= 3
  );
}

/** A list or record is asked for, whatever else is told. */
function wantsToSee(line: Line, signs: Signs): boolean {
  if (signs.has(':asks') && ['many', 'who', 'status', 'when', 'approvedYet'].some((concept) => signs.has(concept)))
    return true;
  if (
    /^(?:what|which|whose|who|how many|quels?|quelles?|lesquels|lesquelles|combien|qu' est ce que|que|c' est quoi|qu' (?:a|avons|ont)) /.test(
      line.words.join(' '),
    )
  )
    return !signs.has(':question');
  return line.found.some(
    (one) =>
      (one.concept === 'show' || one.concept === 'list' || one.concept === 'find') &&
      one.forms.includes('order') &&
      line.clauses.some((clause) => clause.from === one.from),
  );
}

/** "get us 10 Visio Plan 2": so many of a product are got by ordering them. */
const isFetched = (line: Line): boolean =>
  isCounted(line) &&
  line.entities.some(
    (number) =>
      number.kind === 'number' &&
      /(?:^| )(?:get|grab)(?: (?:me|us|them|him|her))?$/.test(
        line.words.slice(Math.max(0, number.from - 2), number.from).join(' '),
      ),
  );

/** "12 Copilot", "25 licences Office 365 E3": so many of it, and not "to 25". */
function isCounted(line: Line): boolean {
  return line.entities.some((number) => {
    if (number.kind !== 'number' || /^(?:to|a|at|from|vers|=|de)$/.test(line.words[number.from - 1] ?? ''))
      return false;
    const product = line.entities.find(
      (one) => one.kind === 'product' && one.from >= number.to && one.from - number.to <= 3,
    );
    return (
      product !== undefined &&
      line.words
        .slice(number.to, product.from)
        .every((word) =>
          /^(?:x|licen[cs]es?|seats?|postes?|sieges?|users?|utilisateurs?|new|nouvelles?|nouveaux|of|de|d'|units?|unites?)$/.test(
            word,
          ),
        )
    );
  });
}

/** "Copilot chez Fleurs Duval, 20 licences": a product, then how many of it. */
function isApposed(line: Line): boolean {
  const product = line.entities.find((one) => one.kind === 'product');
  if (!product || /^(?:les|the|ses|their|leurs|des)$/.test(line.words[product.from - 1] ?? '')) return false;
  if (
    /(?:^| )(?:les|the|ses|leurs|nombre de|number of|nb de) (?:licen[cs]es?|seats?|postes?|sieges?)(?: |$)/.test(
      line.words.join(' '),
    )
  )
    return false;
  return line.entities.some(
    (one) =>
      one.kind === 'number' &&
      one.from >= product.to &&
      !/^(?:to|a|at|from|vers|=|de)$/.test(line.words[one.from - 1] ?? '') &&
      /^(?:licen[cs]es?|seats?|postes?|sieges?|users?|utilisateurs?|personnes?|people)$/.test(line.words[one.to] ?? ''),
  );
}
