/** The gallery: pictures of each workflow's cards in docs/images/, and the page that lists them. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Workflow } from '../../src/kernel/workflow.js';
import { cardsOf, type DeclaredCard, workflows } from './declared.js';
import { drawPages, pagePictures } from './page-pictures.js';
import { smaller } from './png.js';
import type { Row, Studio } from './studio.js';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
/** Cards a picture: more would be shown too small to read. */
const onePicture = 7;

const sheetsOf = (workflow: Workflow) => {
  const cards = cardsOf(workflow);
  return Array.from({ length: Math.ceil(cards.length / onePicture) }, (_, sheet) => ({
    file: `images/cards-${workflow.name}${sheet > 0 ? `-${sheet + 1}` : ''}.png`,
    cards: cards.slice(sheet * onePicture, (sheet + 1) * onePicture),
  }));
};

const shown = workflows.filter((workflow) => cardsOf(workflow).length > 0);

const intro = `# Every card and every page, in both languages

Written by \`npm run gallery\`. The cards come from the example that each card, form and question is declared with: in
English, wide and light; in French, at phone width and dark. A test draws each of them in both languages, widths and
themes, and fails when a text is cut, something sticks out, or a card or its picture is missing here.`;

const chapter = (workflow: Workflow): string => {
  const names = cardsOf(workflow).map(({ name }) => `- \`${name}\``);
  const pictures = sheetsOf(workflow).map(
    ({ file, cards }) => `![${cards.map(({ name }) => name).join(', ')}](${file})`,
  );
  return [`## ${workflow.title.en} · ${workflow.title.fr}`, names.join('\n'), ...pictures].join('\n\n');
};

const pages = [
  '## Pages · Pages',
  'In English, wide and light; in French, at phone width and dark; the tab in high contrast besides.',
  ...pagePictures.map(({ file, title }) => `### ${title}\n\n![${title}](${file})`),
].join('\n\n');

/** Names of all pictures that belong here, under docs/. */
export const pictures: readonly string[] = [
  'images/cards.png',
  ...shown.flatMap(sheetsOf).map(({ file }) => file),
  ...pagePictures.map(({ file }) => file),
];

/** The page's text. */
export const gallery = (): string => `${[intro, ...shown.map(chapter), pages].join('\n\n')}\n`;

export async function writeGallery(studio: Studio): Promise<void> {
  await rm(`${docs}/images`, { recursive: true, force: true });
  await mkdir(`${docs}/images`, { recursive: true });
  for (const { file, cards } of shown.flatMap(sheetsOf)) {
    await studio.draw(cards.map((card) => pictured(card.name, card)));
    await writeFile(`${docs}/${file}`, smaller(await studio.photograph()));
  }
  for (const { file, png } of await drawPages()) await writeFile(`${docs}/${file}`, smaller(png));
  await studio.draw(partnership());
  await writeFile(`${docs}/images/cards.png`, smaller(await studio.photograph()));
  await writeFile(`${docs}/gallery.md`, gallery());
}

/** The main workflow for the README: the draft, the invitation to authorise, the list; English beside French. */
const partnership = (): readonly Row[] =>
  ['invitation.draft', 'partnerships.accept (form)', 'partnership.list'].map((name): Row => {
    const card = workflows.flatMap(cardsOf).find((one) => one.name === name);
    if (!card) throw new Error(`no card is called ${name}`);
    return pictured('', card);
  });

const pictured = (caption: string, card: DeclaredCard): Row => ({
  caption,
  pictures: [
    { card: card.draw('en'), width: 600, theme: 'light' },
    { card: card.draw('fr'), width: 320, theme: 'dark' },
  ],
});
