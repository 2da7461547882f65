/**
 * Versions of the data format. Format 1 is the first; the migration at index 0 leads from 1 to 2, and so on. A
 * migration changes the records in place. New optional fields and new indexes need none.
 */
import type { Collections } from './memory.js';

export type Migration = (collections: Collections) => void;

export const migrations: readonly Migration[] = [];

/** The format that these migrations lead to. */
export const formatAfter = (steps: readonly Migration[]): number => steps.length + 1;
