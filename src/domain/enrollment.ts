/** An enrolment as an indirect reseller, or a transition from direct billing (ENR-7, TRN-9). */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { languages, type Phrase, phrase } from '../kernel/localizer.js';
import { addressFields, contactFields, labels, languageLabels } from './labels.js';
import { address, contact } from './organization.js';

const life = {
  draft: { submit: 'emailVerification', submitVerified: 'inReview', withdraw: 'withdrawn' },
  emailVerification: { confirm: 'inReview', reopen: 'draft', withdraw: 'withdrawn' },
  inReview: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  rejected: { reopen: 'draft', withdraw: 'withdrawn' },
  withdrawn: {},
} as const;

/** ENR-7. `submitVerified`: the contact's address was verified before and has not changed (ENR-2). */
export const enrollmentLife = machine({ ...life, approved: { accept: 'active' }, active: {} });
/** TRN-9. There is no way back from `approved` (TRN-3). */
export const transitionLife = machine({ ...life, approved: { accept: 'dual' }, dual: {} });

type Step = Parameters<typeof enrollmentLife.next>[1] | Parameters<typeof transitionLife.next>[1];
/** The status after a step, by the lifecycle of its kind; `undefined` if the lifecycle does not allow the step. */
export const nextStatus = (
  { kind, status }: { readonly kind: 'enrolment' | 'transition'; readonly status: Status },
  step: Step,
): Status | undefined => {
  if (kind === 'transition') return status === 'active' ? undefined : transitionLife.next(status, step);
  return status === 'dual' ? undefined : enrollmentLife.next(status, step);
};

export const statuses = [
  'draft',
  'emailVerification',
  'inReview',
  'rejected',
  'withdrawn',
  'approved',
  'active',
  'dual',
] as const;
export type Status = (typeof statuses)[number];

/** Events of the timeline (ENR-8). */
const happenings = [
  'started',
  'proved',
  'disproved',
  'submitted',
  'resent',
  'confirmed',
  'disputed',
  'reopened',
  'approved',
  'approvedByPolicy',
  'rejected',
  'withdrawn',
  'released',
  'accepted',
] as const;

const supportContact = z.object({ email: z.string(), phone: z.string(), web: z.string() });

const common = {
  ...recordBase,
  kind: z.enum(['enrolment', 'transition']),
  organizationId: z.string(),
  tenantId: z.string(),
  /** Language of emails to the primary contact. */
  language: z.enum(languages),
  startedBy: z.object({ userId: z.string(), name: z.string() }),
  /** Whether the user's right to act for the tenant is proved (ENR-12). */
  authority: z.enum(['claimed', 'proved', 'disproved']),
  /** When it entered its present status. */
  since: z.string(),
  history: z.array(
    z.object({ what: z.enum(happenings), at: z.string(), by: z.string(), reason: z.string().optional() }),
  ),
  /** The invitation that the organisation can accept after enrolling (PAR-4). */
  invitationId: z.string().optional(),
  /** The membership account, the number of codes sent to it, and when a code was confirmed (ENR-13). */
  membership: z
    .object({
      account: z.string(),
      codes: z.number().int(),
      codeExpiresAt: z.string(),
      failures: z.number().int(),
      lockedUntil: z.string().optional(),
      provedAt: z.string().optional(),
    })
    .optional(),
  mpnId: z.string().optional(),
  /** Country of the tenant, ISO 3166-1 alpha-2. */
  country: z.string().length(2),
  legalName: z.string().optional(),
  address: address.optional(),
  primaryContact: contact.optional(),
  supportContact: supportContact.optional(),
  /** The checks that had failed when a reviewer approved it nevertheless, and why (ENR-18). */
  approvedDespite: z.object({ checks: z.array(z.string()), why: z.string() }).optional(),
  /**
   * When an untouched draft is released. It holds for this version only: a later change starts the period again
   * (ENR-17).
   */
  release: z.object({ at: z.string(), version: z.number().int() }).optional(),
  /** How often each step was saved and by whom last, so that a stale form is noticed. */
  edits: z.partialRecord(
    z.enum(['legal', 'primary', 'support']),
    z.object({ count: z.number().int(), by: z.string() }),
  ),
};

