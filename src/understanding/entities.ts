/** What can be recognised by its own shape or from a closed list, whatever the sentence around it. */
import { countryNames } from './lexicon/countries.js';
import { products } from './lexicon/products.js';
import { type Role, roles } from './lexicon/roles.js';
import { numberAt, numberWords } from './numbers.js';
import { expand, phraseBook } from './phrases.js';
import { fold, type Token, tokenize } from './tokens.js';

export type EntityKind =
  | 'email'
  | 'invitation'
  | 'domain'
  | 'mpn'
  | 'number'
  | 'product'
  | 'role'
  | 'country'
  | 'status'
  | 'language';

/** The tokens from `from` up to, not including, `to`. */
export interface Entity {
  readonly kind: EntityKind;
  readonly value: string | number;
  readonly from: number;
  readonly to: number;
}

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

const GLUED: readonly (readonly [RegExp, string])[] = [
  [/\b(office|microsoft|dynamics|windows|m|o) (365|10|11)\b/, '$1$2'],
  [/\bpower (bi|apps|automate)\b/, 'power$1'],
  [/\bplan ([1-5])\b/, 'plan$1'],
];
function* productLines(): Iterable<readonly [string, true]> {
  for (const pattern of products) {
    for (const line of expand(pattern)) {
      yield [line, true];
      for (const [apart, together] of GLUED) if (apart.test(line)) yield [line.replace(apart, together), true];
    }
  }
}
const PLURALS =
  /^(?:agente?|admin|administrator|administrateur|administratrice|technique|manager|representative|responsable|rep|person)$/;
function* roleLines(): Iterable<readonly [string, Role]> {
  for (const [role, names] of Object.entries(roles) as [Role, string][]) {
    for (const name of names.split('|')) {
      const words = tokenize(name).map((token) => token.word);
      const last = words.at(-1) ?? '';
      yield [words.join(' '), role];
      yield [words.map((word) => (PLURALS.test(word) ? `${word}s` : word)).join(' '), role];
      if (PLURALS.test(last)) yield [`${words.join(' ')}s`, role];
    }
  }
}
const STATUSES: Readonly<Record<string, string>> = {
  pending:
    "pending|open|outstanding|unanswered|waiting|awaiting|still out|in attente|en attente|en cours|ouvertes|ouverte|ouverts|sans reponse|pendantes|attendent|en suspens|non repondues|unaccepted|not answered|not yet answered|haven't been answered|hasn't been answered|not been answered|haven't been accepted|not been accepted|nobody has answered|nobody answered|n' ont pas ete acceptees|pas encore ete acceptees|n' ont pas repondu|n' ont pas encore repondu|n' ont pas ete repondues|no reply|no answer|pas encore repondu|pas repondu|attend|attendons|waiting for|in progress|en souffrance|not yet accepted|pas encore acceptees|hanging|undecided",
  active:
    'active|activ|actif|actifs|actives|running subscriptions|running subs|running licences|running licenses|running plans|currently running|live|en vigueur|valid|in force|en service|current',
  expired:
    'expired|lapsed|expiree|expirees|expire|expires|perimee|perimees|perime|perimes|echu|echus|echue|echues|run out|ran out|timed out|out of date|outdated|arrives a echeance|arrive a echeance|termines',
  suspended:
    'suspended|suspendu|suspendus|suspendue|suspendues|paused|on hold|frozen|geles|en pause|gele|blocked|bloques',
};
function* statusLines(): Iterable<readonly [string, string]> {
  for (const [status, names] of Object.entries(STATUSES)) for (const name of names.split('|')) yield [name, status];
}
const LANGUAGES = new Map([
  ['english', 'en'],
  ['anglais', 'en'],
  ['anglaise', 'en'],
  ['engl', 'en'],
  ['eng', 'en'],
  ['anglish', 'en'],
  ['englisch', 'en'],
  ['ingles', 'en'],
  ['french', 'fr'],
  ['francais', 'fr'],
  ['francaise', 'fr'],
  ['frnch', 'fr'],
  ['francas', 'fr'],
  ['molière', 'fr'],
  ['frensh', 'fr'],
  ['francai', 'fr'],
  ['shakespeare', 'en'],
  ['moliere', 'fr'],
]);
const LANGUAGE_NOUN =
  /^(?:lang|language|languages|langue|locale|langauge|lange|langage|parle|speak|switch|passe|passer|in|bot)$/;

