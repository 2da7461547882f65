/**
 * Migrations of the data format. The migration at index 0 converts format 1 to 2, and so on, changing the records in
 * place. New optional fields and new indexes need no migration.
 */
import type { Collections } from './memory.js';

export type Migration = (collections: Collections) => void;

export const migrations: readonly Migration[] = [];

/** The data format after these migrations. */
export const formatAfter = (steps: readonly Migration[]): number => steps.length + 1;
