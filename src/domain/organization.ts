/** An organisation of the programme: bound to one Entra tenant, with a set of capabilities (ORG-1, ORG-2). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { capabilities } from '../kernel/permissions.js';
import { folded } from '../kernel/text.js';
import { incentiveProgrammeLabels } from './incentive.js';
import { addressFields, contactFields, labels, membershipFields } from './labels.js';
import { capabilityWords } from './role-phrases.js';

export const contact = z.object({ name: z.string(), email: z.string(), phone: z.string().optional() });
export const address = z.object({
  line1: z.string(),
  line2: z.string().optional(),
  city: z.string(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  /** ISO 3166-1 alpha-2 */
  country: z.string().length(2),
});

/** Country of the operator until its profile names one; a user-assigned code of ISO 3166. */
export const unknownCountry = 'ZZ';

export const organization = z.object({
  ...recordBase,
  /** Legal business name. */
  name: z.string().min(1),
  /** Entra tenant id; it alone identifies the organisation of an activity. */
  tenantId: z.string().min(1),
  capabilities: z.array(z.enum(capabilities)).min(1),
  /** ISO 3166-1 alpha-2 */
  country: z.string().length(2),
  address: address.optional(),
  /** Partner id (MPN) of the location account used at onboarding. */
  mpnId: z.string().optional(),
  primaryContact: contact.optional(),
  supportContact: z.object({ email: z.string(), phone: z.string(), web: z.string() }).optional(),
  /** Can have partnerships: enrolled, approved and agreement accepted. */
  active: z.boolean(),
  /** Created by the first user of its tenant and not approved yet; only the enrolment is possible (ENR-12). */
  enrolling: z.literal(true).optional(),
  /** Onboarded by the operator, because it is in the programme elsewhere (ENR-2). */
  onboarded: z.literal(true).optional(),
  /** Set by the operator: this direct-bill partner may transition to indirect reseller (TRN-1). */
  eligible: z.boolean().optional(),
  /** The verified address of the primary contact (ENR-6). */
  verifiedEmail: z.string().optional(),
  /** Id of the agreement version accepted last (ENR-15). */
  agreementId: z.string().optional(),
  /** Copied from the linked partner profile (ENR-13). */
  membership: z
    .object({
      account: z.string(),
      benefits: z.array(z.string()),
      incentives: z.array(z.string()),
      competencies: z.array(z.string()),
    })
    .optional(),
});
export type Organization = z.output<typeof organization>;

/** Whether it is a direct-bill partner and an indirect reseller after a transition (ORG-1, TRN-3, TRN-6). */
export const isDual = ({ capabilities }: Pick<Organization, 'capabilities'>): boolean =>
  capabilities.includes('directBill') && capabilities.includes('indirectReseller');

export const organizations = collection({
  schema: organization,
  labels: {
    name: phrase({ en: 'organisation', fr: 'organisation' }),
    fields: {
      ...labels(
        'tenantId',
        'mpnId',
        'primaryContact',
        'supportContact',
        'web',
        'active',
        'agreementId',
        'membership',
        ...addressFields,
        ...contactFields,
        ...membershipFields,
      ),
      capabilities: phrase({ en: 'Part in the programme', fr: 'Place dans le programme' }),
      enrolling: phrase({ en: 'Enrolling', fr: 'Inscription en cours' }),
      onboarded: phrase({ en: 'Brought in by the operator', fr: 'Intégration par l’opérateur' }),
      eligible: phrase({ en: 'Eligible for the transition', fr: 'Éligibilité à la transition' }),
      verifiedEmail: phrase({ en: 'Proved address', fr: 'Adresse vérifiée' }),
    },
    values: { capabilities: capabilityWords, incentives: incentiveProgrammeLabels },
  },
  indexes: { capability: { key: (o) => o.capabilities, order: (o) => folded(o.name) } },
  unique: { tenant: (o) => o.tenantId, mpnId: (o) => o.mpnId },
  search: (o) => [o.name],
});
