/** Finds the entities of a line: by their form, or from a closed list. */
import { countryPhrases, rolePhrases, statusPhrases } from './closed-lists.js';
import { countryAdjectives } from './countries.js';
import type { Entity, EntityKind } from './entity.js';
import { languages, type Role } from './lexicon.js';
import { numberAt } from './numbers.js';
import type { Shaped } from './shapes.js';
import type { Timing } from './timing.js';
import type { Token } from './tokens.js';

const LANGUAGE_NOUN =
  /^(?:lang|language|languages|langue|locale|langauge|lange|langage|parle|speak|switch|passe|passer|in|bot)$/;

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

/** Adds roles, countries, numbers … to the products and the entities with a form of their own. */
export function findEntities(
  shaped: Shaped,
  words: readonly string[],
  products: readonly Entity[],
  timing: Timing,
): readonly Entity[] {
  const { tokens } = shaped;
  const entities: Entity[] = [...shaped.entities, ...products];
  const taken = new Set<number>();
  for (const { from, to } of entities) for (let at = from; at < to; at += 1) taken.add(at);
  const put = (kind: EntityKind, value: string | number, from: number, to: number): void => {
    entities.push({ kind, value, from, to });
    for (let at = from; at < to; at += 1) taken.add(at);
  };
  const free = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
    return true;
  };
  for (let at = 0; at < words.length; at += 1) {
    if (taken.has(at) || timing.has(at)) continue;
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
    const adjective = countryAdjectives.get(words[at] ?? '');
    const language = languages.get(words[at] ?? '');
    if (language) {
      put('language', language, at, at + 1);
      continue;
    }
    if (adjective && !tokens[at + 1]?.capital) {
      put('country', adjective, at, at + 1);
      continue;
    }
    if (/^(?:en|fr)$/.test(words[at] ?? '') && isLanguageCode(tokens, words, at)) {
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
  return entities.sort((one, other) => one.from - other.from);
}

const nearMpn = (words: readonly string[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 4), at)
    .some((word) => /^(?:mpn|pla|partner|partenaire|id|identifiant|location|mpnid)$/.test(word));

/** Whether a number can count something: no time, date, telephone number or percentage. */
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

/** Whether a country belongs to a company's name: "Vantoria France". */
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

const isLanguageCode = (tokens: readonly Token[], words: readonly string[], at: number): boolean =>
  (/^(?:EN|FR)$/.test(tokens[at]?.text ?? '') && (at === 0 || at === words.length - 1)) ||
  LANGUAGE_NOUN.test(words[at - 1] ?? '') ||
  (/^[:=]$/.test(words[at - 1] ?? '') && LANGUAGE_NOUN.test(words[at - 2] ?? '')) ||
  (/^(?:to|sur|a|en)$/.test(words[at - 1] ?? '') &&
    words.slice(0, at).some((word) => LANGUAGE_NOUN.test(word) && !/^(?:in|bot)$/.test(word)) &&
    at === words.length - 1);
