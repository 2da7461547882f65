/** Validates an activity before the SDK receives it, so later code can rely on these types. */
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const deepest = 40;
const named = z.string().min(1);
const account = z.looseObject({ id: named, name: z.string().nullish(), aadObjectId: z.string().nullish() });
const thing = z.record(z.string(), z.unknown());

const activity = z
  .looseObject({
    type: named,
    id: z.string().optional(),
    channelId: named,
    serviceUrl: z.url({ protocol: /^https?$/ }),
    conversation: z.looseObject({
      id: named,
      conversationType: z.string().nullish(),
      tenantId: z.string().nullish(),
    }),
    from: account,
    recipient: account,
    name: z.string().optional(),
    action: z.string().optional(),
    text: z.string().nullish(),
    locale: z.string().nullish(),
    entities: z.array(thing).nullish(),
    attachments: z.array(thing).nullish(),
    membersAdded: z.array(account).nullish(),
    membersRemoved: z.array(account).nullish(),
    channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
  })
  .refine((a) => a.id || !['message', 'invoke'].includes(a.type), { path: ['id'], error: 'expected' })
  .refine((a) => a.name !== cardAction || press.safeParse(a.value).success, { path: ['value'], error: 'no action' });

/** Invoke name of `Action.Execute`. */
export const cardAction = 'adaptiveCard/action';

/** Value of the `Action.Execute` invoke. */
export const press = z.object({
  action: z.object({ verb: named, data: thing.nullish() }),
  trigger: z.string().nullish(),
});

export type Read =
  | { readonly activity: Activity; readonly problem?: never }
  | { readonly activity?: never; readonly problem: string };

export function readActivity(body: unknown): Read {
  if (tooDeep(body)) return { problem: 'nested too deeply' };
  const checked = activity.safeParse(body);
  if (checked.success) return { activity: body as Activity };
  const [issue] = checked.error.issues;
  return { problem: issue ? `${issue.path.join('.') || 'activity'}: ${issue.message}` : 'not an activity' };
}

/** Iterative, because deep nesting would overflow the stack. */
function tooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
