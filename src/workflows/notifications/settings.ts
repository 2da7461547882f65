/** Each person's choice of where they are told what; what they must act on cannot be silenced (NOT-3). */
import { z } from 'zod';
import { type Actor, type Member, may } from '../actor.js';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { done, put, refuse } from '../decision.js';
import { type Pen, phrase } from '../language.js';
import { examples } from './examples.js';
import { words } from './phrases.js';
import { type PlaceWanted, places, type Topic, topicNames, topics } from './topics.js';

type Wanted = Partial<Record<Topic, PlaceWanted>>;

/** What this person may be told of. */
const topicsFor = (actor: Actor): readonly Topic[] => topicNames.filter((topic) => may(actor, topics[topic].see));

export const savedCard = card<{ wanted: readonly { topic: Topic; place: PlaceWanted }[] }>('notifications.saved', {
  view: ({ wanted }, pen) => ({
    icon: '🔔',
    title: pen.say(words.savedTitle),
    facts: wanted.map(({ topic, place }) => ({ title: pen.plain(topics[topic].words), value: pen.say(words[place]) })),
    lines: [pen.say(words.alwaysTold)],
    actions: [{ title: pen.plain(words.change), verb: 'notifications.settings' }],
  }),
  sample: { wanted: [{ topic: 'partnerships', place: 'mail' }] },
});

interface SettingsForm {
  readonly wanted: readonly { topic: Topic; place: PlaceWanted }[];
  /** May see to channels too. */
  readonly channels: boolean;
}

export const settings = change({
  verb: 'notifications.settings',
  who: 'organization.see',
  words: {
    title: words.settingsTitle,
    help: phrase({
      en: 'Where you are told what: Teams, email or nothing',
      fr: 'Où vous êtes informé de quoi : Teams, e-mail ou rien',
    }),
    examples: examples['notifications.settings'],
  },
  input: z.object({
    ...(Object.fromEntries(topicNames.map((topic) => [topic, z.enum(places).optional()])) as Record<
      Topic,
      z.ZodOptional<z.ZodEnum<{ [P in PlaceWanted]: P }>>
    >),
    sure: z.literal('yes'),
  }),
  form: {
    load: async (view, actor, typed) => {
      const user = actor.kind === 'member' ? await view.get('users', actor.user.id) : undefined;
      const said: PlaceWanted | undefined =
        typed.onOff === 'false' ? 'none' : typed.onOff === 'true' ? 'teams' : undefined;
      return {
        wanted: topicsFor(actor).map((topic) => ({ topic, place: said ?? user?.notifications?.[topic] ?? 'teams' })),
        channels: may(actor, 'channel.notify'),
      };
    },
    view: ({ wanted, channels }: SettingsForm, pen: Pen) => ({
      icon: '🔔',
      title: pen.say(words.settingsTitle),
      lines: [pen.say(words.settingsIntro)],
      fields: wanted.map(({ topic, place }) => ({
        kind: 'choice' as const,
        id: topic,
        label: pen.plain(topics[topic].words),
        error: pen.plain(words.placeRule),
        value: place,
        choices: places.map((one) => ({ title: pen.plain(words[one]), value: one })),
      })),
      notes: [pen.say(words.alwaysTold)],
      data: { sure: 'yes' },
      submit: pen.plain(words.update),
      ...(channels ? { more: [{ title: pen.plain(words.channels), verb: 'notify.channels', plain: true }] } : {}),
    }),
    sample: { wanted: [{ topic: 'partnerships', place: 'teams' }], channels: true },
  },
  load: async (view, _input, { actor }: { actor: Member }) => {
    const user = await view.get('users', actor.user.id);
    return user ? { user } : refuse(words.unknownChannel);
  },
  decide: ({ user }, { sure: _asked, ...chosen }, { actor }) => {
    const mine = topicsFor(actor);
    const wanted: Wanted = { ...user.notifications };
    for (const topic of mine) wanted[topic] = chosen[topic] ?? wanted[topic] ?? 'teams';
    return done(
      show(savedCard, { wanted: mine.map((topic) => ({ topic, place: wanted[topic] ?? 'teams' })) }),
      put('users', { ...user, notifications: wanted }),
    );
  },
});
