/** One invitation by its id, and what is told of it where its link is pasted (CNV-6, PAR-10). */

import { z } from 'zod';
import { type Invitation, invitationKindLabels } from '../../domain/invitation.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { listCard } from './cards.js';
import { stateWords } from './facts.js';
import { isForUs, isOurs, readReference } from './find.js';
import { asListed } from './list-invitations.js';
import { invitationPhrases } from './phrases.js';

const ours = {
  one: phrase({ en: 'Show an invitation', fr: 'Afficher une invitation' }),
  oneHelp: phrase({ en: 'One invitation with its state', fr: 'Une invitation et son état' }),
  pasted: phrase({ en: 'An invitation in the CSP programme', fr: 'Une invitation dans le programme CSP' }),
  pastedWhat: phrase({
    en: 'It is personal: what it says is shown only to the organisations that it concerns.',
    fr: 'Elle est personnelle : son contenu ne s’affiche que pour les organisations concernées.',
  }),
  invites: phrase<{ from: string; to: string }>({
    en: (f) => `${f.from} invites ${f.to}`,
    fr: (f) => `${f.from} invite ${f.to}`,
  }),
  state: phrase<{ kind: string; at: string }>({
    en: (f, w) => `${f.kind}, valid until ${w.date(f.at)}`,
    fr: (f, w) => `${f.kind}, valable jusqu’au ${w.date(f.at)}`,
  }),
};

const concerns = (invitation: Invitation, actor: Actor): actor is Member =>
  actor.kind === 'member' && may(actor, 'invitations.see') && (isOurs(invitation, actor) || isForUs(invitation, actor));

const lookAt = query({
  verb: 'invitations.open',
  formerly: ['invitations.look'],
  who: 'invitations.see',
  listed: false,
  words: { title: ours.one, help: ours.oneHelp },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const invitation = await view.get('invitations', readReference(id).id);
    if (!invitation || !concerns(invitation, actor)) return refuse(invitationPhrases.notFound);
    return { item: await asListed(view, actor, invitation) };
  },
  answer: ({ item }, _input, { actor }) =>
    show(listCard, { items: [item], filtered: true, manages: may(actor, 'invitations.manage') }),
});

interface PreviewFacts {
  readonly id: string;
  /** Absent for whoever may not know. */
  readonly known?: Pick<Invitation, 'kind' | 'status' | 'expiresAt'> & { readonly from: string; readonly to: string };
}
const previewCard = card<PreviewFacts>('invitation.preview', {
  view: ({ id, known }, t) => ({
    icon: '✉️',
    title: known ? t.markdown(ours.invites, known) : t.markdown(ours.pasted),
    ...(known ? { status: { text: t.text(stateWords[known.status].word), tone: stateWords[known.status].tone } } : {}),
    lines: [
      known
        ? t.markdown(ours.state, { kind: t.text(invitationKindLabels[known.kind]), at: known.expiresAt })
        : t.markdown(ours.pastedWhat),
    ],
    actions: [button('invitations.open', t.text(ours.one), { data: { id } })],
  }),
  sample: {
    id: 'INV-7K2M9QXD',
    known: {
      kind: 'partnership',
      status: 'open',
      expiresAt: '2026-12-21T09:00:00.000Z',
      from: 'Armor Distribution',
      to: 'contact@lumiere.example',
    },
  },
});

const preview = query({
  verb: 'invitations.preview',
  who: 'anyone',
  listed: false,
  words: { title: ours.one, help: ours.oneHelp },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }): Promise<PreviewFacts> => {
    const invitation = await view.get('invitations', id);
    if (!invitation || !concerns(invitation, actor)) return { id };
    const { kind, status, expiresAt, email, toName, toOrganizationId, fromOrganizationId } = invitation;
    const mine = toOrganizationId === actor.organization.id ? actor.organization.name : undefined;
    const from = (await view.get('organizations', fromOrganizationId))?.name ?? '';
    return { id, known: { kind, status, expiresAt, from, to: mine ?? toName ?? email } };
  },
  answer: (facts) => show(previewCard, facts),
});

export const looked = [lookAt, preview];
export const sharedCards = [previewCard];
