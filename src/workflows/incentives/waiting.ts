/** Invitations to an incentive programme that wait for an answer (INC-1, OVR-1). */
import { type Incentive, incentiveProgrammeLabels } from '../../domain/incentive.js';
import { waiting } from '../../kernel/waiting.js';
import { answers } from './cards.js';
import { incentivePhrases } from './phrases.js';

export const incentivesToAnswer = waiting<Pick<Incentive, 'programme' | 'invitedAt' | 'updatedAt'>>({
  name: 'incentives.invited',
  who: 'incentives.see',
  title: incentivePhrases.invitedTitle,
  help: incentivePhrases.help,
  find: async (view, _text, { organization }, limit) =>
    (await view.find('incentives', 'organization', organization.id, { limit })).items.filter(
      ({ status }) => status === 'invited',
    ),
  when: ({ invitedAt, updatedAt }) => ({ since: invitedAt ?? updatedAt }),
  decide: ({ programme }, t) => answers(programme, t),
  hit: ({ programme, invitedAt, updatedAt }, t) => ({
    title: t.text(incentiveProgrammeLabels[programme]),
    line: t.text(incentivePhrases.invitedSince, { at: invitedAt ?? updatedAt }),
    shared: t.text(incentivePhrases.topic),
    verb: 'incentives.show',
    data: {},
    say: t.text(incentivePhrases.topic),
  }),
});
