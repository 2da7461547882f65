/** Reads the data files of `language/`. Paths are relative to that folder. */
import { readdirSync, readFileSync } from 'node:fs';

/** The same folder for `src` and for what is built of it in `dist/src`. */
const folder = new URL(`../../${import.meta.url.includes('/dist/src/') ? '../' : ''}language/`, import.meta.url);

export const fileNames = (path: string): readonly string[] => readdirSync(new URL(path, folder));

export const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** The lines of a text file, without empty ones and comments. */
export const linesOf = (path: string): readonly string[] =>
  textOf(path)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));
