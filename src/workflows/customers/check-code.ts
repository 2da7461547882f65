/** Checks the code with which an invited customer answers (CUS-6). */
import type { Invitation, OpenInvitation } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import type { Context } from '../../kernel/command.js';
import { type Decision, done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { isCode, mailedCode } from '../../kernel/mailed-code.js';
import { type Found, facts, pageCard } from './invitation-facts.js';
import { invitePhrases } from './invite-phrases.js';

const triesAtMost = 5;

export const isOpen = (invitation: Invitation, now: string): invitation is OpenInvitation =>
  invitation.status === 'open' && invitation.expiresAt > now;

/** What a wrong code results in: the page with one attempt less, or a refusal after five. */
export function codeProblem(
  all: Found,
  code: string,
  { links, settings }: Pick<Context<unknown>, 'links' | 'settings'>,
): Decision | Refusal | undefined {
  const { invitation, from } = all;
  const { id, codes = 0, tries = 0 } = invitation;
  if (codes === 0 || tries >= triesAtMost) return refuse(invitePhrases.codeWrong);
  if (isCode(code, mailedCode(links, 'customer', id, codes))) return undefined;
  return done(
    show(pageCard, { ...facts(all, settings.customerLinkBase), wrong: true }),
    put('invitations', { ...invitation, tries: tries + 1 }, from.id),
  );
}
