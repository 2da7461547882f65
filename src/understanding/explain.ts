/** Why a line is read as it is: `npm run understand -- --explain "remove Helen Park"`. */
import { analyse, vocabularyOfExamples } from './analysis.js';
import { candidatesOf, isOpen } from './candidates.js';
import { intents } from './intents.js';
import { featuresOf } from './model/features.js';
import { unpack } from './model/model.js';
import { shippedModel } from './model/shipped.js';

const MOST = 12;

/** The likely intents, what the guards say of them, and the features that speak most for the first against the second. */
export async function explain(text: string): Promise<string> {
  const analysis = await analyse(text, vocabularyOfExamples());
  const model = unpack(shippedModel(), intents.length);
  const likely = candidatesOf(analysis, model).slice(0, 5);
  const [first, second] = likely.map(({ intent }) => intents.indexOf(intent));
  const weights = [...featuresOf(analysis)]
    .map((feature) => ({ feature, weight: model.weight(feature, first ?? 0) - model.weight(feature, second ?? 0) }))
    .filter(({ weight }) => weight !== 0)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const { guard, acts } = analysis.mood;
  return [
    `guard: ${guard ?? 'none'}; verbs: ${acts.map(({ found, mood }) => `${found.concept} (${mood})`).join(', ') || 'none'}`,
    '',
    ...likely.map(
      (one) =>
        `${(one.likely * 100).toFixed(1).padStart(5)} %  ${one.intent}${one.standing === 'open' ? '' : `, ${one.standing}${isOpen(one) ? '' : ': vetoed'}`}`,
    ),
    '',
    `for ${likely[0]?.intent}, against ${likely[1]?.intent}:`,
    ...weights.slice(0, MOST).map(({ feature, weight }) => `${weight.toFixed(2).padStart(6)}  ${feature}`),
  ].join('\n');
}
