/** Command `imports.viewUpload`: the state of an upload page. */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { importPhrases } from './phrases.js';
import { uploadCard, uploadPlace } from './upload-link.js';

export const viewUpload = query({
  verb: 'imports.viewUpload',
  formerly: ['import.page'],
  who: 'link',
  listed: false,
  words: { title: importPhrases.upload, help: importPhrases.upload },
  input: z.object({}),
  load: (view, _input, { actor, now }) => uploadPlace(view, actor, now),
  answer: ({ kind, uploadUntil, status, rows }) =>
    show(uploadCard, { kind, uploadUntil, ...(status === 'awaited' ? {} : { rows }) }),
});
