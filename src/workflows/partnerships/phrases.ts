import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const partnershipPhrases = {
  startTransition: phrase({ en: 'Become an indirect reseller', fr: 'Devenir un revendeur indirect' }),
  topic: phrase({ en: 'Partnerships', fr: 'Partenariats' }),

  requestTitle: phrase({ en: 'Request a partnership', fr: 'Demander un partenariat' }),
  requestIntro: phrase({
    en: 'I draft the invitation with a personal link; you send it from your own mail program.',
    fr: 'Je rédige l’invitation avec un lien personnel ; vous l’envoyez depuis votre propre messagerie.',
  }),
  resellerEmail: phrase({ en: 'Reseller’s email address', fr: 'Adresse e-mail du revendeur' }),
  emailRule: phrase({
    en: 'Give one email address, such as info@reseller.example.',
    fr: 'Indiquez une adresse e-mail, par exemple info@revendeur.example.',
  }),
  resellerName: phrase({ en: 'Reseller’s name (optional)', fr: 'Nom du revendeur (facultatif)' }),
  nameRule: phrase({ en: 'Up to 200 characters.', fr: '200 caractères au plus.' }),
  draftLanguage: phrase({ en: 'Language of the invitation', fr: 'Langue de l’invitation' }),
  languageRule: phrase({ en: 'Choose English or French.', fr: 'Choisissez le français ou l’anglais.' }),
  english: phrase({ en: 'English', fr: 'Anglais' }),
  french: phrase({ en: 'French', fr: 'Français' }),
  draftIt: phrase({ en: 'Draft the invitation', fr: 'Rédiger l’invitation' }),
  self: phrase({
    en: 'This address belongs to your own organisation, which cannot be its own partner. Give the reseller’s address.',
    fr: 'Cette adresse appartient à votre propre organisation, qui ne peut pas être son propre partenaire. Indiquez celle du revendeur.',
  }),
  already: phrase({
    en: 'You already have an active partnership with this organisation. Say “partnerships” to see it.',
    fr: 'Vous avez déjà un partenariat actif avec cette organisation. Dites « partenariats » pour le voir.',
  }),

  askTitle: phrase({ en: 'Ask a provider for a partnership', fr: 'Solliciter un partenariat auprès d’un fournisseur' }),
  askIntro: phrase({
    en: 'The provider’s people get your request in Teams. If they approve, you receive an invitation to authorise.',
    fr: 'Les interlocuteurs du fournisseur reçoivent votre demande dans Teams. S’ils l’approuvent, vous recevez une invitation à valider.',
  }),
  provider: phrase({ en: 'Indirect provider', fr: 'Fournisseur indirect' }),
  providerRule: phrase({ en: 'Choose a provider of the list.', fr: 'Choisissez un fournisseur dans la liste.' }),
  noProviders: phrase({
    en: 'No provider is published in the directory yet, so there is none to ask. A provider can send you an invitation all the same.',
    fr: 'Aucun fournisseur n’est encore publié dans l’annuaire : il n’y en a aucun à solliciter. Un fournisseur peut tout de même vous envoyer une invitation.',
  }),
  message: phrase({ en: 'Message to the provider (optional)', fr: 'Message au fournisseur (facultatif)' }),
  messageRule: phrase({ en: 'Up to 1,000 characters.', fr: '1 000 caractères au plus.' }),
  sendRequest: phrase({ en: 'Submit', fr: 'Envoyer' }),
  askedTitle: phrase({ en: 'Request sent', fr: 'Demande envoyée' }),
  asked: phrase<{ provider: string }>({
    en: (f) => `${f.provider} has your request. I will tell you as soon as it is answered.`,
    fr: (f) => `${f.provider} a reçu votre demande. Je vous préviendrai dès qu’une réponse arrivera.`,
  }),
  askedBefore: phrase<{ provider: string; at: string }>({
    en: (f, w) => `Your organisation asked ${f.provider} ${w.since(f.at)}; the request is still waiting for an answer.`,
    fr: (f, w) =>
      `Votre organisation a sollicité ${f.provider} ${w.since(f.at)} ; la demande attend encore une réponse.`,
  }),
  withdraw: phrase({ en: 'Withdraw the request', fr: 'Retirer la demande' }),
  withdrawTitle: phrase({ en: 'Withdraw this request?', fr: 'Retirer cette demande ?' }),
  withdrawWhat: phrase<{ provider: string }>({
    en: (f) => `${f.provider} can no longer answer it. You can ask again later.`,
    fr: (f) => `${f.provider} ne pourra plus y répondre. Vous pourrez la renouveler plus tard.`,
  }),
  withdrawnTitle: phrase({ en: 'Request withdrawn', fr: 'Demande retirée' }),
  withdrawn: phrase<{ who: string }>({
    en: (f) => `${f.who} withdrew the request.`,
    fr: (f) => `${f.who} a retiré la demande.`,
  }),
  requestFrom: phrase({ en: 'A reseller asks for a partnership', fr: 'Un revendeur sollicite un partenariat' }),
  requestWhat: phrase<{ reseller: string; person: string }>({
    en: (f) => `${f.person} of ${f.reseller} would like you to be their indirect provider.`,
    fr: (f) => `${f.person}, ${de(f.reseller)}, souhaite que vous deveniez son fournisseur indirect.`,
  }),
  approve: phrase({ en: 'Approve', fr: 'Approuver' }),
  decline: phrase({ en: 'Decline', fr: 'Refuser' }),
  approvedBy: phrase<{ who: string; reseller: string }>({
    en: (f) => `${f.who} approved the request of ${f.reseller}; the invitation is on its way.`,
    fr: (f) => `${f.who} a approuvé la demande ${de(f.reseller)} ; l’invitation est créée.`,
  }),
  declinedBy: phrase<{ who: string; reseller: string; reason: string }>({
    en: (f) => `${f.who} declined the request of ${f.reseller}: ${f.reason}`,
    fr: (f) => `${f.who} a refusé la demande ${de(f.reseller)} : ${f.reason}`,
  }),
  requestDecided: phrase({ en: 'Partnership request', fr: 'Demande de partenariat' }),
  declineRequestTitle: phrase({ en: 'Decline this request', fr: 'Refuser cette demande' }),
  approvedTitle: phrase({ en: 'Your request was approved', fr: 'Votre demande est approuvée' }),
  approvedWhat: phrase<{ provider: string }>({
    en: (f) =>
      `${f.provider} approved your request. A global admin of your organisation now reviews and authorises the invitation.`,
    fr: (f) =>
      `${f.provider} a approuvé votre demande. Un administrateur général de votre organisation doit maintenant examiner et valider l’invitation.`,
  }),
  review: phrase({ en: 'Review', fr: 'Examiner' }),
  requestDeclinedTitle: phrase({ en: 'Your request was declined', fr: 'Votre demande est refusée' }),
  requestDeclinedWhat: phrase<{ provider: string; reason: string }>({
    en: (f) => `${f.provider} declined: ${f.reason}`,
    fr: (f) => `${f.provider} a refusé : ${f.reason}`,
  }),
  findOther: phrase({ en: 'Find providers', fr: 'Rechercher un fournisseur' }),
  requestNotFound: phrase({
    en: 'I know no such request. Say “partnerships” to see what is waiting.',
    fr: 'Je ne connais pas cette demande. Dites « partenariats » pour voir ce qui est en attente.',
  }),
  requestGone: phrase({
    en: 'This request has been answered or withdrawn already, so nothing was changed.',
    fr: 'Cette demande a déjà reçu une réponse ou a été retirée : rien n’a été modifié.',
  }),
  whichRequest: phrase({
    en: 'Several requests are waiting. Which one do you mean?',
    fr: 'Plusieurs demandes sont en attente. Laquelle voulez-vous ?',
  }),
  providerUnknown: phrase({
    en: 'No published provider of that name is in the directory. Choose one of the list, or say “find providers”.',
    fr: 'Aucun fournisseur publié ne porte ce nom dans l’annuaire. Choisissez-en un dans la liste ou dites « rechercher des fournisseurs ».',
  }),
  whichProvider: phrase({
    en: 'Several providers have such a name. Which one?',
    fr: 'Plusieurs fournisseurs portent un nom semblable. Lequel ?',
  }),
  notActive: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is not an active indirect reseller yet: its enrolment has to be approved and the agreement accepted first. A global admin goes on with “enroll”; nothing of this is lost meanwhile.`,
    fr: (f) =>
      `${f.name} n’est pas encore un revendeur indirect actif : son inscription doit d’abord être approuvée et le contrat accepté. Un administrateur général poursuit avec « inscription » ; d’ici là, rien n’est perdu.`,
  }),

  invitedTitle: phrase<{ provider: string }>({
    en: (f) => `${f.provider} invites you to a partnership`,
    fr: (f) => `${f.provider} vous invite à un partenariat`,
  }),
  grant: phrase<{ provider: string }>({
    en: (f) =>
      `${f.provider} may submit orders and add subscriptions for your customers, and gets admin access to your organisation’s work account. You can take that access back at any time.`,
    fr: (f) =>
      `${f.provider} pourra envoyer des commandes et ajouter des abonnements pour vos clients, et obtiendra un accès administrateur au compte professionnel de votre organisation. Vous pourrez retirer cet accès à tout moment.`,
  }),
  mistakable: phrase<{ provider: string }>({
    en: (f) =>
      `⚠ Another partner in the programme has a name that looks like “${f.provider}”. Check with your contact who sent this before you accept.`,
    fr: (f) =>
      `⚠ Un autre partenaire du programme porte un nom qui ressemble à « ${f.provider} ». Vérifiez auprès de votre contact qui vous invite avant d’accepter.`,
  }),
  validUntil: phrase<{ id: string; at: string }>({
    en: (f, w) => `${f.id} · valid until ${w.date(f.at)}`,
    fr: (f, w) => `${f.id} · valable jusqu’au ${w.date(f.at)}`,
  }),
  tick: phrase<{ provider: string }>({
    en: (f) => `I authorise ${f.provider} to be our indirect provider and grant what is described above.`,
    fr: (f) =>
      `J’autorise ${f.provider} à devenir notre fournisseur indirect et j’accorde ce qui est décrit ci-dessus.`,
  }),
  tickRule: phrase({
    en: 'Tick the box to authorise the provider.',
    fr: 'Cochez la case pour autoriser le fournisseur.',
  }),
  authorize: phrase({ en: 'Authorize indirect provider', fr: 'Autoriser le fournisseur indirect' }),
  passOn: phrase({ en: 'Pass it to a global admin', fr: 'Transmettre à un administrateur général' }),
  onlyGlobalAdmin: phrase({
    en: 'Only a global admin of your organisation can authorise it; you can pass it on in one click.',
    fr: 'Seul un administrateur général de votre organisation peut la valider ; vous pouvez la lui transmettre en un clic.',
  }),
  acceptedTitle: phrase({ en: 'Partnership active', fr: 'Partenariat actif' }),
  acceptedOurs: phrase<{ provider: string }>({
    en: (f) => `${f.provider} is now among your indirect providers.`,
    fr: (f) => `${f.provider} figure maintenant parmi vos fournisseurs indirects.`,
  }),
  acceptedTheirs: phrase<{ reseller: string; by: string }>({
    en: (f) => `${f.reseller} accepted: it is now among your indirect resellers (authorised by ${f.by}).`,
    fr: (f) =>
      `${f.reseller} a accepté et figure maintenant parmi vos revendeurs indirects (autorisation donnée par ${f.by}).`,
  }),
  nextProvider: phrase({
    en: 'You can now add customers on its behalf, submit orders for its customers, attach it to subscriptions and designate it as support contact.',
    fr: 'Vous pouvez désormais ajouter des clients en son nom, envoyer des commandes pour ses clients, l’associer à des abonnements et le désigner comme contact de support.',
  }),
  list: phrase({ en: 'Partnerships', fr: 'Partenariats' }),
  showOne: phrase({ en: 'Show a partnership', fr: 'Afficher un partenariat' }),
  proveAddress: phrase<{ email: string }>({
    en: (f) =>
      `This invitation was sent to ${f.email}, which is not your address here. Prove that it is yours with a code I mail there; until then the invitation waits.`,
    fr: (f) =>
      `Cette invitation a été envoyée à ${f.email}, qui n’est pas votre adresse ici. Prouvez qu’elle est la vôtre avec un code que j’y envoie ; d’ici là, l’invitation attend.`,
  }),
  sendCode: phrase({ en: 'Send a code there', fr: 'Y envoyer un code' }),
  sendCodeAgain: phrase({ en: 'Send another code', fr: 'Envoyer un autre code' }),
  prove: phrase({ en: 'Prove the invited address', fr: 'Prouver l’adresse invitée' }),
  codeSent: phrase<{ email: string }>({
    en: (f) => `I mailed a code of eight digits to ${f.email}, the invited address.`,
    fr: (f) => `J’ai envoyé un code à huit chiffres à ${f.email}, l’adresse invitée.`,
  }),
  code: phrase({ en: 'Code', fr: 'Code' }),
  codeRule: phrase({
    en: 'Give the eight digits of the email; the newest one counts.',
    fr: 'Indiquez les huit chiffres reçus par e-mail ; seul le dernier code compte.',
  }),
  codeWrong: phrase({
    en: 'That is not the code, or it is no longer valid. Look at the newest email, or have another sent.',
    fr: 'Ce n’est pas le bon code, ou il n’est plus valable. Consultez le dernier e-mail ou faites-en envoyer un autre.',
  }),
  codeLocked: phrase({
    en: 'Too many wrong codes: wait a quarter of an hour, then have another code sent.',
    fr: 'Trop de codes erronés : patientez un quart d’heure, puis faites envoyer un autre code.',
  }),
  codeMailTitle: phrase({ en: 'Your code for the invitation', fr: 'Votre code pour l’invitation' }),
  codeMail: phrase<{ organization: string; id: string }>({
    en: (f) => `${f.organization} wants to answer the invitation ${f.id} that was sent to this address. The code:`,
    fr: (f) => `${f.organization} souhaite répondre à l’invitation ${f.id} envoyée à cette adresse. Voici le code :`,
  }),
  codeMailNote: phrase<{ minutes: number }>({
    en: (f) => `It is valid for ${f.minutes} minutes. If you know nothing of this, ignore the message.`,
    fr: (f) => `Il est valable ${f.minutes} minutes. Si cette demande ne vous dit rien, ignorez ce message.`,
  }),
  continue: phrase({ en: 'Continue', fr: 'Continuer' }),
  enrolFirst: phrase({ en: 'Enrol first', fr: 'S’inscrire d’abord' }),
  notReseller: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is not an indirect reseller in the programme, and only a reseller can accept this invitation.`,
    fr: (f) =>
      `${f.name} n’est pas revendeur indirect dans le programme ; seul un revendeur peut accepter cette invitation.`,
  }),
  resellerFirst: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is a direct-bill partner: partnerships are for indirect resellers and their providers. Become an indirect reseller first, with the same tenant; your direct customers stay.`,
    fr: (f) =>
      `${f.name} est partenaire de facturation directe : les partenariats lient les revendeurs indirects et leurs fournisseurs. Devenez d’abord revendeur indirect, avec le même locataire ; vos clients directs restent.`,
  }),
  whichInvitation: phrase({
    en: 'Several invitations wait for you. Which one?',
    fr: 'Plusieurs invitations vous attendent. Laquelle ?',
  }),
  noInvitation: phrase({
    en: 'No invitation waits for you here. Open the link in the provider’s message, or ask a provider from the directory.',
    fr: 'Aucune invitation ne vous attend ici. Ouvrez le lien du message du fournisseur, ou sollicitez un fournisseur de l’annuaire.',
  }),
  declineTitle: phrase<{ provider: string }>({
    en: (f) => `Decline the invitation of ${f.provider}`,
    fr: (f) => `Refuser l’invitation ${de(f.provider)}`,
  }),
  declineIntro: phrase({
    en: 'The link stops working and the provider is told, with your reason.',
    fr: 'Le lien cesse de fonctionner et le fournisseur est prévenu, avec votre motif.',
  }),
  declinedTitle: phrase({ en: 'Invitation declined', fr: 'Invitation refusée' }),
  declinedOurs: phrase<{ provider: string }>({
    en: (f) => `You declined the invitation of ${f.provider}; it has been told.`,
    fr: (f) => `Vous avez refusé l’invitation ${de(f.provider)}, qui en est informé.`,
  }),
  declinedTheirs: phrase<{ party: string; reason: string }>({
    en: (f) => `${f.party} declined your invitation: ${f.reason}`,
    fr: (f) => `${f.party} a refusé votre invitation : ${f.reason}`,
  }),
  decidedElsewhere: phrase<{ who: string }>({
    en: (f) => `${f.who} has decided this invitation.`,
    fr: (f) => `${f.who} a répondu à cette invitation.`,
  }),

  resellers: phrase({ en: 'Indirect resellers', fr: 'Revendeurs indirects' }),
  providers: phrase({ en: 'Indirect providers', fr: 'Fournisseurs indirects' }),
  since: phrase<{ at: string; country: string }>({
    en: (f, w) => `since ${w.date(f.at)} · ${w.country(f.country)}`,
    fr: (f, w) => `depuis le ${w.date(f.at)} · ${w.country(f.country)}`,
  }),
  withAccess: phrase({
    en: 'with admin access to the reseller’s work account',
    fr: 'avec accès administrateur au compte professionnel du revendeur',
  }),
  withAccessHere: phrase({
    en: 'with admin access to your work account',
    fr: 'avec accès administrateur à votre compte professionnel',
  }),
  withoutAccess: phrase({
    en: 'admin access was taken back; orders stay possible',
    fr: 'accès administrateur retiré ; les commandes restent possibles',
  }),
  active: phrase({ en: 'active', fr: 'actif' }),
  noneProvider: phrase({
    en: 'You have no partnership yet. Request one with a reseller’s email address.',
    fr: 'Vous n’avez encore aucun partenariat. Demandez-en un avec l’adresse e-mail d’un revendeur.',
  }),
  noneReseller: phrase({
    en: 'You have no provider yet. Find one in the directory, or open the link a provider sent you.',
    fr: 'Vous n’avez pas encore de fournisseur. Cherchez-en un dans l’annuaire, ou ouvrez le lien qu’un fournisseur vous a envoyé.',
  }),
  waiting: phrase<{ name: string; at: string }>({
    en: (f, w) => `Request: ${f.name}, ${w.since(f.at)}`,
    fr: (f, w) => `Demande : ${f.name}, ${w.since(f.at)}`,
  }),
  waitingState: phrase({ en: 'waiting for an answer', fr: 'en attente de réponse' }),
  more: phrase({ en: 'More', fr: 'Suite' }),
  viewCustomers: phrase({ en: 'View customers', fr: 'Afficher les clients' }),
  addCustomer: phrase({ en: 'Add new customer', fr: 'Ajouter un nouveau client' }),
  inviteCustomers: phrase({ en: 'Invite new customers', fr: 'Inviter de nouveaux clients' }),
  mail: phrase({ en: 'Send an email', fr: 'Envoyer un e-mail' }),

  takeBack: phrase({ en: 'Take back admin access', fr: 'Retirer l’accès administrateur' }),
  takeBackTitle: phrase<{ provider: string }>({
    en: (f) => `Take back the admin access of ${f.provider}?`,
    fr: (f) => `Retirer l’accès administrateur ${de(f.provider)} ?`,
  }),
  takeBackWhat: phrase<{ provider: string }>({
    en: (f) =>
      `${f.provider} stays your provider and can still order for your customers. It is told. The access itself is removed in the Microsoft 365 admin center; here it is marked.`,
    fr: (f) =>
      `${f.provider} reste votre fournisseur et peut toujours commander pour vos clients. Il en est informé. L’accès lui-même se retire dans le Centre d’administration Microsoft 365 ; ici, il est consigné.`,
  }),
  tookBackTitle: phrase({ en: 'Admin access taken back', fr: 'Accès administrateur retiré' }),
  tookBack: phrase<{ provider: string }>({
    en: (f) =>
      `Marked: ${f.provider} no longer has admin access. Now remove it where it really is, under partner relationships.`,
    fr: (f) =>
      `C’est consigné : ${f.provider} n’a plus d’accès administrateur. Retirez-le maintenant à sa source, dans les relations partenaires.`,
  }),
  adminCenter: phrase({ en: 'Partner relationships', fr: 'Relations partenaires' }),
  giveBack: phrase({ en: 'Give admin access again', fr: 'Rendre l’accès administrateur' }),
  giveBackTitle: phrase<{ provider: string }>({
    en: (f) => `Give ${f.provider} admin access again?`,
    fr: (f) => `Rendre l’accès administrateur à ${f.provider} ?`,
  }),
  giveBackWhat: phrase<{ provider: string }>({
    en: (f) => `${f.provider} gets admin access to your organisation’s work account again and is told.`,
    fr: (f) =>
      `${f.provider} retrouve un accès administrateur au compte professionnel de votre organisation et en est informé.`,
  }),
  gaveBackTitle: phrase({ en: 'Admin access given again', fr: 'Accès administrateur rendu' }),
  gaveBack: phrase<{ provider: string }>({
    en: (f) => `Marked: ${f.provider} has admin access again.`,
    fr: (f) => `C’est consigné : ${f.provider} dispose de nouveau d’un accès administrateur.`,
  }),
  accessTaken: phrase<{ reseller: string }>({
    en: (f) =>
      `${f.reseller} took back your admin access to its work account. You can still submit orders for its customers.`,
    fr: (f) =>
      `${f.reseller} a retiré votre accès administrateur à son compte professionnel. Vous pouvez toujours envoyer des commandes pour ses clients.`,
  }),
  accessGiven: phrase<{ reseller: string }>({
    en: (f) => `${f.reseller} gave you admin access to its work account again.`,
    fr: (f) => `${f.reseller} vous a rendu l’accès administrateur à son compte professionnel.`,
  }),
  accessSame: phrase({
    en: 'That is how it already stands: nothing was changed.',
    fr: 'C’est déjà le cas : rien n’a été modifié.',
  }),

  remove: phrase({ en: 'Remove partnership', fr: 'Supprimer le partenariat' }),
  removeTitle: phrase<{ reseller: string }>({
    en: (f) => `Remove the partnership with ${f.reseller}?`,
    fr: (f) => `Supprimer le partenariat avec ${f.reseller} ?`,
  }),
  customersStay: phrase({
    en: 'Customers tied to the indirect reseller are not removed.',
    fr: 'Les clients associés au revendeur indirect ne sont pas supprimés.',
  }),
  privilegesStay: phrase({
    en: 'Delegated admin privileges that were granted stay unchanged.',
    fr: 'Les privilèges d’administrateur délégué accordés restent inchangés.',
  }),
  goodFaith: phrase({
    en: 'You represent that you end this partnership in good faith, for a legitimate business purpose and in accordance with your agreement with the customer or partner, and that you will defend and hold Microsoft harmless from any third-party claim to the contrary.',
    fr: 'Vous déclarez mettre fin à ce partenariat de bonne foi, à des fins commerciales légitimes et conformément à l’accord conclu avec votre client ou partenaire, et vous vous engagez à défendre Microsoft et à la dégager de toute responsabilité si un tiers prétendait le contraire.',
  }),
  legalNotice: phrase({
    en: 'If your agreement requires legal notice of termination, you give it yourself: I neither send nor draft any notice to the other side.',
    fr: 'Si votre accord exige un avis légal de résiliation, c’est à vous de le donner : je n’envoie ni ne rédige aucun avis à l’autre partie.',
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  removedTitle: phrase({ en: 'Partnership removed', fr: 'Partenariat supprimé' }),
  removed: phrase<{ reseller: string }>({
    en: (f) =>
      `${f.reseller} is no longer among your indirect resellers. It has not been told: you may want to talk to the reseller, and to its customers, yourself. A new partnership takes a new invitation.`,
    fr: (f) =>
      `${f.reseller} ne figure plus parmi vos revendeurs indirects. Il n’en a pas été informé : vous souhaiterez peut-être en parler vous-même au revendeur et à ses clients. Un nouveau partenariat nécessitera une nouvelle invitation.`,
  }),
  onlyProviderRemoves: phrase({
    en: 'Only the provider removes a partnership. What you can do as a reseller: take back its admin access to your work account; orders stay possible.',
    fr: 'Seul le fournisseur supprime un partenariat. En tant que revendeur, vous pouvez lui retirer l’accès administrateur à votre compte professionnel ; les commandes restent possibles.',
  }),
  partnershipNotFound: phrase({
    en: 'I know no such partnership. Say “partnerships” to see yours.',
    fr: 'Je ne connais pas ce partenariat. Dites « partenariats » pour voir les vôtres.',
  }),
  whichPartnership: phrase({
    en: 'Several partnerships fit. Which one do you mean?',
    fr: 'Plusieurs partenariats correspondent. Lequel voulez-vous ?',
  }),
};
