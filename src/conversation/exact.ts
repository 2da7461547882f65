/** Words that are taken as they stand, before anything is interpreted (CNV-8). */
import type { Programme } from './programme.js';

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
    .replace(/[?!.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** The verb that a whole message names in so many words. */
export function exactly(programme: Programme): (text: string) => string | undefined {
  const verbs = new Map<string, string>();
  for (const command of programme.commands.values()) {
    if (!command.words.exact) continue;
    for (const example of [...command.words.examples.en, ...command.words.examples.fr])
      verbs.set(folded(example), command.verb);
  }
  return (text) => (text.length > 100 ? undefined : verbs.get(folded(text)));
}
