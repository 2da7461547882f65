/** A change of a subscription as one event, worded for each reader. */

import type { Product } from '../../domain/product.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';
import { nameOf } from '../catalog/find.js';

const changePhrases = {
  ordered: phrase<{ name: string; product: string; seats: number }>({
    en: (f, w) => `Ordered for ${f.name}: ${f.product}, ${w.count(f.seats, { one: 'licence', other: 'licences' })}.`,
    fr: (f, w) => `Commandé pour ${f.name} : ${f.product}, ${w.count(f.seats, { one: 'licence', other: 'licences' })}.`,
  }),
  seatsChanged: phrase<{ name: string; product: string; before: number; seats: number }>({
    en: (f) => `${f.product} of ${f.name}: ${f.before} → ${f.seats} licences.`,
    fr: (f) => `${f.product} ${de(f.name)} : ${f.before} → ${f.seats} licences.`,
  }),
  upgraded: phrase<{ name: string; from: string; to: string }>({
    en: (f) => `${f.name}: ${f.from} is now ${f.to}; licences carried over.`,
    fr: (f) => `${f.name} : ${f.from} devient ${f.to} ; les licences sont reprises.`,
  }),
  renewalNow: phrase<{ name: string; product: string; on: boolean; at: string }>({
    en: (f, w) =>
      f.on
        ? `${f.product} of ${f.name} will renew automatically on ${w.date(f.at)}.`
        : `${f.product} of ${f.name} will end on ${w.date(f.at)}, without renewal.`,
    fr: (f, w) =>
      f.on
        ? `${f.product} ${de(f.name)} sera renouvelé automatiquement le ${w.date(f.at)}.`
        : `${f.product} ${de(f.name)} prendra fin le ${w.date(f.at)}, sans renouvellement.`,
  }),
  endedNow: phrase<{ product: string; name: string }>({
    en: (f) => `${f.product} of ${f.name} is marked as ended.`,
    fr: (f) => `${f.product} ${de(f.name)} est marqué comme terminé.`,
  }),
  assigned: phrase<{ reseller: string; product: string; name: string; mpnId: string }>({
    en: (f) => `${f.reseller} (MPN ID ${f.mpnId}) is now the reseller of record of ${f.product} of ${f.name}.`,
    fr: (f) =>
      `${f.reseller} (ID MPN ${f.mpnId}) est désormais le revendeur de référence ${de(f.product)} ${de(f.name)}.`,
  }),
  resellerLeft: phrase<{ product: string; name: string }>({
    en: (f) => `Your organisation is no longer the reseller of record of ${f.product} of ${f.name}.`,
    fr: (f) => `Votre organisation n’est plus le revendeur de référence ${de(f.product)} ${de(f.name)}.`,
  }),
  supportLeft: phrase<{ product: string; name: string }>({
    en: (f) => `Your organisation no longer handles the support requests for ${f.product} of ${f.name}.`,
    fr: (f) => `Votre organisation ne traite plus les demandes de support pour ${f.product} ${de(f.name)}.`,
  }),
  supportNow: phrase<{ who: string; product: string; name: string }>({
    en: (f) => `${f.who} now handles the support requests for ${f.product} of ${f.name}.`,
    fr: (f) => `${f.who} traite désormais les demandes de support pour ${f.product} ${de(f.name)}.`,
  }),
  supportTaken: phrase<{ provider: string; product: string; name: string }>({
    en: (f) => `${f.provider} handles the support requests for ${f.product} of ${f.name} again.`,
    fr: (f) => `${f.provider} traite de nouveau les demandes de support pour ${f.product} ${de(f.name)}.`,
  }),
};

export type SubscriptionChange =
  | { readonly what: 'ordered'; readonly name: string; readonly seats: number }
  | { readonly what: 'seats'; readonly name: string; readonly before: number; readonly seats: number }
  | { readonly what: 'upgraded'; readonly name: string; readonly from: Product['names'] }
  | { readonly what: 'renewal'; readonly name: string; readonly on: boolean; readonly at: string }
  | { readonly what: 'ended'; readonly name: string }
  | { readonly what: 'reseller'; readonly name: string; readonly reseller: string; readonly mpnId: string }
  | { readonly what: 'resellerLeft' | 'supportLeft'; readonly name: string }
  | { readonly what: 'support'; readonly name: string; readonly who: string }
  | { readonly what: 'supportTaken'; readonly name: string; readonly provider: string };

export function changeText(change: SubscriptionChange, names: Product['names'], t: Localizer) {
  const product = nameOf({ names }, t);
  const { name } = change;
  switch (change.what) {
    case 'ordered':
      return t.markdown(changePhrases.ordered, { name, product, seats: change.seats });
    case 'seats':
      return t.markdown(changePhrases.seatsChanged, { name, product, before: change.before, seats: change.seats });
    case 'upgraded':
      return t.markdown(changePhrases.upgraded, { name, from: nameOf({ names: change.from }, t), to: product });
    case 'renewal':
      return t.markdown(changePhrases.renewalNow, { name, product, on: change.on, at: change.at });
    case 'ended':
      return t.markdown(changePhrases.endedNow, { name, product });
    case 'reseller':
      return t.markdown(changePhrases.assigned, { name, product, reseller: change.reseller, mpnId: change.mpnId });
    case 'resellerLeft':
    case 'supportLeft':
      return t.markdown(changePhrases[change.what], { name, product });
    case 'support':
      return t.markdown(changePhrases.supportNow, { name, product, who: change.who });
    case 'supportTaken':
      return t.markdown(changePhrases.supportTaken, { name, product, provider: change.provider });
  }
}
