/**
 * Removes the mention, markup, quoted mail, pictures and signature from a typed text. The other characters stay as typed,
 * because slots are literal; only special spaces and invisible characters are replaced.
 */

/** Of longer text only the beginning is read. */
const LONGEST = 800;
const BEGINNING = 300;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  '#160': ' ',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ecirc: 'ê',
};

const INVISIBLE =
  /\u034f|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r]/g;
const PICTURES = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u20e3]/gu;
const SIGNATURE =
  /\n\s*(?:--+|__+|(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks)\s*,?|cheers,?|thanks,?|thx,?|yours \w+,?|sincerely,?|mfg|mit freundlichen gr(?:ü|ue)(?:ß|ss)en|lg|vg|groet(?:en|jes)?,?|cordialement,?|(?:bien )?cordialement,?|bien à (?:vous|toi),?|salutations[^\n]*|(?:bonne|belle) journée,?|merci,?|sent from my [^\n]*|envoyé de(?:puis)? mon [^\n]*|get outlook for [^\n]*|télécharger outlook [^\n]*)[ !.]*(?:\n|$)/iu;
const QUOTED_MAIL =
  /\n[^\n]{0,120}\b(?:wrote|a écrit) ?:\s*\n|\n-{2,} ?(?:original message|message d'origine|forwarded message)|\n(?:from|de) ?: [^\n]+\n(?:sent|envoyé|to|à) ?:/iu;

/** `<jane@contoso.com>` is no tag; `<a href="mailto:…">` is one. */
const ADDRESS_IN_BRACKETS = /^<[^\s"=<>]+@[^\s"=<>]+>$/;

/** One line of letters, figures and common marks: nothing to clean. */
const ORDINARY = /^(?!@?csp)(?!.*\bM\/s)[ !-%'-;=?-~À-ÿŒœ’«»…–]*$/i;

export interface Cleaned {
  readonly text: string;
  /** Longer than an order. */
  readonly long: boolean;
  /** Letters of different scripts in one word, or direction controls: a possible attempt to deceive; nothing is executed. */
  readonly odd: boolean;
}

/** The typed text without mention, markup, quoted mail, signature and closing phrase. */
export function clean(typed: string): Cleaned {
  if (typed.length <= LONGEST && ORDINARY.test(typed))
    return { text: withoutGoodbye(typed.trim()), long: false, odd: false };
  const start = typed.slice(0, LONGEST * 4);
  const odd = /[\u202a-\u202e\u2066-\u2069]/.test(start) || mixesScripts(start);
  const plain = start
    .replace(/<at\b[^>]*>[^<]{0,200}<\/at>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/li)\s*\/?>/gi, '\n')
    .replace(/<blockquote\b[\s\S]*?<\/blockquote>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, (tag) => (ADDRESS_IN_BRACKETS.test(tag) ? tag : ' '))
    .replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(PICTURES, ' • ')
    .replace(/^\s*@?csp partner bot\b[\s,:;-]*/i, '')
    .replace(/\bM\/s\.? (?=\p{Lu})/gu, '');
  const unquoted = withoutQuotedMail(plain);
  const body = withoutGoodbye(withoutSignature(unquoted).trim());
  const long = typed.length > LONGEST * 4 || body.length > LONGEST;
  return {
    text: long ? body.slice(0, BEGINNING) : body,
    long,
    odd,
  };
}

/** Removes quoted lines of mails. A single quoted line that opens the message (`>> revoke …`) is decoration. */
function withoutQuotedMail(text: string): string {
  const cut = text.search(QUOTED_MAIL);
  const lines = (cut > 0 ? text.slice(0, cut) : text).split('\n');
  if (lines.length === 1) return text.replace(/^\s*>>+\s*/, '');
  return lines.filter((line) => !/^\s*>/.test(line)).join('\n');
}

/** "Sandrine L. | Ligeris Distribution | Nantes" as the last line. */
const CARD = /\n[^\n|]{2,60}\|[^\n|]{2,60}(?:\|[^\n]*)?\s*$/;

function withoutSignature(text: string): string {
  const found = SIGNATURE.exec(text) ?? CARD.exec(text);
  return found && found.index > 0 ? text.slice(0, found.index) : text;
}

const GOODBYES = [
  'merci',
  'merci bcp',
  'merci beaucoup',
  "merci d['’]avance",
  'thanks',
  'many thanks',
  'thanks in advance',
  'thank you',
  'thx',
  'cheers',
  'cordialement',
  'bien cordialement',
  'cdlt',
  'bien à (?:vous|toi)',
  'regards',
  'best',
  '(?:with )?(?:best|kind|warm|kindest) regards',
  'with regards',
  'mit freundlichen gr(?:ü|ue)(?:ß|ss)en',
  'vriendelijke groet(?:en)?',
  'bises',
  'a\\+',
  'à\\+',
  '(?:bonne|belle) journée',
  'salutations',
  'ta',
  'tks',
  'ty',
  'br',
  'rgds',
  'sincerely',
  'yours',
  'bye',
  'amitiés',
  'bonne soirée',
  'bonne fin de journée',
  'bon week-end',
  'à bientôt',
  'grand merci',
  'mille mercis',
].map((word) => (word.startsWith('(') ? word : `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`));
/** "… on Friday. Cheers, Dave – Sales" */
const GOODBYE = new RegExp(
  `(?<=[.!?)•…»"”])\\s*(?:(?:${GOODBYES.join('|')})[\\s,!.–—-]+){1,2}\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2}(?:\\s*[,|/–—-]\\s*[^.!?\\n]{0,60})?[.!\\s]*$`,
  'u',
);
const withoutGoodbye = (text: string): string => {
  const found = /(?:[a-zà+]) *[\s,!.–—-]+\p{Lu}[^.!?]{0,90}[.!\s]*$/u.test(text) ? GOODBYE.exec(text) : null;
  return found && found.index > 0 ? text.slice(0, found.index) : text;
};

/** Latin beside Cyrillic or Greek in one word. */
function mixesScripts(text: string): boolean {
  if (!/[\u0370-\u052f]/.test(text)) return false;
  return text.split(/\s+/).some((word) => /\p{Script=Latin}/u.test(word) && /[\u0370-\u052f]/.test(word));
}
