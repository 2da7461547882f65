/**
 * Lifecycles as tables: state → step → next state. An unknown target state does not compile; a step that the state does
 * not allow yields `undefined`.
 */

export type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type StateOf<T extends Table> = keyof T & string;
export type StepOf<T extends Table> = { [S in keyof T]: keyof T[S] }[keyof T] & string;
/** The states that a step leads to. */
export type TargetOf<T extends Table, Step> = {
  [S in keyof T]: Step extends keyof T[S] ? T[S][Step] : never;
}[keyof T];
/** Requires every target to be a state of the table. */
type Closed<T extends Table> = { readonly [S in keyof T]: Readonly<Record<string, keyof T & string>> };

export interface Machine<T extends Table> {
  readonly states: readonly StateOf<T>[];
  /** The state that `step` leads to, or `undefined` if `state` does not allow it. */
  next<S extends StepOf<T>>(state: StateOf<T>, step: S): TargetOf<T, S> | undefined;
  /** The steps that `state` allows, so a card can offer them. */
  steps(state: StateOf<T>): readonly StepOf<T>[];
  can(state: StateOf<T>, step: StepOf<T>): boolean;
}

export function machine<const T extends Table>(table: T & Closed<T>): Machine<T> {
  const row = (state: StateOf<T>): Readonly<Record<string, string>> =>
    Object.hasOwn(table, state) ? (table[state] ?? {}) : {};
  const next = <S extends StepOf<T>>(state: StateOf<T>, step: S) =>
    Object.hasOwn(row(state), step) ? (row(state)[step] as TargetOf<T, S>) : undefined;
  return {
    states: Object.keys(table),
    next,
    steps: (state) => Object.keys(row(state)) as StepOf<T>[],
    can: (state, step) => next(state, step) !== undefined,
  };
}
