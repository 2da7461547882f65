/** The audit trail on cards: a page of it, and the filter (AUD-1). */
import type { CardView, Item } from '../card.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import type { Phrase } from '../language.js';
import { type Pen, phrase } from '../language.js';
import { concerns, type Permission } from '../permissions.js';
import { entriesFor } from './entries.js';
import { examples } from './examples.js';
import { asked, type Filter, filterOf } from './filter.js';
import type { Named } from './names.js';
import { words } from './phrases.js';
import { removalOf } from './removal.js';
import { changesOf, fieldName, recordName, subjectName, type TitleOf, valueName } from './wording.js';

const pageSize = 8;
/** How far one look goes back through what does not fit. */
const depth = 2_000;
const shownFields = 8;
const shownText = 200;
const cut = (text: string): string => (text.length > shownText ? `${text.slice(0, shownText - 1).trimEnd()}…` : text);

/** What the filter offers: a workflow, by the first words of its verbs. */
export interface Subject {
  readonly heads: readonly string[];
  readonly title: Phrase;
  /** Of its commands. */
  readonly permissions: readonly Permission[];
}

const lower = (label: Phrase, pen: Pen): string => pen.plain(label).toLowerCase();

export function createReading(titleOf: TitleOf, subjects: readonly Subject[]) {
  const subjectOf = (what: string): Subject | undefined =>
    subjects.find(({ heads }) => heads.join('|') === what) ?? subjects.find(({ heads }) => heads.includes(what));

  function item(named: Named, pen: Pen): Item {
    const { actorId, actorName, collection, conversation, createdAt, verb } = named.entry;
    const reader = { pen, titleOf };
    const who = actorName || pen.plain(actorId === 'link' ? words.link : words.system);
    const place = conversation ? pen.plain(conversation.startsWith('19:') ? words.shared : words.personal) : '';
    const at = pen.plain(words.moment, { at: createdAt, time: createdAt.slice(11, 16) });
    const removal = removalOf(named, reader);
    const changes = removal === undefined ? changesOf(named) : [];
    return {
      title: pen.typed(`${titleOf(verb, pen)} · ${recordName(collection, pen)} ${subjectName(named, pen)}`.trim()),
      lines: [
        pen.say(words.by, { who, at, place }),
        ...(removal === undefined ? [] : [pen.typed(removal)]),
        ...changes.slice(0, shownFields).map(({ field, before, after: now }) => {
          const title = fieldName(collection, field, pen);
          const value = (one: unknown): string => cut(valueName(one, field, named, reader));
          const after = value(now);
          return before === undefined
            ? pen.say(words.added, { field: title, after })
            : pen.say(words.changed, { field: title, before: value(before), after });
        }),
        ...(changes.length > shownFields ? [pen.say(words.moreFields, { count: changes.length - shownFields })] : []),
      ],
    };
  }

  const filterWords = (wanted: Filter, pen: Pen): readonly string[] => {
    const named = (['who', 'what', 'about'] as const).flatMap((key) => {
      const value = wanted[key];
      if (!value) return [];
      const text = (key === 'what' && subjectOf(value)?.title) || undefined;
      return [pen.plain(words.onlyQuoted, { label: lower(words[key], pen), text: text ? pen.plain(text) : value })];
    });
    const days = (['since', 'until'] as const).flatMap((key) => {
      const value = wanted[key];
      return value
        ? [pen.plain(words.only, { label: lower(words[key], pen), text: pen.words.date(`${value}T00:00:00.000Z`) })]
        : [];
    });
    return [...named, ...(days.length > 0 ? [days.join(' ')] : [])];
  };

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
    answer: (_facts, from, { actor }) =>
      show(filterCard, {
        ...filterOf(from),
        offered: subjects
          .filter(({ permissions: any }) => any.some((one) => concerns(one, actor.organization.capabilities)))
          .map(({ heads }) => heads.join('|')),
      }),
  });
  const filterCard = card<Filter & { offered: readonly string[] }>('audit.filter', {
    view: ({ offered, ...wanted }, pen) => ({
      icon: '🧾',
      title: pen.say(words.filterTitle),
      fields: [
        textField('who', words.who, words.whoRule, wanted.who, pen),
        {
          kind: 'choice',
          id: 'what',
          label: pen.plain(words.what),
          error: pen.plain(words.anything),
          value: (wanted.what && subjectOf(wanted.what)?.heads.join('|')) ?? '',
          choices: offered.map((value) => ({ title: pen.plain(subjectOf(value)?.title ?? words.anything), value })),
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
    sample: { who: 'Ada', what: 'users', offered: subjects.map(({ heads }) => heads.join('|')) },
  });

  return { commands: [showTrail, filterForm], cards: [listCard, filterCard] };
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
