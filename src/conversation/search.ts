/** Looking things up while typing, and what a pasted link becomes (CNV-6): rights first, as for any order. */
import { type Actor, type Member, may } from '../workflows/actor.js';
import type { CardView } from '../workflows/card.js';
import { isRefusal } from '../workflows/decision.js';
import type { Pen } from '../workflows/language.js';
import type { Hit, Search } from '../workflows/search.js';
import { recognise } from './actor.js';
import { contextFor, look, viewOf } from './carry.js';
import { type Deps, penFor } from './deps.js';
import * as phrases from './phrases.js';
import { render } from './render.js';
import type { Conversation, Found, Looker, Rendered, Unfurled, Wanted } from './said.js';
import { admitted } from './welcome.js';

/** Nobody leafs further while typing. */
const furthest = 200;

export function createSearch(
  deps: Deps & { readonly admits: (tenantId: string) => boolean },
): Pick<Conversation, 'search' | 'unfurl'> {
  const member = async (looker: Looker): Promise<Member | undefined> => {
    const actor = await recognise(deps, looker);
    return actor.kind === 'member' && admitted(actor, deps.admits) ? actor : undefined;
  };

  async function search(looker: Looker, { kind, text, skip, count }: Wanted) {
    const actor = await member(looker);
    if (!actor || skip + count > furthest) return { items: [], more: false };
    const all = [...deps.programme.searches.values()];
    const asked = all.filter(({ name }) => kind === undefined || name === kind);
    const hits = await findAll(deps, asked, actor, text.slice(0, 100), skip + count + 1);
    const pen = penFor(deps, actor.language);
    const beyond = hits.length > skip + count;
    const leafs = skip + 2 * count <= furthest;
    return {
      items: hits.slice(skip, skip + count).map((hit) => foundOf(deps, hit, pen)),
      more: beyond && leafs,
      ...(beyond && !leafs ? { narrow: true as const } : {}),
    };
  }

  async function unfurl(looker: Looker, address: string): Promise<Unfurled | undefined> {
    const link = deps.links.read(address);
    const verb = deps.programme.unfurls.get(link?.room ?? '');
    const query = deps.programme.commands.get(verb ?? '');
    if (!link || query?.does !== 'look') return undefined;
    const { room, id, signature } = link;
    const actor = await recognise(deps, looker);
    const pen = penFor(deps, actor.language);
    const expiresAt = await deps.store.read(async (view) => deps.programme.rooms.get(room)?.(view, id));
    const holds = deps.links.verify(signature, room, id, expiresAt ?? '') && expiresAt !== undefined;
    const ask = async (whose: Actor): Promise<CardView | undefined> => {
      const answer = await look(deps, query, query.input.parse({ id }), {
        ...contextFor(deps, whose),
        prepared: undefined,
      });
      return isRefusal(answer) ? undefined : viewOf(deps, answer, pen);
    };
    // whatever the link is, the chat gets what a stranger would be told
    const shared = await ask(strangerOf(actor));
    if (!shared) return undefined;
    const own = holds && admitted(actor, deps.admits) ? await ask(actor) : undefined;
    const { title, lines = [] } = own ?? shared;
    const again = { verb: query.verb, data: { id } };
    return { title: unmarked(title), line: unmarked(lines[0] ?? ''), shared: renewing(deps, shared, again) };
  }

  return { search, unfurl };
}

/** One kind after the other, as they are declared; only those this person may see at all. */
export async function findAll(
  deps: Deps,
  asked: readonly Search[],
  actor: Member,
  text: string,
  limit: number,
): Promise<readonly Hit[]> {
  const pen = penFor(deps, actor.language);
  return deps.store.read(async (view) => {
    const hits: Hit[] = [];
    for (const { who, find, hit } of asked) {
      if (!may(actor, who) || hits.length >= limit) continue;
      const found = await find(view, text, actor, limit - hits.length);
      hits.push(...found.map((facts) => hit(facts, pen)));
    }
    return hits;
  });
}

function foundOf(deps: Deps, { verb, data, shared, ...hit }: Hit, pen: Pen): Found {
  const view: CardView = {
    icon: '🔎',
    title: pen.typed(shared),
    lines: [pen.say(phrases.sharedFind)],
    actions: [{ title: pen.plain(phrases.showToMe), verb, data }],
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
