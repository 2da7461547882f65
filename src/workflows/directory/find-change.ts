/** Finds a provider's directory entry and its change request (ORG-5). */
import { type DirectoryChange, directoryChangeLife } from '../../domain/directory-change.js';
import type { DirectoryEntry } from '../../domain/directory-entry.js';
import { show } from '../../kernel/card.js';
import { refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { operatorPhrases } from '../operator/phrases.js';
import { deskCard, replacedCard } from './change-cards.js';

export const changeSubject = (id: string): string => `directoryChanges/${id}`;

/** How the operator decides a change. */
export const changeLifecycle = {
  collection: 'directoryChanges',
  machine: directoryChangeLife,
  gone: operatorPhrases.decidedAlready,
  subject: changeSubject,
} as const;

export const entryOf = async (view: View, organizationId: string): Promise<DirectoryEntry | undefined> =>
  (await view.find('directory', 'organization', organizationId, { limit: 1 })).items[0];

/** The undecided change; a decided one is refused with its outcome. */
export async function openChange(view: View, id: string) {
  const asked = await view.get('directoryChanges', id);
  if (!asked) return refuse(operatorPhrases.noReview);
  const [organization, person, entry] = await Promise.all([
    view.get('organizations', asked.organizationId),
    view.get('users', asked.askedBy),
    entryOf(view, asked.organizationId),
  ]);
  if (!organization || !entry) return refuse(operatorPhrases.noReview);
  if (asked.status === 'replaced')
    return refuse(operatorPhrases.decidedAlready, {
      instead: show(replacedCard, { organization: organization.name, newId: asked.replacedBy }),
    });
  const who = 'decidedBy' in asked ? asked.decidedBy : '';
  const reason = 'reason' in asked ? asked.reason : undefined;
  const outcome = show(deskCard, { organization: organization.name, who, ...(reason ? { reason } : {}) });
  if (asked.status !== 'asked') return refuse(operatorPhrases.decidedAlready, { instead: outcome });
  return { asked: asked as Extract<DirectoryChange, { status: 'asked' }>, organization, entry, by: person?.name ?? '' };
}
