/** What is recognised by its own shape: an address, a link, an invitation's id, a domain. */
import type { Entity, EntityKind } from './entity.js';
import { fold, type Token, tokenize } from './tokens.js';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const LINK = /https?:\/\/[^\s<>"'»]+/i;
/** With its hyphen it is one whatever follows; written otherwise a digit tells it from a word. */
const INVITATION = /\binv(?:-|[- ]?(?=[a-z]*\d))[a-z0-9]{7,9}(?:\.[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-]))?/i;
const DOMAIN =
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:com|net|org|io|fr|be|ch|ca|eu|uk|de|nl|es|it|pt|lu|ie|at|pl|se|dk|no|fi|us|au|nz|za|br|jp|in|mx|school|example|cloud|tech|dev|ai|app|biz|info|bzh|quebec|agency|group|shop|online|consulting|solutions|systems|coop|museum|paris|alsace|corsica|swiss|brussels|tel|pro|edu|gov|cz|gr|hu|ro|tr|ma|tn|sn|ci|mc|re|gp|mq|nc|pf|test|invalid|local|onmicrosoft\.com)(?![\p{L}\p{N}@-]|\.[a-z])/iu;
const SHAPES = new RegExp([LINK, EMAIL, INVITATION, DOMAIN].map((shape) => `(?:${shape.source})`).join('|'), 'giu');

/** Without one of these there is no address, link, id or domain. */
const HINT = /@|:\/\/|\.[a-z]|inv[- ]?[a-z0-9]{4}/i;

export interface Shaped {
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
}

/** Words of a text, where an address, link, id or domain is one of them. */
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
    const found = readShape(match[0].replace(/[.,;:!?)]+$/, ''));
    if (!found) continue;
    plain(match.index);
    const start = match.index + found.offset;
    const end = start + found.value.length;
    entities.push({ kind: found.kind, value: found.value, from: tokens.length, to: tokens.length + 1 });
    tokens.push({ text: found.value, word: fold(found.value), start, end, mark: false, capital: false });
    done = match.index + match[0].length - (match[0].length - match[0].replace(/[.,;:!?)]+$/, '').length);
  }
  plain(text.length);
  return { tokens, entities };
}

function readShape(text: string): { kind: EntityKind; value: string; offset: number } | undefined {
  if (/^https?:/i.test(text)) {
    const inside = /inv-[a-z0-9]{7,9}(?:\.[A-Za-z0-9_-]{22})?/i.exec(text);
    if (inside) return { kind: 'invitation', value: inside[0], offset: inside.index };
    const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(text);
    return host?.[1] ? { kind: 'domain', value: host[1], offset: text.indexOf(host[1]) } : undefined;
  }
  if (text.includes('@')) return { kind: 'email', value: text, offset: 0 };
  if (/^inv(?:-|[- ]?(?=[a-z]*\d))[a-z0-9]{7,9}(?:\.|$)/i.test(text))
    return { kind: 'invitation', value: text, offset: 0 };
  return { kind: 'domain', value: text, offset: 0 };
}
