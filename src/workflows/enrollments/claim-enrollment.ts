/** Starts the first enrolment of a tenant: the claimant becomes its first user at once (ENR-12). */

import { z } from 'zod';
import { country, countryChoices } from '../../domain/countries.js';
import { isWebMail } from '../../domain/email-domains.js';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { cannotEnrol, globalAdmins } from './eligibility.js';
import { openOf } from './find.js';
import { freshEnrolment } from './new-enrollment.js';
import { heldInvitation } from './pending-invitation.js';
import { enrollmentPhrases } from './phrases.js';

interface ClaimFacts {
  /** If absent, the form asks for it; the operator sets it when admitting the tenant. */
  readonly country?: string;
  readonly invitation?: string;
}

export const claimEnrollment = change({
  verb: 'enrollments.claim',
  formerly: ['enroll.claim'],
  who: 'anyone',
  listed: false,
  words: { title: enrollmentPhrases.continue },
  input: z.object({
    claim: input.ticked,
    workEmail: input.email,
    country: country.optional(),
    invitation: input.id.optional(),
  }),
  form: {
    load: async (view, actor, typed): Promise<ClaimFacts | Refusal> => {
      const enrolment = actor.organization && (await openOf(view, actor.organization.id));
      const refusal = cannotEnrol(actor, enrolment, []);
      if (refusal) return refusal;
      if (actor.kind === 'member') return refuse(enrollmentPhrases.noDraft);
      return {
        ...(actor.tenant ? { country: actor.tenant.country } : {}),
        ...(typed.invitation ? { invitation: typed.invitation } : {}),
      };
    },
    view: (facts: ClaimFacts, t: Localizer) => ({
      icon: '📝',
      title: t.markdown(enrollmentPhrases.claimTitle),
      lines: [t.markdown(enrollmentPhrases.claimIntro)],
      fields: [
        field(t, 'email', 'workEmail', enrollmentPhrases.workEmail, enrollmentPhrases.workEmailRule),
        ...(facts.country
          ? []
          : [
              field(t, 'choice', 'country', enrollmentPhrases.country, enrollmentPhrases.countryRule, {
                choices: countryChoices(t),
              }),
            ]),
        field(t, 'toggle', 'claim', enrollmentPhrases.claim, enrollmentPhrases.claimRule),
      ],
      submit: t.text(enrollmentPhrases.continue),
      ...(facts.invitation ? { data: { invitation: facts.invitation } } : {}),
      more: [button('enrollments.start', t.text(enrollmentPhrases.back), { plain: true })],
    }),
    sample: {},
  },
  load: async (view, { workEmail, invitation }, { actor, links }) => {
    const { organization } = actor;
    const enrolment = organization && (await openOf(view, organization.id));
    const refusal = cannotEnrol(actor, enrolment, await globalAdmins(view, organization));
    if (refusal) return refusal;
    return {
      taken: (await view.one('users', 'email', workEmail)) !== undefined,
      invitation: await heldInvitation(view, actor, invitation, links),
    };
  },
  decide: ({ taken, invitation }, asked, { actor, now, ids }) => {
    if (actor.kind === 'member') return done(redirectTo('enrollments.start'));
    if (isWebMail(asked.workEmail)) return refuse(enrollmentPhrases.webMail, { field: 'workEmail' });
    if (taken) return refuse(enrollmentPhrases.emailTaken, { field: 'workEmail' });
    const of = actor.tenant?.country ?? asked.country;
    if (of === undefined) return refuse(enrollmentPhrases.countryRule, { field: 'country' });
    const organizationId = ids.readable('ORG');
    const user = { id: ids.readable('USR'), name: actor.person.name };
    return done(
      redirectTo('enrollments.setMembership'),
      put('organizations', {
        id: organizationId,
        name: actor.tenant?.name ?? asked.workEmail.slice(asked.workEmail.lastIndexOf('@') + 1),
        tenantId: actor.person.tenantId,
        capabilities: ['indirectReseller'],
        country: of,
        active: false,
        enrolling: true,
      }),
      put('users', {
        ...user,
        organizationId,
        email: asked.workEmail,
        emailUnproved: true,
        roles: ['globalAdmin'],
        personId: actor.person.id,
        language: actor.language,
      }),
      put('enrolments', {
        ...freshEnrolment({ id: ids.readable('ENR'), organizationId, user, actor, now, country: of }),
        kind: 'enrolment',
        authority: 'claimed',
        ...(invitation ? { invitationId: invitation.id } : {}),
      }),
    );
  },
});
