/** Declares a step of the profile. A save never overwrites a colleague's change that the form did not show (ENR-4, ENR-5). */
import { z } from 'zod';
import type { EditedStep, Enrollment } from '../../domain/enrollment.js';
import type { Member } from '../../kernel/actor.js';
import { button, redirectTo } from '../../kernel/card.js';
import { change, type FormView } from '../../kernel/command.js';
import { type Draft, done, put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { ownDraft } from './find.js';
import { enrollmentPhrases } from './phrases.js';
import { missingStep, type Step, stepBefore, stepsOf } from './steps.js';

/** Number of saves of the step when the form was shown. */
export const editInput = { edit: z.coerce.number().int().min(0).optional() };

interface StepFacts {
  readonly enrolment: Draft<Enrollment>;
  readonly edit: number;
  /** The steps that the organisation is asked for. */
  readonly asked: readonly Step[];
  /** Name of an organisation that the programme knows and that gives only its support contact (ENR-2). */
  readonly onboarded?: string;
  readonly me: { readonly name: string; readonly email: string };
}
interface Saved {
  readonly before: string;
  readonly after: string;
  /** The field that shows a colleague's change. */
  readonly field: string;
  readonly values: Partial<Draft<Enrollment>>;
}
interface ProfileStep<I> {
  readonly verb: Verb;
  readonly formerly: readonly string[];
  readonly title: Phrase;
  readonly input: I;
  view(facts: StepFacts, t: Localizer): Pick<FormView, 'title' | 'lines' | 'fields'>;
  save(enrolment: Draft<Enrollment>, given: z.output<I>): Saved | Refusal;
}

async function loadStep(view: View, actor: Member, step: EditedStep): Promise<StepFacts | Refusal> {
  const found = await ownDraft(view, actor);
  if ('refusal' in found) return found;
  const { enrolment, organization } = found;
  const asked = stepsOf(organization);
  if (enrolment.kind === 'enrolment' && !asked.includes(step)) return refuse(enrollmentPhrases.noDraft);
  return {
    enrolment,
    edit: enrolment.edits[step]?.count ?? 0,
    me: { name: actor.user.name, email: actor.user.email },
    asked,
    ...(organization.onboarded ? { onboarded: organization.name } : {}),
  };
}

const sample: StepFacts = {
  enrolment: {
    id: 'ENR-7K2M9QXD',
    kind: 'enrolment',
    status: 'draft',
    organizationId: 'ORG-1',
    tenantId: 't',
    language: 'en',
    startedBy: { userId: 'u', name: 'Ana Ito' },
    authority: 'claimed',
    since: '2026-11-20T09:00:00.000Z',
    history: [],
    country: 'FR',
    edits: {},
  },
  edit: 0,
  asked: ['membership', 'mpn', 'legal', 'primary', 'support'],
  me: { name: 'Ana Ito', email: 'ana@lumiere.example' },
};

/** A transition corrects one step and returns to its review; an enrolment goes to the next missing step, or to its summary. */
const stepAfter = (enrolment: Draft<Enrollment>, asked: readonly Step[]): Verb =>
  enrolment.kind === 'transition' ? 'transitions.enroll' : (missingStep(enrolment, asked) ?? 'enrollments.showSummary');
const backFrom = (step: Step, { enrolment, asked }: StepFacts): Verb | undefined =>
  enrolment.kind === 'transition' ? 'transitions.enroll' : stepBefore(step, asked);

export const profileStep = <I extends z.ZodObject<typeof editInput>>(
  step: EditedStep,
  { verb, formerly, title, input, view: viewStep, save }: ProfileStep<I>,
) =>
  change({
    verb,
    formerly,
    who: 'enrolment.run',
    listed: false,
    words: { title },
    input,
    form: {
      load: (view, actor) => loadStep(view, actor, step),
      view: (facts: StepFacts, t: Localizer) => {
        const back = backFrom(step, facts);
        return {
          icon: '📝',
          ...viewStep(facts, t),
          submit: t.text(enrollmentPhrases.next),
          data: { edit: facts.edit },
          ...(back ? { more: [button(back, t.text(enrollmentPhrases.back), { plain: true })] } : {}),
        };
      },
      sample,
    },
    load: (view, _input, { actor }) => loadStep(view, actor, step),
    decide: ({ enrolment, asked }, given, { actor }) => {
      const saved = save(enrolment, given);
      if ('refusal' in saved) return saved;
      const { before, after, field, values } = saved;
      const last = enrolment.edits[step];
      if (given.edit !== undefined && last && last.count !== given.edit && before !== after)
        return refuse(enrollmentPhrases.changedMeanwhile, { who: last.by, now: before }, { field });
      const edits = { ...enrolment.edits, [step]: { count: (last?.count ?? 0) + 1, by: actor.user.name } };
      const next = { ...enrolment, ...values, edits } as Draft<Enrollment>;
      return done(redirectTo(stepAfter(next, asked)), put('enrolments', next));
    },
  });
