/** Says which filters of a typed line a list did not apply (CNV-14). */
import type { CardView } from '../../kernel/card.js';
import type { Command } from '../../kernel/command.js';
import type { Localizer } from '../../kernel/localizer.js';
import type { Data, TypedLine } from '../typed-line.js';
import * as phrases from './phrases.js';

type Filter = keyof typeof phrases.filterNames;
const filters = Object.keys(phrases.filterNames) as readonly Filter[];

export function withUnfiltered(
  view: CardView,
  { command, data, typed }: { readonly command: Command; readonly data: Data; readonly typed?: TypedLine },
  t: Localizer,
): CardView {
  if (!typed || command.kind !== 'query') return view;
  const read = Object.keys(command.input.shape);
  const unread = filters.flatMap((filter) => {
    const value = data[filter];
    return value === undefined || read.includes(filter) ? [] : [t.text(phrases.filterNames[filter], { value })];
  });
  if (unread.length === 0) return view;
  return { ...view, lines: [t.markdown(phrases.notFiltered, { filters: unread }), ...(view.lines ?? [])] };
}
