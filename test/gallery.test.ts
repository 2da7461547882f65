/**
 * Every card in both languages, drawn by Microsoft's renderer in Chromium. `npm run gallery` writes the pictures to
 * docs/images/ and lists them in docs/gallery.md.
 */
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../src/kernel/localizer.js';
import { hasBrowser } from './harness/browser.js';
import { cardsOf, workflows } from './harness/declared.js';
import { gallery, pictures, writeGallery } from './harness/gallery.js';
import { complaints } from './harness/lint.js';
import { openStudio, type Picture, type Studio } from './harness/studio.js';

let studio: Studio;
const variants = ([600, 320] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((theme): Omit<Picture, 'card'> => ({ width, theme })),
);

describe.skipIf(!hasBrowser)('every card', () => {
  beforeAll(async () => {
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  test.each(workflows)('of $name: drawn whole, wide and on a phone, light and dark', async (workflow) => {
    const cards = cardsOf(workflow).flatMap((card) =>
      languages.map((language) => ({ caption: `${card.name} ${language}`, card: card.draw(language) })),
    );
    const rows = cards.map(({ caption, card }) => ({
      caption,
      pictures: variants.map((variant) => ({ ...variant, card })),
    }));
    const drawn = (await studio.draw(rows)).map((found, at) => ({
      caption: `${rows[Math.floor(at / variants.length)]?.caption} at ${variants[at % variants.length]?.width}`,
      found,
    }));
    const linted = cards.map(({ caption, card }) => ({ caption, found: complaints(card) }));
    expect([...drawn, ...linted].filter(({ found }) => found.length > 0)).toEqual([]);
  });

  test('wrong cards are told', async () => {
    const shown = (...body: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body });
    const long = { type: 'TextBlock', text: 'Anticonstitutionnellement '.repeat(9) };
    for (const [card, said] of [
      [shown({ ...long, wrap: false }), /is cut/],
      [shown({ type: 'ColumnSet', columns: [{ type: 'Column', width: '900px', items: [long] }] }), /sticks out/],
      [shown(), /no picture/],
    ] as const) {
      const [found] = await studio.draw([{ caption: '', pictures: [{ card, width: 320, theme: 'light' }] }]);
      expect(found?.join()).toMatch(said);
    }
  });

  test.runIf(process.env.MODE === 'gallery')('has its picture taken', () => writeGallery(studio), 600_000);
});

test('every card and page has its picture in docs/gallery.md, which `npm run gallery` writes', async () => {
  const docs = new URL('../docs/', import.meta.url);
  expect(await readFile(new URL('gallery.md', docs), 'utf8')).toBe(gallery());
  const there = await readdir(new URL('images/', docs));
  expect(there.map((name) => `images/${name}`).sort()).toEqual([...pictures].sort());
});
