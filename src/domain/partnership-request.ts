/** A reseller's request to a provider for a partnership (PAR-5, PAR-14). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { phrase } from '../kernel/localizer.js';
import { labels, requestStatusLabels } from './labels.js';

export const requestLife = machine({
  asked: { approve: 'approved', decline: 'declined', withdraw: 'withdrawn' },
  approved: {},
  declined: {},
  withdrawn: {},
});

const common = {
  ...recordBase,
  resellerId: z.string(),
  providerId: z.string(),
  /** The user who requested it and is notified of the answer. */
  askedBy: z.string(),
  message: z.string().optional(),
};

const partnershipRequest = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('asked') }),
  z.object({
    ...common,
    status: z.literal('approved'),
    decidedBy: z.string(),
    decidedAt: z.string(),
    invitationId: z.string(),
  }),
  z.object({
    ...common,
    status: z.literal('declined'),
    decidedBy: z.string(),
    decidedAt: z.string(),
    reason: z.string(),
  }),
  z.object({ ...common, status: z.literal('withdrawn'), decidedAt: z.string() }),
]);
export type PartnershipRequest = z.output<typeof partnershipRequest>;
export type OpenRequest = Extract<PartnershipRequest, { status: 'asked' }>;
export const isAsked = (request: PartnershipRequest): request is OpenRequest => request.status === 'asked';
/** Subject of its notifications, which are resolved together. */
export const requestSubject = (id: string): string => `requests/${id}`;

export const requests = collection({
  schema: partnershipRequest,
  labels: {
    name: phrase({ en: 'partnership request', fr: 'demande de partenariat' }),
    fields: labels(
      'resellerId',
      'providerId',
      'askedBy',
      'message',
      'status',
      'decidedBy',
      'decidedAt',
      'invitationId',
      'reason',
    ),
    values: { status: requestStatusLabels },
  },
  indexes: {
    provider: { key: (r) => r.providerId, order: (r) => r.createdAt },
    reseller: { key: (r) => r.resellerId, order: (r) => r.createdAt },
  },
  unique: { pair: (r) => (r.status === 'asked' ? `${r.providerId}|${r.resellerId}` : undefined) },
});
