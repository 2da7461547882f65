/** Timers of untouched drafts: announced after 23 days, released after 30 (ENR-17). */
import { type Enrollment, idleDays } from '../../domain/enrollment.js';
import { button, card } from '../../kernel/card.js';
import { notification, notify, put } from '../../kernel/effects.js';
import { daysAfter } from '../../kernel/settings.js';
import { timer } from '../../kernel/workflow.js';
import { enrollmentPhrases } from './phrases.js';
import { releasable, release } from './release.js';
import { releasePhrases } from './release-phrases.js';

export const idleCard = card<{ organization: string; at: string }>('enrolment.idle', {
  view: (facts, t) => ({
    icon: '📝',
    title: t.markdown(releasePhrases.idleTitle),
    lines: [t.markdown(releasePhrases.idle, facts)],
    actions: [button('enrollments.start', t.text(enrollmentPhrases.resume), { style: 'positive' })],
  }),
  sample: { organization: 'Lumière Informatique', at: '2026-12-08T09:00:00.000Z' },
});
export const idle = notification('enrolment.idle', 'enrolment.run', idleCard, { urgent: true });

export const idleTimer = timer({
  name: 'enrolment.announceRelease',
  title: releasePhrases.announced,
  due: { of: 'enrolments', index: 'idle', key: 'untouched', until: (now) => daysAfter(now, -idleDays.warned) },
  load: async (view, enrolment) => ({
    enrolment,
    organization: await view.get('organizations', enrolment.organizationId),
  }),
  decide: ({ enrolment, organization }) => {
    const at = daysAfter(enrolment.updatedAt, idleDays.released);
    const next: Enrollment = { ...enrolment, release: { at, version: enrolment.version + 1 } };
    return [
      put('enrolments', next, enrolment.organizationId),
      notify(
        idle,
        { organizationId: enrolment.organizationId },
        { organization: enrolment.legalName ?? organization?.name ?? '', at },
      ),
    ];
  },
});

export const releaseTimer = timer({
  name: 'enrolment.releaseIdle',
  title: releasePhrases.releasedTimer,
  due: { of: 'enrolments', index: 'idle', key: 'warned', until: (now) => now },
  load: releasable,
  decide: (found, { now }) => release(found, '', now),
});
