/**
 * Reads a line with what the lines before left in focus (CNV-11): a retraction, a correction or a further value of the
 * same order, or another order about the same record. A line with an order of its own is read without it.
 */
import { type Alone, aboutIt } from './follow-up/about.js';
import {
  type Clue,
  cluesOf,
  hasTarget,
  isEmpty,
  isShown,
  isWhole,
  known,
  reading,
  wantedBy,
} from './follow-up/clue.js';
import { ALONE, ASKS_WHO, CONSENTS, EFFECT, RETRACTS, UNDOES } from './follow-up/cues.js';
import { continues, sameOrder } from './follow-up/same.js';
import { undoing } from './follow-up/undo.js';
import type { Heard } from './heard.js';
import type { Memory } from './memory.js';
import type { Recognition } from './recognizer.js';

export async function followUp(heard: Heard, memory: Memory, alone: Alone): Promise<Recognition> {
  const { recognition } = heard;
  if (recognition.orders) return recognition;
  const clue = cluesOf(heard, memory);
  if (UNDOES.test(clue.said)) return undone(clue);
  if (retracts(clue)) return { ...recognition, readings: [reading('cancel', {})], sure: true };
  if (CONSENTS.test(clue.said) && memory.intent !== 'none') return again(memory);
  if (memory.intent === 'customers.inviteJoint' && ALONE.test(clue.said)) {
    const { provider: _out, ...slots } = memory.slots;
    return known(heard, reading('customers.invite', slots), true);
  }
  if (continues(clue)) return sameOrder(clue);
  const other = isWhole(clue) ? undefined : await aboutIt(clue, alone);
  return other ?? recognition;
}

/** What was carried out is taken back by another order; what is only open is left. */
function undone({ heard, memory }: Clue): Recognition {
  if (!memory.done && !isShown(memory)) return known(heard, reading('cancel', {}), true);
  const undo = memory.done ? undoing(memory) : undefined;
  const slots = undo && Object.entries(undo.slots).filter(([slot]) => wantedBy(undo.intent).includes(slot));
  return undo && slots
    ? known(heard, reading(undo.intent, Object.fromEntries(slots)), true)
    : known(heard, reading('help', {}), true);
}

/** Nothing but a retraction: no value that would make it a correction, and no question behind it. */
const retracts = ({ heard, said, own, typed, memory, points }: Clue): boolean =>
  (isEmpty(typed) || (own.intent === 'cancel' && !hasTarget(typed) && typed.seats === undefined)) &&
  !heard.mood.inquiry &&
  !ASKS_WHO.test(said) &&
  (own.intent === 'cancel' || heard.parts.names.length === 0 || said.split(' ').length <= 4) &&
  (own.intent === 'cancel'
    ? !(isShown(memory) && points)
    : RETRACTS.test(said) &&
      !said.includes(' first ') &&
      (own.intent === 'none' || own.intent === 'help' || !heard.recognition.sure) &&
      !EFFECT.test(said));

const again = (memory: Memory): Recognition => ({
  readings: [
    {
      ...reading(
        memory.intent,
        Object.fromEntries(Object.entries(memory.slots).filter(([slot]) => wantedBy(memory.intent).includes(slot))),
      ),
      ...(memory.unplaced ? { unplaced: memory.unplaced } : {}),
    },
  ],
  sure: !memory.unplaced,
});
