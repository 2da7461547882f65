/** Verifies the code mailed to the invited address (PAR-6). */
import { z } from 'zod';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { afterWrongCode, isCode, isLocked, mailedCode } from '../../kernel/mailed-code.js';
import * as input from '../../kernel/text.js';
import { heldInvitation } from './address-code.js';
import { partnershipPhrases } from './phrases.js';

interface FormFacts {
  readonly id: string;
  readonly email: string;
  readonly wrong: boolean;
}
export const verifyAddress = change({
  verb: 'partnerships.verifyAddress',
  formerly: ['partnership.prove'],
  who: 'partnership.accept',
  listed: false,
  words: { title: partnershipPhrases.prove },
  input: z.object({ id: input.id, code: input.line(40) }),
  form: {
    load: async (view, actor, typed, { links }): Promise<FormFacts | Refusal> => {
      const invitation = await heldInvitation(view, typed.id ?? '', { actor, links });
      if ('refusal' in invitation) return invitation;
      return { id: typed.id ?? '', email: invitation.email, wrong: typed.wrong !== undefined };
    },
    view: (facts: FormFacts, t: Localizer) => ({
      icon: '🔑',
      title: t.markdown(partnershipPhrases.prove),
      lines: [t.markdown(partnershipPhrases.codeSent, { email: facts.email })],
      fields: [
        field(t, 'text', 'code', partnershipPhrases.code, partnershipPhrases.codeRule, {
          maxLength: 40,
          ...(facts.wrong ? { problem: t.text(partnershipPhrases.codeWrong) } : {}),
        }),
      ],
      submit: t.text(partnershipPhrases.continue),
      data: { id: facts.id },
      more: [
        button('partnerships.sendCode', t.text(partnershipPhrases.sendCodeAgain), {
          data: { id: facts.id },
          plain: true,
        }),
      ],
    }),
    sample: { id: 'INV-7K2M9QXD', email: 'contact@lumiere.example', wrong: false },
  },
  load: (view, { id }, context) => heldInvitation(view, id, context),
  decide: (invitation, { code }, { actor, now, links, settings }) => {
    const { proof, ...rest } = invitation;
    if (proof?.organizationId !== actor.organization.id) return refuse(partnershipPhrases.codeWrong, { field: 'code' });
    if (isLocked(proof, now)) return refuse(partnershipPhrases.codeLocked, { field: 'code' });
    const right = isCode(code, mailedCode(links, 'invitation', invitation.id, proof.codes)) && proof.expiresAt > now;
    // From now on, only this organisation can accept the invitation.
    if (right)
      return done(
        redirectTo('partnerships.accept', { id: invitation.id }),
        put('invitations', { ...rest, toOrganizationId: actor.organization.id }),
      );
    return done(
      redirectTo('partnerships.verifyAddress', { id: invitation.id, wrong: 'yes' }),
      put('invitations', { ...invitation, proof: afterWrongCode(proof, now, settings) }),
    );
  },
});
