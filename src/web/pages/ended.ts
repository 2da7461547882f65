/** An invitation that cannot be acted on any more: which end it came to, and what helps (PAR-14). */
import type { Invitation } from '../../domain/invitation.js';
import { invitationPhrases } from '../../workflows/invitations/phrases.js';
import type { PageResponse } from '../route.js';
import { html } from './html.js';
import { page } from './layout.js';
import * as phrases from './phrases.js';
import type { Visit } from './visit.js';

/** One that is over by the clock has expired, also before that is kept. */
export const statusNow = (
  { status, expiresAt }: { status: Invitation['status']; expiresAt: string },
  now: string,
): Invitation['status'] => (status === 'open' && expiresAt <= now ? 'expired' : status);

const gone = (visit: Visit, sentences: readonly string[]): PageResponse =>
  page(visit, {
    status: 410,
    title: visit.say(invitationPhrases.endedTitle),
    main: html`${sentences.map((sentence) => html`<p>${sentence}</p>`)}`,
  });

/** To whoever was invited. */
export const ended = (visit: Visit, status: keyof typeof phrases.endedAs): PageResponse =>
  gone(visit, [visit.say(phrases.endedAs[status]), visit.say(phrases.askForAnother)]);

/** To the sender, in the words of the refusal. */
export const endedForSender = (visit: Visit, why: string): PageResponse => gone(visit, [why]);
