/** What a verb means for the kind of record that the line before was about. */
import type { Found } from '../vocabulary.js';

export const focuses = [
  'user',
  'customer',
  'subscription',
  'licence',
  'invitation',
  'partner',
  'request',
  'enrolment',
  'transition',
  'agreement',
  'product',
  'profile',
  'notification',
] as const;
export type Focus = (typeof focuses)[number];

/** The kind of record an intent is about. */
export function focusOf(intent: string): Focus | undefined {
  if (intent === 'customers.invite' || intent === 'customers.inviteJoint') return 'invitation';
  if (intent === 'partnership.request') return 'request';
  const [area = ''] = intent.split('.');
  return areas[area];
}
const areas: Readonly<Record<string, Focus>> = {
  users: 'user',
  customers: 'customer',
  subscriptions: 'subscription',
  renewals: 'subscription',
  licenses: 'licence',
  invitations: 'invitation',
  partnership: 'partner',
  providers: 'partner',
  enroll: 'enrolment',
  transition: 'transition',
  agreement: 'agreement',
  catalogue: 'product',
  profile: 'profile',
  notifications: 'notification',
};

/** By kind: concepts of verbs, and the intent that they order. */
const table: Readonly<Record<Focus, readonly (readonly [string, string])[]>> = {
  user: [
    ['reset', 'users.resetPassword'],
    ['remove end unassign leaveCompany', 'users.remove'],
    ['promote designate', 'users.setRoles'],
  ],
  customer: [
    ['remove end', 'customers.remove'],
    ['invite', 'customers.invite'],
    ['change', 'customers.edit'],
  ],
  subscription: [
    ['upgrade', 'subscriptions.upgrade'],
    ['renew', 'subscriptions.renewal'],
    ['enable disable', 'subscriptions.renewal'],
    ['increase decrease', 'subscriptions.changeSeats'],
    ['end cancel remove', 'subscriptions.cancel'],
  ],
  licence: [
    ['remove unassign revoke end', 'licenses.remove'],
    ['assign give', 'licenses.assign'],
  ],
  invitation: [
    ['revoke remove cancel end', 'invitations.revoke'],
    ['accept', 'partnership.accept'],
    ['decline', 'partnership.decline'],
    ['resend notify', 'invitations.remind'],
    ['show draft', 'invitations.draft'],
  ],
  partner: [
    ['accept', 'partnership.accept'],
    ['decline', 'partnership.decline'],
    ['request', 'partnership.request'],
    ['revoke', 'partnership.withdraw'],
    ['end remove', 'partnership.remove'],
  ],
  request: [
    ['accept', 'partnership.accept'],
    ['decline', 'partnership.decline'],
    ['revoke remove cancel end giveBack', 'partnership.withdraw'],
    ['request', 'partnership.request'],
  ],
  enrolment: [
    ['revoke remove cancel end', 'enroll.withdraw'],
    ['resend', 'enroll.resendVerification'],
  ],
  transition: [['revoke remove cancel end', 'transition.withdraw']],
  agreement: [['accept sign', 'agreement.accept']],
  product: [['order', 'subscriptions.add']],
  profile: [['change', 'profile.edit']],
  notification: [['enable disable', 'notifications.settings']],
};

/** A noun in the line itself says what it is about, whatever the line before was about. */
const nouns: readonly (readonly [string, Focus])[] = [
  ['licence', 'licence'],
  ['subscription renewal', 'subscription'],
  ['customer customerRelationship', 'customer'],
  ['invitation customerInvitation', 'invitation'],
  ['partnership', 'partner'],
  ['partnerRequest', 'request'],
  ['user', 'user'],
  ['enrolment', 'enrolment'],
  ['transition', 'transition'],
  ['agreement', 'agreement'],
  ['reseller provider', 'partner'],
];
export const nounIn = (found: readonly Found[]): Focus | undefined =>
  nouns.find(([concepts]) => found.some((one) => concepts.split(' ').includes(one.concept)))?.[1];

/** The intents that the verbs of a line may order, those of its first verb first. */
export function ordered(focus: Focus, verbs: readonly string[]): string | undefined {
  for (const [concepts, intent] of table[focus]) {
    if (concepts.split(' ').some((concept) => verbs.includes(concept))) return intent;
  }
  return undefined;
}
