/** The order that takes back what another one did, with the slots that say so. */
import type { Memory } from '../memory.js';
import type { Slots } from '../recognizer.js';

const back: Readonly<Record<string, string>> = {
  'users.add': 'users.remove',
  'users.setRoles': 'users.setRoles',
  'partnership.request': 'partnership.withdraw',
  'enroll.start': 'enroll.withdraw',
  'transition.start': 'transition.withdraw',
  'customers.invite': 'invitations.revoke',
  'customers.inviteJoint': 'invitations.revoke',
  'customers.edit': 'customers.edit',
  'customers.addUser': 'customers.listUsers',
  'subscriptions.add': 'subscriptions.cancel',
  'subscriptions.changeSeats': 'subscriptions.changeSeats',
  'subscriptions.renewal': 'subscriptions.renewal',
  'subscriptions.setSupportContact': 'subscriptions.setSupportContact',
  'licenses.assign': 'licenses.remove',
  'licenses.remove': 'licenses.assign',
  'language.set': 'language.set',
  'notifications.settings': 'notifications.settings',
  'profile.edit': 'profile.edit',
};
/** Values that were set, and are not to be set once more. */
const values: ReadonlySet<string> = new Set(['seats', 'role', 'term', 'billing', 'when', 'reseller', 'language']);

/** `undefined` if nothing takes it back. */
export function undoing({ intent, slots }: Memory): { readonly intent: string; readonly slots: Slots } | undefined {
  const undo = back[intent];
  if (undo === undefined) return undefined;
  const kept = Object.entries(slots).filter(([slot]) => !values.has(slot) && slot !== 'onOff');
  const turned: Slots = typeof slots.onOff === 'boolean' ? { onOff: !slots.onOff } : {};
  return { intent: undo, slots: { ...Object.fromEntries(kept), ...turned } };
}
