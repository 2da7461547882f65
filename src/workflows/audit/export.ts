/** The audit trail as a file: a link for a short while, and CSV that no spreadsheet takes for formulas (AUD-1). */
import { z } from 'zod';
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

/** A field of CSV (RFC 4180). What a spreadsheet would calculate gets an apostrophe in front. */
export function csvField(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
const csvLine = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;

const heads = {
  en: ['Time (UTC)', 'Who', 'Conversation', 'Order', 'Record', 'Id', 'Subject', 'Field', 'Before', 'After'],
  fr: ['Date (UTC)', 'Qui', 'Conversation', 'Action', 'Objet', 'Id', 'Nom', 'Champ', 'Avant', 'Après'],
};

/** One line a changed field, UTF-8 with a byte order mark, which is how spreadsheets know it. */
export function csvOf(items: readonly Named[], pen: Pen): string {
  const lines = items.flatMap((named) => {
    const { createdAt, actorName, actorId, conversation, verb, collection, recordId, before, after } = named.entry;
    const head = [createdAt, actorName || actorId, conversation, verb, recordName(collection, pen), recordId];
    const value = (one: unknown): string => (one === undefined ? '' : valueName(one, named.names, pen));
    const fields = fieldsOf(named);
    return (fields.length > 0 ? fields : ['']).map((field) =>
      csvLine([...head, subjectName(named), field && fieldName(field, pen), value(before[field]), value(after[field])]),
    );
  });
  return `\uFEFF${csvLine(heads[pen.language])}${lines.join('')}`;
}
