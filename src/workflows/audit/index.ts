/** The audit trail: read, filtered and exported by admins, edited by nobody (AUD-1). */
import { z } from 'zod';
import type { CardView, Item } from '../card.js';
import type { Phrase } from '../language.js';
import { holds } from '../permissions.js';
import type { View } from '../view.js';
import {
  card,
  change,
  done,
  type Pen,
  phrase,
  put,
  query,
  refuse,
  remove,
  show,
  timer,
  type Workflow,
} from '../workflow.js';
import { examples } from './examples.js';
import { csvOf } from './export.js';
import { asked, entriesFor, type Filter, filterOf, type Named } from './filter.js';
import { words } from './phrases.js';
import { fieldName, fieldsOf, recordName, subjectName, valueName } from './wording.js';

const pageSize = 8;
/** How far one look goes back through what does not fit. */
const depth = 2_000;
/** As many entries as one file holds at most. */
const fileLimit = 20_000;
const linkMs = 15 * 60_000;
const shownFields = 8;

/** @param others the workflows whose orders stand in the trail: their titles say what was done */
export function createAudit(others: readonly Workflow[]): Workflow {
  const titles = new Map<string, Phrase>(
    others.flatMap((workflow) => workflow.commands).map((command) => [command.verb, command.words.title]),
  );
  const subjects = new Map<string, Phrase>(
    others
      .flatMap((workflow) =>
        workflow.commands.map((command) => [command.verb.split('.')[0] ?? '', workflow.title] as const),
      )
      .reverse(),
  );

  const what = (verb: string, pen: Pen): string => {
    const title = titles.get(verb);
    return title ? pen.plain(title) : verb;
  };

  function item(named: Named, pen: Pen): Item {
    const { entry, names } = named;
    const { actorId, actorName, conversation, createdAt } = entry;
    const who = actorName || pen.plain(actorId === 'link' ? words.link : words.system);
    const place = conversation ? pen.plain(conversation.startsWith('19:') ? words.shared : words.personal) : '';
    const at = `${pen.words.date(createdAt)}, ${createdAt.slice(11, 16)} UTC`;
    return {
      title: pen.typed(`${what(entry.verb, pen)} · ${recordName(entry.collection, pen)} ${subjectName(named)}`),
      lines: [
        pen.say(words.by, { who, at, place }),
        ...fieldsOf(named)
          .slice(0, shownFields)
          .map((field) => {
            const before = entry.before[field];
            const after = valueName(entry.after[field], names, pen);
            const title = fieldName(field, pen);
            return before === undefined
              ? pen.say(words.added, { field: title, after })
              : pen.say(words.changed, { field: title, before: valueName(before, names, pen), after });
          }),
      ],
    };
  }

  const filterWords = (wanted: Filter, pen: Pen): readonly string[] =>
    (['who', 'what', 'about', 'since', 'until'] as const).flatMap((key) => {
      const value = wanted[key];
      if (!value) return [];
      const subject = key === 'what' ? subjects.get(value) : undefined;
      return [`${pen.plain(words[key])} ${subject ? pen.plain(subject) : value}`];
    });

  const listCard = card<{ items: readonly Named[]; wanted: Filter; next?: string }>('audit.list', {
    view: ({ items, wanted, next }, pen): CardView => {
      const filters = filterWords(wanted, pen);
      return {
        icon: '🧾',
        title: pen.say(words.title),
        lines: [
          filters.length > 0 ? pen.say(words.filtered, { filters }) : pen.say(words.intro),
          ...(items.length === 0 ? [pen.say(words.nothing)] : []),
        ],
        items: items.map((one) => item(one, pen)),
        actions: [
          { title: pen.plain(words.filter), verb: 'audit.filter', data: wanted },
          { title: pen.plain(words.export), verb: 'audit.export', data: wanted },
          ...(next ? [{ title: pen.plain(words.more), verb: 'audit.show', data: { ...wanted, after: next } }] : []),
        ],
      };
    },
    sample: { items: [], wanted: { who: 'Ada' }, next: 'x' },
  });

  const showTrail = query({
    verb: 'audit.show',
    who: 'audit.see',
    words: { title: words.title, help: words.help, examples: examples['audit.show'] },
    input: asked,
    load: async (view, from, { actor }) => {
      const wanted = filterOf(from);
      const page = await entriesFor(view, actor.organization.id, wanted, { after: from.after, limit: pageSize, depth });
      return { ...page, wanted };
    },
    answer: ({ items, wanted, next }) => show(listCard, { items, wanted, ...(next ? { next } : {}) }),
  });

  const filterForm = query({
    verb: 'audit.filter',
    who: 'audit.see',
    listed: false,
    words: {
      title: words.filterTitle,
      help: phrase({ en: 'Narrows the audit trail down', fr: 'Restreint le journal d’audit' }),
      examples: { en: [], fr: [] },
    },
    input: asked,
    load: async () => ({}),
    answer: (_facts, from) => show(filterCard, filterOf(from)),
  });
  const filterCard = card<Filter>('audit.filter', {
    view: (wanted, pen) => ({
      icon: '🧾',
      title: pen.say(words.filterTitle),
      fields: [
        textField('who', words.who, words.whoRule, wanted.who, pen),
        {
          kind: 'choice',
          id: 'what',
          label: pen.plain(words.what),
          error: pen.plain(words.anything),
          value: wanted.what && subjects.has(wanted.what) ? wanted.what : '',
          choices: [...subjects].map(([value, title]) => ({ title: `${pen.plain(title)} (${value})`, value })),
        },
        textField('about', words.about, words.aboutRule, wanted.about, pen),
        dateField('since', words.since, wanted.since, pen),
        dateField('until', words.until, wanted.until, pen),
      ],
      actions: [
        { title: pen.plain(words.show), verb: 'audit.show', style: 'positive' },
        { title: pen.plain(words.title), verb: 'audit.show', plain: true },
      ],
    }),
    sample: { who: 'Ada', what: 'users' },
  });

  const exportCard = card<{ id: string; expiresAt: string }>('audit.export', {
    view: ({ id, expiresAt }, pen) => ({
      icon: '🧾',
      title: pen.say(words.exportTitle),
      lines: [pen.say(words.exportWhat)],
      actions: [
        { title: pen.plain(words.download), url: `${pen.links.page('exports', id, expiresAt)}?lang=${pen.language}` },
      ],
    }),
    sample: { id: '01J', expiresAt: '2026-11-21T09:15:00.000Z' },
  });

  const exportTrail = change({
    verb: 'audit.export',
    who: 'audit.see',
    words: {
      title: words.export,
      help: phrase({ en: 'The audit trail as a file', fr: 'Le journal d’audit dans un fichier' }),
      examples: {
        en: ['export audit', 'export the audit log', 'export audit trail'],
        fr: ['exporter audit', 'exporte le journal d’audit', 'export du journal d’audit'],
      },
      exact: true,
    },
    input: asked,
    load: async () => ({}),
    decide: (_facts, from, { actor, now, ids }) => {
      const id = ids.sorted();
      const expiresAt = new Date(Date.parse(now) + linkMs).toISOString();
      return done(
        show(exportCard, { id, expiresAt }),
        put('exports', {
          id,
          organizationId: actor.organization.id,
          userId: actor.user.id,
          filter: filterOf(from),
          expiresAt,
        }),
      );
    },
  });

  /** The file itself, for the page of the signed link; whoever asked for it must still be allowed to. */
  const fileCard = card<{ csv: string }>('audit.csv', {
    view: (_facts, pen) => ({ title: pen.say(words.title) }),
    sample: { csv: '' },
  });
  const csv = query({
    verb: 'audit.csv',
    who: 'link',
    listed: false,
    words: { title: words.download, help: words.help, examples: { en: [], fr: [] } },
    input: z.object({}),
    load: async (view, _input, { actor: { room, id }, now }) => {
      const wanted = room === 'exports' ? await view.get('exports', id) : undefined;
      const user = wanted && (await view.get('users', wanted.userId));
      const organization = wanted && (await view.get('organizations', wanted.organizationId));
      const open = wanted && user && organization && wanted.expiresAt > now;
      if (!open || !holds('audit.see', { capabilities: organization.capabilities, roles: user.roles }))
        return refuse(words.nothing);
      const limits = { limit: fileLimit, depth: fileLimit };
      return entriesFor(view, organization.id, wanted.filter, limits);
    },
    answer: ({ items }, _input, { actor, pen }) => show(fileCard, { csv: csvOf(items, pen(actor.language)) }),
  });

  /** A link that ended leaves nothing behind. */
  const forgetExports = timer({
    name: 'audit.forget',
    due: async (view: View, now) =>
      (await view.find('exports', 'end', 'all', { until: now, limit: 200 })).items.map((one) => one.id),
    load: async (view, id) => view.get('exports', id),
    decide: (one, { now }) => (one.expiresAt <= now ? [remove('exports', one.id)] : []),
  });

  return {
    name: 'audit',
    title: words.topic,
    page: 'audit',
    commands: [showTrail, filterForm, exportTrail, csv],
    cards: [listCard, filterCard, exportCard, fileCard],
    notices: [],
    timers: [forgetExports],
    rooms: { exports: async (view, id) => (await view.get('exports', id))?.expiresAt },
  };
}

const textField = (id: string, label: Phrase, rule: Phrase, value: string | undefined, pen: Pen) => ({
  kind: 'text' as const,
  id,
  label: pen.plain(label),
  error: pen.plain(rule),
  maxLength: 100,
  ...(value ? { value } : {}),
});
const dateField = (id: string, label: Phrase, value: string | undefined, pen: Pen) => ({
  kind: 'date' as const,
  id,
  label: pen.plain(label),
  error: pen.plain(words.dateRule),
  ...(value ? { value } : {}),
});
