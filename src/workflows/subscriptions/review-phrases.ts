import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

/** Texts of the reviews of orders and changes (CNV-9). */
export const reviewPhrases = {
  customer: phrase({ en: 'Customer', fr: 'Client' }),
  product: phrase({ en: 'Product', fr: 'Produit' }),
  licences: phrase({ en: 'Licences', fr: 'Licences' }),
  term: phrase({ en: 'Term and billing', fr: 'Durée et facturation' }),
  renewal: phrase({ en: 'Renewal', fr: 'Renouvellement' }),
  resellerOfRecord: phrase({ en: 'Reseller of record', fr: 'Revendeur de référence' }),
  support: phrase({ en: 'Support contact', fr: 'Contact de support' }),
  starts: phrase({ en: 'Starts', fr: 'Effet' }),
  atOnce: phrase({ en: 'when you press the button', fr: 'dès que vous appuyez sur le bouton' }),

  fromTo: phrase<{ before: string; after: string }>({
    en: (f) => `${f.before} → ${f.after}`,
    fr: (f) => `${f.before} → ${f.after}`,
  }),
  seats: phrase<{ count: number }>({
    en: (f, w) => w.count(f.count, { one: 'licence', other: 'licences' }),
    fr: (f, w) => w.count(f.count, { one: 'licence', other: 'licences' }),
  }),
  termAndBilling: phrase<{ term: string; billing: string | undefined }>({
    en: (f) => `${f.term}${f.billing ? `, ${f.billing} billing` : ''}`,
    fr: (f) => `${f.term}${f.billing ? `, facturation ${f.billing}` : ''}`,
  }),
  reseller: phrase<{ name: string; mpnId: string | undefined }>({
    en: (f) => `${f.name}${f.mpnId ? ` (MPN ID ${f.mpnId})` : ''}`,
    fr: (f) => `${f.name}${f.mpnId ? ` (ID MPN ${f.mpnId})` : ''}`,
  }),
  noReseller: phrase({ en: 'none', fr: 'aucun' }),
  renews: phrase<{ at: string | undefined }>({
    en: (f, w) => `automatic${f.at ? `, on ${w.date(f.at)}` : ''}`,
    fr: (f, w) => `automatique${f.at ? `, le ${w.date(f.at)}` : ''}`,
  }),
  renewsNot: phrase<{ at: string | undefined }>({
    en: (f, w) => (f.at ? `none: it ends on ${w.date(f.at)}` : 'none'),
    fr: (f, w) => (f.at ? `aucun : fin le ${w.date(f.at)}` : 'aucun'),
  }),

  orderTitle: phrase<{ name: string; product: string }>({
    en: (f) => `Order ${f.product} for ${f.name}`,
    fr: (f) => `Commande : ${f.product} pour ${f.name}`,
  }),
  order: phrase<{ seats: number }>({
    en: (f, w) => `Order ${w.count(f.seats, { one: 'licence', other: 'licences' })}`,
    fr: (f, w) => `Commander ${w.count(f.seats, { one: 'licence', other: 'licences' })}`,
  }),
  changeTitle: phrase<{ name: string; product: string }>({
    en: (f) => `Change ${f.product} of ${f.name}`,
    fr: (f) => `Modification : ${f.product} ${de(f.name)}`,
  }),
  addSeats: phrase<{ more: number }>({
    en: (f, w) => `Add ${w.count(f.more, { one: 'licence', other: 'licences' })}`,
    fr: (f, w) => `Ajouter ${w.count(f.more, { one: 'licence', other: 'licences' })}`,
  }),
  removeSeats: phrase<{ fewer: number }>({
    en: (f, w) => `Remove ${w.count(f.fewer, { one: 'licence', other: 'licences' })}`,
    fr: (f, w) => `Retirer ${w.count(f.fewer, { one: 'licence', other: 'licences' })}`,
  }),
  nameReseller: phrase({ en: 'Name the reseller', fr: 'Désigner le revendeur' }),
  designate: phrase({ en: 'Designate support contact', fr: 'Désigner le contact de support' }),

  changeAgain: phrase({
    en: 'It can be changed again at any time.',
    fr: 'Vous pourrez le modifier de nouveau à tout moment.',
  }),
  reduced: phrase({
    en: 'Fewer licences apply at once. Adding them again is a new order.',
    fr: 'La réduction prend effet immédiatement. Toute nouvelle licence sera une nouvelle commande.',
  }),
  renewalLater: phrase<{ at: string }>({
    en: (f, w) => `Whatever is set now takes effect at the end of the term, on ${w.date(f.at)}.`,
    fr: (f, w) => `Le réglage fait maintenant prend effet à la fin de la période, le ${w.date(f.at)}.`,
  }),

  // SUB-14
  alreadyThere: phrase<{ name: string; product: string; seats: number }>({
    en: (f, w) =>
      `${f.name} already has ${f.product}, with ${w.count(f.seats, { one: 'licence', other: 'licences' })}. More licences on it, or a second subscription beside it?`,
    fr: (f, w) =>
      `${f.name} possède déjà ${f.product}, avec ${w.count(f.seats, { one: 'licence', other: 'licences' })}. Plus de licences sur cet abonnement, ou un second abonnement à côté ?`,
  }),
  moreOnIt: phrase<{ more: number; seats: number }>({
    en: (f, w) => `Add ${w.count(f.more, { one: 'licence', other: 'licences' })}: ${f.seats} in all`,
    fr: (f, w) => `Ajouter ${w.count(f.more, { one: 'licence', other: 'licences' })} : ${f.seats} en tout`,
  }),
  second: phrase({ en: 'Second subscription', fr: 'Second abonnement' }),
};
