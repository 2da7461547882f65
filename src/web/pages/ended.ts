/** Page of an expired, revoked, replaced or answered invitation, with the next step (PAR-14). */
import type { Invitation } from '../../domain/invitation.js';
import { invitationPhrases } from '../../workflows/invitations/phrases.js';
import type { PageResponse } from '../route.js';
import { html } from './html.js';
import { page } from './layout.js';
import * as phrases from './phrases.js';
import type { Visit } from './visit.js';

/** The current status: an open invitation past its expiry is expired, also before the timer has stored it. */
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

/** For the invited side. */
export const ended = (visit: Visit, status: keyof typeof phrases.endedAs): PageResponse =>
  gone(visit, [visit.say(phrases.endedAs[status]), visit.say(phrases.askForAnother)]);

/** For the sender, with the text of the refusal. */
export const endedForSender = (visit: Visit, why: string): PageResponse => gone(visit, [why]);
