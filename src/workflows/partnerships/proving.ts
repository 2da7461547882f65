/** The invited address is proved by a mailed code, where it is not the user's own (PAR-6). */
import { z } from 'zod';
import type { Actor } from '../actor.js';
import { card, goOn } from '../card.js';
import { change } from '../command.js';
import { done, notice, put, type Refusal, refuse, tell } from '../decision.js';
import { holdsLink } from '../invitations/draft.js';
import { readReference, refuseEnded } from '../invitations/find.js';
import type { OpenInvitation } from '../invitations/invitation.js';
import { words as invitationWords } from '../invitations/phrases.js';
import type { Links, Pen } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { words } from './phrases.js';

const codeMailCard = card<{ id: string; codes: number; organization: string; minutes: number }>(
  'partnership.codeMail',
  {
    view: (facts, pen) => ({
      icon: '🔑',
      title: pen.say(words.codeMailTitle),
      lines: [
        pen.say(words.codeMail, { organization: facts.organization, id: facts.id }),
        pen.typed(codeOf(pen.links, facts.id, facts.codes)),
        pen.say(words.codeMailNote, { minutes: facts.minutes }),
      ],
    }),
    sample: { id: 'INV-7K2M9QXD', codes: 1, organization: 'Lumière Informatique', minutes: 30 },
  },
);
/** Goes to the invited address alone. */
export const proofMail = notice('partnership.code', 'partnership.accept', codeMailCard);

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
  verb: 'partnership.sendCode',
  who: 'partnership.accept',
  listed: false,
  words: { title: words.sendCode, help: words.proveIntro, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: async (view, { id }, context) => {
    const invitation = await held(view, id, context);
    return 'refusal' in invitation ? invitation : { invitation };
  },
  decide: ({ invitation }, _input, { actor, now, settings }) => {
    const { proof } = invitation;
    if (proof?.lockedUntil && proof.lockedUntil > now) return refuse(words.codeLocked);
    const codes = (proof?.codes ?? 0) + 1;
    return done(
      // the link's signature is kept nowhere
      goOn('partnership.prove', { id: invitation.id }),
      put('invitations', {
        ...invitation,
        proof: {
          organizationId: actor.organization.id,
          codes,
          expiresAt: minutesAfter(now, settings.codeMinutes),
          failures: 0,
        },
      }),
      tell(
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
  verb: 'partnership.prove',
  who: 'partnership.accept',
  listed: false,
  words: { title: words.prove, help: words.proveIntro, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id, code: input.line(40) }),
  form: {
    load: async (view, actor, typed, { links }): Promise<ProveFacts | Refusal> => {
      const invitation = await held(view, typed.id ?? '', { actor, links });
      if ('refusal' in invitation) return invitation;
      return { id: typed.id ?? '', email: invitation.email, wrong: typed.wrong !== undefined };
    },
    view: (facts: ProveFacts, pen: Pen) => ({
      icon: '🔑',
      title: pen.say(words.prove),
      lines: [pen.say(words.codeSent, { email: facts.email })],
      fields: [
        {
          kind: 'text',
          id: 'code',
          label: pen.plain(words.code),
          required: true,
          maxLength: 40,
          error: pen.plain(words.codeRule),
          ...(facts.wrong ? { problem: pen.plain(words.codeWrong) } : {}),
        },
      ],
      submit: pen.plain(words.continue),
      data: { id: facts.id },
      more: [
        { title: pen.plain(words.sendCodeAgain), verb: 'partnership.sendCode', data: { id: facts.id }, plain: true },
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
    if (proof?.organizationId !== actor.organization.id) return refuse(words.codeWrong, { field: 'code' });
    if (proof.lockedUntil && proof.lockedUntil > now) return refuse(words.codeLocked, { field: 'code' });
    const right = code.replace(/\D/g, '') === codeOf(links, invitation.id, proof.codes) && proof.expiresAt > now;
    // proved: from now on only this organisation accepts it
    if (right)
      return done(
        goOn('partnership.accept', { id: invitation.id }),
        put('invitations', { ...rest, toOrganizationId: actor.organization.id }),
      );
    const failures = proof.failures + 1;
    const locked = failures >= settings.lockAfterFailures;
    return done(
      goOn('partnership.prove', { id: invitation.id, wrong: 'yes' }),
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
