/** The operator decides a change of the directory, once; the requester is told (ORG-5). */
import { z } from 'zod';
import { type DirectoryChange, directoryChangeLife } from '../../domain/directory-change.js';
import { show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { done, notify, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { operatorPhrases as reviewWords } from '../operator/phrases.js';
import { changeSubject, decided, deskCard, reviewCard } from './change-cards.js';
import { entryOf } from './request-change.js';

async function waiting(view: View, id: string) {
  const asked = await view.get('directoryChanges', id);
  if (!asked) return refuse(reviewWords.noReview);
  const [organization, person, entry] = await Promise.all([
    view.get('organizations', asked.organizationId),
    view.get('users', asked.askedBy),
    entryOf(view, asked.organizationId),
  ]);
  if (!organization || !entry) return refuse(reviewWords.noReview);
  const who = 'decidedBy' in asked ? asked.decidedBy : '';
  const reason = 'reason' in asked ? asked.reason : undefined;
  const shown = show(deskCard, { organization: organization.name, who, ...(reason ? { reason } : {}) });
  if (asked.status !== 'asked') return refuse(reviewWords.decidedAlready, { instead: shown });
  return { asked: asked as Extract<DirectoryChange, { status: 'asked' }>, organization, entry, by: person?.name ?? '' };
}

const review = query({
  verb: 'directoryChanges.review',
  formerly: ['directory.review'],
  who: 'programme.run',
  listed: false,
  words: { title: reviewWords.review, help: reviewWords.reviewsHelp },
  input: z.object({ id: input.id }),
  load: (view, { id }) => waiting(view, id),
  answer: ({ asked, organization, by }) =>
    show(reviewCard, {
      id: asked.id,
      organization: organization.name,
      by,
      at: asked.askedAt,
      name: asked.name,
      profiles: asked.profiles,
      ...(asked.logoUrl ? { logoUrl: asked.logoUrl } : {}),
    }),
});

const approve = change({
  verb: 'directoryChanges.approve',
  formerly: ['directory.approve'],
  who: 'programme.run',
  listed: false,
  words: { title: reviewWords.approve, help: reviewWords.approveHelp },
  input: z.object({ id: input.id }),
  load: (view, { id }) => waiting(view, id),
  decide: ({ asked, organization, entry }, _input, { actor, now }) => {
    const status = directoryChangeLife.next(asked.status, 'approve');
    if (status !== 'approved') return refuse(reviewWords.decidedAlready);
    const who = actor.user.name;
    const shown = show(deskCard, { organization: organization.name, who });
    const { logoUrl: _old, ...rest } = entry;
    return done(
      shown,
      put('directoryChanges', { ...asked, status, decidedBy: who, decidedAt: now }),
      put('directory', {
        ...rest,
        name: asked.name,
        profiles: asked.profiles,
        ...(asked.logoUrl ? { logoUrl: asked.logoUrl } : {}),
      }),
      notify(
        decided,
        { organizationId: organization.id, starter: { userId: asked.askedBy, organizationId: organization.id } },
        {},
      ),
      resolveCards(changeSubject(asked.id), shown),
    );
  },
});

const reject = change({
  verb: 'directoryChanges.reject',
  formerly: ['directory.reject'],
  who: 'programme.run',
  listed: false,
  words: { title: reviewWords.reject, help: reviewWords.rejectHelp },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, _actor, typed): Promise<{ id: string; organization: string } | Refusal> => {
      const found = await waiting(view, typed.id ?? '');
      return 'refusal' in found ? found : { id: found.asked.id, organization: found.organization.name };
    },
    view: ({ id, organization }: { id: string; organization: string }, t: Localizer) => ({
      icon: '📇',
      title: t.markdown(reviewWords.rejectTitle, { organization }),
      fields: [reasonField(t, reviewWords.reasonRule)],
      submit: t.text(reviewWords.reject),
      data: { id },
    }),
    sample: { id: 'DIR-7K2M9QXD', organization: 'Armor Distribution' },
  },
  load: (view, { id }) => waiting(view, id),
  decide: ({ asked, organization }, { reason }, { actor, now }) => {
    const status = directoryChangeLife.next(asked.status, 'reject');
    if (status !== 'rejected') return refuse(reviewWords.decidedAlready);
    const who = actor.user.name;
    const shown = show(deskCard, { organization: organization.name, who, reason });
    return done(
      shown,
      put('directoryChanges', { ...asked, status, decidedBy: who, decidedAt: now, reason }),
      notify(
        decided,
        { organizationId: organization.id, starter: { userId: asked.askedBy, organizationId: organization.id } },
        { reason },
      ),
      resolveCards(changeSubject(asked.id), shown),
    );
  },
});

export const decidingCommands = [review, approve, reject];
