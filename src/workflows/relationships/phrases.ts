/** Texts about relationships between partners and customers. */
import { phrase } from '../../kernel/localizer.js';

export const relationshipPhrases = {
  customer: phrase({ en: 'Customer', fr: 'Client' }),
  whichCustomer: phrase({ en: 'Which customer?', fr: 'Quel client ?' }),
  customerRule: phrase({ en: 'Name or domain of one of your customers.', fr: 'Nom ou domaine d’un de vos clients.' }),
  notFound: phrase({
    en: 'I know no such customer. Say “customers” to see yours.',
    fr: 'Je ne connais pas ce client. Dites « clients » pour voir les vôtres.',
  }),
  nobodyNamed: phrase<{ company: string }>({
    en: (f) => `I know no such customer: “${f.company}”. Say “customers” to see yours.`,
    fr: (f) => `Je ne connais aucun client « ${f.company} ». Dites « clients » pour voir les vôtres.`,
  }),
  which: phrase({
    en: 'Several customers fit. Which one do you mean?',
    fr: 'Plusieurs clients correspondent. Lequel voulez-vous ?',
  }),
  partnerUnknown: phrase({
    en: 'I know no such partner of yours. Say “partnerships” to see them.',
    fr: 'Je ne connais pas ce partenaire parmi les vôtres. Dites « partenariats » pour les voir.',
  }),
};
