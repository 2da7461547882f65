/** The text behind a link that its maker sends: a draft or a reminder, and the ways to hand it over (PAR-2). */

import type { Reply } from '../../kernel/card.js';
import { isRefusal } from '../../kernel/effects.js';
import type { Language } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import { linkOf, mailtoOf, shownBody } from '../../workflows/invitations/draft.js';
import type { DraftCardFacts } from '../../workflows/invitations/facts.js';
import { endedAs, invitationPhrases } from '../../workflows/invitations/phrases.js';
import type { PageResponse } from '../route.js';
import { emlOf } from './eml.js';
import { endedForSender, statusNow } from './ended.js';
import { type Html, html } from './html.js';
import { noSuchLink } from './layout.js';
import * as phrases from './phrases.js';
import type { Page, Visit } from './visit.js';

export interface Text {
  readonly id: string;
  readonly version: string;
  readonly to: string;
  readonly subject: string;
  /** Link in place. */
  readonly body: string;
  readonly link: string;
  readonly expiresAt: string;
  readonly language: Language;
}

function textOf(visit: Visit, shown: Reply): Text {
  // what every verb of these pages shows
  const { email: to, version, body, ...facts } = shown.facts as DraftCardFacts;
  const link = linkOf(visit.links, facts);
  return { ...facts, to, version: String(version), link, body: shownBody(body, link) };
}

/** The text that `verb` shows, or the page that says why there is none. */
export async function present(visit: Visit, verb: Verb): Promise<Text | PageResponse> {
  const answer = await visit.ask(verb);
  if (!answer) return noSuchLink(visit);
  if (isRefusal(answer)) return endedForSender(visit, visit.say(answer.refusal, answer.facts));
  const text = textOf(visit, answer);
  return statusNow({ status: 'open', expiresAt: text.expiresAt }, visit.now) === 'open'
    ? text
    : endedForSender(visit, visit.say(endedAs('partnership').expired));
}
export const isText = (text: Text | PageResponse): text is Text => 'link' in text;

type View = (visit: Visit, text: Text) => PageResponse | Promise<PageResponse>;

/** Looks, and shows what is there. */
export const shows = (verb: Verb, view: View) => async (visit: Visit) => {
  const text = await present(visit, verb);
  return isText(text) ? view(visit, text) : text;
};

const mailFile: View = async (_visit, { id, to, subject, body }) => ({
  type: 'message/rfc822',
  headers: { 'content-disposition': `attachment; filename="${id.replace(/[^\w-]/g, '')}.eml"` },
  body: await emlOf({ to, subject, text: body }),
});

/** The page of a text and its mail file. */
export const textPages = (verb: Verb, view: View): readonly Page[] => [
  { method: 'GET', show: shows(verb, view) },
  { method: 'GET', below: '/message.eml', show: shows(verb, mailFile) },
];

// ── parts of both pages ──────────────────────────────────────────────────────────────────────────────────────────

export const copyButton = (title: string, of: string, style = 'quiet'): Html =>
  html`<button type="button" class="${style}" data-copy="${of}" hidden>${title}</button>`;

export const subjectLabel = ({ say }: Visit): Html =>
  html`<p class="label"><label for="subject">${say(invitationPhrases.subject)}</label> ${copyButton(say(phrases.copySubject), 'subject')}</p>`;
export const bodyLabel = ({ say }: Visit): Html =>
  html`<p class="label"><label for="body">${say(invitationPhrases.body)}</label></p>`;

export const intro = ({ say }: Visit, { to, expiresAt }: Text): Html =>
  html`<p>${say(invitationPhrases.notSent, { email: to, expires: expiresAt })}</p>
<p id="keep">${say(invitationPhrases.keepLink)}</p>`;

/** Copy, mail program, mail file: the bot sends nothing itself. */
export function ways({ say, at }: Visit, { to, subject, body }: Text): Html {
  const mailto = mailtoOf(to, subject, body);
  return html`<p class="actions">
${copyButton(say(invitationPhrases.copy), 'body', 'button')}
${mailto !== undefined && html`<a class="button" data-saved href="${mailto}">${say(invitationPhrases.openInEmail)}</a>`}
<a class="button" data-saved href="${at({}, '/message.eml')}" download>${say(phrases.download)}</a>
</p>
${mailto === undefined && html`<p class="note">${say(phrases.draftTooLong)}</p>`}`;
}
