/** Downloads of a signed link: the parts of the file, and whether the user may still have it. */
import { card } from '../../kernel/card.js';
import { phrase } from '../../kernel/localizer.js';
import { holds } from '../../kernel/permissions.js';
import type { View } from '../../kernel/view.js';

const title = phrase({ en: 'Import and export', fr: 'Importation et exportation' });

/** One part of a file, and the cursor of the next. */
export const pieceCard = card<{ csv: string; next?: string }>('file.piece', {
  view: (_facts, t) => ({ title: t.markdown(title) }),
  sample: { csv: '' },
});

/** Whether the user who requested the file still has a permission for it. */
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
