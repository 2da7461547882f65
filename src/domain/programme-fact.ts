/** Facts of the programme: windows, percentages and amounts with effective date and source. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import shipped from './programme-facts.json' with { type: 'json' };

/** A whole number, for days and per cent. */
const value = z.number().int().min(0).max(1_000_000_000);

const shippedFact = z.object({
  id: z.string(),
  value,
  /** The day from which it holds. */
  from: z.iso.date(),
  source: z.string(),
  about: z.object({ en: z.string(), fr: z.string() }),
  /** The rule that uses it. */
  uses: z.string(),
});
export type ShippedFact = z.output<typeof shippedFact>;

export const factIds = [
  'returnDays',
  'softwareReturnDays',
  'extendedPercent',
  'extendedPercentWithoutMonthly',
] as const;
export type FactId = (typeof factIds)[number];

/** The facts of the file, by id: until the operator changes one. */
export const shippedFacts: ReadonlyMap<FactId, ShippedFact> = new Map(
  z
    .array(shippedFact.extend({ id: z.enum(factIds) }))
    .length(factIds.length)
    .parse(shipped)
    .map((fact) => [fact.id, fact]),
);

const programmeFact = z.object({
  ...recordBase,
  value,
  from: z.string(),
  source: z.string(),
  /** What holds until `from`. */
  before: value,
});
/** A fact that the operator changed. */
export type ProgrammeFact = z.output<typeof programmeFact>;

/** What holds at an instant. */
export const valueAt = (
  id: FactId,
  changed: Pick<ProgrammeFact, 'value' | 'from' | 'before'> | undefined,
  now: string,
) =>
  changed === undefined
    ? (shippedFacts.get(id)?.value ?? 0)
    : changed.from <= now.slice(0, 10)
      ? changed.value
      : changed.before;

export const programmeFacts = collection({
  schema: programmeFact,
  labels: {
    name: phrase({ en: 'fact of the programme', fr: 'donnée du programme' }),
    fields: {
      value: phrase({ en: 'Value', fr: 'Valeur' }),
      from: phrase({ en: 'Holds from', fr: 'Applicable à partir du' }),
      source: phrase({ en: 'Source', fr: 'Source' }),
      before: phrase({ en: 'Value before', fr: 'Valeur précédente' }),
    },
  },
  indexes: { all: { key: () => 'all', order: (f) => f.id } },
});
