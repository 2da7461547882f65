/** The page of a reminder, drafted on each display with the same link (PAR-15). */
import { invitationPhrases } from '../../workflows/invitations/phrases.js';
import type { PageResponse } from '../route.js';
import { html } from './html.js';
import { page } from './layout.js';
import { bodyLabel, intro, subjectLabel, type Text, textPages, ways } from './text.js';
import type { Visit } from './visit.js';

const reminder = (visit: Visit, text: Text): PageResponse =>
  page(visit, {
    title: visit.say(invitationPhrases.reminderTitle),
    main: html`${intro(visit, text)}
${subjectLabel(visit)}
<input id="subject" value="${text.subject}" lang="${text.language}" readonly>
${bodyLabel(visit)}
<textarea id="body" rows="18" lang="${text.language}" readonly>
${text.body}</textarea>
${ways(visit, text)}`,
  });

export const reminderPages = textPages('reminders.view', reminder);
