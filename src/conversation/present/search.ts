/** Looking things up while typing, and what a pasted link becomes (CNV-6): rights first, as for any order. */

import { type Actor, type Member, may } from '../../kernel/actor.js';
import type { CardView } from '../../kernel/card.js';
import { isRefusal } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Search, SearchHit } from '../../kernel/search.js';
import { type Deps, localizerFor } from '../deps.js';
import { contextFor, runQuery, viewOf } from '../dispatch/execute-command.js';
import { admitted } from '../identity/admission.js';
import { recognise } from '../identity/identify.js';
import type { Conversation, LinkPreview, Rendered, Requester, SearchQuery, SearchResult } from '../turn.js';
import * as phrases from './phrases.js';
import { render } from './render.js';

/** Nobody leafs further while typing. */
const furthest = 200;

export function createSearch(
  deps: Deps & { readonly admits: (tenantId: string) => boolean },
): Pick<Conversation, 'search' | 'previewLink'> {
  const member = async (looker: Requester): Promise<Member | undefined> => {
    const actor = await recognise(deps, looker);
    return actor.kind === 'member' && admitted(actor, deps.admits) ? actor : undefined;
  };

  async function search(looker: Requester, { kind, text, skip, count }: SearchQuery) {
    const actor = await member(looker);
    if (!actor || skip + count > furthest) return { items: [], more: false };
    const all = [...deps.registry.searches.values()];
    const asked = all.filter(({ name }) => kind === undefined || name === kind);
    const hits = await findAll(deps, asked, actor, text.slice(0, 100), skip + count + 1);
    const t = localizerFor(deps, actor.language);
    const beyond = hits.length > skip + count;
    const leafs = skip + 2 * count <= furthest;
    return {
      items: hits.slice(skip, skip + count).map((hit) => foundOf(deps, hit, t)),
      more: beyond && leafs,
      ...(beyond && !leafs ? { narrow: true as const } : {}),
    };
  }

  async function previewLink(looker: Requester, address: string): Promise<LinkPreview | undefined> {
    const link = deps.links.read(address);
    const verb = deps.registry.linkPreviews.get(link?.room ?? '');
    const query = deps.registry.command(verb ?? '');
    if (!link || query?.kind !== 'query') return undefined;
    const { room, id, signature } = link;
    const actor = await recognise(deps, looker);
    const t = localizerFor(deps, actor.language);
    const expiresAt = await deps.store.read(async (view) => deps.registry.linkTypes.get(room)?.(view, id));
    const holds = deps.links.verify(signature, room, id, expiresAt ?? '') && expiresAt !== undefined;
    const ask = async (whose: Actor): Promise<CardView | undefined> => {
      const answer = await runQuery(deps, query, query.input.parse({ id }), {
        ...contextFor(deps, whose),
        prepared: undefined,
      });
      return isRefusal(answer) ? undefined : viewOf(deps, answer, t);
    };
    // whatever the link is, the chat gets what a stranger would be told
    const shared = await ask(strangerOf(actor));
    if (!shared) return undefined;
    const own = holds && admitted(actor, deps.admits) ? await ask(actor) : undefined;
    const { title, lines = [] } = own ?? shared;
    const again = { verb: query.verb, data: { id } };
    return { title: unmarked(title), line: unmarked(lines[0] ?? ''), shared: renewing(deps, shared, again) };
  }

  return { search, previewLink };
}

/** One kind after the other, as they are declared; only those this person may see at all. */
export async function findAll(
  deps: Deps,
  asked: readonly Search[],
  actor: Member,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const t = localizerFor(deps, actor.language);
  return deps.store.read(async (view) => {
    const hits: SearchHit[] = [];
    for (const { who, find, hit } of asked) {
      if (!may(actor, who) || hits.length >= limit) continue;
      const found = await find(view, text, actor, limit - hits.length);
      hits.push(...found.map((facts) => hit(facts, t)));
    }
    return hits;
  });
}

function foundOf(deps: Deps, { verb, data, shared, ...hit }: SearchHit, t: Localizer): SearchResult {
  const view: CardView = {
    icon: '🔎',
    title: escapeMarkdown(shared),
    lines: [t.markdown(phrases.sharedFind)],
    actions: [{ title: t.text(phrases.showToMe), verb, data }],
  };
  return { ...hit, shared: render(view, deps.ids.sorted()) };
}

/** Each reader's client asks again for that reader; one that does not has the button. */
function renewing(deps: Deps, view: CardView, again: { verb: string; data: object }): Rendered {
  const { card, summary } = render(view, deps.ids.sorted());
  return { summary, card: { ...card, refresh: { action: { type: 'Action.Execute', title: summary, ...again } } } };
}

/** The same reader, known to nobody. */
const strangerOf = ({ person, language, place }: Actor): Actor => ({ kind: 'visitor', person, language, place });

/** Card text where no markup is read. */
const unmarked = (text: string): string => text.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