const productPhrases = phraseBook(productLines());
const rolePhrases = phraseBook(roleLines());
const statusPhrases = phraseBook(statusLines());
const countries = countryNames(fold);
const countryPhrases = phraseBook(countries.names);

/** Every word that products, roles and countries are made of: known words, to which typing mistakes are corrected. */
export function* entityWords(): Iterable<string> {
  for (const [line] of productLines()) yield* line.split(' ').filter((word) => word.length > 2 && !/\d/.test(word));
  for (const [line] of roleLines()) yield* line.split(' ');
  for (const [line] of statusLines()) yield* line.split(' ');
  yield* LANGUAGES.keys();
  yield* numberWords;
  for (const name of countries.names.keys()) yield* name.split(' ').filter((word) => word.length > 4);
}

const AGENT_HALVES: Readonly<Record<string, Role>> = {
  admin: 'adminAgent',
  administration: 'adminAgent',
  sales: 'salesAgent',
  helpdesk: 'helpdeskAgent',
};
const ADMIN_HALVES: Readonly<Record<string, Role>> = {
  global: 'globalAdmin',
  user: 'userAdmin',
  billing: 'billingAdmin',
};

/** Products, roles, countries, numbers … among the words (typing mistakes corrected), beside what has a shape. */
export function findEntities(shaped: Shaped, words: readonly string[]): readonly Entity[] {
  const { tokens } = shaped;
  const entities: Entity[] = [...shaped.entities];
  const taken = new Set(entities.map((entity) => entity.from));
  const put = (kind: EntityKind, value: string | number, from: number, to: number): void => {
    entities.push({ kind, value, from, to });
    for (let at = from; at < to; at += 1) taken.add(at);
  };
  const free = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
    return true;
  };
  for (let at = 0; at < words.length; at += 1) {
    if (taken.has(at)) continue;
    const product = productPhrases.at(words, at);
    if (product) {
      put('product', '', at, product.to);
      continue;
    }
    const role = rolePhrases.at(words, at);
    if (role && !/^agents?$/.test(words[role.to] ?? '')) {
      put('role', role.value, at, role.to);
      const halves = /Agent$/.test(role.value) ? AGENT_HALVES : ADMIN_HALVES;
      const half = halves[words[at - 2] ?? ''];
      if (half && /^(?:and|&|,|\/|\+|et)$/.test(words[at - 1] ?? '') && free(at - 2, at - 1))
        put('role', half, at - 2, at - 1);
      const [noun = ''] = words.slice(at, role.to);
      if (
        /^(?:agente?|admin|administrat(?:eur|rice))s?$/.test(noun) &&
        /^(?:and|&|,|\/|\+|et)$/.test(words[role.to] ?? '')
      ) {
        const rest = rolePhrases.at(words, role.to + 1)
          ? undefined
          : rolePhrases.at([noun.replace(/s$/, ''), ...words.slice(role.to + 1)], 0);
        if (rest && rest.to > 1) put('role', rest.value, role.to + 1, role.to + rest.to);
      }
      continue;
    }
    const country = countryPhrases.at(words, at);
    if (country && !isPartOfName(tokens, at, country.to)) {
      put('country', country.value, at, country.to);
      continue;
    }
    const adjective = countries.adjectives.get(words[at] ?? '');
    const language = LANGUAGES.get(words[at] ?? '');
    if (language) {
      put('language', language, at, at + 1);
      continue;
    }
    if (adjective && !tokens[at + 1]?.capital) {
      put('country', adjective, at, at + 1);
      continue;
    }
    if (/^(?:en|fr)$/.test(words[at] ?? '') && isLanguageCode(words, at)) {
      put('language', words[at] ?? '', at, at + 1);
      continue;
    }
    const status = statusPhrases.at(words, at);
    if (status) {
      put('status', status.value, at, status.to);
      continue;
    }
    if (/^[1-9]\d{4,9}$/.test(words[at] ?? '') && (/^(?:[1-9]\d{5,9})$/.test(words[at] ?? '') || nearMpn(words, at))) {
      put('mpn', tokens[at]?.text ?? '', at, at + 1);
      continue;
    }
    const number = numberAt(words, at);
    if (number && isSmallNumber(tokens, words, at)) {
      put('number', number.value, at, number.to);
      at = number.to - 1;
    }
  }
  if (entities.some((entity) => entity.kind === 'product')) {
    for (const [at, word] of words.entries()) {
      if (!TIER.test(word) || taken.has(at) || !LEADS_TO_TIER.test(words[at - 1] ?? '')) continue;
      put('product', '', at, at + 1);
    }
  }
  return entities.sort((one, other) => one.from - other.from);
}
/** "from Business Basic to Premium" */
const TIER = /^(?:basic|standard|premium)$/;
const LEADS_TO_TIER = /^(?:to|into|vers|en|sur|par|with|->|=>|>|→|a)$/;

