/**
 * Lifecycles as tables: state → step → state. A state that is no state does not compile; a step that a state
 * does not have is `undefined`, never a guess.
 */

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
type StepsOf<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string;
/** Every target must itself be a state of the table. */
type Closed<T extends Table> = { readonly [S in keyof T]: Readonly<Record<string, keyof T & string>> };

export interface Machine<State extends string, Step extends string> {
  readonly states: readonly State[];
  /** The state that `step` leads to, or `undefined` where the table has no such move. */
  next(state: State, step: Step): State | undefined;
  /** The steps that `state` allows: what a card may offer. */
  steps(state: State): readonly Step[];
  can(state: State, step: Step): boolean;
}

export function machine<const T extends Table>(table: T & Closed<T>): Machine<keyof T & string, StepsOf<T>> {
  type State = keyof T & string;
  type Step = StepsOf<T>;
  const row = (state: State): Readonly<Record<string, string>> =>
    Object.hasOwn(table, state) ? (table[state] ?? {}) : {};
  const next = (state: State, step: Step): State | undefined =>
    Object.hasOwn(row(state), step) ? (row(state)[step] as State) : undefined;
  return {
    states: Object.keys(table) as State[],
    next,
    steps: (state) => Object.keys(row(state)) as Step[],
    can: (state, step) => next(state, step) !== undefined,
  };
}
