import { phrase } from '../../kernel/localizer.js';

export const directoryPhrases = {
  topic: phrase({ en: 'Find a provider', fr: 'Trouver un fournisseur' }),
  title: phrase({ en: 'Indirect providers', fr: 'Fournisseurs indirects' }),
  find: phrase({ en: 'Find providers', fr: 'Rechercher des fournisseurs' }),
  help: phrase({ en: 'The directory, by country or name', fr: 'L’annuaire, par pays ou par nom' }),
  in: phrase<{ country: string }>({
    en: (f, w) => `Published for ${w.country(f.country)}`,
    fr: (f, w) => `Publiés pour : ${w.country(f.country)}`,
  }),
  everywhere: phrase({ en: 'In every country/region', fr: 'Dans tous les pays et régions' }),
  advice: phrase({
    en: 'Contact a provider directly to discuss its reseller programmes, its level of support and its terms before you ask for a partnership.',
    fr: 'Contactez directement un fournisseur pour parler de ses programmes revendeurs, de son niveau de support et de ses conditions avant de demander un partenariat.',
  }),
  none: phrase({
    en: 'No provider is published there. Look in every country/region, or try another name.',
    fr: 'Aucun fournisseur n’y est publié. Cherchez dans tous les pays et régions, ou essayez un autre nom.',
  }),
  noneAtAll: phrase({
    en: 'No provider like that is published. Look without a name, or come back later.',
    fr: 'Aucun fournisseur correspondant n’est publié. Cherchez sans indiquer de nom, ou revenez plus tard.',
  }),
  countries: phrase<{ names: readonly string[] }>({ en: (f, w) => w.list(f.names), fr: (f, w) => w.list(f.names) }),
  /** Separated by dots, because the items already contain “and”. */
  services: phrase<{ services: readonly string[] }>({
    en: (f) => `Offers: ${f.services.join(' · ')}`,
    fr: (f) => `Propose : ${f.services.join(' · ')}`,
  }),
  profile: phrase({ en: 'Profile', fr: 'Profil' }),
  mail: phrase({ en: 'Send an email', fr: 'Envoyer un e-mail' }),
  request: phrase({ en: 'Request a partnership', fr: 'Demander un partenariat' }),
  all: phrase({ en: 'Every country/region', fr: 'Tous les pays et régions' }),
  more: phrase({ en: 'More', fr: 'Suite' }),
};
