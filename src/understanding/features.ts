/** What the classifier looks at in a line: words and pairs with names and entities masked, concepts, letter groups. */
import { place } from './classifier.js';
import type { Line } from './reading.js';

const LETTERS = 4;

export function features(line: Line): Uint16Array {
  const found = new Set<number>();
  const items: string[] = [];
  for (let at = 0; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (!token || (token.mark && token.text !== '?')) continue;
    const entity = line.entityAt(at);
    if (entity) {
      if (entity.from === at) items.push(`<${entity.kind}>`);
      continue;
    }
    if (line.stranger(at)) {
      if (items.at(-1) !== '<name>') items.push('<name>');
      if (!token.capital) letters(token.word, found);
      continue;
    }
    const word = line.words[at] ?? '';
    items.push(word);
    letters(word, found);
  }
  for (const [at, item] of items.entries()) {
    found.add(place(`w ${item}`));
    found.add(place(`p ${items[at - 1] ?? '^'} ${item}`));
  }
  const concepts = [...new Set(line.found.map((one) => one.concept))];
  for (const [at, concept] of concepts.entries()) {
    found.add(place(`c ${concept}`));
    for (let other = 0; other < at; other += 1) found.add(place(`cc ${[concept, concepts[other]].sort().join(' ')}`));
  }
  return Uint16Array.from(found);
}

function letters(word: string, found: Set<number>): void {
  if (word.length < LETTERS) return;
  const framed = `^${word}$`;
  for (let at = 0; at + LETTERS <= framed.length; at += 1) found.add(place(`l ${framed.slice(at, at + LETTERS)}`));
}
