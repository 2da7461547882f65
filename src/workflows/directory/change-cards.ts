/** What the provider and the operator's desk are shown of a change of the directory (ORG-5). */

import { card } from '../card.js';
import { notice } from '../decision.js';
import { words as reviewWords } from '../programme/phrases.js';
import { words } from './change-phrases.js';

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
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(reviewWords.directoryReview, { organization: facts.organization }),
    lines: [pen.say(reviewWords.asks, { by: facts.by, at: facts.at })],
    facts: [
      { title: pen.plain(words.name), value: pen.typed(facts.name) },
      ...(facts.logoUrl ? [{ title: pen.plain(reviewWords.logo), value: pen.typed(facts.logoUrl) }] : []),
      ...Object.entries(facts.profiles).map(([code, url]) => ({
        title: pen.plain(reviewWords.target, { country: code }),
        value: pen.typed(url),
      })),
    ],
    actions: [
      { title: pen.plain(reviewWords.approve), verb: 'directory.approve', data: { id: facts.id }, style: 'positive' },
      { title: pen.plain(reviewWords.reject), verb: 'directory.reject', data: { id: facts.id }, style: 'destructive' },
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
export const askedForReview = notice('directory.asked', 'programme.run', reviewCard);

export const askedCard = card<{ before?: string }>('directory.asked', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(words.askedTitle),
    lines: [...(facts.before ? [pen.say(words.openAlready, { at: facts.before })] : []), pen.say(words.asked)],
  }),
  sample: { before: '2026-11-20T09:00:00.000Z' },
});
const decidedCard = card<{ reason?: string }>('directory.decided', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(words.decidedTitle),
    lines: [facts.reason === undefined ? pen.say(words.approved) : pen.say(words.rejected, { reason: facts.reason })],
    actions: facts.reason === undefined ? [] : [{ title: pen.plain(words.ask), verb: 'directory.requestChange' }],
  }),
  sample: { reason: 'The logo cannot be reached.' },
});
export const decided = notice('directory.decided', 'directory.requestChange', decidedCard);
export const deskCard = card<{ organization: string; who: string; reason?: string }>('directory.deskDecided', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(reviewWords.directoryReview, { organization: facts.organization }),
    lines: [
      facts.reason === undefined
        ? pen.say(words.deskApproved, { organization: facts.organization, who: facts.who })
        : pen.say(words.deskRejected, { organization: facts.organization, who: facts.who, reason: facts.reason }),
    ],
    actions: [{ title: pen.plain(reviewWords.reviews), verb: 'reviews' }],
  }),
  sample: { organization: 'Armor Distribution', who: 'Ingrid Solberg', reason: 'The logo cannot be reached.' },
});

export const changeCards = [askedCard, deskCard];
export const changeNotices = [askedForReview, decided];
