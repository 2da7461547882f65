/** Asks whether a channel or group chat should be notified, and of which topics; `channels.confirm` starts it (NOT-3). */
import { z } from 'zod';
import { channelLife } from '../../domain/channel.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { phrase } from '../../kernel/localizer.js';
import { isTopic, type Topic, topicRow } from '../../kernel/topics.js';
import { topicsFor } from './find.js';
import { notificationPhrases } from './phrases.js';

interface HereFacts {
  readonly id: string;
  readonly organization: string;
  readonly offered: readonly Topic[];
  readonly topics: readonly Topic[];
  readonly active: boolean;
}
export const hereCard = card<HereFacts>('notify.here', {
  view: (facts, t) => ({
    icon: '📣',
    title: t.markdown(notificationPhrases.hereTitle),
    lines: [t.markdown(notificationPhrases.hereWhat, { organization: facts.organization })],
    fields: [
      field(t, 'choices', 'topics', notificationPhrases.hereTopics, notificationPhrases.topicsRule, {
        value: facts.topics.join(','),
        choices: facts.offered.map((topic) => ({ title: t.text(topicRow(topic).words), value: topic })),
      }),
    ],
    actions: [
      button('channels.confirm', t.text(notificationPhrases.yesHere), { data: { id: facts.id }, style: 'positive' }),
      ...(facts.active
        ? [button('channels.stop', t.text(notificationPhrases.stop), { data: { id: facts.id }, plain: true })]
        : []),
    ],
  }),
  sample: {
    id: '19:deal@thread',
    organization: 'Armor Distribution',
    offered: ['partnerships', 'invitations'],
    topics: ['partnerships'],
    active: true,
  },
});

/** @param topics all topics, in the order in which they are offered */
export const createNotifyChannel = (topics: readonly Topic[]) =>
  change({
    verb: 'channels.notify',
    formerly: ['notify.here'],
    who: 'channel.notify',
    words: {
      title: notificationPhrases.hereTitle,
      help: phrase({
        en: 'Has a channel or group chat told what your organisation is told',
        fr: 'Notifie dans un canal ou un groupe ce qui est notifié à votre organisation',
      }),
      exact: true,
    },
    input: z.object({}),
    load: async (view, _input, { actor }) =>
      actor.place.kind === 'personal'
        ? refuse(notificationPhrases.sayItThere)
        : { known: await view.get('channels', actor.place.conversation) },
    decide: ({ known }, _input, { actor }) => {
      const { organization, user, language } = actor;
      const { chat } = actor.place;
      if (!chat) return refuse(notificationPhrases.sayItThere);
      const offered = topicsFor(actor, topics);
      const ours = known?.organizationId === organization.id ? known : undefined;
      const status = ours ? channelLife.next(ours.status, 'ask') : 'asked';
      const selected = ours?.topics.length ? ours.topics.filter(isTopic) : [...offered];
      const id = actor.place.conversation;
      const record = { id, organizationId: organization.id, topics: selected, language, chat, askedBy: user.name };
      return done(
        show(hereCard, { id, organization: organization.name, offered, topics: selected, active: status === 'active' }),
        put('channels', { ...record, status: status ?? 'asked' }),
      );
    },
  });
