/** Command `imports.downloadTemplate`: the columns of a kind with an example row, as CSV. */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { csvFile } from '../../kernel/csv.js';
import { columnName } from '../files/columns.js';
import { pieceCard } from '../files/piece.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases } from './phrases.js';
import { uploadPlace } from './upload-link.js';

export const downloadTemplate = query({
  verb: 'imports.downloadTemplate',
  formerly: ['import.template'],
  who: 'link',
  listed: false,
  words: { title: importPhrases.upload, help: importPhrases.upload },
  input: z.object({}),
  load: (view, _input, { actor, now }) => uploadPlace(view, actor, now),
  answer: ({ kind }, _input, { actor: { language } }) => {
    const { columns } = kindNamed(kind);
    const rows = [columns.map((one) => columnName(one, language)), columns.map((one) => one.sample[language])];
    return show(pieceCard, { csv: csvFile(rows, language) });
  },
});
