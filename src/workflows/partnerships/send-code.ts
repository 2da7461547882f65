/** Mails a code to the invited address (PAR-6). */
import { z } from 'zod';
import { redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notify, put, refuse } from '../../kernel/effects.js';
import { isLocked } from '../../kernel/mailed-code.js';
import { minutesAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import { codeMailed, heldInvitation } from './address-code.js';
import { partnershipPhrases } from './phrases.js';

export const sendCode = change({
  verb: 'partnerships.sendCode',
  formerly: ['partnership.sendCode'],
  who: 'partnership.accept',
  listed: false,
  words: { title: partnershipPhrases.sendCode },
  input: z.object({ id: input.id }),
  load: (view, { id }, context) => heldInvitation(view, id, context),
  decide: (invitation, _input, { actor, now, settings }) => {
    const { proof } = invitation;
    if (isLocked(proof, now)) return refuse(partnershipPhrases.codeLocked);
    const codes = (proof?.codes ?? 0) + 1;
    return done(
      // Pass the id only: the link's signature must not be stored.
      redirectTo('partnerships.verifyAddress', { id: invitation.id }),
      put('invitations', {
        ...invitation,
        proof: {
          organizationId: actor.organization.id,
          codes,
          expiresAt: minutesAfter(now, settings.codeMinutes),
          failures: 0,
        },
      }),
      notify(
        codeMailed,
        { emails: [invitation.email], language: invitation.draft.language },
        { id: invitation.id, codes, organization: actor.organization.name, minutes: settings.codeMinutes },
      ),
    );
  },
});
