/** Dialogs: what opens one (`task/fetch`), what is sent from inside (`task/submit`), and what it shows next. */
import { type Activity, CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { Answer, IncomingTurn } from '../conversation/turn.js';

const names = { open: 'task/fetch', submit: 'task/submit' } as const;
export const isDialog = (name: string): boolean => name === names.open || name === names.submit;

/** What a button sends, or a page of ours; what else there is comes from the card's fields. */
const sent = z.object({ data: z.looseObject({ verb: z.string().catch('') }) }).catch({ data: { verb: '' } });

/** @returns `closes`: nothing more is to be shown once it was carried out */
export function actionInDialog({ name, value: given }: Activity): { closes: boolean; what: IncomingTurn['what'] } {
  const { verb, closes, msteams: _kind, ...data } = sent.parse(given).data;
  const dialog = name === names.open ? 'open' : 'inside';
  return { closes: closes === 'yes', what: { kind: 'press', verb, data, dialog } };
}

/** Longer titles are cut by the client anywhere. */
const longestTitle = 80;

/** The body of the answer; an empty one leaves the dialog. */
export function dialogBody({ here, page }: Pick<Answer, 'here' | 'page'>): object {
  if (!here) return {};
  const title = here.summary.slice(0, longestTitle);
  const shown = page ? { url: page, fallbackUrl: page } : { card: CardFactory.adaptiveCard(here.card) };
  return { task: { type: 'continue', value: { title, width: 'large', height: 'large', ...shown } } };
}
