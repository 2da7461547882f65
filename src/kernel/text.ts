/** Input schemas that many commands share. Cards and typed lines supply text; it is trimmed. */
import { z } from 'zod';
import { elides } from './elision.js';

/** Invisible characters: zero-width characters, direction marks, fillers. Joiners and variation selectors inside emoji are not matched. */
const unseen =
  /(?!(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)[\u200D\uFE0F])\p{Default_Ignorable_Code_Point}/gu;

/** Removes invisible characters, so that two texts that look alike are equal. */
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

/** Letters of any script, and before the @ apostrophe, + and &. */
export const address =
  /^(?!\.)(?!.*\.\.)[\p{L}\p{N}_'+&.-]*[\p{L}\p{N}_+&-]@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/iu;

/** An email address, lower case; a typographic apostrophe is the plain one. */
export const email = seen
  .transform((text) => text.replace(/[’ʼ‘]/g, "'"))
  .pipe(z.string().trim().toLowerCase().max(254).regex(address));

/** A tick box that must be ticked. */
export const ticked = z.literal('true');

/** A record's id, from a button or a link. */
export const id = z.string().trim().min(1).max(80);

/** French: « de » before a name, elided where required (d’Armor, d’Hôtel Breizh, de Nordlicht). */
export const de = (name: string): string => (elides(name) ? `d’${name}` : `de ${name}`);
/** French: « que » before a name (qu’Armor, que Nordlicht). */
export const que = (name: string): string => (elides(name) ? `qu’${name}` : `que ${name}`);

/** Normalises a name for comparison: ignores case, accents and punctuation. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
