/** What the provider and the operator's desk are shown of a change of the directory (ORG-5). */

import { button, card } from '../../kernel/card.js';
import { notification } from '../../kernel/effects.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { operatorPhrases as reviewWords } from '../operator/phrases.js';
import { directoryChangePhrases } from './change-phrases.js';

export const changeSubject = (id: string): string => `directoryChanges/${id}`;

interface ReviewFacts {
  readonly id: string;
  readonly organization: string;
  readonly by: string;
  readonly at: string;
  readonly name: string;
  readonly logoUrl?: string;
  readonly profiles: Readonly<Record<string, string>>;
}
export const reviewCard = card<ReviewFacts>('directory.review', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(reviewWords.directoryReview, { organization: facts.organization }),
    lines: [t.markdown(reviewWords.asks, { by: facts.by, at: facts.at })],
    facts: [
      { title: t.text(directoryChangePhrases.name), value: escapeMarkdown(facts.name) },
      ...(facts.logoUrl ? [{ title: t.text(reviewWords.logo), value: escapeMarkdown(facts.logoUrl) }] : []),
      ...Object.entries(facts.profiles).map(([code, url]) => ({
        title: t.text(reviewWords.target, { country: code }),
        value: escapeMarkdown(url),
      })),
    ],
    actions: [
      button('directoryChanges.approve', t.text(reviewWords.approve), { data: { id: facts.id }, style: 'positive' }),
      button('directoryChanges.reject', t.text(reviewWords.reject), { data: { id: facts.id }, style: 'destructive' }),
    ],
  }),
  sample: {
    id: '01',
    organization: 'Armor Distribution',
    by: 'Yann Kervella',
    at: '2026-11-20T09:00:00.000Z',
    name: 'Armor Distribution',
    profiles: { FR: 'https://www.armor.example/fr' },
  },
});
export const askedForReview = notification('directory.asked', 'programme.run', reviewCard);

export const askedCard = card<{ before?: string }>('directory.asked', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(directoryChangePhrases.askedTitle),
    lines: [
      ...(facts.before ? [t.markdown(directoryChangePhrases.openAlready, { at: facts.before })] : []),
      t.markdown(directoryChangePhrases.asked),
    ],
  }),
  sample: { before: '2026-11-20T09:00:00.000Z' },
});
const decidedCard = card<{ reason?: string }>('directory.decided', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(directoryChangePhrases.decidedTitle),
    lines: [
      facts.reason === undefined
        ? t.markdown(directoryChangePhrases.approved)
        : t.markdown(directoryChangePhrases.rejected, { reason: facts.reason }),
    ],
    actions: facts.reason === undefined ? [] : [button('directoryChanges.request', t.text(directoryChangePhrases.ask))],
  }),
  sample: { reason: 'The logo cannot be reached.' },
});
export const decided = notification('directory.decided', 'directory.requestChange', decidedCard);
export const deskCard = card<{ organization: string; who: string; reason?: string }>('directory.deskDecided', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(reviewWords.directoryReview, { organization: facts.organization }),
    lines: [
      facts.reason === undefined
        ? t.markdown(directoryChangePhrases.deskApproved, { organization: facts.organization, who: facts.who })
        : t.markdown(directoryChangePhrases.deskRejected, {
            organization: facts.organization,
            who: facts.who,
            reason: facts.reason,
          }),
    ],
    actions: [button('reviews.list', t.text(reviewWords.reviews))],
  }),
  sample: { organization: 'Armor Distribution', who: 'Ingrid Solberg', reason: 'The logo cannot be reached.' },
});

export const changeCards = [askedCard, deskCard];
export const changeNotices = [askedForReview, decided];
