/** Sets the language of replies and notifications, instead of the Teams locale (CNV-3). */
import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Language, type Localizer, languages } from '../../kernel/localizer.js';
import { peoplePhrases } from './phrases.js';

/** Worded in the chosen language, not in the reader's previous one. */
export const setCard = card<{ language: Language }>('language.set', {
  view: ({ language }) => ({
    icon: '🌐',
    title: escapeMarkdown(peoplePhrases.title[language]),
    lines: [escapeMarkdown(peoplePhrases.set[language])],
  }),
  sample: { language: 'fr' },
});

export const setLanguage = change({
  verb: 'people.setLanguage',
  formerly: ['language.set'],
  who: 'anyone',
  typed: 'any',
  words: { title: peoplePhrases.title, help: peoplePhrases.help },
  input: z.object({ language: z.enum(languages) }),
  form: {
    view: (_facts, t: Localizer) => ({
      icon: '🌐',
      title: t.markdown(peoplePhrases.title),
      fields: [
        field(t, 'choice', 'language', peoplePhrases.title, peoplePhrases.rule, {
          value: t.language,
          choices: [
            { title: 'English', value: 'en' },
            { title: 'Français', value: 'fr' },
          ],
        }),
      ],
      submit: t.text(peoplePhrases.update),
    }),
    sample: {},
  },
  load: async (view, _input, { actor }) => ({ person: await view.get('people', actor.person.id) }),
  decide: ({ person }, { language }) =>
    person ? done(show(setCard, { language }), put('people', { ...person, language })) : refuse(peoplePhrases.unknown),
});
