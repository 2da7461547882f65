/** Several orders in one line: each becomes a reading of its own, so that none is carried out while another is forgotten. */
import type { Entity } from '../entity.js';
import { type Intent, looks } from '../intents.js';
import type { Name } from '../names/name.js';
import type { Line } from '../reading.js';
import type { Reading, Slots } from '../recognizer.js';
import { type Parts, textOf } from './parts.js';

export const MOST_READINGS = 3;

/** The readings of a line; where the best one orders several things, or for several, one reading for each of them. */
export function onePerWish(readings: readonly Reading[], parts: Parts): readonly Reading[] {
  const [best] = readings;
  if (!best || looks.has(best.intent as Intent)) return readings;
  const wishes = ORDERS.has(best.intent) ? ofProducts(best, parts) : [];
  const each = wishes.length > 1 ? wishes : ofTargets(best, parts);
  if (each.length < 2) return readings;
  const { more: _counted, ...alone } = best;
  const confidence = best.confidence / each.length;
  const numbers = parts.entities.filter((entity) => entity.kind === 'number');
  const shared = wishes.length > 1 || numbers.length > 1 ? alone : best;
  return each.slice(0, MOST_READINGS).map((slots) => ({ ...shared, slots, confidence }));
}
const ORDERS: ReadonlySet<string> = new Set<Intent>(['subscriptions.add', 'subscriptions.changeSeats']);

/** "3 Teams Premium for Fabrikam and 2 Visio Plan 1": products side by side, each with the number and customer that are its own. */
function ofProducts({ intent, slots }: Reading, { line, entities, names }: Parts): readonly Slots[] {
  const products = entities.filter((entity) => entity.kind === 'product');
  const apart = products
    .slice(1)
    .every((product, at) => line.words.slice(products[at]?.to ?? 0, product.from).some((word) => BESIDE.test(word)));
  if (!apart) return [];
  const { seats: _seats, product: _product, ...shared } = slots;
  return products.map((product, at) => {
    const before = products[at - 1]?.to ?? 0;
    const after = products[at + 1]?.from ?? line.tokens.length;
    const number = entities
      .filter((one) => one.kind === 'number' && one.from >= before && one.to <= product.from)
      .at(-1);
    const company = names.find((name) => name.from >= product.to && name.to <= after);
    return {
      ...shared,
      ...(company ? { company: company.text } : {}),
      product: textOf(line, product),
      ...(number && product.from - number.to <= 3 && isReached(intent, line, number)
        ? { seats: Number(number.value) }
        : {}),
    };
  });
}

/** "for Fabrikam and Contoso Hotels", "INV-… and INV-…": of whoever is named side by side, each. */
function ofTargets({ intent, slots }: Reading, parts: Parts): readonly Slots[] {
  const { line, entities } = parts;
  const invitations = entities.filter((entity) => entity.kind === 'invitation');
  if (slots.invitationId !== undefined && invitations.length > 1)
    return invitations.map((one) => ({ ...slots, invitationId: textOf(line, one) }));
  for (const [slot, clue] of TARGETS) {
    const named = parts.names.filter(
      (name) => name.text === slots[slot] || name.clues.has(clue) || follows(parts, name),
    );
    const [first, ...others] = named;
    if (!first?.clues.has(clue) || others.length === 0 || !named.some((name) => name.text === slots[slot])) continue;
    const { seats: _seats, ...shared } = slots;
    const numbers = entities.filter((entity) => entity.kind === 'number');
    if (numbers.length < 2) return named.map((name) => ({ ...slots, [slot]: name.text }));
    // each has its own: the one before it where the first has one before, else the one behind
    const ahead = (numbers[0]?.from ?? 0) < first.from;
    return named.map((name, at) => {
      const [from, to] = ahead
        ? [named[at - 1]?.to ?? 0, name.from]
        : [name.to, named[at + 1]?.from ?? line.tokens.length];
      const [own, ...more] = numbers.filter((number) => number.from >= from && number.to <= to);
      const told = own && more.length === 0 && isReached(intent, line, own);
      return { ...shared, ...(told ? { seats: Number(own.value) } : {}), [slot]: name.text };
    });
  }
  return [];
}
const TARGETS = [
  ['company', 'knownCustomer'],
  ['reseller', 'knownReseller'],
  ['name', 'knownUser'],
] as const;

/** Right after a name and what joins them. */
const follows = ({ line, names }: Parts, name: Name): boolean => {
  const before = names[names.indexOf(name) - 1];
  return before !== undefined && JOINED.test(line.words.slice(before.to, name.from).join(' '));
};

/** A number to reach, or of what is newly ordered; how many more or fewer is asked in the form, where there are several. */
const isReached = (intent: string, { words, has }: Line, { from }: Entity): boolean =>
  intent !== ('subscriptions.changeSeats' satisfies Intent) ||
  /^(?:to|a|at|=|vers)$/.test(words[from - 1] ?? '') ||
  !CHANGING.some((concept) => has(concept));
const CHANGING = ['add', 'remove', 'unassign', 'more', 'fewer', 'increase', 'decrease'] as const;

const BESIDE = /^(?:and|et|plus|\+|&|,|;|ainsi|puis|then|aussi|also)$/;
const JOINED =
  /^(?:and|et|,|&|plus|\+|puis)(?: (?:for|to|a|at|of|pour|chez|de|d'|the|le|la|les|l'|from|with|avec|du|des))*$/;
