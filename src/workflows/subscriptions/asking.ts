/** What every order asked of a provider has in common (SUB-8). */
import type { Field } from '../card.js';
import { type Refusal, refuse } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import { words } from './phrases.js';
import { words as requestWords } from './request-phrases.js';

export const messageField = (pen: Pen): Field => ({
  kind: 'multiline',
  id: 'message',
  label: pen.plain(requestWords.message),
  maxLength: 1000,
  error: pen.plain(requestWords.messageRule),
});
export const unsaid = {
  title: requestWords.title,
  help: phrase({ en: 'Asks the provider for an order', fr: 'Demande une commande au fournisseur' }),
  examples: { en: [], fr: [] },
};
export const wholeSeats = (seats: number | undefined): Refusal | undefined =>
  seats !== undefined && Number.isInteger(seats) && seats > 0 ? undefined : refuse(words.seatsRule, { field: 'seats' });
