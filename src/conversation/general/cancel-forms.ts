/** Cancels all open forms of the user: a form shown before can no longer be sent (CNV-5). */
import { z } from 'zod';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import type { WorkflowPart } from '../../kernel/workflow.js';

const words = {
  title: phrase({ en: 'Left', fr: 'Abandonné' }),
  text: phrase({
    en: 'Nothing was changed. Forms that are still open above can no longer be sent.',
    fr: 'Rien n’a été modifié. Les formulaires encore ouverts plus haut ne peuvent plus être envoyés.',
  }),
};

const cancelledCard = card<object>('cancelled', {
  view: (_facts, t) => ({ icon: 'ℹ️', title: t.markdown(words.title), lines: [t.markdown(words.text)] }),
  sample: {},
});

const cancel = change({
  verb: 'forms.cancel',
  formerly: ['cancel'],
  who: 'anyone',
  words: {
    title: phrase({ en: 'Cancel', fr: 'Annuler' }),
    help: phrase({
      en: 'Leaves whatever form is open; nothing is changed',
      fr: 'Quitte le formulaire ouvert, sans rien modifier',
    }),
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({ person: await view.get('people', actor.person.id) }),
  decide: ({ person }, _input, { now }) =>
    done(show(cancelledCard, {}), person ? put('people', { ...person, formsEndedAt: now }) : undefined),
});

export const cancelForms: WorkflowPart = { commands: [cancel], cards: [cancelledCard] };
