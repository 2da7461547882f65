/** Labels that the fields and values of several records share. */
import { type Language, type Phrase, phrase } from '../kernel/localizer.js';

const shared = {
  name: phrase({ en: 'Name', fr: 'Nom' }),
  tenantId: phrase({ en: 'Tenant ID', fr: 'ID du locataire' }),
  country: phrase({ en: 'Country/region', fr: 'Pays ou région' }),
  address: phrase({ en: 'Address', fr: 'Adresse' }),
  line1: phrase({ en: 'Street', fr: 'Rue' }),
  line2: phrase({ en: 'Street, second line', fr: 'Complément d’adresse' }),
  city: phrase({ en: 'City', fr: 'Ville' }),
  state: phrase({ en: 'State or province', fr: 'État ou province' }),
  postalCode: phrase({ en: 'Postal code', fr: 'Code postal' }),
  mpnId: phrase({ en: 'MPN ID', fr: 'ID MPN' }),
  primaryContact: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
  email: phrase({ en: 'Email', fr: 'Adresse e-mail' }),
  phone: phrase({ en: 'Phone', fr: 'Téléphone' }),
  supportContact: phrase({ en: 'Customer support', fr: 'Support client' }),
  web: phrase({ en: 'Web page', fr: 'Page web' }),
  active: phrase({ en: 'Active', fr: 'Activité' }),
  agreementId: phrase({ en: 'Agreement', fr: 'Contrat' }),
  membership: phrase({ en: 'Membership account', fr: 'Compte de partenaire' }),
  account: phrase({ en: 'Membership account', fr: 'Compte de partenaire' }),
  benefits: phrase({ en: 'Benefits', fr: 'Avantages' }),
  incentives: phrase({ en: 'Incentives', fr: 'Primes' }),
  competencies: phrase({ en: 'Competencies', fr: 'Compétences' }),
  organizationId: phrase({ en: 'Organisation', fr: 'Organisation' }),
  language: phrase({ en: 'Language', fr: 'Langue' }),
  logoUrl: phrase({ en: 'Logo', fr: 'Logo' }),
  profiles: phrase({ en: 'Target URLs', fr: 'URL cibles' }),
  kind: phrase({ en: 'Kind', fr: 'Type' }),
  customerId: phrase({ en: 'Customer', fr: 'Client' }),
  origin: phrase({ en: 'Origin', fr: 'Origine' }),
  expiresAt: phrase({ en: 'Ends', fr: 'Échéance' }),
  codes: phrase({ en: 'Codes sent', fr: 'Codes envoyés' }),
  failures: phrase({ en: 'Failed attempts', fr: 'Tentatives infructueuses' }),
  lockedUntil: phrase({ en: 'Locked until', fr: 'Verrouillage jusqu’au' }),
  status: phrase({ en: 'State', fr: 'État' }),
  reason: phrase({ en: 'Reason', fr: 'Motif' }),
  endedAt: phrase({ en: 'Ended', fr: 'Fin' }),
  providerId: phrase({ en: 'Indirect provider', fr: 'Fournisseur indirect' }),
  resellerId: phrase({ en: 'Indirect reseller', fr: 'Revendeur indirect' }),
  invitationId: phrase({ en: 'Invitation', fr: 'Invitation' }),
  since: phrase({ en: 'Since', fr: 'Depuis' }),
  adminAccess: phrase({ en: 'Admin access', fr: 'Accès administrateur' }),
  removedAt: phrase({ en: 'Removed', fr: 'Suppression' }),
  representation: phrase({ en: 'Representation', fr: 'Déclaration' }),
  by: phrase({ en: 'By', fr: 'Par' }),
  at: phrase({ en: 'On', fr: 'Le' }),
  text: phrase({ en: 'Version of the text', fr: 'Version du texte' }),
  askedBy: phrase({ en: 'Asked by', fr: 'Demandé par' }),
  message: phrase({ en: 'Message', fr: 'Message' }),
  decidedBy: phrase({ en: 'Decided by', fr: 'Décision prise par' }),
  decidedAt: phrase({ en: 'Decided', fr: 'Décision' }),
  legalName: phrase({ en: 'Legal business name', fr: 'Dénomination sociale' }),
  userId: phrase({ en: 'User', fr: 'Utilisateur' }),
  contact: phrase({ en: 'Contact', fr: 'Contact' }),
  domain: phrase({ en: 'Domain', fr: 'Domaine' }),
  partnerId: phrase({ en: 'Partner', fr: 'Partenaire' }),
  filter: phrase({ en: 'Filter', fr: 'Filtre' }),
};
type Shared = keyof typeof shared;

/** The shared labels of these fields. */
export const labels = <F extends Shared>(...fields: readonly F[]): Pick<typeof shared, F> =>
  Object.fromEntries(fields.map((field) => [field, shared[field]])) as Pick<typeof shared, F>;

export const contactFields = ['name', 'email', 'phone'] as const;
export const addressFields = ['address', 'line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const;
export const membershipFields = ['account', 'benefits', 'incentives', 'competencies'] as const;

/** Of a request, which is feminine in French. */
export const requestStatusLabels = {
  asked: phrase({ en: 'waiting', fr: 'en attente' }),
  approved: phrase({ en: 'approved', fr: 'approuvée' }),
  declined: phrase({ en: 'declined', fr: 'refusée' }),
  rejected: phrase({ en: 'rejected', fr: 'rejetée' }),
  withdrawn: phrase({ en: 'withdrawn', fr: 'retirée' }),
};
export const languageLabels: Record<Language, Phrase> = {
  en: phrase({ en: 'English', fr: 'anglais' }),
  fr: phrase({ en: 'French', fr: 'français' }),
};
