/** What records and their fields are called in the audit trail; a test walks every audited collection through it. */

import { topics } from '../../domain/topics.js';
import type { CollectionName } from '../../kernel/collection.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';

export const recordWords: { readonly [C in CollectionName]?: Phrase } = {
  organizations: phrase({ en: 'organisation', fr: 'organisation' }),
  users: phrase({ en: 'user', fr: 'utilisateur' }),
  directory: phrase({ en: 'directory entry', fr: 'fiche d’annuaire' }),
  directoryChanges: phrase({ en: 'directory change', fr: 'modification d’annuaire' }),
  tenants: phrase({ en: 'tenant', fr: 'locataire' }),
  profiles: phrase({ en: 'partner profile', fr: 'profil de partenaire' }),
  agreements: phrase({ en: 'agreement', fr: 'contrat' }),
  acceptances: phrase({ en: 'accepted agreement', fr: 'contrat accepté' }),
  enrolments: phrase({ en: 'enrolment', fr: 'inscription' }),
  verifications: phrase({ en: 'address verification', fr: 'vérification d’adresse' }),
  invitations: phrase({ en: 'invitation', fr: 'invitation' }),
  partnerships: phrase({ en: 'partnership', fr: 'partenariat' }),
  requests: phrase({ en: 'partnership request', fr: 'demande de partenariat' }),
  incentives: phrase({ en: 'incentive programme', fr: 'programme de primes' }),
  customers: phrase({ en: 'customer', fr: 'client' }),
  relationships: phrase({ en: 'customer relationship', fr: 'relation client' }),
  products: phrase({ en: 'product', fr: 'produit' }),
  subscriptions: phrase({ en: 'subscription', fr: 'abonnement' }),
  customerUsers: phrase({ en: 'customer’s user', fr: 'utilisateur du client' }),
  licences: phrase({ en: 'licence', fr: 'licence' }),
  orderRequests: phrase({ en: 'order request', fr: 'demande de commande' }),
  channels: phrase({ en: 'channel', fr: 'canal' }),
  exports: phrase({ en: 'export', fr: 'export' }),
  downloads: phrase({ en: 'export', fr: 'export' }),
};

const organization = phrase({ en: 'Organisation', fr: 'Organisation' });
const product = phrase({ en: 'Product', fr: 'Produit' });
const customer = phrase({ en: 'Customer', fr: 'Client' });
const provider = phrase({ en: 'Indirect provider', fr: 'Fournisseur indirect' });
const reseller = phrase({ en: 'Indirect reseller', fr: 'Revendeur indirect' });
const decided = phrase({ en: 'Decided', fr: 'Décision' });
const decidedBy = phrase({ en: 'Decided by', fr: 'Décision prise par' });
const ended = phrase({ en: 'Ended', fr: 'Fin' });
const by = phrase({ en: 'By', fr: 'Par' });
const codes = phrase({ en: 'Codes sent', fr: 'Codes envoyés' });
const failures = phrase({ en: 'Failed attempts', fr: 'Tentatives infructueuses' });
const subscription = phrase({ en: 'Subscription', fr: 'Abonnement' });
const name = phrase({ en: 'Name', fr: 'Nom' });
const email = phrase({ en: 'Email', fr: 'Adresse e-mail' });
const web = phrase({ en: 'Web page', fr: 'Page web' });

