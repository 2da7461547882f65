/** A reseller's request to a provider for a partnership (PAR-5, PAR-14). */
import { z } from 'zod';
import { collection } from '../kernel/collection.js';
import { phrase } from '../kernel/localizer.js';
import { labels, requestStatusLabels } from './labels.js';
import { requestSchema } from './request.js';
import { closedIndex } from './retention.js';

const partnershipRequest = requestSchema({}, { invitationId: z.string() });
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
    closed: closedIndex(({ status }) => status !== 'asked'),
    provider: { key: (r) => r.providerId, order: (r) => r.createdAt },
    reseller: { key: (r) => r.resellerId, order: (r) => r.createdAt },
    /** Open requests, by the provider that decides. */
    toDecide: { key: (r) => (r.status === 'asked' ? r.providerId : undefined), order: (r) => r.createdAt },
  },
  unique: { pair: (r) => (r.status === 'asked' ? `${r.providerId}|${r.resellerId}` : undefined) },
});
