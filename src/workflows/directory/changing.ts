/** A provider asks for a change of its directory entry; the present one stays published (ORG-5). */
import { z } from 'zod';
import { show } from '../card.js';
import { change } from '../command.js';
import { country } from '../customers/countries.js';
import { done, put, type Refusal, refuse, tell } from '../decision.js';
import { operatorOf } from '../enrollment/find.js';
import type { Pen } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { askedCard, askedForReview, changeSubject } from './change-cards.js';
import { words } from './change-phrases.js';
import type { DirectoryEntry } from './entry.js';

export const entryOf = async (view: View, organizationId: string): Promise<DirectoryEntry | undefined> =>
  (await view.find('directory', 'organization', organizationId, { limit: 1 })).items[0];

/** `FR https://…` a line. */
const targets = z
  .string()
  .transform((text) =>
    Object.fromEntries(
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => [line.slice(0, 2).toUpperCase(), line.slice(2).replace(/^[\s:=;,]+/, '')]),
    ),
  )
  .pipe(z.record(country, z.url({ protocol: /^https?$/ }).max(500)))
  .refine((profiles) => Object.keys(profiles).length > 0 && Object.keys(profiles).length <= 60);

interface Entry {
  readonly name: string;
  readonly logoUrl: string;
  readonly targets: string;
}
const requestChange = change({
  verb: 'directory.requestChange',
  who: 'directory.requestChange',
  words: {
    title: words.ask,
    help: words.askHelp,
    examples: {
      en: ['change directory entry', 'change our directory entry'],
      fr: ['modifier la fiche d’annuaire', 'modifier notre fiche d’annuaire'],
    },
    exact: true,
  },
  input: z.object({
    name: input.line(200),
    logoUrl: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional(),
    targets,
  }),
  form: {
    load: async (view, actor): Promise<Entry | Refusal> => {
      const entry = actor.organization && (await entryOf(view, actor.organization.id));
      if (!entry) return refuse(words.noEntry);
      return {
        name: entry.name,
        logoUrl: entry.logoUrl ?? '',
        targets: Object.entries(entry.profiles)
          .map(([code, url]) => `${code} ${url}`)
          .join('\n'),
      };
    },
    view: (entry: Entry, pen: Pen) => ({
      icon: '📇',
      title: pen.say(words.ask),
      lines: [pen.say(words.intro)],
      fields: [
        {
          kind: 'text',
          id: 'name',
          label: pen.plain(words.name),
          required: true,
          maxLength: 200,
          error: pen.plain(words.nameRule),
          value: entry.name,
        },
        {
          kind: 'url',
          id: 'logoUrl',
          label: pen.plain(words.logo),
          maxLength: 500,
          error: pen.plain(words.logoRule),
          value: entry.logoUrl,
        },
        {
          kind: 'multiline',
          id: 'targets',
          label: pen.plain(words.targets),
          required: true,
          maxLength: 8000,
          error: pen.plain(words.targetsRule),
          value: entry.targets,
        },
      ],
      submit: pen.plain(words.send),
    }),
    sample: { name: 'Armor Distribution', logoUrl: '', targets: 'FR https://www.armor.example/fr' },
  },
  load: async (view, _input, { actor }) => {
    const entry = await entryOf(view, actor.organization.id);
    if (!entry) return refuse(words.noEntry);
    return {
      before: await view.one('directoryChanges', 'open', actor.organization.id),
      operator: await operatorOf(view),
    };
  },
  decide: ({ before, operator }, asked, { actor, now, ids }) => {
    if (before) return done(show(askedCard, { before: before.askedAt }));
    const { organization, user } = actor;
    const id = ids.readable('DIR');
    const wanted = {
      name: asked.name,
      profiles: asked.targets,
      ...(asked.logoUrl ? { logoUrl: asked.logoUrl } : {}),
    };
    return done(
      show(askedCard, {}),
      put('directoryChanges', {
        id,
        status: 'asked',
        organizationId: organization.id,
        askedBy: user.id,
        askedAt: now,
        ...wanted,
      }),
      operator
        ? tell(
            askedForReview,
            { organizationId: operator.id },
            { id, organization: organization.name, by: user.name, at: now, ...wanted },
            changeSubject(id),
          )
        : undefined,
    );
  },
});

export const changingCommands = [requestChange];