/** By the field's own name, also where it stands inside another; by `collection.field` where that means something else. */
export const fieldWords: Readonly<Record<string, Phrase>> = {
  ...Object.fromEntries(Object.entries(topics).map(([topic, { words }]) => [topic, words])),

  // who
  name,
  toName: name,
  withName: phrase({ en: 'Invited with', fr: 'Invitation avec' }),
  legalName: phrase({ en: 'Legal business name', fr: 'Dénomination sociale' }),
  customerName: customer,
  contactName: phrase({ en: 'Contact', fr: 'Contact' }),
  email,
  contactEmail: email,
  invitedEmail: phrase({ en: 'Invited address', fr: 'Adresse invitée' }),
  verifiedEmail: phrase({ en: 'Proved address', fr: 'Adresse vérifiée' }),
  emailUnproved: phrase({ en: 'Address not proved', fr: 'Adresse non vérifiée' }),
  phone: phrase({ en: 'Phone', fr: 'Téléphone' }),
  roles: phrase({ en: 'Roles', fr: 'Rôles' }),
  language: phrase({ en: 'Language', fr: 'Langue' }),
  personId: phrase({ en: 'Teams identity', fr: 'Identité Teams' }),
  userId: phrase({ en: 'User', fr: 'Utilisateur' }),
  notifications: phrase({ en: 'Notifications', fr: 'Notifications' }),
  topics: phrase({ en: 'Topics', fr: 'Sujets' }),
  unreachable: phrase({ en: 'Cannot be reached', fr: 'Injoignable' }),
  by,
  startedBy: phrase({ en: 'Started by', fr: 'Commencée par' }),
  askedBy: phrase({ en: 'Asked by', fr: 'Demandé par' }),
  admittedBy: phrase({ en: 'Admitted by', fr: 'Admission par' }),
  publishedBy: phrase({ en: 'Published by', fr: 'Publication par' }),
  acceptedBy: phrase({ en: 'Accepted by', fr: 'Acceptation par' }),
  declinedBy: phrase({ en: 'Declined by', fr: 'Refus par' }),
  decidedBy,
  fromUserId: phrase({ en: 'Sender', fr: 'Expéditeur' }),

  // organisations
  organizationId: organization,
  fromOrganizationId: phrase({ en: 'From', fr: 'De' }),
  toOrganizationId: phrase({ en: 'To', fr: 'À' }),
  withOrganizationId: phrase({ en: 'Together with', fr: 'Avec' }),
  withIds: phrase({ en: 'Shared with', fr: 'En commun avec' }),
  providerId: provider,
  resellerId: reseller,
  reseller,
  partnerId: phrase({ en: 'Partner', fr: 'Partenaire' }),
  supportId: phrase({ en: 'Designated support contact', fr: 'Contact de support désigné' }),
  tenantId: phrase({ en: 'Tenant ID', fr: 'ID du locataire' }),
  capabilities: phrase({ en: 'Part in the programme', fr: 'Place dans le programme' }),
  active: phrase({ en: 'Active', fr: 'Activité' }),
  enrolling: phrase({ en: 'Enrolling', fr: 'Inscription en cours' }),
  onboarded: phrase({ en: 'Brought in by the operator', fr: 'Intégration par l’opérateur' }),
  eligible: phrase({ en: 'Eligible for the transition', fr: 'Éligibilité à la transition' }),
  membership: phrase({ en: 'Membership account', fr: 'Compte de partenaire' }),
  account: phrase({ en: 'Membership account', fr: 'Compte de partenaire' }),
  benefits: phrase({ en: 'Benefits', fr: 'Avantages' }),
  competencies: phrase({ en: 'Competencies', fr: 'Compétences' }),
  mpnId: phrase({ en: 'MPN ID', fr: 'ID MPN' }),
  resellerMpnId: phrase({ en: 'Reseller (MPN ID)', fr: 'Revendeur (ID MPN)' }),
  primaryContact: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
  supportContact: phrase({ en: 'Customer support', fr: 'Support client' }),
  contact: phrase({ en: 'Contact', fr: 'Contact' }),
  web,
  country: phrase({ en: 'Country/region', fr: 'Pays ou région' }),
  countries: phrase({ en: 'Countries/regions', fr: 'Pays et régions' }),
  address: phrase({ en: 'Address', fr: 'Adresse' }),
  line1: phrase({ en: 'Street', fr: 'Rue' }),
  line2: phrase({ en: 'Street, second line', fr: 'Complément d’adresse' }),
  city: phrase({ en: 'City', fr: 'Ville' }),
  state: phrase({ en: 'State or province', fr: 'État ou province' }),
  postalCode: phrase({ en: 'Postal code', fr: 'Code postal' }),
  services: phrase({ en: 'Services', fr: 'Services' }),
  logoUrl: phrase({ en: 'Logo', fr: 'Logo' }),
  profiles: phrase({ en: 'Target URLs', fr: 'URL cibles' }),
  published: phrase({ en: 'Published', fr: 'Publication' }),

  // states and dates
  status: phrase({ en: 'State', fr: 'État' }),
  kind: phrase({ en: 'Kind', fr: 'Type' }),
  since: phrase({ en: 'Since', fr: 'Depuis' }),
  at: phrase({ en: 'On', fr: 'Le' }),
  what: phrase({ en: 'What', fr: 'Quoi' }),
  history: phrase({ en: 'Timeline', fr: 'Chronologie' }),
  reason: phrase({ en: 'Reason', fr: 'Motif' }),
  askedAt: phrase({ en: 'Asked', fr: 'Demande' }),
  publishedAt: phrase({ en: 'Published', fr: 'Publication' }),
  submittedAt: phrase({ en: 'Submitted', fr: 'Envoi' }),
  sentAt: phrase({ en: 'Sent', fr: 'Envoi' }),
  expiresAt: phrase({ en: 'Ends', fr: 'Échéance' }),
  endedAt: ended,
  decidedAt: decided,
  acceptedAt: phrase({ en: 'Accepted', fr: 'Acceptation' }),
  declinedAt: phrase({ en: 'Declined', fr: 'Refus' }),
  removedAt: phrase({ en: 'Removed', fr: 'Suppression' }),
  handedOverAt: phrase({ en: 'Handed over', fr: 'Remise' }),
  openedAt: phrase({ en: 'Opened', fr: 'Ouverture' }),
  remindedAt: phrase({ en: 'Reminder drafted', fr: 'Relance préparée' }),
  inviteAt: phrase({ en: 'Invitation due', fr: 'Invitation prévue' }),
  invitedAt: phrase({ en: 'Invited', fr: 'Invitation' }),
  remindAt: phrase({ en: 'Next reminder', fr: 'Prochain rappel' }),
  provedAt: phrase({ en: 'Proved', fr: 'Vérification' }),
  codeExpiresAt: phrase({ en: 'Code ends', fr: 'Fin de validité du code' }),
  lockedUntil: phrase({ en: 'Locked until', fr: 'Verrouillage jusqu’au' }),

  // proofs
  codes,
  tries: failures,
  failures,
  proof: phrase({ en: 'Proof of the address', fr: 'Vérification de l’adresse' }),
  authority: phrase({ en: 'Authority', fr: 'Habilitation' }),
  edits: phrase({ en: 'Edits', fr: 'Modifications' }),
  legal: phrase({ en: 'Legal profile', fr: 'Profil juridique' }),
  primary: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
  support: phrase({ en: 'Customer support', fr: 'Support client' }),
  count: phrase({ en: 'Times', fr: 'Fois' }),

  // what belongs to what
  invitationId: phrase({ en: 'Invitation', fr: 'Invitation' }),
  requestId: phrase({ en: 'Request', fr: 'Demande' }),
  enrolmentId: phrase({ en: 'Enrolment', fr: 'Inscription' }),
  verificationId: phrase({ en: 'Verification', fr: 'Vérification' }),
  agreementId: phrase({ en: 'Agreement', fr: 'Contrat' }),
  replacedBy: phrase({ en: 'Replaced by', fr: 'Remplacée par' }),
  representation: phrase({ en: 'Representation', fr: 'Déclaration' }),
  'partnerships.text': phrase({ en: 'Version of the text', fr: 'Version du texte' }),
  'relationships.text': phrase({ en: 'Version of the text', fr: 'Version du texte' }),

  // drafts and messages
  draft: phrase({ en: 'Draft', fr: 'Brouillon' }),
  subject: phrase({ en: 'Subject', fr: 'Objet' }),
  body: phrase({ en: 'Message', fr: 'Message' }),
  message: phrase({ en: 'Message', fr: 'Message' }),

  // agreements
  label: phrase({ en: 'Version', fr: 'Version' }),
  url: phrase({ en: 'Link', fr: 'Lien' }),
  asking: phrase({ en: 'Partners being asked', fr: 'Partenaires en cours d’information' }),
  'agreements.after': phrase({ en: 'Asked up to', fr: 'Jusqu’à' }),

  // customers and what they have
  adminAccess: phrase({ en: 'Admin access', fr: 'Accès administrateur' }),
  domain: phrase({ en: 'Domain', fr: 'Domaine' }),
  registrationNumber: phrase({ en: 'Registration number', fr: 'Numéro d’immatriculation' }),
  adminUser: phrase({ en: 'Admin user name', fr: 'Nom d’utilisateur de l’administrateur' }),
  adminResetAt: phrase({ en: 'Admin’s password reset', fr: 'Mot de passe de l’administrateur réinitialisé' }),
  origin: phrase({ en: 'Origin', fr: 'Origine' }),
  customerId: customer,
  customerUserId: phrase({ en: 'User', fr: 'Utilisateur' }),
  subscriptionId: subscription,
  subscription,
  productId: product,
  product,
  seats: phrase({ en: 'Licences', fr: 'Licences' }),
  assigned: phrase({ en: 'Assigned licences', fr: 'Licences attribuées' }),
  term: phrase({ en: 'Term', fr: 'Durée' }),
  termStart: phrase({ en: 'Term from', fr: 'Début de période' }),
  termEnd: phrase({ en: 'Term to', fr: 'Fin de période' }),
  renewal: phrase({ en: 'Automatic renewal', fr: 'Renouvellement automatique' }),
  once: phrase({ en: 'Bought once', fr: 'Achat unique' }),
  upgradedFrom: phrase({ en: 'Upgraded from', fr: 'Mise à niveau depuis' }),
  tenantOwner: phrase({ en: 'Tenant owner', fr: 'Propriétaire du locataire' }),
  company: phrase({ en: 'Company name', fr: 'Nom de la société' }),
  verb: phrase({ en: 'Order', fr: 'Commande' }),
  data: phrase({ en: 'Details', fr: 'Détails' }),

  // the catalogue
  names: name,
  min: phrase({ en: 'Fewest licences', fr: 'Licences au minimum' }),
  max: phrase({ en: 'Most licences', fr: 'Licences au maximum' }),
  terms: phrase({ en: 'Terms', fr: 'Durées' }),
  billing: phrase({ en: 'Billing', fr: 'Facturation' }),
  upgrades: phrase({ en: 'Upgrades to', fr: 'Mises à niveau vers' }),
  bases: phrase({ en: 'Add-on to', fr: 'Complément de' }),
  sold: phrase({ en: 'On sale', fr: 'En vente' }),
  programme: phrase({ en: 'Programme', fr: 'Programme' }),
  en: phrase({ en: 'English', fr: 'anglais' }),
  fr: phrase({ en: 'French', fr: 'français' }),

  // exports
  filter: phrase({ en: 'Filter', fr: 'Filtre' }),
  'downloads.what': phrase({ en: 'Content', fr: 'Contenu' }),
  search: phrase({ en: 'Searched for', fr: 'Recherche' }),
  who: phrase({ en: 'Who', fr: 'Qui' }),
  about: phrase({ en: 'About', fr: 'À propos de' }),
  until: phrase({ en: 'Until', fr: 'Jusqu’au' }),
};

