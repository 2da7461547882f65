/** Which entries somebody asks for (AUD-1): by who, what, when, and what they are about. */
import { z } from 'zod';
import * as input from '../text.js';
import { folded } from '../text.js';
import type { View } from '../view.js';
import { type Named, namer, spellings } from './names.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** As typed and pressed; the slots of a question such as “who removed Omar Haddad?” among it. */
export const asked = z.object({
  who: input.line(100).optional(),
  what: z.string().max(200).optional(),
  about: input.line(200).optional(),
  since: day.optional(),
  until: day.optional(),
  name: input.line(200).optional(),
  user: input.line(200).optional(),
  email: input.line(254).optional(),
  company: input.line(200).optional(),
  reseller: input.line(200).optional(),
  provider: input.line(200).optional(),
  invitationId: input.id.optional(),
  after: z.string().max(400).optional(),
});

/** Kept with an export, and carried by the buttons of a list. */
export const filter = z.object({
  who: z.string().optional(),
  /** First words of the verbs, with bars between: `users|signIn`. */
  what: z.string().optional(),
  about: z.string().optional(),
  /** Days, UTC, both included. */
  since: z.string().optional(),
  until: z.string().optional(),
});
export type Filter = z.output<typeof filter>;

export function filterOf(from: z.output<typeof asked>): Filter {
  const { who, what, since, until } = from;
  const about =
    from.about ??
    from.invitationId?.split('.')[0] ??
    from.email ??
    from.user ??
    from.name ??
    from.company ??
    from.reseller ??
    from.provider;
  return {
    ...(who ? { who } : {}),
    ...(what ? { what } : {}),
    ...(about ? { about } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
}

/** Whether an entry is one of those asked for, its days aside. */
export function fits({ entry, names }: Named, { who, what, about }: Filter): boolean {
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

/** Of a page of the store. */
const largest = 200;

/**
 * The entries that fit, newest first: at most `limit`, looking through at most `depth` of them.
 * @returns where to go on, if there is more to look through
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
