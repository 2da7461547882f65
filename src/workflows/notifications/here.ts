/** `notify here`: a channel or group chat that reads what the organisation is told, once that was said clearly (NOT-3). */
import { z } from 'zod';
import { type Actor, type Member, may } from '../actor.js';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { done, notice, put, type Refusal, refuse, tell } from '../decision.js';
import { phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { channelLife, type NoticeChannel } from './channel.js';
import { words } from './phrases.js';
import { type Topic, topicNames, topics } from './topics.js';

const topicsFor = (actor: Actor): readonly Topic[] => topicNames.filter((topic) => may(actor, topics[topic].see));

interface HereFacts {
  readonly id: string;
  readonly organization: string;
  readonly offered: readonly Topic[];
  readonly topics: readonly Topic[];
  readonly active: boolean;
}
export const hereCard = card<HereFacts>('notify.here', {
  view: (facts, pen) => ({
    icon: '📣',
    title: pen.say(words.hereTitle),
    lines: [pen.say(words.hereWhat, { organization: facts.organization })],
    fields: [
      {
        kind: 'choices',
        id: 'topics',
        label: pen.plain(words.hereTopics),
        required: true,
        error: pen.plain(words.topicsRule),
        value: facts.topics.join(','),
        choices: facts.offered.map((topic) => ({ title: pen.plain(topics[topic].words), value: topic })),
      },
    ],
    actions: [
      { title: pen.plain(words.yesHere), verb: 'notify.confirm', data: { id: facts.id }, style: 'positive' },
      ...(facts.active
        ? [{ title: pen.plain(words.stop), verb: 'notify.stop', data: { id: facts.id }, plain: true }]
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
  view: ({ by, organization, topics: told }, pen) => ({
    icon: '📣',
    title: pen.say(words.begunTitle),
    lines: [pen.say(words.begun, { by, organization, topics: told.map((topic) => pen.plain(topics[topic].words)) })],
  }),
  sample: { by: 'Ada Ito', organization: 'Armor Distribution', topics: ['partnerships'] },
});
export const begun = notice('channel.begun', 'channel.notify', begunCard);

export const stoppedCard = card('notify.stopped', {
  view: (_facts: object, pen) => ({
    icon: '🔕',
    title: pen.say(words.stoppedTitle),
    lines: [pen.say(words.stopped)],
  }),
  sample: {},
});

export const here = change({
  verb: 'notify.here',
  who: 'channel.notify',
  words: {
    title: words.hereTitle,
    help: phrase({
      en: 'Has a channel or group chat told what your organisation is told',
      fr: 'Notifie dans un canal ou un groupe ce qui est notifié à votre organisation',
    }),
    examples: {
      en: ['notify here', 'notify us here', 'notify this channel'],
      fr: ['notifier ici', 'notifie ici', 'notifier ce canal', 'prévenir ici'],
    },
    exact: true,
  },
  input: z.object({}),
  load: async (view, _input, { actor }) =>
    actor.place.kind === 'personal'
      ? refuse(words.sayItThere)
      : { known: await view.get('channels', actor.place.conversation) },
  decide: ({ known }, _input, { actor }) => {
    const { organization, user, language } = actor;
    const { chat } = actor.place;
    if (!chat) return refuse(words.sayItThere);
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
  return channel?.organizationId === actor.organization.id ? { channel } : refuse(words.unknownChannel);
}

export const confirmHere = change({
  verb: 'notify.confirm',
  who: 'channel.notify',
  listed: false,
  words: {
    title: words.yesHere,
    help: phrase({ en: 'Begins to notify there', fr: 'Commence à notifier dans ce canal' }),
    examples: { en: [], fr: [] },
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
    if (!status) return refuse(words.unknownChannel);
    const facts = { by: actor.user.name, organization: actor.organization.name, topics: told };
    return done(
      show(begunCard, facts),
      put('channels', { ...channel, status, topics: told, unreachable: false }),
      tell(begun, { channelIds: [channel.id] }, facts),
    );
  },
});

export const stopHere = change({
  verb: 'notify.stop',
  who: 'channel.notify',
  listed: false,
  words: {
    title: words.stop,
    help: phrase({ en: 'Ends the notifications of a channel', fr: 'Met fin aux notifications d’un canal' }),
    examples: {
      en: ['stop notifying here', 'do not notify here', 'notify here off'],
      fr: ['ne plus notifier ici', 'arrête de notifier ici', 'plus de notifications ici'],
    },
    exact: true,
  },
  input: z.object({ id: input.id.max(300).optional() }),
  load: (view, { id }, { actor }) => ourChannel(view, actor, id ?? actor.place.conversation),
  decide: ({ channel }) => {
    const status = channelLife.next(channel.status, 'stop');
    return status ? done(show(stoppedCard, {}), put('channels', { ...channel, status })) : refuse(words.notTold);
  },
});
