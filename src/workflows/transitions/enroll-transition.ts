/** Reviews and submits the transition, with the no-rollback confirmation (TRN-2, TRN-3). */
import { z } from 'zod';
import type { Enrollment } from '../../domain/enrollment.js';
import type { Organization } from '../../domain/organization.js';
import { button } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { enrollmentPhrases } from '../enrollments/phrases.js';
import { type SummaryFacts, summaryLines, summaryOf } from '../enrollments/show-summary.js';
import { cannotSubmit, submission, submitted } from '../enrollments/submit-enrollment.js';
import { cannotBegin, profileOf } from './eligibility.js';
import { transitionPhrases } from './phrases.js';

export const enrollTransition = change({
  verb: 'transitions.enroll',
  formerly: ['transition.enroll'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.enrollNow },
  input: z.object({
    id: input.id,
    version: z.coerce.number().int(),
    current: input.ticked,
    noRollback: input.ticked,
  }),
  form: {
    load: async (view, actor, _typed, { settings }): Promise<SummaryFacts | Refusal> => {
      const found = await submission(view, actor, 'transition');
      if ('refusal' in found) return found;
      return { ...summaryOf(found.enrolment, actor, settings), verified: keepsContact(found) };
    },
    view: (facts: SummaryFacts, t) => ({
      icon: '🔀',
      title: t.markdown(transitionPhrases.start),
      lines: [
        t.markdown(transitionPhrases.intro),
        ...summaryLines(facts, t).map(({ title, value }) => t.markdown(line, { title, value })),
        t.markdown(transitionPhrases.direct),
      ],
      fields: [
        field(t, 'toggle', 'current', transitionPhrases.current, transitionPhrases.currentRule),
        field(t, 'toggle', 'noRollback', transitionPhrases.noRollback, transitionPhrases.noRollbackRule),
      ],
      notes: [
        t.markdown(transitionPhrases.authorization),
        ...(facts.verified ? [] : [t.markdown(enrollmentPhrases.summaryMail, { email: facts.email })]),
      ],
      submit: t.text(enrollmentPhrases.enrollNow),
      data: { id: facts.id, version: facts.version },
      more: [
        button('enrollments.setLegalProfile', t.text(enrollmentPhrases.editLegal), { plain: true }),
        button('enrollments.setPrimaryContact', t.text(enrollmentPhrases.editPrimary), { plain: true }),
        button('enrollments.setSupportContact', t.text(enrollmentPhrases.editSupport), { plain: true }),
        button('enrollments.withdraw', t.text(enrollmentPhrases.withdraw), { style: 'destructive', plain: true }),
      ],
    }),
    sample: {
      id: 'TRN-7K2M9QXD',
      version: 1,
      kind: 'transition',
      asked: [],
      verified: true,
      email: 'ana@atelier.example',
      legalName: 'Atelier Numérique',
      country: 'FR',
      mpnId: '7045518',
      address: '48 cours de l’Intendance, 33000 Bordeaux',
      contact: 'Ana Ito, ana@atelier.example',
      support: 'support@atelier.example',
    },
  },
  load: async (view, _input, { actor }) => {
    const found = await submission(view, actor, 'transition');
    return 'refusal' in found ? found : { ...found, profile: await profileOf(view, actor.organization) };
  },
  decide: (facts, { id, version }, context) => {
    const { enrolment, organization, checked, profile } = facts;
    // the form is shown again with the current values
    if (enrolment.id !== id || enrolment.version !== version)
      return refuse(enrollmentPhrases.summaryChanged, { field: 'current' });
    return (
      cannotBegin(organization, profile) ??
      cannotSubmit(enrolment, checked) ??
      submitted(facts, keepsContact(facts) ? enrolment.primaryContact?.email : undefined, context)
    );
  },
});

const line = phrase<{ title: string; value: string }>({
  en: (f) => `**${f.title}:** ${f.value}`,
  fr: (f) => `**${f.title} :** ${f.value}`,
});

/** Whether the primary contact is unchanged, so that no verification email is needed (TRN-9). */
const keepsContact = ({ enrolment, organization }: { enrolment: Enrollment; organization: Organization }): boolean =>
  enrolment.primaryContact?.email === organization.primaryContact?.email;
