/** Cards of the incentive programmes and of the invitation to one (INC-1, INC-2). */

import {
  type Incentive,
  type IncentiveProgramme,
  incentiveProgrammeLabels,
  incentiveProgrammes,
} from '../../domain/incentive.js';
import type { Organization } from '../../domain/organization.js';
import type { VerbButton } from '../../kernel/card.js';
import { button, card } from '../../kernel/card.js';
import type { Localizer, Markdown } from '../../kernel/localizer.js';
import { incentivePhrases, stateWords } from './phrases.js';

type Listed = Pick<
  Incentive,
  'programme' | 'status' | 'inviteAt' | 'invitedAt' | 'invitedEmail' | 'decidedAt' | 'decidedBy'
>;

/** When and by whom the programme reached its state. */
function since(one: Listed, t: Localizer): readonly Markdown[] {
  const { status, inviteAt, invitedAt, invitedEmail: email = '', decidedAt, decidedBy: by = '' } = one;
  if (status === 'notInvited') return inviteAt ? [t.markdown(incentivePhrases.dueBy, { at: inviteAt })] : [];
  return [
    ...(invitedAt ? [t.markdown(incentivePhrases.invitedAt, { at: invitedAt, email })] : []),
    ...(decidedAt
      ? [
          t.markdown(status === 'enrolled' ? incentivePhrases.enrolledAt : incentivePhrases.declinedAt, {
            at: decidedAt,
            by,
          }),
        ]
      : []),
  ];
}

export const answers = (programme: IncentiveProgramme, t: Localizer): readonly VerbButton[] => [
  button('incentives.enroll', t.text(incentivePhrases.enrol), { data: { programme }, style: 'positive' }),
  button('incentives.decline', t.text(incentivePhrases.decline), { data: { programme } }),
];

export const listCard = card<{ programmes: readonly Listed[] }>('incentives', {
  view: ({ programmes }, t) => ({
    icon: '🏅',
    title: t.markdown(incentivePhrases.topic),
    lines: [t.markdown(incentivePhrases.separate)],
    items: programmes.map((one) => ({
      title: t.markdown(incentiveProgrammeLabels[one.programme]),
      status: { text: t.text(stateWords[one.status].word), tone: stateWords[one.status].tone },
      lines: since(one, t),
      actions: one.status === 'invited' ? answers(one.programme, t) : [],
    })),
    actions: programmes.some(({ programme }) => programme === 'indirectReseller')
      ? [button('subscriptions.listCredited', t.text(incentivePhrases.credit))]
      : [],
  }),
  sample: {
    programmes: [
      {
        programme: 'indirectReseller',
        status: 'invited',
        invitedAt: '2026-11-20T09:00:00.000Z',
        invitedEmail: 'a@b.example',
      },
      { programme: 'directBill', status: 'enrolled', decidedAt: '2026-03-02T09:00:00.000Z', decidedBy: 'Ada Ito' },
    ],
  },
});

/** The programmes open to the organisation's capabilities, including those without a record. */
export const listed = (organization: Organization, kept: readonly Incentive[]): readonly Listed[] =>
  incentiveProgrammes
    .filter((programme) => organization.capabilities.includes(programme))
    .map((programme) => {
      const known = kept.find((one) => one.programme === programme);
      // programmes of the linked partner profile count as enrolled (ENR-13)
      const linked = organization.membership?.incentives.includes(programme);
      return known ?? { programme, status: linked ? 'enrolled' : 'notInvited' };
    });

export const invitedCard = card<{ organization: string; mpnId: string; programme: IncentiveProgramme }>(
  'incentives.invited',
  {
    view: (facts, t) => ({
      icon: '🏅',
      title: t.markdown(incentivePhrases.invitedTitle),
      lines: [
        t.markdown(incentivePhrases.invited, { organization: facts.organization, mpnId: facts.mpnId }),
        t.markdown(incentivePhrases.separate),
      ],
      actions: answers(facts.programme, t),
    }),
    sample: { organization: 'Atelier Numérique', mpnId: '7045518', programme: 'indirectReseller' },
  },
);
