/** A file that is downloaded from a signed link, in pieces, and who may still download it. */
import { card } from '../../kernel/card.js';
import { phrase } from '../../kernel/localizer.js';
import { holds } from '../../kernel/permissions.js';
import type { View } from '../../kernel/view.js';

const title = phrase({ en: 'Import and export', fr: 'Importation et exportation' });

/** A piece of a file: its text, and where it goes on. */
export const pieceCard = card<{ csv: string; next?: string }>('file.piece', {
  view: (_facts, t) => ({ title: t.markdown(title) }),
  sample: { csv: '' },
});

/** Whether whoever asked for a file may still have it. */
export async function mayStill(
  view: View,
  { userId, organizationId }: { readonly userId: string; readonly organizationId: string },
): Promise<boolean> {
  const [user, organization] = await Promise.all([
    view.get('users', userId),
    view.get('organizations', organizationId),
  ]);
  const of = organization && user?.organizationId === organizationId && { ...organization, roles: user.roles };
  return of ? holds('data.move', of) || holds('programme.run', of) : false;
}
