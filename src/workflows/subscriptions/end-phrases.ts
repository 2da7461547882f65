import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

/** Texts of windows, cancellation and the end of a term (SUB-11, SUB-12). */
export const endPhrases = {
  // windows
  returnUntil: phrase<{ at: string; days: number; end: string }>({
    en: (f, w) =>
      `${w.count(f.days, { one: 'day', other: 'days' })} to change your mind: Microsoft takes it back until ${w.moment(f.at)}. After that it runs to the end of its term, on ${w.date(f.end)}.`,
    fr: (f, w) =>
      `${w.count(f.days, { one: 'jour', other: 'jours' })} pour changer d’avis : Microsoft reprend ces licences jusqu’au ${w.moment(f.at)}. Ensuite, elles courent jusqu’à la fin de la période, le ${w.date(f.end)}.`,
  }),
  open: phrase<{ at: string }>({
    en: (f, w) => `can be cancelled or reduced until ${w.moment(f.at)}`,
    fr: (f, w) => `annulation ou réduction possible jusqu’au ${w.moment(f.at)}`,
  }),
  addition: phrase<{ seats: number; at: string }>({
    en: (f, w) =>
      `${w.count(f.seats, { one: 'added licence', other: 'added licences' })} can be taken back until ${w.moment(f.at)}`,
    fr: (f, w) =>
      `${w.count(f.seats, { one: 'licence ajoutée peut être reprise', other: 'licences ajoutées peuvent être reprises' })} jusqu’au ${w.moment(f.at)}`,
  }),
  lockedSeats: phrase<{ locked: number; end: string }>({
    en: (f, w) =>
      `${w.count(f.locked, { one: 'licence is', other: 'licences are' })} locked until the end of the term, on ${w.date(f.end)}: the days to take them back are over, so nothing was changed. Fewer licences are possible at renewal.`,
    fr: (f, w) =>
      `${w.count(f.locked, { one: 'licence est engagée', other: 'licences sont engagées' })} jusqu’à la fin de la période, le ${w.date(f.end)} : le délai pour les rendre est passé et rien n’a été modifié. Vous pourrez réduire leur nombre au renouvellement.`,
  }),
  fewerAtRenewal: phrase<{ seats: number }>({
    en: (f, w) => `At renewal: ${w.count(f.seats, { one: 'licence', other: 'licences' })}`,
    fr: (f, w) => `Au renouvellement : ${w.count(f.seats, { one: 'licence', other: 'licences' })}`,
  }),
  undo: phrase<{ seats: number }>({
    en: (f, w) => `Undo: ${w.count(f.seats, { one: 'added licence', other: 'added licences' })}`,
    fr: (f, w) => `Annuler l’ajout : ${w.count(f.seats, { one: 'licence', other: 'licences' })}`,
  }),
  undoTitle: phrase({ en: 'Undo the addition of licences', fr: 'Annuler l’ajout de licences' }),
  undoGone: phrase({
    en: 'The days to take this addition back are over, or it was taken back already: nothing was changed.',
    fr: 'Le délai pour annuler cet ajout est passé, ou il a déjà été annulé : rien n’a été modifié.',
  }),

  // price
  price: phrase({ en: 'Price', fr: 'Prix' }),
  priceOf: phrase<{ amount: string; currency: string; billing: string }>({
    en: (f) => `${f.amount} ${f.currency} a licence, ${f.billing} billing`,
    fr: (f) => `${f.amount} ${f.currency} par licence, facturation ${f.billing}`,
  }),
  noPrice: phrase({
    en: 'not in the catalogue: see your price list',
    fr: 'absent du catalogue : voir votre liste de prix',
  }),
  ends: phrase({ en: 'End of term', fr: 'Fin de période' }),
  endsWith: phrase({ en: 'End of the first term', fr: 'Fin de la première période' }),
  endsWithRule: phrase({
    en: 'Choose the whole term, or the end of a subscription that ends within it.',
    fr: 'Choisissez la durée entière, ou la fin d’un abonnement qui se termine avant.',
  }),
  wholeTerm: phrase({ en: 'after the whole term', fr: 'au bout de la durée entière' }),
  together: phrase<{ product: string; at: string }>({
    en: (f, w) => `with ${f.product}, on ${w.date(f.at)}`,
    fr: (f, w) => `avec ${f.product}, le ${w.date(f.at)}`,
  }),
  secondWith: phrase<{ at: string }>({
    en: (f, w) => `Second subscription, until ${w.date(f.at)}`,
    fr: (f, w) => `Second abonnement, jusqu’au ${w.date(f.at)}`,
  }),

  // cancelling
  cancelTitle: phrase({ en: 'Cancel subscription', fr: 'Annuler l’abonnement' }),
  cancelHelp: phrase({
    en: 'Cancels a subscription within its days, or names the ways that are left',
    fr: 'Annule un abonnement dans son délai, ou indique les possibilités qui restent',
  }),
  cancelQuestion: phrase<{ product: string; name: string }>({
    en: (f) => `Cancel ${f.product} of ${f.name}?`,
    fr: (f) => `Annuler ${f.product} ${de(f.name)} ?`,
  }),
  cancelWhat: phrase<{ seats: number; assigned: number }>({
    en: (f, w) =>
      `${w.count(f.seats, { one: 'licence ends', other: 'licences end' })} at once${f.assigned > 0 ? `; ${w.count(f.assigned, { one: 'user loses', other: 'users lose' })} the service` : ''}. It cannot be restored, only ordered anew.`,
    fr: (f, w) =>
      `${w.count(f.seats, { one: 'licence prend fin', other: 'licences prennent fin' })} immédiatement${f.assigned > 0 ? ` ; ${w.count(f.assigned, { one: 'utilisateur perd', other: 'utilisateurs perdent' })} le service` : ''}. C’est irréversible : il faudrait commander de nouveau.`,
  }),
  cancelLate: phrase<{ until: string; end: string }>({
    en: (f, w) =>
      `The days to cancel it ended on ${w.date(f.until)}: it runs to the end of its term, on ${w.date(f.end)}, and nothing was changed. You decide what happens then.`,
    fr: (f, w) =>
      `Le délai d’annulation a pris fin le ${w.date(f.until)} : l’abonnement court jusqu’à la fin de sa période, le ${w.date(f.end)}, et rien n’a été modifié. Vous décidez de la suite.`,
  }),
  cancelTheirs: phrase<{ provider: string; end: string }>({
    en: (f, w) =>
      `${f.provider} ordered this subscription, and only it can cancel before the end of the term. You decide what happens at the end, on ${w.date(f.end)}.`,
    fr: (f, w) =>
      `${f.provider} a commandé cet abonnement et peut seul l’annuler avant la fin de la période. Vous décidez de la suite à l’échéance, le ${w.date(f.end)}.`,
  }),
  cancelNotYours: phrase({
    en: 'Only an admin agent, a sales agent or a global admin of the organisation that ordered it can cancel it.',
    fr: 'Seul un agent d’administration, un agent commercial ou un administrateur général de l’organisation qui l’a commandé peut l’annuler.',
  }),

  // the end of a term
  endTitle: phrase({ en: 'At the end of the term', fr: 'À la fin de la période' }),
  endOn: phrase<{ at: string }>({
    en: (f, w) => `The term ends on ${w.date(f.at)}.`,
    fr: (f, w) => `La période prend fin le ${w.date(f.at)}.`,
  }),
  willRenew: phrase<{ seats: number; term: string }>({
    en: (f, w) =>
      `If nobody decides otherwise, it renews as it is: ${w.count(f.seats, { one: 'licence', other: 'licences' })} for ${f.term}, at the price of that day.`,
    fr: (f, w) =>
      `Sans autre décision, il est renouvelé à l’identique : ${w.count(f.seats, { one: 'licence', other: 'licences' })} pour ${f.term}, au prix du jour.`,
  }),
  willChange: phrase<{ change: string }>({
    en: (f) => `It renews with a scheduled change: ${f.change}. A change made before then undoes the schedule.`,
    fr: (f) =>
      `Il sera renouvelé avec une modification programmée : ${f.change}. Toute modification faite avant annule la programmation.`,
  }),
  willEnd: phrase({
    en: 'It is cancelled then: the service stops, nothing more is billed.',
    fr: 'Il sera alors annulé : le service s’arrête et plus rien n’est facturé.',
  }),
  willExtend: phrase<{ percent: number }>({
    en: (f) =>
      `It goes on month by month in the extended service term, ${f.percent} % dearer than the monthly plan, until somebody renews or cancels it.`,
    fr: (f) =>
      `Il se poursuit au mois en période prolongée, ${f.percent} % plus cher que le plan mensuel, jusqu’à ce que quelqu’un le renouvelle ou l’annule.`,
  }),
  extendCosts: phrase<{ percent: number }>({
    en: (f) => `Month by month afterwards (extended service term) costs ${f.percent} % more than the monthly plan.`,
    fr: (f) => `La poursuite au mois (période prolongée) coûte ${f.percent} % de plus que le plan mensuel.`,
  }),
  isExtended: phrase<{ percent: number }>({
    en: (f) =>
      `It is in the extended service term, billed by the month, ${f.percent} % dearer than the monthly plan. It can be cancelled at any time.`,
    fr: (f) =>
      `Il est en période prolongée, facturé au mois, ${f.percent} % plus cher que le plan mensuel. Il peut être annulé à tout moment.`,
  }),
  onceOnly: phrase({
    en: 'It was bought once and does not renew.',
    fr: 'C’est un achat unique, sans renouvellement.',
  }),
  renewAsIs: phrase({ en: 'Renew as it is', fr: 'Renouveler à l’identique' }),
  renewWith: phrase({ en: 'Renew with a change', fr: 'Renouveler avec une modification' }),
  editSchedule: phrase({ en: 'Edit the scheduled change', fr: 'Modifier la programmation' }),
  endThen: phrase({ en: 'Cancel at the end', fr: 'Annuler à l’échéance' }),
  monthByMonth: phrase({ en: 'Go on month by month', fr: 'Poursuivre au mois' }),
  extends: phrase<{ at: string }>({
    en: (f, w) => `goes on month by month from ${w.date(f.at)}`,
    fr: (f, w) => `se poursuit au mois à partir du ${w.date(f.at)}`,
  }),
  scheduleShown: phrase<{ change: string }>({
    en: (f) => `at renewal: ${f.change}`,
    fr: (f) => `au renouvellement : ${f.change}`,
  }),
  scheduleUndone: phrase({
    en: 'The scheduled change is undone.',
    fr: 'La modification programmée est annulée.',
  }),
  undoesSchedule: phrase({
    en: 'This undoes the scheduled change.',
    fr: 'Cela annule la modification programmée.',
  }),
  scheduleTitle: phrase({ en: 'Renew with a change', fr: 'Renouveler avec une modification' }),
  scheduleIntro: phrase<{ at: string }>({
    en: (f, w) => `Takes effect on ${w.date(f.at)}; nothing changes before.`,
    fr: (f, w) => `Prend effet le ${w.date(f.at)} ; rien ne change avant.`,
  }),
  scheduleSame: phrase({
    en: 'That is how it renews anyway. Change the number, product, term or billing.',
    fr: 'C’est déjà ainsi qu’il sera renouvelé. Modifiez le nombre, le produit, la durée ou la facturation.',
  }),
  extendNot: phrase({
    en: 'Only licences with a term of a year or more go on month by month after it. What runs by the month renews by the month.',
    fr: 'Seules les licences d’un an ou plus peuvent se poursuivre au mois. Un abonnement au mois se renouvelle au mois.',
  }),
  scheduleDone: phrase<{ change: string }>({
    en: (f) => `It renewed with the scheduled change: ${f.change}.`,
    fr: (f) => `Renouvelé avec la modification programmée : ${f.change}.`,
  }),
  scheduleDropped: phrase({
    en: 'The scheduled change was no longer possible (product, number of licences or plan), so it renewed as it was.',
    fr: 'La modification programmée n’était plus possible (produit, nombre de licences ou plan) : le renouvellement s’est fait à l’identique.',
  }),
  extendedTitle: phrase({ en: 'A subscription goes on month by month', fr: 'Un abonnement se poursuit au mois' }),
};
