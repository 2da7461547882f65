/** Answers a question from its topic: a few sentences, who may do it, the button to do it and the official page (CNV-13). */
import { z } from 'zod';
import { capabilityWords, roleWords } from '../../domain/role-phrases.js';
import { button, card, redirectTo, show } from '../../kernel/card.js';
import { type Command, query } from '../../kernel/command.js';
import { escapeMarkdown, type Localizer, phrase } from '../../kernel/localizer.js';
import { type Capability, type Role, roles, rolesFor, sidesFor } from '../../kernel/permissions.js';
import { commandsByVerb } from '../../kernel/registry.js';
import type { Workflow, WorkflowPart } from '../../kernel/workflow.js';
import { answerTopics } from '../../language/answers.js';
import { allowed, permissionsOf } from '../dispatch/authorize.js';

const words = {
  title: phrase({ en: 'Answer', fr: 'Réponse' }),
  who: phrase({ en: 'Who may do this', fr: 'Qui peut le faire' }),
  anyone: phrase({ en: 'everybody', fr: 'tout le monde' }),
  rolesAt: phrase<{ roles: readonly string[]; sides: readonly string[] }>({
    en: (f, w) => `${w.list(f.roles)} (${f.sides.join(' · ')})`,
    fr: (f, w) => `${w.list(f.roles)} (${f.sides.join(' · ')})`,
  }),
  rule: phrase({ en: 'Rule', fr: 'Règle' }),
  page: phrase({ en: 'Official page', fr: 'Page officielle' }),
  topics: phrase({ en: 'All topics', fr: 'Tous les sujets' }),
  chooseTitle: phrase({ en: 'What would you like to know?', fr: 'Que souhaitez-vous savoir ?' }),
  choose: phrase({
    en: 'I am not sure what you are asking. These answers come nearest:',
    fr: 'Je ne suis pas sûr de la question. Voici les réponses les plus proches :',
  }),
};

interface AnswerFacts {
  readonly topic: string;
  readonly page: string;
  /** Who may run the command; empty if anybody may. */
  readonly roles: readonly Role[];
  readonly sides: readonly Capability[];
  /** The reader may run the command. */
  readonly may: boolean;
}

const topicName = z.string().max(40);

/** @param all every workflow; called when an answer is shown, because answers are part of one of them */
export function showAnswer(all: () => readonly Workflow[]): WorkflowPart {
  const commandOf = (topic: string): Command | undefined =>
    commandsByVerb(all()).get(answerTopics.get(topic)?.verb ?? '');

  const whoMay = ({ roles, sides }: AnswerFacts, t: Localizer) =>
    roles.length === 0
      ? t.markdown(words.anyone)
      : t.markdown(words.rolesAt, {
          roles: roles.map((role) => t.text(roleWords[role])),
          sides: sides.map((side) => t.text(capabilityWords[side])),
        });

  const answerCard = card<AnswerFacts>('answer', {
    view: (facts, t) => {
      const topic = answerTopics.get(facts.topic);
      const text = topic?.[t.language];
      const command = commandOf(facts.topic);
      return {
        icon: '💬',
        title: text ? escapeMarkdown(text.question) : t.markdown(words.title),
        lines: text?.answer.map(escapeMarkdown) ?? [],
        facts: [
          // the button of a question about a removal only opens the list
          ...(command?.kind === 'change' ? [{ title: t.text(words.who), value: whoMay(facts, t) }] : []),
          { title: t.text(words.rule), value: escapeMarkdown(topic?.rules ?? '') },
        ],
        actions: [
          ...(command && facts.may ? [button(command.verb, t.text(command.words.title), { plain: true })] : []),
          { title: t.text(words.page), url: facts.page },
          button('help.show', t.text(words.topics), { plain: true }),
        ],
      };
    },
    sample: {
      topic: 'customer-joint',
      page: 'https://example.com',
      roles: ['globalAdmin', 'salesAgent'],
      sides: ['indirectReseller'],
      may: true,
    },
  });

  const chooseCard = card<{ topics: readonly string[] }>('answers', {
    view: ({ topics }, t) => ({
      icon: '💬',
      title: t.markdown(words.chooseTitle),
      lines: [t.markdown(words.choose)],
      actions: [
        ...topics.flatMap((topic) => {
          const question = answerTopics.get(topic)?.[t.language].question;
          return question === undefined ? [] : [button('answers.show', question, { data: { topic } })];
        }),
        button('help.show', t.text(words.topics), { plain: true }),
      ],
    }),
    sample: { topics: ['customer-invite', 'customer-joint'] },
  });

  const answer = query({
    verb: 'answers.show',
    who: 'anyone',
    listed: false,
    words: { title: words.title },
    input: z.object({ topic: topicName }),
    load: async () => ({}),
    answer: (_facts, { topic }, { actor, settings }) => {
      const found = answerTopics.get(topic);
      if (!found) return redirectTo('help.show');
      const command = commandOf(topic);
      const permissions = command ? permissionsOf(command) : [];
      const { page = 'general' } = all().find(({ name }) => name === found.workflow) ?? {};
      const holders = new Set(permissions.flatMap(rolesFor));
      return show(answerCard, {
        topic,
        page: found.page ?? settings.helpPages[page],
        roles: command && !allowsAnyone(command) ? roles.filter((role) => holders.has(role)) : [],
        sides: [...new Set(permissions.flatMap(sidesFor))],
        may: command !== undefined && allowed(actor, command),
      });
    },
  });

  const choose = query({
    verb: 'answers.choose',
    who: 'anyone',
    listed: false,
    words: { title: words.chooseTitle },
    input: z.object({ topics: z.string().max(200) }),
    load: async () => ({}),
    answer: (_facts, { topics }) => show(chooseCard, { topics: topics.split(',').slice(0, 4) }),
  });

  return { commands: [answer, choose], cards: [answerCard, chooseCard] };
}

const allowsAnyone = ({ who }: Command): boolean => [who].flat().includes('anyone');
