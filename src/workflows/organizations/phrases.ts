import { phrase } from '../../kernel/localizer.js';

export const organizationPhrases = {
  topic: phrase({ en: 'Profile', fr: 'Profil' }),
  title: phrase({ en: 'Your profile', fr: 'Votre profil' }),
  help: phrase({
    en: 'Your own data, your organisation and what is pending',
    fr: 'Vos données, votre organisation et ce qui reste à faire',
  }),
  name: phrase({ en: 'Name', fr: 'Nom' }),
  email: phrase({ en: 'Email', fr: 'Adresse e-mail' }),
  roles: phrase({ en: 'Roles', fr: 'Rôles' }),
  noRoles: phrase({ en: 'none yet', fr: 'aucun pour l’instant' }),
  language: phrase({ en: 'Language', fr: 'Langue' }),
  organization: phrase({ en: 'Legal business name', fr: 'Dénomination sociale' }),
  programme: phrase({ en: 'Program info', fr: 'Informations sur le programme' }),
  capabilities: phrase<{ capabilities: readonly string[] }>({
    en: (f, w) => w.list(f.capabilities),
    fr: (f, w) => w.list(f.capabilities),
  }),
  active: phrase({ en: 'active', fr: 'active' }),
  notActive: phrase({ en: 'not active yet', fr: 'pas encore active' }),
  state: phrase({ en: 'Enrolment', fr: 'Inscription' }),
  course: phrase({ en: 'Status', fr: 'État' }),
  enrolmentCourse: phrase<{ state: string; since: string }>({
    en: (f, w) => `enrolment: ${f.state}, since ${w.date(f.since)}`,
    fr: (f, w) => `inscription : ${f.state}, depuis le ${w.date(f.since)}`,
  }),
  transitionCourse: phrase<{ state: string; since: string }>({
    en: (f, w) => `transition: ${f.state}, since ${w.date(f.since)}`,
    fr: (f, w) => `transition : ${f.state}, depuis le ${w.date(f.since)}`,
  }),
  country: phrase({ en: 'Country/region', fr: 'Pays ou région' }),
  mpn: phrase({ en: 'MPN ID (location account)', fr: 'ID MPN (compte d’emplacement)' }),
  contact: phrase({ en: 'Primary contact', fr: 'Contact principal' }),
  newContact: phrase({ en: 'New primary contact', fr: 'Nouveau contact principal' }),
  contactAsked: phrase<{ email: string; until: string }>({
    en: (f, w) => `${f.email}, to be confirmed there until ${w.date(f.until)}`,
    fr: (f, w) => `${f.email}, à confirmer depuis cette adresse avant le ${w.date(f.until)}`,
  }),
  support: phrase({ en: 'Customer support', fr: 'Support client' }),
  address: phrase({ en: 'Address', fr: 'Adresse' }),
  entry: phrase({ en: 'Directory entry', fr: 'Fiche d’annuaire' }),
  published: phrase<{ countries: readonly string[] }>({
    en: (f, w) => `published for ${w.list(f.countries)}`,
    fr: (f, w) => `publiée pour : ${w.list(f.countries)}`,
  }),
  notPublished: phrase({ en: 'not published', fr: 'non publiée' }),
  pending: phrase({ en: 'Pending', fr: 'À faire' }),
  enrol: phrase({
    en: 'finish the enrolment as an indirect reseller',
    fr: 'terminer l’inscription comme revendeur indirect',
  }),
  sign: phrase({
    en: 'accept the indirect reseller agreement',
    fr: 'accepter le contrat de revendeur indirect',
  }),
  resume: phrase({ en: 'Continue the enrolment', fr: 'Reprendre l’inscription' }),
  agreement: phrase({
    en: 'accept the newest version of the reseller agreement',
    fr: 'accepter la dernière version du contrat de revendeur',
  }),
  transition: phrase({ en: 'become an indirect reseller', fr: 'devenir un revendeur indirect' }),
  transitionTitle: phrase({ en: 'Become an indirect reseller', fr: 'Devenir un revendeur indirect' }),
  incentives: phrase({ en: 'answer the invitation to the incentives', fr: 'répondre à l’invitation aux primes' }),
  incentivesTitle: phrase({ en: 'Incentives', fr: 'Primes' }),
  overview: phrase({ en: 'What waits for me', fr: 'Ce qui m’attend' }),
  stranger: phrase({
    en: 'Your organisation is not in the programme yet. You can look for a provider; a global admin can enrol the organisation.',
    fr: 'Votre organisation ne fait pas encore partie du programme. Vous pouvez rechercher un fournisseur ; un administrateur général peut l’inscrire.',
  }),
  strangerEnrolling: phrase({
    en: 'Your organisation is being enrolled. Say “enrollment status” to see who started it; after its approval you can be added as a user.',
    fr: 'L’inscription de votre organisation est en cours. Dites « statut inscription » pour savoir qui l’a commencée ; après son approbation, vous pourrez être ajouté comme utilisateur.',
  }),
  strangerThere: phrase({
    en: 'Your organisation is in the programme, and I do not know you as one of its users. Sign in if you were sent a temporary password; otherwise ask an administrator there to add you.',
    fr: 'Votre organisation fait partie du programme, mais je ne vous connais pas comme utilisateur. Connectez-vous si vous avez reçu un mot de passe temporaire ; sinon, demandez à l’un de ses administrateurs de vous ajouter.',
  }),
  signIn: phrase({ en: 'Sign in', fr: 'Se connecter' }),
};
