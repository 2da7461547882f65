/** What can be imported: the columns of such a file, and what a row of it comes to. */

import type { z } from 'zod';
import type { KindName, Outcome } from '../../domain/import.js';
import type { Organization } from '../../domain/organization.js';
import type { User } from '../../domain/user.js';
import type { CommandWords, Context } from '../../kernel/command.js';
import type { Effect, Refusal } from '../../kernel/effects.js';
import type { Facts, Language, Phrase } from '../../kernel/localizer.js';
import type { Permission } from '../../kernel/permissions.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import type { Column } from '../files/columns.js';

export type Cells = Readonly<Record<string, string>>;
/** Whose file it is. */
export interface Owner {
  readonly organization: Organization;
  readonly user: Pick<User, 'id' | 'name' | 'email'>;
  readonly language: Language;
}

/** What is wrong with a row, at its column. */
export interface Problem {
  readonly column: string;
  readonly refusal: Phrase<Facts>;
  readonly facts: Facts;
}
export type Verdict =
  | { readonly what: 'wrong'; readonly problems: readonly Problem[] }
  /** It is so already: why nothing is done. */
  | { readonly what: 'same'; readonly note: Phrase<Facts>; readonly facts: Facts; readonly ref?: string }
  /** It takes the consent of somebody else, who can be invited. */
  | { readonly what: 'invite'; readonly note: Phrase }
  | {
      readonly what: Exclude<Outcome, 'wrong' | 'same' | 'invite'>;
      carry(context: Context<Owner>): { readonly ref: string; readonly effects: readonly Effect[] };
    };

export interface Kind {
  readonly name: KindName;
  readonly verb: Verb;
  readonly formerly: readonly string[];
  readonly who: Permission;
  readonly words: Required<Pick<CommandWords, 'title' | 'help'>>;
  /** What becomes of the rows, and which rules apply. */
  readonly about: Phrase<{ rows: number }>;
  readonly columns: readonly Column[];
  readonly rowsAtMost: number;
  /** Rows that are checked and carried out together. */
  readonly pageSize: number;
  /** It may be pasted into the card too. */
  readonly pasted: boolean;
  /** What the row is called in reports: the cells of these columns. */
  readonly named: readonly [string, ...string[]];
  /** What may stand in a file only once, and the column that a row is told of where it does not. */
  keys(cells: Cells): readonly string[];
  readonly keyed: string;
  /** Why this organisation cannot import them now. */
  barred?(organization: Organization): Refusal | undefined;
  /** What is wrong among the rows themselves: by row, in the order of `all`. */
  among?(all: readonly Cells[]): readonly (Problem | undefined)[];
  check(view: View, cells: Cells, owner: Owner): Promise<Verdict>;
  /** What the file does not name any more; only for kinds whose file is one page. */
  rest?(view: View, all: readonly Cells[]): Promise<readonly Effect[]>;
}

export const wrong = <F extends Facts>(column: string, refusal: Phrase<F> | Phrase, facts?: F): Problem => ({
  column,
  refusal: refusal as Phrase<Facts>,
  facts: facts ?? {},
});
export const same = <F extends Facts>(note: Phrase<F> | Phrase, facts?: F, ref?: string): Verdict => ({
  what: 'same',
  note: note as Phrase<Facts>,
  facts: facts ?? {},
  ...(ref ? { ref } : {}),
});

/** Each column that its schema refuses, with the column's own rule. */
export function wrongColumns(error: z.ZodError, columns: readonly Column[]): Verdict {
  const keys = [...new Set(error.issues.map((issue) => String(issue.path[0] ?? '')))];
  return {
    what: 'wrong',
    problems: keys.flatMap((key) => {
      const known = columns.find((one) => one.key === key);
      return known ? [wrong(key, known.rule)] : [];
    }),
  };
}

/** Whether what would be kept is what is kept. */
export const isSame = (kept: object | undefined, draft: object): boolean =>
  kept !== undefined &&
  Object.entries(draft).every(([key, value]) => JSON.stringify(value) === JSON.stringify((kept as Cells)[key]));
