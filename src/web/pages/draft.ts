/** The page of an invitation draft: edit, save and hand over (PAR-2, PAR-3). */
import { z } from 'zod';
import { isRefusal } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import { keptBody, withLink } from '../../workflows/invitations/draft.js';
import { invitationPhrases } from '../../workflows/invitations/phrases.js';
import { typedText } from '../../workflows/invitations/typed-draft.js';
import type { PageResponse } from '../route.js';
import { draftDialog, draftForm, handedOver } from './draft-form.js';
import { noSuchLink } from './layout.js';
import * as phrases from './phrases.js';
import { isText, present, shows, type Text, textPages } from './text.js';
import type { Page, Visit } from './visit.js';

const { subject, body } = typedText;
const text = z.object({ subject, body });

/** Parses the submitted form. */
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

/** Saves the typed text, or shows it again with the reason of the refusal. */
async function save(visit: Visit): Promise<PageResponse> {
  const stored = await present(visit, 'drafts.view');
  if (!isText(stored)) return stored;
  const { verb, version, typed } = sent(visit, stored.link);

  const checked = text.safeParse(typed);
  if (!checked.success) {
    const wrong = new Set(checked.error.issues.map(({ path }) => path[0]));
    const problems = {
      line: visit.say(phrases.fieldsWrong),
      ...(wrong.has('subject') ? { subject: visit.say(invitationPhrases.subjectRule) } : {}),
      ...(wrong.has('body') ? { body: visit.say(invitationPhrases.bodyRule) } : {}),
    };
    return draftForm(visit, stored, { ...typed, version }, problems);
  }
  const v = isStored(checked.data, stored) ? stored.version : version;
  const answer = await visit.ask(verb, { ...checked.data, v });
  if (!answer) return noSuchLink(visit);
  if (!isRefusal(answer))
    return { status: 303, headers: { location: visit.at({ [verb === 'drafts.finish' ? 'done' : 'saved']: '1' }) } };

  const current = await present(visit, 'drafts.view');
  if (!isText(current)) return current;
  const line = visit.say(answer.refusal, answer.facts);
  return draftForm(
    visit,
    current,
    { ...typed, version: current.version },
    { line, stale: version !== current.version },
  );
}

/** A repeated click sends a stale version of the stored text: that is not a conflict. */
const isStored = (typed: { subject: string; body: string }, stored: Text): boolean =>
  typed.subject === stored.subject && typed.body === stored.body.trim();

export const draftPages: readonly Page[] = [
  ...textPages('drafts.view', (visit, text) =>
    visit.query.has('done') ? handedOver(visit, text) : draftForm(visit, text),
  ),
  { method: 'GET', below: '/dialog', dialog: true, show: shows('drafts.view', draftDialog) },
  { method: 'POST', show: save },
];
