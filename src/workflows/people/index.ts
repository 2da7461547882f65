/** `language fr|en`: overrides the Teams locale for this person, in replies and notices alike (CNV-3). */

import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { escapeMarkdown, type Language, type Localizer, languages, phrase } from '../../kernel/localizer.js';
import type { Workflow } from '../../kernel/workflow.js';

const words = {
  topic: phrase({ en: 'Settings', fr: 'Paramètres' }),
  title: phrase({ en: 'Language', fr: 'Langue' }),
  help: phrase({
    en: 'English or French, whatever Teams is set to',
    fr: 'Français ou anglais, quel que soit le réglage de Teams',
  }),
  rule: phrase({ en: 'Choose English or French.', fr: 'Choisissez le français ou l’anglais.' }),
  set: phrase({ en: 'From now on I write to you in English.', fr: 'Désormais, je vous écris en français.' }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),
  unknown: phrase({
    en: 'I do not know you yet: say “help” first.',
    fr: 'Je ne vous connais pas encore : dites d’abord « aide ».',
  }),
};

/** Worded in the language that was chosen, not in the one before. */
const setCard = card<{ language: Language }>('language.set', {
  view: ({ language }) => ({
    icon: '🌐',
    title: escapeMarkdown(words.title[language]),
    lines: [escapeMarkdown(words.set[language])],
  }),
  sample: { language: 'fr' },
});

const setLanguage = change({
  verb: 'people.setLanguage',
  formerly: ['language.set'],
  who: 'anyone',
  words: { title: words.title, help: words.help },
  input: z.object({ language: z.enum(languages) }),
  form: {
    view: (_facts, t: Localizer) => ({
      icon: '🌐',
      title: t.markdown(words.title),
      fields: [
        {
          kind: 'choice',
          id: 'language',
          label: t.text(words.title),
          required: true,
          error: t.text(words.rule),
          value: t.language,
          choices: [
            { title: 'English', value: 'en' },
            { title: 'Français', value: 'fr' },
          ],
        },
      ],
      submit: t.text(words.update),
    }),
    sample: {},
  },
  load: async (view, _input, { actor }) => ({ person: await view.get('people', actor.person.id) }),
  decide: ({ person }, { language }) =>
    person ? done(show(setCard, { language }), put('people', { ...person, language })) : refuse(words.unknown),
});

export const people: Workflow = {
  name: 'people',
  title: words.topic,
  page: 'notifications',
  commands: [setLanguage],
  cards: [setCard],
  notifications: [],
  timers: [],
};
