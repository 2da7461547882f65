/** The upload page of an import: bound to who asked, for half an hour, for one file; and the template of its columns. */
import { z } from 'zod';
import type { KindName } from '../../domain/import.js';
import { card, show } from '../../kernel/card.js';
import { type Before, change, query } from '../../kernel/command.js';
import { csvFile } from '../../kernel/csv.js';
import { isFound, notify, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { mayStill, pieceCard } from '../downloads/piece.js';
import { importFacts } from './cards.js';
import { columnName } from './columns.js';
import { importSubject } from './confirm-import.js';
import { readTable, take, takenDecision } from './create-import.js';
import { ownerOf } from './find.js';
import { toConfirm } from './import-job.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases } from './phrases.js';

export interface UploadFacts {
  readonly kind: KindName;
  readonly uploadUntil: string;
  /** Rows of the file that was taken. */
  readonly rows?: number;
}
const uploadCard = card<UploadFacts>('import.upload', {
  view: (_facts, t) => ({ title: t.markdown(importPhrases.anyTitle) }),
  sample: { kind: 'customers', uploadUntil: '2026-11-21T09:30:00.000Z' },
});
const unsaid = { title: importPhrases.upload, help: importPhrases.upload };

/** The import that the link is for, as long as whoever asked may import. */
async function placeOf(view: View, { linkType, id }: { linkType: string; id: string }, now: string) {
  const one = linkType === 'uploads' ? await view.get('imports', id) : undefined;
  return one && one.uploadUntil > now && (await mayStill(view, one)) ? one : refuse(importPhrases.notFound);
}

const page = query({
  verb: 'imports.viewUpload',
  formerly: ['import.page'],
  who: 'link',
  listed: false,
  words: unsaid,
  input: z.object({}),
  load: (view, _input, { actor, now }) => placeOf(view, actor, now),
  answer: ({ kind, uploadUntil, status, rows }) =>
    show(uploadCard, { kind, uploadUntil, ...(status === 'awaited' ? {} : { rows }) }),
});

const template = query({
  verb: 'imports.downloadTemplate',
  formerly: ['import.template'],
  who: 'link',
  listed: false,
  words: unsaid,
  input: z.object({}),
  load: (view, _input, { actor, now }) => placeOf(view, actor, now),
  answer: ({ kind }, _input, { actor: { language } }) => {
    const { columns } = kindNamed(kind);
    const rows = [columns.map((one) => columnName(one, language)), columns.map((one) => one.sample[language])];
    return show(pieceCard, { csv: csvFile(rows, language) });
  },
});

const upload = change({
  verb: 'imports.upload',
  formerly: ['import.upload'],
  who: 'link',
  listed: false,
  words: unsaid,
  input: z.object({ text: z.string(), name: z.string().max(400).default('') }),
  prepare: async (before: Before, { text }, { actor, now }) => {
    const place = await before.read((view) => placeOf(view, actor, now));
    return isFound(place) ? readTable(text, [kindNamed(place.kind)], before, actor.language) : place;
  },
  load: async (view, { name }, { actor, now, prepared }) => {
    const place = await placeOf(view, actor, now);
    if (!isFound(place)) return place;
    const owner = await ownerOf(view, place);
    if (!owner) return refuse(importPhrases.notFound);
    if (place.status !== 'awaited') return refuse(importPhrases.takenAlready);
    const taken = await take(view, place, name, prepared, owner);
    return isFound(taken) ? { taken, place } : taken;
  },
  decide: ({ taken, place }) => {
    const version = place.version + 1;
    const { effects } = takenDecision(taken, version, (one) =>
      one.status === 'checked'
        ? [
            notify(
              toConfirm,
              { userIds: [place.userId] },
              importFacts({ ...one, version, createdAt: '', updatedAt: '' }),
              importSubject(one.id),
            ),
          ]
        : [],
    );
    const { kind, uploadUntil } = place;
    return { reply: show(uploadCard, { kind, uploadUntil, rows: taken.one.rows }), effects };
  },
});

export const uploadCommands = [page, template, upload];
export const uploadCards = [uploadCard];
