/** Stops notifications in a channel or group chat (NOT-3). */
import { z } from 'zod';
import { channelLife } from '../../domain/channel.js';
import { advance } from '../../kernel/advance.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import * as input from '../../kernel/text.js';
import { ourChannel } from './find.js';
import { notificationPhrases } from './phrases.js';

export const stoppedCard = card('notify.stopped', {
  view: (_facts: object, t) => ({
    icon: '🔕',
    title: t.markdown(notificationPhrases.stoppedTitle),
    lines: [t.markdown(notificationPhrases.stopped)],
  }),
  sample: {},
});

const channelLifecycle = {
  collection: 'channels',
  machine: channelLife,
  gone: notificationPhrases.notTold,
} as const;

export const stopChannel = change({
  verb: 'channels.stop',
  formerly: ['notify.stop'],
  who: 'channel.notify',
  listed: false,
  words: { title: notificationPhrases.stop, exact: true },
  input: z.object({ id: input.id.max(300).optional() }),
  load: (view, { id }, { actor }) => ourChannel(view, actor, id ?? actor.place.conversation),
  decide: (channel) => advance(channelLifecycle, channel, 'stop', {}, show(stoppedCard, {})),
});
