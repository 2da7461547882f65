/** Several orders in one line: each becomes a reading of its own, so that none is carried out while another is forgotten. */
import type { Entity } from '../entity.js';
import { type Intent, looks } from '../intents.js';
import type { Name } from '../names/name.js';
import type { Reading, Slots } from '../recognizer.js';
import { type Parts, textOf } from './parts.js';

export const MOST_READINGS = 3;

/** The readings of a line; where the best one orders several things, or for several, one reading for each of them. */
export function onePerWish(readings: readonly Reading[], parts: Parts): readonly Reading[] {
  const [best] = readings;
  if (!best || looks.has(best.intent as Intent)) return readings;
  const wishes = ORDERS.has(best.intent) ? ofProducts(best.slots, parts) : [];
  const each = wishes.length > 1 ? wishes : ofTargets(best.slots, parts);
  if (each.length < 2) return readings;
  const { more: _counted, ...alone } = best;
  const confidence = best.confidence / each.length;
  return each.slice(0, MOST_READINGS).map((slots) => ({ ...(wishes.length > 1 ? alone : best), slots, confidence }));
}
const ORDERS: ReadonlySet<string> = new Set<Intent>(['subscriptions.add', 'subscriptions.changeSeats']);

/** "3 Teams Premium for Fabrikam and 2 Visio Plan 1": products side by side, each with the number and customer that are its own. */
function ofProducts(slots: Slots, { line, entities, names }: Parts): readonly Slots[] {
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
      ...(number && product.from - number.to <= 3 ? { seats: Number(number.value) } : {}),
    };
  });
}

/** "for Fabrikam and Contoso Hotels", "INV-… and INV-…": of whoever is named side by side, each. */
function ofTargets(slots: Slots, parts: Parts): readonly Slots[] {
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
    return named.map((name, at) => ({ ...slots, [slot]: name.text, ...numberOf(name, named[at + 1], entities) }));
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

/** Where each has a number, its own is the one that stands after it. */
function numberOf(name: Name, next: Name | undefined, entities: readonly Entity[]): { readonly seats?: number } {
  const numbers = entities.filter((entity) => entity.kind === 'number');
  if (numbers.length < 2) return {};
  const own = numbers.find((number) => number.from >= name.to && (!next || number.to <= next.from));
  return own ? { seats: Number(own.value) } : {};
}

const BESIDE = /^(?:and|et|plus|\+|&|,|;|ainsi|puis|then|aussi|also)$/;
const JOINED =
  /^(?:and|et|,|&|plus|\+|puis)(?: (?:for|to|a|at|of|pour|chez|de|d'|the|le|la|les|l'|from|with|avec|du|des))*$/;
