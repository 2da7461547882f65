/** The audit trail: read, filtered and exported by admins, edited by nobody (AUD-1). */

import type { Command, Who } from '../../kernel/command.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';
import type { Permission } from '../../kernel/permissions.js';
import type { Workflow } from '../../kernel/workflow.js';
import { createExporting } from './export-audit.js';
import { auditPhrases } from './phrases.js';
import { createReading } from './show-audit.js';
import type { Subject } from './subjects.js';
import type { TitleOf } from './wording.js';

/** Entries of earlier versions name a command by a former verb. */
const verbsOf = ({ verb, formerly = [] }: Command): readonly string[] => [verb, ...formerly];

/** Changes that no command and no timer of a workflow made; the conversation names them. */
const botTitles = {
  'person.seen': phrase({ en: 'Heard from in Teams', fr: 'Message reçu dans Teams' }),
  outbox: phrase({ en: 'Delivery of notices', fr: 'Remise des notifications' }),
};

/** @param others the workflows whose commands and timers the trail names by their titles */
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
    const title = titles.get(verb);
    return title ? t.text(title) : verb;
  };
  const reading = createReading(titleOf, subjects);
  const exporting = createExporting(titleOf, subjects);
  const audit: Workflow = {
    name: 'audit',
    title: auditPhrases.topic,
    page: 'audit',
    notifications: [],
    ...exporting,
    commands: [...reading.commands, ...exporting.commands],
    cards: [...reading.cards, ...exporting.cards],
  };
  const all = [...others, audit];
  const titles = new Map<string, Phrase>([
    ...Object.entries(botTitles),
    ...all.flatMap(({ timers }) => timers).flatMap(({ name, title }) => (title ? [[name, title] as const] : [])),
    ...all
      .flatMap(({ commands }) => commands)
      .flatMap((command) => verbsOf(command).map((verb) => [verb, command.words.title] as const)),
  ]);
  return audit;
}
