/** What the lines before left in focus: the follow-up of a line is read with it (CNV-11). */

import type { Entity, EntityKind } from './entity.js';
import { type Focus, nounIn } from './follow-up/acts.js';
import type { Heard } from './heard.js';
import { type Intent, intentOf } from './intents.js';
import { schema } from './lexicon/slots.js';
import type { Recognition, Slots } from './recognizer.js';
import { textOf } from './slots/parts.js';

/** Plain data, so that replicas can share it. */
export interface Memory {
  /** The last order or list that was understood; `none` if there was only talk. */
  readonly intent: string;
  /** Its slots with those of the lines before, and the entities that were mentioned besides. Several values are a list. */
  readonly slots: Slots;
  /** Names in the last line that held some, as typed. */
  readonly names: readonly string[];
  /** What the last noun was about, where no order says it. */
  readonly about?: Focus;
  /** The order is for so many licences more (or fewer): a correction corrects this number. */
  readonly more?: number;
  /** Words of the order that no slot took: a correction keeps them on its review. */
  readonly unplaced?: readonly string[];
  /** Titles of the records in the list or question that was shown, in its order. */
  readonly listed?: readonly string[];
  /** The order was carried out; otherwise its form or review is open. */
  readonly done?: true;
}

/** The memory of a command that a button or an exact line requested. `none` if no line can mean the command. */
export function memoryOf(verb: string, data: Readonly<Record<string, string>>): Memory {
  const intent = intentOf(verb) ?? 'none';
  const slots = Object.entries(data).filter(([slot]) => schema[intent].some((one) => one === slot));
  return { intent, slots: Object.fromEntries(slots), names: [] };
}

/** The memory after a line; `undefined` after a cancellation, and as long as there is nothing to remember. */
export function remembered(
  before: Memory | undefined,
  heard: Heard,
  { readings, orders }: Recognition,
): Memory | undefined {
  const [best] = readings;
  const reading = orders?.at(-1) ?? best;
  if (reading?.intent === 'cancel') return undefined;
  const found = heard.parts.names.map((name) => name.text);
  const names = found.length > 0 ? found : capitalised(heard.line);
  const mentioned = mentionedIn(heard);
  const noun = nounIn(heard.line.found);
  const about = noun ? { about: noun } : {};
  if (reading && reading.intent !== 'none' && reading.intent !== 'help') {
    const left = {
      ...(reading.unplaced ? { unplaced: reading.unplaced } : {}),
      ...(reading.more === undefined ? {} : { more: reading.more }),
    };
    const kept = before?.intent === reading.intent && before.about ? { about: before.about } : {};
    return { intent: reading.intent, slots: { ...mentioned, ...reading.slots }, names, ...kept, ...about, ...left };
  }
  const something = names.length > 0 || noun !== undefined || Object.keys(mentioned).length > 0;
  if (!before) return something ? { intent: 'none', slots: mentioned, names, ...about } : undefined;
  return something
    ? { ...before, slots: { ...before.slots, ...mentioned }, names: names.length > 0 ? names : before.names, ...about }
    : before;
}

/** Words with capital letters that are a name, though no order took them: "is Ines Habermann only …". */
function capitalised({ tokens, cleaned, entityAt, stranger }: Heard['line']): readonly string[] {
  const isPart = (at: number): boolean =>
    Boolean(tokens[at]?.capital && !tokens[at].mark && !entityAt(at)) && (at > 0 || stranger(at));
  const runs: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let to = at;
    while (isPart(to)) to += 1;
    if (to - at >= 2) runs.push(cleaned.text.slice(tokens[at]?.start, tokens[to - 1]?.end));
    if (to > at) at = to - 1;
  }
  return runs;
}

/** Entities by which a later line can mean a record, though the intent has no slot for them. */
const lasting: readonly (readonly [string, EntityKind])[] = [
  ['invitationId', 'invitation'],
  ['email', 'email'],
  ['product', 'product'],
  ['role', 'role'],
];

function mentionedIn({ line, parts, recognition }: Heard): Slots {
  const slots: Record<string, string | readonly string[]> = {};
  const [best] = recognition.readings;
  for (const [slot, kind] of lasting) {
    if (schema[best?.intent as Intent]?.some((one) => one === slot)) continue;
    const value = (one: Entity): string => (kind === 'role' ? String(one.value) : textOf(line, one));
    const values = [...new Set(parts.entities.filter((one) => one.kind === kind).map(value))];
    const [only] = values;
    if (only !== undefined) slots[slot] = values.length === 1 ? only : values;
  }
  return slots;
}
