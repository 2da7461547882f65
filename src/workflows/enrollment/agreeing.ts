/** The reseller agreement is accepted by a global admin, then the admin-agent check (ENR-9, ENR-10, ENR-15, TRN-5). */
import { z } from 'zod';
import { type Actor, may } from '../actor.js';
import { type Incentive, incentiveId } from '../incentives/incentive.js';
import { receivedSubject } from '../invitations/facts.js';
import type { Organization } from '../organizations/organization.js';
import { invitedCard } from '../partnerships/cards.js';
import { daysAfter } from '../settings.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import {
  card,
  change,
  type Draft,
  done,
  type Effect,
  goOn,
  notice,
  type Pen,
  put,
  query,
  type Refusal,
  refuse,
  show,
  tell,
  timer,
} from '../workflow.js';
import { accepts, currentAgreement } from './agreement.js';
import { type Enrolment, nextStatus } from './enrolment.js';
import { examples } from './examples.js';
import { afterThat, latestOf, openOf } from './find.js';
import { words } from './phrases.js';
import { tellChange } from './telling.js';

interface AgreementFacts {
  readonly id: string;
  readonly label: string;
  readonly url: string;
  readonly organization: string;
}

/** What waits to be accepted by an organisation, and why nothing does. */
async function waiting(view: View, actor: Actor) {
  if (actor.kind !== 'member') return refuse(words.agreementNone);
  const { organization } = actor;
  const [agreement, enrolment] = await Promise.all([currentAgreement(view), openOf(view, organization.id)]);
  const first = enrolment?.status === 'approved' ? enrolment : undefined;
  if (!first && !organization.capabilities.includes('indirectReseller'))
    return refuse(enrolment ? words.agreementEarly : words.agreementNone);
  if (!first && (!organization.active || organization.enrolling))
    return refuse(enrolment ? words.agreementEarly : words.agreementNone);
  if (!first && accepts(organization, agreement)) return refuse(words.agreementNone);
  return { agreement, enrolment: first, organization };
}

export const accept = change({
  verb: 'agreement.accept',
  who: 'enrolment.run',
  words: { title: words.agreementTitle, help: words.agreementHelp, examples: examples['agreement.accept'] },
  input: z.object({ agreed: input.ticked, version: input.id }),
  form: {
    load: async (view, actor): Promise<AgreementFacts | Refusal> => {
      const found = await waiting(view, actor);
      if ('refusal' in found) return found;
      const { id, label, url } = found.agreement;
      return { id, label, url, organization: found.organization.name };
    },
    view: (facts: AgreementFacts, pen: Pen) => ({
      icon: '✍️',
      title: pen.say(words.agreementTitle),
      lines: [pen.say(words.agreementIntro, { organization: facts.organization, label: facts.label })],
      fields: [
        {
          kind: 'toggle',
          id: 'agreed',
          label: pen.plain(words.agreed),
          required: true,
          error: pen.plain(words.agreedRule),
        },
      ],
      submit: pen.plain(words.acceptAndContinue),
      data: { version: facts.id },
      more: [{ title: pen.plain(words.readAgreement), url: facts.url }],
    }),
    sample: { id: 'built-in', label: '1', url: 'https://learn.microsoft.com', organization: 'Lumière Informatique' },
  },
  load: async (view, _input, { actor }) => {
    const found = await waiting(view, actor);
    if ('refusal' in found) return found;
    const { enrolment, organization } = found;
    return {
      ...found,
      invitation: enrolment ? await waitingInvitation(view, enrolment, organization) : undefined,
      incentives: (await view.find('incentives', 'organization', organization.id, { limit: 10 })).items,
    };
  },
  decide: (
    { agreement, enrolment, organization, invitation, incentives },
    { version },
    { actor, now, ids, settings },
  ) => {
    // a version that was published meanwhile is read first
    if (version !== agreement.id) return done(goOn('agreement.accept'));
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
        goOn('enroll.adminAgent'),
        acceptance,
        put('organizations', { ...organization, agreementId: agreement.id }),
      );
    const status = nextStatus(enrolment, 'accept');
    if (status !== 'active' && status !== 'dual') return refuse(words.agreementEarly);
    const next: Draft<Enrolment> = {
      ...afterThat(enrolment, 'accepted', now, user.name),
      status,
      decidedBy: enrolment.decidedBy,
    };
    const capabilities = organization.capabilities.includes('indirectReseller')
      ? organization.capabilities
      : [...organization.capabilities, 'indirectReseller' as const];
    return done(
      goOn('enroll.adminAgent'),
      acceptance,
      put('organizations', { ...organization, capabilities, active: true, agreementId: agreement.id }),
      put('enrolments', next),
      tellChange(next, organization),
      ...(status === 'dual' ? invitedLater(organization, incentives, daysAfter(now, settings.incentiveDays)) : []),
      ...(invitation ? backTo(invitation, organization) : []),
    );
  },
});

/** INC-1: the invitation to the indirect-reseller incentives is due by then. */
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

// ── back to the invitation that led here (PAR-4) ─────────────────────────────────────────────────────────────────

export const invitationWaits = notice('enrolment.invitationWaits', 'partnership.accept', invitedCard);

/** The open invitation that led into the enrolment, or one for an address that it proved. */
async function waitingInvitation(view: View, enrolment: Enrolment, organization: Organization) {
  const { invitationId } = enrolment;
  const { verifiedEmail } = organization;
  const [led, proved] = await Promise.all([
    invitationId ? view.get('invitations', invitationId) : undefined,
    verifiedEmail ? view.find('invitations', 'email', verifiedEmail, { limit: 20 }) : undefined,
  ]);
  const open = [led, ...(proved?.items ?? [])].find(
    (one) =>
      one?.status === 'open' &&
      one.kind === 'partnership' &&
      (one.toOrganizationId === undefined || one.toOrganizationId === organization.id),
  );
  const provider = open && (await view.get('organizations', open.fromOrganizationId));
  return open && provider ? { invitation: open, provider: provider.name } : undefined;
}
type Waiting = NonNullable<Awaited<ReturnType<typeof waitingInvitation>>>;

