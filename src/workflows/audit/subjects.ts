/** What the audit trail is filtered by: a workflow, known by the first words of its verbs, present and former. */
import type { Filter } from '../../domain/audit-filter.js';
import type { Phrase } from '../../kernel/localizer.js';
import type { Permission } from '../../kernel/permissions.js';

export interface Subject {
  readonly heads: readonly string[];
  readonly title: Phrase;
  /** Of its commands. */
  readonly permissions: readonly Permission[];
}

export const subjectOf = (subjects: readonly Subject[], what: string): Subject | undefined =>
  subjects.find(({ heads }) => heads.join('|') === what) ??
  subjects.find(({ heads }) => heads.includes(what.split('|')[0] ?? ''));

/** A filter that an earlier version handed out names former verbs only: it finds entries of the present ones as well. */
export const withAllHeads = (subjects: readonly Subject[], { what, ...wanted }: Filter): Filter => ({
  ...wanted,
  ...(what ? { what: subjectOf(subjects, what)?.heads.join('|') ?? what } : {}),
});
