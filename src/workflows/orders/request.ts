/** What every order asked of a provider has in common (SUB-8). */
import type { Field } from '../../kernel/card.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { subscriptionPhrases } from '../subscriptions/phrases.js';
import { orderPhrases as requestWords } from './phrases.js';

export const messageField = (t: Localizer): Field => ({
  kind: 'multiline',
  id: 'message',
  label: t.text(requestWords.message),
  maxLength: 1000,
  error: t.text(requestWords.messageRule),
});
export const unsaid = {
  title: requestWords.title,
  help: phrase({ en: 'Asks the provider for an order', fr: 'Demande une commande au fournisseur' }),
  examples: { en: [], fr: [] },
};
export const wholeSeats = (seats: number | undefined): Refusal | undefined =>
  seats !== undefined && Number.isInteger(seats) && seats > 0
    ? undefined
    : refuse(subscriptionPhrases.seatsRule, { field: 'seats' });
