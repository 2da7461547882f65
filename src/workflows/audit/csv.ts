/** The audit trail as a table: one line a changed field, one a removal (AUD-1). */
import { csvFile } from '../csv.js';
import type { Named } from './names.js';
import { words } from './phrases.js';
import { removalOf } from './removal.js';
import { changesOf, fieldName, type Reader, recordName, subjectName, valueName } from './wording.js';

const heads = {
  en: ['Time (UTC)', 'Who', 'Conversation', 'Order', 'Verb', 'Record', 'Id', 'Subject', 'Field', 'Before', 'After'],
  fr: ['Date (UTC)', 'Qui', 'Conversation', 'Action', 'Verbe', 'Objet', 'Id', 'Nom', 'Champ', 'Avant', 'Après'],
};
const nothing = [undefined] as const;

export function csvOf(items: readonly Named[], reader: Reader): string {
  const { pen, titleOf } = reader;
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
      titleOf(verb, pen),
      verb,
      recordName(collection, pen),
      recordId,
      subjectName(named, pen),
      ...(change
        ? [
            fieldName(collection, change.field, pen),
            value(change.field, change.before),
            value(change.field, change.after),
          ]
        : [removal === undefined ? '' : pen.plain(words.removal), removal ?? '', '']),
    ]);
  });
  return csvFile([heads[pen.language], ...rows], pen.language);
}
