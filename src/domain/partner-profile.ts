/** A partner profile in the operator's register (ENR-13); its id is the MPN id. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { incentiveProgrammeLabels } from './incentive.js';
import { labels, membershipFields } from './labels.js';

/** A partner id (MPN). */
export const mpnId = z
  .string()
  .trim()
  .regex(/^[1-9]\d{4,9}$/);

export const profile = z.object({
  ...recordBase,
  /** `location`: transacts and earns; `global`: the headquarters' account, which does neither. */
  kind: z.enum(['location', 'global']),
  legalName: z.string().min(1),
  /** ISO 3166-1 alpha-2 */
  country: z.string().length(2),
  active: z.boolean(),
  /** Address of the partner membership account; lower case. */
  account: z.string(),
  benefits: z.array(z.string()),
  incentives: z.array(z.string()),
  competencies: z.array(z.string()),
});
export type Profile = z.output<typeof profile>;

const kindLabels: Record<Profile['kind'], Phrase> = {
  location: phrase({ en: 'location account', fr: 'compte d’emplacement' }),
  global: phrase({ en: 'global account', fr: 'compte global' }),
};

export const profiles = collection({
  schema: profile,
  labels: {
    name: phrase({ en: 'partner profile', fr: 'profil de partenaire' }),
    fields: labels('kind', 'legalName', 'country', 'active', ...membershipFields),
    values: { kind: kindLabels, incentives: incentiveProgrammeLabels },
  },
  indexes: { account: { key: (p) => p.account } },
});
