/** What an utterance can mean. The ids are a contract: they stay when a verb is renamed. */
import { type Certainty, certaintyOf } from '../kernel/certainty.js';
import type { Verb } from '../kernel/verb.js';

export const intents = [
  'help',
  'cancel',
  'none',
  'language.set',
  'notifications.settings',
  'audit.show',
  'overview.show',
  'enroll.start',
  'enroll.status',
  'enroll.resendVerification',
  'enroll.withdraw',
  'transition.start',
  'transition.withdraw',
  'agreement.accept',
  'incentives.show',
  'users.list',
  'users.add',
  'users.setRoles',
  'users.remove',
  'users.resetPassword',
  'profile.show',
  'profile.edit',
  'providers.find',
  'partnership.request',
  'partnership.list',
  'partnership.accept',
  'partnership.decline',
  'partnership.withdraw',
  'partnership.remove',
  'partnership.revokeAdmin',
  'invitations.list',
  'invitations.draft',
  'invitations.remind',
  'invitations.revoke',
  'customers.list',
  'customers.show',
  'customers.add',
  'customers.edit',
  'customers.invite',
  'customers.inviteJoint',
  'customers.remove',
  'customers.listUsers',
  'customers.addUser',
  'catalogue.list',
  'subscriptions.list',
  'renewals.list',
  'subscriptions.add',
  'subscriptions.changeSeats',
  'subscriptions.upgrade',
  'subscriptions.renewal',
  'subscriptions.cancel',
  'subscriptions.assignReseller',
  'subscriptions.setSupportContact',
  'orderRequests.list',
  'licenses.assign',
  'licenses.remove',
] as const;
export type Intent = (typeof intents)[number];

/** The intents that are not a verb by themselves, and the command that carries each out. */
const verbs: Partial<Record<Intent, Verb>> = {
  help: 'help.show',
  cancel: 'forms.cancel',
  'language.set': 'people.setLanguage',
  'notifications.settings': 'notifications.editSettings',
  'enroll.start': 'enrollments.start',
  'enroll.status': 'enrollments.showStatus',
  'enroll.resendVerification': 'enrollments.resendVerification',
  'transition.start': 'transitions.start',
  'agreement.accept': 'agreements.accept',
  'profile.show': 'organizations.showProfile',
  'profile.edit': 'organizations.editProfile',
  'partnership.request': 'partnerships.request',
  'partnership.list': 'partnerships.list',
  'partnership.accept': 'partnerships.accept',
  'partnership.decline': 'partnerships.decline',
  'partnership.remove': 'partnerships.remove',
  'partnership.revokeAdmin': 'partnerships.revokeAdmin',
  'subscriptions.renewal': 'subscriptions.setRenewal',
  'enroll.withdraw': 'enrollments.withdraw',
  'customers.listUsers': 'customerUsers.list',
};
/** Intents that share the command of another intent until they have one of their own. */
const nearest: Partial<Record<Intent, Verb>> = {
  'transition.withdraw': 'enrollments.withdraw',
  'partnership.withdraw': 'partnerships.list',
  'customers.edit': 'customers.show',
  'customers.addUser': 'customerUsers.list',
  'catalogue.list': 'help.show',
  'renewals.list': 'subscriptions.list',
};
/** The command that carries an intent out. */
export const verbOf = (intent: Intent): string => verbs[intent] ?? nearest[intent] ?? intent;
/** The intent that a command carries out, if a line can mean the command. */
export const intentOf = (verb: string): Intent | undefined =>
  intents.find((intent) => nearest[intent] === undefined && verbOf(intent) === verb);
/** The name of the intent's files in `language/examples`: its command, or itself where it shares a command. */
export const examplesNameOf = (intent: Intent): string => (nearest[intent] ? intent : verbOf(intent));

/** How certain a line must be for the changes among them, until their own commands declare it. */
const withoutCommand: Partial<Record<Intent, Certainty>> = {
  'partnership.withdraw': 'clear',
  'customers.edit': 'clear',
  'customers.addUser': 'clear',
};
/** Intents of the conversation itself: a guard does not stand in their way. */
const ofConversation: ReadonlySet<Intent> = new Set<Intent>([
  'help',
  'cancel',
  'none',
  'overview.show',
  'catalogue.list',
]);
const certainty = (intent: Intent): Certainty =>
  ofConversation.has(intent) ? 'any' : (withoutCommand[intent] ?? certaintyOf(verbOf(intent)));

/** What only looks: a guard does not stand in its way. The commands declare it (`typed`). */
export const looks = { has: (intent: Intent): boolean => certainty(intent) === 'any' };

export const isLook = (intent: string): boolean => looks.has(intent as Intent);

/** What takes away, or changes what a customer pays for: only on a plain order. */
export const grave = { has: (intent: Intent): boolean => certainty(intent) === 'order' };
