import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

/** Texts of subscriptions. */
export const subscriptionPhrases = {
  topic: phrase({ en: 'Subscriptions and licences', fr: 'Abonnements et licences' }),
  listTitle: phrase<{ name: string }>({
    en: (f) => `Subscriptions of ${f.name}`,
    fr: (f) => `Abonnements ${de(f.name)}`,
  }),
  listTopic: phrase({ en: 'Subscriptions', fr: 'Abonnements' }),
  none: phrase({ en: 'No subscription yet.', fr: 'Aucun abonnement pour le moment.' }),
  more: phrase({ en: 'More', fr: 'Suite' }),
  open: phrase({ en: 'Show', fr: 'Afficher' }),
  use: phrase<{ assigned: number; seats: number }>({
    en: (f, w) => `${f.assigned} of ${w.count(f.seats, { one: 'licence', other: 'licences' })} assigned`,
    fr: (f, w) => `${f.assigned} sur ${w.count(f.seats, { one: 'licence attribuée', other: 'licences attribuées' })}`,
  }),
  renews: phrase<{ at: string }>({
    en: (f, w) => `renews automatically on ${w.date(f.at)}`,
    fr: (f, w) => `renouvelé automatiquement le ${w.date(f.at)}`,
  }),
  ends: phrase<{ at: string }>({
    en: (f, w) => `ends on ${w.date(f.at)}, without renewal`,
    fr: (f, w) => `prend fin le ${w.date(f.at)}, sans renouvellement`,
  }),
  endedAt: phrase<{ at: string }>({ en: (f, w) => `until ${w.date(f.at)}`, fr: (f, w) => `jusqu’au ${w.date(f.at)}` }),
  orderedBy: phrase<{ provider: string }>({
    en: (f) => `ordered by ${f.provider}`,
    fr: (f) => `commandé par ${f.provider}`,
  }),
  ofRecord: phrase<{ reseller: string; mpnId: string }>({
    en: (f) => `reseller of record: ${f.reseller} (MPN ID ${f.mpnId})`,
    fr: (f) => `revendeur de référence : ${f.reseller} (ID MPN ${f.mpnId})`,
  }),
  supportBy: phrase<{ name: string }>({
    en: (f) => `support contact: ${f.name}`,
    fr: (f) => `contact de support : ${f.name}`,
  }),
  azurePending: phrase({ en: 'Azure access pending', fr: 'accès Azure en attente' }),
  azureDone: phrase({ en: 'tenant owner in Azure', fr: 'propriétaire du locataire dans Azure' }),
  azureLink: phrase({ en: 'Azure user settings', fr: 'Paramètres utilisateur d’Azure' }),
  azureTick: phrase({ en: 'The reseller is tenant owner', fr: 'Le revendeur est propriétaire du locataire' }),

  company: phrase({ en: 'Customer', fr: 'Client' }),
  companyRule: phrase({ en: 'Name or domain of one of your customers.', fr: 'Nom ou domaine d’un de vos clients.' }),
  product: phrase({ en: 'Product', fr: 'Produit' }),
  productRule: phrase({ en: 'Choose a product of the catalogue.', fr: 'Choisissez un produit du catalogue.' }),
  productTyped: phrase({ en: 'Name of a product the customer has.', fr: 'Nom d’un produit que possède le client.' }),
  seats: phrase({ en: 'Licences', fr: 'Licences' }),
  seatsRule: phrase({ en: 'How many licences, as a whole number.', fr: 'Le nombre de licences, en chiffres.' }),
  term: phrase({ en: 'Term', fr: 'Durée' }),
  termRule: phrase({ en: 'Choose a term that the product has.', fr: 'Choisissez une durée prévue pour ce produit.' }),
  billing: phrase({ en: 'Billing', fr: 'Facturation' }),
  billingRule: phrase({
    en: 'Choose a billing plan that the product has.',
    fr: 'Choisissez une facturation prévue pour ce produit.',
  }),
  reseller: phrase({ en: 'Indirect reseller', fr: 'Revendeur indirect' }),
  resellerRule: phrase({
    en: 'Choose one of your resellers, or none.',
    fr: 'Choisissez un de vos revendeurs, ou aucun.',
  }),
  noReseller: phrase({ en: 'None', fr: 'Aucun' }),
  givesReseller: phrase({
    en: 'The reseller named on a subscription manages it for the customer and earns incentives, if applicable.',
    fr: 'Le revendeur désigné sur un abonnement le gère pour le client et perçoit des primes, le cas échéant.',
  }),
  submit: phrase({ en: 'Submit', fr: 'Envoyer' }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),

  notFound: phrase({
    en: 'I know no such subscription. Say “customers”, show the customer, and choose it there.',
    fr: 'Je ne connais pas cet abonnement. Dites « clients », affichez le client et choisissez-le là.',
  }),
  which: phrase({
    en: 'Several subscriptions fit. Which one do you mean?',
    fr: 'Plusieurs abonnements correspondent. Lequel voulez-vous ?',
  }),
  whichProduct: phrase({ en: 'Several products fit. Which one?', fr: 'Plusieurs produits correspondent. Lequel ?' }),
  noneOfIt: phrase<{ name: string; product: string }>({
    en: (f) => `${f.name} has no active subscription to ${f.product}.`,
    fr: (f) => `${f.name} n’a pas d’abonnement actif à ${f.product}.`,
  }),
  noneActive: phrase<{ name: string }>({
    en: (f) => `${f.name} has no active subscription.`,
    fr: (f) => `${f.name} n’a pas d’abonnement actif.`,
  }),
  notActive: phrase({
    en: 'This subscription has ended, so nothing was changed. A new one can be ordered.',
    fr: 'Cet abonnement a pris fin : rien n’a été modifié. Vous pouvez en commander un nouveau.',
  }),
  customerUnknown: phrase({
    en: 'I know no such customer of yours. Without a reseller relationship you cannot order for a customer: its reseller can invite it jointly with you, in one step.',
    fr: 'Je ne connais pas ce client parmi les vôtres. Sans relation de revendeur, vous ne pouvez pas commander pour un client : son revendeur peut l’inviter conjointement avec vous, en une seule fois.',
  }),
  providerOrders: phrase<{ provider: string }>({
    en: (f) =>
      `${f.provider} ordered this subscription, and only it changes the order. You can send it your request in one click.`,
    fr: (f) =>
      `${f.provider} a commandé cet abonnement et peut seul modifier la commande. Vous pouvez lui envoyer votre demande en un clic.`,
  }),
  notOurs: phrase({
    en: 'Another provider ordered this subscription: only it can do that.',
    fr: 'Un autre fournisseur a commandé cet abonnement : lui seul peut le faire.',
  }),
  notMoved: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is not served with a provider yet, so nothing was ended. Invite it jointly first; a subscription is ended once the provider has ordered anew.`,
    fr: (f) =>
      `${f.name} n’est pas encore servi avec un fournisseur : rien n’a été terminé. Invitez-le d’abord conjointement ; un abonnement prend fin une fois recommandé par le fournisseur.`,
  }),
  indirectOnly: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is an indirect customer of yours: your provider places its orders. You manage licences, users and renewal.`,
    fr: (f) =>
      `${f.name} est votre client indirect : votre fournisseur passe ses commandes. Vous gérez les licences, les utilisateurs et le renouvellement.`,
  }),
  askProvider: phrase({ en: 'Ask the provider', fr: 'Demander au fournisseur' }),
  askOrder: phrase({ en: 'Ask the provider to order', fr: 'Demander une commande au fournisseur' }),

  // adding and changing
  addTitle: phrase({ en: 'Add subscription', fr: 'Ajouter un abonnement' }),
  newTitle: phrase({ en: 'New subscription', fr: 'Nouvel abonnement' }),
  orderMore: phrase({ en: 'Add another product', fr: 'Ajouter un autre produit' }),
  seatsTitle: phrase({ en: 'Change the number of licences', fr: 'Modifier le nombre de licences' }),
  counted: phrase<{ now: number; more: number }>({
    en: (f) => `${f.now} now, ${Math.abs(f.more)} ${f.more > 0 ? 'more' : 'fewer'}: ${f.now + f.more}.`,
    fr: (f) => `${f.now} aujourd’hui, ${Math.abs(f.more)} de ${f.more > 0 ? 'plus' : 'moins'} : ${f.now + f.more}.`,
  }),
  noneLeft: phrase({
    en: 'None would be left. A subscription keeps at least one licence; it ends with its term when automatic renewal is off.',
    fr: 'Il n’en resterait aucune. Un abonnement garde au moins une licence ; il prend fin à son échéance si le renouvellement automatique est désactivé.',
  }),
  seatsSame: phrase({
    en: 'That is the present number: nothing was changed.',
    fr: 'C’est déjà le nombre actuel : rien n’a été modifié.',
  }),
  underAssigned: phrase<{ assigned: number }>({
    en: (f, w) =>
      `${w.count(f.assigned, { one: 'licence is', other: 'licences are' })} assigned: take some back first, or keep at least as many.`,
    fr: (f, w) =>
      `${w.count(f.assigned, { one: 'licence est attribuée', other: 'licences sont attribuées' })} : reprenez-en d’abord, ou gardez-en au moins autant.`,
  }),
  upgradeTitle: phrase({ en: 'Upgrade a subscription', fr: 'Mettre à niveau un abonnement' }),
  upgrade: phrase({ en: 'Upgrade', fr: 'Mettre à niveau' }),
  upgradeTo: phrase({ en: 'Upgrade to', fr: 'Mettre à niveau vers' }),
  upgradeQuestion: phrase<{ from: string; to: string }>({
    en: (f) => `Upgrade ${f.from} to ${f.to}?`,
    fr: (f) => `Mettre à niveau ${f.from} vers ${f.to} ?`,
  }),
  upgradeWhat: phrase<{ seats: number; assigned: number }>({
    en: (f, w) =>
      `All ${w.count(f.seats, { one: 'licence', other: 'licences' })} move${f.assigned > 0 ? `; those assigned (${f.assigned}) stay assigned` : ''}. An upgrade cannot be undone.`,
    fr: (f, w) =>
      `Toutes les licences (${w.count(f.seats, { one: 'licence', other: 'licences' })}) sont reprises${f.assigned > 0 ? ` ; celles qui sont attribuées (${f.assigned}) le restent` : ''}. Une mise à niveau est irréversible.`,
  }),
  noPath: phrase<{ from: string }>({
    en: (f) => `The catalogue has no such upgrade path from ${f.from}.`,
    fr: (f) => `Le catalogue ne prévoit pas cette mise à niveau depuis ${f.from}.`,
  }),
  noPaths: phrase<{ from: string }>({
    en: (f) => `${f.from} has no upgrade in the catalogue.`,
    fr: (f) => `Le catalogue ne prévoit aucune mise à niveau ${de(f.from)}.`,
  }),
  tooManySeats: phrase<{ max: number }>({
    en: (f) => `The target takes at most ${f.max} licences per customer.`,
    fr: (f) => `Le produit cible admet ${f.max} licences au plus par client.`,
  }),
  addOnsHang: phrase<{ product: string }>({
    en: (f) => `${f.product} hangs on this subscription as an add-on and would lose its base.`,
    fr: (f) => `${f.product} dépend de cet abonnement et perdrait son produit de base.`,
  }),
  renewalTitle: phrase({ en: 'Automatic renewal', fr: 'Renouvellement automatique' }),
  renewalOn: phrase({ en: 'On', fr: 'Activé' }),
  renewalOff: phrase({ en: 'Off', fr: 'Désactivé' }),
  renewalRule: phrase({ en: 'Choose on or off.', fr: 'Choisissez activé ou désactivé.' }),
  sameAlready: phrase({
    en: 'That is how it already stands: nothing was changed.',
    fr: 'C’est déjà le cas : rien n’a été modifié.',
  }),
  renewalNever: phrase({
    en: 'What is bought once does not renew.',
    fr: 'Ce qui est acheté une fois ne se renouvelle pas.',
  }),
  turnOn: phrase({ en: 'Renewal on', fr: 'Activer le renouvellement' }),
  turnOff: phrase({ en: 'Renewal off', fr: 'Désactiver le renouvellement' }),
  endTitle: phrase({ en: 'Mark as ended', fr: 'Marquer comme terminé' }),
  endQuestion: phrase<{ product: string; name: string }>({
    en: (f) => `Mark ${f.product} of ${f.name} as ended?`,
    fr: (f) => `Marquer ${f.product} ${de(f.name)} comme terminé ?`,
  }),
  endWhat: phrase({
    en: 'For a direct subscription that the customer’s provider has ordered anew. It cannot be taken back.',
    fr: 'Pour un abonnement direct que le fournisseur du client a commandé de nouveau. C’est irréversible.',
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),

  // reseller of record, support contact
  assignTitle: phrase({ en: 'Reseller of record', fr: 'Revendeur de référence' }),
  mpn: phrase({ en: 'Reseller (MPN ID)', fr: 'Revendeur (ID MPN)' }),
  mpnRule: phrase({
    en: 'The MPN ID of the location account used for onboarding: 5 to 10 digits.',
    fr: 'L’ID MPN du compte d’emplacement utilisé pour l’intégration : 5 à 10 chiffres.',
  }),
  mpnUnknown: phrase<{ mpnId: string }>({
    en: (f) => `No reseller was onboarded with the MPN ID ${f.mpnId}. Ask the reseller for its location account’s ID.`,
    fr: (f) =>
      `Aucun revendeur n’a été intégré avec l’ID MPN ${f.mpnId}. Demandez au revendeur l’ID de son compte d’emplacement.`,
  }),
  mpnOwn: phrase({
    en: 'This is your own MPN ID: a provider cannot be the reseller of record. Give the reseller’s.',
    fr: 'C’est votre propre ID MPN : un fournisseur ne peut pas être revendeur de référence. Indiquez celui du revendeur.',
  }),
  mpnNotReseller: phrase<{ mpnId: string }>({
    en: (f) =>
      `The organisation of the MPN ID ${f.mpnId} is not an indirect reseller, and only a reseller can be named.`,
    fr: (f) =>
      `L’organisation dont l’ID MPN est ${f.mpnId} n’est pas revendeur indirect ; seul un revendeur peut être désigné.`,
  }),
  mpnNotPartner: phrase<{ mpnId: string }>({
    en: (f) =>
      `There is no active partnership with the reseller of the MPN ID ${f.mpnId}: a new one needs a new invitation.`,
    fr: (f) =>
      `Il n’y a pas de partenariat actif avec le revendeur dont l’ID MPN est ${f.mpnId} : un nouveau exige une nouvelle invitation.`,
  }),
  mpnGlobal: phrase<{ mpnId: string }>({
    en: (f) => `${f.mpnId} is the ID of a global account. Give that of the location account used for onboarding.`,
    fr: (f) =>
      `${f.mpnId} est l’ID d’un compte global. Indiquez celui du compte d’emplacement utilisé pour l’intégration.`,
  }),
  supportTitle: phrase({ en: 'Designated support contact', fr: 'Contact de support désigné' }),
  supportRule: phrase({ en: 'Choose one of the list.', fr: 'Choisissez dans la liste.' }),
  supportGives: phrase({
    en: 'The designated support contact handles the support requests of this subscription.',
    fr: 'Le contact de support désigné traite les demandes de support de cet abonnement.',
  }),
  supportUs: phrase<{ name: string }>({ en: (f) => `${f.name} (you)`, fr: (f) => `${f.name} (vous)` }),
  supportNone: phrase({
    en: 'This reseller has no relationship with the customer, or no active partnership with you. Choose one of the list.',
    fr: 'Ce revendeur n’a pas de relation avec le client, ou pas de partenariat actif avec vous. Choisissez dans la liste.',
  }),

  // notifications
  changedTitle: phrase({ en: 'A subscription has changed', fr: 'Un abonnement a changé' }),
  changedBy: phrase<{ by: string }>({
    en: (f) => `Changed by ${f.by}.`,
    fr: (f) => `Modification effectuée par ${f.by}.`,
  }),
  soonTitle: phrase({ en: 'A subscription term ends soon', fr: 'Un abonnement arrive bientôt à échéance' }),
  soon: phrase<{ name: string; product: string; days: number; on: boolean; at: string }>({
    en: (f, w) =>
      `${f.product} of ${f.name}: the term ends in ${w.count(f.days, { one: 'day', other: 'days' })}, on ${w.date(f.at)}. ${f.on ? 'It renews automatically.' : 'It is not renewed.'}`,
    fr: (f, w) =>
      `${f.product} ${de(f.name)} : échéance dans ${w.count(f.days, { one: 'jour', other: 'jours' })}, le ${w.date(f.at)}. ${f.on ? 'Le renouvellement est automatique.' : 'L’abonnement ne sera pas renouvelé.'}`,
  }),
  renewedTitle: phrase({ en: 'A subscription was renewed', fr: 'Un abonnement est renouvelé' }),
  renewed: phrase<{ name: string; product: string; at: string }>({
    en: (f, w) => `${f.product} of ${f.name} has a new term until ${w.date(f.at)}.`,
    fr: (f, w) => `${f.product} ${de(f.name)} : nouvelle période jusqu’au ${w.date(f.at)}.`,
  }),
  expiredTitle: phrase({ en: 'A subscription has expired', fr: 'Un abonnement a expiré' }),
  expiredWhat: phrase<{ name: string; product: string }>({
    en: (f) => `${f.product} of ${f.name} ended with its term; renewal was off.`,
    fr: (f) => `${f.product} ${de(f.name)} a pris fin à son échéance ; le renouvellement était désactivé.`,
  }),

  // credited subscriptions
  creditTitle: phrase({ en: 'Subscriptions that count for you', fr: 'Abonnements qui comptent pour vous' }),
  creditHelp: phrase({
    en: 'The subscriptions that carry your MPN ID',
    fr: 'Les abonnements qui portent votre ID MPN',
  }),
  creditNone: phrase({
    en: 'No subscription carries your MPN ID yet: a provider names you on it.',
    fr: 'Aucun abonnement ne porte encore votre ID MPN : c’est un fournisseur qui vous désigne.',
  }),
  creditOf: phrase<{ name: string; product: string }>({
    en: (f) => `${f.name}: ${f.product}`,
    fr: (f) => `${f.name} : ${f.product}`,
  }),
};
