/** Which name fills which slot: the names that fit best, all together. */
import { grave, type Intent } from '../intents.js';
import { fits, type NameSlot, type Slot } from '../lexicon/slots.js';
import type { Clue, Name } from '../names/name.js';
import type { Parts } from './parts.js';

/** The names that fit the slots best, all together. */
export function assign(intent: Intent, parts: Parts, wanted: readonly Slot[]): readonly (readonly [NameSlot, Name])[] {
  const open = wanted.filter(
    (slot): slot is NameSlot =>
      slot in fits.base && !(slot === 'user' && parts.entities.some((entity) => entity.kind === 'email')),
  );
  const free = parts.names.filter((name) => !parts.line.isConditional(name.from));
  const addressed = parts.entities.some((entity) => entity.kind === 'email' || entity.kind === 'invitation');
  const names = (free.length > 0 ? free : parts.names)
    .filter((name) => !(addressed && isStray(name)))
    .slice(0, MOST_NAMES);
  let best: { total: number; pairs: (readonly [NameSlot, Name])[] } = { total: 0, pairs: [] };
  const place = (index: number, total: number, pairs: (readonly [NameSlot, Name])[]): void => {
    const slot = open[index];
    if (!slot) {
      if (total > best.total) best = { total, pairs };
      return;
    }
    place(index + 1, total, pairs);
    for (const name of names) {
      if (pairs.some(([, used]) => used === name)) continue;
      const fit = fitness(intent, slot, name);
      if (fit > 0) place(index + 1, total + fit, [...pairs, [slot, name]]);
    }
  };
  place(0, 0, []);
  return best.pairs.filter((pair) => !isTossUp(intent, pair, best.pairs, open));
}

/** A name joined to the one of a slot is written alike, and nothing says that it is of another kind. */
export function mayJoin(slot: NameSlot, name: Name, first: Name): boolean {
  if (name.clues.has('small') !== first.clues.has('small')) return false;
  const base: Partial<Record<Clue, number>> = fits.base[slot];
  return [...name.clues].every((clue) => (base[clue] ?? 0) > -4);
}

const MOST_NAMES = 6;

/** One small unknown word that nothing introduces: beside an address it names nobody. */
const isStray = ({ clues }: Name): boolean =>
  clues.has('small') && clues.has('short') && !HELD.some((clue) => clues.has(clue));
const HELD: readonly Clue[] = [
  'customer',
  'reseller',
  'provider',
  'user',
  'at',
  'for',
  'of',
  'with',
  'person',
  'topic',
  'knownUser',
  'knownCustomer',
  'knownReseller',
  'knownProvider',
  'possessive',
];

/** As good in another open slot: nobody can tell which is meant, so neither is filled in. */
function isTossUp(
  intent: Intent,
  [slot, name]: readonly [NameSlot, Name],
  pairs: readonly (readonly [NameSlot, Name])[],
  open: readonly NameSlot[],
): boolean {
  return open.some((otherSlot) => {
    if (otherSlot === slot) return false;
    const other = pairs.find(([taken]) => taken === otherSlot)?.[1];
    const here = fitness(intent, slot, name);
    const there = fitness(intent, otherSlot, name);
    if (!other) return grave.has(intent) && here - there < TELLING;
    return here + fitness(intent, otherSlot, other) - there - fitness(intent, slot, other) < TELLING;
  });
}

const TELLING = 0.4;

function fitness(intent: Intent, slot: NameSlot, name: Name): number {
  const own: Partial<Record<Clue | 'base', number>> = fits.intents[intent]?.[slot] ?? {};
  const base: Partial<Record<Clue, number>> = fits.base[slot];
  if (grave.has(intent) && name.clues.has('run')) return 0;
  // "a user of Contoso" is not called so
  if (intent === 'users.add' && name.clues.has('userOf')) return 0;
  let total = own.base ?? 0.5;
  for (const clue of name.clues) total += own[clue] ?? base[clue] ?? 0;
  return total;
}