const nearMpn = (words: readonly string[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 4), at)
    .some((word) => /^(?:mpn|pla|partner|partenaire|id|identifiant|location|mpnid)$/.test(word));

/** Not a time, a date, a telephone number or a share. */
function isSmallNumber(tokens: readonly Token[], words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  const after = words[at + 1] ?? '';
  if (
    /^(?:h|heures|am|pm|o'clock|%|€|\$|euros?|january|february|march|april|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|days?|jours?|weeks?|semaines?|months?|mois|minutes?|hours?)$/.test(
      after,
    ) &&
    /^\d/.test(words[at] ?? '')
  ) {
    return false;
  }
  if (/^\d+$/.test(words[at] ?? '') && /^[:/]$/.test(after) && /^\d/.test(words[at + 2] ?? '')) return false;
  if (/^\d+$/.test(before) && /^0\d$/.test(words[at] ?? '')) return false;
  if (/^0\d$/.test(words[at] ?? '')) return false;
  return !(tokens[at]?.mark ?? true);
}

/** "Vantoria France" is a company. */
const isPartOfName = (tokens: readonly Token[], from: number, to: number): boolean => {
  const before = tokens[from - 1];
  const first = tokens[from];
  if (!first?.capital) return false;
  if (tokens[to]?.capital && tokens[to]?.start === (tokens[to - 1]?.end ?? 0) + 1 && to - from === 1 && !before?.mark) {
    return !/^(?:in|en|au|aux|for|from|the)$/.test(before?.word ?? '');
  }
  return Boolean(
    before?.capital && from > 1 && before.end + 1 === first.start && !NOUNS_BEFORE_COUNTRY.test(before.word),
  );
};
const NOUNS_BEFORE_COUNTRY =
  /^(?:the|providers?|fournisseurs?|distributors?|distributeurs?|clients?|customers?|resellers?|revendeurs?|wholesalers?|grossistes?|find|in|en|au|aux|trouve|liste|list|show|affiche)$/;

const isLanguageCode = (words: readonly string[], at: number): boolean =>
  LANGUAGE_NOUN.test(words[at - 1] ?? '') ||
  (/^[:=]$/.test(words[at - 1] ?? '') && LANGUAGE_NOUN.test(words[at - 2] ?? '')) ||
  (/^(?:to|sur|a|en)$/.test(words[at - 1] ?? '') &&
    words.slice(0, at).some((word) => LANGUAGE_NOUN.test(word) && !/^(?:in|bot)$/.test(word)) &&
    at === words.length - 1);
