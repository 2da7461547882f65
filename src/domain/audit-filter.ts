/** The filter of the audit trail (AUD-1): by person, workflow, day and subject. */
import { z } from 'zod';
import * as input from '../kernel/text.js';

/** One that exists: no 31 April. */
const day = z.iso.date();

/** Input from forms and buttons, and the slots of a typed question such as “who removed Omar Haddad?”. */
export const asked = z.object({
  who: input.line(100).optional(),
  what: z.string().max(200).optional(),
  about: input.line(200).optional(),
  since: day.optional(),
  until: day.optional(),
  name: input.line(200).optional(),
  user: input.line(200).optional(),
  email: input.line(254).optional(),
  company: input.line(200).optional(),
  reseller: input.line(200).optional(),
  provider: input.line(200).optional(),
  invitationId: input.id.optional(),
  after: z.string().max(400).optional(),
});

/** Stored with an export and in the buttons of a list. */
export const filter = z.object({
  who: z.string().optional(),
  /** First words of verbs, separated by bars: `users|signIn`. */
  what: z.string().optional(),
  about: z.string().optional(),
  /** Days in UTC, both inclusive. */
  since: z.string().optional(),
  until: z.string().optional(),
});
export type Filter = z.output<typeof filter>;

export function filterOf(from: z.output<typeof asked>): Filter {
  const { who, what } = from;
  // accepts the two days in either order
  const [since, until] = from.since && from.until ? [from.since, from.until].sort() : [from.since, from.until];
  const about =
    from.about ??
    from.invitationId?.split('.')[0] ??
    from.email ??
    from.user ??
    from.name ??
    from.company ??
    from.reseller ??
    from.provider;
  return {
    ...(who ? { who } : {}),
    ...(what ? { what } : {}),
    ...(about ? { about } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  };
}
