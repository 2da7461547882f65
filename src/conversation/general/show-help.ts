/** Shows help, generated from the command declarations: the commands the user may run now, with examples (CNV-5, USR-4). */

import { z } from 'zod';
import { roleWords } from '../../domain/role-phrases.js';
import type { Item, VerbButton } from '../../kernel/card.js';
import { button, card, show } from '../../kernel/card.js';
import { type Command, query } from '../../kernel/command.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import type { Role } from '../../kernel/permissions.js';
import type { Workflow, WorkflowPart } from '../../kernel/workflow.js';
import { examplesOf } from '../../language/examples.js';
import { offeredTo } from '../dispatch/authorize.js';

/** Typographic apostrophes for display; the recognizer accepts both kinds. */
const apostrophes = (typed: string): string => typed.replaceAll("'", '’');

const words = {
  title: phrase({ en: 'Help: what you can do now', fr: 'Aide : ce que vous pouvez faire' }),
  welcome: phrase<{ name: string }>({
    en: (f) =>
      `Hello ${f.name}. I am the assistant of the Cloud Solution Provider programme: partnerships, invitations and what follows from them. Write to me as you would to a colleague, in English or French.`,
    fr: (f) =>
      `Bonjour ${f.name}. Je suis l’assistant du programme Fournisseur de solutions Cloud : partenariats, invitations et tout ce qui en découle. Écrivez-moi comme à un collègue, en français ou en anglais.`,
  }),
  intro: phrase({
    en: 'Type it in your own words, as in the examples. “More” shows each thing by itself, with its button.',
    fr: 'Dites-le avec vos mots, comme dans les exemples. « En savoir plus » présente chaque possibilité, avec son bouton.',
  }),
  roles: phrase<{ roles: readonly string[] }>({
    en: (f, w) => `Your roles: ${w.list(f.roles)}`,
    fr: (f, w) => `Vos rôles : ${w.list(f.roles)}`,
  }),
  quoted: phrase<{ example: string }>({ en: (f) => `“${f.example}”`, fr: (f) => `« ${apostrophes(f.example)} »` }),
  such: phrase<{ titles: readonly string[] }>({ en: (f) => f.titles.join(' · '), fr: (f) => f.titles.join(' · ') }),
  more: phrase({ en: 'More', fr: 'En savoir plus' }),
  page: phrase({ en: 'Official page', fr: 'Page officielle' }),
  back: phrase({ en: 'All topics', fr: 'Tous les sujets' }),
  rights: phrase({ en: 'What can I do?', fr: 'Que puis-je faire ?' }),
};

interface Topic {
  readonly name: string;
  readonly verbs: readonly string[];
}
interface HelpFacts {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly topics: readonly Topic[];
  /** The bot was just added: the card begins with a welcome. */
  readonly welcome: boolean;
}

const exampleOf = ({ verb }: Command, t: Localizer): string => examplesOf(verb)[t.language][0] ?? verb;

/** @param all every workflow, this one included; called when help runs, because help is part of its own list */
export function showHelp(all: () => readonly Workflow[]): WorkflowPart {
  const byName = (name: string): Workflow | undefined => all().find((workflow) => workflow.name === name);
  const commandsOf = (topic: Topic): readonly Command[] =>
    (byName(topic.name)?.commands ?? []).filter((command) => topic.verbs.includes(command.verb));
  const start = (command: Command, t: Localizer): VerbButton => ({
    title: t.text(command.words.title),
    verb: command.verb,
    plain: true,
  });

  const helpCard = card<HelpFacts>('help', {
    view: (facts, t) => ({
      icon: '💡',
      title: t.markdown(words.title),
      lines: [
        ...(facts.welcome ? [t.markdown(words.welcome, { name: facts.name })] : []),
        t.markdown(words.intro),
        ...(facts.roles.length > 0
          ? [t.markdown(words.roles, { roles: facts.roles.map((role) => t.text(roleWords[role])) })]
          : []),
      ],
      items: facts.topics.map(
        (topic): Item => ({
          title: t.markdown(byName(topic.name)?.title ?? words.title),
          lines: [
            t.markdown(words.such, { titles: commandsOf(topic).map((command) => t.text(command.words.title)) }),
            ...commandsOf(topic)
              .slice(0, 1)
              .map((command) => t.markdown(words.quoted, { example: exampleOf(command, t) })),
          ],
          actions: [button('help.show', t.text(words.more), { data: { topic: topic.name } })],
        }),
      ),
      actions: [button('help.showRights', t.text(words.rights))],
    }),
    sample: { name: 'Chloé', roles: ['salesAgent'], topics: [{ name: 'general', verbs: ['help'] }], welcome: true },
  });

  const topicCard = card<Topic & { page: string }>('help.topic', {
    view: (facts, t) => ({
      icon: '💡',
      title: t.markdown(byName(facts.name)?.title ?? words.title),
      items: commandsOf(facts).map((command) => ({
        title: t.markdown(command.words.title),
        lines: [
          ...(command.words.help ? [t.markdown(command.words.help)] : []),
          ...examplesOf(command.verb)
            [t.language].slice(0, 2)
            .map((example) => t.markdown(words.quoted, { example })),
        ],
        actions: [start(command, t)],
      })),
      actions: [button('help.show', t.text(words.back)), { title: t.text(words.page), url: facts.page }],
    }),
    sample: { name: 'general', verbs: ['help'], page: 'https://example.com' },
  });

  const help = query({
    verb: 'help.show',
    formerly: ['help'],
    who: 'anyone',
    words: {
      title: phrase({ en: 'Help', fr: 'Aide' }),
      help: phrase({ en: 'What you can do now, with examples', fr: 'Ce que vous pouvez faire, avec des exemples' }),
    },
    input: z.object({ topic: z.string().max(40).optional(), welcome: z.literal('yes').optional() }),
    load: async () => ({}),
    answer: (_facts, input, { actor, settings }) => {
      const topics = all()
        .map((workflow) => ({ name: workflow.name, verbs: offeredTo(actor, workflow).map((command) => command.verb) }))
        .filter((topic) => topic.verbs.length > 0);
      const topic = topics.find((t) => t.name === input.topic);
      const { page = 'general' } = byName(topic?.name ?? '') ?? {};
      if (topic) return show(topicCard, { ...topic, page: settings.helpPages[page] });
      const roles = actor.kind === 'member' ? actor.user.roles : [];
      return show(helpCard, { name: actor.person.name, roles, topics, welcome: input.welcome === 'yes' });
    },
  });

  return { commands: [help], cards: [helpCard, topicCard] };
}
