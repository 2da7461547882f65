/** Verbs that change something, and the ways they can be meant. */
import type { Guard } from '../recognizer.js';
import type { Concept, Found } from '../vocabulary.js';

/** `order` plainly, `polite` in a frame of courtesy or wish, `due` ("must be removed"), `loose` cannot be told. */
export type Mood = 'order' | 'polite' | 'due' | 'loose' | Exclude<Guard, 'long'> | 'plan';

export interface Act {
  readonly found: Found;
  readonly mood: Mood;
}

/** Concepts of verbs that change something. */
export const ACTS: ReadonlySet<Concept> = new Set<Concept>([
  'remove',
  'end',
  'revoke',
  'cancel',
  'reset',
  'unassign',
  'assign',
  'give',
  'add',
  'create',
  'change',
  'increase',
  'decrease',
  'upgrade',
  'renew',
  'close',
  'enable',
  'disable',
  'order',
  'invite',
  'request',
  'accept',
  'decline',
  'promote',
  'designate',
  'attach',
  'suspend',
  'resend',
  'sign',
]);

/** What takes something away. */
export const TAKING: ReadonlySet<Concept> = new Set<Concept>([
  'remove',
  'end',
  'revoke',
  'reset',
  'unassign',
  'cancel',
  'disable',
  'decrease',
]);

/** What takes away or costs: a favour asked of somebody about it is not enough. */
export const WEIGHTY: ReadonlySet<Concept> = new Set<Concept>([
  ...TAKING,
  'enable',
  'renew',
  'upgrade',
  'increase',
  'order',
]);

/** "stop renewing", "keep renewing" are orders of their own. */
export const isRenewal = (found: Found): boolean => found.concept === 'renew';

/** It may be meant: no guard bars it. */
export const isLive = (mood: Mood): boolean =>
  mood === 'order' || mood === 'polite' || mood === 'due' || mood === 'loose';

/** It is an order, plainly or in a frame of courtesy or need. */
export const isOrder = (mood: Mood): boolean => mood === 'order' || mood === 'polite' || mood === 'due';
