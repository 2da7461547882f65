/** Names of the speaker's own directory, as they are written or nearly so: what others hold does not exist (ORG-3). */

import { listKey } from '../../domain/relationship.js';
import type { Actor, Member } from '../../kernel/actor.js';
import type { View } from '../../kernel/view.js';
import { foldedNames, nearest } from '../../understanding/directory.js';
import type { LookUp } from '../../understanding/recognizer.js';
import { activePair } from '../../workflows/partnerships/find.js';
import type { Deps } from '../deps.js';

export type NameKind = Parameters<LookUp>[0];

export interface Directory {
  /** Those whose names hold the words of the text. */
  readonly named: LookUp;
  /** Those that are a typing mistake away, nearest first. */
  readonly near: LookUp;
}

const few = 5;
/** So many are looked at for the nearest. */
const many = 50;
/** Letters by which a misspelt word is sought. */
const beginning = 3;

export function directoryOf(deps: Deps, actor: Actor): Directory {
  if (actor.kind !== 'member') return { named: async () => [], near: async () => [] };
  const look = <T>(at: (view: View) => Promise<T>): Promise<T> => deps.store.read(at);
  return {
    named: (kind, text) => look((view) => finders[kind](view, actor, text, few)),
    near: async (kind, text) => {
      const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= beginning);
      const found = await look((view) =>
        Promise.all(words.slice(0, few).map((word) => finders[kind](view, actor, word.slice(0, beginning), many))),
      );
      return nearest(foldedNames([...new Set(found.flat())]), text);
    },
  };
}

type Find = (view: View, actor: Member, text: string, limit: number) => Promise<readonly string[]>;

const finders: Readonly<Record<NameKind, Find>> = {
  customer: async (view, { organization }, text, limit) => {
    const scope = { index: 'list', key: listKey(organization.id) } as const;
    const { items } = await view.search('relationships', text, scope, { limit });
    return [...new Set(items.map(({ name }) => name))];
  },
  reseller: async (view, { organization }, text, limit) => {
    const scope = { index: 'capability', key: 'indirectReseller' } as const;
    const { items } = await view.search('organizations', text, scope, { limit: many });
    const ours = await Promise.all(items.map(({ id }) => activePair(view, organization.id, id)));
    return items
      .filter((_, at) => ours[at])
      .map(({ name }) => name)
      .slice(0, limit);
  },
  provider: async (view, _actor, text, limit) => {
    const { items } = await view.search('directory', text, { index: 'country', key: '*' }, { limit });
    return items.map(({ name }) => name);
  },
  user: async (view, { organization }, text, limit) => {
    const scope = { index: 'organization', key: organization.id } as const;
    const { items } = await view.search('users', text, scope, { limit });
    return items.map(({ name }) => name);
  },
};
