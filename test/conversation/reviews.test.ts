/** Words open, buttons commit: no typed line changes a record of money or access (CNV-2, CNV-9). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../src/domain/collections.js';
import type { CollectionName } from '../../src/kernel/collection.js';
import { corpus, type Labelled } from '../../src/language/corpus.js';
import { intents } from '../../src/understanding/intents.js';
import { program, type World } from '../program.js';
import { contoso, type Served } from '../subscriptions/scenes.js';

const grave = Object.entries(collections)
  .filter(([, declared]) => declared.grave)
  .map(([name]) => name);

let world: World;
let scene: Served;
beforeAll(async () => {
  world = await program();
  scene = await contoso(world, 'en');
});
afterAll(() => world.end());

/** Audit entries of changed grave records, over all organisations that take part. */
async function graveChanges(): Promise<readonly string[]> {
  const pages = await Promise.all(
    ['ORG-ARMOR', scene.organization].map((id) =>
      world.kept((view) => view.find('audit', 'organization', id, { limit: 200, descending: true })),
    ),
  );
  return pages.flatMap(({ items }) =>
    items.filter((entry) => grave.includes(entry.collection)).map((entry) => `${entry.verb} ${entry.recordId}`),
  );
}

/** Values of the demo's records in place of the line's own. */
const real: Readonly<Record<string, string>> = {
  company: 'Contoso Traders Ltd',
  product: 'Microsoft 365 Business Premium',
  provider: 'Armor Distribution',
  reseller: 'Bluepeak IT',
  name: 'Dermot Quinlan',
  user: 'dermot.quinlan@bluepeak.example',
};
const withRealValues = ({ text, slots }: Labelled): string =>
  Object.entries(slots).reduce(
    (line, [slot, value]) => (typeof value === 'string' && real[slot] ? line.replaceAll(value, real[slot]) : line),
    text,
  );

const looked = /\.(list|show|find|status)$|^(help|cancel|none|language\.set|notifications\.settings)$/;
const ordering = intents.filter((intent) => !looked.test(intent));
const perIntent = 3;

describe.each(['en', 'fr'] as const)('a typed line (%s)', (language) => {
  const lines = corpus().filter((line) => line.lang === language && !line.before);
  test.each(ordering)('CNV-9: that means %s changes nothing of money or access, on either side', async (intent) => {
    const meant = lines.filter((line) => line.intent === intent).slice(0, perIntent);
    expect(meant.length, 'lines of this intent').toBeGreaterThan(0);
    const before = await graveChanges();
    expect(before.length, 'the scene itself').toBeGreaterThan(3);
    for (const line of meant) {
      for (const person of [scene.provider, scene.reseller]) await person.says(withRealValues(line));
      expect(await graveChanges(), withRealValues(line)).toEqual(before);
    }
  });
});

test('CNV-9: the records of money and access are declared as such', () => {
  const expected: readonly CollectionName[] = ['subscriptions', 'licences', 'users', 'partnerships', 'customers'];
  expect(grave).toEqual(expect.arrayContaining(expected.filter((name) => name in collections)));
});
