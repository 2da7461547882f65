/** The declaration of a kind of import: its columns, and how a row is checked and imported. */

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
/** The user and organisation of the import. */
export interface Owner {
  readonly organization: Organization;
  readonly user: Pick<User, 'id' | 'name' | 'email'>;
  readonly language: Language;
}

/** An error in a row, at its column. */
export interface Problem {
  readonly column: string;
  readonly refusal: Phrase<Facts>;
  readonly facts: Facts;
}
export type Verdict =
  | { readonly what: 'wrong'; readonly problems: readonly Problem[] }
  /** Nothing changes; the note tells why. */
  | { readonly what: 'same'; readonly note: Phrase<Facts>; readonly facts: Facts; readonly ref?: string }
  /** The customer must agree and can be invited. */
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
  /** What the import does, and its rules. */
  readonly about: Phrase<{ rows: number }>;
  readonly columns: readonly Column[];
  readonly rowsAtMost: number;
  /** Rows that are checked and imported in one transaction. */
  readonly pageSize: number;
  /** Whether the rows can also be pasted into a form. */
  readonly pasted: boolean;
  /** The columns that identify a row in reports. */
  readonly named: readonly [string, ...string[]];
  /** Values that must be unique in a file, and the column that a duplicate is reported at. */
  keys(cells: Cells): readonly string[];
  readonly keyed: string;
  /** A refusal if the organisation cannot import this kind now. */
  unavailable?(organization: Organization): Refusal | undefined;
  /** Errors between rows, in the order of `all`. */
  among?(all: readonly Cells[]): readonly (Problem | undefined)[];
  check(view: View, cells: Cells, owner: Owner): Promise<Verdict>;
  /** Changes for records that the file no longer contains; only for kinds whose file is one page. */
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

/** One error per column that the schema refuses, with the column's rule. */
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

/** Whether the draft equals the stored record. */
export const isSame = (kept: object | undefined, draft: object): boolean =>
  kept !== undefined &&
  Object.entries(draft).every(([key, value]) => JSON.stringify(value) === JSON.stringify((kept as Cells)[key]));
