/** Search of invitations, pending invitations and drafts, and the chart by state (CNV-6). */
import { type Invitation, invitationKindLabels } from '../../domain/invitation.js';
import type { Member } from '../../kernel/actor.js';
import { button } from '../../kernel/card.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { type Chart, fits, type SearchHit, search } from '../../kernel/search.js';
import { daysAfter } from '../../kernel/settings.js';
import type { Paging, View } from '../../kernel/view.js';
import { waiting } from '../../kernel/waiting.js';
import type { ListedInvitation } from './cards.js';
import { stateWords } from './facts.js';
import { isForUs } from './find.js';
import { asListed } from './list-invitations.js';
import { invitationPhrases } from './phrases.js';

const phrases = {
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
  ending: phrase({ en: 'Invitations that end soon', fr: 'Invitations bientôt expirées' }),
  endingHelp: phrase({
    en: 'Invitations handed over that end within a week without an answer',
    fr: 'Invitations remises qui expirent sous une semaine, sans réponse à ce jour',
  }),
  toAnswer: phrase({ en: 'Invitations to answer', fr: 'Invitations à traiter' }),
  toAnswerHelp: phrase({
    en: 'Providers that invite your organisation and wait for your answer',
    fr: 'Fournisseurs qui invitent votre organisation et attendent votre réponse',
  }),
  byState: phrase({ en: 'Invitations sent, by state', fr: 'Invitations envoyées, par état' }),
};

/** The most sent invitations that one search or chart reads, newest first. */
const searchLimit = 2_000;

/** Open received invitations. */
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

/** Sent invitations, page by page, newest first. */
async function* sentPages(view: View, actor: Member) {
  let after: string | undefined;
  for (let read = 0; read < searchLimit; read += 200) {
    const paging = { limit: 200, descending: true, ...(after ? { after } : {}) };
    const { items, next } = await view.find('invitations', 'from', actor.organization.id, paging);
    yield items;
    after = next;
    if (!after) return;
  }
}

async function sent(view: View, actor: Member, limit: number, fit: (one: ListedInvitation) => boolean) {
  const found: ListedInvitation[] = [];
  for await (const items of sentPages(view, actor)) {
    found.push(...(await Promise.all(items.map((i) => asListed(view, actor, i)))).filter(fit));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

function hit(one: ListedInvitation, t: Localizer): SearchHit {
  const { id, kind, party, received, createdAt: at } = one;
  const { word, tone } = stateWords[one.status];
  const state = t.text(word);
  const title = received ? invitationPhrases.itemReceived : invitationPhrases.itemSent;
  const open = one.status === 'open';
  return {
    title: t.text(title, { kind: t.text(invitationKindLabels[kind]), party }),
    line: t.text(phrases.line, { id, state, at }),
    status: { text: state, tone },
    shared: t.text(phrases.shared, { id }),
    verb: 'invitations.open',
    data: { id },
    ...(open ? { say: t.text(received ? phrases.accept : phrases.showDraft, { id }) } : {}),
  };
}

export const invitationSearch = search<ListedInvitation>({
  name: 'invitations',
  who: 'invitations.see',
  title: invitationPhrases.ours,
  help: phrases.find,
  find: async (view, text, actor, limit) => {
    const fit = ({ id, party }: ListedInvitation): boolean => fits(text, party, id);
    const toUs = (await received(view, actor)).filter(fit);
    return [...toUs, ...(await sent(view, actor, limit, fit))].slice(0, limit);
  },
  hit,
});

/** The sender's open invitations under an index, as listed. */
async function openSent(view: View, actor: Member, index: 'toHandOver' | 'handedOver', paging: Paging) {
  const { items } = await view.find('invitations', index, actor.organization.id, paging);
  return Promise.all(items.map((i) => asListed(view, actor, i)));
}

export const notHandedOver = waiting<ListedInvitation>({
  name: 'invitations.draft',
  who: 'invitations.manage',
  title: phrases.toHandOver,
  help: phrases.toHandOverHelp,
  find: (view, _text, actor, limit) => openSent(view, actor, 'toHandOver', { limit, descending: true }),
  when: ({ createdAt, expiresAt }) => ({ since: createdAt, due: expiresAt }),
  decide: ({ id }, t) => [button('invitations.draft', t.text(invitationPhrases.showDraft), { data: { id } })],
  list: 'invitations.list',
  hit,
});

/** Days before its end in which an invitation without an answer is listed as ending. */
const endingDays = 7;

export const endingSoon = waiting<ListedInvitation>({
  name: 'invitations.ending',
  who: 'invitations.manage',
  title: phrases.ending,
  help: phrases.endingHelp,
  find: (view, _text, actor, limit, now) =>
    openSent(view, actor, 'handedOver', { limit, until: daysAfter(now, endingDays) }),
  when: ({ handedOverAt, createdAt, expiresAt }) => ({ since: handedOverAt ?? createdAt, due: expiresAt }),
  decide: ({ id }, t) => [button('invitations.remind', t.text(invitationPhrases.remind), { data: { id } })],
  list: 'invitations.list',
  hit,
});

export const toAnswer = waiting<ListedInvitation>({
  name: 'invitations.received',
  who: 'partnership.accept',
  title: phrases.toAnswer,
  help: phrases.toAnswerHelp,
  find: async (view, _text, actor, limit) =>
    (await received(view, actor)).filter(({ kind }) => kind === 'partnership').slice(0, limit),
  when: ({ createdAt, expiresAt }) => ({ since: createdAt, due: expiresAt }),
  decide: ({ id }, t) => [
    button('partnerships.showInvitation', t.text(invitationPhrases.review), { data: { id }, style: 'positive' }),
  ],
  list: 'invitations.list',
  hit,
});

export const byState: Chart = {
  who: 'invitations.see',
  title: phrases.byState,
  bars: async (view, actor) => {
    const counts = new Map<Invitation['status'], number>();
    for await (const items of sentPages(view, actor))
      for (const { status } of items) counts.set(status, (counts.get(status) ?? 0) + 1);
    return (Object.keys(stateWords) as Invitation['status'][])
      .map((status) => ({
        label: stateWords[status].word,
        tone: stateWords[status].tone,
        count: counts.get(status) ?? 0,
      }))
      .filter(({ count }) => count > 0);
  },
};
