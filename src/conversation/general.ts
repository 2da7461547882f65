/** What belongs to every conversation: help, what one may do, leaving a form, asking a colleague, an answer shown again. */
import { z } from 'zod';
import { type Actor, may } from '../workflows/actor.js';
import type { Item, VerbButton } from '../workflows/card.js';
import { examples } from '../workflows/help/examples.js';
import { permissionWords } from '../workflows/help/permission-words.js';
import { permissionNames, type Role } from '../workflows/permissions.js';
import { roleWords } from '../workflows/users/role-words.js';
import {
  type Command,
  card,
  change,
  done,
  notice,
  type Pen,
  phrase,
  put,
  query,
  refuse,
  show,
  tell,
  type Workflow,
} from '../workflows/workflow.js';
import { unknownVerb } from './phrases.js';
import { allowed, holders } from './rights.js';

const listedFor = (workflow: Workflow, actor: Actor): readonly Command[] =>
  workflow.commands.filter((command) => command.listed !== false && allowed(actor, command));

interface Topic {
  readonly name: string;
  readonly verbs: readonly string[];
}
interface HelpFacts {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly topics: readonly Topic[];
  readonly welcome: boolean;
}

const p = {
  title: phrase({ en: 'Help: what you can do now', fr: 'Aide : ce que vous pouvez faire' }),
  welcome: phrase<{ name: string }>({
    en: (f) =>
      `Hello ${f.name}. I am the assistant of the Cloud Solution Provider programme: partnerships, invitations and what follows from them. Write to me as you would to a colleague, in English or French.`,
    fr: (f) =>
      `Bonjour ${f.name}. Je suis l’assistant du programme Fournisseur de solutions Cloud : partenariats, invitations et tout ce qui en découle. Écrivez-moi comme à un collègue, en français ou en anglais.`,
  }),
  intro: phrase({
    en: 'Type it in your own words, or press a button. Examples stand behind each line.',
    fr: 'Dites-le avec vos mots ou utilisez les boutons. Chaque ligne donne un exemple.',
  }),
  roles: phrase<{ roles: readonly string[] }>({
    en: (f, w) => `Your roles: ${w.list(f.roles)}`,
    fr: (f, w) => `Vos rôles : ${w.list(f.roles)}`,
  }),
  example: phrase<{ help: string; example: string }>({
    en: (f) => `${f.help} — “${f.example}”`,
    fr: (f) => `${f.help} — « ${f.example} »`,
  }),
  more: phrase({ en: 'More', fr: 'En savoir plus' }),
  page: phrase({ en: 'Official page', fr: 'Page officielle' }),
  back: phrase({ en: 'All topics', fr: 'Tous les sujets' }),
  rights: phrase({ en: 'What you may do', fr: 'Ce que vous pouvez faire' }),
  rightsButton: phrase({ en: 'What can I do?', fr: 'Que puis-je faire ?' }),
  noRights: phrase({
    en: 'You have no role in an organisation of the programme yet. You can find providers, change the language, and start an enrolment if you are a global admin.',
    fr: 'Vous n’avez pas encore de rôle dans une organisation du programme. Vous pouvez rechercher un fournisseur, changer de langue et, en tant qu’administrateur général, commencer une inscription.',
  }),
  cancelled: phrase({ en: 'Left', fr: 'Abandonné' }),
  nothingChanged: phrase({
    en: 'Nothing was changed. Forms that are still open above can no longer be sent.',
    fr: 'Rien n’a été modifié. Les formulaires encore ouverts plus haut ne peuvent plus être envoyés.',
  }),
  nobody: phrase({
    en: 'Nobody in your organisation can do this yet. A global admin can grant the role.',
    fr: 'Personne ne peut encore le faire dans votre organisation. Un administrateur général peut attribuer le rôle.',
  }),
  asked: phrase<{ names: readonly string[] }>({
    en: (f, w) => `${w.list(f.names)} will be told in Teams.`,
    fr: (f, w) => `${w.list(f.names)} : prévenu dans Teams.`,
  }),
  askedTitle: phrase({ en: 'Asked', fr: 'Demande transmise' }),
  request: phrase<{ name: string; what: string }>({
    en: (f) => `${f.name} asks you: “${f.what}”. You hold a role that may do it.`,
    fr: (f) => `${f.name} vous demande : « ${f.what} ». Votre rôle vous le permet.`,
  }),
  requestTitle: phrase({ en: 'A colleague asks you', fr: 'Un collègue vous sollicite' }),
  notYours: phrase({
    en: 'This answer is for whoever asked. Ask me yourself, in your own words.',
    fr: 'Cette réponse est réservée à la personne qui l’a demandée. Posez-moi la question vous-même, avec vos mots.',
  }),
};

