/** Files on their way in and out: what partners and the operator import, and what they take along (CUS-8, SUB-7, TRN-8, CNV-8). */
import type { Workflow } from '../workflow.js';
import { anyCard, discardedCard, unsureCard, waysCard } from './bringing-cards.js';
import { importCard } from './cards.js';
import { commands } from './commands.js';
import { exportCards, exportCommands } from './exporting.js';
import { forgetDownloads, forgetting, imported, pageByPage, toConfirm } from './going-on.js';
import { words } from './phrases.js';
import { pieceCard, rowCommands } from './rows.js';
import { rowsCard } from './rows-card.js';
import { uploadCards, uploadCommands } from './uploading.js';

export const files: Workflow = {
  name: 'files',
  title: words.topic,
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
  notices: [toConfirm, imported],
  timers: [pageByPage, forgetting, forgetDownloads],
  rooms: {
    uploads: async (view, id) => (await view.get('imports', id))?.uploadUntil,
    reports: async (view, id) => (await view.get('imports', id))?.endsAt,
    files: async (view, id) => (await view.get('downloads', id))?.expiresAt,
  },
};
