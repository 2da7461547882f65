/** Command `audit.show`: a page of the audit trail on a card (AUD-1). */

import { asked, type Filter, filterOf } from '../../domain/audit-filter.js';
import type { CardView, Item } from '../../kernel/card.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown, type Localizer, type Phrase } from '../../kernel/localizer.js';
import { entriesFor } from './entries.js';
import { auditPhrases } from './phrases.js';
import type { Named } from './record-names.js';
import { removalOf } from './removal.js';
import { type Subject, subjectFor, withAllHeads } from './subjects.js';
import { changesOf, fieldName, recordName, subjectName, type TitleOf, valueName } from './wording.js';

const pageSize = 8;
/** Entries that one query reads at most, also those that do not match the filter. */
const depth = 2_000;
const shownFields = 8;
const shownText = 200;
const cut = (text: string): string => (text.length > shownText ? `${text.slice(0, shownText - 1).trimEnd()}…` : text);

const lower = (label: Phrase, t: Localizer): string => t.text(label).toLowerCase();

export function createShowAudit(titleOf: TitleOf, subjects: readonly Subject[]) {
  function item(named: Named, t: Localizer): Item {
    const { actorId, actorName, collection, conversation, createdAt, verb } = named.entry;
    const reader = { t, titleOf };
    const who = actorName || t.text(actorId === 'link' ? auditPhrases.link : auditPhrases.system);
    const place = conversation
      ? t.text(conversation.startsWith('19:') ? auditPhrases.shared : auditPhrases.personal)
      : '';
    const at = t.text(auditPhrases.moment, { at: createdAt, time: createdAt.slice(11, 16) });
    const removal = removalOf(named, reader);
    const changes = removal === undefined ? changesOf(named) : [];
    return {
      title: escapeMarkdown(`${titleOf(verb, t)} · ${recordName(collection, t)} ${subjectName(named, t)}`.trim()),
      lines: [
        t.markdown(auditPhrases.by, { who, at, place }),
        ...(removal === undefined ? [] : [escapeMarkdown(removal)]),
        ...changes.slice(0, shownFields).map(({ field, before, after: now }) => {
          const title = fieldName(collection, field, t);
          const value = (one: unknown): string => cut(valueName(one, field, named, reader));
          const after = value(now);
          return before === undefined
            ? t.markdown(auditPhrases.added, { field: title, after })
            : t.markdown(auditPhrases.changed, { field: title, before: value(before), after });
        }),
        ...(changes.length > shownFields
          ? [t.markdown(auditPhrases.moreFields, { count: changes.length - shownFields })]
          : []),
      ],
    };
  }

  const filterWords = (wanted: Filter, t: Localizer): readonly string[] => {
    const named = (['who', 'what', 'about'] as const).flatMap((key) => {
      const value = wanted[key];
      if (!value) return [];
      const text = (key === 'what' && subjectFor(subjects, value)?.title) || undefined;
      return [
        t.text(auditPhrases.onlyQuoted, { label: lower(auditPhrases[key], t), text: text ? t.text(text) : value }),
      ];
    });
    const days = (['since', 'until'] as const).flatMap((key) => {
      const value = wanted[key];
      return value
        ? [
            t.text(auditPhrases.only, {
              label: lower(auditPhrases[key], t),
              text: t.format.date(`${value}T00:00:00.000Z`),
            }),
          ]
        : [];
    });
    return [...named, ...(days.length > 0 ? [days.join(' ')] : [])];
  };

  const listCard = card<{ items: readonly Named[]; wanted: Filter; next?: string }>('audit.list', {
    view: ({ items, wanted, next }, t): CardView => {
      const filters = filterWords(wanted, t);
      return {
        icon: '🧾',
        title: t.markdown(auditPhrases.title),
        lines: [
          filters.length > 0 ? t.markdown(auditPhrases.filtered, { filters }) : t.markdown(auditPhrases.intro),
          ...(items.length === 0 ? [t.markdown(auditPhrases.nothing)] : []),
        ],
        items: items.map((one) => item(one, t)),
        actions: [
          button('audit.filter', t.text(auditPhrases.filter), { data: wanted }),
          button('audit.export', t.text(auditPhrases.export), { data: wanted }),
          ...(next ? [button('audit.show', t.text(auditPhrases.more), { data: { ...wanted, after: next } })] : []),
        ],
      };
    },
    sample: { items: [], wanted: { who: 'Ada' }, next: 'x' },
  });

  const showAudit = query({
    verb: 'audit.show',
    who: 'audit.see',
    words: { title: auditPhrases.title, help: auditPhrases.help },
    input: asked,
    load: async (view, from, { actor }) => {
      const wanted = withAllHeads(subjects, filterOf(from));
      const page = await entriesFor(view, actor.organization.id, wanted, { after: from.after, limit: pageSize, depth });
      return { ...page, wanted };
    },
    answer: ({ items, wanted, next }) => show(listCard, { items, wanted, ...(next ? { next } : {}) }),
  });

  return { showAudit, listCard };
}
