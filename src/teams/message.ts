import { type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { Rendered } from '../conversation/turn.js';

/** A card as a message. Toasts and old clients display the summary. */
export const messageOf = ({ card, summary }: Rendered): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  summary,
});
