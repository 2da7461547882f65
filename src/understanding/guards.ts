/**
 * Whether a verb that changes something is an order, or stands in a refusal, a question, a report, a quotation. Each
 * such verb is looked at on its own, with what leads up to it in its clause.
 */
import { ACTS, type Act, isLive, isOrder, TAKING } from './guards/act.js';
import { moodOf } from './guards/mood.js';
import { isInquired } from './guards/question.js';
import { type Asked, questionOf } from './guards/state.js';
import { isAdjective, isNoun } from './guards/thing.js';
import { INQUIRY_ANYWHERE } from './lexicon/frames.js';
import type { Line } from './reading.js';
import type { Guard } from './recognizer.js';
import type { Span } from './spans.js';
import type { Concept, Found } from './vocabulary.js';

export interface Moods {
  readonly acts: readonly Act[];
  /** Concepts of acts that are not vetoed. */
  readonly live: ReadonlySet<Concept>;
  readonly guard?: Guard;
  /** Who did it, when was it done: a question about the past. */
  readonly inquiry: boolean;
  /** A question about how things stand: nothing that changes them answers it. */
  readonly asked?: Asked;
}

/** Nobody orders so many changes in one breath; more than that is read no closer than a line that is too long. */
const ACTS_AT_MOST = 30;
const tooMuch: Moods = { acts: [], live: new Set(), guard: 'long', inquiry: false };

/** The mood of every verb that changes something. */
export function moods(line: Line): Moods {
  if (line.cleaned.long) return tooMuch;
  const marked = line.words.join(' ');
  const acts: Act[] = [];
  let inquiry = INQUIRY_ANYWHERE.test(marked) && line.found.some((one) => ACTS.has(one.concept));
  const places = new Map<number, Found[]>();
  for (const found of line.found) {
    if (!ACTS.has(found.concept) || found.forms.includes('none')) continue;
    places.set(found.from, [...(places.get(found.from) ?? []), found]);
  }
  if (places.size > ACTS_AT_MOST) return tooMuch;
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
  const asking = inquiry ? undefined : questionOf(line);
  const ofChange = (act: Act): boolean => isOfChange(line, act) && !(asking?.asks === 'time' && endsItself(line, act));
  if (asking && !acts.some((act) => (isInside(act, asking) ? ofChange(act) : isOrder(act.mood)))) {
    const asked = acts.map((act): Act => (isInside(act, asking) ? { ...act, mood: 'question' } : act));
    const guard = guardOf(asked);
    return { acts: asked, live: liveOf(asked), inquiry, asked: asking.asks, ...(guard ? { guard } : {}) };
  }
  const guard = line.has('leaveAlone') && !acts.some((act) => isOrder(act.mood)) ? 'negated' : guardOf(acts);
  return { acts, live: liveOf(acts), inquiry, ...(guard ? { guard } : {}) };
}

const isInside = ({ found }: Act, { from, to }: Span): boolean => found.from >= from && found.from < to;

/** "qui a changé les licences": who did it; "does removing it …", "who is to be invited": what would be, or shall be. */
const isOfChange = (line: Line, { found, mood }: Act): boolean =>
  /^(?:who|qui) (?:a|ont|has|have)(?: |$)/.test(line.words.slice(0, found.from + 1).join(' ')) ||
  (isOrder(mood) && found.forms.includes('infinitive')) ||
  (mood !== 'past' && UNMAKING.has(found.concept));

/** "when does it end?", "quand se termine l'abonnement": nobody ends it. */
const endsItself = (line: Line, { found }: Act): boolean => {
  const next = line.tokens[found.to];
  if (/^(?:se|s'|prend|prendra|prennent|prendront)$/.test(line.words[found.from - 1] ?? '')) return true;
  return found.concept === 'end' && (!next || next.mark);
};

/** What would follow from these is asked more often than what came of them. */
const UNMAKING: ReadonlySet<Concept> = new Set<Concept>([...TAKING, 'upgrade']);

const liveOf = (acts: readonly Act[]): ReadonlySet<Concept> =>
  new Set(acts.filter((act) => isLive(act.mood)).map((act) => act.found.concept));

/** The guard that speaks: the first vetoed verb counts, unless a plain order stands beside it. */
function guardOf(acts: readonly Act[]): Guard | undefined {
  const blocked = acts.filter((act) => !isLive(act.mood));
  if (blocked.length === 0) return undefined;
  if (acts.some((act) => isOrder(act.mood))) return undefined;
  const [first] = blocked;
  const mood = blocked.find((act) => act.mood === 'negated' || act.mood === 'quoted')?.mood ?? first?.mood;
  return mood === 'negated' || mood === 'quoted' || mood === 'question' || mood === 'past' ? mood : 'reported';
}
