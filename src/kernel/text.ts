/** Small inputs that many commands share, as cards and typed lines bring them: always text, trimmed. */
import { z } from 'zod';
import { elides } from './elision.js';

/** One line of text; inner line breaks become spaces. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
    .pipe(z.string().min(1).max(max));

/** Several lines of text; other control characters are dropped. */
export const lines = (max: number) =>
  z
    .string()
    .transform((text) =>
      text
        .replace(/\r\n?/g, '\n')
        .replace(/(?!\n)\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1).max(max));

/** An email address, lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

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
