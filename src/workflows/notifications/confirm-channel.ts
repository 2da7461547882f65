/** Confirms notifications in a channel or group chat, and announces them there (NOT-3). */
import { z } from 'zod';
import { channelLife } from '../../domain/channel.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, put, refuse } from '../../kernel/effects.js';
import { isTopic, type Topic, topicRow } from '../../kernel/topics.js';
import { ourChannel } from './find.js';
import { notificationPhrases } from './phrases.js';

interface BegunFacts {
  readonly by: string;
  readonly organization: string;
  readonly topics: readonly Topic[];
}
export const begunCard = card<BegunFacts>('notify.begun', {
  view: ({ topics: selected, ...facts }, t) => ({
    icon: '📣',
    title: t.markdown(notificationPhrases.begunTitle),
    lines: [
      t.markdown(notificationPhrases.begun, {
        ...facts,
        topics: selected.map((topic) => t.text(topicRow(topic).words)),
      }),
    ],
  }),
  sample: { by: 'Ada Ito', organization: 'Armor Distribution', topics: ['partnerships'] },
});
export const begun = notification('channel.begun', 'channel.notify', begunCard);

export const confirmChannel = change({
  verb: 'channels.confirm',
  formerly: ['notify.confirm'],
  who: 'channel.notify',
  listed: false,
  words: { title: notificationPhrases.yesHere },
  input: z.object({
    id: z.string().min(1).max(300),
    topics: z
      .string()
      .transform((text) => text.split(',').filter(Boolean))
      .pipe(z.array(z.string().refine(isTopic)).min(1)),
  }),
  load: (view, { id }, { actor }) => ourChannel(view, actor, id),
  decide: (channel, { topics: selected }, { actor }) => {
    const status = channelLife.next(channel.status, 'confirm');
    if (!status) return refuse(notificationPhrases.unknownChannel);
    const facts = { by: actor.user.name, organization: actor.organization.name, topics: selected };
    return done(
      show(begunCard, facts),
      put('channels', { ...channel, status, topics: selected, unreachable: false }),
      notify(begun, { channelIds: [channel.id] }, facts),
    );
  },
});
