/** Which parts of a line fill the slots of a meaning. Text stays as it was typed. */
import type { Entity, EntityKind } from './entity.js';
import type { Asked } from './guards/state.js';
import type { Intent } from './intents.js';
import { type Slot, schema } from './lexicon/slots.js';
import type { Slots } from './recognizer.js';
import { alertsOnOff, renewalOnOff } from './slots/on-off.js';
import { type Parts, textOf } from './slots/parts.js';
import { assign } from './slots/people.js';
import { chosenLanguage, currentRoles, finalNumber, targetProduct } from './slots/values.js';

type Value = string | number | boolean | readonly string[];

/** "When does it expire", "is it still open": the state is what is asked for, and not which ones are meant. */
const TOLD_ALONE: ReadonlySet<Asked | undefined> = new Set<Asked | undefined>(['time', 'whether']);

/** The slots that a meaning can have, as far as the line names them. */
export function fill(intent: Intent, parts: Parts): Slots {
  const slots: Partial<Record<Slot, Value>> = {};
  const wanted = schema[intent];
  const wants = (slot: Slot): boolean => wanted.includes(slot);
  const first = (kind: EntityKind): Entity | undefined => parts.entities.find((entity) => entity.kind === kind);
  const text = (entity: Entity): string => textOf(parts.line, entity);

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
  if (status && wants('status') && !TOLD_ALONE.has(parts.asked)) slots.status = String(status.value);
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
  if (wants('onOff') && !parts.asked) {
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
