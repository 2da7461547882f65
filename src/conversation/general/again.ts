/** The answer to a change, shown again; when it is no longer kept, that the change was made, and where to look now. */

import { z } from 'zod';
import type { Turn } from '../../domain/turn.js';
import type { Actor } from '../../kernel/actor.js';
import { card, type Reply } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { put, refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import { id } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import { timer, type Workflow } from '../../kernel/workflow.js';
import { offeredTo } from '../dispatch/offered.js';
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

interface ForgottenFacts {
  readonly at: string;
  /** The query that shows how things of this kind stand now, as far as the reader may see it. */
  readonly look?: Verb;
}

export function createAgain(others: readonly Workflow[]) {
  const byVerb = (verb: Verb) => others.flatMap(({ commands }) => commands.filter((one) => one.verb === verb))[0];

  const forgottenCard = card<ForgottenFacts>('turn.forgotten', {
    view: ({ at, look }, t) => {
      const command = look === undefined ? undefined : byVerb(look);
      return {
        icon: '🕰️',
        title: t.markdown(words.doneTitle),
        lines: [t.markdown(words.done, { at }), t.markdown(command ? words.look : words.lookYourself)],
        actions: [...(command ? [{ title: t.text(command.words.title), verb: command.verb }] : []), helpButton(t)],
      };
    },
    sample: { at: '2026-10-21T09:00:00.000Z', look: 'partnerships.list' },
  });

  const again = query({
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
      turn && turn.personId === actor.person.id ? answerOf(turn, {}) : refuse(words.notYours),
  });

  /** What was answered is forgotten after a while; that the turn was carried out is not. */
  const forgetAnswers = timer({
    name: 'turn.forget',
    due: { of: 'turns', index: 'age', key: 'all', until: (now, { answerDays }) => daysAfter(now, -answerDays) },
    load: async (_view, turn) => turn,
    decide: ({ card: _card, facts: _facts, goOn: _goOn, ...turn }) => [put('turns', turn)],
  });

  return { commands: [again], cards: [forgottenCard], timers: [forgetAnswers] };
}

/** A turn's first answer; what is said in its place when that is no longer kept. */
export const answerOf = ({ at, card: name, facts, goOn }: Turn, { look }: Pick<ForgottenFacts, 'look'>): Reply =>
  name === undefined
    ? { card: 'turn.forgotten', facts: { at, ...(look ? { look } : {}) } satisfies ForgottenFacts }
    : { card: name, facts: facts ?? {}, ...(goOn ? { redirectTo: goOn } : {}) };

/** The first query of the order's own workflow that this person is offered. */
export const lookAfter = (workflows: readonly Workflow[], actor: Actor, verb: Verb): Verb | undefined => {
  const workflow = workflows.find(({ commands }) => commands.some((command) => command.verb === verb));
  return workflow && offeredTo(actor, workflow).find((command) => command.kind === 'query')?.verb;
};
