/** The audit trail: read, filtered and exported by admins, edited by nobody (AUD-1). */

import type { Command, Who } from '../../kernel/command.js';
import type { Phrase } from '../../kernel/localizer.js';
import type { Permission } from '../../kernel/permissions.js';
import type { Workflow } from '../../kernel/workflow.js';
import { createExporting } from './export-audit.js';
import { auditPhrases } from './phrases.js';
import { createReading, type Subject } from './show-audit.js';
import type { TitleOf } from './wording.js';
import { deedWords } from './words.js';

/** Entries of earlier versions name a command by a former verb. */
const verbsOf = ({ verb, formerly = [] }: Command): readonly string[] => [verb, ...formerly];

/** @param others the workflows whose orders stand in the trail: their titles say what was done */
export function createAudit(others: readonly Workflow[]): Workflow {
  const subjects = others.map((workflow): Subject => {
    const heads = workflow.commands.flatMap(verbsOf).map((verb) => verb.split('.')[0] ?? '');
    return {
      heads: [...new Set(heads)],
      title: workflow.title,
      permissions: workflow.commands
        .flatMap(({ who }) => [who].flat() as Who[])
        .filter((who): who is Permission => who !== 'anyone' && who !== 'link'),
    };
  });
  const titleOf: TitleOf = (verb, t) => {
    const title = titles.get(verb) ?? deedWords[verb];
    return title ? t.text(title) : verb;
  };
  const reading = createReading(titleOf, subjects);
  const { commands, cards, ...exporting } = createExporting(titleOf);
  const own = [...reading.commands, ...commands];
  const titles = new Map<string, Phrase>(
    [...others.flatMap((workflow) => workflow.commands), ...own].flatMap((command) =>
      verbsOf(command).map((verb) => [verb, command.words.title] as const),
    ),
  );
  return {
    name: 'audit',
    title: auditPhrases.topic,
    page: 'audit',
    commands: own,
    cards: [...reading.cards, ...cards],
    notifications: [],
    ...exporting,
  };
}
