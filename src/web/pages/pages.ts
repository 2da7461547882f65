/** The pages of signed links, for people with a browser and nothing else. */
import { assets } from '../assets.js';
import type { Route } from '../route.js';
import { draftPages } from './draft.js';
import { auditFile, exportedFile, reportFile } from './export.js';
import { landingPages } from './landing.js';
import { reminderPages } from './reminder.js';
import { uploadPages } from './upload.js';
import { verificationPages } from './verification.js';
import { createRooms, type PagesDeps } from './visit.js';

export type { PagesDeps } from './visit.js';

export function createPages(deps: PagesDeps): readonly Route[] {
  const rooms = createRooms(deps);
  return [
    ...rooms('i', landingPages(deps.botId)),
    ...rooms('drafts', draftPages),
    ...rooms('reminders', reminderPages),
    ...rooms('v', verificationPages),
    ...rooms('exports', auditFile),
    ...rooms('files', exportedFile),
    ...rooms('reports', reportFile),
    ...rooms('uploads', uploadPages),
    ...assets,
  ];
}
