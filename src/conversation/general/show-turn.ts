/** Shows the stored answer of a turn again; after it was deleted, says when the change was made and which query to run. */

import { z } from 'zod';
import { storedReply, withoutReply } from '../../domain/turn.js';
import { card } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { put, refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { commandsByVerb } from '../../kernel/registry.js';
import { daysAfter } from '../../kernel/settings.js';
import { id } from '../../kernel/text.js';
import { timer, type Workflow, type WorkflowPart } from '../../kernel/workflow.js';
import { type ForgottenFacts, forgottenReply } from '../dispatch/forgotten-turn.js';
import { helpButton } from '../present/views.js';

const words = {
  notYours: phrase({
    en: 'This answer is for whoever asked. Ask me yourself, in your own words.',
    fr: 'Cette réponse est réservée à la personne qui l’a demandée. Posez-moi la question vous-même, avec vos mots.',
  }),
  doneTitle: phrase({ en: 'Carried out already', fr: 'Déjà effectué' }),
  done: phrase<{ at: string }>({
    en: (f, w) => `This was carried out on ${w.date(f.at)}, so the button changed nothing now.`,
    fr: (f, w) => `Cette action a été effectuée le ${w.date(f.at)} : le bouton n’a donc rien modifié cette fois.`,
  }),
  look: phrase({
    en: 'I no longer keep what I answered then. This is where you see how things stand now:',
    fr: 'Je ne conserve plus ma réponse d’alors. Voici où consulter l’état actuel :',
  }),
  lookYourself: phrase({
    en: 'I no longer keep what I answered then. Say “help” to see where to look now.',
    fr: 'Je ne conserve plus ma réponse d’alors. Dites « aide » pour savoir où consulter l’état actuel.',
  }),
};

export function showTurn(others: readonly Workflow[]): WorkflowPart {
  const byVerb = commandsByVerb(others);

  const forgottenCard = card<ForgottenFacts>('turn.forgotten', {
    view: ({ at, look }, t) => {
      const command = look === undefined ? undefined : byVerb.get(look);
      return {
        icon: '🕰️',
        title: t.markdown(words.doneTitle),
        lines: [t.markdown(words.done, { at }), t.markdown(command ? words.look : words.lookYourself)],
        actions: [...(command ? [{ title: t.text(command.words.title), verb: command.verb }] : []), helpButton(t)],
      };
    },
    sample: { at: '2026-10-21T09:00:00.000Z', look: 'partnerships.list' },
  });

  const show = query({
    verb: 'turns.show',
    formerly: ['turn.show'],
    who: 'anyone',
    listed: false,
    words: {
      title: phrase({ en: 'Show the answer', fr: 'Afficher la réponse' }),
      help: phrase({ en: 'Shows an answer to whoever asked', fr: 'Affiche une réponse à la personne concernée' }),
    },
    input: z.object({ id }),
    load: async (view, input) => ({ turn: await view.get('turns', input.id) }),
    answer: ({ turn }, _input, { actor }) =>
      turn && turn.personId === actor.person.id ? (storedReply(turn) ?? forgottenReply(turn)) : refuse(words.notYours),
  });

  /** Deletes replies after `answerDays`; the turn itself stays, so an old button never executes again. */
  const forgetReplies = timer({
    name: 'turn.forget',
    due: { of: 'turns', index: 'age', key: 'all', until: (now, { answerDays }) => daysAfter(now, -answerDays) },
    load: async (_view, turn) => turn,
    decide: (turn) => [put('turns', withoutReply(turn))],
  });

  return { commands: [show], cards: [forgottenCard], timers: [forgetReplies] };
}
