import { type Activity, CardFactory, MessageFactory } from 'botbuilder';
import type { Rendered } from '../conversation/turn.js';

/** A card as a message; the summary is what notifications and old clients show. */
export const messageOf = ({ card, summary }: Rendered): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  summary,
});
