/** Cards of a directory change, for the provider and the operator (ORG-5). */
import { button, card } from '../../kernel/card.js';
import { notification } from '../../kernel/effects.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import { operatorPhrases } from '../operator/phrases.js';
import { directoryChangePhrases } from './change-phrases.js';

interface Entry {
  readonly name: string;
  readonly logoUrl?: string;
  readonly profiles: Readonly<Record<string, string>>;
}
/** What of a directory entry is published and asked for. */
export const entryFacts = ({ name, profiles, logoUrl }: Entry): Entry => ({
  name,
  profiles,
  ...(logoUrl ? { logoUrl } : {}),
});

/** Whether two requests ask for the same entry. */
export const isSameEntry = (one: Entry, other: Entry): boolean =>
  one.name === other.name &&
  (one.logoUrl ?? '') === (other.logoUrl ?? '') &&
  Object.keys({ ...one.profiles, ...other.profiles }).every((code) => one.profiles[code] === other.profiles[code]);

function difference(t: Localizer, after: string | undefined, before: string | undefined, isKnown: boolean) {
  const [now, then] = [after ?? '', before ?? ''];
  if (!isKnown) return escapeMarkdown(now);
  if (after === before) return t.markdown(directoryChangePhrases.unchanged, { value: now });
  if (!before) return t.markdown(directoryChangePhrases.added, { value: now });
  return after
    ? t.markdown(directoryChangePhrases.changed, { value: now, before: then })
    : t.markdown(directoryChangePhrases.dropped, { before: then });
}

interface ReviewFacts {
  readonly id: string;
  readonly organization: string;
  readonly by: string;
  readonly at: string;
  readonly name: string;
  readonly logoUrl?: string;
  readonly profiles: Readonly<Record<string, string>>;
  /** The published entry, absent in notices of earlier versions. */
  readonly before?: Entry;
}
export const reviewCard = card<ReviewFacts>('directory.review', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(operatorPhrases.directoryReview, { organization: facts.organization }),
    lines: [t.markdown(operatorPhrases.asks, { by: facts.by, at: facts.at })],
    facts: [
      {
        title: t.text(directoryChangePhrases.name),
        value: difference(t, facts.name, facts.before?.name, facts.before !== undefined),
      },
      ...(facts.logoUrl || facts.before?.logoUrl
        ? [
            {
              title: t.text(operatorPhrases.logo),
              value: difference(t, facts.logoUrl, facts.before?.logoUrl, facts.before !== undefined),
            },
          ]
        : []),
      ...Object.keys({ ...facts.before?.profiles, ...facts.profiles }).map((code) => ({
        title: t.text(operatorPhrases.target, { country: code }),
        value: difference(t, facts.profiles[code], facts.before?.profiles[code], facts.before !== undefined),
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
    before: {
      name: 'Armor',
      profiles: { FR: 'https://www.armor.example/fr', BE: 'https://www.armor.example/be' },
    },
  },
});
export const changeRequested = notification('directory.asked', 'programme.run', reviewCard);

export const askedCard = card<{ before?: string; replaced?: boolean }>('directory.asked', {
  view: (facts, t) => ({
    icon: '📇',
    title: t.markdown(directoryChangePhrases.askedTitle),
    lines: [
      ...(facts.before
        ? [
            t.markdown(facts.replaced ? directoryChangePhrases.replaced : directoryChangePhrases.openAlready, {
              at: facts.before,
            }),
          ]
        : []),
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
/** What the operator's card of a replaced request becomes. */
export const replacedCard = card<{ organization: string; newId: string }>('directory.replaced', {
  view: ({ organization, newId }, t) => ({
    icon: '📇',
    title: t.markdown(operatorPhrases.directoryReview, { organization }),
    lines: [t.markdown(directoryChangePhrases.deskReplaced)],
    actions: [button('directoryChanges.review', t.text(operatorPhrases.review), { data: { id: newId } })],
  }),
  sample: { organization: 'Armor Distribution', newId: '02' },
});
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