/** What happens by itself: timers, and what the delivery of notices finds out. Orders go by their titles. */
export const deedWords: Readonly<Record<string, Phrase>> = {
  'agreement.ask': phrase({
    en: 'Partners asked to accept a new agreement',
    fr: 'Partenaires invités à accepter un nouveau contrat',
  }),
  'audit.forget': phrase({ en: 'Export ended', fr: 'Export expiré' }),
  'export.forget': phrase({ en: 'Export ended', fr: 'Export expiré' }),
  'import.forget': phrase({ en: 'Import forgotten', fr: 'Importation oubliée' }),
  'import.confirm': phrase({ en: 'Import', fr: 'Importer' }),
  'incentives.invite': phrase({ en: 'Invited to the incentives', fr: 'Invitation aux primes' }),
  'invitation.expire': phrase({ en: 'Invitation expired', fr: 'Invitation expirée' }),
  'invitation.remind': phrase({ en: 'Reminder drafted', fr: 'Relance préparée' }),
  'signIn.forget': phrase({ en: 'Failed sign-ins forgotten', fr: 'Tentatives de connexion oubliées' }),
  'subscription.remind': phrase({ en: 'Reminded of the end of the term', fr: 'Rappel de fin de période' }),
  'subscription.term': phrase({ en: 'Term ended', fr: 'Fin de période' }),
  'person.seen': phrase({ en: 'Heard from in Teams', fr: 'Message reçu dans Teams' }),
  outbox: phrase({ en: 'Delivery of notices', fr: 'Remise des notifications' }),
};
