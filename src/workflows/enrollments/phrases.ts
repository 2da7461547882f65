import type { Status } from '../../domain/enrollment.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';
import { de, que } from '../../kernel/text.js';

export const enrollmentPhrases = {
  topic: phrase({ en: 'Enrolment', fr: 'Inscription' }),

  // start
  start: phrase({ en: 'Enrol as an indirect reseller', fr: 'S’inscrire comme revendeur indirect' }),
  startHelp: phrase({
    en: 'Starts your organisation’s enrolment, or goes on where it stopped',
    fr: 'Commence l’inscription de votre organisation, ou la reprend là où elle en était',
  }),
  welcomeTitle: phrase({
    en: 'Welcome: enrol as an indirect reseller',
    fr: 'Bienvenue : s’inscrire comme revendeur indirect',
  }),
  welcome: phrase({
    en: 'You may want to take a few minutes to gather these before you get started:',
    fr: 'Prenez quelques minutes pour rassembler ces éléments avant de commencer :',
  }),
  needAdmin: phrase({
    en: '**A work account with global admin rights** – only a global admin may enrol the organisation. I never ask for its password.',
    fr: '**Un compte professionnel d’administrateur général** – seul un administrateur général peut inscrire l’organisation. Je ne demande jamais son mot de passe.',
  }),
  needMembership: phrase({
    en: '**The email address of your partner membership account** – to link your MPN ID, with its benefits, incentives and competencies.',
    fr: '**L’adresse e-mail de votre compte de partenaire (Partner Membership Center)** – pour associer votre ID MPN, avec ses avantages, ses primes et ses compétences.',
  }),
  needProfile: phrase({
    en: '**Legal business name, address, primary contact and support details** – to confirm that your company has an established profile and that you may act on its behalf.',
    fr: '**Dénomination sociale, adresse, contact principal et coordonnées du support** – pour vérifier que votre entreprise dispose d’un profil établi et que vous êtes autorisé à agir en son nom.',
  }),
  takesDays: phrase({
    en: 'The review can take several days. Your primary contact is told of the outcome by email.',
    fr: 'L’examen peut prendre plusieurs jours. Votre contact principal sera informé de la décision par e-mail.',
  }),
  invitedBy: phrase<{ provider: string }>({
    en: (f) =>
      `${f.provider} invites you to a partnership. Its invitation waits: your organisation enrols first, then I bring you back to it.`,
    fr: (f) =>
      `${f.provider} vous invite à un partenariat. Son invitation attend : votre organisation s’inscrit d’abord, puis je vous y ramène.`,
  }),
  next: phrase({ en: 'Next', fr: 'Suivant' }),
  continue: phrase({ en: 'Continue', fr: 'Continuer' }),
  back: phrase({ en: 'Back', fr: 'Retour' }),

  claimTitle: phrase({ en: 'Who enrols the organisation', fr: 'Qui inscrit l’organisation' }),
  claimIntro: phrase({
    en: 'You become the first user of your organisation here, with the global admin role. Until the enrolment is approved you can do nothing else.',
    fr: 'Vous devenez ici le premier utilisateur de votre organisation, avec le rôle d’administrateur général. Jusqu’à l’approbation de l’inscription, rien d’autre n’est possible.',
  }),
  claim: phrase({
    en: 'I am a global administrator of this tenant and authorised to act on its behalf.',
    fr: 'Je suis administrateur général de ce locataire et autorisé à agir en son nom.',
  }),
  claimRule: phrase({
    en: 'Tick the box: only a global administrator who may act for the organisation can enrol it.',
    fr: 'Cochez la case : seul un administrateur général autorisé à agir au nom de l’organisation peut l’inscrire.',
  }),
  workEmail: phrase({ en: 'Your work email address', fr: 'Votre adresse e-mail professionnelle' }),
  workEmailRule: phrase({
    en: 'Give the email address of your work account, such as ana@company.example.',
    fr: 'Indiquez l’adresse e-mail de votre compte professionnel, par exemple ana@entreprise.example.',
  }),
  emailTaken: phrase({
    en: 'A user account with this address already exists. Give your own work address.',
    fr: 'Un compte d’utilisateur existe déjà avec cette adresse. Indiquez votre propre adresse professionnelle.',
  }),
  country: phrase({ en: 'Country/region of the tenant', fr: 'Pays ou région du locataire' }),
  countryRule: phrase({
    en: 'Choose the country/region that your tenant was made in.',
    fr: 'Choisissez le pays ou la région où votre locataire a été créé.',
  }),
  guest: phrase({
    en: 'You are a guest in this tenant: your account belongs to another organisation, so it is no work account of this one. An organisation is enrolled with a work account of its own tenant: switch to yours in Teams, or create one.',
    fr: 'Vous êtes invité dans ce locataire : votre compte appartient à une autre organisation et n’est donc pas un compte professionnel de celle-ci. Une organisation s’inscrit avec un compte professionnel de son propre locataire : passez au vôtre dans Teams, ou créez-en un.',
  }),
  personal: phrase({
    en: 'This is a personal account, not a work account, and an organisation is enrolled with a work account of its own tenant. Sign in to Teams with one, or create one.',
    fr: 'Ce compte est un compte personnel et non un compte professionnel ; une organisation s’inscrit avec un compte professionnel de son propre locataire. Connectez-vous à Teams avec un tel compte, ou créez-en un.',
  }),
  createTitle: phrase({ en: 'Create a work account', fr: 'Créer un compte professionnel' }),
  createWhat: phrase({
    en: 'A work account belongs to your organisation’s own Entra tenant. Create it on Microsoft’s page, have this app added to Teams there, sign in to Teams with it and say “enroll”.',
    fr: 'Un compte professionnel appartient au locataire Entra de votre organisation. Créez-le sur la page de Microsoft, faites-y ajouter cette application dans Teams, connectez-vous avec ce compte et dites « inscription revendeur ».',
  }),
  createOne: phrase({ en: 'Create one', fr: 'Créer' }),
  startedBy: phrase<{ name: string; at: string }>({
    en: (f, w) =>
      `${f.name} started your organisation’s enrolment on ${w.date(f.at)}. Ask ${f.name} how it stands, or to add you as a user once it is approved.`,
    fr: (f, w) =>
      `${f.name} a commencé l’inscription de votre organisation le ${w.date(f.at)}. Demandez-lui où elle en est, ou de vous ajouter comme utilisateur après son approbation.`,
  }),
  notUser: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is already in the programme, and I do not know you as one of its users. Ask a global admin of your organisation to add you.`,
    fr: (f) =>
      `${f.name} fait déjà partie du programme, et je ne vous connais pas comme utilisateur. Demandez à un administrateur général de votre organisation de vous ajouter.`,
  }),
  onlyGlobalAdmin: phrase<{ holders: readonly string[] }>({
    en: (f, w) =>
      f.holders.length > 0
        ? `Only a global admin may enrol the organisation. In yours, ${w.list(f.holders)} can do it; I can ask for you.`
        : 'Only a global admin may enrol the organisation, and yours has none here yet.',
    fr: (f, w) =>
      f.holders.length > 0
        ? `Seul un administrateur général peut inscrire l’organisation. Dans la vôtre, adressez-vous à ${w.list(f.holders)} ; je peux transmettre votre demande.`
        : 'Seul un administrateur général peut inscrire l’organisation, et la vôtre n’en a pas encore ici.',
  }),
  askThem: phrase({ en: 'Ask them', fr: 'Transmettre ma demande' }),
  already: phrase({
    en: 'Your organisation is an active indirect reseller already: there is nothing to enrol.',
    fr: 'Votre organisation est déjà un revendeur indirect actif : il n’y a rien à inscrire.',
  }),
  otherSide: phrase({
    en: 'Your organisation takes part in the programme in another way; only resellers enrol here.',
    fr: 'Votre organisation participe au programme à un autre titre ; seuls les revendeurs s’inscrivent ici.',
  }),
  directBill: phrase({
    en: 'Your organisation is a direct-bill partner and has no enrolment. Say “become an indirect reseller” to move to reselling.',
    fr: 'Votre organisation est partenaire de facturation directe et n’a aucune inscription. Dites « devenir un revendeur indirect » pour passer à la revente.',
  }),
  noDraft: phrase({
    en: 'No enrolment of your organisation can be filled in at the moment. Say “enrollment status” to see how it stands, or “enroll” to start.',
    fr: 'Aucune inscription de votre organisation n’est à compléter pour le moment. Dites « statut inscription » pour voir où elle en est, ou « inscription revendeur » pour commencer.',
  }),
  notDraft: phrase({
    en: 'Your enrolment has been submitted, so its data cannot be changed now. Say “enrollment status” to see how it stands.',
    fr: 'Votre inscription est déjà envoyée : ses données ne peuvent plus être modifiées. Dites « statut inscription » pour voir où elle en est.',
  }),

  // the MPN id
  membershipTitle: phrase({ en: 'Link your MPN ID', fr: 'Associer votre ID MPN' }),
  membershipIntro: phrase({
    en: 'Your organisation’s MPN ID is linked so that its benefits, incentives and competencies are found here. Name the partner membership account; I mail it a code. I never ask for its password.',
    fr: 'L’ID MPN de votre organisation est associé afin de retrouver ici ses avantages, ses primes et ses compétences. Indiquez le compte de partenaire : je lui envoie un code. Je ne demande jamais son mot de passe.',
  }),
  account: phrase({ en: 'Email of the membership account', fr: 'Adresse e-mail du compte de partenaire' }),
  accountRule: phrase({
    en: 'Give the email address you sign in with to the partner membership account.',
    fr: 'Indiquez l’adresse e-mail avec laquelle vous vous connectez au compte de partenaire.',
  }),
  accountUnknown: phrase({
    en: 'The register holds no partner profile of this account. Check the address, or name another account.',
    fr: 'Le registre ne contient aucun profil de partenaire pour ce compte. Vérifiez l’adresse ou indiquez un autre compte.',
  }),
  sendCode: phrase({ en: 'Send the code', fr: 'Envoyer le code' }),
  codeTitle: phrase({ en: 'Enter the code', fr: 'Saisir le code' }),
  codeIntro: phrase<{ email: string }>({
    en: (f) => `I mailed a code of eight digits to ${f.email}.`,
    fr: (f) => `J’ai envoyé un code à huit chiffres à ${f.email}.`,
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
  codeAgain: phrase({ en: 'Send another code', fr: 'Envoyer un autre code' }),
  otherAccount: phrase({ en: 'Another account', fr: 'Autre compte' }),
  codeMailTitle: phrase({ en: 'Your code for the enrolment', fr: 'Votre code pour l’inscription' }),
  codeMail: phrase<{ who: string }>({
    en: (f) => `${f.who} enrols as an indirect reseller and named this membership account. The code:`,
    fr: (f) => `${f.who} s’inscrit comme revendeur indirect et a indiqué ce compte de partenaire. Voici le code :`,
  }),
  codeMailNote: phrase<{ minutes: number }>({
    en: (f) => `It is valid for ${f.minutes} minutes. If you know nothing of this, ignore the message.`,
    fr: (f) => `Il est valable ${f.minutes} minutes. Si cette demande ne vous dit rien, ignorez ce message.`,
  }),
  mpnTitle: phrase({ en: 'Choose the organisation profile', fr: 'Choisir le profil d’organisation' }),
  mpnIntro: phrase({
    en: 'Select the profile with the MPN ID tied to your incentives, benefits and competencies. It must be active and of the same country/region as your tenant.',
    fr: 'Sélectionnez le profil dont l’ID MPN est lié à vos primes, avantages et compétences. Il doit être actif et situé dans le même pays ou la même région que votre locataire.',
  }),
  mpnId: phrase({ en: 'MPN ID', fr: 'ID MPN' }),
  mpnRule: phrase({ en: 'Choose one of the profiles.', fr: 'Choisissez l’un des profils.' }),
  mpnUnknown: phrase({
    en: 'This account has no profile with this MPN ID. Choose another, or name another account.',
    fr: 'Ce compte n’a aucun profil portant cet ID MPN. Choisissez-en un autre ou indiquez un autre compte.',
  }),
  mpnGlobal: phrase({
    en: 'This is the ID of a global account, which neither transacts nor earns. Choose that of the location account.',
    fr: 'Cet ID est celui d’un compte global, qui ne permet ni transactions ni primes. Choisissez celui du compte d’emplacement.',
  }),
  mpnInactive: phrase({
    en: 'This profile is not active. Choose an active one, or have this one reactivated first.',
    fr: 'Ce profil n’est pas actif. Choisissez un profil actif, ou faites d’abord réactiver celui-ci.',
  }),
  mpnCountry: phrase<{ profile: string; tenant: string }>({
    en: (f, w) =>
      `This profile is of ${w.country(f.profile)}, your tenant of ${w.country(f.tenant)}: they must be the same. Choose another.`,
    fr: (f, w) =>
      `Pays ou région du profil : ${w.country(f.profile)} ; du locataire : ${w.country(f.tenant)}. Ils doivent être identiques. Choisissez un autre profil.`,
  }),
  mpnBound: phrase({
    en: 'This MPN ID is already bound to another organisation of the programme. Choose another, or contact the operator.',
    fr: 'Cet ID MPN est déjà associé à une autre organisation du programme. Choisissez-en un autre ou contactez l’opérateur.',
  }),
  kindLocation: phrase({ en: 'location account', fr: 'compte d’emplacement' }),
  kindGlobal: phrase({ en: 'global account', fr: 'compte global' }),
  profileInactive: phrase({ en: 'inactive', fr: 'inactif' }),

  // the profile
  legalTitle: phrase({ en: 'Legal business profile', fr: 'Profil juridique de l’entreprise' }),
  legalIntro: phrase<{ country: string }>({
    en: (f, w) => `As in the trade register, without abbreviations. Country/region: ${w.country(f.country)}.`,
    fr: (f, w) => `Comme au registre du commerce, sans abréviations. Pays ou région : ${w.country(f.country)}.`,
  }),
  legalName: phrase({ en: 'Legal business name', fr: 'Dénomination sociale' }),
  legalNameRule: phrase({
    en: 'Give the legal business name, up to 200 characters.',
    fr: 'Indiquez la dénomination sociale, 200 caractères au plus.',
  }),
  line1: phrase({ en: 'Address', fr: 'Adresse' }),
  line1Rule: phrase({ en: 'Give street and number.', fr: 'Indiquez le numéro et la rue.' }),
  line2: phrase({ en: 'Address, second line (optional)', fr: 'Complément d’adresse (facultatif)' }),
  line2Rule: phrase({ en: 'Up to 200 characters.', fr: '200 caractères au plus.' }),
  city: phrase({ en: 'Town/city', fr: 'Ville' }),
  cityRule: phrase({ en: 'Give the town or city.', fr: 'Indiquez la ville.' }),
  postalCode: phrase({ en: 'Postal code', fr: 'Code postal' }),
  postalCodeRule: phrase({ en: 'Up to 20 characters.', fr: '20 caractères au plus.' }),
  primaryTitle: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
  primaryIntro: phrase({
    en: 'The person of your organisation we can contact about the enrolment: you or somebody else. The address has to be your organisation’s own: web mail services are not accepted. It is verified by email.',
    fr: 'La personne de votre organisation que nous pouvons contacter au sujet de l’inscription : vous-même ou quelqu’un d’autre. L’adresse doit appartenir à votre organisation : les services de messagerie web ne sont pas acceptés. Elle est vérifiée par e-mail.',
  }),
  name: phrase({ en: 'Full name', fr: 'Nom complet' }),
  nameRule: phrase({ en: 'Give the full name.', fr: 'Indiquez le nom complet.' }),
  email: phrase({ en: 'Email address', fr: 'Adresse e-mail' }),
  emailRule: phrase({
    en: 'Give one email address of your organisation, such as ana@company.example.',
    fr: 'Indiquez une adresse e-mail de votre organisation, par exemple ana@entreprise.example.',
  }),
  phone: phrase({ en: 'Phone', fr: 'Téléphone' }),
  phoneRule: phrase({
    en: 'Give a phone number with its country code, such as +33 1 23 45 67 89.',
    fr: 'Indiquez un numéro de téléphone avec son indicatif, par exemple +33 1 23 45 67 89.',
  }),
  webMail: phrase({
    en: 'This is an address of a web mail service (Gmail, Yahoo! Mail, iCloud Mail, AOL Mail, Outlook Mail and the like), which does not show that it belongs to your organisation. Give an address of your organisation’s own domain.',
    fr: 'Cette adresse provient d’un service de messagerie web (Gmail, Yahoo! Mail, iCloud Mail, AOL Mail, Outlook Mail, etc.) et ne prouve pas qu’elle appartient à votre organisation. Indiquez une adresse du domaine de votre organisation.',
  }),
  supportTitle: phrase({ en: 'Customer support', fr: 'Support client' }),
  supportIntro: phrase({
    en: 'Where your customers find support.',
    fr: 'Où vos clients trouvent de l’aide.',
  }),
  supportPrefilled: phrase<{ name: string; contact: string }>({
    en: (f) =>
      `${f.name} is already in the programme: its profile and its primary contact (${f.contact}) are on file. Only the customer-support contact is missing.`,
    fr: (f) =>
      `${f.name} fait déjà partie du programme : son profil et son contact principal (${f.contact}) sont connus. Il ne manque que les coordonnées du support client.`,
  }),
  web: phrase({ en: 'Support web page', fr: 'Page web du support' }),
  webRule: phrase({
    en: 'Give the address of a web page, such as https://www.company.example/support.',
    fr: 'Indiquez l’adresse d’une page web, par exemple https://www.entreprise.example/support.',
  }),
  changedMeanwhile: phrase<{ who: string; now: string }>({
    en: (f) => `${f.who} changed this step meanwhile; it says now: ${f.now}. Send again to replace it with yours.`,
    fr: (f) =>
      `${f.who} a modifié cette étape entre-temps ; elle indique maintenant : ${f.now}. Envoyez de nouveau pour la remplacer par votre saisie.`,
  }),

  // the summary
  summaryTitle: phrase({ en: 'Check and enrol', fr: 'Vérifier et s’inscrire' }),
  summaryChanged: phrase({
    en: 'The enrolment was changed meanwhile, so nothing was submitted. This is how it stands now.',
    fr: 'L’inscription a été modifiée entre-temps : rien n’a été envoyé. Voici son état actuel.',
  }),
  summaryConfirm: phrase({
    en: 'With “Enroll now” you confirm that you are authorised to act on behalf of your company, that the details are correct and will be verified, and that your company can give administrative and technical support.',
    fr: 'Avec « S’inscrire maintenant », vous confirmez que vous êtes autorisé à agir au nom de votre entreprise, que ces informations sont exactes et seront vérifiées, et que votre entreprise peut assurer un support administratif et technique.',
  }),
  summaryMail: phrase<{ email: string }>({
    en: (f) =>
      `I then mail ${f.email} to verify that the primary contact signed up and that the address belongs to your organisation. The review goes on after that.`,
    fr: (f) =>
      `J’enverrai ensuite un e-mail à ${f.email} pour vérifier que le contact principal est bien à l’origine de l’inscription et que l’adresse appartient à votre organisation. L’examen se poursuivra après cette confirmation.`,
  }),
  summaryVerified: phrase({
    en: 'The primary contact’s address is already verified: the review starts at once.',
    fr: 'L’adresse du contact principal est déjà vérifiée : l’examen commence aussitôt.',
  }),
  notComplete: phrase({
    en: 'Something is still missing, so nothing was submitted. Say “enroll” to go on where it stopped.',
    fr: 'Il manque encore des informations : rien n’a été envoyé. Dites « reprendre l’inscription » pour continuer.',
  }),
  giveMissing: phrase({ en: 'Give what is missing', fr: 'Compléter' }),
  stillMissing: phrase({ en: 'still missing', fr: 'à compléter' }),
  enrollNow: phrase({ en: 'Enroll now', fr: 'S’inscrire maintenant' }),
  editLegal: phrase({ en: 'Change profile', fr: 'Modifier le profil' }),
  editPrimary: phrase({ en: 'Change primary contact', fr: 'Modifier le contact principal' }),
  editSupport: phrase({ en: 'Change support', fr: 'Modifier le support' }),
  editMpn: phrase({ en: 'Change MPN ID', fr: 'Modifier l’ID MPN' }),
  support: phrase({ en: 'Customer support', fr: 'Support client' }),
  primary: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
  withdraw: phrase({ en: 'Withdraw', fr: 'Retirer la demande' }),
  withdrawTitle: phrase({ en: 'Withdraw the enrolment?', fr: 'Retirer la demande d’inscription ?' }),
  withdrawWhat: phrase({
    en: 'Nothing more happens to it. You can start a new one at any time.',
    fr: 'Elle n’aura aucune suite. Vous pourrez en commencer une nouvelle à tout moment.',
  }),
  withdrawFirst: phrase({
    en: 'What was entered is no longer used, and your user account here ends with it.',
    fr: 'Les informations saisies ne seront plus utilisées, et votre compte d’utilisateur prend fin ici.',
  }),
  cannotWithdraw: phrase({
    en: 'It can be withdrawn only before it is approved. Nothing was changed.',
    fr: 'Elle ne peut être retirée qu’avant son approbation. Rien n’a été modifié.',
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),

  // verification
  verifyTitle: phrase<{ organization: string }>({
    en: (f) => `Please confirm: enrolment of ${f.organization}`,
    fr: (f) => `À confirmer : inscription ${de(f.organization)}`,
  }),
  verifyWhat: phrase<{ by: string; organization: string }>({
    en: (f) =>
      `${f.by} enrolled ${f.organization} as an indirect reseller in the Cloud Solution Provider programme and named you as its primary contact.`,
    fr: (f) =>
      `${f.by} a inscrit ${f.organization} comme revendeur indirect dans le programme Fournisseur de solutions Cloud et vous a indiqué comme contact principal.`,
  }),
  verifyContactTitle: phrase<{ organization: string }>({
    en: (f) => `Please confirm: primary contact of ${f.organization}`,
    fr: (f) => `À confirmer : contact principal ${de(f.organization)}`,
  }),
  verifyProfile: phrase<{ by: string; organization: string }>({
    en: (f) =>
      `${f.by} named you as the primary contact of ${f.organization} in the Cloud Solution Provider programme.`,
    fr: (f) =>
      `${f.by} vous a indiqué comme contact principal ${de(f.organization)} dans le programme Fournisseur de solutions Cloud.`,
  }),
  verifyWhy: phrase({
    en: 'We ask to make sure that you signed up, and that this address belongs to the organisation. Open the page and answer there.',
    fr: 'Nous vous écrivons pour vérifier que vous êtes bien à l’origine de cette démarche et que cette adresse appartient à l’organisation. Ouvrez la page et répondez-y.',
  }),
  verifyContactWhy: phrase({
    en: 'We ask to make sure that you are its primary contact, and that this address belongs to the organisation. Open the page and answer there.',
    fr: 'Nous vous écrivons pour vérifier que vous en êtes bien le contact principal et que cette adresse appartient à l’organisation. Ouvrez la page et répondez-y.',
  }),
  verifyUntil: phrase<{ at: string }>({
    en: (f, w) => `The link is valid until ${w.date(f.at)}.`,
    fr: (f, w) => `Le lien est valable jusqu’au ${w.date(f.at)}.`,
  }),
  verifyAddress: phrase<{ email: string }>({
    en: (f) => `Does ${f.email} belong to this organisation, and did you sign up?`,
    fr: (f) =>
      `L’adresse ${f.email} appartient-elle à cette organisation, et êtes-vous à l’origine de cette démarche ?`,
  }),
  verifyContactAddress: phrase<{ email: string }>({
    en: (f) => `Does ${f.email} belong to this organisation, and are you its primary contact?`,
    fr: (f) => `L’adresse ${f.email} appartient-elle à cette organisation, et en êtes-vous le contact principal ?`,
  }),
  verifyOpen: phrase({ en: 'Open the page', fr: 'Ouvrir la page' }),
  verifyYes: phrase({ en: 'Yes, I signed up', fr: 'Oui, c’est bien moi' }),
  verifyContactYes: phrase({ en: 'Yes, that is me', fr: 'Oui, c’est bien moi' }),
  verifyNo: phrase({ en: 'That was not us', fr: 'Ce n’était pas nous' }),
  verifyEnded: phrase({
    en: 'This link has been answered, replaced or has expired. Nothing was changed.',
    fr: 'Ce lien a déjà servi, a été remplacé ou a expiré. Rien n’a été modifié.',
  }),
  verifyEndedTitle: phrase({ en: 'This link is no longer valid', fr: 'Ce lien n’est plus valable' }),
  verifyEndedAsk: phrase<{ by: string }>({
    en: (f) =>
      `It has been answered, replaced or has expired. Nothing was changed. Look for a newer email, or ask ${f.by} to have it sent again.`,
    fr: (f) =>
      `Il a déjà servi, a été remplacé ou a expiré. Rien n’a été modifié. Cherchez un e-mail plus récent, ou demandez à ${f.by} de le faire renvoyer.`,
  }),
  verifiedTitle: phrase({ en: 'Address confirmed', fr: 'Adresse confirmée' }),
  verifiedThanks: phrase<{ organization: string }>({
    en: (f) =>
      `Thank you: the address is confirmed, and the review of ${f.organization} goes on. It can take several days; you are told of the outcome by email.`,
    fr: (f) =>
      `Merci : l’adresse est confirmée, l’examen se poursuit pour ${f.organization}. Il peut prendre plusieurs jours ; vous serez informé de la décision par e-mail.`,
  }),
  verifiedContact: phrase<{ organization: string }>({
    en: (f) => `Thank you: the address is confirmed, and you are now the primary contact of ${f.organization}.`,
    fr: (f) => `Merci : l’adresse est confirmée, et vous êtes désormais le contact principal pour ${f.organization}.`,
  }),
  disputedThanksTitle: phrase({ en: 'Your answer is noted', fr: 'Votre réponse est enregistrée' }),
  disputedThanks: phrase({
    en: 'Thank you: nothing goes on in your name, and the programme has been told.',
    fr: 'Merci : rien ne se poursuit en votre nom, et le programme en est informé.',
  }),
  resendTitle: phrase({ en: 'Resend the verification email', fr: 'Renvoyer l’e-mail de vérification' }),
  resendHelp: phrase({
    en: 'Mails the primary contact a new link',
    fr: 'Envoie un nouveau lien au contact principal',
  }),
  resent: phrase<{ email: string; at: string }>({
    en: (f, w) =>
      `Sent to ${f.email}; the new link is valid until ${w.date(f.at)}, older ones no longer work. Nothing arrives? Look into the junk folder too.`,
    fr: (f, w) =>
      `Envoyé à ${f.email} ; le nouveau lien est valable jusqu’au ${w.date(f.at)}, les précédents ne fonctionnent plus. Rien ne vient ? Consultez aussi le courrier indésirable.`,
  }),
  nothingToVerify: phrase({
    en: 'No address of your organisation waits to be verified.',
    fr: 'Aucune adresse de votre organisation n’est en attente de vérification.',
  }),
  disputedContact: phrase<{ organization: string; email: string; by: string }>({
    en: (f) =>
      `“That was not us” was answered from ${f.email}, which ${f.by} named as the new primary contact of ${f.organization}. The present contact stays.`,
    fr: (f) =>
      `« Ce n’était pas nous » : c’est la réponse donnée depuis ${f.email}, adresse ${que(f.by)} a indiquée comme nouveau contact principal pour ${f.organization}. Le contact actuel demeure.`,
  }),
  disputedContactTitle: phrase({
    en: 'Somebody disputes being a primary contact',
    fr: 'Une personne conteste être contact principal',
  }),
  disputedTitle: phrase({
    en: 'A primary contact disputes an enrolment',
    fr: 'Un contact principal conteste une inscription',
  }),
  disputedWhat: phrase<{ organization: string; email: string; by: string }>({
    en: (f) =>
      `“That was not us” was answered from ${f.email} to the enrolment of ${f.organization} by ${f.by}. It is a draft again.`,
    fr: (f) =>
      `« Ce n’était pas nous » : c’est la réponse donnée depuis ${f.email} à l’inscription ${de(f.organization)} par ${f.by}. Elle est de nouveau à l’état de brouillon.`,
  }),

  disputedOurs: phrase<{ email: string }>({
    en: (f) => `“That was not us” was answered from ${f.email}, the address of the primary contact.`,
    fr: (f) => `« Ce n’était pas nous » : c’est la réponse donnée depuis ${f.email}, l’adresse du contact principal.`,
  }),
  contactDisputedTitle: phrase({ en: 'New primary contact disputed', fr: 'Nouveau contact principal contesté' }),
  contactDisputed: phrase<{ email: string; by: string }>({
    en: (f) =>
      `“That was not us” was answered from ${f.email}, which ${f.by} named as the new primary contact. Nothing was changed.`,
    fr: (f) =>
      `« Ce n’était pas nous » : c’est la réponse donnée depuis ${f.email}, adresse ${que(f.by)} a indiquée comme nouveau contact principal. Rien n’a été modifié.`,
  }),
  contactStays: phrase<{ contact: string }>({
    en: (f) => `${f.contact} stays the primary contact’s address.`,
    fr: (f) => `${f.contact} demeure l’adresse du contact principal.`,
  }),
  otherContact: phrase({ en: 'Edit profile', fr: 'Modifier le profil' }),
  contactChangedTitle: phrase({ en: 'Primary contact changed', fr: 'Contact principal modifié' }),
  contactChanged: phrase<{ organization: string; email: string; by: string }>({
    en: (f) =>
      `${f.email} is now the primary contact of ${f.organization}, as ${f.by} asked and the new contact confirmed.`,
    fr: (f) =>
      `${f.email} est désormais le contact principal ${de(f.organization)}, à la demande ${de(f.by)} et après confirmation du nouveau contact.`,
  }),

  // the timeline
  statusTitle: phrase({ en: 'Enrollment status', fr: 'Statut de l’inscription' }),
  statusHelp: phrase({
    en: 'What happened, what is next, who must act',
    fr: 'Ce qui est fait, la suite, et qui doit agir',
  }),
  noEnrolment: phrase({
    en: 'Your organisation has no enrolment. Say “enroll” to start one.',
    fr: 'Votre organisation n’a aucune inscription. Dites « inscription revendeur » pour en commencer une.',
  }),
  transitionTitle: phrase({
    en: 'Transition to indirect reseller: status',
    fr: 'Statut de la transition vers revendeur indirect',
  }),
  waitsSince: phrase<{ at: string; days: string }>({
    en: (f, w) => `Waits since ${w.date(f.at)} (${f.days}).`,
    fr: (f, w) => `En attente depuis le ${w.date(f.at)} (${f.days}).`,
  }),
  businessDays: phrase<{ days: number }>({
    en: (f, w) => w.count(f.days, { one: 'business day', other: 'business days' }),
    fr: (f, w) => w.count(f.days, { one: 'jour ouvré', other: 'jours ouvrés' }),
  }),
  late: phrase({
    en: 'This takes longer than usual: ask whoever must act.',
    fr: 'C’est plus long que d’habitude : relancez la personne qui doit agir.',
  }),
  happened: phrase<{ at: string; what: string; by: string }>({
    en: (f, w) => `${w.date(f.at)}: ${f.what}${f.by ? ` (${f.by})` : ''}`,
    fr: (f, w) => `${w.date(f.at)} : ${f.what}${f.by ? ` (${f.by})` : ''}`,
  }),
  happenedWhy: phrase<{ at: string; what: string; by: string; reason: string }>({
    en: (f, w) => `${w.date(f.at)}: ${f.what}${f.by ? ` (${f.by})` : ''}. Reason: ${f.reason}`,
    fr: (f, w) => `${w.date(f.at)} : ${f.what}${f.by ? ` (${f.by})` : ''}. Motif : ${f.reason}`,
  }),
  steps: phrase({ en: 'Steps of the transition', fr: 'Étapes de la transition' }),
  resume: phrase({ en: 'Continue the enrolment', fr: 'Reprendre l’inscription' }),
  correct: phrase({ en: 'Correct and resubmit', fr: 'Corriger et renvoyer' }),
  otherAddress: phrase({ en: 'Change the address', fr: 'Modifier l’adresse' }),
  cannotReopen: phrase({
    en: 'It cannot be changed in its present state. Say “enrollment status” to see how it stands.',
    fr: 'Elle ne peut pas être modifiée dans son état actuel. Dites « statut inscription » pour voir où elle en est.',
  }),
  reason: phrase<{ reason: string }>({ en: (f) => `Reason: ${f.reason}`, fr: (f) => `Motif : ${f.reason}` }),

  // admin agent
  adminAgentTitle: phrase({ en: 'Your account is ready', fr: 'Votre compte est prêt' }),
  isAdminAgent: phrase({
    en: 'You are an admin agent, so you can finish the set-up, including adding users.',
    fr: 'Vous êtes agent d’administration : vous pouvez terminer la configuration, notamment ajouter des utilisateurs.',
  }),
  needsAdminAgent: phrase({
    en: 'You are not an admin agent yet, and the set-up, including adding users, cannot be finished without it. As a global admin you can add the role with one click.',
    fr: 'Vous n’êtes pas encore agent d’administration, et la configuration, notamment l’ajout d’utilisateurs, ne peut être terminée sans ce rôle. En tant qu’administrateur général, vous pouvez l’ajouter en un clic.',
  }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),
  addUser: phrase({ en: 'Add user', fr: 'Ajouter un utilisateur' }),
  findProvider: phrase({ en: 'Find providers', fr: 'Rechercher des fournisseurs' }),
};

/** The next step and who takes it. */
export const nextWords: Record<Status, Phrase<{ contact: string }>> = {
  draft: phrase<{ contact: string }>({
    en: () => 'Next: a global admin of your organisation completes it and selects “Enroll now”.',
    fr: () =>
      'Ensuite : un administrateur général de votre organisation la complète et sélectionne « S’inscrire maintenant ».',
  }),
  emailVerification: phrase<{ contact: string }>({
    en: (f) => `Next: the primary contact (${f.contact}) confirms the address with the link in the email.`,
    fr: (f) => `Ensuite : le contact principal (${f.contact}) confirme l’adresse avec le lien reçu par e-mail.`,
  }),
  inReview: phrase<{ contact: string }>({
    en: () =>
      'Next: the programme’s operator reviews it and decides. That can take several days; the primary contact is told by email.',
    fr: () =>
      'Ensuite : l’opérateur du programme l’examine et décide. Cela peut prendre plusieurs jours ; le contact principal sera informé par e-mail.',
  }),
  approved: phrase<{ contact: string }>({
    en: () => 'Next: a global admin of your organisation accepts the indirect reseller agreement.',
    fr: () => 'Ensuite : un administrateur général de votre organisation accepte le contrat de revendeur indirect.',
  }),
  rejected: phrase<{ contact: string }>({
    en: () => 'Next: a global admin of your organisation corrects it and submits it again.',
    fr: () => 'Ensuite : un administrateur général de votre organisation la corrige et la renvoie.',
  }),
  active: phrase<{ contact: string }>({
    en: () => 'Done: your organisation is an active indirect reseller.',
    fr: () => 'Terminé : votre organisation est un revendeur indirect actif.',
  }),
  dual: phrase<{ contact: string }>({
    en: () => 'Done: your organisation is both a direct-bill partner and an indirect reseller.',
    fr: () => 'Terminé : votre organisation est à la fois partenaire de facturation directe et revendeur indirect.',
  }),
  withdrawn: phrase<{ contact: string }>({
    en: () => 'It was withdrawn; a new one can be started at any time.',
    fr: () => 'Elle a été retirée ; une nouvelle peut être commencée à tout moment.',
  }),
};

/** The question to a primary contact: did they sign up, or are they the new contact of a profile. */
export const questionWords = (enrols: boolean) =>
  enrols
    ? {
        title: enrollmentPhrases.verifyTitle,
        what: enrollmentPhrases.verifyWhat,
        why: enrollmentPhrases.verifyWhy,
        address: enrollmentPhrases.verifyAddress,
        yes: enrollmentPhrases.verifyYes,
      }
    : {
        title: enrollmentPhrases.verifyContactTitle,
        what: enrollmentPhrases.verifyProfile,
        why: enrollmentPhrases.verifyContactWhy,
        address: enrollmentPhrases.verifyContactAddress,
        yes: enrollmentPhrases.verifyContactYes,
      };
