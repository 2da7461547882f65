/** Searches for the message extension and the tab, and previews pasted links (CNV-6), with the same permissions as commands. */

import { type Actor, type Member, may } from '../../kernel/actor.js';
import type { CardView } from '../../kernel/card.js';
import { isRefusal } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { fits, type Search, type SearchHit } from '../../kernel/search.js';
import { overviewSearch, whatWaits } from '../../kernel/waiting.js';
import { type Deps, localizerFor } from '../deps.js';
import { contextFor, runQuery } from '../dispatch/run-command.js';
import { admitted } from '../identity/admit.js';
import { recognise } from '../identity/identify.js';
import * as phrases from '../present/phrases.js';
import { render } from '../present/render.js';
import { viewOf } from '../present/views.js';
import type { Conversation, LinkPreview, Rendered, Requester, SearchQuery, SearchResult } from '../turn.js';

/** Paging ends after this many results; a narrower text finds the rest. */
const furthest = 200;

export function createSearch(
  deps: Deps & { readonly admits: (tenantId: string) => boolean },
): Pick<Conversation, 'search' | 'previewLink'> {
  const member = async (requester: Requester): Promise<Member | undefined> => {
    const actor = await recognise(deps, requester);
    return actor.kind === 'member' && admitted(actor, deps.admits) ? actor : undefined;
  };

  async function search(requester: Requester, { kind, text, skip, count }: SearchQuery) {
    const actor = await member(requester);
    if (!actor || skip + count > furthest) return { items: [], more: false };
    const all = [...deps.registry.searches.values()];
    const searches = all.filter(({ name }) => kind === undefined || name === kind);
    const sought = text.slice(0, 100);
    const hits =
      kind === overviewSearch
        ? await findWaiting(deps, actor, sought)
        : await findAll(deps, searches, actor, sought, skip + count + 1);
    const t = localizerFor(deps, actor.language);
    const beyond = hits.length > skip + count;
    const pages = skip + 2 * count <= furthest;
    return {
      items: hits.slice(skip, skip + count).map((hit) => resultOf(deps, hit, t)),
      more: beyond && pages,
      ...(beyond && !pages ? { narrow: true as const } : {}),
    };
  }

  async function previewLink(requester: Requester, address: string): Promise<LinkPreview | undefined> {
    const link = deps.links.read(address);
    const verb = deps.registry.linkPreviews.get(link?.linkType ?? '');
    const query = deps.registry.command(verb ?? '');
    if (!link || query?.kind !== 'query') return undefined;
    const { linkType, id, signature } = link;
    const actor = await recognise(deps, requester);
    const t = localizerFor(deps, actor.language);
    const expiresAt = await deps.store.read(async (view) => deps.registry.linkTypes.get(linkType)?.(view, id));
    const holds = deps.links.verify(signature, linkType, id, expiresAt ?? '') && expiresAt !== undefined;
    const answerFor = async (reader: Actor): Promise<CardView | undefined> => {
      const answer = await runQuery(deps, query, query.input.parse({ id }), {
        ...contextFor(deps, reader),
        prepared: undefined,
      });
      return isRefusal(answer) ? undefined : viewOf(deps.registry, answer, t);
    };
    // the readers of the chat get the answer for a stranger, whatever the link is
    const shared = await answerFor(strangerOf(actor));
    if (!shared) return undefined;
    const own = holds && admitted(actor, deps.admits) ? await answerFor(actor) : undefined;
    const { title, lines = [] } = own ?? shared;
    const again = { verb: query.verb, data: { id } };
    return { title: unmarked(title), line: unmarked(lines[0] ?? ''), shared: refreshing(deps, shared, again) };
  }

  return { search, previewLink };
}

/** What waits for the actor, due first, as in the chat and the tab (OVR-1). */
async function findWaiting(deps: Deps, actor: Member, text: string): Promise<readonly SearchHit[]> {
  const t = localizerFor(deps, actor.language);
  const groups = await deps.store.read((view) => whatWaits(deps.registry.waiting, view, actor, t.now));
  return groups
    .flatMap(({ kind, items }) => items.map((facts) => kind.hit(facts, t)))
    .filter(({ title, line }) => text.trim() === '' || fits(text, title, line));
}

/** Runs the searches that the actor may use, in the order of declaration, until `limit` hits are found. */
export async function findAll(
  deps: Deps,
  searches: readonly Search[],
  actor: Member,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const t = localizerFor(deps, actor.language);
  return deps.store.read(async (view) => {
    const hits: SearchHit[] = [];
    for (const { who, find, hit } of searches) {
      if (!may(actor, who) || hits.length >= limit) continue;
      const found = await find(view, text, actor, limit - hits.length, t.now);
      hits.push(...found.map((facts) => hit(facts, t)));
    }
    return hits;
  });
}

function resultOf(deps: Deps, { verb, data, shared, ...hit }: SearchHit, t: Localizer): SearchResult {
  const view: CardView = {
    icon: '🔎',
    title: escapeMarkdown(shared),
    lines: [t.markdown(phrases.sharedFind)],
    actions: [{ title: t.text(phrases.showToMe), verb, data }],
  };
  return { ...hit, shared: render(view, deps.ids.sorted()) };
}

/** A card that each reader's client refreshes with the reader's own permissions; other clients show the button. */
function refreshing(deps: Deps, view: CardView, again: { verb: string; data: object }): Rendered {
  const { card, summary } = render(view, deps.ids.sorted());
  return { summary, card: { ...card, refresh: { action: { type: 'Action.Execute', title: summary, ...again } } } };
}

/** The reader without organisation or user record. */
const strangerOf = ({ person, language, place }: Actor): Actor => ({ kind: 'visitor', person, language, place });

/** Card markdown as plain text. */
const unmarked = (text: string): string => text.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
