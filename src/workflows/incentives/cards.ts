/** The programmes of an organisation, each by itself, and the invitation to one (INC-1, INC-2). */
import type { VerbButton } from '../card.js';
import { card } from '../card.js';
import type { Markdown, Pen } from '../language.js';
import type { Organization } from '../organizations/organization.js';
import { type Incentive, type IncentiveProgramme, incentiveProgrammes } from './incentive.js';
import { programmeWords, stateWords, words } from './phrases.js';

type Listed = Pick<
  Incentive,
  'programme' | 'status' | 'inviteAt' | 'invitedAt' | 'invitedEmail' | 'decidedAt' | 'decidedBy'
>;

/** How it came to its state. */
function since(one: Listed, pen: Pen): readonly Markdown[] {
  const { status, inviteAt, invitedAt, invitedEmail: email = '', decidedAt, decidedBy: by = '' } = one;
  if (status === 'notInvited') return inviteAt ? [pen.say(words.dueBy, { at: inviteAt })] : [];
  return [
    ...(invitedAt ? [pen.say(words.invitedAt, { at: invitedAt, email })] : []),
    ...(decidedAt ? [pen.say(status === 'enrolled' ? words.enrolledAt : words.declinedAt, { at: decidedAt, by })] : []),
  ];
}

const answers = (programme: IncentiveProgramme, pen: Pen): readonly VerbButton[] => [
  { title: pen.plain(words.enrol), verb: 'incentives.enroll', data: { programme }, style: 'positive' },
  { title: pen.plain(words.decline), verb: 'incentives.decline', data: { programme } },
];

export const listCard = card<{ programmes: readonly Listed[] }>('incentives', {
  view: ({ programmes }, pen) => ({
    icon: '🏅',
    title: pen.say(words.topic),
    lines: [pen.say(words.separate)],
    items: programmes.map((one) => ({
      title: pen.say(programmeWords[one.programme]),
      status: { text: pen.plain(stateWords[one.status].word), tone: stateWords[one.status].tone },
      lines: since(one, pen),
      actions: one.status === 'invited' ? answers(one.programme, pen) : [],
    })),
    actions: programmes.some(({ programme }) => programme === 'indirectReseller')
      ? [{ title: pen.plain(words.credit), verb: 'subscriptions.credit' }]
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

/** The programmes that an organisation's capabilities open, also where nothing is kept of them yet. */
export const listed = (organization: Organization, kept: readonly Incentive[]): readonly Listed[] =>
  incentiveProgrammes
    .filter((programme) => organization.capabilities.includes(programme))
    .map((programme) => {
      const known = kept.find((one) => one.programme === programme);
      // what the partner profile brought along counts as enrolled (ENR-13)
      const linked = organization.membership?.incentives.includes(programme);
      return known ?? { programme, status: linked ? 'enrolled' : 'notInvited' };
    });

export const invitedCard = card<{ organization: string; mpnId: string; programme: IncentiveProgramme }>(
  'incentives.invited',
  {
    view: (facts, pen) => ({
      icon: '🏅',
      title: pen.say(words.invitedTitle),
      lines: [
        pen.say(words.invited, { organization: facts.organization, mpnId: facts.mpnId }),
        pen.say(words.separate),
      ],
      actions: answers(facts.programme, pen),
    }),
    sample: { organization: 'Atelier Numérique', mpnId: '7045518', programme: 'indirectReseller' },
  },
);
