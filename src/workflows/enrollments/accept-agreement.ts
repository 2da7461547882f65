/** Accepts the reseller agreement, which activates the reseller capabilities (ENR-9, ENR-15, TRN-5). */

import { z } from 'zod';
import { type Enrollment, nextStatus } from '../../domain/enrollment.js';
import { type Incentive, incentiveId } from '../../domain/incentive.js';
import type { Organization } from '../../domain/organization.js';
import type { Member } from '../../kernel/actor.js';
import { button, card, redirectTo, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { type Draft, done, type Effect, put, type Refusal, refuse, resolveCards } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { agreementPhrases } from '../agreements/phrases.js';
import { accepts, currentAgreement } from '../agreements/readiness.js';
import { acceptedElsewhereCard, versionSubject } from '../agreements/renew-agreements.js';
import { afterThat, openOf } from './find.js';
import { tellChange } from './notifications.js';
import { backTo, referenceOf, type WaitingFacts, waitingFacts, waitingInvitation } from './pending-invitation.js';

interface AgreementFacts {
  readonly id: string;
  readonly label: string;
  readonly url: string;
  readonly organization: string;
  /** The organisation has accepted an older version. */
  readonly again: boolean;
}

/** The agreement that the organisation has to accept, or the refusal if there is none. */
async function loadPending(view: View, { organization }: Member) {
  const [agreement, enrolment] = await Promise.all([currentAgreement(view), openOf(view, organization.id)]);
  const first = enrolment?.status === 'approved' ? enrolment : undefined;
  const reseller = organization.capabilities.includes('indirectReseller');
  if (!first && (!reseller || !organization.active || organization.enrolling))
    return refuse(enrolment ? agreementPhrases.early : agreementPhrases.none);
  if (!first && accepts(organization, agreement)) return refuse(agreementPhrases.none);
  return { agreement, enrolment: first, organization };
}

export const renewedCard = card<{ label: string; who: string; invitation?: WaitingFacts }>('agreement.renewed', {
  view: (facts, t) => ({
    icon: '✍️',
    title: t.markdown(agreementPhrases.title),
    status: { text: t.text(agreementPhrases.accepted), tone: 'good' },
    lines: [
      t.markdown(agreementPhrases.renewed, { label: facts.label }),
      ...(facts.invitation
        ? [t.markdown(agreementPhrases.invitationWaits, { provider: facts.invitation.provider })]
        : []),
    ],
    actions: facts.invitation
      ? [
          button('partnerships.showInvitation', t.text(agreementPhrases.review), {
            data: { id: referenceOf(t.links, facts.invitation) },
          }),
        ]
      : [],
  }),
  sample: {
    label: '2026-11',
    who: 'Ada Ito',
    invitation: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution', expiresAt: '2026-12-21T09:00:00.000Z' },
  },
});

export const acceptAgreement = change({
  verb: 'agreements.accept',
  formerly: ['agreement.accept'],
  who: 'enrolment.run',
  words: { title: agreementPhrases.title, help: agreementPhrases.help },
  input: z.object({ agreed: input.ticked, version: input.id }),
  form: {
    load: async (view, actor): Promise<AgreementFacts | Refusal> => {
      const found = await loadPending(view, actor);
      if ('refusal' in found) return found;
      const { id, label, url } = found.agreement;
      return { id, label, url, organization: found.organization.name, again: found.enrolment === undefined };
    },
    view: (facts: AgreementFacts, t: Localizer) => ({
      icon: '✍️',
      title: t.markdown(agreementPhrases.title),
      lines: [t.markdown(facts.again ? agreementPhrases.introAgain : agreementPhrases.intro, facts)],
      fields: [field(t, 'toggle', 'agreed', agreementPhrases.agreed, agreementPhrases.agreedRule)],
      submit: t.text(agreementPhrases.acceptAndContinue),
      data: { version: facts.id },
      more: [{ title: t.text(agreementPhrases.read), url: facts.url }],
    }),
    sample: {
      id: 'built-in',
      label: '1',
      url: 'https://learn.microsoft.com',
      organization: 'Lumière Informatique',
      again: false,
    },
  },
  load: async (view, _input, { actor }) => {
    const found = await loadPending(view, actor);
    if ('refusal' in found) return found;
    const { enrolment, organization } = found;
    return {
      ...found,
      invitation: await waitingInvitation(view, enrolment, organization),
      incentives: (await view.find('incentives', 'organization', organization.id, { limit: 10 })).items,
    };
  },
  decide: (
    { agreement, enrolment, organization, invitation, incentives },
    { version },
    { actor, now, ids, settings },
  ) => {
    // if a newer version was published since the form was shown, show that one
    if (version !== agreement.id) return done(redirectTo('agreements.accept'));
    const { user } = actor;
    const acceptance = put('acceptances', {
      id: ids.sorted(),
      organizationId: organization.id,
      kind: 'indirectReseller',
      agreementId: agreement.id,
      by: user.id,
      at: now,
    });
    if (!enrolment)
      return done(
        show(renewedCard, {
          label: agreement.label,
          who: user.name,
          ...(invitation ? { invitation: waitingFacts(invitation) } : {}),
        }),
        acceptance,
        put('organizations', { ...organization, agreementId: agreement.id }),
        resolveCards(
          versionSubject(organization.id),
          show(acceptedElsewhereCard, { label: agreement.label, who: user.name }),
        ),
      );
    const status = nextStatus(enrolment, 'accept');
    if (status !== 'active' && status !== 'dual') return refuse(agreementPhrases.early);
    const next: Draft<Enrollment> = {
      ...afterThat(enrolment, 'accepted', now, user.name),
      status,
      decidedBy: enrolment.decidedBy,
    };
    const capabilities = organization.capabilities.includes('indirectReseller')
      ? organization.capabilities
      : [...organization.capabilities, 'indirectReseller' as const];
    return done(
      redirectTo('enrollments.offerAdminAgent'),
      acceptance,
      put('organizations', { ...organization, capabilities, active: true, agreementId: agreement.id }),
      put('enrolments', next),
      tellChange(next, organization),
      ...(status === 'dual' ? invitedLater(organization, incentives, daysAfter(now, settings.incentiveDays)) : []),
      ...(invitation ? backTo(invitation, organization) : []),
    );
  },
});

/** Schedules the invitation to the indirect-reseller incentives (INC-1). */
const invitedLater = (organization: Organization, known: readonly Incentive[], inviteAt: string): Effect[] =>
  known.some(({ programme }) => programme === 'indirectReseller')
    ? []
    : [
        put('incentives', {
          id: incentiveId(organization.id, 'indirectReseller'),
          organizationId: organization.id,
          programme: 'indirectReseller',
          status: 'notInvited',
          inviteAt,
        }),
      ];
