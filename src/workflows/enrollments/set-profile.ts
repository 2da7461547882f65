/** Legal profile, primary contact and support contact: each step is kept, none overwrites a colleague's unseen (ENR-4, ENR-5). */

import { z } from 'zod';
import { isWebMail } from '../../domain/email-domains.js';
import type { EditedStep, Enrollment } from '../../domain/enrollment.js';
import type { Actor } from '../../kernel/actor.js';
import type { Field } from '../../kernel/card.js';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, put, type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer, Markdown } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import {
  addressLine,
  addressOf,
  contactLine,
  legalFields,
  legalInput,
  primaryFields,
  primaryInput,
  supportFields,
  supportInput,
  supportLine,
} from './fields.js';
import { ownDraft } from './find.js';
import { enrollmentPhrases } from './phrases.js';

/** How often the step had been saved when the form was shown. */
const edit = { edit: z.coerce.number().int().min(0).optional() };

interface StepFacts {
  readonly enrolment: Draft<Enrollment>;
  readonly edit: number;
  /** The organisation's name where it is in the programme already and gives only its support contact (ENR-2). */
  readonly onboarded?: string;
  readonly me: { readonly name: string; readonly email: string };
}
const load =
  (step: EditedStep) =>
  async (view: View, actor: Actor): Promise<StepFacts | Refusal> => {
    const found = await ownDraft(view, actor);
    if ('refusal' in found) return found;
    const { enrolment, organization } = found;
    const { onboarded } = organization;
    if (onboarded && step !== 'support' && enrolment.kind === 'enrolment') return refuse(enrollmentPhrases.noDraft);
    const me = actor.kind === 'member' ? { name: actor.user.name, email: actor.user.email } : { name: '', email: '' };
    return {
      enrolment,
      edit: enrolment.edits[step]?.count ?? 0,
      me,
      ...(onboarded ? { onboarded: organization.name } : {}),
    };
  };

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
  me: { name: 'Ana Ito', email: 'ana@lumiere.example' },
};

interface Step {
  readonly title: Markdown;
  readonly lines: readonly Markdown[];
  readonly fields: readonly Field[];
  readonly back?: Verb;
}
const form = (step: EditedStep, view: (facts: StepFacts, t: Localizer) => Step) => ({
  load: load(step),
  view: (facts: StepFacts, t: Localizer) => {
    const { back, ...shown } = view(facts, t);
    return {
      icon: '📝',
      ...shown,
      submit: t.text(enrollmentPhrases.next),
      data: { edit: facts.edit },
      ...(back ? { more: [button(back, t.text(enrollmentPhrases.back), { plain: true })] } : {}),
    };
  },
  sample,
});

/** The draft with a step saved once more, or what a colleague saved since the form was shown. */
function saved(
  { enrolment }: StepFacts,
  step: EditedStep,
  seen: number | undefined,
  by: string,
  change_: { now: string; same: boolean; field: string; next: Partial<Draft<Enrollment>> },
): Draft<Enrollment> | Refusal {
  const before = enrolment.edits[step];
  if (seen !== undefined && before && before.count !== seen && !change_.same)
    return refuse(enrollmentPhrases.changedMeanwhile, { who: before.by, now: change_.now }, { field: change_.field });
  return {
    ...enrolment,
    ...change_.next,
    edits: { ...enrolment.edits, [step]: { count: (before?.count ?? 0) + 1, by } },
  } as Draft<Enrollment>;
}

/** A transition corrects one step and is back at its review; an enrolment goes through all of them. */
const after = ({ kind }: Draft<Enrollment>, next: Verb): Verb => (kind === 'transition' ? 'transitions.enroll' : next);

