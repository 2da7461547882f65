/** Counts how the invitations of an import were answered (TRN-8). */

import { type Import, pageId, rowsOf } from '../../domain/import.js';
import type { View } from '../../kernel/view.js';
import type { Answers } from './cards.js';

/** `undefined` if the import created no invitations. */
export async function answersOf(view: View, one: Import): Promise<Answers | undefined> {
  if (one.status !== 'done' || (one.kind !== 'invitations' && one.kind !== 'joint')) return undefined;
  const answers = { accepted: 0, open: 0, declined: 0, ended: 0 };
  for (let n = 0; n < one.pages; n += 1) {
    const page = await view.get('importPages', pageId(one.id, n));
    for (const { ref = '' } of page ? rowsOf(page) : []) {
      const invitation = await view.get('invitations', ref);
      if (!invitation) continue;
      const { status } = invitation;
      if (status === 'accepted' || status === 'open' || status === 'declined') answers[status] += 1;
      else answers.ended += 1;
    }
  }
  return answers;
}
