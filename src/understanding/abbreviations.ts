/** Chat abbreviations of small words (`language/lexicon/abbreviations.txt`): "w/ Kerdata", « pr Tabac des Halles ». */
import { readTable } from '../language/table.js';

const table = readTable('lexicon/abbreviations.txt', [
  'pour',
  'chez',
  'avec',
  'dans',
  'with',
  'off',
  'request',
  'customer',
]);

/** The word that an abbreviation stands for. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries(table).flatMap(([word, list]) => list.map((short) => [short, word] as const)),
);
