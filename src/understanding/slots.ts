/** Which parts of a line fill the slots of a meaning. Text stays as it was typed. */
import type { Entity, EntityKind } from './entities.js';
import { grave, type Intent } from './intents.js';
import { fits, type NameSlot, type Slot, schema } from './lexicon/slots.js';
import type { Clue, Name } from './names/name.js';
import type { Line } from './reading.js';
import type { Slots } from './recognizer.js';

export interface Parts {
  readonly line: Line;
  readonly entities: readonly Entity[];
  readonly names: readonly Name[];
}

type Value = string | number | boolean | readonly string[];

export function fill(intent: Intent, parts: Parts): Slots {
  const slots: Partial<Record<Slot, Value>> = {};
  const wanted = schema[intent];
  const wants = (slot: Slot): boolean => wanted.includes(slot);
  const first = (kind: EntityKind): Entity | undefined => parts.entities.find((entity) => entity.kind === kind);
  const text = (entity: Entity): string =>
    parts.line.cleaned.text.slice(
      parts.line.tokens[entity.from]?.start ?? 0,
      parts.line.tokens[entity.to - 1]?.end ?? 0,
    );

  for (const [slot, kind] of [
    ['email', 'email'],
    ['invitationId', 'invitation'],
    ['domain', 'domain'],
    ['mpnId', 'mpn'],
  ] as const) {
    const entity = first(kind);
    if (entity && wants(slot)) slots[slot] = text(entity);
  }
  const country = first('country');
  if (country && wants('country')) slots.country = String(country.value);
  const status = first('status');
  if (status && wants('status')) slots.status = String(status.value);
  if (wants('language')) {
    const language = parts.entities.filter((entity) => entity.kind === 'language').at(-1);
    if (language) slots.language = chosenLanguage(parts) ?? String(language.value);
  }
  if (wants('role')) {
    const roles = [
      ...new Set(parts.entities.filter((entity) => entity.kind === 'role').map((entity) => String(entity.value))),
    ];
    const [only] = roles;
    if (only !== undefined) slots.role = roles.length === 1 ? only : (currentRoles(parts) ?? roles);
  }
  if (wants('product')) {
    const product = targetProduct(parts);
    if (product) slots.product = text(product);
  }
  if (wants('seats')) {
    const seats = finalNumber(parts);
    if (seats !== undefined) slots.seats = seats;
  }
  if (wants('onOff')) {
    const onOff = intent === 'subscriptions.renewal' ? renewalOnOff(parts.line) : alertsOnOff(parts.line);
    if (onOff !== undefined) slots.onOff = onOff;
  }
  if (wants('user')) {
    const email = first('email');
    if (email) slots.user = text(email);
  }
  for (const [slot, name] of assign(intent, parts, wanted)) {
    if (slots[slot] === undefined) slots[slot] = name.text;
  }
  return slots;
}

/** The names that fit the slots best, all together. */
function assign(intent: Intent, parts: Parts, wanted: readonly Slot[]): readonly (readonly [NameSlot, Name])[] {
  const open = wanted.filter(
    (slot): slot is NameSlot =>
      slot in fits.base && !(slot === 'user' && parts.entities.some((entity) => entity.kind === 'email')),
  );
  const names = parts.names.slice(0, 6);
  let best: { total: number; pairs: (readonly [NameSlot, Name])[] } = { total: 0, pairs: [] };
  const place = (index: number, total: number, pairs: (readonly [NameSlot, Name])[]): void => {
    const slot = open[index];
    if (!slot) {
      if (total > best.total) best = { total, pairs };
      return;
    }
    place(index + 1, total, pairs);
    for (const name of names) {
      if (pairs.some(([, used]) => used === name)) continue;
      const fit = fitness(intent, slot, name);
      if (fit > 0) place(index + 1, total + fit, [...pairs, [slot, name]]);
    }
  };
  place(0, 0, []);
  return best.pairs.filter((pair) => !isTossUp(intent, pair, best.pairs, open));
}

/** As good in another open slot: nobody can tell which is meant, so neither is filled in. */
function isTossUp(
  intent: Intent,
  [slot, name]: readonly [NameSlot, Name],
  pairs: readonly (readonly [NameSlot, Name])[],
  open: readonly NameSlot[],
): boolean {
  return open.some((otherSlot) => {
    if (otherSlot === slot) return false;
    const other = pairs.find(([taken]) => taken === otherSlot)?.[1];
    const here = fitness(intent, slot, name);
    const there = fitness(intent, otherSlot, name);
    if (!other) return grave.has(intent) && here - there < TELLING;
    return here + fitness(intent, otherSlot, other) - there - fitness(intent, slot, other) < TELLING;
  });
}
const TELLING = 0.4;

