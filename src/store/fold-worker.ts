/** The thread that folds: answers `{ bytes }`, or `{ problem }` in words. */
import { parentPort, workerData } from 'node:worker_threads';
import { nodeFiles } from './files.js';
import { fold } from './fold.js';
import type { Paths } from './folder.js';

export interface FoldTask {
  readonly paths: Paths;
  readonly format: number;
}
export type FoldAnswer = { readonly bytes: number } | { readonly problem: string };

const { paths, format } = workerData as FoldTask;
const answer = await fold(nodeFiles, paths, format).then(
  (bytes): FoldAnswer => ({ bytes }),
  (error: unknown): FoldAnswer => ({ problem: error instanceof Error ? error.message : String(error) }),
);
parentPort?.postMessage(answer);
