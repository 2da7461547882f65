/** Finds names of people and companies: quoted, capitalised or unknown words, with clues from the words around them. */
import { isNameQuote, opensCompany, startOfForm, startOfName } from './names/begin.js';
import { findClues } from './names/clues.js';
import { followsCue } from './names/cue.js';
import { endOfName } from './names/end.js';
import type { Name } from './names/name.js';
import type { Line } from './reading.js';
import type { Span } from './spans.js';

/** The names of a line in their order, each with its clues. */
export function findNames(line: Line): readonly Name[] {
  const spans: (Span & { readonly quoted: boolean })[] = [];
  for (const quote of line.quotes) {
    if (isNameQuote(line, quote)) spans.push({ ...quote, quoted: true });
  }
  const quoted = (at: number): boolean => line.quotes.some((quote) => at >= quote.from && at < quote.to);
  for (let at = 0; at < line.tokens.length; at += 1) {
    if (
      quoted(at) ||
      !(line.stranger(at) || opensCompany(line, at) || followsCue(line, at)) ||
      !/\p{L}/u.test(line.tokens[at]?.text ?? '')
    )
      continue;
    const to = endOfName(line, at);
    const earliest = spans.at(-1)?.to ?? 0;
    const from = startOfForm(line, { from: startOfName(line, at, earliest), to }, earliest);
    if (from !== undefined) spans.push({ from, to, quoted: false });
    at = to - 1;
  }
  spans.sort((one, other) => one.from - other.from);
  return spans.map((span, place) => {
    const last = line.tokens[span.to - 1];
    const text = line.cleaned.text.slice(line.tokens[span.from]?.start ?? 0, last?.end ?? 0);
    return { ...span, text, clues: findClues(line, span, place, spans.length) };
  });
}
