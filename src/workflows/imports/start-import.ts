/** Bringing a file: by attaching, pasting or the upload page (CUS-8, SUB-7, TRN-8, ORG-6, CNV-8). */
import { z } from 'zod';
import { importLife, kindNames, pageId } from '../../domain/import.js';
import type { Actor, Member } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { type Before, type Context, change, query } from '../../kernel/command.js';
import { done, isFound, put, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { importCard, importFacts } from './cards.js';
import { confirm, discard, kept, movers, showImport } from './confirm-import.js';
import { awaited, readTable, take, takenDecision } from './create-import.js';
import { theImport } from './find.js';
import { inviteRows } from './invite-customers.js';
import type { Kind } from './kind.js';
import { kindNamed, kinds, kindsFor } from './kinds/index.js';
import { checked, judge } from './pages.js';
import { importPhrases } from './phrases.js';
import { anyCard, waysCard } from './start-cards.js';

const any = query({
  verb: 'imports.start',
  formerly: ['import'],
  who: movers,
  words: {
    title: importPhrases.anyTitle,
    help: importPhrases.anyHelp,
    exact: true,
  },
  input: z.object({}),
  load: async (_view, _input, { actor }) => ({ found: kindsFor(actor) }),
  answer: ({ found }) =>
    found.length > 0 ? show(anyCard, { kinds: found.map(({ name }) => name) }) : refuse(importPhrases.nothingToImport),
});

/** “import customers”: how such a file is made, and a place for it. */
const waysOf = (kind: Kind) =>
  change({
    verb: kind.verb,
    formerly: kind.formerly,
    who: kind.who,
    // what an organisation cannot import it is not offered either (USR-4)
    listed: ({ organization }) => !organization || kind.barred?.(organization) === undefined,
    words: { ...kind.words, exact: true },
    input: z.object({}),
    load: async () => ({}),
    decide: (_facts, _input, context) => {
      const barred = kind.barred?.(context.actor.organization);
      if (barred) return barred;
      const ticket = awaited(kind.name, context);
      return done(
        show(waysCard, { id: ticket.id, kind: kind.name, uploadUntil: ticket.uploadUntil }),
        put('imports', ticket),
      );
    },
  });

const ownerIn = ({ organization, user, language }: Member) => ({ organization, user, language });

/** The place that is still open, with the kind that it is for. */
async function openPlace(view: View, { actor, now }: Pick<Context<Member>, 'actor' | 'now'>, id: string) {
  const one = await theImport(view, actor, id, now);
  if (!isFound(one)) return one;
  return one.status === 'awaited' ? one : refuse(importPhrases.takenAlready);
}

const paste = change({
  verb: 'imports.paste',
  formerly: ['import.paste'],
  who: 'programme.run',
  listed: false,
  words: { title: importPhrases.paste, help: importPhrases.pasteIntro },
  input: z.object({ id: input.id, data: z.string().max(20_000) }),
  form: {
    // what is no id of ours is not sent along
    load: async (_view: View, _actor: Actor, { id = '' }) => ({ id: input.id.safeParse(id).data ?? '' }),
    view: ({ id }: { id: string }, t: Localizer) => ({
      icon: '📥',
      title: t.markdown(importPhrases.anyTitle),
      lines: [t.markdown(importPhrases.pasteIntro)],
      fields: [
        {
          kind: 'multiline',
          id: 'data',
          label: t.text(importPhrases.data),
          required: true,
          maxLength: 20_000,
          error: t.text(importPhrases.dataRule),
        },
      ],
      submit: t.text(importPhrases.check),
      data: { id },
    }),
    sample: { id: 'IMP-7K2M9QXD' },
  },
  prepare: async (before: Before, { id, data }, context) => {
    const place = await before.read((view) => openPlace(view, context, id));
    return isFound(place) ? readTable(data, [kindNamed(place.kind)], before, context.actor.language) : place;
  },
  load: async (view, { id }, context) => {
    const place = await openPlace(view, context, id);
    if (!isFound(place)) return place;
    const taken = await take(view, place, '', context.prepared, ownerIn(context.actor));
    return isFound(taken) ? { taken, version: place.version + 1 } : taken;
  },
  decide: ({ taken, version }) => takenDecision(taken, version, () => []),
});

/** A file that was attached to a message: what it is, its columns tell. */
const file = change({
  verb: 'imports.receiveFile',
  formerly: ['import.file'],
  who: movers,
  listed: false,
  words: { title: importPhrases.anyTitle, help: importPhrases.anyHelp },
  input: z.object({ text: z.string(), name: z.string().max(400).default(''), kind: z.enum(kindNames).optional() }),
  prepare: async (before: Before, { text, kind }, { actor }) => {
    const among = kindsFor(actor);
    const said = among.filter(({ name }) => name === kind);
    return among.length > 0
      ? readTable(text, said.length > 0 ? said : among, before, actor.language)
      : refuse(importPhrases.nothingToImport);
  },
  load: async (view, { name }, context) => {
    const ticket = awaited(kinds[0]?.name ?? 'customers', context);
    const taken = await take(view, ticket, name, context.prepared, ownerIn(context.actor));
    return isFound(taken) ? { taken } : taken;
  },
  decide: ({ taken }) => takenDecision(taken, 1, () => []),
});

/** A file that may be one of several kinds. */
const choose = change({
  verb: 'imports.chooseKind',
  formerly: ['import.choose'],
  who: movers,
  listed: false,
  words: { title: importPhrases.choose, help: importPhrases.unsureTitle },
  input: z.object({ id: input.id, kind: z.enum(kindNames) }),
  load: async (view, { id, kind }, { actor, now }) => {
    const one = await theImport(view, actor, id, now);
    if (!isFound(one)) return one;
    if (one.status !== 'unsure' || !one.kinds.includes(kind))
      return refuse(importPhrases.staleCard, { instead: show(importCard, importFacts(one)) });
    const chosen = { ...one, kind, status: importLife.next(one.status, 'choose') ?? one.status };
    const barred = kindNamed(kind).barred?.(actor.organization);
    if (barred) return barred;
    const page = one.pages === 1 ? await view.get('importPages', pageId(id, 0)) : undefined;
    return { chosen, judged: page && (await judge(view, chosen, page, ownerIn(actor))) };
  },
  decide: ({ chosen, judged }) => {
    const step = judged ? checked(judged) : { one: chosen, effects: [] };
    return done(
      show(importCard, importFacts(kept(step.one, chosen.version + 1))),
      put('imports', step.one),
      ...step.effects,
    );
  },
});

export const commands = [any, ...kinds.map(waysOf), paste, file, choose, showImport, confirm, discard, inviteRows];
