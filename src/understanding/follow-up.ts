/**
 * Reads a line with what the lines before left in focus (CNV-11): a retraction, a correction or a further value of the
 * same order, or another order about the same record. A line with an order of its own is read without it.
 */
import { focusOf, nounIn, ordered } from './follow-up/acts.js';
import { completed, pointed } from './follow-up/carry.js';
import {
  ADDS,
  CONSENTS,
  CORRECTS,
  CORRECTS_ANYWHERE,
  NARROWS,
  placeIn,
  pointsBack,
  RETRACTS,
  SAME,
  SMALL,
  THEIRS,
  UNDOES,
} from './follow-up/cues.js';
import { undoing } from './follow-up/undo.js';
import { isLive } from './guards/act.js';
import type { Heard } from './heard.js';
import { grave, type Intent, looks } from './intents.js';
import { schema } from './lexicon/slots.js';
import type { Memory } from './memory.js';
import type { Reading, Recognition, Slots } from './recognizer.js';
import { fill } from './slots.js';

/** Reads a text by itself. */
type Alone = (text: string) => Promise<Heard>;

export async function followUp(heard: Heard, memory: Memory, alone: Alone): Promise<Recognition> {
  const { recognition } = heard;
  if (recognition.orders) return recognition;
  const clue = cluesOf(heard, memory);
  if (UNDOES.test(clue.said)) return undone(clue);
  if (retracts(clue)) return { ...recognition, readings: [reading('cancel', {})], sure: true };
  if (CONSENTS.test(clue.said) && memory.intent !== 'none') return again(memory);
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

interface Clue {
  readonly heard: Heard;
  readonly memory: Memory;
  /** The words without marks. */
  readonly said: string;
  readonly own: Reading;
  /** A pronoun stands for something of the line before. */
  readonly points: boolean;
  /** Values of the slots of the order before. */
  readonly typed: Slots;
  /** Concepts of verbs that order something. */
  readonly verbs: readonly string[];
}

function cluesOf(heard: Heard, memory: Memory): Clue {
  const { line, mood, recognition, parts } = heard;
  const placed = looks.has(memory.intent as Intent) ? undefined : PUTS;
  const verbs = mood.acts
    .filter(({ mood: how, found }) => isLive(how) && !placed?.test(line.words[found.from] ?? ''))
    .map((act) => act.found.concept);
  return {
    heard,
    memory,
    said: line.words.filter((_, at) => !line.tokens[at]?.mark).join(' '),
    own: recognition.readings[0] ?? reading('none', {}),
    points: pointsBack(line, parts.names),
    typed: slotsOf(memory.intent, heard),
    verbs: [...new Set(verbs)],
  };
}

const wantedBy = (intent: string): readonly string[] => schema[intent as Intent] ?? [];
const slotsOf = (intent: string, { parts }: Heard): Slots => (intent in schema ? fill(intent as Intent, parts) : {});
const isEmpty = (slots: Slots): boolean => Object.keys(slots).length === 0;
const reading = (intent: string, slots: Slots, confidence = 0.9): Reading => ({ intent, slots, confidence });

/** Nothing but a retraction: no value that would make it a correction. */
const retracts = ({ heard, said, own, typed, memory, points }: Clue): boolean =>
  isEmpty(typed) &&
  (heard.parts.names.length === 0 || said.split(' ').length <= 4) &&
  (own.intent === 'cancel'
    ? !(isShown(memory) && points)
    : RETRACTS.test(said) && !said.includes(' first ') && (own.intent === 'none' || !heard.recognition.sure));

/** A list or record was shown: nothing is open that could be cancelled. */
const isShown = ({ intent }: Memory): boolean => looks.has(intent as Intent) && intent !== 'cancel';

/** After an order these say nothing of their own: "make it 45", « mets-en 4 ». */
const PUTS = /^(?:make|put|set|let|take|mets|mettez|mettre|prends|prenez|passe|passez)$/;
const GENERIC: ReadonlySet<string> = new Set(['change', 'assign', 'give', 'add', 'order', 'create']);

/** The line says the order before again, with other values. */
function continues(clue: Clue): boolean {
  const { memory, said, typed, verbs, own, heard, points } = clue;
  if (memory.intent === 'none') return false;
  const cued = CORRECTS.test(said) || ADDS.test(said) || SAME.test(said) || CORRECTS_ANYWHERE.test(said);
  if (isWhole(clue) && (!cued || hasTarget(own.slots))) return false;
  if (!cued && !points && own.intent === memory.intent && hasTarget(own.slots)) return false;
  if (own.intent === memory.intent && !hasTarget(own.slots) && (cued || points)) return true;
  if (verbs.some((verb) => !GENERIC.has(verb) && !isVerbOf(memory.intent, verb))) return false;
  if (isEmpty(typed)) return SAME.test(said) && isCovered(clue, 0);
  if (heard.mood.guard === 'question' && !cued) return false;
  return isCovered(clue, cued ? 2 : 1);
}

const hasTarget = (slots: Slots): boolean =>
  ['company', 'name', 'email', 'user', 'reseller', 'provider', 'invitationId'].some(
    (slot) => slots[slot] !== undefined,
  );

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
    (token, at) => !token.mark && !told.has(at) && !SMALL.test(line.words[at] ?? '') && !SMALL.test(token.word),
  );
  return left.length <= most;
}

