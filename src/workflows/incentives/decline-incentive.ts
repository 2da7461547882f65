/** Declines the invitation to an incentive programme (INC-2). */
import { incentiveProgrammeLabels } from '../../domain/incentive.js';
import { change } from '../../kernel/command.js';
import { answerIncentive, loadIncentive, programmeInput } from './answer.js';
import { incentivePhrases } from './phrases.js';

export const declineIncentive = change({
  verb: 'incentives.decline',
  who: 'incentives.see',
  listed: false,
  words: { title: incentivePhrases.decline },
  input: programmeInput,
  load: loadIncentive,
  confirm: (_facts, { programme }, t) => ({
    icon: '🏅',
    title: t.markdown(incentivePhrases.declineTitle, { programme: t.text(incentiveProgrammeLabels[programme]) }),
    lines: [t.markdown(incentivePhrases.declineWhat)],
    yes: t.text(incentivePhrases.yes),
  }),
  decide: (facts, _input, context) => answerIncentive(facts, 'decline', context),
});
