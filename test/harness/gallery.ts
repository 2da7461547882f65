/** The gallery: one picture a workflow and language in docs/images/, and the page that lists them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Language, languages } from '../../src/workflows/language.js';
import type { Workflow } from '../../src/workflows/workflow.js';
import { cardsOf, workflows } from './declared.js';
import { smaller } from './png.js';
import type { Row, Studio } from './studio.js';

const docs = fileURLToPath(new URL('../../docs', import.meta.url));
const languageNames: Record<Language, string> = { en: 'English', fr: 'French' };
const fileOf = (workflow: string, language: Language): string => `images/cards-${workflow}-${language}.png`;
const shown = workflows.filter((workflow) => cardsOf(workflow).length > 0);

const intro = `# Every card, in both languages

Written by \`npm run gallery\` from the example that each card, form and question is declared with: wide and light, and at
phone width and dark. A test draws them all, in both widths and themes, and fails when a text is cut, something sticks
out or a card is missing here.`;

const chapter = (workflow: Workflow): string => {
  const names = cardsOf(workflow).map(({ name }) => `- \`${name}\``);
  const pictures = languages.map((language) => {
    const title = `${workflow.title[language]}: all cards in ${languageNames[language]}`;
    return `![${title}](${fileOf(workflow.name, language)})`;
  });
  return [`## ${workflow.title.en} · ${workflow.title.fr}`, names.join('\n'), ...pictures].join('\n\n');
};

/** The page's text. */
export const gallery = (): string => `${[intro, ...shown.map(chapter)].join('\n\n')}\n`;

export async function writeGallery(studio: Studio): Promise<void> {
  await mkdir(`${docs}/images`, { recursive: true });
  for (const workflow of shown)
    for (const language of languages) {
      const rows = cardsOf(workflow).map((card): Row => {
        const drawn = card.draw(language);
        return {
          caption: card.name,
          pictures: [
            { card: drawn, width: 600, theme: 'light' },
            { card: drawn, width: 320, theme: 'dark' },
          ],
        };
      });
      await studio.draw(rows);
      await writeFile(`${docs}/${fileOf(workflow.name, language)}`, smaller(await studio.photograph()));
    }
  await writeFile(`${docs}/gallery.md`, gallery());
}
