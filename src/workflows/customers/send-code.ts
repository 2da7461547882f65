/** Mails a code that verifies the invited address (CUS-6). */
import { z } from 'zod';
import type { Invitation, OpenInvitation } from '../../domain/invitation.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, type Effect, notify, put, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { refuseEnded } from '../invitations/find.js';
import { invitationPhrases } from '../invitations/phrases.js';
import { codeMailed, facts, found, pageCard } from './invitation-facts.js';
import { invitePhrases } from './invite-phrases.js';

const codesAtMost = 5;
const triesAtMost = 5;

export const isOpen = (invitation: Invitation, now: string): invitation is OpenInvitation =>
  invitation.status === 'open' && invitation.expiresAt > now;

export const sendCode = change({
  verb: 'customerInvitations.sendCode',
  formerly: ['customer.sendCode'],
  who: 'link',
  listed: false,
  words: { title: invitationPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => found(view, actor.id),
  decide: (all, _input, { now, settings }) => {
    const { invitation, from } = all;
    if (!isOpen(invitation, now)) return refuseEnded(invitation);
    const n = (invitation.codes ?? 0) + 1;
    if (n > codesAtMost) return refuse(invitePhrases.codesSpent);
    const next = { ...invitation, codes: n, tries: 0, openedAt: invitation.openedAt ?? now };
    return done(
      show(pageCard, facts({ ...all, invitation: next }, settings.customerLinkBase)),
      put('invitations', next, invitation.fromOrganizationId),
      notify(
        codeMailed,
        { emails: [invitation.email], language: invitation.draft.language },
        {
          id: invitation.id,
          n,
          from: from.name,
          language: invitation.draft.language,
        },
      ),
    );
  },
});

export const proof = {
  code: z.string().transform((text) => text.replace(/\D/g, '')),
  name: input.line(100),
  job: input.line(100),
};

/** A wrong code is counted: the effect to keep; `spent`: none is valid any more. */
export function codeProblem(
  invitation: OpenInvitation,
  code: string,
  links: { code(purpose: string, id: string): string },
): Effect | 'spent' | undefined {
  const n = invitation.codes ?? 0;
  const tries = invitation.tries ?? 0;
  if (n === 0 || tries >= triesAtMost) return 'spent';
  if (links.code('customer', `${invitation.id}/${n}`) === code) return undefined;
  return put('invitations', { ...invitation, tries: tries + 1 }, invitation.fromOrganizationId);
}
