/** Command `audit.filter`: the form that narrows the audit trail down (AUD-1). */
import { asked, type Filter, filterOf } from '../../domain/audit-filter.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { field } from '../../kernel/field.js';
import { phrase } from '../../kernel/localizer.js';
import { appliesTo } from '../../kernel/permissions.js';
import { auditPhrases } from './phrases.js';
import { type Subject, subjectFor } from './subjects.js';

const text = { required: false, maxLength: 100 } as const;

export function createFilterAudit(subjects: readonly Subject[]) {
  const filterCard = card<Filter & { offered: readonly string[] }>('audit.filter', {
    view: ({ offered, ...wanted }, t) => ({
      icon: '🧾',
      title: t.markdown(auditPhrases.filterTitle),
      fields: [
        field(t, 'text', 'who', auditPhrases.who, auditPhrases.whoRule, { ...text, value: wanted.who }),
        field(t, 'choice', 'what', auditPhrases.what, auditPhrases.anything, {
          required: false,
          value: (wanted.what && subjectFor(subjects, wanted.what)?.heads.join('|')) ?? '',
          choices: offered.map((value) => ({
            title: t.text(subjectFor(subjects, value)?.title ?? auditPhrases.anything),
            value,
          })),
        }),
        field(t, 'text', 'about', auditPhrases.about, auditPhrases.aboutRule, { ...text, value: wanted.about }),
        field(t, 'date', 'since', auditPhrases.since, auditPhrases.dateRule, { required: false, value: wanted.since }),
        field(t, 'date', 'until', auditPhrases.until, auditPhrases.dateRule, { required: false, value: wanted.until }),
      ],
      actions: [
        button('audit.show', t.text(auditPhrases.show), { style: 'positive' }),
        button('audit.show', t.text(auditPhrases.title), { plain: true }),
      ],
    }),
    sample: { who: 'Ada', what: 'users', offered: subjects.map(({ heads }) => heads.join('|')) },
  });

  const filterAudit = query({
    verb: 'audit.filter',
    who: 'audit.see',
    listed: false,
    words: {
      title: auditPhrases.filterTitle,
      help: phrase({ en: 'Narrows the audit trail down', fr: 'Restreint le journal d’audit' }),
    },
    input: asked,
    load: async () => ({}),
    answer: (_facts, from, { actor }) =>
      show(filterCard, {
        ...filterOf(from),
        offered: subjects
          .filter(({ permissions }) => permissions.some((one) => appliesTo(one, actor.organization.capabilities)))
          .map(({ heads }) => heads.join('|')),
      }),
  });
  return { filterAudit, filterCard };
}
