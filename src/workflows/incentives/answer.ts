/** The answer of an organisation to an incentive invitation: what both commands load and decide (INC-2). */
import { z } from 'zod';
import { type Incentive, incentiveId, incentiveLife, incentiveProgrammes } from '../../domain/incentive.js';
import type { Member } from '../../kernel/actor.js';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import type { Context } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { listCard, listed } from './cards.js';
import { incentivePhrases } from './phrases.js';

export const programmeInput = z.object({ programme: z.enum(incentiveProgrammes) });

export const incentiveSubject = (id: string): string => `incentives/${id}`;
const lifecycle = {
  collection: 'incentives',
  machine: incentiveLife,
  gone: incentivePhrases.notOpen,
  subject: incentiveSubject,
} as const;

interface Loaded {
  readonly incentive: Incentive;
  readonly all: readonly Incentive[];
}
export async function loadIncentive(
  view: View,
  { programme }: z.output<typeof programmeInput>,
  { actor: { organization } }: Pick<Context<Member>, 'actor'>,
): Promise<Loaded | Refusal> {
  const incentive = await view.get('incentives', incentiveId(organization.id, programme));
  if (!incentive) return refuse(incentivePhrases.notOpen);
  return { incentive, all: (await view.find('incentives', 'organization', organization.id, { limit: 10 })).items };
}

export function answerIncentive(
  { incentive, all }: Loaded,
  step: 'enrol' | 'decline',
  { actor: { organization, user }, now }: Pick<Context<Member>, 'actor' | 'now'>,
) {
  const decision = { decidedAt: now, decidedBy: user.name };
  const answered = { ...incentive, ...decision, status: step === 'enrol' ? 'enrolled' : 'declined' } as const;
  const programmes = listed(
    organization,
    all.map((one) => (one.id === incentive.id ? answered : one)),
  );
  return advance(lifecycle, incentive, step, decision, show(listCard, { programmes }));
}
