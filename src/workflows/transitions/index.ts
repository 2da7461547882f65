/** From direct-bill to indirect reseller: the overview task, its no-rollback tick (TRN-1 to TRN-5). */

import { z } from 'zod';
import type { Enrollment } from '../../domain/enrollment.js';
import { isDual, type Organization } from '../../domain/organization.js';
import type { Profile } from '../../domain/partner-profile.js';
import { type Actor, may } from '../../kernel/actor.js';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import type { Workflow } from '../../kernel/workflow.js';
import { freshEnrolment } from '../enrollments/new-enrollment.js';
import { openOf } from '../enrollments/find.js';
import { enrollmentPhrases } from '../enrollments/phrases.js';
import { type SummaryFacts, summaryLines, summaryOf } from '../enrollments/show-summary.js';
import { cannotSubmit, submission, submitted } from '../enrollments/submit-enrollment.js';
import { transitionPhrases } from './phrases.js';
import { steps, stepsCard } from './show-steps.js';

/** TRN-1: why an organisation cannot begin. */
function cannotBegin(organization: Organization, profile: Profile | undefined): Refusal | undefined {
  const { capabilities, eligible, country } = organization;
  if (!capabilities.includes('directBill')) return refuse(transitionPhrases.onlyDirectBill);
  if (!eligible) return refuse(transitionPhrases.notEligible);
  const current = profile?.kind === 'location' && profile.active && profile.country === country;
  return current ? undefined : refuse(transitionPhrases.noMpn);
}

const profileOf = async (view: View, { mpnId }: Organization): Promise<Profile | undefined> =>
  mpnId ? view.get('profiles', mpnId) : undefined;

const start = change({
  verb: 'transitions.start',
  formerly: ['transition.start'],
  who: 'enrolment.run',
  listed: ({ organization }) => organization?.capabilities.includes('directBill') === true,
  // colleagues of who may run it look at how far it has come
  meant: (actor: Actor) =>
    actor.kind === 'member' && isDual(actor.organization) && !may(actor, 'enrolment.run')
      ? 'transitions.showSteps'
      : undefined,
  words: {
    title: transitionPhrases.start,
    help: transitionPhrases.startHelp,
    // the task by its name: in other words it may be an enrolment that is meant
    exact: [transitionPhrases.start.en, transitionPhrases.start.fr],
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({
    enrolment: await openOf(view, actor.organization.id),
    profile: await profileOf(view, actor.organization),
  }),
  decide: ({ enrolment, profile }, _input, { actor, now, ids }) => {
    const { organization, user } = actor;
    if (enrolment?.kind === 'transition')
      return done(redirectTo(enrolment.status === 'draft' ? 'transitions.enroll' : 'transitions.showSteps'));
    if (isDual(organization)) return done(redirectTo('transitions.showSteps'));
    const barred = cannotBegin(organization, profile);
    if (barred) return barred;
    const { name, address, primaryContact, supportContact, mpnId, country } = organization;
    return done(
      redirectTo('transitions.enroll'),
      put('enrolments', {
        ...freshEnrolment({ id: ids.readable('TRN'), organizationId: organization.id, user, actor, now, country }),
        kind: 'transition',
        // a user of the organisation, with the role, acts for it
        authority: 'proved',
        legalName: name,
        ...(mpnId ? { mpnId } : {}),
        ...(address ? { address } : {}),
        ...(primaryContact ? { primaryContact } : {}),
        ...(supportContact ? { supportContact } : {}),
      }),
    );
  },
});

const enrol = change({
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
      if ('refusal' in found || actor.kind !== 'member')
        return 'refusal' in found ? found : refuse(transitionPhrases.noTransition);
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
      onboarded: false,
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
    // the form is filled in again with what was changed meanwhile
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

/** TRN-9: the mail is only for a new or changed primary contact. */
const keepsContact = ({ enrolment, organization }: { enrolment: Enrollment; organization: Organization }): boolean =>
  enrolment.primaryContact?.email === organization.primaryContact?.email;

export const transition: Workflow = {
  name: 'transition',
  title: transitionPhrases.topic,
  page: 'transition',
  commands: [start, enrol, steps],
  cards: [stepsCard],
  notifications: [],
  timers: [],
};
