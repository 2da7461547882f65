/** Downloads of signed links, streamed in pieces (AUD-1, CUS-8, CUS-9). */
import type { Verb } from '../../kernel/verb.js';
import type { PageResponse } from '../route.js';
import { noSuchLink } from './layout.js';
import { factsOf, type Page, type Visit } from './visit.js';

interface Piece {
  readonly csv: string;
  /** File name without extension. Default: the name given to `fileOf`. */
  readonly name?: string;
  /** Cursor of the next piece; absent on the last. */
  readonly next?: string;
}

const pieceOf = async (visit: Visit, verb: Verb, after?: string) =>
  factsOf<Piece>(await visit.ask(verb, after === undefined ? {} : { after }));

async function* pieces(visit: Visit, verb: Verb, first: Piece): AsyncGenerator<string> {
  let piece: Piece | undefined = first;
  while (piece) {
    yield piece.csv;
    if (piece.next === undefined) return;
    piece = await pieceOf(visit, verb, piece.next);
  }
  throw new Error('the link ended while its file was sent');
}

/** @param verb the command that returns one piece of the file */
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
