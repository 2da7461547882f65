/** Organisations whose names people may mistake for a given name (Unicode TS 39). */
import unhomoglyph from 'unhomoglyph';
import { folded } from '../kernel/text.js';
import type { View } from '../kernel/view.js';
import type { Organization } from './organization.js';

const skeleton = (text: string): string => folded(unhomoglyph(text.normalize('NFKC'))).replaceAll(' ', '');

/** What a name looks like, as typed and in lower case: “I” and “l” look alike, “I” and “i” are one letter. */
const looks = (name: string): readonly string[] => [skeleton(name), skeleton(name.toLowerCase())];

/** Whether one name can be mistaken for the other. */
export function alike(one: string, other: string): boolean {
  const [typed, lower] = looks(one);
  const [otherTyped, otherLower] = looks(other);
  return typed === otherTyped || lower === otherLower;
}

/** Organisations in the programme, or enrolling, with a name like `name`, without the organisation `id` itself. */
export async function lookalikesOf(view: View, name: string, id?: string): Promise<readonly Organization[]> {
  const found = new Map<string, Organization>();
  for (const capability of ['indirectProvider', 'directBill', 'indirectReseller']) {
    let after: string | undefined;
    do {
      const page = await view.find('organizations', 'capability', capability, { limit: 200, ...(after && { after }) });
      for (const one of page.items) if (one.id !== id && alike(one.name, name)) found.set(one.id, one);
      after = page.next;
    } while (after !== undefined);
  }
  return [...found.values()];
}

/** Whether a partner that invites somebody can be mistaken for another partner in the programme. */
export const isMistakable = async (view: View, { id, name }: Pick<Organization, 'id' | 'name'>): Promise<boolean> =>
  (await lookalikesOf(view, name, id)).some(({ active }) => active);
