/**
 * Whether a verb that changes something is an order, or stands in a refusal, a question, a report, a quotation. Each
 * such verb is looked at on its own, with what leads up to it in its clause.
 */
import { ACTS, type Act, isLive, isOrder } from './guards/act.js';
import { moodOf } from './guards/mood.js';
import { isInquired } from './guards/question.js';
import { isAdjective, isNoun } from './guards/thing.js';
import { INQUIRY_ANYWHERE } from './lexicon/frames.js';
import type { Line } from './reading.js';
import type { Guard } from './recognizer.js';
import type { Concept, Found } from './vocabulary.js';

export interface Moods {
  readonly acts: readonly Act[];
  /** Concepts of acts that are not barred. */
  readonly live: ReadonlySet<Concept>;
  readonly guard?: Guard;
  /** Who did it, when was it done: a question about the past. */
  readonly inquiry: boolean;
}

/** The mood of every verb that changes something. */
export function moods(line: Line): Moods {
  if (line.cleaned.long) return { acts: [], live: new Set(), guard: 'long', inquiry: false };
  const marked = line.words.join(' ');
  const acts: Act[] = [];
  let inquiry = INQUIRY_ANYWHERE.test(marked) && line.found.some((one) => ACTS.has(one.concept));
  const places = new Map<number, Found[]>();
  for (const found of line.found) {
    if (!ACTS.has(found.concept) || found.forms.includes('none')) continue;
    places.set(found.from, [...(places.get(found.from) ?? []), found]);
  }
  for (const [from, senses] of places) {
    const forms = [...new Set(senses.flatMap((sense) => sense.forms))];
    const longest = Math.max(...senses.map((sense) => sense.to));
    const [first] = senses;
    if (!first) continue;
    const verb: Found = { ...first, from, to: longest, forms };
    if (isNoun(line, verb) || isAdjective(line, verb)) continue;
    const mood = moodOf(line, verb);
    for (const found of senses) acts.push({ found, mood });
    if (mood !== 'quoted' && isInquired(line, verb)) inquiry = true;
  }
  const live = new Set(acts.filter((act) => isLive(act.mood)).map((act) => act.found.concept));
  const guard = line.has('leaveAlone') && !acts.some((act) => isOrder(act.mood)) ? 'negated' : barred(acts);
  return { acts, live, inquiry, ...(guard ? { guard } : {}) };
}

/** The guard that speaks: the first barred verb counts, unless a plain order stands beside it. */
function barred(acts: readonly Act[]): Guard | undefined {
  const blocked = acts.filter((act) => !isLive(act.mood));
  if (blocked.length === 0) return undefined;
  if (acts.some((act) => isOrder(act.mood))) return undefined;
  const [first] = blocked;
  const mood = blocked.find((act) => act.mood === 'negated' || act.mood === 'quoted')?.mood ?? first?.mood;
  return mood === 'negated' || mood === 'quoted' || mood === 'question' || mood === 'past' ? mood : 'reported';
}
