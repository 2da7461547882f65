/** A tracked invitation: a personal link in a draft that its sender hands over (PAR-10, PAR-14). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { languages, type Phrase, phrase } from '../kernel/localizer.js';
import { labels, languageLabels } from './labels.js';
import { originLabels, origins } from './relationship.js';
import { closedIndex } from './retention.js';

export const invitationLife = machine({
  open: { accept: 'accepted', decline: 'declined', expire: 'expired', revoke: 'revoked', replace: 'replaced' },
  accepted: {},
  declined: {},
  expired: {},
  revoked: {},
  replaced: {},
});

/** `partnership`: provider → reseller. `customer`: a partner alone → customer. `joint`: reseller and provider → customer. */
const invitationKinds = ['partnership', 'customer', 'joint'] as const;

const common = {
  ...recordBase,
  kind: z.enum(invitationKinds),
  /** The inviting organisation. */
  fromOrganizationId: z.string(),
  fromUserId: z.string(),
  /** Joint invitations: the provider named with the reseller. */
  withOrganizationId: z.string().optional(),
  withName: z.string().optional(),
  /** A customer that the partner already serves, invited at its contact's address. */
  customerId: z.string().optional(),
  /** How the customer came to the inviting partner (CUS-9); default: own marketing. */
  origin: z.enum(origins).optional(),
  /** Address of the recipient, lower case. */
  email: z.string(),
  /** The invited organisation, if known; then only that one can accept. */
  toOrganizationId: z.string().optional(),
  /** Name shown while the organisation is unknown. */
  toName: z.string().optional(),
  draft: z.object({ language: z.enum(languages), subject: z.string(), body: z.string() }),
  expiresAt: z.string(),
  /** When the sender confirmed that the draft was sent. */
  handedOverAt: z.string().optional(),
  /** When the recipient continued on the link's page or opened the invitation in Teams. */
  openedAt: z.string().optional(),
  remindedAt: z.string().optional(),
  /** For customers: the number of codes sent, and of failed attempts with the newest. */
  codes: z.number().int().optional(),
  tries: z.number().int().optional(),
  /** Codes emailed to the address, for the organisation whose global admin verifies it (PAR-6). */
  proof: z
    .object({
      organizationId: z.string(),
      codes: z.number().int(),
      expiresAt: z.string(),
      failures: z.number().int(),
      lockedUntil: z.string().optional(),
    })
    .optional(),
  /** The reseller's request that this invitation answers (PAR-5). */
  requestId: z.string().optional(),
};

const invitation = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('open') }),
  z.object({ ...common, status: z.literal('accepted'), acceptedAt: z.string(), acceptedBy: z.string() }),
  z.object({
    ...common,
    status: z.literal('declined'),
    declinedAt: z.string(),
    declinedBy: z.string(),
    reason: z.string(),
  }),
  z.object({ ...common, status: z.literal('expired'), endedAt: z.string() }),
  z.object({ ...common, status: z.literal('revoked'), endedAt: z.string() }),
  z.object({ ...common, status: z.literal('replaced'), endedAt: z.string(), replacedBy: z.string() }),
]);
export type Invitation = z.output<typeof invitation>;
export type OpenInvitation = Extract<Invitation, { status: 'open' }>;

export const invitationKindLabels: Record<Invitation['kind'], Phrase> = {
  partnership: phrase({ en: 'Partnership', fr: 'Partenariat' }),
  customer: phrase({ en: 'Reseller relationship', fr: 'Relation de revendeur' }),
  joint: phrase({ en: 'Joint invitation', fr: 'Invitation conjointe' }),
};
export const invitationStatusLabels: Record<Invitation['status'], Phrase> = {
  open: phrase({ en: 'open', fr: 'en attente' }),
  accepted: phrase({ en: 'accepted', fr: 'acceptée' }),
  declined: phrase({ en: 'declined', fr: 'refusée' }),
  expired: phrase({ en: 'expired', fr: 'expirée' }),
  revoked: phrase({ en: 'revoked', fr: 'révoquée' }),
  replaced: phrase({ en: 'replaced', fr: 'remplacée' }),
};

export const invitations = collection({
  schema: invitation,
  labels: {
    name: phrase({ en: 'invitation', fr: 'invitation' }),
    fields: {
      ...labels(
        'kind',
        'customerId',
        'origin',
        'email',
        'language',
        'expiresAt',
        'codes',
        'organizationId',
        'failures',
        'lockedUntil',
        'status',
        'reason',
        'endedAt',
      ),
      fromOrganizationId: phrase({ en: 'From', fr: 'De' }),
      fromUserId: phrase({ en: 'Sender', fr: 'Expéditeur' }),
      withOrganizationId: phrase({ en: 'Together with', fr: 'Avec' }),
      withName: phrase({ en: 'Invited with', fr: 'Invitation avec' }),
      toOrganizationId: phrase({ en: 'To', fr: 'À' }),
      toName: phrase({ en: 'Name', fr: 'Nom' }),
      draft: phrase({ en: 'Draft', fr: 'Brouillon' }),
      subject: phrase({ en: 'Subject', fr: 'Objet' }),
      body: phrase({ en: 'Message', fr: 'Message' }),
      handedOverAt: phrase({ en: 'Handed over', fr: 'Remise' }),
      openedAt: phrase({ en: 'Opened', fr: 'Ouverture' }),
      remindedAt: phrase({ en: 'Reminder drafted', fr: 'Relance préparée' }),
      tries: phrase({ en: 'Failed attempts', fr: 'Tentatives infructueuses' }),
      proof: phrase({ en: 'Proof of the address', fr: 'Vérification de l’adresse' }),
      requestId: phrase({ en: 'Request', fr: 'Demande' }),
      acceptedAt: phrase({ en: 'Accepted', fr: 'Acceptation' }),
      acceptedBy: phrase({ en: 'Accepted by', fr: 'Acceptation par' }),
      declinedAt: phrase({ en: 'Declined', fr: 'Refus' }),
      declinedBy: phrase({ en: 'Declined by', fr: 'Refus par' }),
      replacedBy: phrase({ en: 'Replaced by', fr: 'Remplacée par' }),
    },
    values: {
      kind: invitationKindLabels,
      status: invitationStatusLabels,
      origin: originLabels,
      language: languageLabels,
    },
  },
  indexes: {
    closed: closedIndex(({ status }) => status !== 'open' && status !== 'accepted'),
    /** Newest last; lists read in descending order. */
    from: { key: (i) => i.fromOrganizationId, order: (i) => i.createdAt },
    to: { key: (i) => i.toOrganizationId, order: (i) => i.createdAt },
    email: { key: (i) => (i.status === 'open' ? i.email : undefined), order: (i) => i.createdAt },
    /** Open invitations of the sender: drafts by age, those handed over by expiry. */
    toHandOver: {
      key: (i) => (i.status === 'open' && i.handedOverAt === undefined ? i.fromOrganizationId : undefined),
      order: (i) => i.createdAt,
    },
    handedOver: {
      key: (i) => (i.status === 'open' && i.handedOverAt !== undefined ? i.fromOrganizationId : undefined),
      order: (i) => i.expiresAt,
    },
    /** Open invitations by expiry, for the timers. */
    expiry: { key: (i) => (i.status === 'open' ? 'open' : undefined), order: (i) => i.expiresAt },
    unreminded: {
      key: (i) => (i.status === 'open' && i.remindedAt === undefined ? 'open' : undefined),
      order: (i) => i.expiresAt,
    },
  },
});
