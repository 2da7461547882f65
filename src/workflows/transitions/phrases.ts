import { phrase } from '../../kernel/localizer.js';

export const transitionPhrases = {
  topic: phrase({ en: 'Transition to indirect reseller', fr: 'Transition vers revendeur indirect' }),
  start: phrase({ en: 'Become an indirect reseller', fr: 'Devenir un revendeur indirect' }),
  startHelp: phrase({
    en: 'Enrols a direct-bill partner as an indirect reseller, in the same tenant',
    fr: 'Inscrit un partenaire de facturation directe comme revendeur indirect, dans le même locataire',
  }),
  onlyDirectBill: phrase({
    en: 'The transition is for direct-bill partners only, and your organisation is none. To enrol as an indirect reseller, say “enroll”.',
    fr: 'La transition est réservée aux partenaires de facturation directe, ce que votre organisation n’est pas. Pour vous inscrire comme revendeur indirect, dites « inscription revendeur ».',
  }),
  notEligible: phrase({
    en: 'Your organisation is a direct-bill partner, but the programme has not marked it as eligible for the transition. Ask the programme’s operator.',
    fr: 'Votre organisation est partenaire de facturation directe, mais le programme ne l’a pas identifiée comme éligible à la transition. Adressez-vous à l’opérateur du programme.',
  }),
  noMpn: phrase({
    en: 'Your organisation has no MPN ID of an active location account in its country/region on file. It has to be current before the transition: ask the programme’s operator.',
    fr: 'Aucun ID MPN d’un compte d’emplacement actif de votre pays ou région n’est enregistré pour votre organisation. Il doit être à jour avant la transition : adressez-vous à l’opérateur du programme.',
  }),
  intro: phrase({
    en: 'Review your details. Profile and MPN ID have to be current; the transition uses the same tenant.',
    fr: 'Vérifiez vos informations. Le profil et l’ID MPN doivent être à jour ; la transition utilise le même locataire.',
  }),
  direct: phrase({
    en: 'Your direct customers and their billing stay manageable. From the transition on, for good, you cannot add new direct customers.',
    fr: 'Vos clients directs et leur facturation restent gérables. À partir de la transition, et définitivement, vous ne pourrez plus ajouter de clients directs.',
  }),
  authorization: phrase({
    en: 'With “Enroll now” you confirm that you are authorised to act on behalf of your company and that these details are correct.',
    fr: 'Avec « S’inscrire maintenant », vous confirmez que vous êtes autorisé à agir au nom de votre entreprise et que ces informations sont exactes.',
  }),
  current: phrase({
    en: 'Our profile and our MPN ID are current.',
    fr: 'Notre profil et notre ID MPN sont à jour.',
  }),
  currentRule: phrase({
    en: 'Tick the box once profile and MPN ID are current; change them first if they are not.',
    fr: 'Cochez la case lorsque le profil et l’ID MPN sont à jour ; modifiez-les d’abord si nécessaire.',
  }),
  noRollback: phrase({
    en: 'I understand that there is no rollback: reseller capability can never be removed again.',
    fr: 'Je comprends qu’aucun retour en arrière n’est possible : les fonctionnalités de revendeur ne pourront plus jamais être retirées.',
  }),
  noRollbackRule: phrase({
    en: 'Tick the box: the transition cannot be undone, and it goes on only once you have understood that.',
    fr: 'Cochez la case : la transition est irréversible et ne se poursuit qu’une fois que vous l’avez compris.',
  }),
  steps: phrase({ en: 'Steps of the transition', fr: 'Étapes de la transition' }),
  approved: phrase({ en: 'Approved', fr: 'Approbation' }),
  agreement: phrase({ en: 'Indirect reseller agreement', fr: 'Contrat de revendeur indirect' }),
  provider: phrase({ en: 'Provider found', fr: 'Choix du fournisseur' }),
  invitation: phrase({ en: 'Invitation accepted', fr: 'Invitation acceptée' }),
  customers: phrase({ en: 'Customers moved', fr: 'Clients déplacés' }),
  moving: phrase({ en: 'Progress', fr: 'Avancement' }),
  incentives: phrase({ en: 'Incentives', fr: 'Primes' }),
  done: phrase({ en: 'done', fr: 'fait' }),
  left: phrase({ en: 'to do', fr: 'à faire' }),
  findProvider: phrase({ en: 'Find providers', fr: 'Rechercher des fournisseurs' }),
  partnerships: phrase({ en: 'Partnerships', fr: 'Partenariats' }),
  status: phrase({ en: 'Status', fr: 'Statut' }),
  noTransition: phrase({
    en: 'Your organisation is in no transition. Say “become an indirect reseller” to start one.',
    fr: 'Votre organisation n’a commencé aucune transition. Dites « devenir un revendeur indirect » pour en commencer une.',
  }),
};
