/** `notify here`: a channel or group chat that reads what the organisation is told, once that was said clearly (NOT-3). */

import { z } from 'zod';
import { channelLife, type NoticeChannel } from '../../domain/channel.js';
import { type Topic, topicNames, topics } from '../../domain/topics.js';
import { type Actor, type Member, may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, put, type Refusal, refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { notificationPhrases } from './phrases.js';

const topicsFor = (actor: Actor): readonly Topic[] => topicNames.filter((topic) => may(actor, topics[topic].see));

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
      {
        kind: 'choices',
        id: 'topics',
        label: t.text(notificationPhrases.hereTopics),
        required: true,
        error: t.text(notificationPhrases.topicsRule),
        value: facts.topics.join(','),
        choices: facts.offered.map((topic) => ({ title: t.text(topics[topic].words), value: topic })),
      },
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

interface BegunFacts {
  readonly by: string;
  readonly organization: string;
  readonly topics: readonly Topic[];
}
export const begunCard = card<BegunFacts>('notify.begun', {
  view: ({ by, organization, topics: told }, t) => ({
    icon: '📣',
    title: t.markdown(notificationPhrases.begunTitle),
    lines: [
      t.markdown(notificationPhrases.begun, {
        by,
        organization,
        topics: told.map((topic) => t.text(topics[topic].words)),
      }),
    ],
  }),
  sample: { by: 'Ada Ito', organization: 'Armor Distribution', topics: ['partnerships'] },
});
export const begun = notification('channel.begun', 'channel.notify', begunCard);

export const stoppedCard = card('notify.stopped', {
  view: (_facts: object, t) => ({
    icon: '🔕',
    title: t.markdown(notificationPhrases.stoppedTitle),
    lines: [t.markdown(notificationPhrases.stopped)],
  }),
  sample: {},
});

export const here = change({
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
    const offered = topicsFor(actor);
    const ours = known?.organizationId === organization.id ? known : undefined;
    const status = ours ? channelLife.next(ours.status, 'ask') : 'asked';
    const told = ours?.topics.length ? ours.topics : [...offered];
    const id = actor.place.conversation;
    const record = { id, organizationId: organization.id, topics: told, language, chat, askedBy: user.name };
    return done(
      show(hereCard, { id, organization: organization.name, offered, topics: told, active: status === 'active' }),
      put('channels', { ...record, status: status ?? 'asked' }),
    );
  },
});

async function ourChannel(view: View, actor: Member, id: string): Promise<{ channel: NoticeChannel } | Refusal> {
  const channel = await view.get('channels', id);
  return channel?.organizationId === actor.organization.id ? { channel } : refuse(notificationPhrases.unknownChannel);
}

export const confirmHere = change({
  verb: 'channels.confirm',
  formerly: ['notify.confirm'],
  who: 'channel.notify',
  listed: false,
  words: {
    title: notificationPhrases.yesHere,
    help: phrase({ en: 'Begins to notify there', fr: 'Commence à notifier dans ce canal' }),
  },
  input: z.object({
    id: z.string().min(1).max(300),
    topics: z
      .string()
      .transform((text) => text.split(',').filter(Boolean))
      .pipe(z.array(z.enum(topicNames)).min(1)),
  }),
  load: (view, { id }, { actor }) => ourChannel(view, actor, id),
  decide: ({ channel }, { topics: told }, { actor }) => {
    const status = channelLife.next(channel.status, 'confirm');
    if (!status) return refuse(notificationPhrases.unknownChannel);
    const facts = { by: actor.user.name, organization: actor.organization.name, topics: told };
    return done(
      show(begunCard, facts),
      put('channels', { ...channel, status, topics: told, unreachable: false }),
      notify(begun, { channelIds: [channel.id] }, facts),
    );
  },
});

export const stopHere = change({
  verb: 'channels.stop',
  formerly: ['notify.stop'],
  who: 'channel.notify',
  listed: false,
  words: {
    title: notificationPhrases.stop,
    help: phrase({ en: 'Ends the notifications of a channel', fr: 'Met fin aux notifications d’un canal' }),
    exact: true,
  },
  input: z.object({ id: input.id.max(300).optional() }),
  load: (view, { id }, { actor }) => ourChannel(view, actor, id ?? actor.place.conversation),
  decide: ({ channel }) => {
    const status = channelLife.next(channel.status, 'stop');
    return status
      ? done(show(stoppedCard, {}), put('channels', { ...channel, status }))
      : refuse(notificationPhrases.notTold);
  },
});
