import type { Actor } from '../../kernel/actor.js';

/** Tenants get further than the welcome when they are in the programme, or when the deployment lets them in (ORG-7). */
export const admitted = (actor: Actor, admits: (tenantId: string) => boolean): boolean =>
  actor.organization !== undefined ||
  (actor.kind === 'visitor' && actor.tenant !== undefined) ||
  admits(actor.person.tenantId);
