/** Worker thread of a compaction. Posts `{ bytes }`, or `{ problem }` with an error message. */
import { parentPort, workerData } from 'node:worker_threads';
import { compact } from './compact.js';
import { nodeFiles } from './files.js';
import type { Paths } from './folder.js';

export interface CompactTask {
  readonly paths: Paths;
  readonly format: number;
}
export type CompactResult = { readonly bytes: number } | { readonly problem: string };

const { paths, format } = workerData as CompactTask;
const answer = await compact(nodeFiles, paths, format).then(
  (bytes): CompactResult => ({ bytes }),
  (error: unknown): CompactResult => ({ problem: error instanceof Error ? error.message : String(error) }),
);
parentPort?.postMessage(answer);
