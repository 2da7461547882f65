/** Starts or continues the transition of a direct-bill partner (TRN-1, TRN-2). */
import { z } from 'zod';
import { isDual } from '../../domain/organization.js';
import { type Actor, may } from '../../kernel/actor.js';
import { redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import { openOf } from '../enrollments/find.js';
import { freshEnrolment } from '../enrollments/new-enrollment.js';
import { cannotBegin, profileOf } from './eligibility.js';
import { transitionPhrases } from './phrases.js';

export const startTransition = change({
  verb: 'transitions.start',
  formerly: ['transition.start'],
  who: 'enrolment.run',
  listed: ({ organization }) => organization?.capabilities.includes('directBill') === true,
  // users without the permission see the progress instead
  meant: (actor: Actor) =>
    actor.kind === 'member' && isDual(actor.organization) && !may(actor, 'enrolment.run')
      ? 'transitions.showSteps'
      : undefined,
  words: {
    title: transitionPhrases.start,
    help: transitionPhrases.startHelp,
    // only the exact title: other wordings may mean an enrolment
    exact: [transitionPhrases.start.en, transitionPhrases.start.fr],
  },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({
    enrolment: await openOf(view, actor.organization.id),
    profile: await profileOf(view, actor.organization),
  }),
  decide: ({ enrolment, profile }, _input, { actor, now, ids }) => {
    const { organization, user } = actor;
    if (enrolment?.kind === 'transition')
      return done(redirectTo(enrolment.status === 'draft' ? 'transitions.enroll' : 'transitions.showSteps'));
    if (isDual(organization)) return done(redirectTo('transitions.showSteps'));
    const refusal = cannotBegin(organization, profile);
    if (refusal) return refusal;
    const { name, address, primaryContact, supportContact, mpnId, country } = organization;
    return done(
      redirectTo('transitions.enroll'),
      put('enrolments', {
        ...freshEnrolment({ id: ids.readable('TRN'), organizationId: organization.id, user, actor, now, country }),
        kind: 'transition',
        // the actor is a user of the organisation with the role
        authority: 'proved',
        legalName: name,
        ...(mpnId ? { mpnId } : {}),
        ...(address ? { address } : {}),
        ...(primaryContact ? { primaryContact } : {}),
        ...(supportContact ? { supportContact } : {}),
      }),
    );
  },
});
