/** AUD-1: every audited record has labels for its name, its fields and their values, in both languages. */
import { describe, expect, test } from 'vitest';
import { collections as records } from '../../src/domain/collections.js';
import type { CollectionName } from '../../src/kernel/collection.js';
import type { Phrase } from '../../src/kernel/localizer.js';
import { fieldPhrase, valuePhrases } from '../../src/workflows/audit/wording.js';
import { workflows } from '../../src/workflows/index.js';

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly in?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
interface Schema {
  readonly _zod: { readonly def: Def };
}
/** A field of a record, with those around it, and the values that its schema names. */
interface Leaf {
  readonly trail: readonly string[];
  readonly values: readonly string[];
}

const unsaid = new Set(['id', 'version', 'createdAt', 'updatedAt']);

/** Every field that a schema can hold; what a schema is made of that this does not know fails the test. */
function leaves({ _zod: { def } }: Schema, trail: readonly string[] = []): Leaf[] {
  const inner = def.innerType ?? def.element ?? def.in;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([field, schema]) => leaves(schema, [...trail, field]));
    case 'union':
      return (def.options ?? []).flatMap((option) => leaves(option, trail));
    case 'record': {
      const keys = def.keyType?._zod.def.entries;
      const fields = keys ? Object.values(keys) : [];
      return [
        { trail, values: [] },
        ...fields.map((field) => ({ trail: [...trail, field], values: [] })),
        ...(def.valueType ? leaves(def.valueType, trail) : []),
      ];
    }
    case 'enum':
      return [{ trail, values: Object.values(def.entries ?? {}) }];
    case 'literal':
      return [{ trail, values: (def.values ?? []).filter((value) => typeof value === 'string') as string[] }];
    case 'string':
    case 'number':
    case 'boolean':
    case 'unknown':
      return [{ trail, values: [] }];
    default:
      if (!inner) throw new Error(`${trail.join('.')} is ${def.type}: teach this test`);
      return leaves(inner, trail);
  }
}

const audited = (Object.keys(records) as CollectionName[]).filter((name) => records[name].audited);
const shown = (collection: CollectionName): Leaf[] => {
  const hidden: readonly string[] = records[collection].hidden ?? [];
  return leaves(records[collection].schema as unknown as Schema).filter(
    ({ trail: [field = ''] }) => !unsaid.has(field) && !hidden.includes(field),
  );
};
const inBoth = (phrase: Phrase | undefined): boolean =>
  phrase !== undefined && phrase.en.trim() !== '' && phrase.fr.trim() !== '';

describe.each(audited)('%s', (collection) => {
  test('AUD-1: the record has a name in both languages', () => {
    expect(inBoth(records[collection].labels?.name), collection).toBe(true);
  });
  test('AUD-1: so has every field', () => {
    const without = shown(collection).flatMap(({ trail }) =>
      trail.filter((field) => !inBoth(fieldPhrase(collection, field))).map((field) => `${trail.join('.')}: ${field}`),
    );
    expect([...new Set(without)]).toEqual([]);
  });
  test('AUD-1: and no label is left over', () => {
    const known = new Set(shown(collection).flatMap(({ trail }) => trail));
    expect(Object.keys(records[collection].labels?.fields ?? {}).filter((field) => !known.has(field))).toEqual([]);
  });
  test('AUD-1: and every value that its schema names', () => {
    const without = shown(collection).flatMap(({ trail, values }) =>
      values
        .filter((value) => {
          const words = valuePhrases(collection, trail);
          return !Object.hasOwn(words, value) || !inBoth(words[value]);
        })
        .map((value) => `${trail.join('.')} = ${value}`),
    );
    expect(without).toEqual([]);
  });
});

test('AUD-1: every timer that changes audited records has a name', () => {
  const timers = workflows.flatMap((workflow) => workflow.timers);
  const changing = timers.filter(({ due }) => records[due.of as CollectionName].audited);
  expect(changing.length).toBeGreaterThan(0);
  expect(changing.filter(({ title }) => !inBoth(title)).map(({ name }) => name)).toEqual([]);
});
