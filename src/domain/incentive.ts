/** An organisation's status in one incentive programme (INC-2, INC-4); each programme has its own enrolment. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';

export const incentiveLife = machine({
  notInvited: { invite: 'invited' },
  invited: { enrol: 'enrolled', decline: 'declined' },
  enrolled: {},
  declined: {},
});

export const incentiveProgrammes = ['indirectReseller', 'directBill'] as const;
export type IncentiveProgramme = (typeof incentiveProgrammes)[number];

const incentive = z.object({
  ...recordBase,
  organizationId: z.string(),
  programme: z.enum(incentiveProgrammes),
  status: z.enum(['notInvited', 'invited', 'enrolled', 'declined']),
  /** When the invitation is due (INC-1); only while `notInvited`. */
  inviteAt: z.string().optional(),
  invitedAt: z.string().optional(),
  /** Address of the membership account that was invited. */
  invitedEmail: z.string().optional(),
  decidedAt: z.string().optional(),
  /** Name of the user who enrolled or declined. */
  decidedBy: z.string().optional(),
});
export type Incentive = z.output<typeof incentive>;

export const incentiveProgrammeLabels: Record<IncentiveProgramme, Phrase> = {
  indirectReseller: phrase({ en: 'Indirect reseller incentives', fr: 'Primes de revendeur indirect' }),
  directBill: phrase({ en: 'Direct-bill incentives', fr: 'Primes de facturation directe' }),
};
/** Of the invitation or of the enrolment, both feminine in French. */
export const incentiveStatusLabels: Record<Incentive['status'], Phrase> = {
  notInvited: phrase({ en: 'not invited yet', fr: 'pas encore d’invitation' }),
  invited: phrase({ en: 'invited', fr: 'invitation reçue' }),
  enrolled: phrase({ en: 'enrolled', fr: 'inscription faite' }),
  declined: phrase({ en: 'declined', fr: 'invitation refusée' }),
};

export const incentiveId = (organizationId: string, programme: IncentiveProgramme): string =>
  `${organizationId}:${programme}`;

export const incentives = collection({
  schema: incentive,
  grave: true,
  labels: {
    name: phrase({ en: 'incentive programme', fr: 'programme de primes' }),
    fields: {
      ...labels('organizationId', 'status', 'decidedAt', 'decidedBy'),
      programme: phrase({ en: 'Programme', fr: 'Programme' }),
      inviteAt: phrase({ en: 'Invitation due', fr: 'Invitation prévue' }),
      invitedAt: phrase({ en: 'Invited', fr: 'Invitation' }),
      invitedEmail: phrase({ en: 'Invited address', fr: 'Adresse invitée' }),
    },
    values: { programme: incentiveProgrammeLabels, status: incentiveStatusLabels },
  },
  indexes: {
    organization: { key: (i) => i.organizationId },
    due: {
      key: (i) => (i.status === 'notInvited' && i.inviteAt ? 'due' : undefined),
      order: (i) => i.inviteAt ?? '',
    },
  },
});
