/** Dialogs: maps `task/fetch` and `task/submit` to button actions and answers to dialog content. */
import { type Activity, CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { Answer, IncomingTurn } from '../conversation/turn.js';

const names = { open: 'task/fetch', submit: 'task/submit' } as const;
export const isDialog = (name: string): boolean => name === names.open || name === names.submit;

/** Data of a button or of a dialog page; the other properties are the card's input values. */
const sent = z.object({ data: z.looseObject({ verb: z.string().catch('') }) }).catch({ data: { verb: '' } });

/** @returns `closes`: the dialog closes after the command succeeded */
export function actionInDialog({ name, value: given }: Activity): { closes: boolean; what: IncomingTurn['what'] } {
  const { verb, closes, msteams: _kind, ...data } = sent.parse(given).data;
  const dialog = name === names.open ? 'open' : 'inside';
  return { closes: closes === 'yes', what: { kind: 'press', verb, data, dialog } };
}

/** Characters; the client truncates longer titles. */
const longestTitle = 80;

/** The response body. An empty body closes the dialog. */
export function dialogBody({ here, page }: Pick<Answer, 'here' | 'page'>): object {
  if (!here) return {};
  const title = here.summary.slice(0, longestTitle);
  const shown = page ? { url: page, fallbackUrl: page } : { card: CardFactory.adaptiveCard(here.card) };
  return { task: { type: 'continue', value: { title, width: 'large', height: 'large', ...shown } } };
}
