/** Files on their way in and out: what partners and the operator import, and what they take along (CUS-8, SUB-7, TRN-8, CNV-8). */
import type { Workflow } from '../../kernel/workflow.js';
import { pieceCard } from '../downloads/piece.js';
import { exportCards, exportCommands } from '../exports/export-records.js';
import { importCard } from './cards.js';
import { forgetDownloads, forgetting, imported, pageByPage, toConfirm } from './import-job.js';
import { importPhrases } from './phrases.js';
import { rowsCard } from './rows-card.js';
import { rowCommands } from './show-rows.js';
import { anyCard, discardedCard, unsureCard, waysCard } from './start-cards.js';
import { commands } from './start-import.js';
import { uploadCards, uploadCommands } from './upload-file.js';

export const files: Workflow = {
  name: 'files',
  title: importPhrases.topic,
  page: 'customers',
  commands: [...commands, ...exportCommands, ...rowCommands, ...uploadCommands],
  cards: [
    anyCard,
    waysCard,
    unsureCard,
    importCard,
    rowsCard,
    discardedCard,
    pieceCard,
    ...uploadCards,
    ...exportCards,
  ],
  notifications: [toConfirm, imported],
  timers: [pageByPage, forgetting, forgetDownloads],
  linkTypes: {
    uploads: async (view, id) => (await view.get('imports', id))?.uploadUntil,
    reports: async (view, id) => (await view.get('imports', id))?.endsAt,
    files: async (view, id) => (await view.get('downloads', id))?.expiresAt,
  },
};
