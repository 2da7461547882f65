import { phrase } from '../../kernel/localizer.js';
import { agreementPhrases } from '../agreements/phrases.js';

/** Texts of the conditions that an order does not meet, and of the buttons that fix them. */
export const readinessPhrases = {
  notReadyTitle: phrase({ en: 'The order cannot be placed yet', fr: 'La commande ne peut pas encore être passée' }),
  notReady: phrase({
    en: 'This is everything that is missing; nothing was ordered.',
    fr: 'Voici tout ce qui manque ; rien n’a été commandé.',
  }),
  missRelationship: phrase<{ customer: string }>({
    en: (f) => `You have no reseller relationship with ${f.customer}: its reseller invites it jointly with you.`,
    fr: (f) =>
      `Vous n’avez pas de relation de revendeur avec ${f.customer} : son revendeur l’invite conjointement avec vous.`,
  }),
  missPartnership: phrase<{ reseller: string }>({
    en: (f) => `There is no active partnership with ${f.reseller}: a new one needs a new invitation.`,
    fr: (f) => `Il n’y a pas de partenariat actif avec ${f.reseller} : un nouveau exige une nouvelle invitation.`,
  }),
  missAgreement: phrase<{ reseller: string }>({
    en: (f) => `${f.reseller} has no active reseller agreement: its global admin accepts it first.`,
    fr: (f) =>
      `${f.reseller} n’a pas de contrat de revendeur actif : son administrateur général doit d’abord l’accepter.`,
  }),
  missVersion: agreementPhrases.notAccepted,
  missMpn: phrase<{ reseller: string }>({
    en: (f) => `${f.reseller} has no MPN ID of a location account: it links one in its enrolment.`,
    fr: (f) => `${f.reseller} n’a pas d’ID MPN de compte d’emplacement : il en associe un lors de son inscription.`,
  }),
  missCountry: phrase<{ reseller: string; country: string }>({
    en: (f, w) =>
      `${f.reseller} is established in ${w.country(f.country)}, outside the customer’s region, and cannot sell there.`,
    fr: (f, w) =>
      `${f.reseller} est établi dans ce pays : ${w.country(f.country)}, hors de la région du client, et ne peut pas y vendre.`,
  }),
  missOwnCountry: phrase<{ country: string }>({
    en: (f, w) => `${w.country(f.country)} is outside the region that your organisation may sell in.`,
    fr: (f, w) => `${w.country(f.country)} : ce pays est hors de la région où votre organisation peut vendre.`,
  }),
  missSold: phrase({
    en: 'The product is not on sale: choose another one.',
    fr: 'Le produit n’est pas en vente : choisissez-en un autre.',
  }),
  missSeats: phrase<{ min: number; max: number }>({
    en: (f) => `The number of licences is a whole number from ${f.min} to ${f.max}.`,
    fr: (f) => `Le nombre de licences est un nombre entier de ${f.min} à ${f.max}.`,
  }),
  missBase: phrase<{ product: string; bases: readonly string[] }>({
    en: (f, w) => `${f.product} is an add-on and needs one of these first: ${w.list(f.bases)}.`,
    fr: (f, w) =>
      `${f.product} est un module complémentaire : il faut d’abord l’un de ces produits : ${w.list(f.bases)}.`,
  }),
  missTerm: phrase<{ product: string }>({
    en: (f) => `${f.product} is not sold with this term.`,
    fr: (f) => `${f.product} n’est pas vendu avec cette durée.`,
  }),
  missBilling: phrase<{ product: string }>({
    en: (f) => `${f.product} is not sold with this billing plan.`,
    fr: (f) => `${f.product} n’est pas vendu avec cette facturation.`,
  }),
  requestPartnership: phrase({ en: 'Request a partnership', fr: 'Demander un partenariat' }),
  correct: phrase({ en: 'Correct the order', fr: 'Corriger la commande' }),
  withoutReseller: phrase({ en: 'Order without a reseller', fr: 'Commander sans revendeur' }),
  askJoint: phrase({ en: 'Tell the reseller', fr: 'Prévenir le revendeur' }),
  seatsNeeded: phrase<{ min: number; max: number }>({
    en: (f) => `Give a whole number from ${f.min} to ${f.max}.`,
    fr: (f) => `Indiquez un nombre entier de ${f.min} à ${f.max}.`,
  }),
};
