/** Command `imports.upload`: takes the file of an upload page and notifies its user in Teams. */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { type Before, change } from '../../kernel/command.js';
import { isFound, notify, refuse } from '../../kernel/effects.js';
import { importFacts, importSubject, kept } from './cards.js';
import { readTable, take, takenDecision } from './create-import.js';
import { ownerOf } from './find.js';
import { toConfirm } from './import-job.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases } from './phrases.js';
import { uploadCard, uploadPlace } from './upload-link.js';

export const uploadFile = change({
  verb: 'imports.upload',
  formerly: ['import.upload'],
  who: 'link',
  listed: false,
  words: { title: importPhrases.upload, help: importPhrases.upload },
  input: z.object({ text: z.string(), name: z.string().max(400).default('') }),
  prepare: async (before: Before, { text }, { actor, now }) => {
    const place = await before.read((view) => uploadPlace(view, actor, now));
    return isFound(place) ? readTable(text, [kindNamed(place.kind)], before, actor.language) : place;
  },
  load: async (view, { name }, { actor, now, prepared }) => {
    const place = await uploadPlace(view, actor, now);
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
        ? [notify(toConfirm, { userIds: [place.userId] }, importFacts(kept(one, version)), importSubject(one.id))]
        : [],
    );
    const { kind, uploadUntil } = place;
    return { reply: show(uploadCard, { kind, uploadUntil, rows: taken.one.rows }), effects };
  },
});
