/** Leads a user who followed an invitation link into the enrolment, and remembers the invitation (PAR-4). */
import { z } from 'zod';
import { may } from '../../kernel/actor.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { cannotEnrol, globalAdmins } from './eligibility.js';
import { openOf } from './find.js';
import { heldInvitation } from './pending-invitation.js';
import { enrollmentPhrases } from './phrases.js';
import { welcomeCard } from './welcome-card.js';

export const startInvited = change({
  verb: 'enrollments.startInvited',
  formerly: ['enroll.invited'],
  who: ['anyone', 'enrolment.run'],
  listed: false,
  words: { title: enrollmentPhrases.start },
  input: z.object({ id: input.id.optional(), invitationId: input.id.optional() }),
  load: async (view, asked, { actor, links }) => {
    const reference = asked.id ?? asked.invitationId;
    const invitation = await heldInvitation(view, actor, reference, links);
    const { organization } = actor;
    const enrolment = organization && (await openOf(view, organization.id));
    const from = invitation && (await view.get('organizations', invitation.fromOrganizationId));
    const hindrance = cannotEnrol(actor, enrolment, await globalAdmins(view, organization));
    return { reference, invitation, provider: from?.name, enrolment, hindrance };
  },
  decide: ({ reference, invitation, provider, enrolment, hindrance }, _input, { actor, now }) => {
    const opened =
      invitation && invitation.openedAt === undefined
        ? put('invitations', { ...invitation, openedAt: now })
        : undefined;
    const remembers = enrolment && invitation && actor.kind === 'member' && may(actor, 'enrolment.run');
    const reply = hindrance
      ? undefined
      : show(welcomeCard, {
          verb: !actor.organization ? 'enrollments.claim' : enrolment ? 'enrollments.start' : 'enrollments.open',
          ...(invitation && provider && !enrolment ? { invitation: reference } : {}),
          ...(invitation && provider ? { provider } : {}),
        });
    if (!reply) return hindrance ?? refuse(enrollmentPhrases.noEnrolment);
    return done(
      reply,
      opened,
      remembers ? put('enrolments', { ...enrolment, invitationId: invitation.id }) : undefined,
    );
  },
});
