import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

/** Texts of order requests (SUB-8, CUS-3). */
export const orderPhrases = {
  title: phrase({ en: 'Order request', fr: 'Demande de commande' }),
  toProvider: phrase({ en: 'Send to the provider', fr: 'Envoyer au fournisseur' }),
  provider: phrase({ en: 'Indirect provider', fr: 'Fournisseur indirect' }),
  providerRule: phrase({ en: 'Choose one of your providers.', fr: 'Choisissez un de vos fournisseurs.' }),
  message: phrase({ en: 'Message (optional)', fr: 'Message (facultatif)' }),
  messageRule: phrase({ en: 'Up to 1,000 characters.', fr: '1 000 caractères au plus.' }),
  noProvider: phrase({
    en: 'You have no provider yet who could do this. Find one in the directory, or invite the customer to a relationship with you.',
    fr: 'Vous n’avez pas encore de fournisseur qui puisse s’en charger. Cherchez-en un dans l’annuaire, ou invitez le client à une relation avec vous.',
  }),
  findProviders: phrase({ en: 'Find providers', fr: 'Rechercher un fournisseur' }),

  cannotCreate: phrase({
    en: 'Resellers cannot create customer tenants: your provider does it and names you. I can send it your request, ready to approve; or you invite the customer to a relationship with you.',
    fr: 'Les revendeurs ne peuvent pas créer de locataires clients : votre fournisseur s’en charge et vous désigne. Je peux lui envoyer votre demande, prête à être approuvée ; ou bien vous invitez le client à une relation avec vous.',
  }),
  cannotCreateDual: phrase({
    en: 'In transition, and from then on for good, no new direct customers are added: your provider creates them and names you. Existing direct customers and their billing stay yours to manage.',
    fr: 'En transition, et définitivement ensuite, aucun nouveau client direct n’est ajouté : votre fournisseur les crée et vous désigne. Les clients directs existants et leur facturation restent les vôtres.',
  }),
  noProviderDual: phrase({
    en: 'In transition, and from then on for good, no new direct customers are added or invited: a provider creates them and names you, or you invite them jointly. You have no provider yet: find one in the directory first. Existing direct customers and their billing stay yours to manage.',
    fr: 'En transition, et définitivement ensuite, aucun nouveau client direct n’est ajouté ni invité : un fournisseur les crée et vous désigne, ou vous les invitez conjointement. Vous n’avez pas encore de fournisseur : cherchez-en d’abord un dans l’annuaire. Les clients directs existants et leur facturation restent les vôtres.',
  }),
  cannotOrder: phrase({
    en: 'The provider places the orders for this customer. I can send it your request, ready to approve.',
    fr: 'Pour ce client, c’est le fournisseur qui passe les commandes. Je peux lui envoyer votre demande, prête à être approuvée.',
  }),
  company: phrase({ en: 'Company name', fr: 'Nom de la société' }),
  companyRule: phrase({
    en: 'Give the legal name, exactly as it is registered.',
    fr: 'Indiquez la dénomination sociale, telle qu’elle est enregistrée.',
  }),
  invite: phrase({ en: 'Invite new customers', fr: 'Inviter de nouveaux clients' }),
  sentTitle: phrase({ en: 'Request sent', fr: 'Demande envoyée' }),
  sent: phrase<{ provider: string }>({
    en: (f) => `${f.provider} has your request. I will tell you as soon as it is answered.`,
    fr: (f) => `${f.provider} a reçu votre demande. Je vous préviendrai dès qu’une réponse arrivera.`,
  }),
  from: phrase<{ person: string; reseller: string }>({
    en: (f) => `${f.person} of ${f.reseller} asks you for this:`,
    fr: (f) => `${f.person}, ${de(f.reseller)}, vous demande ceci :`,
  }),
  wantsCustomer: phrase<{ company: string }>({
    en: (f) => `create the customer ${f.company} for it`,
    fr: (f) => `créer le client ${f.company} pour son compte`,
  }),
  wantsSubscription: phrase<{ company: string; product: string; seats: string }>({
    en: (f, w) =>
      `a new subscription for ${f.company}: ${f.product}, ${w.count(Number(f.seats), { one: 'licence', other: 'licences' })}`,
    fr: (f, w) =>
      `un nouvel abonnement pour ${f.company} : ${f.product}, ${w.count(Number(f.seats), { one: 'licence', other: 'licences' })}`,
  }),
  paid: phrase<{ term: string | undefined; billing: string | undefined }>({
    en: (f) => [f.term && `Term: ${f.term}`, f.billing && `Billing: ${f.billing}`].filter(Boolean).join(' · '),
    fr: (f) => [f.term && `Durée : ${f.term}`, f.billing && `Facturation : ${f.billing}`].filter(Boolean).join(' · '),
  }),
  wantsSeats: phrase<{ company: string; product: string; seats: string }>({
    en: (f, w) =>
      `${f.product} of ${f.company}: ${w.count(Number(f.seats), { one: 'licence', other: 'licences' })} from now on`,
    fr: (f, w) =>
      `${f.product} ${de(f.company)} : ${w.count(Number(f.seats), { one: 'licence', other: 'licences' })} désormais`,
  }),
  wantsUpgrade: phrase<{ company: string; product: string }>({
    en: (f) => `upgrade a subscription of ${f.company} to ${f.product}`,
    fr: (f) => `mettre à niveau un abonnement ${de(f.company)} vers ${f.product}`,
  }),
  waiting: phrase({ en: 'Order requests', fr: 'Demandes de commande' }),
  waitingHelp: phrase({
    en: 'What resellers ask their provider to order and wait for, oldest first',
    fr: 'Ce que les revendeurs demandent à leur fournisseur de commander, les plus anciennes d’abord',
  }),
  next: phrase({ en: 'Next requests', fr: 'Demandes suivantes' }),
  noneWaits: phrase({ en: 'No order request waits for you.', fr: 'Aucune demande de commande ne vous attend.' }),
  asked: phrase<{ at: string }>({
    en: (f, w) => `asked ${w.since(f.at)}`,
    fr: (f, w) => `demande reçue ${w.since(f.at)}`,
  }),
  weAsked: phrase<{ at: string }>({
    en: (f, w) => `asked ${w.since(f.at)}`,
    fr: (f, w) => `demande envoyée ${w.since(f.at)}`,
  }),
  approve: phrase({ en: 'Approve', fr: 'Approuver' }),
  decline: phrase({ en: 'Decline', fr: 'Refuser' }),
  declineTitle: phrase({ en: 'Decline this request', fr: 'Refuser cette demande' }),
  gone: phrase({
    en: 'This request has been answered already, or does not exist: nothing was changed.',
    fr: 'Cette demande a déjà reçu une réponse ou n’existe pas : rien n’a été modifié.',
  }),
  approvedBy: phrase<{ who: string; reseller: string }>({
    en: (f) => `${f.who} approved and carried out the request of ${f.reseller}.`,
    fr: (f) => `${f.who} a approuvé et exécuté la demande ${de(f.reseller)}.`,
  }),
  declinedBy: phrase<{ who: string; reseller: string; reason: string }>({
    en: (f) => `${f.who} declined the request of ${f.reseller}: ${f.reason}`,
    fr: (f) => `${f.who} a refusé la demande ${de(f.reseller)} : ${f.reason}`,
  }),
  withdraw: phrase({ en: 'Withdraw the request', fr: 'Retirer la demande' }),
  withdrawTitle: phrase({ en: 'Withdraw this request?', fr: 'Retirer cette demande ?' }),
  withdrawWhat: phrase<{ provider: string }>({
    en: (f) => `${f.provider} can no longer carry it out and is told. You can ask again later.`,
    fr: (f) => `${f.provider} ne pourra plus l’exécuter et en sera informé. Vous pourrez la renouveler plus tard.`,
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  withdrawnTitle: phrase({ en: 'Request withdrawn', fr: 'Demande retirée' }),
  withdrawnBy: phrase<{ who: string; reseller: string }>({
    en: (f) => `${f.who} of ${f.reseller} withdrew this request:`,
    fr: (f) => `${f.who}, ${de(f.reseller)}, a retiré cette demande :`,
  }),
  ours: phrase({ en: 'What we asked our providers', fr: 'Nos demandes aux fournisseurs' }),
  noneOfOurs: phrase({
    en: 'Nothing that you asked a provider waits for an answer.',
    fr: 'Aucune de vos demandes à un fournisseur n’attend de réponse.',
  }),
  notOurs: phrase({
    en: 'I know no such request of your organisation. Say “order requests” to see those that wait.',
    fr: 'Je ne connais pas cette demande dans votre organisation. Dites « demandes de commande » pour voir celles qui attendent.',
  }),
  open: phrase({ en: 'Show', fr: 'Afficher' }),
  approvedTitle: phrase({ en: 'Your request was approved', fr: 'Votre demande est approuvée' }),
  approved: phrase<{ provider: string }>({
    en: (f) => `${f.provider} approved it and placed the order.`,
    fr: (f) => `${f.provider} l’a approuvée et a passé la commande.`,
  }),
  declinedTitle: phrase({ en: 'Your request was declined', fr: 'Votre demande est refusée' }),
  declined: phrase<{ provider: string; reason: string }>({
    en: (f) => `${f.provider} declined: ${f.reason}`,
    fr: (f) => `${f.provider} a refusé : ${f.reason}`,
  }),
};
