/** Intents that a further value or a question turns into a related one. */
import type { Asked } from '../guards/state.js';
import type { Memory } from '../memory.js';
import type { Slots } from '../recognizer.js';
import type { Focus } from './acts.js';

/** A slot that the order before does not have, and the order that does: "add Ana" … "at Fabrikam". */
const wider: readonly (readonly [string, string, string])[] = [
  ['users.list', 'company', 'customers.listUsers'],
  ['users.add', 'company', 'customers.addUser'],
  ['customers.invite', 'provider', 'customers.inviteJoint'],
  ['subscriptions.list', 'period', 'renewals.list'],
  ['customers.list', 'company', 'customers.show'],
  ['catalogue.list', 'company', 'subscriptions.list'],
];
export const widened = (intent: string): readonly (readonly [string, string])[] =>
  wider.flatMap(([from, slot, to]) => (from === intent ? [[slot, to] as const] : []));

/** People of a customer that is in focus, not one's own. */
export const ofCustomer = (intent: string, { intent: before, slots }: Memory): string => {
  if (slots.company === undefined || before.startsWith('users.')) return intent;
  return { 'users.list': 'customers.listUsers', 'users.add': 'customers.addUser' }[intent] ?? intent;
};

/** What shows how a record stands: "have they answered?", « elle est acceptée ? ». */
const standing: Partial<Record<Focus, string>> = {
  user: 'users.list',
  customer: 'customers.show',
  subscription: 'subscriptions.list',
  invitation: 'invitations.list',
  partner: 'partnership.list',
  request: 'partnership.list',
  enrolment: 'enroll.status',
  transition: 'enroll.status',
};
const STANDS =
  /(?:^| )(?:answer\w*|repl(?:y|ied)|accept\w*|approv\w*|sign\w*|still|yet|already|expire\w*|valid|pending|status|repondu|signe\w*|encore|deja|toujours|expire\w*|valable|statut|etat|approuv\w*)(?: |$)/;
export const lookAt = (focus: Focus | undefined, said: string): string | undefined =>
  focus && STANDS.test(said) ? standing[focus] : undefined;

/** The same, where a question begins with its own word. */
export const lookOf = (focus: Focus | undefined, asked: Asked | undefined): string | undefined =>
  focus && (focus === 'subscription' && asked === 'time' ? 'renewals.list' : standing[focus]);

/** The side that the memory knows: "and via Nordwall?" behind a provider is a provider. */
export function sideOf(slots: Slots, wanted: readonly string[], memory: Slots, said: string): Slots {
  if (/(?:^| )(?:resellers?|revendeurs?|providers?|fournisseurs?)(?: |$)/.test(said)) return slots;
  for (const [own, other] of [
    ['reseller', 'provider'],
    ['provider', 'reseller'],
  ] as const) {
    const value = slots[own];
    if (value === undefined || slots[other] !== undefined || memory[own] !== undefined) continue;
    if (memory[other] === undefined || !wanted.includes(other)) continue;
    const { [own]: _moved, ...rest } = slots;
    return { ...rest, [other]: value };
  }
  return slots;
}
