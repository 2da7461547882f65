/** The file of a signed link, for whoever asked for it in the chat (AUD-1). */
import { isRefusal } from '../../workflows/workflow.js';
import type { PageResponse } from '../route.js';
import { noSuchLink } from './layout.js';
import type { Page, Visit } from './visit.js';

async function file(visit: Visit): Promise<PageResponse> {
  const shown = await visit.ask('audit.csv');
  if (shown === undefined || isRefusal(shown)) return noSuchLink(visit);
  const { csv } = shown.facts as { csv: string };
  return {
    type: 'text/csv; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="audit-${visit.now.slice(0, 10)}.csv"` },
    body: csv,
  };
}

export const exportPages: readonly Page[] = [{ method: 'GET', show: file }];
