/** Routes of the signed-link pages, by link type. They need only a browser. */
import { assets } from '../assets.js';
import type { Route } from '../route.js';
import { draftPages } from './draft.js';
import { auditFile, exportedFile, reportFile } from './export.js';
import { landingPages } from './landing.js';
import { reminderPages } from './reminder.js';
import { uploadPages } from './upload.js';
import { verificationPages } from './verification.js';
import { createLinkPages, type PagesDeps } from './visit.js';

export type { PagesDeps } from './visit.js';

export function createPages(deps: PagesDeps): readonly Route[] {
  const linkPages = createLinkPages(deps);
  return [
    ...linkPages('i', landingPages(deps.botId)),
    ...linkPages('drafts', draftPages),
    ...linkPages('reminders', reminderPages),
    ...linkPages('v', verificationPages),
    ...linkPages('exports', auditFile),
    ...linkPages('files', exportedFile),
    ...linkPages('reports', reportFile),
    ...linkPages('uploads', uploadPages),
    assets,
  ];
}
