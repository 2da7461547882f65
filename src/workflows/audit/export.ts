/** The audit trail as a file: a link for a short while, and CSV that no spreadsheet takes for formulas (AUD-1). */
import { z } from 'zod';
import { csvFile } from '../csv.js';
import { instant, recordBase } from '../record.js';
import type { Pen } from '../workflow.js';
import { filter, type Named } from './filter.js';
import { fieldName, fieldsOf, recordName, subjectName, valueName } from './wording.js';

export const auditExport = z.object({
  ...recordBase,
  organizationId: z.string(),
  /** Who asked; the file is theirs as long as they may read the audit trail. */
  userId: z.string(),
  filter,
  expiresAt: instant,
});
export type AuditExport = z.output<typeof auditExport>;

const heads = {
  en: ['Time (UTC)', 'Who', 'Conversation', 'Order', 'Record', 'Id', 'Subject', 'Field', 'Before', 'After'],
  fr: ['Date (UTC)', 'Qui', 'Conversation', 'Action', 'Objet', 'Id', 'Nom', 'Champ', 'Avant', 'Après'],
};

/** One line a changed field. */
export function csvOf(items: readonly Named[], pen: Pen): string {
  const rows = items.flatMap((named) => {
    const { createdAt, actorName, actorId, conversation, verb, collection, recordId, before, after } = named.entry;
    const head = [createdAt, actorName || actorId, conversation, verb, recordName(collection, pen), recordId];
    const value = (one: unknown): string => (one === undefined ? '' : valueName(one, named.names, pen));
    const fields = fieldsOf(named);
    return (fields.length > 0 ? fields : ['']).map((field) => [
      ...head,
      subjectName(named),
      field && fieldName(field, pen),
      value(before[field]),
      value(after[field]),
    ]);
  });
  return csvFile([heads[pen.language], ...rows], pen.language);
}
