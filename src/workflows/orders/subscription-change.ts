/** A change of a subscription as one event, worded for each reader. */

import { billingLabels, type Product, termLabels } from '../../domain/product.js';
import type { ScheduledChange } from '../../domain/subscription.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';
import { nameOf } from '../catalog/find.js';

const scheduleWords = {
  seats: phrase<{ seats: number }>({
    en: (f, w) => w.count(f.seats, { one: 'licence', other: 'licences' }),
    fr: (f, w) => w.count(f.seats, { one: 'licence', other: 'licences' }),
  }),
  billing: phrase<{ billing: string }>({
    en: (f) => `${f.billing} billing`,
    fr: (f) => `facturation ${f.billing}`,
  }),
};

/** What the next term begins with: « 20 licences, un an, facturation annuelle » (SUB-12). */
export const scheduleText = ({ seats, product, term, billing }: ScheduledChange, t: Localizer): string =>
  [
    seats === undefined ? '' : t.text(scheduleWords.seats, { seats }),
    product ? nameOf(product, t) : '',
    term ? t.text(termLabels[term]) : '',
    billing ? t.text(scheduleWords.billing, { billing: t.text(billingLabels[billing]) }) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');

const changePhrases = {
  cancelled: phrase<{ product: string; name: string }>({
    en: (f) => `${f.product} of ${f.name} is cancelled.`,
    fr: (f) => `${f.product} ${de(f.name)} : l’abonnement est annulé.`,
  }),
  extendsNow: phrase<{ product: string; name: string; at: string; percent: number }>({
    en: (f, w) =>
      `${f.product} of ${f.name} goes on month by month from ${w.date(f.at)}, ${f.percent} % dearer than the monthly plan.`,
    fr: (f, w) =>
      `${f.product} ${de(f.name)} se poursuivra au mois à partir du ${w.date(f.at)}, ${f.percent} % plus cher que le plan mensuel.`,
  }),
  scheduledNow: phrase<{ product: string; name: string; at: string; change: string }>({
    en: (f, w) => `${f.product} of ${f.name} renews on ${w.date(f.at)} with a change: ${f.change}.`,
    fr: (f, w) => `${f.product} ${de(f.name)} sera renouvelé le ${w.date(f.at)} avec une modification : ${f.change}.`,
  }),
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
  | { readonly what: 'ended' | 'cancelled'; readonly name: string }
  | { readonly what: 'extends'; readonly name: string; readonly at: string; readonly percent: number }
  | { readonly what: 'scheduled'; readonly name: string; readonly at: string; readonly scheduled: ScheduledChange }
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
    case 'cancelled':
      return t.markdown(changePhrases.cancelled, { name, product });
    case 'extends':
      return t.markdown(changePhrases.extendsNow, { name, product, at: change.at, percent: change.percent });
    case 'scheduled':
      return t.markdown(changePhrases.scheduledNow, {
        name,
        product,
        at: change.at,
        change: scheduleText(change.scheduled, t),
      });
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
