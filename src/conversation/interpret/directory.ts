/** Looks up names of the actor's own organisation, exactly or with typing mistakes; other organisations' data is not found (ORG-3). */

import { listKey } from '../../domain/relationship.js';
import type { Actor, Member } from '../../kernel/actor.js';
import type { View } from '../../kernel/view.js';
import { foldedNames, nearest } from '../../understanding/directory.js';
import type { LookUp } from '../../understanding/recognizer.js';
import { activePair } from '../../workflows/partnerships/find.js';
import type { Deps } from '../deps.js';

export type NameKind = Parameters<LookUp>[0];

export interface Directory {
  /** Names that contain the words of the text. */
  readonly named: LookUp;
  /** Names within a typing mistake of the text, nearest first. */
  readonly near: LookUp;
}

const few = 5;
/** Candidates that are compared for the nearest name. */
const many = 50;
/** Leading letters by which candidates for a misspelt word are searched. */
const beginning = 3;

export function directoryOf(deps: Deps, actor: Actor): Directory {
  if (actor.kind !== 'member') return { named: async () => [], near: async () => [] };
  const read = <T>(at: (view: View) => Promise<T>): Promise<T> => deps.store.read(at);
  return {
    named: (kind, text) => read((view) => finders[kind](view, actor, text, few)),
    near: async (kind, text) => {
      const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= beginning);
      const found = await read((view) =>
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
    const partnerships = await Promise.all(items.map(({ id }) => activePair(view, organization.id, id)));
    return items
      .filter((_, at) => partnerships[at])
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
