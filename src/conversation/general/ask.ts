/** Passing an order to the colleagues who may give it, in one click (PAR-6, USR-4). */
import { z } from 'zod';
import { card, change, done, notice, phrase, refuse, show, tell, type Workflow } from '../../workflows/workflow.js';
import { unknownVerb } from '../phrases.js';
import { holders } from '../rights.js';

const words = {
  title: phrase({ en: 'Ask them', fr: 'Leur demander' }),
  help: phrase({ en: 'Asks the people who may do it', fr: 'Sollicite les personnes habilitées' }),
  nobody: phrase({
    en: 'Nobody in your organisation can do this yet. A global admin can grant the role.',
    fr: 'Personne ne peut encore le faire dans votre organisation. Un administrateur général peut attribuer le rôle.',
  }),
  askedTitle: phrase({ en: 'Asked', fr: 'Demande transmise' }),
  asked: phrase<{ names: readonly string[] }>({
    en: (f, w) => `I pass it on to ${w.list(f.names)} in Teams.`,
    fr: (f, w) => `Je transmets la demande dans Teams à ${w.list(f.names)}.`,
  }),
  requestTitle: phrase({ en: 'A colleague asks you', fr: 'Un collègue vous sollicite' }),
  request: phrase<{ name: string; what: string }>({
    en: (f) => `${f.name} asks you: “${f.what}”. You hold a role that may do it.`,
    fr: (f) => `${f.name} vous demande : « ${f.what} ». Votre rôle vous le permet.`,
  }),
};

const askedCard = card<{ names: readonly string[] }>('asked', {
  view: (facts, pen) => ({ icon: '📨', title: pen.say(words.askedTitle), lines: [pen.say(words.asked, facts)] }),
  sample: { names: ['Ada Ito'] },
});

/** @param others the workflows whose orders can be passed on */
export function createAsk(others: readonly Workflow[]) {
  const byVerb = new Map(others.flatMap((workflow) => workflow.commands).map((command) => [command.verb, command]));

  const requestCard = card<{ name: string; order: string; data: Record<string, string> }>('ask.request', {
    view: (facts, pen) => {
      const command = byVerb.get(facts.order);
      const what = command ? pen.plain(command.words.title) : facts.order;
      return {
        icon: '🙋',
        title: pen.say(words.requestTitle),
        lines: [pen.say(words.request, { name: facts.name, what })],
        actions: [{ title: what, verb: facts.order, data: facts.data }],
      };
    },
    sample: { name: 'Ada Ito', order: 'partnership.accept', data: { id: 'INV-7K2M9QXD' } },
  });
  const asksYou = notice('asked', 'organization.see', requestCard);

  const ask = change({
    verb: 'ask',
    who: 'anyone',
    listed: false,
    words: { title: words.title, help: words.help, examples: { en: [], fr: [] } },
    input: z.object({ order: z.string().max(60) }).catchall(z.string().max(300)),
    load: async (view, input, { actor }) => {
      const command = byVerb.get(input.order);
      return command ? { command, people: await holders(view, actor, command, 3) } : refuse(unknownVerb);
    },
    decide: ({ command, people }, { order, ...data }, { actor }) => {
      if (people.length === 0) return refuse(words.nobody);
      const known = Object.keys(command.input.shape);
      const passed = Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
      return done(
        show(askedCard, { names: people.map((user) => user.name) }),
        tell(asksYou, { userIds: people.map((user) => user.id) }, { name: actor.person.name, order, data: passed }),
      );
    },
  });

  return { commands: [ask], cards: [askedCard, requestCard], notices: [asksYou] };
}
