/** The audit trail: admins read, filter and export it; nothing edits it (AUD-1). */

import { type Phrase, phrase } from '../../kernel/localizer.js';
import type { Workflow } from '../../kernel/workflow.js';
import { createDownloadAudit, csvCard } from './download-audit.js';
import { exportAudit, exportCard, forgetExports } from './export-audit.js';
import { createFilterAudit } from './filter-audit.js';
import { auditPermissions } from './permissions.js';
import { auditPhrases } from './phrases.js';
import { retention } from './retention.js';
import { createShowAudit } from './show-audit.js';
import { subjectOf, verbsOf } from './subjects.js';
import type { TitleOf } from './wording.js';

/** Changes that no command and no timer of a workflow made; the conversation names them. */
const botTitles = {
  'person.seen': phrase({ en: 'Heard from in Teams', fr: 'Message reçu dans Teams' }),
  outbox: phrase({ en: 'Delivery of notices', fr: 'Remise des notifications' }),
};

/** @param others the workflows whose commands and timers the trail names by their titles */
export function createAudit(others: readonly Workflow[]): Workflow {
  const subjects = others.map(subjectOf);
  const titleOf: TitleOf = (verb, t) => {
    const title = titles.get(verb);
    return title ? t.text(title) : verb;
  };
  const { showAudit, listCard } = createShowAudit(titleOf, subjects);
  const { filterAudit, filterCard } = createFilterAudit(subjects);
  const audit: Workflow = {
    name: 'audit',
    title: auditPhrases.topic,
    page: 'audit',
    permissions: auditPermissions,
    commands: [showAudit, filterAudit, exportAudit, createDownloadAudit(titleOf, subjects)],
    cards: [listCard, filterCard, exportCard, csvCard],
    notifications: [],
    timers: [forgetExports, ...retention],
    linkTypes: { exports: async (view, id) => (await view.get('exports', id))?.expiresAt },
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
