/** Assigns names to slots: the assignment with the highest total of weights (`fits`). */
import { grave, type Intent } from '../intents.js';
import { fits, type NameSlot, type Slot } from '../lexicon/slots.js';
import type { Clue, Name } from '../names/name.js';
import { areLinked } from './lists.js';
import type { Parts } from './parts.js';

/** The assignment of names to slots with the highest total weight. */
export function assign(intent: Intent, parts: Parts, wanted: readonly Slot[]): readonly (readonly [NameSlot, Name])[] {
  const open = wanted.filter(
    (slot): slot is NameSlot =>
      slot in fits.base && !(slot === 'user' && parts.entities.some((entity) => entity.kind === 'email')),
  );
  const free = parts.names.filter((name) => !parts.line.isConditional(name.from));
  const addressed = parts.entities.some((entity) => entity.kind === 'email' || entity.kind === 'invitation');
  const names = (free.length > 0 ? free : parts.names)
    .filter((name) => !(addressed && isStray(name)))
    .filter((name, at, all) => intent === 'customers.inviteJoint' || !isSecond(parts, name, all[at - 1]))
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

/** Whether a name that is joined to the name of a slot belongs to the same list: it has the same case, and no clue speaks against the slot. */
export function mayJoin(slot: NameSlot, name: Name, first: Name): boolean {
  if (name.clues.has('small') !== first.clues.has('small')) return false;
  const base: Partial<Record<Clue, number>> = fits.base[slot];
  return [...name.clues].every((clue) => (base[clue] ?? 0) > -4);
}

const MOST_NAMES = 6;

/** The second of two linked names of one kind: the list of the first one takes it in. */
const isSecond = ({ line }: Parts, name: Name, before: Name | undefined): boolean =>
  before !== undefined &&
  areLinked(line, before, name) &&
  before.clues.has('small') === name.clues.has('small') &&
  !KINDS.some((kind) => name.clues.has(kind) && !before.clues.has(kind));
const KINDS: readonly Clue[] = [
  'customer',
  'reseller',
  'provider',
  'user',
  'asReseller',
  'asProvider',
  'asCustomer',
  'asContact',
  'knownCustomer',
  'knownReseller',
  'knownProvider',
  'knownUser',
];

/** A single lower-case unknown word without a preposition or noun before it; beside an address it is no name. */
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

/** The name fits another open slot about as well, so neither slot is filled. */
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
  // "a user of Contoso": Contoso is no person
  if (intent === 'users.add' && name.clues.has('userOf')) return 0;
  let total = own.base ?? 0.5;
  for (const clue of name.clues) total += own[clue] ?? base[clue] ?? 0;
  return total;
}
