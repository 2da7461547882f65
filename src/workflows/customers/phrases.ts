import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

/** Texts of adding a customer. */
export const customerPhrases = {
  topic: phrase({ en: 'Customers', fr: 'Clients' }),

  // the steps
  addTitle: phrase({ en: 'Add new customer', fr: 'Ajouter un nouveau client' }),
  newCustomer: phrase({ en: 'New customer', fr: 'Nouveau client' }),
  newSubscription: phrase({ en: 'New subscription', fr: 'Nouvel abonnement' }),
  nextSubscriptions: phrase({ en: 'Next: Subscriptions', fr: 'Suivant : Abonnements' }),
  nextReview: phrase({ en: 'Next: Review', fr: 'Suivant : Vérification' }),
  submit: phrase({ en: 'Submit', fr: 'Envoyer' }),
  cancel: phrase({ en: 'Cancel', fr: 'Annuler' }),
  back: phrase({ en: 'Back', fr: 'Retour' }),
  gives: phrase({
    en: 'The reseller you name here manages the customer’s account, subscriptions and services for it, with admin rights.',
    fr: 'Le revendeur choisi ici gère pour le client son compte, ses abonnements et ses services, avec des droits d’administrateur.',
  }),
  givesSubscription: phrase<{ reseller: string }>({
    en: (f) =>
      `${f.reseller} will be named on these subscriptions: it manages them for the customer and earns incentives, if applicable.`,
    fr: (f) =>
      `${f.reseller} sera désigné sur ces abonnements : il les gère pour le client et perçoit des primes, le cas échéant.`,
  }),
  reseller: phrase({ en: 'Indirect reseller', fr: 'Revendeur indirect' }),
  resellerRule: phrase({
    en: 'Choose one of your resellers, or none for a customer of your own.',
    fr: 'Choisissez un de vos revendeurs, ou aucun pour un client en propre.',
  }),
  noReseller: phrase({ en: 'None: our own direct customer', fr: 'Aucun : notre client direct' }),
  company: phrase({ en: 'Company name', fr: 'Nom de la société' }),
  companyRule: phrase({
    en: 'Give the legal name, exactly as it is registered.',
    fr: 'Indiquez la dénomination sociale, telle qu’elle est enregistrée.',
  }),
  domain: phrase({
    en: 'Primary domain prefix (.onmicrosoft.com)',
    fr: 'Préfixe du domaine principal (.onmicrosoft.com)',
  }),
  domainRule: phrase({
    en: '1 to 27 letters and digits, without spaces, hyphens or accents.',
    fr: '1 à 27 lettres et chiffres, sans espace, trait d’union ni accent.',
  }),
  country: phrase({ en: 'Country/region', fr: 'Pays/région' }),
  countryRule: phrase({ en: 'Choose a country or region.', fr: 'Choisissez un pays ou une région.' }),
  line1: phrase({ en: 'Address', fr: 'Adresse' }),
  line2: phrase({ en: 'Address, line 2', fr: 'Complément d’adresse' }),
  line1Rule: phrase({ en: 'Up to 200 characters.', fr: '200 caractères au plus.' }),
  city: phrase({ en: 'City', fr: 'Ville' }),
  cityRule: phrase({ en: 'Up to 100 characters.', fr: '100 caractères au plus.' }),
  state: phrase({ en: 'State or province (where there is one)', fr: 'État ou province (le cas échéant)' }),
  stateRule: phrase({ en: 'Up to 60 characters.', fr: '60 caractères au plus.' }),
  postalCode: phrase({ en: 'Postal code', fr: 'Code postal' }),
  postalRule: phrase({ en: 'A postal code of the country.', fr: 'Un code postal du pays.' }),
  firstName: phrase({ en: 'Contact’s first name', fr: 'Prénom du contact' }),
  lastName: phrase({ en: 'Contact’s last name', fr: 'Nom du contact' }),
  nameRule: phrase({ en: '1 to 50 characters.', fr: '1 à 50 caractères.' }),
  email: phrase({ en: 'Contact’s email address', fr: 'Adresse e-mail du contact' }),
  emailRule: phrase({
    en: 'One address at the customer’s company.',
    fr: 'Une adresse au sein de la société du client.',
  }),
  phone: phrase({ en: 'Contact’s phone', fr: 'Téléphone du contact' }),
  phoneRule: phrase({
    en: 'Digits, with the country code: +353 1 555 0100.',
    fr: 'Des chiffres, avec l’indicatif du pays : +33 1 55 01 00 00.',
  }),
  registration: phrase({
    en: 'Company registration number (where demanded)',
    fr: 'Numéro d’immatriculation de la société (si exigé)',
  }),
  registrationRule: phrase({ en: 'Up to 40 characters.', fr: '40 caractères au plus.' }),
  language: phrase({ en: 'Customer’s language', fr: 'Langue du client' }),
  languageRule: phrase({ en: 'Choose English or French.', fr: 'Choisissez le français ou l’anglais.' }),
  english: phrase({ en: 'English', fr: 'Anglais' }),
  french: phrase({ en: 'French', fr: 'Français' }),

  // problems of the details
  nameOnlySigns: phrase({
    en: 'A company name has letters or digits: give the legal name.',
    fr: 'Un nom de société comporte des lettres ou des chiffres : indiquez la dénomination sociale.',
  }),
  nameLegalForm: phrase({
    en: 'This is only a legal form: give the whole legal name.',
    fr: 'Ce n’est qu’une forme juridique : indiquez la dénomination sociale complète.',
  }),
  nameTooShort: phrase({
    en: 'One character is no company name: give the legal name.',
    fr: 'Un seul caractère ne fait pas un nom de société : indiquez la dénomination sociale.',
  }),
  nameOdd: phrase<{ name: string }>({
    en: (f) => `Please check the name “${f.name}”: it must be the legal name, as it is registered.`,
    fr: (f) => `Vérifiez le nom « ${f.name} » : ce doit être la dénomination sociale, telle qu’elle est enregistrée.`,
  }),
  domainShape: phrase<{ suggestions: readonly string[] }>({
    en: (f) =>
      `The prefix has 1 to 27 letters and digits and nothing else. Free, for example: ${f.suggestions.join(', ')}.`,
    fr: (f) =>
      `Le préfixe comporte 1 à 27 lettres et chiffres, rien d’autre. Disponible, par exemple : ${f.suggestions.join(', ')}.`,
  }),
  domainTaken: phrase<{ domain: string; suggestions: readonly string[] }>({
    en: (f) => `${f.domain} is taken. Free, for example: ${f.suggestions.join(', ')}.`,
    fr: (f) => `${f.domain} est déjà pris. Disponible, par exemple : ${f.suggestions.join(', ')}.`,
  }),
  postalShape: phrase<{ country: string; sample: string }>({
    en: (f, w) => `${w.country(f.country)} needs a postal code such as ${f.sample}.`,
    fr: (f, w) => `${w.country(f.country)} : un code postal est exigé, par exemple ${f.sample}.`,
  }),
  stateNeeded: phrase<{ country: string }>({
    en: (f, w) => `${w.country(f.country)}: the state or province is needed.`,
    fr: (f, w) => `${w.country(f.country)} : l’État ou la province est exigé.`,
  }),
  stateUnknown: phrase<{ country: string; sample: readonly string[] }>({
    en: (f, w) => `${w.country(f.country)} has no such state or province. Give its code: ${f.sample.join(', ')} …`,
    fr: (f, w) => `${w.country(f.country)} : État ou province inconnu. Indiquez son code : ${f.sample.join(', ')}…`,
  }),
  registrationNeeded: phrase<{ country: string }>({
    en: (f, w) =>
      `${w.country(f.country)}: the company’s registration number is demanded there (never a personal number).`,
    fr: (f, w) =>
      `${w.country(f.country)} : le numéro d’immatriculation de la société y est exigé (jamais un numéro personnel).`,
  }),
  phoneNeeded: phrase<{ country: string }>({
    en: (f, w) => `${w.country(f.country)}: a phone number is demanded there.`,
    fr: (f, w) => `${w.country(f.country)} : un numéro de téléphone y est exigé.`,
  }),
  emailMicrosoft: phrase({
    en: 'An address at Microsoft cannot be a customer’s contact.',
    fr: 'Une adresse chez Microsoft ne peut pas être le contact d’un client.',
  }),
  emailOwn: phrase<{ domain: string }>({
    en: (f) => `${f.domain} is your own domain: give an address at the customer’s company.`,
    fr: (f) => `${f.domain} est votre propre domaine : indiquez une adresse au sein de la société du client.`,
  }),
  noPartnership: phrase({
    en: 'You have no active partnership with this reseller, so you cannot add customers for it. A new partnership needs a new invitation.',
    fr: 'Vous n’avez pas de partenariat actif avec ce revendeur : vous ne pouvez pas ajouter de clients pour lui. Un nouveau partenariat exige une nouvelle invitation.',
  }),
  resellerInactive: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} has no active reseller agreement, so no new customer can be added for it. Its global admin accepts the agreement first.`,
    fr: (f) =>
      `${f.name} n’a pas de contrat de revendeur actif : aucun nouveau client ne peut être ajouté pour lui. Son administrateur général doit d’abord accepter le contrat.`,
  }),
  gone: phrase({
    en: 'This customer was submitted or given up already, so nothing was changed.',
    fr: 'Ce client a déjà été envoyé ou abandonné : rien n’a été modifié.',
  }),
  stale: phrase({
    en: 'This card is out of date: nothing was changed. Go on with the newest one.',
    fr: 'Cette carte n’est plus à jour : rien n’a été modifié. Poursuivez avec la plus récente.',
  }),
  proceed: phrase({ en: 'Go on', fr: 'Poursuivre' }),

  // products
  product: phrase({ en: 'Product', fr: 'Produit' }),
  productRule: phrase({ en: 'Choose a product of the catalogue.', fr: 'Choisissez un produit du catalogue.' }),
  seats: phrase({ en: 'Licences', fr: 'Licences' }),
  seatsRule: phrase({ en: 'How many licences, as a whole number.', fr: 'Le nombre de licences, en chiffres.' }),
  addMore: phrase({ en: 'Add another product', fr: 'Ajouter un autre produit' }),
  dropLast: phrase({ en: 'Remove the last one', fr: 'Retirer le dernier' }),
  line: phrase<{ product: string; seats: number; term: string | undefined; billing: string | undefined }>({
    en: (f, w) =>
      `${f.product}: ${w.count(f.seats, { one: 'licence', other: 'licences' })}${f.term ? `, ${f.term}` : ''}${f.billing ? `, ${f.billing} billing` : ''}`,
    fr: (f, w) =>
      `${f.product} : ${w.count(f.seats, { one: 'licence', other: 'licences' })}${f.term ? `, ${f.term}` : ''}${f.billing ? `, facturation ${f.billing}` : ''}`,
  }),
  productsIntro: phrase<{ name: string }>({
    en: (f) => `What ${f.name} orders: at least one product with its number of licences.`,
    fr: (f) => `Ce que ${f.name} commande : au moins un produit, avec son nombre de licences.`,
  }),
  oneAtLeast: phrase({
    en: 'Choose at least one product and its number of licences.',
    fr: 'Choisissez au moins un produit et son nombre de licences.',
  }),
  notSold: phrase({
    en: 'This product is not on sale. Choose another one of the catalogue.',
    fr: 'Ce produit n’est pas en vente. Choisissez-en un autre dans le catalogue.',
  }),

  // review
  reviewTitle: phrase({ en: 'Review', fr: 'Vérification' }),
  reviewNote: phrase({
    en: 'Submit creates the customer and places the order. Cancel undoes the whole.',
    fr: 'Envoyer crée le client et passe la commande. Annuler abandonne toute l’opération.',
  }),
  order: phrase({ en: 'Order', fr: 'Commande' }),
  contact: phrase({ en: 'Contact', fr: 'Contact' }),
  primaryDomain: phrase({ en: 'Primary domain', fr: 'Domaine principal' }),
  changedTitle: phrase({
    en: 'Nothing was submitted: this has changed since you reviewed it.',
    fr: 'Rien n’a été envoyé : voici ce qui a changé depuis votre vérification.',
  }),
  changedProduct: phrase<{ product: string }>({
    en: (f) => `${f.product}: its limits or terms were changed in the price list.`,
    fr: (f) => `${f.product} : ses limites ou ses conditions ont été modifiées dans la liste de prix.`,
  }),
  changedGone: phrase<{ product: string }>({
    en: (f) => `${f.product} is no longer on sale. Go back and choose another product.`,
    fr: (f) => `${f.product} n’est plus en vente. Revenez en arrière et choisissez un autre produit.`,
  }),
  changedSeats: phrase<{ product: string; min: number; max: number }>({
    en: (f) => `${f.product} can now be ordered with ${f.min} to ${f.max} licences. Go back and correct the number.`,
    fr: (f) =>
      `${f.product} se commande désormais de ${f.min} à ${f.max} licences. Revenez en arrière et corrigez le nombre.`,
  }),
  changedPartnership: phrase<{ reseller: string }>({
    en: (f) => `The partnership with ${f.reseller} has ended or was renewed.`,
    fr: (f) => `Le partenariat avec ${f.reseller} a pris fin ou a été renouvelé.`,
  }),
  undoneTitle: phrase({ en: 'Nothing was created', fr: 'Rien n’a été créé' }),
  undone: phrase<{ name: string }>({
    en: (f) => `${f.name} and its order are given up.`,
    fr: (f) => `${f.name} et sa commande sont abandonnés.`,
  }),
  startOver: phrase({ en: 'Start over', fr: 'Recommencer' }),

  // confirmation
  confirmation: phrase({ en: 'Confirmation', fr: 'Confirmation' }),
  created: phrase<{ name: string }>({
    en: (f) => `${f.name} is created and its order is placed.`,
    fr: (f) => `${f.name} est créé et sa commande est passée.`,
  }),
  createdFor: phrase<{ name: string; reseller: string }>({
    en: (f) =>
      `${f.name} is created and its order is placed. ${f.reseller} now has admin access to its account, subscriptions and services, and has been told.`,
    fr: (f) =>
      `${f.name} est créé et sa commande est passée. ${f.reseller} dispose maintenant d’un accès administrateur à son compte, à ses abonnements et à ses services, et en est informé.`,
  }),
  setupInfo: phrase({ en: 'Setup info', fr: 'Informations de configuration' }),
  userName: phrase({ en: 'User name', fr: 'Nom d’utilisateur' }),
  password: phrase({ en: 'Temporary password', fr: 'Mot de passe temporaire' }),
  setupOnce: phrase({
    en: 'Copy both now and send them to the customer yourself: they are shown this once only.',
    fr: 'Copiez-les maintenant et transmettez-les vous-même au client : ils ne s’affichent qu’une seule fois.',
  }),
  setupShown: phrase({
    en: 'The setup info was already shown and cannot be shown again. Whoever has admin access to the customer can reset the admin’s password, under “Users and licences”.',
    fr: 'Les informations de configuration ont déjà été affichées et ne peuvent plus l’être. Qui dispose d’un accès administrateur au client peut réinitialiser le mot de passe de l’administrateur, sous « Utilisateurs et licences ».',
  }),
  resetAsk: phrase<{ name: string }>({
    en: (f) => `Reset the admin’s password of ${f.name}?`,
    fr: (f) => `Réinitialiser le mot de passe administrateur ${de(f.name)} ?`,
  }),
  resetWhat: phrase<{ userName: string }>({
    en: (f) =>
      `The present password of ${f.userName} stops working at once. The new temporary one is shown to you alone, once.`,
    fr: (f) =>
      `Le mot de passe actuel de ${f.userName} cesse aussitôt de fonctionner. Le nouveau, temporaire, s’affiche une seule fois, et seulement pour vous.`,
  }),
  resetTitle: phrase({ en: 'Password reset', fr: 'Mot de passe réinitialisé' }),
  resetDone: phrase<{ name: string }>({
    en: (f) => `The admin of ${f.name} has a new temporary password; the old one no longer works.`,
    fr: (f) => `L’administrateur ${de(f.name)} a un nouveau mot de passe temporaire ; l’ancien ne fonctionne plus.`,
  }),
  noAdmin: phrase<{ name: string }>({
    en: (f) =>
      `No admin account was made here for ${f.name}: it came with its own. Its global admin resets passwords there.`,
    fr: (f) =>
      `Aucun compte administrateur n’a été créé ici pour ${f.name}, qui avait déjà le sien : son administrateur général y réinitialise les mots de passe.`,
  }),
  showCustomer: phrase({ en: 'Show the customer', fr: 'Afficher le client' }),
  toldTitle: phrase({ en: 'A customer was added for you', fr: 'Un client a été ajouté pour vous' }),
  told: phrase<{ provider: string; name: string; order: readonly string[] }>({
    en: (f, w) =>
      `${f.provider} added ${f.name}, with ${w.list(f.order)}. You have admin access to its account, subscriptions and services.`,
    fr: (f, w) =>
      `${f.provider} a ajouté ${f.name}, avec ${w.list(f.order)}. Vous disposez d’un accès administrateur à son compte, à ses abonnements et à ses services.`,
  }),
};
