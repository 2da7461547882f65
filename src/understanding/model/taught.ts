/** The model that the labelled lines teach, as the bytes of its file. */
import { analyse, vocabularyOfExamples } from '../analysis.js';
import { intents } from '../intents.js';
import { lessons } from '../lessons.js';
import { featuresOf } from './features.js';
import { type Sample, train } from './training.js';

/** @param half see `lessons` */
export async function taught(half: 'all' | 'train'): Promise<Uint8Array> {
  const vocabulary = vocabularyOfExamples();
  const samples: Sample[] = [];
  for (const { text, intent } of lessons(half))
    samples.push({ features: featuresOf(await analyse(text, vocabulary)), label: intents.indexOf(intent) });
  return train(samples, intents.length);
}
