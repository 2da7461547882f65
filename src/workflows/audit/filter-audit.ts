/** Command `audit.filter`: the form that narrows the audit trail down (AUD-1). */
import { asked, type Filter, filterOf } from '../../domain/audit-filter.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { type Localizer, type Phrase, phrase } from '../../kernel/localizer.js';
import { appliesTo } from '../../kernel/permissions.js';
import { auditPhrases } from './phrases.js';
import { type Subject, subjectFor } from './subjects.js';

export function createFilterAudit(subjects: readonly Subject[]) {
  const filterCard = card<Filter & { offered: readonly string[] }>('audit.filter', {
    view: ({ offered, ...wanted }, t) => ({
      icon: '🧾',
      title: t.markdown(auditPhrases.filterTitle),
      fields: [
        textField('who', auditPhrases.who, auditPhrases.whoRule, wanted.who, t),
        {
          kind: 'choice',
          id: 'what',
          label: t.text(auditPhrases.what),
          error: t.text(auditPhrases.anything),
          value: (wanted.what && subjectFor(subjects, wanted.what)?.heads.join('|')) ?? '',
          choices: offered.map((value) => ({
            title: t.text(subjectFor(subjects, value)?.title ?? auditPhrases.anything),
            value,
          })),
        },
        textField('about', auditPhrases.about, auditPhrases.aboutRule, wanted.about, t),
        dateField('since', auditPhrases.since, wanted.since, t),
        dateField('until', auditPhrases.until, wanted.until, t),
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

const textField = (id: string, label: Phrase, rule: Phrase, value: string | undefined, t: Localizer) => ({
  kind: 'text' as const,
  id,
  label: t.text(label),
  error: t.text(rule),
  maxLength: 100,
  ...(value ? { value } : {}),
});
const dateField = (id: string, label: Phrase, value: string | undefined, t: Localizer) => ({
  kind: 'date' as const,
  id,
  label: t.text(label),
  error: t.text(auditPhrases.dateRule),
  ...(value ? { value } : {}),
});
