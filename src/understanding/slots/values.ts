/** Selects the value that counts among several products, numbers, roles and languages. */
import type { Entity } from '../entity.js';
import type { Line } from '../reading.js';
import type { Parts } from './parts.js';

const TOWARDS = /^(?:to|vers|into|with|par|contre|onto|sur|on|->|→|pour|for|becomes|become|devienne)$/;

/** The product to order, or to upgrade to. */
export function targetProduct(parts: Parts): Entity | undefined {
  const products = parts.entities.filter((entity) => entity.kind === 'product');
  const { words, tokens } = parts.line;
  if (products.length < 2) return products[0];
  const led = (product: Entity, by: RegExp): boolean => {
    for (let at = product.from - 1; at >= 0 && at >= product.from - 3; at -= 1) {
      const word = words[at] ?? '';
      if (by.test(word) || (by === TOWARDS && tokens[at]?.text.toLowerCase() === 'à')) return true;
      if (!/^(?:the|le|la|l'|un|une|a|our|notre|du|de|des|some|new)$/.test(word)) return false;
    }
    return false;
  };
  const aimed = products.filter((product) => led(product, TOWARDS));
  return (
    aimed.at(-1) ?? products.filter((product) => !led(product, /^(?:from|de|d'|du|depuis)$/)).at(-1) ?? products.at(-1)
  );
}

/** The number of licences to reach; a number of more or fewer licences is none. */
export function finalNumber(parts: Parts): Entity | undefined {
  const { words } = parts.line;
  const numbers = numbersOf(parts);
  const before = (number: Entity, by: RegExp): boolean => by.test(words[number.from - 1] ?? '');
  const sought = numbers.filter((number) => !isRelative(parts.line, number));
  const to = sought
    .filter((number) =>
      before(number, /^(?:to|a|at|=|vers|totalling|now|maintenant|reach|atteindre|x|with|avec|→|->)$/),
    )
    .at(-1);
  const loose = sought.filter((number) => !before(number, /^(?:from|de|of)$/));
  return to ?? loose.at(-1) ?? sought.at(-1);
}

/** The numbers of a line that can count licences: not those of a name, a condition or a product. */
export const numbersOf = ({ line, entities, names }: Parts): readonly Entity[] =>
  entities.filter(
    (entity) =>
      entity.kind === 'number' &&
      Number(entity.value) > 0 &&
      !line.isConditional(entity.from) &&
      !names.some((name) => name.from <= entity.from && entity.to <= name.to),
  );

/** Whether the number says how many more or fewer licences. */
export function isRelative({ words }: Line, number: Entity): boolean {
  return (
    /^(?:more|extra|additional|fewer|less|further|supplementaires?|additionnelles?|another)$/.test(
      words[number.to] ?? '',
    ) ||
    /(?:^| )(?:by|de plus|en plus|de moins|another|in addition)(?: |$)/.test(`${words[number.from - 1] ?? ''} `) ||
    /^(?:\S+ ){0,4}?(?:de plus|en plus|de moins|en moins)(?: |$)/.test(words.slice(number.to, number.to + 6).join(' '))
  );
}

const FEWER = /^(?:\S+ ){0,4}?(?:fewer|less|de moins|en moins)(?: |$)/;
const MORE =
  /^(?:\S+ ){0,4}?(?:more|extra|additional|further|another|supplementaires?|additionnelles?|de plus|en plus)(?: |$)/;
/** Nouns that a number of licences counts. */
const SEATS = /^(?:x|licen[cs]es?|seats?|postes?|sieges?)$/;

/**
 * The change in the number of licences, negative for fewer: "five more seats", "enlève deux licences"; `undefined` if
 * the number is the one to reach, or if there are several.
 */
export function relativeNumber(parts: Parts): number | undefined {
  const { line } = parts;
  if (line.has('total') || line.has('instead')) return undefined;
  const numbers = numbersOf(parts);
  if (numbers.some((number) => REACHED.test(line.words.slice(0, number.from).join(' ')))) return undefined;
  const [only, ...others] = numbers.flatMap((number) => {
    const sign = signOf(number, parts);
    return sign === undefined ? [] : [sign * Number(number.value)];
  });
  return others.length === 0 ? only : undefined;
}
/** Words before a number to reach. */
const REACHED = /(?:^| )(?:to|a|at|=|vers|reach|atteindre|now|maintenant|desormais)$/;

/** 1 if the number is added, -1 if it is taken away, `undefined` if the line says neither. */
function signOf(number: Entity, { line, entities }: Parts): 1 | -1 | undefined {
  const { words } = line;
  const before = words.slice(0, number.from).join(' ');
  const after = words.slice(number.to, number.to + 6).join(' ');
  if (FEWER.test(after)) return -1;
  if (MORE.test(after) || /(?:^| )(?:another|further)$/.test(before)) return 1;
  if (/(?:^| )(?:by|de)$/.test(before) && (line.has('decrease') || line.has('increase')))
    return line.has('decrease') ? -1 : 1;
  const counted =
    SEATS.test(words[number.to] ?? '') || entities.some((one) => one.kind === 'product' && one.from === number.to);
  if (!counted || line.has('change') || line.has('decrease')) return undefined;
  if (line.has('remove') || line.has('unassign')) return -1;
  return line.has('add') || line.has('increase') ? 1 : undefined;
}

/** The new roles: in "from global admin to sales agent" the sales agent. */
export function currentRoles(parts: Parts): string | readonly string[] | undefined {
  const { words } = parts.line;
  const roles = parts.entities.filter((entity) => entity.kind === 'role');
  const led = (role: Entity, by: RegExp): boolean =>
    by.test(words.slice(Math.max(0, role.from - 2), role.from).join(' '));
  const from = roles.filter((role) => led(role, /(?:^| )(?:from|no longer|plus|anymore|d'|etre)(?: a| an| the)?$/));
  if (from.length === 0 || from.length === roles.length) return undefined;
  const kept = roles.filter((role) => !from.includes(role)).map((role) => String(role.value));
  const [only] = kept;
  return kept.length === 1 && only !== undefined ? only : kept;
}

/** The language that is asked for where another one is refused; `undefined` if none is refused. */
export function chosenLanguage(parts: Parts): string | undefined {
  const languages = parts.entities.filter((entity) => entity.kind === 'language');
  const disliked = languages.filter((language) => {
    const around = parts.line.words.slice(Math.max(0, language.from - 6), language.to + 4).join(' ');
    return /(?:awful|bad|poor|terrible|not good|no good|don't speak|don't understand|do not speak|comprends pas|parle pas|mauvais|nul en|pas bien|rusty|instead of|not |stop|assez de|plus d')/.test(
      around,
    );
  });
  const liked = languages.filter((language) => !disliked.includes(language));
  return liked.length > 0 && disliked.length > 0 ? String(liked.at(-1)?.value) : undefined;
}