/** Declared with the workflows in hand: help is written from the declarations. */
export function createGeneral(others: readonly Workflow[]): Workflow {
  const all = (): readonly Workflow[] => [...others, general];
  const byName = (name: string): Workflow | undefined => all().find((workflow) => workflow.name === name);
  const byVerb = new Map(others.flatMap((workflow) => workflow.commands).map((command) => [command.verb, command]));

  const start = (command: Command, pen: Pen): VerbButton => ({
    title: pen.plain(command.words.title),
    verb: command.verb,
    plain: true,
  });
  const line = (command: Command, pen: Pen) =>
    pen.say(p.example, {
      help: pen.plain(command.words.help),
      example: command.words.examples[pen.language][0] ?? command.verb,
    });
  const commandsOf = (topic: Topic): readonly Command[] =>
    topic.verbs
      .map((verb) => byVerb.get(verb) ?? general.commands.find((c) => c.verb === verb))
      .filter((c) => c !== undefined);

  const helpCard = card<HelpFacts>('help', {
    view: (facts, pen) => ({
      icon: '💡',
      title: pen.say(p.title),
      lines: [
        ...(facts.welcome ? [pen.say(p.welcome, { name: facts.name })] : []),
        pen.say(p.intro),
        ...(facts.roles.length > 0
          ? [pen.say(p.roles, { roles: facts.roles.map((role) => pen.plain(roleWords[role])) })]
          : []),
      ],
      items: facts.topics.map(
        (topic): Item => ({
          title: pen.say(byName(topic.name)?.title ?? p.title),
          lines: commandsOf(topic).map((command) => line(command, pen)),
          actions: [{ title: pen.plain(p.more), verb: 'help', data: { topic: topic.name } }],
        }),
      ),
      actions: [{ title: pen.plain(p.rightsButton), verb: 'help.rights' }],
    }),
    sample: { name: 'Chloé', roles: ['salesAgent'], topics: [{ name: 'general', verbs: ['help'] }], welcome: true },
  });

  const topicCard = card<Topic & { page?: string }>('help.topic', {
    view: (facts, pen) => ({
      icon: '💡',
      title: pen.say(byName(facts.name)?.title ?? p.title),
      items: commandsOf(facts).map((command) => ({
        title: pen.say(command.words.title),
        lines: [
          pen.say(command.words.help),
          ...command.words.examples[pen.language]
            .slice(0, 2)
            .map((example) => pen.typed(pen.language === 'fr' ? `« ${example} »` : `“${example}”`)),
        ],
        actions: [start(command, pen)],
      })),
      actions: [
        { title: pen.plain(p.back), verb: 'help' },
        ...(facts.page ? [{ title: pen.plain(p.page), url: facts.page }] : []),
      ],
    }),
    sample: { name: 'general', verbs: ['help'], page: 'https://example.com' },
  });

  const rightsCard = card<{ permissions: readonly (typeof permissionNames)[number][]; roles: readonly Role[] }>(
    'help.rights',
    {
      view: (facts, pen) => ({
        icon: '🔑',
        title: pen.say(p.rights),
        lines:
          facts.permissions.length === 0
            ? [pen.say(p.noRights)]
            : [
                pen.say(p.roles, { roles: facts.roles.map((role) => pen.plain(roleWords[role])) }),
                ...facts.permissions.map((permission) => pen.say(permissionWords[permission])),
              ],
        actions: [{ title: pen.plain(p.back), verb: 'help' }],
      }),
      sample: { permissions: ['partnership.see'], roles: ['salesAgent'] },
    },
  );

  const textCard = card<{ kind: 'cancelled' | 'notYours' }>('general.text', {
    view: (facts, pen) => ({
      icon: 'ℹ️',
      title: pen.say(p.cancelled),
      lines: [pen.say(facts.kind === 'cancelled' ? p.nothingChanged : p.notYours)],
    }),
    sample: { kind: 'cancelled' },
  });

  const askedCard = card<{ names: readonly string[] }>('asked', {
    view: (facts, pen) => ({ icon: '📨', title: pen.say(p.askedTitle), lines: [pen.say(p.asked, facts)] }),
    sample: { names: ['Ada Ito'] },
  });
  const requestCard = card<{ name: string; order: string; data: Record<string, string> }>('ask.request', {
    view: (facts, pen) => {
      const command = byVerb.get(facts.order);
      const what = command ? pen.plain(command.words.title) : facts.order;
      return {
        icon: '🙋',
        title: pen.say(p.requestTitle),
        lines: [pen.say(p.request, { name: facts.name, what })],
        actions: [{ title: what, verb: facts.order, data: facts.data }],
      };
    },
    sample: { name: 'Ada Ito', order: 'partnership.accept', data: { id: 'INV-7K2M9QXD' } },
  });
  const asksYou = notice('asked', 'organization.see', requestCard);

  const help = query({
    verb: 'help',
    who: 'anyone',
    words: {
      title: phrase({ en: 'Help', fr: 'Aide' }),
      help: phrase({ en: 'What you can do now, with examples', fr: 'Ce que vous pouvez faire, avec des exemples' }),
      examples: examples.help,
    },
    input: z.object({ topic: z.string().max(40).optional(), welcome: z.literal('yes').optional() }),
    load: async () => ({}),
    answer: (_facts, input, { actor, settings }) => {
      const topics = all()
        .map((workflow) => ({ name: workflow.name, verbs: listedFor(workflow, actor).map((command) => command.verb) }))
        .filter((topic) => topic.verbs.length > 0);
      const topic = topics.find((t) => t.name === input.topic);
      const page = settings.helpPages[byName(topic?.name ?? '')?.page ?? ''];
      return topic
        ? show(topicCard, { ...topic, ...(page ? { page } : {}) })
        : show(helpCard, {
            name: actor.person.name,
            roles: actor.kind === 'member' ? actor.user.roles : [],
            topics,
            welcome: input.welcome === 'yes',
          });
    },
  });

  const rights = query({
    verb: 'help.rights',
    who: 'anyone',
    words: {
      title: p.rightsButton,
      help: phrase({ en: 'Your own rights, one by one', fr: 'Vos droits, un par un' }),
      examples: {
        en: ['what can I do?', 'what may I do?', 'my permissions'],
        fr: ['que puis-je faire ?', 'qu’est-ce que je peux faire ?', 'mes droits'],
      },
      exact: true,
    },
    input: z.object({}),
    load: async () => ({}),
    answer: (_facts, _input, { actor }) =>
      show(rightsCard, {
        permissions: permissionNames.filter((permission) => may(actor, permission)),
        roles: actor.kind === 'member' ? actor.user.roles : [],
      }),
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
      done(show(textCard, { kind: 'cancelled' }), ...(person ? [put('people', { ...person, formsEndedAt: now })] : [])),
  });

  const ask = change({
    verb: 'ask',
    who: 'anyone',
    listed: false,
    words: {
      title: phrase({ en: 'Ask them', fr: 'Leur demander' }),
      help: phrase({ en: 'Asks the people who may do it', fr: 'Sollicite les personnes habilitées' }),
      examples: { en: [], fr: [] },
    },
    input: z.object({ order: z.string().max(60) }).catchall(z.string().max(300)),
    load: async (view, input, { actor }) => {
      const command = byVerb.get(input.order);
      if (!command) return refuse(unknownVerb);
      return { command, people: await holders(view, actor, command, 3) };
    },
    decide: ({ command, people }, { order, once: _once, ...data }, { actor }) => {
      if (people.length === 0) return refuse(p.nobody);
      const known = Object.keys(command.input.shape);
      const passed = Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
      return done(
        show(askedCard, { names: people.map((user) => user.name) }),
        tell(asksYou, { userIds: people.map((user) => user.id) }, { name: actor.person.name, order, data: passed }),
      );
    },
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
    input: z.object({ id: z.string().max(60) }),
    load: async (view, input) => ({ turn: await view.get('turns', input.id) }),
    answer: ({ turn }, _input, { actor }) =>
      turn && turn.personId === actor.person.id
        ? { card: turn.card, facts: turn.facts }
        : show(textCard, { kind: 'notYours' }),
  });

  const general: Workflow = {
    name: 'general',
    title: phrase({ en: 'This conversation', fr: 'Cette conversation' }),
    commands: [help, rights, cancel, ask, again],
    cards: [helpCard, topicCard, rightsCard, textCard, askedCard, requestCard],
    notices: [asksYou],
    timers: [],
  };
  return general;
}
