/** A version of the indirect reseller agreement, as the operator published it (ENR-15). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';

const agreement = z.object({
  ...recordBase,
  kind: z.literal('indirectReseller'),
  /** The version as the agreement names it, e.g. `2026-11`. */
  label: z.string(),
  /** Address of the text. */
  url: z.string(),
  publishedBy: z.string(),
  publishedAt: z.string(),
  /** Cursor of the round that asks all resellers to accept; absent when the round is complete. */
  asking: z.object({ after: z.string().optional() }).optional(),
});
export type Agreement = z.output<typeof agreement>;

export const agreementKindLabels: Record<Agreement['kind'], Phrase> = {
  indirectReseller: phrase({ en: 'indirect reseller agreement', fr: 'contrat de revendeur indirect' }),
};

export const agreements = collection({
  schema: agreement,
  labels: {
    name: phrase({ en: 'agreement', fr: 'contrat' }),
    fields: {
      ...labels('kind'),
      label: phrase({ en: 'Version', fr: 'Version' }),
      url: phrase({ en: 'Link', fr: 'Lien' }),
      publishedBy: phrase({ en: 'Published by', fr: 'Publication par' }),
      publishedAt: phrase({ en: 'Published', fr: 'Publication' }),
      asking: phrase({ en: 'Partners being asked', fr: 'Partenaires en cours d’information' }),
      after: phrase({ en: 'Asked up to', fr: 'Jusqu’à' }),
    },
    values: { kind: agreementKindLabels },
  },
  indexes: {
    /** Newest last. */
    kind: { key: (a) => a.kind, order: (a) => a.publishedAt },
    asking: { key: (a) => (a.asking ? 'asking' : undefined) },
  },
  unique: { label: (a) => `${a.kind}|${a.label.toLowerCase()}` },
});
