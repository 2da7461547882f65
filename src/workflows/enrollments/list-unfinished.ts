/** Lists the enrolments that their applicants have not finished, the longest untouched first (ENR-17). */
import { z } from 'zod';
import { type Enrollment, enrollmentStatusLabels } from '../../domain/enrollment.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { View } from '../../kernel/view.js';
import { tones } from './notifications.js';
import { releasePhrases } from './release-phrases.js';

interface Listed extends Pick<Enrollment, 'id' | 'status' | 'tenantId'> {
  readonly organization: string;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly touchedAt: string;
}
export const unfinishedCard = card<{ items: readonly Listed[]; next?: string }>('enrolments.unfinished', {
  view: ({ items, next }, t) => ({
    icon: '📝',
    title: t.markdown(releasePhrases.listTitle),
    lines: [t.markdown(items.length === 0 ? releasePhrases.none : releasePhrases.listWhat)],
    items: items.map((item) => ({
      title: escapeMarkdown(item.organization),
      status: { text: t.text(enrollmentStatusLabels[item.status]), tone: tones[item.status] },
      lines: [
        t.markdown(releasePhrases.started, { by: item.startedBy, at: item.startedAt }),
        t.markdown(releasePhrases.touched, { at: item.touchedAt, tenant: item.tenantId }),
      ],
      actions: [button('enrollments.release', t.text(releasePhrases.releaseAsk), { data: { id: item.id } })],
    })),
    actions: next
      ? [button('enrollments.listUnfinished', t.text(releasePhrases.older), { data: { after: next } })]
      : [],
  }),
  sample: {
    items: [
      {
        id: 'ENR-7K2M9QXD',
        status: 'draft',
        tenantId: '2a6f8c49-0000-4000-8000-000000000000',
        organization: 'Lumière Informatique',
        startedBy: 'Ana Ito',
        startedAt: '2026-11-01T09:00:00.000Z',
        touchedAt: '2026-11-03T09:00:00.000Z',
      },
    ],
  },
});

async function listed(view: View, enrolment: Enrollment): Promise<Listed> {
  const { id, status, tenantId, legalName, startedBy, createdAt, updatedAt } = enrolment;
  const organization = legalName ?? (await view.get('organizations', enrolment.organizationId))?.name ?? tenantId;
  return { id, status, tenantId, organization, startedBy: startedBy.name, startedAt: createdAt, touchedAt: updatedAt };
}

export const listUnfinished = query({
  verb: 'enrollments.listUnfinished',
  who: 'programme.run',
  words: {
    title: releasePhrases.listTitle,
    help: releasePhrases.listHelp,
    exact: true,
  },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }) => {
    const page = await view.find('enrolments', 'unfinished', 'unfinished', { limit: 6, ...(after ? { after } : {}) });
    return { items: await Promise.all(page.items.map((one) => listed(view, one))), next: page.next };
  },
  answer: ({ items, next }) => show(unfinishedCard, { items, ...(next ? { next } : {}) }),
});
