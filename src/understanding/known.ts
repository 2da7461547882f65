/** Names looked up in the speaker's own directory: what somebody is, and where a run of small words ends. */
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

/** The names with what the directory says of them; a run of words that holds two known names becomes two. */
export async function known(line: Line, names: readonly Name[], lookUp: LookUp | undefined): Promise<readonly Name[]> {
  if (!lookUp || line.cleaned.long) return names;
  const result: Name[] = [];
  for (const name of names.slice(0, MOST)) result.push(...(await recognise(line, name, lookUp)));
  return [...result, ...names.slice(MOST)];
}

/** A name with what the directory says of it; a run of words that holds two known names is two. */
async function recognise(line: Line, name: Name, lookUp: LookUp): Promise<readonly Name[]> {
  const clues = await kindsOf(name.text, lookUp);
  if (clues.length > 0) return [{ ...name, clues: new Set([...name.clues, ...clues]) }];
  if (name.clues.has('quoted') || name.to - name.from < 3) return [name];
  for (let cut = name.to - 1; cut > name.from; cut -= 1) {
    const head = part(line, name.from, cut);
    const found = await kindsOf(head, lookUp);
    if (found.length === 0) continue;
    const tail = part(line, cut, name.to);
    const rest = await kindsOf(tail, lookUp);
    return [
      { ...name, to: cut, text: head, clues: new Set([...name.clues, ...found]) },
      { from: cut, to: name.to, text: tail, clues: new Set<Clue>(['second', 'small', ...rest]) },
    ];
  }
  return [name];
}

const part = (line: Line, from: number, to: number): string =>
  line.cleaned.text.slice(line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0);

/** The kinds under which exactly this name, or one that begins with it, stands. */
async function kindsOf(text: string, lookUp: LookUp): Promise<readonly Clue[]> {
  const sought = fold(text);
  const clues: Clue[] = [];
  for (const [kind, clue] of KINDS) {
    const [best] = await lookUp(kind, text);
    if (best !== undefined && (fold(best) === sought || fold(best).startsWith(`${sought} `))) clues.push(clue);
  }
  return clues;
}
