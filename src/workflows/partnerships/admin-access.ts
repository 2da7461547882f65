/** Records that a reseller's global admin revoked or restored a provider's admin access, and notifies the provider (PAR-8). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { type CommandWords, change } from '../../kernel/command.js';
import { done, notification, notify, put, refuse } from '../../kernel/effects.js';
import type { Phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import { accessCard, accessChangedCard } from './cards.js';
import { thePartnership } from './find.js';
import { partnershipPhrases } from './phrases.js';

export const accessChanged = notification('partnership.access', 'partnership.request', accessChangedCard);

interface AccessCommand {
  readonly verb: Verb;
  readonly formerly: readonly string[];
  readonly listed?: boolean;
  readonly words: CommandWords;
  readonly question: Phrase<{ provider: string }>;
  readonly consequence: Phrase<{ provider: string }>;
  /** The access after the command. */
  readonly given: boolean;
}

export const setAdminAccess = ({ given, question, consequence, ...command }: AccessCommand) =>
  change({
    ...command,
    who: 'partnership.accept',
    typed: given ? 'clear' : 'order',
    input: z.object({ id: input.id.optional(), provider: input.line(200).optional() }),
    load: (view, { id, provider }, { actor }) =>
      thePartnership(view, actor, 'reseller', { id, name: provider }, command.verb),
    confirm: ({ other }, _input, t) => ({
      icon: '🔑',
      title: t.markdown(question, { provider: other.name }),
      lines: [t.markdown(consequence, { provider: other.name })],
      yes: t.text(partnershipPhrases.yes),
    }),
    decide: ({ partnership, other }, _input, { actor }) => {
      if (partnership.adminAccess === given) return refuse(partnershipPhrases.accessSame);
      return done(
        show(accessCard, { provider: other.name, given }),
        put('partnerships', { ...partnership, adminAccess: given }),
        notify(accessChanged, { organizationId: other.id }, { reseller: actor.organization.name, given }),
      );
    },
  });
