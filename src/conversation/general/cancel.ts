/** `cancel` leaves any flow: forms that are still open can no longer be sent (CNV-5). */
import { z } from 'zod';
import { card, show } from '../../workflows/card.js';
import { change } from '../../workflows/command.js';
import { done, put } from '../../workflows/decision.js';
import { examples } from '../../workflows/help/examples.js';
import { phrase } from '../../workflows/language.js';

const words = {
  title: phrase({ en: 'Left', fr: 'Abandonné' }),
  text: phrase({
    en: 'Nothing was changed. Forms that are still open above can no longer be sent.',
    fr: 'Rien n’a été modifié. Les formulaires encore ouverts plus haut ne peuvent plus être envoyés.',
  }),
};

const cancelledCard = card<object>('cancelled', {
  view: (_facts, pen) => ({ icon: 'ℹ️', title: pen.say(words.title), lines: [pen.say(words.text)] }),
  sample: {},
});

const cancel = change({
  verb: 'cancel',
  who: 'anyone',
  words: {
    title: phrase({ en: 'Cancel', fr: 'Annuler' }),
    help: phrase({
      en: 'Leaves whatever form is open; nothing is changed',
      fr: 'Quitte le formulaire ouvert, sans rien modifier',
    }),
    examples: examples.cancel,
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({ person: await view.get('people', actor.person.id) }),
  decide: ({ person }, _input, { now }) =>
    done(show(cancelledCard, {}), person ? put('people', { ...person, formsEndedAt: now }) : undefined),
});

export const cancelPart = { commands: [cancel], cards: [cancelledCard] };
