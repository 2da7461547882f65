/** Customers looked up while typing, and leafed through in the tab (CNV-6, CUS-9). */
import type { Member } from '../../kernel/actor.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { type SearchHit, search } from '../../kernel/search.js';
import type { View } from '../../kernel/view.js';
import { isActive, namesOf } from './find.js';
import { customerListPhrases } from './list-phrases.js';
import { type ActiveRelationship, listKey } from '../../domain/relationship.js';

const ours = {
  help: phrase({ en: 'Your customers, by name or domain', fr: 'Vos clients, par nom ou domaine' }),
  one: phrase({ en: 'A customer', fr: 'Un client' }),
  line: phrase<{ domain: string; at: string; partners: readonly string[] }>({
    en: (f, w) => `${f.domain} · since ${w.date(f.at)}${f.partners.length > 0 ? ` · with ${w.list(f.partners)}` : ''}`,
    fr: (f, w) =>
      `${f.domain} · depuis le ${w.date(f.at)}${f.partners.length > 0 ? ` · avec ${w.list(f.partners)}` : ''}`,
  }),
  direct: phrase({ en: 'direct customer', fr: 'client direct' }),
  indirect: phrase({ en: 'indirect customer', fr: 'client indirect' }),
  show: phrase<{ name: string }>({
    en: (f) => `Show the customer ${f.name}`,
    fr: (f) => `Affiche le client ${f.name}`,
  }),
};

/** At most so many of an organisation's customers are looked through. */
const lookedThrough = 2_000;

/** An organisation's customers by name, each once whatever its relationships; those that a text fits, or all. */
export async function* eachCustomer(view: View, actor: Member, text: string): AsyncGenerator<ActiveRelationship> {
  const key = listKey(actor.organization.id);
  const known = new Set<string>();
  let after: string | undefined;
  for (let seen = 0; seen < lookedThrough; seen += 200) {
    const paging = { limit: 200, ...(after ? { after } : {}) };
    const page = text.trim()
      ? await view.search('relationships', text, { index: 'list', key }, paging)
      : await view.find('relationships', 'list', key, paging);
    for (const one of page.items.filter(isActive)) {
      if (!known.has(one.customerId)) yield one;
      known.add(one.customerId);
    }
    after = page.next;
    if (!after) return;
  }
}

interface Found {
  readonly relationship: ActiveRelationship;
  readonly partners: readonly string[];
}

const hit = ({ relationship, partners }: Found, t: Localizer): SearchHit => ({
  title: relationship.name,
  line: t.text(ours.line, { domain: relationship.domain, at: relationship.since, partners }),
  status: { text: t.text(ours[relationship.kind]), tone: 'neutral' },
  shared: t.text(ours.one),
  verb: 'customers.show',
  data: { id: relationship.customerId },
  say: t.text(ours.show, { name: relationship.name }),
});

export const customerSearch = search<Found>({
  name: 'customers',
  who: 'customers.see',
  title: customerListPhrases.listTitle,
  help: ours.help,
  find: async (view, text, actor, limit) => {
    const found: Found[] = [];
    for await (const relationship of eachCustomer(view, actor, text)) {
      found.push({ relationship, partners: await namesOf(view, relationship.withIds) });
      if (found.length >= limit) break;
    }
    return found;
  },
  hit,
});
