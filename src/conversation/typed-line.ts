/**
 * What a typed line says beyond the input of its command. The buttons of its answers pass it on under reserved keys, so
 * that no word is lost on the way to the review (CNV-9, CNV-10).
 */
export interface TypedLine {
  /** Words that no input took, as typed. */
  readonly unplaced: readonly string[];
  /** The words of a date, a moment or a condition: the command is not meant for now. */
  readonly when?: string;
}

export const plainLine: TypedLine = { unplaced: [] };

export type Data = Readonly<Record<string, string>>;

const separator = '\n';

/** Button data that opens the review, form or question that the typed line would have opened. */
export const asTyped = ({ unplaced, when }: TypedLine): Data => ({
  as: 'review',
  ...(unplaced.length > 0 ? { unplaced: unplaced.join(separator) } : {}),
  ...(when ? { when } : {}),
});

export const typedLineOf = ({ unplaced, when }: Data): TypedLine => ({
  unplaced: unplaced?.split(separator) ?? [],
  ...(when ? { when } : {}),
});

/** An order of a line with several that still waits for its button. */
export interface OpenOrder {
  readonly verb: string;
  readonly data: Data;
  readonly typed: TypedLine;
}

const mostOrders = 6;

/** Open orders as button data: a client sends back only texts. */
export const withRest = (orders: readonly OpenOrder[]): Data =>
  orders.length > 0 ? { rest: JSON.stringify(orders) } : {};

/** Open orders that a button brought back, distrusted: whatever is no order is left out. */
export function restOf(text: string | undefined): readonly OpenOrder[] {
  const found = text === undefined ? [] : parsed(text);
  return (Array.isArray(found) ? found : []).slice(0, mostOrders).flatMap((one: unknown) => {
    const { verb, data, typed } = Object(one) as Partial<Record<keyof OpenOrder, unknown>>;
    if (typeof verb !== 'string') return [];
    const { unplaced, when } = Object(typed) as Partial<Record<keyof TypedLine, unknown>>;
    return [
      {
        verb,
        data: texts(data),
        typed: {
          unplaced: (Array.isArray(unplaced) ? unplaced : []).filter((word) => typeof word === 'string'),
          ...(typeof when === 'string' ? { when } : {}),
        },
      },
    ];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const texts = (data: unknown): Data =>
  Object.fromEntries(
    Object.entries(Object(data)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