function sameOrder({ memory, typed, said, heard }: Clue): Recognition {
  const wanted = wantedBy(memory.intent);
  const list = isShown(memory) && !NARROWS.test(said) && !THEIRS.test(said) && !isEmpty(typed);
  const slots = list ? typed : completed(wanted, typed, memory, SAME.test(said));
  return known(
    heard,
    reading(memory.intent, slots),
    heard.mood.guard === undefined || looks.has(memory.intent as Intent),
  );
}

const known = (heard: Heard, best: Reading, sure: boolean): Recognition => ({
  ...heard.recognition,
  readings: [best, ...heard.recognition.readings.filter((one) => one.intent !== best.intent).slice(0, 2)],
  sure,
});

const again = (memory: Memory): Recognition => ({
  readings: [
    reading(
      memory.intent,
      Object.fromEntries(Object.entries(memory.slots).filter(([slot]) => wantedBy(memory.intent).includes(slot))),
    ),
  ],
  sure: true,
});

/** An order of its own, which points to nothing. */
const isWhole = ({ heard, points }: Clue): boolean => heard.recognition.sure && !points;

/** Another order or question about the record before. */
async function aboutIt(clue: Clue, alone: Alone): Promise<Recognition | undefined> {
  const { memory, said, verbs, own, heard, points } = clue;
  if (!points && heard.parts.names.length > 0 && own.intent !== 'none') return undefined;
  const noun = nounIn(heard.line.found);
  const focus = noun ?? focusOf(memory.intent);
  const intent =
    (focus && verbs.length > 0 ? ordered(focus, verbs) : undefined) ?? closest(clue, await alone(spelt(clue)));
  if (intent === undefined || intent === 'none' || intent === 'help') return undefined;
  if (looks.has(intent as Intent) && !points && hasTarget(own.slots)) return undefined;
  const slots = pointed(wantedBy(intent), slotsOf(intent, heard), memory, placeIn(said));
  const guarded = heard.mood.guard !== undefined && !looks.has(intent as Intent);
  if (guarded) return undefined;
  return known(heard, reading(intent, slots), !grave.has(intent as Intent) || hasTarget(slots));
}

/** The intent of the line with its pronoun written out. */
const closest = ({ own }: Clue, { recognition }: Heard): string | undefined => {
  const [best] = recognition.readings;
  return best && best.intent !== 'none' && best.confidence > 0.3 ? best.intent : own.intent;
};

/** The line with the record before written behind it. */
function spelt({ heard, memory }: Clue): string {
  const { slots } = memory;
  const name = (slot: string): string => [slots[slot] ?? ''].flat().join(', ');
  const parts = [
    slots.user === undefined && slots.name === undefined ? '' : `user ${name('user') || name('name')}`,
    slots.product === undefined ? '' : name('product'),
    slots.company === undefined ? '' : `customer ${name('company')}`,
    slots.reseller === undefined ? '' : `reseller ${name('reseller')}`,
    slots.provider === undefined ? '' : `provider ${name('provider')}`,
    name('invitationId'),
    name('email'),
  ].filter((part) => part !== '');
  return `${heard.line.cleaned.text.replace(/[\s.!?]+$/u, '')} ${parts.join(' ')}`;
}
