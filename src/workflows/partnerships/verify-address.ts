/** The invited address is proved by a mailed code, where it is not the user's own (PAR-6). */

import { z } from 'zod';
import type { OpenInvitation } from '../../domain/invitation.js';
import type { Actor } from '../../kernel/actor.js';
import { button, card, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Links, Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { holdsLink } from '../invitations/draft.js';
import { readReference, refuseEnded } from '../invitations/find.js';
import { invitationPhrases as invitationWords } from '../invitations/phrases.js';
import { partnershipPhrases } from './phrases.js';

const codeMailCard = card<{ id: string; codes: number; organization: string; minutes: number }>(
  'partnership.codeMail',
  {
    view: (facts, t) => ({
      icon: '🔑',
      title: t.markdown(partnershipPhrases.codeMailTitle),
      lines: [
        t.markdown(partnershipPhrases.codeMail, { organization: facts.organization, id: facts.id }),
        escapeMarkdown(codeOf(t.links, facts.id, facts.codes)),
        t.markdown(partnershipPhrases.codeMailNote, { minutes: facts.minutes }),
      ],
    }),
    sample: { id: 'INV-7K2M9QXD', codes: 1, organization: 'Lumière Informatique', minutes: 30 },
  },
);
/** Goes to the invited address alone. */
export const proofMail = notification('partnership.code', 'partnership.accept', codeMailCard);

const codeOf = (links: Links, id: string, codes: number): string => links.code('invitation', `${id}/${codes}`);

/** Only the holder of the whole link gets so far; whoever came with it once needs no more than the id. */
async function held(
  view: View,
  reference: string,
  { actor, links }: { readonly actor: Actor; readonly links: Links },
): Promise<OpenInvitation | Refusal> {
  const { id, signature } = readReference(reference);
  const invitation = await view.get('invitations', id);
  if (invitation?.kind !== 'partnership' || invitation.toOrganizationId !== undefined)
    return refuse(invitationWords.notFound);
  const came = invitation.status === 'open' && invitation.proof?.organizationId === actor.organization?.id;
  if (!came && !holdsLink(links, invitation, signature)) return refuse(invitationWords.notFound);
  return invitation.status === 'open' ? invitation : refuseEnded(invitation);
}

const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

export const sendCode = change({
  verb: 'partnerships.sendCode',
  formerly: ['partnership.sendCode'],
  who: 'partnership.accept',
  listed: false,
  words: { title: partnershipPhrases.sendCode, help: partnershipPhrases.proveIntro, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: async (view, { id }, context) => {
    const invitation = await held(view, id, context);
    return 'refusal' in invitation ? invitation : { invitation };
  },
  decide: ({ invitation }, _input, { actor, now, settings }) => {
    const { proof } = invitation;
    if (proof?.lockedUntil && proof.lockedUntil > now) return refuse(partnershipPhrases.codeLocked);
    const codes = (proof?.codes ?? 0) + 1;
    return done(
      // the link's signature is kept nowhere
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
        proofMail,
        { emails: [invitation.email], language: invitation.draft.language },
        { id: invitation.id, codes, organization: actor.organization.name, minutes: settings.codeMinutes },
      ),
    );
  },
});

interface ProveFacts {
  readonly id: string;
  readonly email: string;
  readonly wrong: boolean;
}
export const prove = change({
  verb: 'partnerships.verifyAddress',
  formerly: ['partnership.prove'],
  who: 'partnership.accept',
  listed: false,
  words: { title: partnershipPhrases.prove, help: partnershipPhrases.proveIntro, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id, code: input.line(40) }),
  form: {
    load: async (view, actor, typed, { links }): Promise<ProveFacts | Refusal> => {
      const invitation = await held(view, typed.id ?? '', { actor, links });
      if ('refusal' in invitation) return invitation;
      return { id: typed.id ?? '', email: invitation.email, wrong: typed.wrong !== undefined };
    },
    view: (facts: ProveFacts, t: Localizer) => ({
      icon: '🔑',
      title: t.markdown(partnershipPhrases.prove),
      lines: [t.markdown(partnershipPhrases.codeSent, { email: facts.email })],
      fields: [
        {
          kind: 'text',
          id: 'code',
          label: t.text(partnershipPhrases.code),
          required: true,
          maxLength: 40,
          error: t.text(partnershipPhrases.codeRule),
          ...(facts.wrong ? { problem: t.text(partnershipPhrases.codeWrong) } : {}),
        },
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
  load: async (view, { id }, context) => {
    const invitation = await held(view, id, context);
    return 'refusal' in invitation ? invitation : { invitation };
  },
  decide: ({ invitation }, { code }, { actor, now, links, settings }) => {
    const { proof, ...rest } = invitation;
    if (proof?.organizationId !== actor.organization.id) return refuse(partnershipPhrases.codeWrong, { field: 'code' });
    if (proof.lockedUntil && proof.lockedUntil > now) return refuse(partnershipPhrases.codeLocked, { field: 'code' });
    const right = code.replace(/\D/g, '') === codeOf(links, invitation.id, proof.codes) && proof.expiresAt > now;
    // proved: from now on only this organisation accepts it
    if (right)
      return done(
        redirectTo('partnerships.accept', { id: invitation.id }),
        put('invitations', { ...rest, toOrganizationId: actor.organization.id }),
      );
    const failures = proof.failures + 1;
    const locked = failures >= settings.lockAfterFailures;
    return done(
      redirectTo('partnerships.verifyAddress', { id: invitation.id, wrong: 'yes' }),
      put('invitations', {
        ...invitation,
        proof: {
          ...proof,
          failures: locked ? 0 : failures,
          ...(locked ? { codes: proof.codes + 1, lockedUntil: minutesAfter(now, settings.lockMinutes) } : {}),
        },
      }),
    );
  },
});

export const provingCards = [codeMailCard];
