/** Invitations looked up while typing, shown one by one, and told of where their link is pasted (CNV-6). */
import { z } from 'zod';
import { type Actor, type Member, may } from '../actor.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import { refuse } from '../decision.js';
import type { Pen } from '../language.js';
import { type Phrase, phrase } from '../language.js';
import { type Chart, fits, type Hit, search } from '../search.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { type ListedInvitation, listCard } from './cards.js';
import { kindWords, stateWords } from './facts.js';
import { isForUs, isOurs, readReference } from './find.js';
import type { Invitation } from './invitation.js';
import { asListed } from './listing.js';
import { words } from './phrases.js';

const ours = {
  find: phrase({
    en: 'By address, name or reference: who was invited, and how it stands',
    fr: 'Par adresse, nom ou référence : qui a été invité, et où cela en est',
  }),
  line: phrase<{ id: string; state: string; at: string }>({
    en: (f, w) => `${f.id} · ${f.state} · made ${w.since(f.at)}`,
    fr: (f, w) => `${f.id} · ${f.state} · créée ${w.since(f.at)}`,
  }),
  shared: phrase<{ id: string }>({ en: (f) => `Invitation ${f.id}`, fr: (f) => `Invitation ${f.id}` }),
  showDraft: phrase<{ id: string }>({
    en: (f) => `Show the draft of the invitation ${f.id}`,
    fr: (f) => `Affiche le brouillon de l’invitation ${f.id}`,
  }),
  accept: phrase<{ id: string }>({
    en: (f) => `Accept the partnership invitation ${f.id}`,
    fr: (f) => `Accepte l’invitation de partenariat ${f.id}`,
  }),
  toHandOver: phrase({ en: 'Drafts to hand over', fr: 'Brouillons à remettre' }),
  toHandOverHelp: phrase({
    en: 'Invitations that were drafted and not recorded as handed over',
    fr: 'Invitations rédigées dont la remise n’est pas enregistrée',
  }),
  toAnswer: phrase({ en: 'Invitations to answer', fr: 'Invitations à traiter' }),
  toAnswerHelp: phrase({
    en: 'Providers that invite your organisation and wait for your answer',
    fr: 'Fournisseurs qui invitent votre organisation et attendent votre réponse',
  }),
  byState: phrase({ en: 'Invitations sent, by state', fr: 'Invitations envoyées, par état' }),
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

/** At most so many of an organisation's own are looked through, newest first. */
const lookedThrough = 2_000;

/** What was received and is still open. */
async function received(view: View, actor: Member): Promise<readonly ListedInvitation[]> {
  const [to, toMe] = await Promise.all([
    view.find('invitations', 'to', actor.organization.id, { limit: 50, descending: true }),
    view.find('invitations', 'email', actor.user.email, { limit: 50 }),
  ]);
  const open = [...new Map([...to.items, ...toMe.items].map((i) => [i.id, i])).values()].filter(
    (i) => i.status === 'open' && isForUs(i, actor),
  );
  return Promise.all(open.map((i) => asListed(view, actor, i)));
}

/** The organisation's own, newest first, as far as they fit. */
async function sent(view: View, actor: Member, limit: number, fit: (one: ListedInvitation) => boolean) {
  const found: ListedInvitation[] = [];
  let after: string | undefined;
  for (let seen = 0; found.length < limit && seen < lookedThrough; seen += 200) {
    const page = await view.find('invitations', 'from', actor.organization.id, {
      limit: 200,
      descending: true,
      ...(after ? { after } : {}),
    });
    found.push(...(await Promise.all(page.items.map((i) => asListed(view, actor, i)))).filter(fit));
    after = page.next;
    if (!after) break;
  }
  return found.slice(0, limit);
}

function hit(one: ListedInvitation, pen: Pen): Hit {
  const { id, kind, party, received, createdAt: at } = one;
  const { word, tone } = stateWords[one.status];
  const state = pen.plain(word);
  const title: Phrase<{ kind: string; party: string }> = received ? words.itemReceived : words.itemSent;
  const open = one.status === 'open';
  return {
    title: pen.plain(title, { kind: pen.plain(kindWords[kind]), party }),
    line: pen.plain(ours.line, { id, state, at }),
    status: { text: state, tone },
    shared: pen.plain(ours.shared, { id }),
    verb: 'invitations.look',
    data: { id },
    ...(open ? { say: pen.plain(received ? ours.accept : ours.showDraft, { id }) } : {}),
  };
}

export const invitationSearch = search<ListedInvitation>({
  name: 'invitations',
  who: 'invitations.see',
  title: words.ours,
  help: ours.find,
  find: async (view, text, actor, limit) => {
    const fit = ({ id, party }: ListedInvitation): boolean => fits(text, party, id);
    const toUs = (await received(view, actor)).filter(fit);
    return [...toUs, ...(await sent(view, actor, limit, fit))].slice(0, limit);
  },
  hit,
});

export const notHandedOver = search<ListedInvitation>({
  name: 'invitations.draft',
  who: 'invitations.manage',
  title: ours.toHandOver,
  help: ours.toHandOverHelp,
  find: (view, _text, actor, limit) =>
    sent(view, actor, limit, (one) => one.status === 'open' && one.handedOverAt === undefined),
  hit,
});

export const toAnswer = search<ListedInvitation>({
  name: 'invitations.received',
  who: 'partnership.accept',
  title: ours.toAnswer,
  help: ours.toAnswerHelp,
  find: async (view, _text, actor, limit) =>
    (await received(view, actor)).slice(0, limit).filter(({ kind }) => kind === 'partnership'),
  hit,
});

export const byState: Chart = {
  who: 'invitations.see',
  title: ours.byState,
  bars: async (view, actor) => {
    const counts = new Map<Invitation['status'], number>();
    let after: string | undefined;
    for (let seen = 0; seen < lookedThrough; seen += 200) {
      const page = await view.find('invitations', 'from', actor.organization.id, {
        limit: 200,
        descending: true,
        ...(after ? { after } : {}),
      });
      for (const { status } of page.items) counts.set(status, (counts.get(status) ?? 0) + 1);
      after = page.next;
      if (!after) break;
    }
    return (Object.keys(stateWords) as Invitation['status'][])
      .map((status) => ({
        label: stateWords[status].word,
        tone: stateWords[status].tone,
        count: counts.get(status) ?? 0,
      }))
      .filter(({ count }) => count > 0);
  },
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
