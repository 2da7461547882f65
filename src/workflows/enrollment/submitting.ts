/** The summary and what follows from it: Enroll now, the mail again, taking it back, withdrawing it (ENR-4, ENR-6, ENR-7). */
import { z } from 'zod';
import { type Actor, type Member, may } from '../actor.js';
import type { Button } from '../card.js';
import type { Pen } from '../language.js';
import type { Settings } from '../settings.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import {
  card,
  change,
  type Draft,
  done,
  goOn,
  put,
  query,
  type Refusal,
  refuse,
  remove,
  settle,
  show,
} from '../workflow.js';
import { type Checked, checkedFacts } from './checks.js';
import { type Enrolment, nextStatus } from './enrolment.js';
import { examples } from './examples.js';
import { addressLine, contactLine, supportLine } from './fields.js';
import { afterThat, openOf, operatorOf, ownDraft } from './find.js';
import { words } from './phrases.js';
import { type Proof, proofNotes, proofOf } from './proving.js';
import { enterReview, reviewSubject } from './reviewing.js';
import { statusShown } from './status.js';
import { changedCard, tellChange } from './telling.js';
import { askAddress, openVerification, replaced, verificationId } from './verifying.js';
import { isWebMail } from './webmail.js';

const unsaid = { en: [], fr: [] };

export interface SummaryFacts {
  readonly id: string;
  readonly version: number;
  readonly kind: Enrolment['kind'];
  readonly onboarded: boolean;
  readonly verified: boolean;
  readonly email: string;
  readonly legalName: string;
  readonly country: string;
  readonly mpnId: string;
  readonly address: string;
  readonly contact: string;
  readonly support: string;
  readonly proof?: Proof;
}
export const summaryOf = (enrolment: Enrolment, actor: Member, settings: Settings): SummaryFacts => {
  const { id, version, kind, country, mpnId, legalName, address, primaryContact, supportContact } = enrolment;
  return {
    id,
    version,
    kind,
    country,
    onboarded: actor.organization.onboarded === true,
    verified:
      actor.organization.verifiedEmail !== undefined && actor.organization.verifiedEmail === primaryContact?.email,
    email: primaryContact?.email ?? '',
    legalName: legalName ?? '',
    mpnId: mpnId ?? '',
    address: address ? addressLine(address) : '',
    contact: primaryContact ? contactLine(primaryContact) : '',
    support: supportContact ? supportLine(supportContact) : '',
    proof: proofOf(enrolment, settings),
  };
};

/** What is enrolled, line by line. */
export const summaryLines = (facts: SummaryFacts, pen: Pen) => [
  { title: pen.plain(words.legalName), value: pen.typed(facts.legalName) },
  { title: pen.plain(words.line1), value: pen.typed(`${facts.address}, ${pen.words.country(facts.country)}`) },
  { title: pen.plain(words.mpnId), value: pen.typed(facts.mpnId) },
  { title: pen.plain(words.primary), value: pen.typed(facts.contact) },
  { title: pen.plain(words.support), value: pen.typed(facts.support) },
];

export const summaryCard = card<SummaryFacts>('enroll.summary', {
  view: (facts, pen) => {
    const edit = (title: string, verb: string): Button => ({ title, verb, plain: true });
    return {
      icon: '📝',
      title: pen.say(words.summaryTitle),
      facts: summaryLines(facts, pen),
      notes: [
        pen.say(words.summaryConfirm),
        facts.verified ? pen.say(words.summaryVerified) : pen.say(words.summaryMail, { email: facts.email }),
        ...proofNotes(facts.proof, pen),
      ],
      actions: [
        {
          title: pen.plain(words.enrollNow),
          verb: 'enroll.submit',
          data: { id: facts.id, version: facts.version },
          style: 'positive',
        },
        ...(facts.onboarded
          ? []
          : [
              edit(pen.plain(words.editMpn), 'enroll.mpn'),
              edit(pen.plain(words.editLegal), 'enroll.legal'),
              edit(pen.plain(words.editPrimary), 'enroll.primary'),
            ]),
        edit(pen.plain(words.editSupport), 'enroll.support'),
        { title: pen.plain(words.withdraw), verb: 'enroll.withdraw', style: 'destructive' },
      ],
    };
  },
  sample: {
    id: 'ENR-7K2M9QXD',
    version: 7,
    kind: 'enrolment',
    onboarded: false,
    verified: false,
    email: 'ana@lumiere.example',
    legalName: 'Lumière Informatique',
    country: 'FR',
    mpnId: '4417062',
    address: '27 rue de la République, 69002 Lyon',
    contact: 'Ana Ito, ana@lumiere.example, +33 4 72 00 10 01',
    support: 'support@lumiere.example, +33 4 72 00 10 00, https://www.lumiere.example',
  },
});

