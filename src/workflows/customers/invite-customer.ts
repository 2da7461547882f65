/** Invites a customer to a relationship (CUS-4). */
import { z } from 'zod';
import { isDual } from '../../domain/organization.js';
import type { Actor } from '../../kernel/actor.js';
import { change } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { isRelated, lookAt } from './invitable.js';
import { drafted, inviteFields, inviteInput, inviteProblem } from './invite-form.js';
import { invitePhrases } from './invite-phrases.js';

export const invite = change({
  verb: 'customers.invite',
  who: 'customers.invite',
  // In transition, customers are invited jointly with a provider (TRN-6, TRN-8).
  meant: (actor: Actor) => (actor.organization && isDual(actor.organization) ? 'customers.inviteJoint' : undefined),
  words: {
    title: invitePhrases.inviteTitle,
    help: phrase({ en: 'Drafts an invitation for a customer', fr: 'Rédige une invitation pour un client' }),
  },
  input: z.object(inviteInput),
  form: {
    view: (_facts, t) => ({
      icon: '✉️',
      title: t.markdown(invitePhrases.inviteTitle),
      lines: [t.markdown(invitePhrases.intro)],
      fields: inviteFields(t),
      submit: t.text(invitePhrases.draftIt),
    }),
    sample: {},
  },
  load: (view, { email }, { actor }) => lookAt(view, actor, email, 'customer'),
  decide: (known, typed, context) => {
    const { actor } = context;
    const wrong = inviteProblem(typed.email, actor, known.hindrance);
    if (wrong) return wrong;
    if (known.customer && isRelated(known.related, actor.organization, undefined))
      return refuse(invitePhrases.already, { name: known.customer.name }, { field: 'email' });
    return drafted(known, typed, undefined, context);
  },
});
