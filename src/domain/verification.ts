/**
 * An email that asks a primary contact to confirm the address (ENR-6). Each has its own signed link, so that the link
 * sent to a former address cannot confirm the new one.
 */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { contactFields, labels } from './labels.js';
import { closedIndex } from './retention.js';

export const verificationLife = machine({
  open: { confirm: 'confirmed', dispute: 'disputed', replace: 'replaced' },
  confirmed: {},
  disputed: {},
  replaced: {},
});

const verification = z.object({
  ...recordBase,
  status: z.enum(['open', 'confirmed', 'disputed', 'replaced']),
  organizationId: z.string(),
  /** The enrolment that continues after the confirmation; absent for a changed contact of a profile (ORG-8). */
  enrolmentId: z.string().optional(),
  /** The contact that receives the email. */
  contact: z.object({ name: z.string(), email: z.string(), phone: z.string().optional() }),
  /** The user who enrolled or changed the contact. */
  by: z.object({ userId: z.string(), name: z.string() }),
  sentAt: z.string(),
  expiresAt: z.string(),
  endedAt: z.string().optional(),
});
export type Verification = z.output<typeof verification>;

const statusLabels: Record<Verification['status'], Phrase> = {
  open: phrase({ en: 'waiting', fr: 'en attente' }),
  confirmed: phrase({ en: 'confirmed', fr: 'confirmée' }),
  disputed: phrase({ en: 'disputed', fr: 'contestée' }),
  replaced: phrase({ en: 'replaced', fr: 'remplacée' }),
};

export const verifications = collection({
  schema: verification,
  labels: {
    name: phrase({ en: 'address verification', fr: 'vérification d’adresse' }),
    fields: {
      ...labels('status', 'organizationId', 'contact', 'by', 'userId', 'expiresAt', 'endedAt', ...contactFields),
      enrolmentId: phrase({ en: 'Enrolment', fr: 'Inscription' }),
      sentAt: phrase({ en: 'Sent', fr: 'Envoi' }),
    },
    values: { status: statusLabels },
  },
  indexes: {
    closed: closedIndex(({ status }) => status !== 'open'),
    organization: { key: (v) => (v.status === 'open' ? v.organizationId : undefined) },
  },
});
