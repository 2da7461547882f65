/** The order of the lines before, said again with other values: "sorry, 25", « et pour X aussi ». */
import { type Intent, looks } from '../intents.js';
import type { Memory } from '../memory.js';
import type { Recognition, Slots } from '../recognizer.js';
import { fold } from '../tokens.js';
import { focusOf, ordered } from './acts.js';
import { completed } from './carry.js';
import {
  type Clue,
  hasTarget,
  isChange,
  isEmpty,
  isShown,
  isWhole,
  known,
  reading,
  slotsOf,
  wantedBy,
} from './clue.js';
import { ADDS, ASKS_WHO, CORRECTS, CORRECTS_ANYWHERE, NARROWS, NOT_THAT, SAME, SMALL, THEIRS } from './cues.js';
import { sideOf, widened } from './kin.js';
import { leftOf } from './left.js';

const GENERIC: ReadonlySet<string> = new Set(['change', 'assign', 'give', 'add', 'order', 'create']);

/** The line says the order before again, with other values. */
export function continues(clue: Clue): boolean {
  const { memory, said, typed, verbs, own, heard, points } = clue;
  if (memory.intent === 'none' || ASKS_WHO.test(said)) return false;
  if (answers(clue) || (own.intent === memory.intent && SAME.test(said))) return true;
  const cued = CORRECTS.test(said) || ADDS.test(said) || SAME.test(said) || CORRECTS_ANYWHERE.test(said);
  if (isWhole(clue) && (!cued || hasTarget(own.slots))) return false;
  // what was carried out is not repeated by a name alone
  if (memory.done && !isShown(memory) && !cued) return false;
  if (!cued && !points && own.intent === memory.intent && hasTarget(own.slots)) return false;
  if (isShown(memory) && isChange(own, heard)) return false;
  if (!isShown(memory) && heard.mood.asked && !cuedByValue(clue)) return false;
  if (own.intent === memory.intent && !hasTarget(own.slots) && (cued || points)) return true;
  if (verbs.some((verb) => !GENERIC.has(verb) && !isVerbOf(memory.intent, verb))) return false;
  if (takesAway(memory) && verbs.some((verb) => GIVES.has(verb))) return false;
  if (isWidened(clue)) return cued && isCovered(clue, 1);
  if (isEmpty(typed)) return SAME.test(said) && isCovered(clue, 0);
  if (heard.mood.guard === 'question' && !cued) return false;
  return isCovered(clue, cued ? 2 : 1);
}

/** After a removal these order the contrary. */
const GIVES: ReadonlySet<string> = new Set(['give', 'assign', 'add', 'order', 'create', 'giveBack']);
const takesAway = ({ intent }: Memory): boolean => /\.(?:remove|revoke|cancel|decline|withdraw)/.test(intent);
const isWidened = ({ typed, memory, heard }: Clue): boolean =>
  isEmpty(typed) && widened(memory.intent).some(([slot, to]) => slotsOf(to, heard)[slot] !== undefined);

/** "and for 12 licences?" asks for the order with another value. */
const cuedByValue = ({ typed, said }: Clue): boolean => !isEmpty(typed) && (ADDS.test(said) || SAME.test(said));

/** Values without a verb answer the form or review that is open and asks for them. */
function answers({ memory, own, heard, typed, verbs }: Clue): boolean {
  if (isShown(memory) || memory.done || verbs.length > 0 || heard.mood.guard || isEmpty(typed)) return false;
  if (own.intent === memory.intent || looks.has(own.intent as Intent)) return false;
  const wanted = wantedBy(memory.intent);
  return Object.keys(own.slots).every((slot) => wanted.includes(slot) && memory.slots[slot] === undefined);
}

/** The verb by which the order itself is given. */
const isVerbOf = (intent: string, verb: string): boolean => {
  const focus = focusOf(intent);
  return focus !== undefined && ordered(focus, [verb]) === intent;
};

/** At most so many words are left that are neither a value nor a small word. */
function isCovered({ heard: { line, parts } }: Clue, most: number): boolean {
  const told = new Set<number>();
  for (const one of [...parts.entities, ...line.entities, ...parts.names])
    for (let at = one.from; at < one.to; at += 1) told.add(at);
  const left = line.tokens.filter(
    (token, at) =>
      !token.mark &&
      !told.has(at) &&
      !line.timing.has(at) &&
      !SMALL.test(line.words[at] ?? '') &&
      !SMALL.test(token.word),
  );
  return left.length <= most;
}

export function sameOrder({ memory, typed, said, heard }: Clue): Recognition {
  const [widest] = widened(memory.intent).filter(
    ([slot, to]) => typed[slot] === undefined && slotsOf(to, heard)[slot] !== undefined && isEmpty(typed),
  );
  const intent = widest?.[1] ?? memory.intent;
  const wanted = wantedBy(intent);
  const told = sideOf(
    withoutOld(widest ? slotsOf(intent, heard) : typed, memory.slots, said),
    wanted,
    memory.slots,
    said,
  );
  const list = isShown(memory) && !NARROWS.test(said) && !THEIRS.test(said) && !isEmpty(told);
  const all = list ? told : completed(wanted, told, memory, SAME.test(said));
  const { seats: _relative, ...others } = all;
  const slots = moreOf(memory, typed, said) === undefined ? all : others;
  const left = leftOf(intent, heard, memory, slots);
  const more = moreOf(memory, typed, said);
  return known(
    heard,
    { ...reading(intent, slots), ...left, ...(more === undefined ? {} : { more }) },
    !left.unplaced && (heard.mood.guard === undefined || looks.has(intent as Intent)),
  );
}

/** After "5 more", "sorry, 6" is six more, and "45 in total" is a number to reach. */
function moreOf({ more }: Memory, { seats }: Slots, said: string): number | undefined {
  if (more === undefined || typeof seats !== 'number') return more;
  return TOTAL.test(said) ? undefined : seats * Math.sign(more);
}
const TOTAL = /(?:^| )(?:total|all|altogether|tout|to|a|at)(?: |$)/;

/** "not Brian, Bernie": of two values the one of the line before is out. */
function withoutOld(typed: Slots, before: Slots, said: string): Slots {
  if (!NOT_THAT.test(said)) return typed;
  const slots: Record<string, Slots[string]> = {};
  for (const [slot, value] of Object.entries(typed)) {
    const kept = [value]
      .flat()
      .filter((one) => !Array.isArray(value) || fold(String(one)) !== fold(String(before[slot])));
    slots[slot] = kept.length === 1 ? (kept[0] ?? value) : value;
  }
  return slots;
}
