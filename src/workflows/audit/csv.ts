/** The audit trail as CSV: one line per changed field or removal (AUD-1). */
import { csvFile } from '../../kernel/csv.js';
import { auditPhrases } from './phrases.js';
import type { Named } from './record-names.js';
import { removalOf } from './removal.js';
import { changesOf, fieldName, type Reader, recordName, subjectName, valueName } from './wording.js';

const heads = {
  en: ['Time (UTC)', 'Who', 'Conversation', 'Order', 'Verb', 'Record', 'Id', 'Subject', 'Field', 'Before', 'After'],
  fr: ['Date (UTC)', 'Qui', 'Conversation', 'Action', 'Verbe', 'Objet', 'Id', 'Nom', 'Champ', 'Avant', 'Après'],
};
const nothing = [undefined] as const;

export function csvOf(items: readonly Named[], reader: Reader): string {
  const { t, titleOf } = reader;
  const rows = items.flatMap((named) => {
    const { createdAt, actorName, actorId, conversation, verb, collection, recordId } = named.entry;
    const value = (field: string, one: unknown): string =>
      one === undefined ? '' : valueName(one, field, named, reader);
    const removal = removalOf(named, reader);
    const changes = removal === undefined ? changesOf(named) : [];
    return (changes.length > 0 ? changes : nothing).map((change) => [
      createdAt,
      actorName || actorId,
      conversation,
      titleOf(verb, t),
      verb,
      recordName(collection, t),
      recordId,
      subjectName(named, t),
      ...(change
        ? [
            fieldName(collection, change.field, t),
            value(change.field, change.before),
            value(change.field, change.after),
          ]
        : [removal === undefined ? '' : t.text(auditPhrases.removal), removal ?? '', '']),
    ]);
  });
  return csvFile([heads[t.language], ...rows], t.language);
}
