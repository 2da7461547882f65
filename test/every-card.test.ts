import { describe, expect, test } from 'vitest';
import { createGeneral } from '../src/conversation/general/index.js';
import { createLinks } from '../src/conversation/links.js';
import { createLocalizer } from '../src/conversation/present/localizer.js';
import { render } from '../src/conversation/present/render.js';
import { formView } from '../src/conversation/present/views.js';
import type { CardView, VerbButton } from '../src/kernel/card.js';
import { createRegistry } from '../src/kernel/registry.js';
import { workflows } from '../src/workflows/index.js';
import { complaints } from './harness/lint.js';

const everything = [...workflows, createGeneral(workflows)];
const programme = createRegistry(everything);
const links = createLinks('https://bot.example', 'a secret of thirty-two bytes, or more');
const languages = ['en', 'fr'] as const;
const penIn = (language: (typeof languages)[number]) => createLocalizer(language, '2026-11-21T09:00:00.000Z', links);

const cards = [...programme.cards.values()].flatMap((card) =>
  languages.map((language) => [card.name, language, card] as const),
);
const forms = programme.commands.flatMap((command) =>
  command.form ? languages.map((language) => [command.verb, language, command] as const) : [],
);

/** What Teams needs, and what a reader of French expects. */
function looksRight(view: CardView, language: string): void {
  const { card, summary } = render(view, '01JD0000000000000000000000');
  expect(complaints(card)).toEqual([]);
  expect(summary.trim()).not.toBe('');
  if (language !== 'fr') return;
  for (const text of wordsIn(card)) {
    expect(text, 'a typographic apostrophe').not.toMatch(/\p{L}'\p{L}/u);
    expect(text, 'no-break spaces').not.toMatch(/ [:;?!»](?=\s|$)|« |[\p{L}\d)][?!;](?=\s|$)/u);
  }
}

const shownKeys = new Set(['text', 'title', 'label', 'errorMessage', 'altText']);
/** Everything a reader sees, as it is sent; what stands in fields is theirs. */
const wordsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, child]) =>
        typeof child === 'string' ? (shownKeys.has(key) ? [child] : []) : wordsIn(child),
      )
    : [];

const buttonsOf = (view: CardView): readonly VerbButton[] =>
  [...(view.actions ?? []), ...(view.items ?? []).flatMap((item) => item.actions ?? [])].filter(
    (button): button is VerbButton => 'verb' in button,
  );

/** Everything a button sends is known to the command it names. */
function sendsWhatIsKnown(view: CardView): void {
  for (const button of buttonsOf(view)) {
    const command = programme.command(button.verb);
    expect(command, `${button.title} presses ${button.verb}`).toBeDefined();
    if (!command || command.input.def.catchall?.def.type === 'string') continue;
    const known = [...Object.keys(command.input.shape), 'submitted', 'confirmed', 'as'];
    const fields = button.plain ? [] : (view.fields ?? []).map(({ id }) => id);
    expect(known, `${button.title} → ${button.verb}`).toEqual(
      expect.arrayContaining([...Object.keys(button.data ?? {}), ...fields]),
    );
  }
}

test('CNV-4: no two cards and no two notices share a name', () => {
  const names = everything.flatMap((workflow) => workflow.cards).map(({ name }) => name);
  const distinct = new Set(everything.flatMap((workflow) => workflow.cards));
  expect(new Set(names).size).toBe(distinct.size);
  expect(new Set(everything.flatMap((w) => w.notifications).map(({ name }) => name)).size).toBe(
    programme.notifications.size,
  );
});

describe('CNV-4: every card, from its sample', () => {
  test.each(cards)('%s in %s is a card that Teams takes, with buttons that lead somewhere', (_name, language, card) => {
    const view = card.view(card.sample, penIn(language));
    looksRight(view, language);
    sendsWhatIsKnown(view);
  });
});

describe('CNV-4: every form, from its sample', () => {
  test.each(forms)(
    '%s in %s is a card that Teams takes and sends what its command knows',
    (_verb, language, command) => {
      const t = penIn(language);
      const { form } = command;
      if (!form) return;
      const empty = formView(command, form.view(form.sample, t), {}, new Map(), t);
      looksRight(empty, language);
      sendsWhatIsKnown(empty);
      for (const field of empty.fields ?? []) {
        expect(field.error.trim(), field.id).not.toBe('');
        const optional = command.input.shape[field.id]?.safeParse(undefined).success;
        if (!field.required) expect(optional, `${field.id} may stay empty`).toBe(true);
      }
      const refused = formView(
        command,
        form.view(form.sample, t),
        {},
        new Map((empty.fields ?? []).map(({ id }) => [id, ''])),
        t,
      );
      looksRight(refused, language);
    },
  );
});

test('NOT-1, NOT-4: every notice has a card that the programme knows', () => {
  for (const notice of programme.notifications.values())
    expect(programme.cards.get(notice.card.name)).toBe(notice.card);
});
