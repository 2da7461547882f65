/** The page of an invitation's draft: edited freely around its link, kept, handed over (PAR-2, PAR-3). */
import { z } from 'zod';
import { isRefusal } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import { keptBody, withLink } from '../../workflows/invitations/draft.js';
import { typedText } from '../../workflows/invitations/edit-draft.js';
import { invitationPhrases } from '../../workflows/invitations/phrases.js';
import type { PageResponse } from '../route.js';
import { draftDialog, draftForm, handedOver } from './draft-form.js';
import { noSuchLink } from './layout.js';
import * as phrases from './phrases.js';
import { isText, present, shows, type Text, textPages } from './text.js';
import type { Page, Visit } from './visit.js';

const { subject, body } = typedText;
const text = z.object({ subject, body });

/** What the form sent. */
function sent(
  { form }: Visit,
  link: string,
): { verb: Verb; version: string; typed: { subject: string; body: string } } {
  const field = (name: string): string => form.get(name) ?? '';
  const wanted = field('do');
  const typed = { subject: field('subject'), body: field('body').replace(/\r\n?/g, '\n') };
  const restored = wanted === 'restore' && keptBody(typed.body, link) === undefined;
  return {
    verb: wanted === 'done' ? 'drafts.finish' : 'drafts.edit',
    version: field('v'),
    typed: restored ? { ...typed, body: withLink(typed.body, link) } : typed,
  };
}

/** What was typed is kept, or comes back with the reason. */
async function take(visit: Visit): Promise<PageResponse> {
  const kept = await present(visit, 'drafts.view');
  if (!isText(kept)) return kept;
  const { verb, version, typed } = sent(visit, kept.link);

  const checked = text.safeParse(typed);
  if (!checked.success) {
    const wrong = new Set(checked.error.issues.map(({ path }) => path[0]));
    const problems = {
      line: visit.say(phrases.fieldsWrong),
      ...(wrong.has('subject') ? { subject: visit.say(invitationPhrases.subjectRule) } : {}),
      ...(wrong.has('body') ? { body: visit.say(invitationPhrases.bodyRule) } : {}),
    };
    return draftForm(visit, kept, { ...typed, version }, problems);
  }
  const v = isKept(checked.data, kept) ? kept.version : version;
  const answer = await visit.ask(verb, { ...checked.data, v });
  if (!answer) return noSuchLink(visit);
  if (!isRefusal(answer))
    return { status: 303, headers: { location: visit.at({ [verb === 'drafts.finish' ? 'done' : 'saved']: '1' }) } };

  const now = await present(visit, 'drafts.view');
  if (!isText(now)) return now;
  const line = visit.say(answer.refusal, answer.facts);
  return draftForm(visit, now, { ...typed, version: now.version }, { line, stale: version !== now.version });
}

/** A second click brings a stale version of the very text that is kept: that is no conflict. */
const isKept = (typed: { subject: string; body: string }, kept: Text): boolean =>
  typed.subject === kept.subject && typed.body === kept.body.trim();

export const draftPages: readonly Page[] = [
  ...textPages('drafts.view', (visit, text) =>
    visit.query.has('done') ? handedOver(visit, text) : draftForm(visit, text),
  ),
  { method: 'GET', below: '/dialog', dialog: true, show: shows('drafts.view', draftDialog) },
  { method: 'POST', show: take },
];
