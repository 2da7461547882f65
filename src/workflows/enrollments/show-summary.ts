/** Shows the draft on one card, with a button for each step (ENR-4). */

import { z } from 'zod';
import type { Enrollment } from '../../domain/enrollment.js';
import type { Member } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import type { Localizer, Phrase } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Settings } from '../../kernel/settings.js';
import type { Verb } from '../../kernel/verb.js';
import { addressLine, contactLine, supportLine } from './fields.js';
import { ownDraft } from './find.js';
import { enrollmentPhrases } from './phrases.js';
import { missingStep, type Step, stepsOf } from './steps.js';
import { type Proof, proofNotes, proofOf } from './verify-authority.js';

export interface SummaryFacts {
  readonly id: string;
  readonly version: number;
  readonly kind: Enrollment['kind'];
  /** The steps that can be corrected, and the first of them whose data is missing. */
  readonly asked: readonly Step[];
  readonly missing?: Verb;
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
export const summaryOf = (enrolment: Enrollment, actor: Member, settings: Settings): SummaryFacts => {
  const { id, version, kind, country, mpnId, legalName, address, primaryContact, supportContact } = enrolment;
  const asked = stepsOf(actor.organization);
  const missing = missingStep(enrolment, asked);
  return {
    id,
    version,
    kind,
    country,
    asked,
    ...(missing ? { missing } : {}),
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

/** The fields of the draft, line by line; a missing field is marked as missing. */
export function summaryLines(facts: SummaryFacts, t: Localizer) {
  const given = (text: string) => (text ? escapeMarkdown(text) : t.markdown(enrollmentPhrases.stillMissing));
  return [
    { title: t.text(enrollmentPhrases.legalName), value: given(facts.legalName) },
    {
      title: t.text(enrollmentPhrases.line1),
      value: given(facts.address && `${facts.address}, ${t.format.country(facts.country)}`),
    },
    { title: t.text(enrollmentPhrases.mpnId), value: given(facts.mpnId) },
    { title: t.text(enrollmentPhrases.primary), value: given(facts.contact) },
    { title: t.text(enrollmentPhrases.support), value: given(facts.support) },
  ];
}

const corrections: readonly (readonly [Step, Phrase, Verb])[] = [
  ['mpn', enrollmentPhrases.editMpn, 'enrollments.linkMpn'],
  ['legal', enrollmentPhrases.editLegal, 'enrollments.setLegalProfile'],
  ['primary', enrollmentPhrases.editPrimary, 'enrollments.setPrimaryContact'],
  ['support', enrollmentPhrases.editSupport, 'enrollments.setSupportContact'],
];

export const summaryCard = card<SummaryFacts>('enroll.summary', {
  view: (facts, t) => {
    return {
      icon: '📝',
      title: t.markdown(enrollmentPhrases.summaryTitle),
      facts: summaryLines(facts, t),
      notes: [
        ...(facts.missing ? [] : [t.markdown(enrollmentPhrases.summaryConfirm)]),
        facts.verified
          ? t.markdown(enrollmentPhrases.summaryVerified)
          : t.markdown(enrollmentPhrases.summaryMail, { email: facts.email }),
        ...proofNotes(facts.proof, t),
      ],
      actions: [
        facts.missing
          ? button(facts.missing, t.text(enrollmentPhrases.giveMissing), { style: 'positive' })
          : button('enrollments.submit', t.text(enrollmentPhrases.enrollNow), {
              data: { id: facts.id, version: facts.version },
              style: 'positive',
            }),
        ...corrections.flatMap(([step, title, verb]) =>
          facts.asked.includes(step) ? [button(verb, t.text(title), { plain: true })] : [],
        ),
        button('enrollments.withdraw', t.text(enrollmentPhrases.withdraw), { style: 'destructive' }),
      ],
    };
  },
  sample: {
    id: 'ENR-7K2M9QXD',
    version: 7,
    kind: 'enrolment',
    asked: ['membership', 'mpn', 'legal', 'primary', 'support'],
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

export const showSummary = query({
  verb: 'enrollments.showSummary',
  formerly: ['enroll.summary'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.summaryTitle },
  input: z.object({}),
  load: (view, _input, { actor }) => ownDraft(view, actor),
  answer: ({ enrolment }, _input, { actor, settings }) => show(summaryCard, summaryOf(enrolment, actor, settings)),
});
