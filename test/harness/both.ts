/** What is said in one language is said in the other: one order, asserted in both. */
import type { Person } from './person.js';

type Patterns = readonly (RegExp | string)[];
export interface InBoth {
  readonly en: RegExp | string | Patterns;
  readonly fr: RegExp | string | Patterns;
}

/**
 * Gives an order in English and in French, and asserts what is read then. The order must leave things as they are (a
 * refusal, a list, a form); the language that the person has afterwards is French.
 * @param also asserted in each language besides
 */
export async function readsInBoth(
  person: Person,
  order: () => Promise<unknown>,
  words: InBoth,
  also?: (language: 'en' | 'fr') => Promise<void> | void,
): Promise<void> {
  for (const language of ['en', 'fr'] as const) {
    await person.says(`language ${language}`);
    await order();
    person.reads(...[words[language]].flat());
    await also?.(language);
  }
}