const legal = change({
  verb: 'enrollments.setLegalProfile',
  formerly: ['enroll.legal'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.editLegal },
  input: z.object({ ...legalInput, ...edit }),
  form: form('legal', ({ enrolment }, t) => ({
    title: t.markdown(enrollmentPhrases.legalTitle),
    lines: [t.markdown(enrollmentPhrases.legalIntro, { country: enrolment.country })],
    fields: legalFields(enrolment, t),
    ...(enrolment.kind === 'enrolment' ? { back: 'enrollments.linkMpn' } : {}),
  })),
  load: (view, _input, { actor }) => load('legal')(view, actor),
  decide: (facts, given, { actor }) => {
    const { enrolment } = facts;
    const address = addressOf(given, enrolment.country);
    const kept = enrolment.address ? `${enrolment.legalName ?? ''}, ${addressLine(enrolment.address)}` : '';
    const next = saved(facts, 'legal', given.edit, actor.user.name, {
      now: kept,
      same: kept === `${given.legalName}, ${addressLine(address)}`,
      field: enrolment.legalName === given.legalName ? 'line1' : 'legalName',
      next: { legalName: given.legalName, address },
    });
    return 'refusal' in next
      ? next
      : done(redirectTo(after(enrolment, 'enrollments.setPrimaryContact')), put('enrolments', next));
  },
});

const primary = change({
  verb: 'enrollments.setPrimaryContact',
  formerly: ['enroll.primary'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.editPrimary },
  input: z.object({ ...primaryInput, ...edit }),
  form: form('primary', ({ enrolment, me }, t) => ({
    title: t.markdown(enrollmentPhrases.primaryTitle),
    lines: [t.markdown(enrollmentPhrases.primaryIntro)],
    fields: primaryFields(enrolment.primaryContact ?? me, t),
    back: after(enrolment, 'enrollments.setLegalProfile'),
  })),
  load: (view, _input, { actor }) => load('primary')(view, actor),
  decide: (facts, { edit: seen, ...contact }, { actor }) => {
    if (isWebMail(contact.email)) return refuse(enrollmentPhrases.webMail, { field: 'email' });
    const before = facts.enrolment.primaryContact;
    const kept = before ? contactLine(before) : '';
    const next = saved(facts, 'primary', seen, actor.user.name, {
      now: kept,
      same: kept === contactLine(contact),
      field: before?.email === contact.email ? 'name' : 'email',
      next: { primaryContact: contact },
    });
    return 'refusal' in next
      ? next
      : done(redirectTo(after(facts.enrolment, 'enrollments.setSupportContact')), put('enrolments', next));
  },
});

const support = change({
  verb: 'enrollments.setSupportContact',
  formerly: ['enroll.support'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.editSupport },
  input: z.object({ ...supportInput, ...edit }),
  form: form('support', ({ enrolment, onboarded }, t) => ({
    title: t.markdown(enrollmentPhrases.supportTitle),
    lines: [
      onboarded
        ? t.markdown(enrollmentPhrases.supportPrefilled, {
            name: onboarded,
            contact: enrolment.primaryContact ? contactLine(enrolment.primaryContact) : '',
          })
        : t.markdown(enrollmentPhrases.supportIntro),
    ],
    fields: supportFields(enrolment.supportContact ?? {}, t),
    ...(onboarded ? {} : { back: after(enrolment, 'enrollments.setPrimaryContact') }),
  })),
  load: (view, _input, { actor }) => load('support')(view, actor),
  decide: (facts, { edit: seen, ...given }, { actor }) => {
    const contact = { email: given.supportEmail, phone: given.supportPhone, web: given.supportWeb };
    const before = facts.enrolment.supportContact;
    const kept = before ? supportLine(before) : '';
    const next = saved(facts, 'support', seen, actor.user.name, {
      now: kept,
      same: kept === supportLine(contact),
      field: 'supportEmail',
      next: { supportContact: contact },
    });
    return 'refusal' in next
      ? next
      : done(redirectTo(after(facts.enrolment, 'enrollments.showSummary')), put('enrolments', next));
  },
});

export const detailCommands = [legal, primary, support];
