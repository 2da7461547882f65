/** Sets where a user is notified of each topic. Notifications that need the user's answer cannot be turned off (NOT-3). */
import { z } from 'zod';
import { type PlaceWanted, placeLabels, places } from '../../domain/notification.js';
import { type Member, may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { type Topic, topicRow } from '../../kernel/topics.js';
import { topicsFor } from './find.js';
import { notificationPhrases } from './phrases.js';

type Choices = Partial<Record<Topic, PlaceWanted>>;

export const savedCard = card<{ wanted: readonly { topic: Topic; place: PlaceWanted }[] }>('notifications.saved', {
  view: ({ wanted }, t) => ({
    icon: '🔔',
    title: t.markdown(notificationPhrases.savedTitle),
    facts: wanted.map(({ topic, place }) => ({
      title: t.text(topicRow(topic).words),
      value: t.markdown(placeLabels[place]),
    })),
    lines: [t.markdown(notificationPhrases.alwaysTold)],
    actions: [button('notifications.editSettings', t.text(notificationPhrases.change))],
  }),
  sample: { wanted: [{ topic: 'partnerships', place: 'mail' }] },
});

interface SettingsForm {
  readonly wanted: readonly { topic: Topic; place: PlaceWanted }[];
  /** Whether the user may manage channels too. */
  readonly channels: boolean;
}

/** @param topics all topics, in the order of the form */
export const createEditSettings = (topics: readonly Topic[]) =>
  change({
    verb: 'notifications.editSettings',
    formerly: ['notifications.settings'],
    who: 'organization.see',
    typed: 'any',
    words: {
      title: notificationPhrases.settingsTitle,
      help: phrase({
        en: 'Where you are told what: Teams, email or nothing',
        fr: 'Où vous êtes informé de quoi : Teams, e-mail ou rien',
      }),
    },
    input: z.object({
      ...(Object.fromEntries(topics.map((topic) => [topic, z.enum(places).optional()])) as Record<
        Topic,
        z.ZodOptional<z.ZodEnum<{ [P in PlaceWanted]: P }>>
      >),
      sure: z.literal('yes'),
    }),
    form: {
      reads: ['onOff'],
      load: async (view, actor, typed) => {
        const user = actor.kind === 'member' ? await view.get('users', actor.user.id) : undefined;
        const all: PlaceWanted | undefined =
          typed.onOff === 'false' ? 'none' : typed.onOff === 'true' ? 'teams' : undefined;
        return {
          wanted: topicsFor(actor, topics).map((topic) => ({
            topic,
            place: all ?? user?.notifications?.[topic] ?? 'teams',
          })),
          channels: may(actor, 'channel.notify'),
        };
      },
      view: ({ wanted, channels }: SettingsForm, t: Localizer) => ({
        icon: '🔔',
        title: t.markdown(notificationPhrases.settingsTitle),
        lines: [t.markdown(notificationPhrases.settingsIntro)],
        fields: wanted.map(({ topic, place }) =>
          field(t, 'choice', topic, t.text(topicRow(topic).words), notificationPhrases.placeRule, {
            required: false,
            value: place,
            choices: places.map((one) => ({ title: t.text(placeLabels[one]), value: one })),
          }),
        ),
        notes: [t.markdown(notificationPhrases.alwaysTold)],
        data: { sure: 'yes' },
        submit: t.text(notificationPhrases.update),
        ...(channels ? { more: [button('channels.list', t.text(notificationPhrases.channels), { plain: true })] } : {}),
      }),
      sample: { wanted: [{ topic: 'partnerships', place: 'teams' }], channels: true },
    },
    load: async (view, _input, { actor }: { actor: Member }) => {
      const user = await view.get('users', actor.user.id);
      return user ? { user } : refuse(notificationPhrases.unknownChannel);
    },
    decide: ({ user }, { sure: _asked, ...chosen }, { actor }) => {
      const mine = topicsFor(actor, topics);
      const wanted: Choices = { ...user.notifications };
      for (const topic of mine) wanted[topic] = chosen[topic] ?? wanted[topic] ?? 'teams';
      return done(
        show(savedCard, { wanted: mine.map((topic) => ({ topic, place: wanted[topic] ?? 'teams' })) }),
        put('users', { ...user, notifications: wanted }),
      );
    },
  });