function fitness(intent: Intent, slot: NameSlot, name: Name): number {
  const own: Partial<Record<Clue | 'base', number>> = fits.intents[intent]?.[slot] ?? {};
  const base: Partial<Record<Clue, number>> = fits.base[slot];
  if (grave.has(intent) && name.clues.has('run')) return 0;
  let total = own.base ?? 0.5;
  for (const clue of name.clues) total += own[clue] ?? base[clue] ?? 0;
  return total;
}

const TOWARDS = /^(?:to|vers|into|with|par|contre|onto|sur|on|->|→|pour|for|becomes|become|devienne)$/;

/** Of several products the one to come. */
function targetProduct(parts: Parts): Entity | undefined {
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

/** The number meant in the end; how many more or fewer is no such number. */
function finalNumber(parts: Parts): number | undefined {
  const { words } = parts.line;
  const numbers = parts.entities.filter((entity) => entity.kind === 'number' && Number(entity.value) > 0);
  if (numbers.length === 0) return undefined;
  const relative = (number: Entity): boolean =>
    /^(?:more|extra|additional|fewer|less|further|supplementaires?|additionnelles?|another)$/.test(
      words[number.to] ?? '',
    ) ||
    /(?:^| )(?:by|de plus|en plus|de moins|another|in addition)(?: |$)/.test(`${words[number.from - 1] ?? ''} `) ||
    /^(?:\S+ ){0,4}?(?:de plus|en plus|de moins|en moins)(?: |$)/.test(words.slice(number.to, number.to + 6).join(' '));
  const before = (number: Entity, by: RegExp): boolean => by.test(words[number.from - 1] ?? '');
  const sought = numbers.filter((number) => !relative(number));
  const to = sought
    .filter((number) => before(number, /^(?:to|a|at|=|vers|totalling|now|maintenant|reach|atteindre|x)$/))
    .at(-1);
  const loose = sought.filter((number) => !before(number, /^(?:from|de)$/));
  const result = to ?? loose.at(-1) ?? sought.at(-1);
  return result ? Number(result.value) : undefined;
}

/** "from global admin to sales agent": what they shall be. */
function currentRoles(parts: Parts): string | readonly string[] | undefined {
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

function chosenLanguage(parts: Parts): string | undefined {
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

const OFF_WORDS = /(?:^| )(?:off|no|non|disabled?|desactivee?|coupee?|sans|without|false|aus)(?: |$)/;
const ON_WORDS = /(?:^| )(?:on|yes|oui|enabled?|activee?|true|ja|again|de nouveau)(?: |$)/;
const NOT_RENEW =
  /(?:not|n' t|don't|doesn't|won't|shouldn't|isn't|mustn't|needn't|never|ne|n'|pas|plus|no longer|stop|sans|no|cesse|cesser|arrete|arreter)(?: \S+){0,9}? (?:renew\w*|auto-renew\w*|renouvel\w*|reconduit\w*|reconduire|reconduction|renewal|auto-renewal|prolong\w*)|(?:run|runs|ran) out|lapse|expire|s' ?arret\w+ (?:a|tout)|se termin\w+ (?:a|avec)|end (?:with|at)|a l' echeance$|run its course|let it end|plus de renouvellement/;

function renewalOnOff(line: Line): boolean | undefined {
  const words = ` ${line.words.join(' ')} `;
  const off = ['disable', 'cancel', 'end', 'remove', 'revoke', 'mute', 'decrease'] as const;
  if (line.has('disable') || OFF_WORDS.test(words) || NOT_RENEW.test(words)) return false;
  if (line.has('enable') || line.has('continue')) return true;
  if (off.some((concept) => line.has(concept))) return false;
  if (ON_WORDS.test(words) || line.has('automatic') || line.has('renew'))
    return /\bsetting|reglage|change the\b/.test(words) ? undefined : true;
  return undefined;
}

function alertsOnOff(line: Line): boolean | undefined {
  const words = ` ${line.words.join(' ')} `;
  if (line.has('unmute')) return true;
  if (/notify me again|previens moi de nouveau|turn .*back on|back on/.test(words)) return true;
  if (line.has('disable') || line.has('mute') || line.has('suspend') || / off /.test(words)) return false;
  if (
    /(?:no more|any more|don't want|do not want|plus d'|plus de|ne veux plus|veux plus|ne plus|assez d|stop|arrete|cesse|enough|quiet) ?(?:\S+ ){0,4}?(?:alert|notif|message|mail|reminder|rappel|email|ping)/.test(
      words,
    )
  )
    return false;
  if (line.has('enable') || / on $/.test(words) || / on (?:please|pls|svp|stp|again) /.test(words)) return true;
  return undefined;
}
