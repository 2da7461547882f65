import { type Incentive, incentiveStatusLabels } from '../../domain/incentive.js';
import type { Tone } from '../../kernel/card.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';

export const incentivePhrases = {
  topic: phrase({ en: 'Incentives', fr: 'Primes' }),
  help: phrase({
    en: 'The incentive programmes of your organisation, each by itself',
    fr: 'Les programmes de primes de votre organisation, chacun séparément',
  }),
  separate: phrase({
    en: 'The programmes are separate: you enrol in each by itself, on the MPN account tied to your tenant.',
    fr: 'Les programmes sont distincts : vous vous inscrivez à chacun séparément, avec le compte MPN lié à votre locataire.',
  }),
  enrol: phrase({ en: 'Enroll', fr: 'S’inscrire' }),
  decline: phrase({ en: 'Decline', fr: 'Refuser' }),
  declineTitle: phrase<{ programme: string }>({
    en: (f) => `Decline ${f.programme}?`,
    fr: (f) => `Refuser le programme ${f.programme} ?`,
  }),
  declineWhat: phrase({
    en: 'The invitation cannot be taken up again afterwards.',
    fr: 'L’invitation ne pourra plus être acceptée ensuite.',
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  invitedTitle: phrase({ en: 'Invitation to the incentives', fr: 'Invitation aux primes' }),
  invited: phrase<{ organization: string; mpnId: string }>({
    en: (f) =>
      `${f.organization} may now enrol in the indirect reseller incentives, on the MPN account ${f.mpnId} tied to its tenant.`,
    fr: (f) =>
      `${f.organization} peut maintenant s’inscrire aux primes de revendeur indirect, avec le compte MPN ${f.mpnId} lié à son locataire.`,
  }),
  invitedSince: phrase<{ at: string }>({
    en: (f, w) => `invited ${w.since(f.at)}`,
    fr: (f, w) => `invitation reçue ${w.since(f.at)}`,
  }),
  notOpen: phrase({
    en: 'This programme cannot be answered in its present state: nothing was changed. Say “incentives” to see how it stands.',
    fr: 'Ce programme n’attend pas de réponse dans son état actuel : rien n’a été modifié. Dites « primes » pour voir où il en est.',
  }),
  dueBy: phrase<{ at: string }>({
    en: (f, w) => `the invitation comes by ${w.date(f.at)}, to the email address of your MPN account`,
    fr: (f, w) => `invitation au plus tard le ${w.date(f.at)}, à l’adresse e-mail de votre compte MPN`,
  }),
  invitedAt: phrase<{ at: string; email: string }>({
    en: (f, w) => `invited on ${w.date(f.at)}, at ${f.email}`,
    fr: (f, w) => `invitation du ${w.date(f.at)}, à ${f.email}`,
  }),
  enrolledAt: phrase<{ at: string; by: string }>({
    en: (f, w) => `enrolled on ${w.date(f.at)} by ${f.by}`,
    fr: (f, w) => `inscription du ${w.date(f.at)}, par ${f.by}`,
  }),
  declinedAt: phrase<{ at: string; by: string }>({
    en: (f, w) => `declined on ${w.date(f.at)} by ${f.by}`,
    fr: (f, w) => `refus du ${w.date(f.at)}, par ${f.by}`,
  }),
  credit: phrase({ en: 'Subscriptions that count', fr: 'Abonnements pris en compte' }),
};

/** In French, each agrees with “invitation” or “inscription”, both feminine. */
export const stateWords: Record<Incentive['status'], { word: Phrase; tone: Tone }> = {
  notInvited: { word: incentiveStatusLabels.notInvited, tone: 'neutral' },
  invited: { word: incentiveStatusLabels.invited, tone: 'warning' },
  enrolled: { word: incentiveStatusLabels.enrolled, tone: 'good' },
  declined: { word: incentiveStatusLabels.declined, tone: 'neutral' },
};
