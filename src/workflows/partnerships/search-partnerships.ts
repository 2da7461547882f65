/** Partners looked up while typing, one shown by itself, and what waits for an answer (CNV-6). */
import { z } from 'zod';
import type { DirectoryEntry } from '../../domain/directory-entry.js';
import { type Member, may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { phrase } from '../../kernel/localizer.js';
import { fits, type SearchHit, search } from '../../kernel/search.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { type Partnered, partnered, thePartnership } from './find.js';
import { listCard } from './list-card.js';
import { listed, waiting } from './list-partnerships.js';
import { partnershipPhrases } from './phrases.js';

const ours = {
  resellersHelp: phrase({
    en: 'The indirect resellers you are in a partnership with',
    fr: 'Les revendeurs indirects avec lesquels vous avez un partenariat',
  }),
  providersHelp: phrase({
    en: 'Your indirect providers, then those of the directory',
    fr: 'Vos fournisseurs indirects, puis ceux de l’annuaire',
  }),
  since: phrase<{ country: string; at: string }>({
    en: (f, w) => `${w.country(f.country)} · partner since ${w.date(f.at)}`,
    fr: (f, w) => `${w.country(f.country)} · partenariat depuis le ${w.date(f.at)}`,
  }),
  inDirectory: phrase<{ countries: readonly string[] }>({
    en: (f, w) => `in the directory: ${w.list(f.countries)}`,
    fr: (f, w) => `dans l’annuaire : ${w.list(f.countries)}`,
  }),
  partnership: phrase({ en: 'A partnership', fr: 'Un partenariat' }),
  one: phrase({ en: 'Show a partnership', fr: 'Afficher un partenariat' }),
  oneHelp: phrase({ en: 'One partnership, as it stands', fr: 'Un partenariat et son état' }),
  list: phrase({ en: 'List our partnerships', fr: 'Liste nos partenariats' }),
  toDecide: phrase({ en: 'Requests of resellers', fr: 'Demandes de revendeurs' }),
  toDecideHelp: phrase({
    en: 'Resellers that ask for a partnership and wait for your answer',
    fr: 'Revendeurs qui demandent un partenariat et attendent votre réponse',
  }),
  asked: phrase<{ at: string }>({
    en: (f, w) => `asked ${w.since(f.at)}`,
    fr: (f, w) => `demande reçue ${w.since(f.at)}`,
  }),
};

/** At most so many of an organisation's partners are looked through. */
const lookedThrough = 2_000;

async function partners(view: View, actor: Member, side: 'provider' | 'reseller', text: string, limit: number) {
  const found: Partnered[] = [];
  let after: string | undefined;
  for (let seen = 0; found.length < limit && seen < lookedThrough; seen += 200) {
    const page = await partnered(view, actor, side, { limit: 200, ...(after ? { after } : {}) });
    found.push(...page.items.filter(({ other }) => fits(text, other.name)));
    after = page.next;
    if (!after) break;
  }
  return found.slice(0, limit);
}

const partnerHit = ({ partnership, other }: Partnered, t: Localizer): SearchHit => ({
  title: other.name,
  line: t.text(ours.since, { country: other.country, at: partnership.since }),
  status: { text: t.text(partnershipPhrases.active), tone: 'good' },
  shared: t.text(ours.partnership),
  verb: 'partnerships.show',
  data: { id: partnership.id },
  say: t.text(ours.list),
});

export const resellerSearch = search<Partnered>({
  name: 'resellers',
  who: 'partnership.see',
  title: partnershipPhrases.resellers,
  help: ours.resellersHelp,
  find: (view, text, actor, limit) => partners(view, actor, 'provider', text, limit),
  hit: partnerHit,
});

/** A provider of the directory is public: its name may stand in any chat. */
const entryHit = (entry: DirectoryEntry, t: Localizer): SearchHit => ({
  title: entry.name,
  line: t.text(ours.inDirectory, { countries: entry.countries.map((code) => t.format.country(code)) }),
  shared: entry.name,
  verb: 'providers.find',
  data: { provider: entry.name, country: '*' },
});

export const providerSearch = search<Partnered | DirectoryEntry>({
  name: 'providers',
  who: 'organization.see',
  title: partnershipPhrases.providers,
  help: ours.providersHelp,
  find: async (view, text, actor, limit) => {
    const own = may(actor, 'partnership.see') ? await partners(view, actor, 'reseller', text, limit) : [];
    const known = new Set([actor.organization.id, ...own.map(({ other }) => other.id)]);
    const scope = { index: 'country', key: '*' } as const;
    const paging = { limit: Math.min(200, limit + known.size) };
    const entries = text.trim()
      ? await view.search('directory', text, scope, paging)
      : await view.find('directory', scope.index, scope.key, paging);
    return [...own, ...entries.items.filter((entry) => !known.has(entry.organizationId))].slice(0, limit);
  },
  hit: (found, t) => ('partnership' in found ? partnerHit(found, t) : entryHit(found, t)),
});

export const requestsToDecide = search<{ id: string; name: string; at: string }>({
  name: 'partnership.requests',
  who: 'partnership.decide',
  title: ours.toDecide,
  help: ours.toDecideHelp,
  find: async (view, _text, actor, limit) => (await waiting(view, 'provider', actor.organization.id)).slice(0, limit),
  hit: ({ name, at }, t) => ({
    title: name,
    line: t.text(ours.asked, { at }),
    status: { text: t.text(partnershipPhrases.waitingState), tone: 'warning' },
    shared: t.text(ours.toDecide),
    verb: 'partnerships.list',
    data: {},
    say: t.text(ours.list),
  }),
});

export const lookAt = query({
  verb: 'partnerships.show',
  formerly: ['partnership.look'],
  who: 'partnership.see',
  listed: false,
  words: { title: ours.one, help: ours.oneHelp, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const ask = (side: 'provider' | 'reseller') => thePartnership(view, actor, side, { id }, 'partnerships.show');
    const asProvider = await ask('provider');
    if (!('refusal' in asProvider)) return { side: 'resellers' as const, found: asProvider };
    const asReseller = await ask('reseller');
    return 'refusal' in asReseller
      ? refuse(partnershipPhrases.partnershipNotFound)
      : { side: 'providers' as const, found: asReseller };
  },
  answer: ({ side, found }, _input, { actor }) =>
    show(listCard, {
      [side]: { partnerships: [listed(found)], requests: [] },
      removes: may(actor, 'partnership.remove'),
      decides: false,
      authorises: may(actor, 'partnership.accept'),
      adds: may(actor, 'customers.add'),
      invites: may(actor, 'customers.inviteJoint'),
    }),
});
