/** From direct-bill to indirect reseller: the overview task, its no-rollback tick (TRN-1 to TRN-5). */
import { z } from 'zod';
import { type Actor, may } from '../actor.js';
import { goOn } from '../card.js';
import { change } from '../command.js';
import { done, put, type Refusal, refuse } from '../decision.js';
import { freshEnrolment } from '../enrollment/claiming.js';
import type { Enrolment } from '../enrollment/enrolment.js';
import { openOf } from '../enrollment/find.js';
import { words as enrolWords } from '../enrollment/phrases.js';
import { cannotSubmit, submission, submitted } from '../enrollment/submitting.js';
import { type SummaryFacts, summaryLines, summaryOf } from '../enrollment/summary.js';
import { phrase } from '../language.js';
import { isDual, type Organization } from '../organizations/organization.js';
import type { Profile } from '../programme/profile.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import type { Workflow } from '../workflow.js';
import { examples } from './examples.js';
import { words } from './phrases.js';
import { steps, stepsCard } from './steps.js';

/** TRN-1: why an organisation cannot begin. */
function cannotBegin(organization: Organization, profile: Profile | undefined): Refusal | undefined {
  const { capabilities, eligible, country } = organization;
  if (!capabilities.includes('directBill')) return refuse(words.onlyDirectBill);
  if (!eligible) return refuse(words.notEligible);
  const current = profile?.kind === 'location' && profile.active && profile.country === country;
  return current ? undefined : refuse(words.noMpn);
}

const profileOf = async (view: View, { mpnId }: Organization): Promise<Profile | undefined> =>
  mpnId ? view.get('profiles', mpnId) : undefined;

const start = change({
  verb: 'transition.start',
  who: 'enrolment.run',
  listed: ({ organization }) => organization?.capabilities.includes('directBill') === true,
  // colleagues of who may run it look at how far it has come
  meant: (actor: Actor) =>
    actor.kind === 'member' && isDual(actor.organization) && !may(actor, 'enrolment.run')
      ? 'transition.steps'
      : undefined,
  words: {
    title: words.start,
    help: words.startHelp,
    examples: examples['transition.start'],
    // the task by its name: in other words it may be an enrolment that is meant
    exact: [words.start.en, words.start.fr],
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({
    enrolment: await openOf(view, actor.organization.id),
    profile: await profileOf(view, actor.organization),
  }),
  decide: ({ enrolment, profile }, _input, { actor, now, ids }) => {
    const { organization, user } = actor;
    if (enrolment?.kind === 'transition')
      return done(goOn(enrolment.status === 'draft' ? 'transition.enroll' : 'transition.steps'));
    if (isDual(organization)) return done(goOn('transition.steps'));
    const barred = cannotBegin(organization, profile);
    if (barred) return barred;
    const { name, address, primaryContact, supportContact, mpnId, country } = organization;
    return done(
      goOn('transition.enroll'),
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
  verb: 'transition.enroll',
  who: 'enrolment.run',
  listed: false,
  words: { title: enrolWords.enrollNow, help: words.startHelp, examples: { en: [], fr: [] } },
  input: z.object({
    id: input.id,
    version: z.coerce.number().int(),
    current: input.ticked,
    noRollback: input.ticked,
  }),
  form: {
    load: async (view, actor, _typed, { settings }): Promise<SummaryFacts | Refusal> => {
      const found = await submission(view, actor, 'transition');
      if ('refusal' in found || actor.kind !== 'member') return 'refusal' in found ? found : refuse(words.noTransition);
      return { ...summaryOf(found.enrolment, actor, settings), verified: keepsContact(found) };
    },
    view: (facts: SummaryFacts, pen) => ({
      icon: '🔀',
      title: pen.say(words.start),
      lines: [
        pen.say(words.intro),
        ...summaryLines(facts, pen).map(({ title, value }) => pen.say(line, { title, value })),
        pen.say(words.direct),
      ],
      fields: [
        {
          kind: 'toggle',
          id: 'current',
          label: pen.plain(words.current),
          required: true,
          error: pen.plain(words.currentRule),
        },
        {
          kind: 'toggle',
          id: 'noRollback',
          label: pen.plain(words.noRollback),
          required: true,
          error: pen.plain(words.noRollbackRule),
        },
      ],
      notes: [
        pen.say(words.authorization),
        ...(facts.verified ? [] : [pen.say(enrolWords.summaryMail, { email: facts.email })]),
      ],
      submit: pen.plain(enrolWords.enrollNow),
      data: { id: facts.id, version: facts.version },
      more: [
        { title: pen.plain(enrolWords.editLegal), verb: 'enroll.legal', plain: true },
        { title: pen.plain(enrolWords.editPrimary), verb: 'enroll.primary', plain: true },
        { title: pen.plain(enrolWords.editSupport), verb: 'enroll.support', plain: true },
        { title: pen.plain(enrolWords.withdraw), verb: 'enroll.withdraw', style: 'destructive', plain: true },
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
      return refuse(enrolWords.summaryChanged, { field: 'current' });
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
const keepsContact = ({ enrolment, organization }: { enrolment: Enrolment; organization: Organization }): boolean =>
  enrolment.primaryContact?.email === organization.primaryContact?.email;

export const transition: Workflow = {
  name: 'transition',
  title: words.topic,
  page: 'transition',
  commands: [start, enrol, steps],
  cards: [stepsCard],
  notices: [],
  timers: [],
};
