/** Enrols the organisation in an incentive programme that it was invited to (INC-2). */
import { change } from '../../kernel/command.js';
import { answerIncentive, loadIncentive, programmeInput } from './answer.js';
import { incentivePhrases } from './phrases.js';

export const enrollIncentive = change({
  verb: 'incentives.enroll',
  who: 'incentives.see',
  listed: false,
  words: { title: incentivePhrases.enrol },
  input: programmeInput,
  load: loadIncentive,
  decide: (facts, _input, context) => answerIncentive(facts, 'enrol', context),
});
