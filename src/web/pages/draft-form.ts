/** Markup of the draft page and of the same form in a Teams dialog. */
import { keptBody } from '../../workflows/invitations/draft.js';
import { invitationPhrases } from '../../workflows/invitations/phrases.js';
import type { PageResponse } from '../route.js';
import { tokenField } from './form-guard.js';
import { type Html, html } from './html.js';
import { page } from './layout.js';
import * as phrases from './phrases.js';
import { bodyLabel, intro, subjectLabel, type Text, ways } from './text.js';
import type { Visit } from './visit.js';

/** Why the typed text was not saved. */
export interface Problems {
  /** Shown above the form. */
  readonly line: string;
  readonly subject?: string;
  readonly body?: string;
  /** Another user changed the draft: the stored text is shown too. */
  readonly stale?: boolean;
}

/**
 * @param stored the stored draft
 * @param typed values of the fields that differ from the stored draft
 */
export function draftForm(
  visit: Visit,
  stored: Text,
  typed: Partial<Text> = {},
  problems: Problems | undefined = undefined,
): PageResponse {
  const { say } = visit;
  const text = { ...stored, ...typed };
  const { token, headers } = visit.openForm();
  return page(visit, {
    ...(problems ? { status: 422, typed: true } : {}),
    headers,
    title: say(invitationPhrases.draftTitle),
    main: html`${problems && above(visit, stored, problems)}
${visit.query.has('saved') && !problems && html`<p class="good" role="status">${say(invitationPhrases.saved)}</p>`}
${intro(visit, stored)}
<form method="post" action="${visit.at()}" data-link="${stored.link}"${problems && html` data-unsaved`}>
<input type="hidden" name="${tokenField}" value="${token}">
${fields(visit, stored, text, pageButtons(visit), problems)}
</form>`,
  });
}

/** The form in a dialog: `dialog.js` sends it to the chat as the user's button press. */
export function draftDialog(visit: Visit, stored: Text): PageResponse {
  const { say } = visit;
  return page(visit, {
    title: say(invitationPhrases.draftTitle),
    main: html`<p id="outside" class="problem" role="alert" hidden>${say(phrases.dialogOutside)} <a href="${visit.at()}">${say(phrases.asPage)}</a></p>
<div id="inside">
${visit.query.has('saved') && html`<p class="good" role="status">${say(invitationPhrases.saved)}</p>`}
${intro(visit, stored)}
<form data-link="${stored.link}">
<input type="hidden" name="id" value="${stored.id}">
${fields(visit, stored, stored, dialogButtons(visit))}
</form>
</div>`,
  });
}

interface Buttons {
  readonly restore: Html;
  readonly update: Html;
  readonly done: Html;
}
const pageButtons = ({ say }: Visit): Buttons => ({
  restore: html`<button name="do" value="restore" class="quiet" formnovalidate>${say(invitationPhrases.putLinkBack)}</button>`,
  update: html`<button name="do" value="edit" class="button">${say(invitationPhrases.update)}</button>`,
  done: html`<button name="do" value="done" class="main">${say(invitationPhrases.done)}</button>`,
});
const dialogButtons = ({ say }: Visit): Buttons => ({
  restore: html`<button data-verb="invitations.edit" name="restore" value="yes" class="quiet" formnovalidate>${say(invitationPhrases.putLinkBack)}</button>`,
  update: html`<button data-verb="invitations.edit" class="button">${say(invitationPhrases.update)}</button>`,
  done: html`<button data-verb="invitations.finish" class="main">${say(invitationPhrases.done)}</button>`,
});

function fields(visit: Visit, stored: Text, text: Text, buttons: Buttons, problems?: Problems): Html {
  const { say } = visit;
  return html`<input type="hidden" name="v" value="${text.version}">
${subjectLabel(visit)}
${problemAt('subject', problems)}
<input id="subject" name="subject" value="${text.subject}" lang="${stored.language}" maxlength="200" required autocomplete="off"${described('subject', problems)}>
${bodyLabel(visit)}
${problemAt('body', problems)}
<textarea id="body" name="body" rows="18" lang="${stored.language}" maxlength="8000" required${described('body', problems)}>
${text.body}</textarea>
${linkBack(visit, stored.link, keptBody(text.body, stored.link) === undefined, buttons)}
<p id="unsaved" class="note" role="status"${!problems && html` hidden`}>${say(phrases.unsaved)}</p>
${ways(visit, stored)}
<p class="actions">
${buttons.update}
${buttons.done}
</p>`;
}

const above = ({ say }: Visit, stored: Text, { line, stale }: Problems): Html =>
  html`<p class="problem" role="alert">${line}</p>
${
  stale &&
  html`<details><summary>${say(phrases.asKept)}</summary>
<p>${stored.subject}</p>
<pre>${stored.body}</pre></details>`
}`;

/** Offers to restore the missing link (PAR-3). */
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

/** The page after the draft was handed over. */
export const handedOver = (visit: Visit, text: Text): PageResponse =>
  page(visit, {
    title: visit.say(invitationPhrases.handedOverTitle),
    main: html`<p class="good">${visit.say(invitationPhrases.handedOver, { email: text.to, expires: text.expiresAt })}</p>
<p>${visit.say(phrases.mayClose)}</p>
<p><a class="button" href="${visit.at()}">${visit.say(phrases.backToDraft)}</a></p>`,
  });
