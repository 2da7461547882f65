/** Small inputs that many commands share, as cards and typed lines bring them: always text, trimmed. */
import { z } from 'zod';
import { elides } from './elision.js';

/** What nobody sees: zero widths, marks of direction, fillers. Emoji that are joined, or drawn as such, keep what joins them. */
const unseen =
  /(?!(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)[\u200D\uFE0F])\p{Default_Ignorable_Code_Point}/gu;

/** A text as its readers see it: no two of them that look alike differ by what is not seen. */
const seen = z.string().transform((text) => text.replace(unseen, ''));

/** One line of text; inner line breaks become spaces. */
export const line = (max: number) =>
  seen.transform((text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()).pipe(z.string().min(1).max(max));

/** Several lines of text; other control characters are dropped. */
export const lines = (max: number) =>
  seen
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/(?!\n)\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1).max(max));

/** An email address, lower case. */
export const email = seen.pipe(z.string().trim().toLowerCase().max(254).pipe(z.email()));

/** A box that must be ticked. */
export const ticked = z.literal('true');

/** A record's id as a button or a link brings it. */
export const id = z.string().trim().min(1).max(80);

/** French: a name after « de », elided where it is said so (d’Armor, d’Hôtel Breizh, de Nordlicht). */
export const de = (name: string): string => (elides(name) ? `d’${name}` : `de ${name}`);
/** The same after « que » (qu’Armor, que Nordlicht). */
export const que = (name: string): string => (elides(name) ? `qu’${name}` : `que ${name}`);

/** Case, accents and punctuation aside: whether two names are the same to a reader. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
