/** Shared parts of the draft page and the reminder page: text, mail file and buttons (PAR-2). */
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
  /** With the link in place of the placeholder. */
  readonly body: string;
  readonly link: string;
  readonly expiresAt: string;
  readonly language: Language;
}

function textOf(visit: Visit, reply: Reply): Text {
  // All commands of these pages reply with this card.
  const { email: to, version, body, ...facts } = reply.facts as DraftCardFacts;
  const link = linkOf(visit.links, facts);
  return { ...facts, to, version: String(version), link, body: shownBody(body, link) };
}

/** The text that the command returns, or the page that explains why there is none. */
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

/** Runs the query and renders its text with `view`. */
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

export const copyButton = (title: string, of: string, style = 'quiet'): Html =>
  html`<button type="button" class="${style}" data-copy="${of}" hidden>${title}</button>`;

export const subjectLabel = ({ say }: Visit): Html =>
  html`<p class="label"><label for="subject">${say(invitationPhrases.subject)}</label> ${copyButton(say(phrases.copySubject), 'subject')}</p>`;
export const bodyLabel = ({ say }: Visit): Html =>
  html`<p class="label"><label for="body">${say(invitationPhrases.body)}</label></p>`;

export const intro = ({ say }: Visit, { to, expiresAt }: Text): Html =>
  html`<p>${say(invitationPhrases.notSent, { email: to, expires: expiresAt })}</p>
<p id="keep">${say(invitationPhrases.keepLink)}</p>`;

/** Buttons to copy the text, open it in a mail program and download a mail file. The bot does not send it. */
export function ways({ say, at }: Visit, { to, subject, body }: Text): Html {
  const mailto = mailtoOf(to, subject, body);
  return html`<p class="actions">
${copyButton(say(invitationPhrases.copy), 'body', 'button')}
${mailto !== undefined && html`<a class="button" data-saved href="${mailto}">${say(invitationPhrases.openInEmail)}</a>`}
<a class="button" data-saved href="${at({}, '/message.eml')}" download>${say(phrases.download)}</a>
</p>
${mailto === undefined && html`<p class="note">${say(phrases.draftTooLong)}</p>`}`;
}
