/** The lines that people type for each command: help shows the first ones, tests run all, the recognizer learns from all. */
import { fileNames, linesOf } from './files.js';

export interface Examples {
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

const NONE: Examples = { en: [], fr: [] };

/** By verb, read from `language/examples/<verb>.<language>.txt`; `none` holds lines that mean no command. */
export const examples: ReadonlyMap<string, Examples> = new Map(
  [...new Set(fileNames('examples').map((name) => name.replace(/\.(?:en|fr)\.txt$/, '')))].map((verb) => [
    verb,
    { en: linesOf(`examples/${verb}.en.txt`), fr: linesOf(`examples/${verb}.fr.txt`) },
  ]),
);

/** A command that only buttons run has no examples. */
export const examplesOf = (verb: string): Examples => examples.get(verb) ?? NONE;
