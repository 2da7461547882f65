/** A line that is nothing but the exact name of a customer or partner shows its record. */
import { listKey } from '../../domain/relationship.js';
import { type Actor, may } from '../../kernel/actor.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { Deps } from '../deps.js';

interface Named {
  readonly verb: Verb;
  readonly data: Readonly<Record<string, string>>;
}

const longest = 100;
/** People leave it out. */
const legalForm = / (?:ltd|limited|llc|inc|plc|gmbh|ag|bv|nv|sarl|sas|sasu|sa|srl|spa)$/;
const few = 20;

export async function namedRecord({ store }: Deps, actor: Actor, text: string): Promise<Named | undefined> {
  if (actor.kind !== 'member' || text.length > longest) return undefined;
  const name = folded(text.trim().replace(/[?!.]+$/u, ''));
  if (name === '') return undefined;
  const is = (one: { readonly name: string }): boolean =>
    folded(one.name) === name || folded(one.name).replace(legalForm, '') === name;
  return store.read(async (view): Promise<Named | undefined> => {
    const { organization } = actor;
    if (may(actor, 'customers.see')) {
      const scope = { index: 'list', key: listKey(organization.id) } as const;
      const { items } = await view.search('relationships', text, scope, { limit: few });
      const [only, ...others] = [...new Set(items.filter(is).map(({ customerId }) => customerId))];
      if (only && others.length === 0) return { verb: 'customers.show', data: { id: only } };
    }
    if (!may(actor, 'partnership.see')) return undefined;
    for (const capability of ['indirectReseller', 'indirectProvider'] as const) {
      const scope = { index: 'capability', key: capability } as const;
      const { items } = await view.search('organizations', text, scope, { limit: few });
      for (const { id } of items.filter(is)) {
        const pair =
          (await view.one('partnerships', 'pair', `${organization.id}|${id}`)) ??
          (await view.one('partnerships', 'pair', `${id}|${organization.id}`));
        if (pair) return { verb: 'partnerships.show', data: { id: pair.id } };
      }
    }
    return undefined;
  });
}
