/** How well the held lines of `language/corpus` are read by a model that the other lines taught: `npm run understand:score`. */
import { corpus, type Labelled } from '../src/language/corpus.js';
import '../src/workflows/index.js';
import { createRecognizer, type Recognizer, type Slots } from '../src/understanding/index.js';
import { taught } from '../src/understanding/model/taught.js';

export interface Outcome {
  readonly given: Labelled;
  readonly intent: string;
  readonly slots: Slots;
  readonly sure: boolean;
  readonly confidence: number;
  readonly ms: number;
}
export interface Score {
  readonly lines: number;
  readonly intent: number;
  readonly en: number;
  readonly fr: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly slotF1: number;
  readonly joint: number;
  /** A grave change is read where another one or none was meant. */
  readonly falsePositives: readonly Outcome[];
  /** The right grave change is read with the wrong target. */
  readonly wrongTargets: readonly Outcome[];
  readonly p95: number;
}

const GRAVE = /\.remove$|\.revoke|users\.resetPassword|^subscriptions\.(?!list)/;

/** The lines of one source, without those that only the lines before explain. */
export const alone = (source: string): readonly Labelled[] =>
  corpus().filter((line) => line.source === source && !line.before);

export async function outcomes(recognizer: Recognizer, cases: readonly Labelled[]): Promise<readonly Outcome[]> {
  const results: Outcome[] = [];
  for (const given of cases) {
    const begun = performance.now();
    const recognition = await recognizer.hear(given.text);
    const ms = performance.now() - begun;
    const [best] = recognition.readings;
    results.push({
      given,
      intent: best?.intent ?? 'none',
      slots: best?.slots ?? {},
      sure: recognition.sure,
      confidence: best?.confidence ?? 0,
      ms,
    });
  }
  return results;
}

const text = (value: unknown): string =>
  Array.isArray(value) ? [...value].map(String).sort().join('|').toLowerCase() : String(value).trim().toLowerCase();

export function score(results: readonly Outcome[]): Score {
  const right = (list: readonly Outcome[]): number =>
    list.length === 0 ? 1 : list.filter((one) => one.intent === one.given.intent).length / list.length;
  const of = (keep: (one: Outcome) => boolean): number => right(results.filter(keep));
  let hits = 0;
  let found = 0;
  let wanted = 0;
  let joint = 0;
  for (const one of results) {
    const gold = Object.entries(one.given.slots);
    const given = Object.entries(one.slots);
    const matching = gold.filter(([slot, value]) => text(one.slots[slot]) === text(value)).length;
    hits += matching;
    found += given.length;
    wanted += gold.length;
    if (one.intent === one.given.intent && matching === gold.length && given.length === gold.length) joint += 1;
  }
  const targets = ['name', 'email', 'company', 'reseller', 'provider', 'user', 'invitationId', 'mpnId'];
  const times = results.map((one) => one.ms).sort((one, other) => one - other);
  return {
    lines: results.length,
    intent: right(results),
    en: of((one) => one.given.lang === 'en'),
    fr: of((one) => one.given.lang === 'fr'),
    kinds: Object.fromEntries(
      [...new Set(results.map((one) => one.given.kind))].map((kind) => [kind, of((one) => one.given.kind === kind)]),
    ),
    slotF1: (2 * hits) / Math.max(1, found + wanted),
    joint: joint / Math.max(1, results.length),
    falsePositives: results.filter((one) => GRAVE.test(one.intent) && one.intent !== one.given.intent),
    wrongTargets: results.filter(
      (one) =>
        GRAVE.test(one.intent) &&
        one.intent === one.given.intent &&
        targets.some((slot) => one.slots[slot] !== undefined && text(one.slots[slot]) !== text(one.given.slots[slot])),
    ),
    p95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function table(columns: Readonly<Record<string, Score>>): string {
  const kinds = ['canonical', 'mention', 'typo', 'terse', 'polite', 'noisy', 'trap', 'paraphrase', 'question'];
  const rows: (readonly [string, (of: Score) => string])[] = [
    ['lines', (of) => String(of.lines)],
    ['intent', (of) => percent(of.intent)],
    ['  English', (of) => percent(of.en)],
    ['  French', (of) => percent(of.fr)],
    ...kinds.map((kind) => [`  ${kind}`, (of: Score) => percent(of.kinds[kind] ?? 1)] as const),
    ['slot F1', (of) => percent(of.slotF1)],
    ['joint', (of) => percent(of.joint)],
    ['grave false positives', (of) => String(of.falsePositives.length)],
    ['wrong targets', (of) => String(of.wrongTargets.length)],
    ['p95 per message', (of) => `${of.p95.toFixed(2)} ms`],
  ];
  const names = Object.keys(columns);
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(13))).join('');
  return [
    line(['', ...names]),
    ...rows.map(([label, value]) => line([label, ...Object.values(columns).map(value)])),
  ].join('\n');
}

if (process.argv[1]?.endsWith('understanding-score.js')) {
  const recognizer = createRecognizer(await taught('train'));
  const held = corpus().filter((line) => line.half === 'held' && !line.before);
  const results = await outcomes(recognizer, held);
  const sources = [...new Set(held.map((line) => line.source))];
  const of = (source: string): Score => score(results.filter((one) => one.given.source === source));
  console.log(table({ ...Object.fromEntries(sources.map((source) => [source, of(source)])), all: score(results) }));
  for (const least of [0.5, 0.6, 0.7, 0.8, 0.85, 0.9]) {
    const those = results.filter((one) => one.confidence >= least);
    console.log(
      `${percent(those.length / results.length)} of lines at ${least}, right ${percent(score(those).intent)}`,
    );
  }
  const sure = results.filter((one) => one.sure);
  console.log(`sure ${percent(sure.length / results.length)}, right ${percent(score(sure).intent)}`);
  for (const { given, intent } of score(sure).falsePositives) console.log(`sure and wrong: ${given.id} ${intent}`);
}
