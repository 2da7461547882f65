/** Chat abbreviations of small words (`language/lexicon/abbreviations.txt`): "w/ Kerdata", « pr Tabac des Halles ». */
import { readOpenTable } from '../language/table.js';

/** The word that an abbreviation stands for. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  [...readOpenTable('lexicon/abbreviations.txt')].flatMap(([word, list]) =>
    list.map((short) => [short, word] as const),
  ),
);
