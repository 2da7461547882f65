/** The draft's page as it is seen, by itself and in a dialog of Teams. */
import { keptBody } from '../../workflows/invitations/draft.js';
import { invitationPhrases } from '../../workflows/invitations/phrases.js';
import type { PageResponse } from '../route.js';
import { tokenField } from './form-guard.js';
import { type Html, html } from './html.js';
import { page } from './layout.js';
import * as phrases from './phrases.js';
import { bodyLabel, intro, subjectLabel, type Text, ways } from './text.js';
import type { Visit } from './visit.js';

/** Why what was typed is not kept. */
export interface Problems {
  /** Above the form. */
  readonly line: string;
  readonly subject?: string;
  readonly body?: string;
  /** Somebody else changed the text meanwhile: theirs is shown besides. */
  readonly stale?: boolean;
}

/** @param kept what is kept; @param typed what stands in the fields instead, with what is wrong about it */
export function draftForm(
  visit: Visit,
  kept: Text,
  typed: Partial<Text> = {},
  problems: Problems | undefined = undefined,
): PageResponse {
  const { say } = visit;
  const text = { ...kept, ...typed };
  const { token, headers } = visit.openForm();
  return page(visit, {
    ...(problems ? { status: 422, typed: true } : {}),
    headers,
    title: say(invitationPhrases.draftTitle),
    main: html`${problems && above(visit, kept, problems)}
${visit.query.has('saved') && !problems && html`<p class="good" role="status">${say(invitationPhrases.saved)}</p>`}
${intro(visit, kept)}
<form method="post" action="${visit.at()}" data-link="${kept.link}"${problems && html` data-unsaved`}>
<input type="hidden" name="${tokenField}" value="${token}">
${fields(visit, kept, text, buttons(visit), problems)}
</form>`,
  });
}

/** In a dialog: what is sent goes to the chat, as whoever has the dialog open. */
export function draftDialog(visit: Visit, kept: Text): PageResponse {
  const { say } = visit;
  return page(visit, {
    title: say(invitationPhrases.draftTitle),
    main: html`<p id="outside" class="problem" role="alert" hidden>${say(phrases.dialogOutside)} <a href="${visit.at()}">${say(phrases.asPage)}</a></p>
<div id="inside">
${visit.query.has('saved') && html`<p class="good" role="status">${say(invitationPhrases.saved)}</p>`}
${intro(visit, kept)}
<form data-link="${kept.link}">
<input type="hidden" name="id" value="${kept.id}">
${fields(visit, kept, kept, dialogButtons(visit))}
</form>
</div>`,
  });
}

interface Buttons {
  readonly restore: Html;
  readonly update: Html;
  readonly done: Html;
}
const buttons = ({ say }: Visit): Buttons => ({
  restore: html`<button name="do" value="restore" class="quiet" formnovalidate>${say(invitationPhrases.putLinkBack)}</button>`,
  update: html`<button name="do" value="edit" class="button">${say(invitationPhrases.update)}</button>`,
  done: html`<button name="do" value="done" class="main">${say(invitationPhrases.done)}</button>`,
});
const dialogButtons = ({ say }: Visit): Buttons => ({
  restore: html`<button data-verb="invitations.edit" name="restore" value="yes" class="quiet" formnovalidate>${say(invitationPhrases.putLinkBack)}</button>`,
  update: html`<button data-verb="invitations.edit" class="button">${say(invitationPhrases.update)}</button>`,
  done: html`<button data-verb="invitations.finish" class="main">${say(invitationPhrases.done)}</button>`,
});

function fields(visit: Visit, kept: Text, text: Text, press: Buttons, problems?: Problems): Html {
  const { say } = visit;
  return html`<input type="hidden" name="v" value="${text.version}">
${subjectLabel(visit)}
${problemAt('subject', problems)}
<input id="subject" name="subject" value="${text.subject}" lang="${kept.language}" maxlength="200" required autocomplete="off"${described('subject', problems)}>
${bodyLabel(visit)}
${problemAt('body', problems)}
<textarea id="body" name="body" rows="18" lang="${kept.language}" maxlength="8000" required${described('body', problems)}>
${text.body}</textarea>
${linkBack(visit, kept.link, keptBody(text.body, kept.link) === undefined, press)}
<p id="unsaved" class="note" role="status"${!problems && html` hidden`}>${say(phrases.unsaved)}</p>
${ways(visit, kept)}
<p class="actions">
${press.update}
${press.done}
</p>`;
}

const above = ({ say }: Visit, kept: Text, { line, stale }: Problems): Html =>
  html`<p class="problem" role="alert">${line}</p>
${
  stale &&
  html`<details><summary>${say(phrases.asKept)}</summary>
<p>${kept.subject}</p>
<pre>${kept.body}</pre></details>`
}`;

/** PAR-3: the lost link is offered back. */
const linkBack = ({ say }: Visit, link: string, lost: boolean, { restore }: Buttons): Html =>
  html`<div id="lost" class="problem" role="alert"${!lost && html` hidden`}>
<p>${say(phrases.linkGone)}</p>
<p class="line">${link}</p>
<p>${restore}</p>
</div>`;

type Field = 'subject' | 'body';
const problemAt = (field: Field, problems: Problems | undefined): Html =>
  html`${problems?.[field] && html`<p class="problem" id="${field}-problem">${problems[field]}</p>`}`;
const described = (field: Field, problems: Problems | undefined): Html =>
  problems?.[field]
    ? html` aria-invalid="true" aria-describedby="${field}-problem keep"`
    : html` aria-describedby="keep"`;

/** After it was handed over. */
export const handedOver = (visit: Visit, text: Text): PageResponse =>
  page(visit, {
    title: visit.say(invitationPhrases.handedOverTitle),
    main: html`<p class="good">${visit.say(invitationPhrases.handedOver, { email: text.to, expires: text.expiresAt })}</p>
<p>${visit.say(phrases.mayClose)}</p>
<p><a class="button" href="${visit.at()}">${visit.say(phrases.backToDraft)}</a></p>`,
  });
