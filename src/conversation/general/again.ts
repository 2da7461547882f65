/** The answer to a change that was ordered in a group, shown to whoever ordered it (CNV-7). */
import { z } from 'zod';
import { query } from '../../workflows/command.js';
import { refuse } from '../../workflows/decision.js';
import { phrase } from '../../workflows/language.js';
import { id } from '../../workflows/text.js';

const notYours = phrase({
  en: 'This answer is for whoever asked. Ask me yourself, in your own words.',
  fr: 'Cette réponse est réservée à la personne qui l’a demandée. Posez-moi la question vous-même, avec vos mots.',
});

const again = query({
  verb: 'turn.show',
  who: 'anyone',
  listed: false,
  words: {
    title: phrase({ en: 'Show the answer', fr: 'Afficher la réponse' }),
    help: phrase({ en: 'Shows an answer to whoever asked', fr: 'Affiche une réponse à la personne concernée' }),
    examples: { en: [], fr: [] },
  },
  input: z.object({ id }),
  load: async (view, input) => ({ turn: await view.get('turns', input.id) }),
  answer: ({ turn }, _input, { actor }) => (turn && turn.personId === actor.person.id ? turn : refuse(notYours)),
});

export const againPart = { commands: [again] };
