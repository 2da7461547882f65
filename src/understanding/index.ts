/**
 * Words in, readings out: one pure pipeline. What was typed is cleaned, cut into words, entities and concepts are
 * found; every verb's mood is told (an order, a question, a report); a learned model says what is likely meant, guards
 * veto; the slots of the best readings are filled. It never acts.
 */
import { type Analysis, analyse, vocabularyOfExamples } from './analysis.js';
import { candidatesOf, isOpen } from './candidates.js';
import { unplacedWords } from './coverage.js';
import { followUp } from './follow-up.js';
import type { Heard } from './heard.js';
import { type Intent, intents, looks } from './intents.js';
import { exampleLines } from './lessons.js';
import { type Memory, remembered } from './memory.js';
import { type Model, unpack } from './model/model.js';
import { shippedModel } from './model/shipped.js';
import { eachTarget, ordersOf, seemsSeveral } from './orders.js';
import type { LookUp, Reading, Recognition, Recognizer } from './recognizer.js';
import type { Signs } from './signs.js';
import type { Parts } from './slots/parts.js';
import { relativeNumber } from './slots/values.js';
import { place } from './slots.js';
import { isSure } from './sure.js';
import { termsOf } from './terms.js';
import { type Token, tokenize } from './tokens.js';

export { focuses } from './follow-up/acts.js';
export { placeNamed } from './follow-up/cues.js';
export { type Intent, intents, isLook } from './intents.js';
export { type Memory, memoryOf } from './memory.js';
export { eachTarget } from './orders.js';
export type { Guard, LookUp, Reading, Recognition, Recognizer, Slots } from './recognizer.js';
export { asksHow, createTopics, type FoundTopic, mayOrder } from './topics.js';

/** A reading that is offered beside a doubtful one is at least so likely. */
const WORTH_OFFERING = 0.05;
/** Beside a reading that is beyond this, the next one is kept: the form that opens offers it as a correction. */
const BEYOND_DOUBT = 0.8;
const CORRECTION = 0.002;

/** @param file the bytes of a model; without one that of the program */
export function createRecognizer(file?: Uint8Array): Recognizer {
  const vocabulary = vocabularyOfExamples();
  const model = unpack(file ?? shippedModel(), intents.length);
  const byHeart = new Map(exampleLines().map(({ text, intent }) => [wordsOf(tokenize(text)), intent]));
  async function alone(text: string, lookUp?: LookUp): Promise<Heard> {
    const analysis = await analyse(text, vocabulary, lookUp);
    const { parts, mood } = analysis;
    const known = byHeart.get(wordsOf(parts.line.tokens)) ?? (isInvitation(parts) ? 'invitations.draft' : undefined);
    return { line: parts.line, mood, parts, recognition: understand(analysis, model, known) };
  }
  /** A line with all its orders. */
  async function whole(text: string, lookUp?: LookUp): Promise<Heard> {
    const heard = await alone(text, lookUp);
    if (byHeart.has(wordsOf(heard.line.tokens))) return heard;
    const orders = await ordersOf(heard, (part) => alone(part, lookUp));
    const [first] = orders;
    if (!first) return seemsSeveral(heard) ? { ...heard, recognition: { ...heard.recognition, sure: false } } : heard;
    const [, ...others] = heard.recognition.readings;
    return { ...heard, recognition: { ...heard.recognition, readings: [first, ...others], orders, sure: false } };
  }
  return {
    terms: (text, spelling) => termsOf(text, vocabulary, spelling),
    async hear(text: string, lookUp?: LookUp, memory?: Memory): Promise<Recognition> {
      const heard = await whole(text, lookUp);
      const recognition = memory ? await followUp(heard, memory, (spelt) => alone(spelt, lookUp)) : heard.recognition;
      const after = remembered(memory, heard, recognition);
      return after ? { ...recognition, memory: after } : recognition;
    },
  };
}

/** The words without marks and without a greeting in front. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => !token.mark)
    .map((token) => token.word)
    .join(' ')
    .replace(GREETING, '');
const GREETING =
  /^(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening))(?: there| all)? (?=.)/;

/** Nothing but an invitation, alone or in its link. */
function isInvitation({ line: { tokens }, entities }: Parts): boolean {
  const [entity] = entities.filter(({ kind }) => kind === 'invitation');
  return (
    entity?.to === tokens.length && tokens.slice(0, entity.from).every(({ end }, at) => end === tokens[at + 1]?.start)
  );
}

/** @param known the intent of the example that the line repeats word for word */
function understand(analysis: Analysis, model: Model, known?: Intent): Recognition {
  const { parts, mood, signs } = analysis;
  const candidates = candidatesOf(analysis, model, known).filter(isOpen);
  const least = (candidates[0]?.likely ?? 0) > BEYOND_DOUBT ? CORRECTION : WORTH_OFFERING;
  const readings = candidates
    .filter((one, at) => at === 0 || one.likely >= least)
    .slice(0, MOST_READINGS)
    .map(({ intent, likely }): Reading => {
      const { slots, spans } = place(intent, parts);
      const unplaced = looks.has(intent) ? [] : unplacedWords(intent, parts, spans);
      return {
        intent,
        ...closer(intent, signs),
        slots,
        ...(intent === COUNTING ? counted(relativeNumber(parts)) : {}),
        ...(unplaced.length > 0 ? { unplaced } : {}),
        confidence: Math.round(likely * 1000) / 1000,
      };
    });
  return {
    readings,
    sure: candidates[0]?.standing === 'open' && isSure(parts.line, mood, readings) && !isPartial(readings[0]),
    ...(mood.guard ? { guard: mood.guard } : {}),
  };
}

const MOST_READINGS = 3;

/** An order for several targets, with words that no slot took, or with a date or condition. */
const isPartial = (reading: Reading | undefined): boolean =>
  reading !== undefined &&
  (eachTarget(reading).length > 1 || reading.unplaced !== undefined || reading.slots.when !== undefined);

/** What is said of a number that somebody has already. */
const COUNTING: Intent = 'subscriptions.changeSeats';
const counted = (more: number | undefined): Pick<Reading, 'more'> => (more === undefined ? {} : { more });
/** The question what somebody may do is answered more closely than other questions. */
const closer = (intent: Intent, signs: Signs): Pick<Reading, 'verb'> =>
  intent === 'help' && signs.has('ownRights') ? { verb: 'help.rights' } : {};
