/** Requests a change of the provider's directory entry; the current entry stays published until the operator decides (ORG-5). */
import { z } from 'zod';
import { country } from '../../domain/countries.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notify, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { operatorOf } from '../enrollments/find.js';
import { askedCard, changeRequested, entryFacts, isSameEntry, replacedCard } from './change-cards.js';
import { directoryChangePhrases } from './change-phrases.js';
import { changeSubject, entryOf } from './find-change.js';

/** Lines of a country code and an address: `FR https://…`. */
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
export const requestChange = change({
  verb: 'directoryChanges.request',
  formerly: ['directory.requestChange'],
  who: 'directory.requestChange',
  words: {
    title: directoryChangePhrases.ask,
    help: directoryChangePhrases.askHelp,
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
      if (!entry) return refuse(directoryChangePhrases.noEntry);
      // a waiting request is edited further
      const from = (await view.one('directoryChanges', 'open', entry.organizationId)) ?? entry;
      return {
        name: from.name,
        logoUrl: from.logoUrl ?? '',
        targets: Object.entries(from.profiles)
          .map(([code, url]) => `${code} ${url}`)
          .join('\n'),
      };
    },
    view: (entry: Entry, t: Localizer) => ({
      icon: '📇',
      title: t.markdown(directoryChangePhrases.ask),
      lines: [t.markdown(directoryChangePhrases.intro)],
      fields: [
        field(t, 'text', 'name', directoryChangePhrases.name, directoryChangePhrases.nameRule, {
          maxLength: 200,
          value: entry.name,
        }),
        field(t, 'url', 'logoUrl', directoryChangePhrases.logo, directoryChangePhrases.logoRule, {
          required: false,
          maxLength: 500,
          value: entry.logoUrl,
        }),
        field(t, 'multiline', 'targets', directoryChangePhrases.targets, directoryChangePhrases.targetsRule, {
          maxLength: 8000,
          value: entry.targets,
        }),
      ],
      submit: t.text(directoryChangePhrases.send),
    }),
    sample: { name: 'Armor Distribution', logoUrl: '', targets: 'FR https://www.armor.example/fr' },
  },
  load: async (view, _input, { actor }) => {
    const entry = await entryOf(view, actor.organization.id);
    if (!entry) return refuse(directoryChangePhrases.noEntry);
    return {
      entry,
      before: await view.one('directoryChanges', 'open', actor.organization.id),
      operator: await operatorOf(view),
    };
  },
  decide: ({ entry, before, operator }, asked, { actor, now, ids }) => {
    const { organization, user } = actor;
    const id = ids.readable('DIR');
    const wanted = entryFacts({ ...asked, profiles: asked.targets });
    if (before && isSameEntry(before, wanted)) return done(show(askedCard, { before: before.askedAt }));
    return done(
      show(askedCard, before ? { before: before.askedAt, replaced: true } : {}),
      ...(before?.status === 'asked'
        ? [
            put('directoryChanges', { ...before, status: 'replaced', replacedBy: id, decidedAt: now }),
            resolveCards(changeSubject(before.id), show(replacedCard, { organization: organization.name, newId: id })),
          ]
        : []),
      put('directoryChanges', {
        id,
        status: 'asked',
        organizationId: organization.id,
        askedBy: user.id,
        askedAt: now,
        ...wanted,
      }),
      operator
        ? notify(
            changeRequested,
            { organizationId: operator.id },
            { id, organization: organization.name, by: user.name, at: now, ...wanted, before: entryFacts(entry) },
            changeSubject(id),
          )
        : undefined,
    );
  },
});
