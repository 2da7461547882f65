/** Looks names up in the directory of the actor's organisation: their kind, and where a lower-case name ends. */
import type { Clue, Name } from './names/name.js';
import type { Line } from './reading.js';
import type { LookUp } from './recognizer.js';
import { fold } from './tokens.js';

const KINDS = [
  ['customer', 'knownCustomer'],
  ['reseller', 'knownReseller'],
  ['provider', 'knownProvider'],
  ['user', 'knownUser'],
] as const;
const MOST = 6;
/** A known name is looked up with up to this many further words. */
const MORE = 3;

/** The names with clues from the directory; a run of words that holds two known names becomes two names. */
export async function known(line: Line, names: readonly Name[], lookUp: LookUp | undefined): Promise<readonly Name[]> {
  if (!lookUp || line.cleaned.long) return names;
  const result: Name[] = [];
  const rest = names.slice(MOST);
  for (const name of names.slice(0, MOST))
    if (name.from >= (result.at(-1)?.to ?? 0)) result.push(...(await recognise(line, name, lookUp)));
  return [...result, ...rest];
}

/** A name with clues from the directory, or the two known names that it holds. */
async function recognise(line: Line, name: Name, lookUp: LookUp): Promise<readonly Name[]> {
  const clues = await kindsOf(name.text, lookUp);
  if (clues.length > 0) return [await whole(line, { ...name, clues: new Set([...name.clues, ...clues]) }, lookUp)];
  if (name.clues.has('quoted') || name.to - name.from < 3) return [name];
  for (let cut = name.to - 1; cut > name.from; cut -= 1) {
    const head = part(line, name.from, cut);
    const found = await kindsOf(head, lookUp);
    if (found.length === 0) continue;
    const from = BETWEEN.test(line.words[cut] ?? '') ? cut + 1 : cut;
    const tail = part(line, from, name.to);
    const rest = await kindsOf(tail, lookUp);
    const second: Name = { from, to: name.to, text: tail, clues: new Set<Clue>(['second', 'small', ...rest]) };
    return [
      { ...name, to: cut, text: head, clues: new Set([...name.clues, ...found]) },
      rest.length > 0 ? await whole(line, second, lookUp) : second,
    ];
  }
  return [name];
}

/** "contoso traders ltd", where "traders" is a known word: the longest form that the directory knows. */
async function whole(line: Line, name: Name, lookUp: LookUp): Promise<Name> {
  let known = name;
  for (let to = name.to + 1; to - name.to <= MORE; to += 1) {
    const next = line.tokens[to - 1];
    if (name.clues.has('quoted') || !next || next.mark || line.entityAt(to - 1)) break;
    const text = part(line, name.from, to);
    const clues = await kindsOf(text, lookUp);
    if (clues.length === 0) break;
    known = { ...name, to, text, clues: new Set([...name.clues, ...clues]) };
  }
  return known;
}

/** Words that join two names. */
const BETWEEN = /^(?:and|et|&|\+)$/;

const part = (line: Line, from: number, to: number): string =>
  line.cleaned.text.slice(line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0);

/** The kinds of the records with exactly this name, or one that begins with it. */
async function kindsOf(text: string, lookUp: LookUp): Promise<readonly Clue[]> {
  const sought = fold(text);
  const clues: Clue[] = [];
  for (const [kind, clue] of KINDS) {
    const [best] = await lookUp(kind, text);
    if (best !== undefined && (fold(best) === sought || fold(best).startsWith(`${sought} `))) clues.push(clue);
  }
  return clues;
}
