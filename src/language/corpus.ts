/** The labelled lines of `language/corpus`: the recognizer is trained on one half and measured on the other. */
import { fileNames, linesOf } from './files.js';

export interface Order {
  readonly intent: string;
  readonly slots: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

export interface Labelled extends Order {
  readonly id: string;
  readonly lang: 'en' | 'fr';
  readonly text: string;
  /** What makes the line hard to read: `typo`, `terse`, `trap` … */
  readonly kind: string;
  readonly half: 'train' | 'held';
  /** The lines that the same person typed just before, oldest first. */
  readonly before?: readonly string[];
  /** The commands of a line that holds several. */
  readonly orders?: readonly Order[];
  /** The file it is from, without the language: `development`, `author-a` … */
  readonly source: string;
}

const folder = 'corpus';

export const corpus = (): readonly Labelled[] =>
  fileNames(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => {
      const [source = ''] = name.split('.');
      return linesOf(`${folder}/${name}`).map((line) => ({ ...JSON.parse(line), source }) as Labelled);
    });
