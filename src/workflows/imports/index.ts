/** Imports and exports of files by partners and the operator (CUS-8, SUB-7, TRN-8, CNV-8). */

import type { Workflow } from '../../kernel/workflow.js';
import { chooseExport } from '../exports/choose-export.js';
import { downloadExport } from '../exports/download-export.js';
import { exportCustomers } from '../exports/export-customers.js';
import { exportSubscriptions } from '../exports/export-subscriptions.js';
import { fileCard } from '../exports/offer-file.js';
import { pieceCard } from '../files/piece.js';
import { importCard } from './cards.js';
import { chooseKind } from './choose-kind.js';
import { confirmImport } from './confirm-import.js';
import { discardImport } from './discard-import.js';
import { downloadReport } from './download-report.js';
import { downloadTemplate } from './download-template.js';
import { forgetDownloads, forgetting, imported, pageByPage, toConfirm } from './import-job.js';
import { inviteCustomers } from './invite-customers.js';
import { pasteRows } from './paste-rows.js';
import { importPermissions } from './permissions.js';
import { importPhrases } from './phrases.js';
import { receiveFile } from './receive-file.js';
import { rowsCard } from './rows-card.js';
import { showImport } from './show-import.js';
import { showRows } from './show-rows.js';
import { anyCard, discardedCard, unsureCard, waysCard } from './start-cards.js';
import { startImport, startKinds } from './start-import.js';
import { uploadFile } from './upload-file.js';
import { uploadCard } from './upload-link.js';
import { viewUpload } from './view-upload.js';

export const files: Workflow = {
  name: 'files',
  title: importPhrases.topic,
  page: 'customers',
  permissions: importPermissions,
  commands: [
    startImport,
    ...startKinds,
    pasteRows,
    receiveFile,
    chooseKind,
    showImport,
    confirmImport,
    discardImport,
    inviteCustomers,
    chooseExport,
    exportCustomers,
    exportSubscriptions,
    downloadExport,
    showRows,
    downloadReport,
    viewUpload,
    downloadTemplate,
    uploadFile,
  ],
  cards: [anyCard, waysCard, unsureCard, importCard, rowsCard, discardedCard, pieceCard, uploadCard, fileCard],
  notifications: [toConfirm, imported],
  timers: [pageByPage, forgetting, forgetDownloads],
  linkTypes: {
    uploads: async (view, id) => (await view.get('imports', id))?.uploadUntil,
    reports: async (view, id) => (await view.get('imports', id))?.endsAt,
    files: async (view, id) => (await view.get('downloads', id))?.expiresAt,
  },
};