function backTo({ invitation, provider }: Waiting, organization: Organization): Effect[] {
  const { id, expiresAt } = invitation;
  // the address was proved by the verification: the invitation is this organisation's
  const ours = invitation.toOrganizationId === undefined && invitation.email === organization.verifiedEmail;
  return [
    ...(ours ? [put('invitations', { ...invitation, toOrganizationId: organization.id })] : []),
    tell(invitationWaits, { organizationId: organization.id }, { id, provider, expiresAt }, receivedSubject(id)),
  ];
}

// ── admin agent (ENR-10) ─────────────────────────────────────────────────────────────────────────────────────────

interface ReadyFacts {
  readonly isAdminAgent: boolean;
  readonly transition: boolean;
  readonly invitation?: string;
  readonly provider?: string;
}
export const readyCard = card<ReadyFacts>('enroll.ready', {
  view: (facts, pen) => ({
    icon: '🎉',
    title: pen.say(words.adminAgentTitle),
    lines: [
      pen.say(facts.isAdminAgent ? words.isAdminAgent : words.needsAdminAgent),
      ...(facts.provider ? [pen.say(words.invitationWaits, { provider: facts.provider })] : []),
    ],
    actions: [
      ...(facts.isAdminAgent
        ? [{ title: pen.plain(words.addUser), verb: 'users.add' }]
        : [{ title: pen.plain(words.update), verb: 'enroll.becomeAdminAgent', style: 'positive' as const }]),
      ...(facts.invitation
        ? [{ title: pen.plain(words.reviewInvitation), verb: 'partnership.accept', data: { id: facts.invitation } }]
        : [{ title: pen.plain(words.findProvider), verb: 'providers.find' }]),
      { title: pen.plain(words.statusTitle), verb: 'enroll.status' },
    ],
  }),
  sample: { isAdminAgent: false, transition: false, invitation: 'INV-7K2M9QXD', provider: 'Armor Distribution' },
});

const ready = async (view: View, organization: Organization) => {
  const enrolment = await latestOf(view, organization.id);
  return { enrolment, waiting: enrolment ? await waitingInvitation(view, enrolment, organization) : undefined };
};
type Ready = Awaited<ReturnType<typeof ready>>;
const readyShown = ({ enrolment, waiting: invited }: Ready, isAdminAgent: boolean) =>
  show(readyCard, {
    isAdminAgent,
    transition: enrolment?.kind === 'transition',
    ...(invited ? { invitation: invited.invitation.id, provider: invited.provider } : {}),
  });

const adminAgent = query({
  verb: 'enroll.adminAgent',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.adminAgentTitle, help: words.needsAdminAgent, examples: { en: [], fr: [] } },
  input: z.object({}),
  load: (view, _input, { actor }) => ready(view, actor.organization),
  answer: (facts, _input, { actor }) => readyShown(facts, actor.user.roles.includes('adminAgent')),
});

/** USR-5: a global admin may give themselves agent types. */
const becomeAdminAgent = change({
  verb: 'enroll.becomeAdminAgent',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.update, help: words.updateHelp, examples: { en: [], fr: [] } },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({
    facts: await ready(view, actor.organization),
    user: await view.get('users', actor.user.id),
  }),
  decide: ({ facts, user }, _input, { actor }) => {
    if (!user || !may(actor, 'users.manage')) return refuse(words.agreementEarly);
    const has = user.roles.includes('adminAgent');
    return done(
      readyShown(facts, true),
      has ? undefined : put('users', { ...user, roles: [...user.roles, 'adminAgent'] }),
    );
  },
});

// ── a new version (ENR-15) ───────────────────────────────────────────────────────────────────────────────────────

const newVersionCard = card<{ label: string }>('agreement.new', {
  view: (facts, pen) => ({
    icon: '✍️',
    title: pen.say(words.agreementNewTitle),
    lines: [pen.say(words.agreementNew, facts)],
    actions: [{ title: pen.plain(words.agreementTitle), verb: 'agreement.accept', style: 'positive' }],
  }),
  sample: { label: '2026-11' },
});
export const newVersion = notice('agreement.new', 'enrolment.run', newVersionCard);

const round = 50;
/** The resellers are asked in rounds, so that a publication stays one small transaction. */
export const askTimer = timer({
  name: 'agreement.ask',
  due: async (view) => (await view.find('agreements', 'asking', 'asking', { limit: 1 })).items.map(({ id }) => id),
  load: async (view, id) => {
    const agreement = await view.get('agreements', id);
    if (!agreement?.asking) return undefined;
    const { after } = agreement.asking;
    const page = await view.find('organizations', 'capability', 'indirectReseller', {
      limit: round,
      ...(after ? { after } : {}),
    });
    return { agreement, page };
  },
  decide: ({ agreement, page }) => {
    const { asking: _done, ...rest } = agreement;
    return [
      put('agreements', page.next ? { ...rest, asking: { after: page.next } } : rest),
      ...page.items
        .filter((organization) => organization.active && organization.agreementId !== agreement.id)
        .map((organization) => tell(newVersion, { organizationId: organization.id }, { label: agreement.label })),
    ];
  },
});

export const agreeingCommands = [accept, adminAgent, becomeAdminAgent];
export const agreeingCards = [readyCard];