const summary = query({
  verb: 'enroll.summary',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.summaryTitle, help: words.summaryTitle, examples: unsaid },
  input: z.object({}),
  load: (view, _input, { actor }) => ownDraft(view, actor),
  answer: ({ enrolment }, _input, { actor, settings }) => show(summaryCard, summaryOf(enrolment, actor, settings)),
});

/** Whether every step was given. */
export const isComplete = (enrolment: Enrolment): boolean =>
  enrolment.mpnId !== undefined &&
  enrolment.legalName !== undefined &&
  enrolment.address !== undefined &&
  enrolment.primaryContact !== undefined &&
  enrolment.supportContact !== undefined;

/** All that deciding a submission needs. */
export async function submission(view: View, actor: Actor, kind: Enrolment['kind']) {
  const found = await ownDraft(view, actor);
  if ('refusal' in found) return found;
  if (found.enrolment.kind !== kind) return refuse(words.noDraft);
  const [checked, operator, verification] = await Promise.all([
    checkedFacts(view, found.enrolment, found.organization),
    operatorOf(view),
    openVerification(view, found.organization.id),
  ]);
  return { ...found, checked, operator, verification };
}

/** Why it cannot be submitted as it is. */
export function cannotSubmit(enrolment: Enrolment, checked: Checked): Refusal | undefined {
  const { primaryContact } = enrolment;
  if (!isComplete(enrolment) || !primaryContact) return refuse(words.notComplete);
  if (isWebMail(primaryContact.email)) return refuse(words.webMail);
  return checked.bound ? refuse(words.mpnBound) : undefined;
}

const submit = change({
  verb: 'enroll.submit',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.enrollNow, help: words.startHelp, examples: unsaid },
  input: z.object({ id: input.id, version: z.coerce.number().int() }),
  load: (view, _input, { actor }) => submission(view, actor, 'enrolment'),
  decide: (facts, { id, version }, context) => {
    const { enrolment, organization, checked } = facts;
    const { actor, settings } = context;
    if (enrolment.id !== id || enrolment.version !== version)
      return refuse(words.summaryChanged, { instead: show(summaryCard, summaryOf(enrolment, actor, settings)) });
    return cannotSubmit(enrolment, checked) ?? submitted(facts, organization.verifiedEmail, context);
  },
});

type Submission = Exclude<Awaited<ReturnType<typeof submission>>, Refusal>;
type SubmitContext = Parameters<typeof enterReview>[3] & {
  readonly actor: Member;
  readonly ids: Parameters<typeof verificationId>[0];
};
/** Into verification; where the contact's address was proved before and has not changed, straight into review (ENR-2). */
export function submitted(
  { enrolment, organization, checked, operator, verification }: Submission,
  provedEmail: string | undefined,
  context: SubmitContext,
) {
  const { actor, now, settings, ids } = context;
  const { primaryContact } = enrolment;
  if (!primaryContact) return refuse(words.notComplete);
  const before = afterThat(enrolment, 'submitted', now, actor.user.name);
  const old = replaced(verification, now);
  if (provedEmail === primaryContact.email) {
    if (nextStatus(enrolment, 'submitVerified') !== 'inReview') return refuse(words.notDraft);
    const proved = { ...checked, organization: { ...organization, verifiedEmail: primaryContact.email } };
    return done(goOn('enroll.status'), old, ...enterReview(before, proved, operator, context));
  }
  const status = nextStatus(enrolment, 'submit');
  if (status !== 'emailVerification') return refuse(words.notDraft);
  const id = verificationId(ids);
  const next: Draft<Enrolment> = { ...before, status, verificationId: id };
  return done(
    goOn('enroll.status'),
    old,
    put('enrolments', next),
    ...askAddress({
      id,
      organization: { id: organization.id, name: enrolment.legalName ?? organization.name },
      enrolmentId: enrolment.id,
      contact: primaryContact,
      by: { userId: actor.user.id, name: actor.user.name },
      language: enrolment.language,
      now,
      settings,
    }).effects,
    // the letter itself tells the contact
    { ...tellChange(next, organization), emails: [] },
  );
}

