/** The files of signed links, for whoever asked for them in the chat: sent piece by piece (AUD-1, CUS-8, CUS-9). */

import { isRefusal } from '../../kernel/effects.js';
import type { Verb } from '../../kernel/verb.js';
import type { PageResponse } from '../route.js';
import { noSuchLink } from './layout.js';
import type { Page, Visit } from './visit.js';

interface Piece {
  readonly csv: string;
  /** What the file holds, where that differs from link to link. */
  readonly name?: string;
  /** Where the next piece begins. */
  readonly next?: string;
}

async function pieceOf(visit: Visit, verb: Verb, after?: string): Promise<Piece | undefined> {
  const shown = await visit.ask(verb, after === undefined ? {} : { after });
  return shown === undefined || isRefusal(shown) ? undefined : (shown.facts as Piece);
}

async function* pieces(visit: Visit, verb: Verb, first: Piece): AsyncGenerator<string> {
  let piece: Piece | undefined = first;
  while (piece) {
    yield piece.csv;
    if (piece.next === undefined) return;
    piece = await pieceOf(visit, verb, piece.next);
  }
  throw new Error('the link ended while its file was sent');
}

/** @param verb of the command that gives a piece of the file */
export const fileOf =
  (verb: Verb, name: string) =>
  async (visit: Visit): Promise<PageResponse> => {
    const first = await pieceOf(visit, verb);
    if (!first) return noSuchLink(visit);
    return {
      type: 'text/csv; charset=utf-8',
      headers: {
        'content-disposition': `attachment; filename="${first.name ?? name}-${visit.now.slice(0, 10)}.csv"`,
      },
      body: pieces(visit, verb, first),
    };
  };

export const auditFile: readonly Page[] = [{ method: 'GET', show: fileOf('audit.download', 'audit') }];
export const exportedFile: readonly Page[] = [{ method: 'GET', show: fileOf('exports.download', 'export') }];
export const reportFile: readonly Page[] = [{ method: 'GET', show: fileOf('imports.downloadReport', 'report') }];
