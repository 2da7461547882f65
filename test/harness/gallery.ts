/** The gallery: pictures of each workflow's cards in docs/images/, and the page that lists them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Language, languages } from '../../src/workflows/language.js';
import type { Workflow } from '../../src/workflows/workflow.js';
import type { CardJson } from './card.js';
import { cardsOf, workflows } from './declared.js';
import { smaller } from './png.js';
import type { Row, Studio } from './studio.js';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const languageNames: Record<Language, string> = { en: 'English', fr: 'French' };
/** Cards a picture: more would be shown too small to read. */
const onePicture = 7;

const sheetsOf = (workflow: Workflow, language: Language) => {
  const cards = cardsOf(workflow);
  return Array.from({ length: Math.ceil(cards.length / onePicture) }, (_, sheet) => ({
    file: `images/cards-${workflow.name}-${language}${sheet > 0 ? `-${sheet + 1}` : ''}.png`,
    cards: cards.slice(sheet * onePicture, (sheet + 1) * onePicture),
  }));
};
const shown = workflows.filter((workflow) => cardsOf(workflow).length > 0);

const intro = `# Every card, in both languages

Written by \`npm run gallery\` from the example that each card, form and question is declared with: wide and light, and at
phone width and dark. A test draws them all, in both widths and themes, and fails when a text is cut, something sticks
out or a card is missing here.`;

const chapter = (workflow: Workflow): string => {
  const names = cardsOf(workflow).map(({ name }) => `- \`${name}\``);
  const pictures = languages.flatMap((language) => [
    `### ${workflow.title[language]} (${languageNames[language]})`,
    ...sheetsOf(workflow, language).map(({ file, cards }) => `![${cards.map(({ name }) => name).join(', ')}](${file})`),
  ]);
  return [`## ${workflow.title.en} · ${workflow.title.fr}`, names.join('\n'), ...pictures].join('\n\n');
};

/** The page's text. */
export const gallery = (): string => `${[intro, ...shown.map(chapter)].join('\n\n')}\n`;

export async function writeGallery(studio: Studio): Promise<void> {
  await mkdir(`${docs}/images`, { recursive: true });
  const sheets = shown.flatMap((workflow) =>
    languages.flatMap((language) => sheetsOf(workflow, language).map((sheet) => ({ ...sheet, language }))),
  );
  for (const { file, cards, language } of sheets) {
    await studio.draw(cards.map((card) => pictured(card.name, card.draw(language))));
    await writeFile(`${docs}/${file}`, smaller(await studio.photograph()));
  }
  await studio.draw(partnership());
  await writeFile(`${docs}/images/cards.png`, smaller(await studio.photograph()));
  await writeFile(`${docs}/gallery.md`, gallery());
}

/** The main workflow for the README: the draft, the invitation to authorise, the list; English beside French. */
const partnership = (): readonly Row[] =>
  ['invitation.draft', 'partnership.accept (form)', 'partnership.list'].map((name): Row => {
    const card = workflows.flatMap(cardsOf).find((one) => one.name === name);
    if (!card) throw new Error(`no card is called ${name}`);
    return {
      caption: '',
      pictures: [
        { card: card.draw('en'), width: 600, theme: 'light' },
        { card: card.draw('fr'), width: 320, theme: 'dark' },
      ],
    };
  });

const pictured = (caption: string, card: CardJson): Row => ({
  caption,
  pictures: [
    { card, width: 600, theme: 'light' },
    { card, width: 320, theme: 'dark' },
  ],
});
