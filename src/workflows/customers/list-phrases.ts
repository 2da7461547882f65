import { phrase } from '../../kernel/localizer.js';

/** Texts of existing customers: lists, one customer, the end of a relationship. */
export const customerListPhrases = {
  listTitle: phrase({ en: 'Customers', fr: 'Clients' }),
  sharedTitle: phrase<{ partner: string }>({
    en: (f) => `Customers with ${f.partner}`,
    fr: (f) => `Clients avec ${f.partner}`,
  }),
  viewCustomers: phrase({ en: 'View customers', fr: 'Afficher les clients' }),
  none: phrase({
    en: 'There is no customer here. Customers that you serve elsewhere do not appear by themselves: import or invite them.',
    fr: 'Il n’y a aucun client ici. Les clients que vous servez ailleurs n’apparaissent pas d’eux-mêmes : importez-les ou invitez-les.',
  }),
  noneSuch: phrase({ en: 'No customer fits.', fr: 'Aucun client ne correspond.' }),
  summary: phrase<{ domain: string; country: string; since: string }>({
    en: (f, w) => `${f.domain} · ${w.country(f.country)} · since ${w.date(f.since)}`,
    fr: (f, w) => `${f.domain} · ${w.country(f.country)} · depuis le ${w.date(f.since)}`,
  }),
  together: phrase<{ partners: readonly string[] }>({
    en: (f, w) => `with ${w.list(f.partners)}`,
    fr: (f, w) => `avec ${w.list(f.partners)}`,
  }),
  came: phrase<{ origin: string }>({ en: (f) => `origin: ${f.origin}`, fr: (f) => `origine : ${f.origin}` }),
  more: phrase({ en: 'More', fr: 'Suite' }),
  search: phrase({ en: 'Name or domain', fr: 'Nom ou domaine' }),
  open: phrase({ en: 'Show', fr: 'Afficher' }),
  export: phrase({ en: 'Export', fr: 'Exporter' }),
  filter: phrase({ en: 'Filter', fr: 'Filtrer' }),
  filterTitle: phrase({ en: 'Filter customers', fr: 'Filtrer les clients' }),
  all: phrase({ en: 'All', fr: 'Tous' }),
  kind: phrase({ en: 'Relationship', fr: 'Relation' }),
  origin: phrase({ en: 'Origin', fr: 'Origine' }),
  partner: phrase({ en: 'Partner', fr: 'Partenaire' }),
  choose: phrase({ en: 'Choose one of the list.', fr: 'Choisissez dans la liste.' }),
  searchRule: phrase({ en: 'Up to 200 characters.', fr: '200 caractères au plus.' }),

  // one customer
  account: phrase({ en: 'Account', fr: 'Compte' }),
  domain: phrase({ en: 'Primary domain', fr: 'Domaine principal' }),
  address: phrase({ en: 'Address', fr: 'Adresse' }),
  contact: phrase({ en: 'Contact', fr: 'Contact' }),
  relationships: phrase({ en: 'Relationships', fr: 'Relations' }),
  users: phrase({ en: 'Users', fr: 'Utilisateurs' }),
  support: phrase({ en: 'Support contact', fr: 'Contact de support' }),
  services: phrase({ en: 'Services', fr: 'Services' }),
  admin: phrase({ en: 'Admin user', fr: 'Utilisateur administrateur' }),
  registration: phrase({ en: 'Registration number', fr: 'Numéro d’immatriculation' }),
  usersCount: phrase<{ n: number; more: boolean }>({
    en: (f, w) => `${w.count(f.n, { one: 'user', other: 'users' })}${f.more ? ' and more' : ''}`,
    fr: (f, w) => `${w.count(f.n, { one: 'utilisateur', other: 'utilisateurs' })}${f.more ? ' et plus' : ''}`,
  }),
  relation: phrase<{ kind: string; partners: readonly string[]; since: string }>({
    en: (f, w) => `${f.kind}${f.partners.length > 0 ? `, with ${w.list(f.partners)}` : ''}, since ${w.date(f.since)}`,
    fr: (f, w) =>
      `${f.kind}${f.partners.length > 0 ? `, avec ${w.list(f.partners)}` : ''}, depuis le ${w.date(f.since)}`,
  }),
  adminAccess: phrase({ en: 'with admin access', fr: 'avec accès administrateur' }),
  noSubscription: phrase({ en: 'No subscription yet.', fr: 'Aucun abonnement pour le moment.' }),
  moreSubscriptions: phrase({ en: 'All subscriptions', fr: 'Tous les abonnements' }),
  usersButton: phrase({ en: 'Users and licences', fr: 'Utilisateurs et licences' }),
  products: phrase({ en: 'Add / View products', fr: 'Ajouter / Afficher les produits' }),
  addSubscription: phrase({ en: 'Add subscription', fr: 'Ajouter un abonnement' }),
  billing: phrase({ en: 'Billing', fr: 'Facturation' }),

  // the end of a relationship
  remove: phrase({ en: 'Remove customer relationship', fr: 'Supprimer une relation client' }),
  removeTitle: phrase<{ name: string }>({
    en: (f) => `Remove your relationship with ${f.name}?`,
    fr: (f) => `Supprimer votre relation avec ${f.name} ?`,
  }),
  ownOnly: phrase({
    en: 'Only your organisation’s own relationship ends: the customer leaves your list. Other partners’ relationships and the subscriptions stay.',
    fr: 'Seule la relation de votre propre organisation prend fin : le client quitte votre liste. Les relations des autres partenaires et les abonnements restent.',
  }),
  bothEnd: phrase({
    en: 'Both of your relationships with this customer end, the direct and the indirect one.',
    fr: 'Vos deux relations avec ce client prennent fin, la directe et l’indirecte.',
  }),
  privilegesStay: phrase({
    en: 'Delegated admin privileges that were granted stay unchanged.',
    fr: 'Les privilèges d’administrateur délégué accordés restent inchangés.',
  }),
  goodFaith: phrase({
    en: 'You represent that you end this relationship in good faith, for a legitimate business purpose and in accordance with your agreement with the customer or partner, and that you will defend and hold Microsoft harmless from any third-party claim to the contrary.',
    fr: 'Vous déclarez mettre fin à cette relation de bonne foi, à des fins commerciales légitimes et conformément à l’accord conclu avec votre client ou partenaire, et vous vous engagez à défendre Microsoft et à la dégager de toute responsabilité si un tiers prétendait le contraire.',
  }),
  legalNotice: phrase({
    en: 'If your agreement requires legal notice of termination, you give it yourself: I neither send nor draft any notice.',
    fr: 'Si votre accord exige un avis légal de résiliation, c’est à vous de le donner : je n’envoie ni ne rédige aucun avis.',
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  removedTitle: phrase({ en: 'Customer relationship removed', fr: 'Relation client supprimée' }),
  removed: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is no longer among your customers. Nobody has been told: you may want to talk to the customer yourself. A new relationship takes a new invitation.`,
    fr: (f) =>
      `${f.name} ne figure plus parmi vos clients. Personne n’en a été informé : vous souhaiterez peut-être en parler vous-même au client. Une nouvelle relation exigera une nouvelle invitation.`,
  }),
};
