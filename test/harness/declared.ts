/** Every card that the program can show, each from its own example: declared cards, forms, questions before a change. */
import { createGeneral } from '../../src/conversation/general/index.js';
import { createLinks } from '../../src/conversation/links.js';
import { createLocalizer } from '../../src/conversation/present/localizer.js';
import { render } from '../../src/conversation/present/render.js';
import { confirmView, formView } from '../../src/conversation/present/views.js';
import type { CardView } from '../../src/kernel/card.js';
import type { Language } from '../../src/kernel/localizer.js';
import { createRegistry } from '../../src/kernel/registry.js';
import type { Workflow } from '../../src/kernel/workflow.js';
import { workflows as declared } from '../../src/workflows/index.js';
import type { CardJson } from './card.js';
import { questionFacts } from './questions.js';

export const workflows: readonly Workflow[] = [...declared, createGeneral(declared)];
export const programme = createRegistry(workflows);

export interface DeclaredCard {
  /** The card's name; a form is named by its verb with ` (form)`, a question by it with ` (question)`. */
  readonly name: string;
  readonly workflow: string;
  view(language: Language): CardView;
  draw(language: Language): CardJson;
}

const now = '2026-11-21T09:00:00.000Z';
const links = createLinks('https://bot.example', 'a secret of at least thirty-two bytes, for pictures', 'app');
const pens = { en: createLocalizer('en', now, links), fr: createLocalizer('fr', now, links) };
const drawnBy = (view: (t: (typeof pens)[Language]) => CardView): Pick<DeclaredCard, 'view' | 'draw'> => ({
  view: (language) => view(pens[language]),
  draw: (language) => render(view(pens[language]), 'nonce').card,
});

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

/** @returns the cards of a workflow in the order of their declaration */
export const cardsOf = (workflow: Workflow): readonly DeclaredCard[] => {
  const cards = unique([...workflow.cards, ...workflow.notifications.map(({ card }) => card)]).map((card) => ({
    name: card.name,
    workflow: workflow.name,
    ...drawnBy((t) => card.view(card.sample, t)),
  }));
  const forms = workflow.commands.flatMap((command) => {
    const { form } = command;
    if (!form) return [];
    const view = drawnBy((t) => formView(command, form.view(form.sample, t), {}, new Map(), t));
    return [{ name: `${command.verb} (form)`, workflow: workflow.name, ...view }];
  });
  const asked = workflow.commands.flatMap((command) => {
    if (command.kind !== 'change' || !command.confirm) return [];
    const { confirm } = command;
    const name = `${command.verb} (question)`;
    const facts = questionFacts(command.verb);
    const view = drawnBy((t) => confirmView(command, confirm(facts, facts, t), {}, t));
    return [{ name, workflow: workflow.name, ...view }];
  });
  return [...cards, ...forms, ...asked];
};