const resentCard = card<{ email: string; at: string }>('enroll.resent', {
  view: (facts, pen) => ({ icon: '✉️', title: pen.say(words.resendTitle), lines: [pen.say(words.resent, facts)] }),
  sample: { email: 'ana@lumiere.example', at: '2026-11-24T09:00:00.000Z' },
});
const resend = change({
  verb: 'enroll.resendVerification',
  who: 'verification.resend',
  words: { title: words.resendTitle, help: words.resendHelp, examples: examples['enroll.resendVerification'] },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const verification = await openVerification(view, actor.organization.id);
    if (!verification) return refuse(words.nothingToVerify);
    return { verification, enrolment: await openOf(view, actor.organization.id) };
  },
  decide: ({ verification, enrolment }, _input, { actor, now, ids, settings }) => {
    const { organization, user } = actor;
    const id = verificationId(ids);
    const enrols = verification.enrolmentId !== undefined;
    const { expiresAt, effects } = askAddress({
      id,
      organization: { id: organization.id, name: (enrols && enrolment?.legalName) || organization.name },
      ...(verification.enrolmentId ? { enrolmentId: verification.enrolmentId } : {}),
      contact: verification.contact,
      by: verification.by,
      language: enrolment?.language ?? actor.language,
      now,
      settings,
    });
    const waiting = enrols && enrolment?.status === 'emailVerification' ? enrolment : undefined;
    return done(
      show(resentCard, { email: verification.contact.email, at: expiresAt }),
      replaced(verification, now),
      waiting
        ? put('enrolments', {
            ...waiting,
            verificationId: id,
            history: [...waiting.history, { what: 'resent', at: now, by: user.name }],
          })
        : undefined,
      ...effects,
    );
  },
});

/** The open enrolment of the actor's organisation, in whatever state. */
const ofOurs = async (view: View, actor: Member) => {
  const enrolment = await openOf(view, actor.organization.id);
  if (!enrolment) return refuse(words.noEnrolment);
  return { enrolment, verification: await openVerification(view, actor.organization.id) };
};

const reopen = change({
  verb: 'enroll.reopen',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.correct, help: words.correct, examples: unsaid },
  input: z.object({}),
  load: (view, _input, { actor }) => ofOurs(view, actor),
  decide: ({ enrolment, verification }, _input, { actor, now }) => {
    if (enrolment.status === 'draft') return done(goOn('enroll.start'));
    const status = nextStatus(enrolment, 'reopen');
    if (status !== 'draft') return refuse(words.cannotReopen);
    const transition = enrolment.kind === 'transition';
    const verifying = enrolment.status === 'emailVerification';
    return done(
      goOn(transition ? 'transition.start' : verifying ? 'enroll.primary' : 'enroll.summary'),
      put('enrolments', { ...afterThat(enrolment, 'reopened', now, actor.user.name), status }),
      verification?.enrolmentId === enrolment.id ? replaced(verification, now) : undefined,
    );
  },
});

const withdraw = change({
  verb: 'enroll.withdraw',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.withdraw, help: words.withdrawWhat, examples: unsaid },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const found = await ofOurs(view, actor);
    return 'refusal' in found ? found : { ...found, first: actor.organization.enrolling === true };
  },
  confirm: ({ first }, _input, pen) => ({
    icon: '📝',
    title: pen.say(words.withdrawTitle),
    lines: [pen.say(words.withdrawWhat), ...(first ? [pen.say(words.withdrawFirst)] : [])],
    yes: pen.plain(words.yes),
  }),
  decide: ({ enrolment, verification, first }, _input, { actor, now, settings }) => {
    const { organization, user } = actor;
    const status = nextStatus(enrolment, 'withdraw');
    if (status !== 'withdrawn') return refuse(words.cannotWithdraw);
    const next: Draft<Enrolment> = { ...afterThat(enrolment, 'withdrawn', now, user.name), status };
    const shown = statusShown(next, organization, may(actor, 'enrolment.run'), now, settings);
    return done(
      shown,
      put('enrolments', next),
      // a draft was nobody else's business yet
      enrolment.status === 'draft' ? undefined : tellChange(next, organization),
      verification ? replaced(verification, now) : undefined,
      settle(
        reviewSubject(enrolment.id),
        show(changedCard, {
          kind: next.kind,
          organization: next.legalName ?? organization.name,
          status,
          contact: next.primaryContact?.email ?? '',
        }),
      ),
      // the tenant is free again for whoever may act for it (ENR-12)
      ...(first ? [remove('users', user.id), remove('organizations', organization.id)] : []),
    );
  },
});

export const submittingCommands = [summary, submit, resend, reopen, withdraw];
export const submittingCards = [summaryCard, resentCard];
