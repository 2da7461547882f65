import { phrase } from '../language.js';

export const words = {
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
  goOn: phrase({ en: 'Continue the enrolment', fr: 'Reprendre l’inscription' }),
  agreement: phrase({
    en: 'accept the newest version of the reseller agreement',
    fr: 'accepter la dernière version du contrat de revendeur',
  }),
  transition: phrase({ en: 'become an indirect reseller', fr: 'devenir un revendeur indirect' }),
  transitionTitle: phrase({ en: 'Become an indirect reseller', fr: 'Devenir un revendeur indirect' }),
  incentives: phrase({ en: 'answer the invitation to the incentives', fr: 'répondre à l’invitation aux primes' }),
  incentivesTitle: phrase({ en: 'Incentives', fr: 'Primes' }),
  nothing: phrase({ en: 'nothing', fr: 'rien' }),
  stranger: phrase({
    en: 'Your organisation is not in the programme yet. You can look for a provider; a global admin can enrol the organisation.',
    fr: 'Votre organisation ne fait pas encore partie du programme. Vous pouvez rechercher un fournisseur ; un administrateur général peut l’inscrire.',
  }),
};