export type EditedStep = 'legal' | 'primary' | 'support';

export const enrollment = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('draft') }),
  z.object({ ...common, status: z.literal('withdrawn') }),
  z.object({ ...common, status: z.literal('emailVerification'), verificationId: z.string() }),
  z.object({ ...common, status: z.literal('inReview'), submittedAt: z.string() }),
  z.object({ ...common, status: z.literal('rejected'), reason: z.string(), decidedBy: z.string() }),
  z.object({ ...common, status: z.literal('approved'), decidedBy: z.string() }),
  z.object({ ...common, status: z.literal('active'), decidedBy: z.string() }),
  z.object({ ...common, status: z.literal('dual'), decidedBy: z.string() }),
]);
export type Enrollment = z.output<typeof enrollment>;
export type Stage<S extends Status> = Extract<Enrollment, { status: S }>;
export type Happening = (typeof happenings)[number];

const kindLabels: Record<Enrollment['kind'], Phrase> = {
  enrolment: phrase({ en: 'enrolment', fr: 'inscription' }),
  transition: phrase({ en: 'transition', fr: 'transition' }),
};
export const enrollmentStatusLabels: Record<Status, Phrase> = {
  draft: phrase({ en: 'draft', fr: 'brouillon' }),
  emailVerification: phrase({ en: 'email verification', fr: 'vérification de l’adresse e-mail' }),
  inReview: phrase({ en: 'in review', fr: 'en cours d’examen' }),
  approved: phrase({ en: 'approved', fr: 'approuvée' }),
  active: phrase({ en: 'active', fr: 'active' }),
  dual: phrase({ en: 'direct-bill and indirect', fr: 'facturation directe et revente indirecte' }),
  rejected: phrase({ en: 'rejected', fr: 'rejetée' }),
  withdrawn: phrase({ en: 'withdrawn', fr: 'retirée' }),
};
const authorityLabels: Record<Enrollment['authority'], Phrase> = {
  claimed: phrase({ en: 'claimed, not proved', fr: 'déclarée, non prouvée' }),
  proved: phrase({ en: 'proved', fr: 'prouvée' }),
  disproved: phrase({ en: 'disproved', fr: 'démentie' }),
};
export const happeningLabels: Record<Happening, Phrase> = {
  started: phrase({ en: 'started', fr: 'commencée' }),
  proved: phrase({
    en: 'global administrator, as the sign-in says',
    fr: 'administrateur général, selon l’authentification',
  }),
  disproved: phrase({
    en: 'no global administrator, as the sign-in says',
    fr: 'pas administrateur général, selon l’authentification',
  }),
  submitted: phrase({ en: 'submitted', fr: 'envoyée' }),
  resent: phrase({ en: 'verification email sent again', fr: 'e-mail de vérification renvoyé' }),
  confirmed: phrase({ en: 'address confirmed', fr: 'adresse confirmée' }),
  disputed: phrase({ en: '“That was not us”: back to draft', fr: '« Ce n’était pas nous » : retour au brouillon' }),
  reopened: phrase({ en: 'taken back to be changed', fr: 'reprise pour modification' }),
  approved: phrase({ en: 'approved', fr: 'approuvée' }),
  approvedByPolicy: phrase({
    en: 'approved automatically: every check passed',
    fr: 'approuvée automatiquement : tous les contrôles sont concluants',
  }),
  rejected: phrase({ en: 'rejected', fr: 'rejetée' }),
  withdrawn: phrase({ en: 'withdrawn', fr: 'retirée' }),
  released: phrase({ en: 'released for a new start', fr: 'libérée pour repartir de zéro' }),
  accepted: phrase({ en: 'agreement accepted', fr: 'contrat accepté' }),
};

