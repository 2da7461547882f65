/** Searches customers for the message extension and the tab (CNV-6, CUS-9). */

import type { ActiveRelationship } from '../../domain/relationship.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { type SearchHit, search } from '../../kernel/search.js';
import { eachCustomer, namesOf } from '../relationships/find.js';
import { customerListPhrases } from './list-phrases.js';

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
