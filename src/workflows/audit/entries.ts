/** Finds the audit entries that match a filter, and the names of the records they refer to. */

import type { Filter } from '../../domain/audit-filter.js';
import { folded } from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { type Named, namer, spellings } from './record-names.js';

/** Whether an entry matches the filter, apart from its days. */
function fits({ entry, names }: Named, { who, what, about }: Filter): boolean {
  if (who && !folded(entry.actorName).includes(folded(who))) return false;
  if (what && !what.split('|').includes(entry.verb.split('.')[0] ?? '')) return false;
  if (!about) return true;
  const text = [
    entry.recordId,
    ...Object.values(names).flatMap(spellings),
    JSON.stringify(entry.before),
    JSON.stringify(entry.after),
  ];
  return folded(text.join(' ')).includes(folded(about));
}

/** Maximum size of a page of the store. */
const largest = 200;

/**
 * The matching entries, newest first: at most `limit`, reading at most `depth` entries.
 * @returns the cursor of the next page, if there are more entries to read
 */
export async function entriesFor(
  view: View,
  organizationId: string,
  wanted: Filter,
  { after, limit, depth }: { after?: string | undefined; limit: number; depth: number },
): Promise<{ readonly items: readonly Named[]; readonly next?: string }> {
  const name = namer(view);
  const items: Named[] = [];
  const pageFrom = (cursor: string | undefined, size: number) =>
    view.find('audit', 'organization', organizationId, {
      descending: true,
      limit: size,
      ...(cursor ? { after: cursor } : {}),
      ...(wanted.until ? { until: `${wanted.until}T23:59:59.999Z` } : {}),
    });
  let next = after;
  for (let seen = 0; seen < depth; seen += largest) {
    const page = await pageFrom(next, largest);
    for (const [at, entry] of page.items.entries()) {
      if (wanted.since && entry.createdAt < wanted.since) return { items };
      const named = await name(entry);
      if (fits(named, wanted)) items.push(named);
      if (items.length < limit) continue;
      const goesOn = at + 1 === page.items.length ? page.next : (await pageFrom(next, at + 1)).next;
      return { items, ...(goesOn ? { next: goesOn } : {}) };
    }
    if (page.next === undefined) return { items };
    next = page.next;
  }
  return { items, ...(next ? { next } : {}) };
}
