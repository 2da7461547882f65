/** What a line says with respect to the lines before. */
import { isLive } from '../guards/act.js';
import type { Heard } from '../heard.js';
import { type Intent, looks } from '../intents.js';
import { schema } from '../lexicon/slots.js';
import type { Memory } from '../memory.js';
import type { Reading, Recognition, Slots } from '../recognizer.js';
import { fill } from '../slots.js';
import { fold } from '../tokens.js';
import { CORRECTS, pointsBack } from './cues.js';
import { widened } from './kin.js';

export interface Clue {
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

export function cluesOf(heard: Heard, memory: Memory): Clue {
  const { line, mood, recognition, parts } = heard;
  const placed = looks.has(memory.intent as Intent) ? undefined : PUTS;
  const verbs = mood.acts
    .filter(({ mood: how, found }) => isLive(how) && !placed?.test(line.words[found.from] ?? ''))
    .filter(({ found }) => mood.acts.length === 1 || !/^(?:ok|okay|yes|oui|sure)$/.test(line.words[found.from] ?? ''))
    .map((act) => act.found.concept);
  return {
    heard,
    memory,
    said: line.words.filter((_, at) => !line.tokens[at]?.mark).join(' '),
    own: recognition.readings[0] ?? reading('none', {}),
    points: pointsBack(line, parts.names),
    typed: typedFor(memory, heard),
    verbs: [...new Set(verbs)],
  };
}

/** Values of the order before; a name alone is one for the record that it names. */
function typedFor({ intent, slots }: Memory, heard: Heard): Slots {
  const typed = slotsOf(intent, heard);
  const names = heard.parts.names.map((name) => name.text);
  if (!isEmpty(typed) || names.length === 0) return typed;
  if (widened(intent).some(([slot, to]) => slotsOf(to, heard)[slot] !== undefined)) return typed;
  const [only, ...others] = NAMED.filter((slot) => slots[slot] !== undefined && wantedBy(intent).includes(slot));
  const fresh = names.filter((name) => !isCue(name) && fold(name) !== fold(String(slots[only ?? ''])));
  return only && others.length === 0 && fresh.length === 1 ? { [only]: fresh[0] ?? '' } : typed;
}
const NAMED = ['name', 'user', 'company', 'reseller', 'provider'] as const;

export const wantedBy = (intent: string): readonly string[] => schema[intent as Intent] ?? [];
export const slotsOf = (intent: string, { parts }: Heard): Slots =>
  intent in schema
    ? Object.fromEntries(Object.entries(fill(intent as Intent, parts)).filter(([, value]) => !isCue(value)))
    : {};
/** "correction: …" names nobody. */
const isCue = (value: unknown): boolean =>
  typeof value === 'string' && CORRECTS.test(fold(value)) && !/[ @]/.test(value);
export const isEmpty = (slots: Slots): boolean => Object.keys(slots).length === 0;
export const reading = (intent: string, slots: Slots, confidence = 0.9): Reading => ({ intent, slots, confidence });

/** A list or record was shown: nothing is open that could be cancelled. */
export const isShown = ({ intent }: Memory): boolean => looks.has(intent as Intent) && intent !== 'cancel';

/** After an order these say nothing of their own: "make it 45", « mets-en 4 ». */
const PUTS = /^(?:make|put|set|let|take|mets|mettez|mettre|prends|prenez|passe|passez)$/;

/** A list was shown, and the line orders something of its own, with values. */
export const isChange = ({ intent, slots, confidence }: Reading, { mood }: Heard): boolean =>
  !looks.has(intent as Intent) && intent !== 'none' && confidence > 0.6 && !isEmpty(slots) && mood.guard !== 'question';

export const hasTarget = (slots: Slots): boolean =>
  ['company', 'name', 'email', 'user', 'reseller', 'provider', 'invitationId'].some(
    (slot) => slots[slot] !== undefined,
  );

export const known = (heard: Heard, best: Reading, sure: boolean): Recognition => ({
  ...heard.recognition,
  readings: [best, ...heard.recognition.readings.filter((one) => one.intent !== best.intent).slice(0, 2)],
  sure,
});

/** An order of its own, which points to nothing. */
export const isWhole = ({ heard, points }: Clue): boolean => heard.recognition.sure && !points;
