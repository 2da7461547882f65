/** Incentive programmes: the invitation after the transition, enrolled or declined, each programme by itself (INC-1, INC-2, INC-4). */
import { z } from 'zod';
import {
  type Incentive,
  type IncentiveProgramme,
  incentiveId,
  incentiveLife,
  incentiveProgrammes,
} from '../../domain/incentive.js';
import type { Member } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { type Context, change, query } from '../../kernel/command.js';
import { done, notification, notify, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { timer, type Workflow } from '../../kernel/workflow.js';
import { invitedCard, listCard, listed } from './cards.js';
import { examples } from './examples.js';
import { incentivePhrases, programmeWords } from './phrases.js';

const showAll = query({
  verb: 'incentives.show',
  who: 'incentives.see',
  words: { title: incentivePhrases.topic, help: incentivePhrases.help, examples: examples['incentives.show'] },
  input: z.object({}),
  load: (view, _input, { actor }) => view.find('incentives', 'organization', actor.organization.id, { limit: 10 }),
  answer: ({ items }, _input, { actor }) => show(listCard, { programmes: listed(actor.organization, items) }),
});

interface Asked {
  readonly incentive: Incentive;
  readonly all: readonly Incentive[];
}
async function asked(view: View, organizationId: string, programme: IncentiveProgramme): Promise<Asked | Refusal> {
  const incentive = await view.get('incentives', incentiveId(organizationId, programme));
  if (!incentive) return refuse(incentivePhrases.notOpen);
  return { incentive, all: (await view.find('incentives', 'organization', organizationId, { limit: 10 })).items };
}

function answered(
  { incentive, all }: Asked,
  step: 'enrol' | 'decline',
  { actor: { organization, user }, now }: Pick<Context<Member>, 'actor' | 'now'>,
) {
  const status = incentiveLife.next(incentive.status, step);
  if (status === undefined) return refuse(incentivePhrases.notOpen);
  const next = { ...incentive, status, decidedAt: now, decidedBy: user.name };
  const programmes = listed(
    organization,
    all.map((one) => (one.id === next.id ? next : one)),
  );
  const shown = show(listCard, { programmes });
  return done(shown, put('incentives', next), resolveCards(subject(incentive.id), shown));
}

const which = z.object({ programme: z.enum(incentiveProgrammes) });
const subject = (id: string): string => `incentives/${id}`;

const enrol = change({
  verb: 'incentives.enroll',
  who: 'incentives.see',
  listed: false,
  words: { title: incentivePhrases.enrol, help: incentivePhrases.enrolHelp, examples: { en: [], fr: [] } },
  input: which,
  load: (view, { programme }, { actor }) => asked(view, actor.organization.id, programme),
  decide: (facts, _input, context) => answered(facts, 'enrol', context),
});
const decline = change({
  verb: 'incentives.decline',
  who: 'incentives.see',
  listed: false,
  words: { title: incentivePhrases.decline, help: incentivePhrases.declineHelp, examples: { en: [], fr: [] } },
  input: which,
  load: (view, { programme }, { actor }) => asked(view, actor.organization.id, programme),
  confirm: (_facts, { programme }, t) => ({
    icon: '🏅',
    title: t.markdown(incentivePhrases.declineTitle, { programme: t.text(programmeWords[programme]) }),
    lines: [t.markdown(incentivePhrases.declineWhat)],
    yes: t.text(incentivePhrases.yes),
  }),
  decide: (facts, _input, context) => answered(facts, 'decline', context),
});

// ── the invitation (INC-1) ───────────────────────────────────────────────────────────────────────────────────────

const invited = notification('incentives.invited', 'incentives.see', invitedCard);

const inviteTimer = timer({
  name: 'incentives.invite',
  due: { of: 'incentives', index: 'due', key: 'due', until: (now) => now },
  load: async (view, incentive) => {
    const organization = await view.get('organizations', incentive.organizationId);
    if (!organization) return undefined;
    const profile = organization.mpnId ? await view.get('profiles', organization.mpnId) : undefined;
    const users = (await view.find('users', 'organization', organization.id, { limit: 50 })).items;
    return {
      incentive,
      organization,
      account: profile?.account ?? organization.membership?.account ?? organization.primaryContact?.email,
      language: users.find(({ roles }) => roles.includes('globalAdmin'))?.language ?? ('en' as const),
    };
  },
  decide: ({ incentive, organization, account, language }, { now }) => {
    const status = incentiveLife.next(incentive.status, 'invite');
    if (status === undefined) return [];
    const { inviteAt: _due, ...rest } = incentive;
    const facts = {
      organization: organization.name,
      mpnId: organization.mpnId ?? '',
      programme: incentive.programme,
    };
    return [
      put(
        'incentives',
        { ...rest, status, invitedAt: now, ...(account ? { invitedEmail: account } : {}) },
        organization.id,
      ),
      notify(
        invited,
        { organizationId: organization.id, ...(account ? { emails: [account] } : {}), language },
        facts,
        subject(incentive.id),
      ),
    ];
  },
});

export const incentives: Workflow = {
  name: 'incentives',
  title: incentivePhrases.topic,
  page: 'incentives',
  commands: [showAll, enrol, decline],
  cards: [listCard],
  notifications: [invited],
  timers: [inviteTimer],
};
