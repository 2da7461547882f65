/** Which slots of the line before still hold, beside those that a line names itself. */
import type { Memory } from '../memory.js';
import type { Slots } from '../recognizer.js';

/** Slots that name the record an order is about. One of a group replaces the others of it. */
const identities: readonly (readonly string[])[] = [
  ['name', 'email', 'user'],
  ['company', 'domain'],
  ['reseller', 'provider', 'invitationId', 'mpnId'],
];
const targets: ReadonlySet<string> = new Set([...identities.flat(), 'product']);

/** Slots that hold the same under another name, best first. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  user: ['user', 'name', 'email'],
  name: ['name', 'user'],
  email: ['email'],
  reseller: ['reseller', 'provider'],
  provider: ['provider', 'reseller'],
};

/** The slots of the same order, said again in part. */
export function completed(wanted: readonly string[], typed: Slots, { slots }: Memory, again: boolean): Slots {
  const kept = Object.entries(slots).filter(
    ([slot]) =>
      wanted.includes(slot) &&
      typed[slot] === undefined &&
      !isReplaced(slot, typed, slots, again) &&
      // another term has its own billing
      !(slot === 'billing' && typed.term !== undefined),
  );
  return { ...Object.fromEntries(kept), ...typed };
}

/** Another record of the same kind is named: by the same slot, or the order is for somebody else besides. */
const isReplaced = (slot: string, typed: Slots, before: Slots, again: boolean): boolean =>
  identities.some(
    (group) =>
      group.includes(slot) &&
      group.some((other) => other !== slot && typed[other] !== undefined && (again || before[other] !== undefined)),
  );

/** The record of the line before, in the slots of another order. */
export function pointed(wanted: readonly string[], typed: Slots, memory: Memory, place: number | undefined): Slots {
  const slots: Record<string, Slots[string]> = { ...typed };
  const take = (slot: string, value: Slots[string] | undefined): void => {
    if (value !== undefined && targets.has(slot) && !isNamed(slot, wanted, slots)) slots[slot] = picked(value, place);
  };
  for (const slot of wanted) take(slot, memory.slots[slot]);
  for (const slot of wanted)
    take(
      slot,
      (aliases[slot] ?? []).map((one) => memory.slots[one]).find((one) => one !== undefined),
    );
  // the one name of a line that was not understood can be anybody's
  const [only, ...others] = memory.names;
  const isTarget = (slot: string): boolean => targets.has(slot) && slot !== 'product' && slot !== 'email';
  const isFree = only !== undefined && others.length === 0 && !Object.values(memory.slots).flat().includes(only);
  if (isFree && !wanted.some((slot) => isTarget(slot) && slots[slot] !== undefined)) {
    const named = wanted.find(
      (slot) => byName.has(slot) && !(slot === 'reseller' && memory.intent === 'providers.find'),
    );
    if (named) take(named, only);
  }
  return slots;
}
const byName: ReadonlySet<string> = new Set(['name', 'user', 'company', 'reseller', 'provider']);

const isNamed = (slot: string, wanted: readonly string[], typed: Slots): boolean =>
  typed[slot] !== undefined ||
  identities.some(
    (group) => group.includes(slot) && group.some((other) => wanted.includes(other) && typed[other] !== undefined),
  );

const picked = (value: Slots[string], place: number | undefined): NonNullable<Slots[string]> =>
  Array.isArray(value) && place !== undefined ? (value.at(place) ?? value) : (value ?? '');
