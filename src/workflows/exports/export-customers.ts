/** Command `exports.exportCustomers`: the organisation's customers as CSV, all or those of a narrowed list (CUS-9). */
import { z } from 'zod';
import { kinds, origins } from '../../domain/relationship.js';
import { change } from '../../kernel/command.js';
import { isFound } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { theSharing } from '../relationships/find.js';
import { offerFile } from './offer-file.js';
import { exportPhrases } from './phrases.js';

export const exportCustomers = change({
  verb: 'exports.exportCustomers',
  formerly: ['export.customers'],
  who: 'data.move',
  words: { title: exportPhrases.customers, help: exportPhrases.customersHelp, exact: true },
  input: z.object({
    kind: z.enum(kinds).optional().catch(undefined),
    origin: z.enum(origins).optional().catch(undefined),
    partnerId: input.id.optional(),
    search: input.line(200).optional(),
  }),
  load: async (view, { partnerId }, { actor }) => {
    const partner = await theSharing(view, actor, partnerId);
    return partner && !isFound(partner) ? partner : {};
  },
  decide: (_facts, { kind, origin, partnerId, search }, context) => {
    const filter = {
      ...(kind ? { kind } : {}),
      ...(origin ? { origin } : {}),
      ...(partnerId ? { partnerId } : {}),
      ...(search ? { search } : {}),
    };
    return offerFile({ what: 'customers', filter }, context);
  },
});
