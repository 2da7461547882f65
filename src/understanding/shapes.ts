/** Finds values by their form: addresses, links, ids of invitations, domains. */
import type { Entity, EntityKind } from './entity.js';
import { fold, type Token, tokenize } from './tokens.js';

/** Characters of an address before its `@`; an apostrophe, straight or curly, is one (`sean.o'brien@…`). */
const LOCAL = "[\\p{L}\\p{N}\\p{M}._%+&'’ʼ!#$*?^{}~-]";
const EMAIL = new RegExp(`[\\p{L}\\p{N}_]${LOCAL}*@[\\p{L}\\p{N}\\p{M}-]+(?:\\.[\\p{L}\\p{N}\\p{M}-]+)+`, 'u');
const LINK = /https?:\/\/[^\s<>"'»]+/i;
/** With a hyphen every code counts; without one only a code that holds a figure. */
const INVITATION =
  /\binv(?:-[a-z0-9]{4,9}|[- ]?(?=[a-z]*\d)[a-z0-9]{7,9})(?:\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-]))?(?![\p{L}\p{N}@])/iu;
const DOMAIN =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|io|fr|be|ch|ca|eu|uk|de|nl|es|it|pt|lu|ie|at|pl|se|dk|no|fi|us|au|nz|za|br|jp|in|mx|school|example|cloud|tech|dev|ai|app|biz|info|bzh|quebec|agency|group|shop|online|consulting|solutions|systems|coop|museum|paris|alsace|corsica|swiss|brussels|tel|pro|edu|gov|cz|gr|hu|ro|tr|ma|tn|sn|ci|mc|re|gp|mq|nc|pf|test|invalid|local|onmicrosoft\.com)(?![\p{L}\p{N}@-]|\.[a-z])/iu;
const SHAPES = new RegExp([LINK, EMAIL, INVITATION, DOMAIN].map((shape) => `(?:${shape.source})`).join('|'), 'giu');

/** A text without one of these holds no address, link, id or domain. */
const HINT = /@|:\/\/|\.[a-z]|inv[- ]?[a-z0-9]{4}/i;

export interface Shaped {
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
}

/** Splits a text into tokens; an address, link, id or domain is one token. */
export function shape(text: string): Shaped {
  const tokens: Token[] = [];
  const entities: Entity[] = [];
  let done = 0;
  const plain = (to: number): void => {
    for (const token of tokenize(text.slice(done, to))) {
      tokens.push({ ...token, start: token.start + done, end: token.end + done });
    }
  };
  for (const match of HINT.test(text) ? text.matchAll(SHAPES) : []) {
    const found = readShape(match[0].replace(/[.,;:!?)]+$/, ''), text.slice(0, match.index));
    if (!found) continue;
    const start = match.index + found.offset;
    plain(start);
    const end = start + found.value.length;
    entities.push({ kind: found.kind, value: found.value, from: tokens.length, to: tokens.length + 1 });
    tokens.push({ text: found.value, word: fold(found.value), start, end, mark: false, capital: false });
    done = match.index + match[0].replace(/[.,;:!?)]+$/, '').length;
  }
  plain(text.length);
  return { tokens, entities };
}

/** French words before which "d'" belongs to the grammar: « le compte d'anna@… ». */
const BEFORE_OF =
  /(?:^|[^\p{L}])(?:comptes?|adresses?|passe|mdp|r[oô]les?|licences?|acc[eè]s|invitations?|profils?|droits?|mails?|e-mails?|courriels?|messages?|bo[iî]te|utilisateurs?|utilisatrice|demandes?|r[eé]ponse|part|celui|celle|ceux|plus|pas|abonnements?|nom|suppression|retrait|ajout|cr[eé]ation|acc[eè]s)\s*$/iu;
const OF = /^d['’ʼ]/i;
const ELIDED = /^(?:qu|jusqu|lorsqu|puisqu)['’ʼ]/i;

/** How many characters before an address are an elided French word: « d'anna@… » after a noun, « qu'anna@… ». */
function elision(text: string, before: string): number {
  if (OF.test(text)) return BEFORE_OF.test(before) ? 2 : 0;
  return ELIDED.exec(text)?.[0].length ?? 0;
}

function readShape(text: string, before: string): { kind: EntityKind; value: string; offset: number } | undefined {
  if (/^https?:/i.test(text)) {
    const inside = /inv-[a-z0-9]{4,9}(?:\.[A-Za-z0-9_-]{22})?/i.exec(text);
    if (inside) return { kind: 'invitation', value: inside[0], offset: inside.index };
    const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(text);
    return host?.[1] ? { kind: 'domain', value: host[1], offset: text.indexOf(host[1]) } : undefined;
  }
  if (text.includes('@')) {
    const offset = elision(text, before);
    return { kind: 'email', value: text.slice(offset), offset };
  }
  if (/^inv(?:-[a-z0-9]{4,9}|[- ]?(?=[a-z]*\d)[a-z0-9]{7,9})(?:\.|$)/i.test(text))
    return { kind: 'invitation', value: text, offset: 0 };
  return { kind: 'domain', value: text, offset: 0 };
}
