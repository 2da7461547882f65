/** Command `exports.exportSubscriptions`: the subscriptions that the organisation sees, as CSV (CUS-9). */
import { z } from 'zod';
import { change } from '../../kernel/command.js';
import { offerFile } from './offer-file.js';
import { exportPhrases } from './phrases.js';

export const exportSubscriptions = change({
  verb: 'exports.exportSubscriptions',
  formerly: ['export.subscriptions'],
  who: 'data.move',
  words: { title: exportPhrases.subscriptions, help: exportPhrases.subscriptionsHelp, exact: true },
  input: z.object({}),
  load: async () => ({}),
  decide: (_facts, _input, context) => offerFile({ what: 'subscriptions' }, context),
});
