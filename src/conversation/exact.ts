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
    const { exact = false, examples } = command.words;
    const lines = exact === true ? [...examples.en, ...examples.fr] : exact || [];
    for (const line of lines) verbs.set(folded(line), command.verb);
  }
  return (text) => (text.length > 100 ? undefined : verbs.get(folded(text)));
}