/** An untouched draft is announced after 23 days and released after 30 (ENR-17). */
export const idleDays = { warned: 23, released: 30 } as const;
const warned = ({ release, version }: { release?: { version: number } | undefined; version: number }): boolean =>
  release?.version === version;

/** Whether the applicant has to go on. The operator can release it (ENR-17). */
export const isUnfinished = ({ status }: { status: Status }): boolean =>
  status === 'draft' || status === 'emailVerification' || status === 'rejected';

/** Whether it is in a final status. */
export const isOver = ({ status }: { status: Status }): boolean =>
  status === 'withdrawn' || status === 'active' || status === 'dual';

export const enrollments = collection({
  schema: enrollment,
  labels: {
    name: phrase({ en: 'enrolment', fr: 'inscription' }),
    fields: {
      ...labels(
        'kind',
        'organizationId',
        'tenantId',
        'language',
        'userId',
        'since',
        'at',
        'by',
        'reason',
        'invitationId',
        'membership',
        'account',
        'codes',
        'failures',
        'lockedUntil',
        'mpnId',
        'legalName',
        'primaryContact',
        'supportContact',
        'web',
        'status',
        'decidedBy',
        ...addressFields,
        ...contactFields,
      ),
      startedBy: phrase({ en: 'Started by', fr: 'Commencée par' }),
      authority: phrase({ en: 'Authority', fr: 'Habilitation' }),
      history: phrase({ en: 'Timeline', fr: 'Chronologie' }),
      what: phrase({ en: 'What', fr: 'Quoi' }),
      codeExpiresAt: phrase({ en: 'Code ends', fr: 'Fin de validité du code' }),
      provedAt: phrase({ en: 'Proved', fr: 'Vérification' }),
      release: phrase({ en: 'Release of the untouched draft', fr: 'Libération du brouillon inactif' }),
      approvedDespite: phrase({
        en: 'Approved despite failed checks',
        fr: 'Approuvée malgré des contrôles non concluants',
      }),
      checks: phrase({ en: 'Failed checks', fr: 'Contrôles non concluants' }),
      why: phrase({ en: 'Reason', fr: 'Motif' }),
      version: phrase({ en: 'Version', fr: 'Version' }),
      edits: phrase({ en: 'Edits', fr: 'Modifications' }),
      legal: phrase({ en: 'Legal profile', fr: 'Profil juridique' }),
      primary: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
      support: phrase({ en: 'Customer support', fr: 'Support client' }),
      count: phrase({ en: 'Times', fr: 'Fois' }),
      verificationId: phrase({ en: 'Verification', fr: 'Vérification' }),
      submittedAt: phrase({ en: 'Submitted', fr: 'Envoi' }),
    },
    values: {
      kind: kindLabels,
      status: enrollmentStatusLabels,
      language: languageLabels,
      authority: authorityLabels,
      what: happeningLabels,
    },
  },
  indexes: {
    organization: { key: (e) => e.organizationId, order: (e) => e.createdAt },
    tenant: { key: (e) => e.tenantId, order: (e) => e.createdAt },
    unfinished: {
      key: (e) => (e.kind === 'enrolment' && isUnfinished(e) ? 'unfinished' : undefined),
      order: (e) => e.updatedAt,
    },
    /** Untouched drafts to announce, and announced ones to release (ENR-17). */
    idle: {
      key: (e) => (e.kind === 'enrolment' && e.status === 'draft' ? (warned(e) ? 'warned' : 'untouched') : undefined),
      order: (e) => (warned(e) ? (e.release?.at ?? '') : e.updatedAt),
    },
    review: { key: (e) => (e.status === 'inReview' ? 'waiting' : undefined), order: (e) => e.since },
  },
  unique: {
    /** One open enrolment per organisation. */
    open: (e) => (isOver(e) ? undefined : e.organizationId),
    /** The first submitted enrolment binds the partner profile. */
    mpnId: (e) => (isOver(e) || e.status === 'draft' ? undefined : e.mpnId),
  },
});
