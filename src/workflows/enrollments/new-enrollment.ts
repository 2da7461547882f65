/** The fields that every new enrolment and transition starts with. */
import type { Actor } from '../../kernel/actor.js';

interface Beginning {
  readonly id: string;
  readonly organizationId: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly actor: Actor;
  readonly now: string;
  readonly country: string;
}

export const freshEnrolment = ({ id, organizationId, user, actor, now, country }: Beginning) => ({
  id,
  status: 'draft' as const,
  organizationId,
  tenantId: actor.person.tenantId,
  language: actor.language,
  startedBy: { userId: user.id, name: user.name },
  since: now,
  history: [{ what: 'started' as const, at: now, by: user.name }],
  country,
  edits: {},
});
