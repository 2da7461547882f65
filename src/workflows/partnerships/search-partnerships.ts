/** Search of partners and directory providers, and the requests that wait for a decision (CNV-6). */
import type { DirectoryEntry } from '../../domain/directory-entry.js';
import { type Member, may } from '../../kernel/actor.js';
import type { Localizer } from '../../kernel/localizer.js';
import { phrase } from '../../kernel/localizer.js';
import { fits, type SearchHit, search } from '../../kernel/search.js';
import type { View } from '../../kernel/view.js';
import { waiting } from '../../kernel/waiting.js';
import { type Partnered, partnered } from './find.js';
import { openRequests } from './list-partnerships.js';
import { partnershipPhrases } from './phrases.js';
import { requestButtons } from './request-cards.js';

const phrases = {
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

/** The most partners that one search reads. */
const searchLimit = 2_000;

async function partners(view: View, actor: Member, side: 'provider' | 'reseller', text: string, limit: number) {
  const found: Partnered[] = [];
  let after: string | undefined;
  for (let seen = 0; found.length < limit && seen < searchLimit; seen += 200) {
    const page = await partnered(view, actor, side, { limit: 200, ...(after ? { after } : {}) });
    found.push(...page.items.filter(({ other }) => fits(text, other.name)));
    after = page.next;
    if (!after) break;
  }
  return found.slice(0, limit);
}

const partnerHit = ({ partnership, other }: Partnered, t: Localizer): SearchHit => ({
  title: other.name,
  line: t.text(phrases.since, { country: other.country, at: partnership.since }),
  status: { text: t.text(partnershipPhrases.active), tone: 'good' },
  shared: t.text(phrases.partnership),
  verb: 'partnerships.show',
  data: { id: partnership.id },
  say: t.text(phrases.list),
});

export const resellerSearch = search<Partnered>({
  name: 'resellers',
  who: 'partnership.see',
  title: partnershipPhrases.resellers,
  help: phrases.resellersHelp,
  find: (view, text, actor, limit) => partners(view, actor, 'provider', text, limit),
  hit: partnerHit,
});

/** Directory entries are public, so any chat may show the name. */
const entryHit = (entry: DirectoryEntry, t: Localizer): SearchHit => ({
  title: entry.name,
  line: t.text(phrases.inDirectory, { countries: entry.countries.map((code) => t.format.country(code)) }),
  shared: entry.name,
  verb: 'providers.find',
  data: { provider: entry.name, country: '*' },
});

export const providerSearch = search<Partnered | DirectoryEntry>({
  name: 'providers',
  who: 'organization.see',
  title: partnershipPhrases.providers,
  help: phrases.providersHelp,
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

export const requestsToDecide = waiting<{ id: string; name: string; at: string }>({
  name: 'partnership.requests',
  who: 'partnership.decide',
  title: phrases.toDecide,
  help: phrases.toDecideHelp,
  find: (view, _text, actor, limit) => openRequests(view, 'provider', actor.organization.id, limit),
  when: ({ at }) => ({ since: at }),
  decide: ({ id }, t) => requestButtons(id, t),
  list: 'partnerships.list',
  hit: ({ name, at }, t) => ({
    title: name,
    line: t.text(phrases.asked, { at }),
    status: { text: t.text(partnershipPhrases.waitingState), tone: 'warning' },
    shared: t.text(phrases.toDecide),
    verb: 'partnerships.list',
    data: {},
    say: t.text(phrases.list),
  }),
});
