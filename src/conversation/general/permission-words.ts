/** What each permission lets one do, as `what can I do?` tells it (USR-6). */
import { type Phrase, phrase } from '../../kernel/localizer.js';
import type { Permission } from '../../kernel/permissions.js';

export const permissionWords: Record<Permission, Phrase> = {
  'enrolment.run': phrase({
    en: 'enrol the organisation, accept its agreements',
    fr: 'inscrire l’organisation et accepter ses contrats',
  }),
  'organization.see': phrase({
    en: 'see the organisation and its people',
    fr: 'consulter l’organisation et ses utilisateurs',
  }),
  'organization.edit': phrase({ en: 'edit the organisation’s profile', fr: 'modifier le profil de l’organisation' }),
  'verification.resend': phrase({
    en: 'have the verification mail sent again',
    fr: 'faire renvoyer l’e-mail de vérification',
  }),
  'directory.requestChange': phrase({
    en: 'request a change of the directory entry',
    fr: 'demander une modification de la fiche d’annuaire',
  }),
  'users.manage': phrase({
    en: 'add and remove users, change agent roles',
    fr: 'ajouter et supprimer des utilisateurs, modifier les types d’agent',
  }),
  'users.admins': phrase({ en: 'grant and take admin roles', fr: 'attribuer et retirer les types d’administrateur' }),
  'users.reset': phrase({ en: 'reset passwords', fr: 'réinitialiser des mots de passe' }),
  'partnership.request': phrase({
    en: 'request partnerships with resellers',
    fr: 'demander des partenariats à des revendeurs',
  }),
  'partnership.ask': phrase({
    en: 'ask a provider for a partnership',
    fr: 'solliciter un partenariat auprès d’un fournisseur',
  }),
  'partnership.decide': phrase({
    en: 'approve or decline resellers’ requests',
    fr: 'approuver ou refuser les demandes des revendeurs',
  }),
  'partnership.accept': phrase({
    en: 'authorise indirect providers, take back their admin access',
    fr: 'autoriser les fournisseurs indirects et retirer leur accès administrateur',
  }),
  'partnership.see': phrase({ en: 'see partnerships', fr: 'consulter les partenariats' }),
  'partnership.remove': phrase({ en: 'remove partnerships', fr: 'supprimer des partenariats' }),
  'invitations.see': phrase({ en: 'see invitations', fr: 'consulter les invitations' }),
  'invitations.manage': phrase({
    en: 'draft, remind and revoke invitations',
    fr: 'rédiger, relancer et révoquer des invitations',
  }),
  'customers.see': phrase({
    en: 'see customers and their subscriptions',
    fr: 'consulter les clients et leurs abonnements',
  }),
  'customers.add': phrase({ en: 'add customers', fr: 'ajouter des clients' }),
  'customers.invite': phrase({ en: 'invite customers', fr: 'inviter des clients' }),
  'customers.inviteJoint': phrase({
    en: 'invite customers jointly with a provider',
    fr: 'inviter des clients conjointement avec un fournisseur',
  }),
  'customers.remove': phrase({ en: 'remove customer relationships', fr: 'supprimer des relations client' }),
  'orders.place': phrase({ en: 'order subscriptions and licences', fr: 'commander des abonnements et des licences' }),
  'orders.request': phrase({
    en: 'send order requests to a provider',
    fr: 'envoyer des demandes de commande à un fournisseur',
  }),
  'subscriptions.renewal': phrase({
    en: 'turn automatic renewal on or off',
    fr: 'activer ou désactiver le renouvellement automatique',
  }),
  'subscriptions.reseller': phrase({
    en: 'name the reseller on a subscription',
    fr: 'désigner le revendeur d’un abonnement',
  }),
  'subscriptions.support': phrase({ en: 'designate the support contact', fr: 'désigner le contact de support' }),
  'licences.manage': phrase({
    en: 'assign licences and manage customers’ users',
    fr: 'attribuer des licences et gérer les utilisateurs des clients',
  }),
  'data.move': phrase({ en: 'import and export data', fr: 'importer et exporter des données' }),
  'incentives.see': phrase({ en: 'see incentives and enrol in them', fr: 'consulter les primes et s’y inscrire' }),
  'audit.see': phrase({ en: 'read the audit trail', fr: 'consulter le journal d’audit' }),
  'channel.notify': phrase({ en: 'choose a channel’s notifications', fr: 'choisir les notifications d’un canal' }),
  'programme.run': phrase({
    en: 'run the programme: admit, review, publish',
    fr: 'piloter le programme : admettre, examiner, publier',
  }),
};
