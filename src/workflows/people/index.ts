/** `language fr|en`: overrides the Teams locale for this person, in replies and notices alike (CNV-3). */
import { z } from 'zod';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { done, put, refuse } from '../decision.js';
import { type Language, languages, type Pen, phrase } from '../language.js';
import type { Workflow } from '../workflow.js';
import { examples } from './examples.js';

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
  view: ({ language }, pen) => ({
    icon: '🌐',
    title: pen.typed(words.title[language]),
    lines: [pen.typed(words.set[language])],
  }),
  sample: { language: 'fr' },
});

const setLanguage = change({
  verb: 'language.set',
  who: 'anyone',
  words: { title: words.title, help: words.help, examples: examples['language.set'] },
  input: z.object({ language: z.enum(languages) }),
  form: {
    view: (_facts, pen: Pen) => ({
      icon: '🌐',
      title: pen.say(words.title),
      fields: [
        {
          kind: 'choice',
          id: 'language',
          label: pen.plain(words.title),
          required: true,
          error: pen.plain(words.rule),
          value: pen.language,
          choices: [
            { title: 'English', value: 'en' },
            { title: 'Français', value: 'fr' },
          ],
        },
      ],
      submit: pen.plain(words.update),
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
  notices: [],
  timers: [],
};
