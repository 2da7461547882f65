/** Starts the enrolment of an organisation that the programme knows, prefilled with its data (ENR-2). */

import { z } from 'zod';
import { redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { openOf } from './find.js';
import { freshEnrolment } from './new-enrollment.js';
import { heldInvitation } from './pending-invitation.js';
import { enrollmentPhrases } from './phrases.js';

export const openEnrollment = change({
  verb: 'enrollments.open',
  formerly: ['enroll.open'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.next },
  input: z.object({ invitation: input.id.optional() }),
  load: async (view, { invitation }, { actor, links }) => ({
    enrolment: await openOf(view, actor.organization.id),
    invitation: await heldInvitation(view, actor, invitation, links),
  }),
  decide: ({ enrolment, invitation }, _input, { actor, now, ids }) => {
    const { organization, user } = actor;
    if (enrolment || organization.active || organization.capabilities.includes('directBill'))
      return done(redirectTo('enrollments.start'));
    const { name, address, primaryContact, supportContact, mpnId, country, onboarded } = organization;
    return done(
      redirectTo('enrollments.start'),
      put('enrolments', {
        ...freshEnrolment({ id: ids.readable('ENR'), organizationId: organization.id, user, actor, now, country }),
        kind: 'enrolment',
        authority: 'proved',
        legalName: name,
        ...(address ? { address } : {}),
        ...(primaryContact ? { primaryContact } : {}),
        ...(supportContact && !onboarded ? { supportContact } : {}),
        ...(mpnId && onboarded ? { mpnId } : {}),
        ...(invitation ? { invitationId: invitation.id } : {}),
      }),
    );
  },
});
