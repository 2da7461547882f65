/** Cards of a directory change, for the provider and the operator (ORG-5). */
import { button, card } from '../../kernel/card.js';
import { notification } from '../../kernel/effects.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { operatorPhrases } from '../operator/phrases.js';
import { directoryChangePhrases } from './change-phrases.js';

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
    title: t.markdown(operatorPhrases.directoryReview, { organization: facts.organization }),
    lines: [t.markdown(operatorPhrases.asks, { by: facts.by, at: facts.at })],
    facts: [
      { title: t.text(directoryChangePhrases.name), value: escapeMarkdown(facts.name) },
      ...(facts.logoUrl ? [{ title: t.text(operatorPhrases.logo), value: escapeMarkdown(facts.logoUrl) }] : []),
      ...Object.entries(facts.profiles).map(([code, url]) => ({
        title: t.text(operatorPhrases.target, { country: code }),
        value: escapeMarkdown(url),
      })),
    ],
    actions: [
      button('directoryChanges.approve', t.text(operatorPhrases.approve), {
        data: { id: facts.id },
        style: 'positive',
      }),
      button('directoryChanges.reject', t.text(operatorPhrases.reject), {
        data: { id: facts.id },
        style: 'destructive',
      }),
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
export const changeRequested = notification('directory.asked', 'programme.run', reviewCard);

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
export const changeDecided = notification('directory.decided', 'directory.requestChange', decidedCard);
export const deskCard = card<{ organization: string; who: string; reason?: string }>('directory.deskDecided', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(operatorPhrases.directoryReview, { organization: facts.organization }),
    lines: [
      facts.reason === undefined
        ? t.markdown(directoryChangePhrases.deskApproved, facts)
        : t.markdown(directoryChangePhrases.deskRejected, { ...facts, reason: facts.reason }),
    ],
    actions: [button('reviews.list', t.text(operatorPhrases.reviews))],
  }),
  sample: { organization: 'Armor Distribution', who: 'Ingrid Solberg', reason: 'The logo cannot be reached.' },
});
