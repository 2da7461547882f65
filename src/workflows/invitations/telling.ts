/** One invitation by its id, and what is told of it where its link is pasted (CNV-6, PAR-10). */
import { z } from 'zod';
import { type Actor, type Member, may } from '../actor.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import { refuse } from '../decision.js';
import { phrase } from '../language.js';
import * as input from '../text.js';
import { listCard } from './cards.js';
import { kindWords, stateWords } from './facts.js';
import { isForUs, isOurs, readReference } from './find.js';
import type { Invitation } from './invitation.js';
import { asListed } from './listing.js';
import { words } from './phrases.js';

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
  verb: 'invitations.look',
  who: 'invitations.see',
  listed: false,
  words: { title: ours.one, help: ours.oneHelp, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const invitation = await view.get('invitations', readReference(id).id);
    if (!invitation || !concerns(invitation, actor)) return refuse(words.notFound);
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
  view: ({ id, known }, pen) => ({
    icon: '✉️',
    title: known ? pen.say(ours.invites, known) : pen.say(ours.pasted),
    ...(known
      ? { status: { text: pen.plain(stateWords[known.status].word), tone: stateWords[known.status].tone } }
      : {}),
    lines: [
      known
        ? pen.say(ours.state, { kind: pen.plain(kindWords[known.kind]), at: known.expiresAt })
        : pen.say(ours.pastedWhat),
    ],
    actions: [{ title: pen.plain(ours.one), verb: 'invitations.look', data: { id } }],
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
  words: { title: ours.one, help: ours.oneHelp, examples: { en: [], fr: [] } },
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
