/** What is enrolled, on one card, with the way back to each step (ENR-4). */
import { z } from 'zod';
import type { Member } from '../actor.js';
import type { Button } from '../card.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import type { Pen } from '../language.js';
import type { Settings } from '../settings.js';
import type { Enrolment } from './enrolment.js';
import { addressLine, contactLine, supportLine } from './fields.js';
import { ownDraft } from './find.js';
import { words } from './phrases.js';
import { type Proof, proofNotes, proofOf } from './proving.js';

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

/** What is enrolled, line by line; what is still missing says so. */
export function summaryLines(facts: SummaryFacts, pen: Pen) {
  const given = (text: string) => (text ? pen.typed(text) : pen.say(words.stillMissing));
  return [
    { title: pen.plain(words.legalName), value: given(facts.legalName) },
    {
      title: pen.plain(words.line1),
      value: given(facts.address && `${facts.address}, ${pen.words.country(facts.country)}`),
    },
    { title: pen.plain(words.mpnId), value: given(facts.mpnId) },
    { title: pen.plain(words.primary), value: given(facts.contact) },
    { title: pen.plain(words.support), value: given(facts.support) },
  ];
}

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

export const summaryCommands = [summary];
export const summaryCards = [summaryCard];
