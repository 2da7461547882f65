/** What the filter offers: each workflow, by the first words of its verbs. */
import type { Filter } from '../../domain/audit-filter.js';
import type { Command, Who } from '../../kernel/command.js';
import type { Phrase } from '../../kernel/localizer.js';
import type { Permission } from '../../kernel/permissions.js';
import type { Workflow } from '../../kernel/workflow.js';

export interface Subject {
  readonly heads: readonly string[];
  readonly title: Phrase;
  /** Of its commands. */
  readonly permissions: readonly Permission[];
}

/** Audit entries of earlier versions name a command by a former verb. */
export const verbsOf = ({ verb, formerly = [] }: Command): readonly string[] => [verb, ...formerly];

export const subjectOf = ({ title, commands }: Workflow): Subject => ({
  heads: [...new Set(commands.flatMap(verbsOf).map((verb) => verb.split('.')[0] ?? ''))],
  title,
  permissions: commands
    .flatMap(({ who }) => [who].flat() as Who[])
    .filter((who): who is Permission => who !== 'anyone' && who !== 'link'),
});

/** The subject of a filter's value, which an earlier version may have written with fewer verbs. */
export const subjectFor = (subjects: readonly Subject[], what: string): Subject | undefined =>
  subjects.find(({ heads }) => heads.join('|') === what) ??
  subjects.find(({ heads }) => heads.includes(what.split('|')[0] ?? ''));

/** Extends a filter of an earlier version, which names former verbs only, to the present verbs of its workflow. */
export const withAllHeads = (subjects: readonly Subject[], { what, ...wanted }: Filter): Filter => ({
  ...wanted,
  ...(what ? { what: subjectFor(subjects, what)?.heads.join('|') ?? what } : {}),
});
