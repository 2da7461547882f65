/** The first steps: what to have at hand, who may enrol, and the first person of a tenant (ENR-1, ENR-2, ENR-12, ENR-14). */
import { z } from 'zod';
import { type Actor, may } from '../actor.js';
import type { Organization } from '../organizations/organization.js';
import * as input from '../text.js';
import type { User } from '../users/user.js';
import type { View } from '../view.js';
import {
  card,
  change,
  done,
  type Facts,
  goOn,
  type Pen,
  type Phrase,
  put,
  query,
  type Refusal,
  refuse,
  show,
} from '../workflow.js';
import { type Enrolment, isOver } from './enrolment.js';
import { examples } from './examples.js';
import { openOf } from './find.js';
import { words } from './phrases.js';
import { heldInvitation } from './waiting-invitation.js';
import { isWebMail } from './webmail.js';

/** Where personal Microsoft accounts live: nobody's organisation. */
const personalTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';
const createAccount = 'https://signup.microsoft.com/';

interface WelcomeFacts {
  readonly verb: string;
  /** An invitation that waits: as its link names it, and who sent it (PAR-4). */
  readonly invitation?: string;
  readonly provider?: string;
}
export const welcomeCard = card<WelcomeFacts>('enroll.welcome', {
  view: (facts, pen) => ({
    icon: '📝',
    title: pen.say(words.welcomeTitle),
    lines: [
      ...(facts.provider ? [pen.say(words.invitedBy, { provider: facts.provider })] : []),
      pen.say(words.welcome),
      pen.say(words.needAdmin),
      pen.say(words.needMembership),
      pen.say(words.needProfile),
      pen.say(words.takesDays),
    ],
    actions: [
      {
        title: pen.plain(words.next),
        verb: facts.verb,
        style: 'positive',
        ...(facts.invitation ? { data: { invitation: facts.invitation } } : {}),
      },
    ],
  }),
  sample: { verb: 'enroll.claim', invitation: 'INV-7K2M9QXD', provider: 'Armor Distribution' },
});

/** The step at which a draft goes on. */
export function nextStep(enrolment: Enrolment, organization: Organization): string {
  const { membership, mpnId, legalName, address, primaryContact, supportContact } = enrolment;
  if (enrolment.status !== 'draft') return 'enroll.status';
  if (!organization.onboarded && enrolment.kind === 'enrolment') {
    if (membership?.provedAt === undefined) return membership ? 'enroll.code' : 'enroll.membership';
    if (mpnId === undefined) return 'enroll.mpn';
  }
  if (legalName === undefined || address === undefined) return 'enroll.legal';
  if (primaryContact === undefined) return 'enroll.primary';
  return supportContact === undefined ? 'enroll.support' : 'enroll.summary';
}

/** Why this person cannot enrol, whatever the state (ENR-2, ENR-12, ENR-14). */
export function cannotEnrol(
  actor: Actor,
  enrolment: Enrolment | undefined,
  admins: readonly User[],
): Refusal | undefined {
  const personal = actor.person.tenantId.toLowerCase() === personalTenant;
  if (personal || (actor.kind === 'visitor' && actor.person.home === 'elsewhere'))
    return refuse(personal ? words.personal : words.guest, {
      next: (pen) => [{ title: pen.plain(words.createOne), verb: 'enroll.account' }],
    });
  const { organization } = actor;
  if (!organization) return undefined;
  if (actor.kind === 'visitor')
    return organization.enrolling && enrolment
      ? refuse(words.startedBy, { name: enrolment.startedBy.name, at: enrolment.createdAt })
      : refuse(words.notUser, { name: organization.name });
  const { capabilities } = organization;
  if (!capabilities.includes('indirectReseller') && !capabilities.includes('directBill'))
    return refuse(words.otherSide);
  if (may(actor, 'enrolment.run')) return undefined;
  return refuse(
    words.onlyGlobalAdmin as Phrase<Facts>,
    { holders: admins.map((user) => user.name) },
    {
      next: (pen) =>
        admins.length > 0 ? [{ title: pen.plain(words.askThem), verb: 'ask', data: { order: 'enroll.start' } }] : [],
    },
  );
}

export const globalAdmins = async (view: View, organization: Organization | undefined): Promise<readonly User[]> =>
  organization
    ? (await view.find('users', 'organization', organization.id, { limit: 200 })).items
        .filter((user) => user.roles.includes('globalAdmin'))
        .slice(0, 3)
    : [];

/** Whether there is something to start or to go on with: of a tenant without an organisation, or not enrolled yet. */
const mayStart = (actor: Actor): boolean =>
  actor.organization === undefined ||
  (may(actor, 'enrolment.run') &&
    !(actor.organization.active && actor.organization.capabilities.includes('indirectReseller')));

export const start = query({
  verb: 'enroll.start',
  who: ['anyone', 'enrolment.run'],
  listed: (actor) => mayStart(actor),
  words: { title: words.start, help: words.startHelp, examples: examples['enroll.start'] },
  input: z.object({ mpnId: z.string().max(40).optional() }),
  load: async (view, _input, { actor }) => {
    const { organization } = actor;
    const enrolment = organization && (await openOf(view, organization.id));
    return (
      cannotEnrol(actor, enrolment, await globalAdmins(view, organization)) ?? {
        ...(organization ? { organization } : {}),
        ...(enrolment ? { enrolment } : {}),
      }
    );
  },
  answer: ({ organization, enrolment }: { organization?: Organization; enrolment?: Enrolment }) => {
    if (!organization) return show(welcomeCard, { verb: 'enroll.claim' });
    if (organization.capabilities.includes('directBill')) return goOn('transition.start');
    if (enrolment && !isOver(enrolment)) return goOn(nextStep(enrolment, organization));
    return organization.active ? refuse(words.already) : show(welcomeCard, { verb: 'enroll.open' });
  },
});

/** ENR-14: where a work account comes from. */
const accountCard = card<Record<string, never>>('enroll.account', {
  view: (_facts, pen) => ({
    icon: '🪪',
    title: pen.say(words.createTitle),
    lines: [pen.say(words.createWhat)],
    actions: [{ title: pen.plain(words.createOne), url: createAccount }],
  }),
  sample: {},
});
const account = query({
  verb: 'enroll.account',
  who: 'anyone',
  listed: false,
  words: { title: words.createOne, help: words.createWhat, examples: { en: [], fr: [] } },
  input: z.object({}),
  load: async () => ({}),
  answer: () => show(accountCard, {}),
});

/** PAR-4: who follows an invitation's link before being enrolled is led here, and back when it is done. */
export const invited = change({
  verb: 'enroll.invited',
  who: ['anyone', 'enrolment.run'],
  listed: false,
  words: { title: words.start, help: words.startHelp, examples: { en: [], fr: [] } },
  input: z.object({ id: input.id.optional(), invitationId: input.id.optional() }),
  load: async (view, asked, { actor, links }) => {
    const reference = asked.id ?? asked.invitationId;
    const invitation = await heldInvitation(view, actor, reference, links);
    const { organization } = actor;
    const enrolment = organization && (await openOf(view, organization.id));
    const from = invitation && (await view.get('organizations', invitation.fromOrganizationId));
    const barred = cannotEnrol(actor, enrolment, await globalAdmins(view, organization));
    return { reference, invitation, provider: from?.name, enrolment, barred };
  },
  decide: ({ reference, invitation, provider, enrolment, barred }, _input, { actor, now }) => {
    const opened =
      invitation && invitation.openedAt === undefined
        ? put('invitations', { ...invitation, openedAt: now })
        : undefined;
    const remembers = enrolment && invitation && actor.kind === 'member' && may(actor, 'enrolment.run');
    const reply = barred
      ? undefined
      : show(welcomeCard, {
          verb: !actor.organization ? 'enroll.claim' : enrolment ? 'enroll.start' : 'enroll.open',
          ...(invitation && provider && !enrolment ? { invitation: reference } : {}),
          ...(invitation && provider ? { provider } : {}),
        });
    if (!reply) return barred ?? refuse(words.noEnrolment);
    return done(
      reply,
      opened,
      remembers ? put('enrolments', { ...enrolment, invitationId: invitation.id }) : undefined,
    );
  },
});

interface ClaimFacts {
  /** Asked for where the operator has not said it. */
  readonly country?: string;
  readonly invitation?: string;
}
/** The first person of a tenant becomes its first user, at once (ENR-12). */
export const claim = change({
  verb: 'enroll.claim',
  who: 'anyone',
  listed: false,
  words: { title: words.continue, help: words.startHelp, examples: { en: [], fr: [] } },
  input: z.object({
    claim: input.ticked,
    workEmail: input.email,
    country: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    invitation: input.id.optional(),
  }),
  form: {
    load: async (view, actor, typed): Promise<ClaimFacts | Refusal> => {
      const enrolment = actor.organization && (await openOf(view, actor.organization.id));
      const barred = cannotEnrol(actor, enrolment, []);
      if (barred) return barred;
      if (actor.kind === 'member') return refuse(words.noDraft);
      return {
        ...(actor.tenant ? { country: actor.tenant.country } : {}),
        ...(typed.invitation ? { invitation: typed.invitation } : {}),
      };
    },
    view: (facts: ClaimFacts, pen: Pen) => ({
      icon: '📝',
      title: pen.say(words.claimTitle),
      lines: [pen.say(words.claimIntro)],
      fields: [
        {
          kind: 'email',
          id: 'workEmail',
          label: pen.plain(words.workEmail),
          required: true,
          maxLength: 254,
          error: pen.plain(words.workEmailRule),
        },
        ...(facts.country
          ? []
          : [
              {
                kind: 'text' as const,
                id: 'country',
                label: pen.plain(words.country),
                required: true,
                maxLength: 2,
                error: pen.plain(words.countryRule),
              },
            ]),
        {
          kind: 'toggle',
          id: 'claim',
          label: pen.plain(words.claim),
          required: true,
          error: pen.plain(words.claimRule),
        },
      ],
      submit: pen.plain(words.continue),
      ...(facts.invitation ? { data: { invitation: facts.invitation } } : {}),
      more: [{ title: pen.plain(words.back), verb: 'enroll.start', plain: true }],
    }),
    sample: {},
  },
  load: async (view, { workEmail, invitation }, { actor, links }) => {
    const { organization } = actor;
    const enrolment = organization && (await openOf(view, organization.id));
    const barred = cannotEnrol(actor, enrolment, await globalAdmins(view, organization));
    if (barred) return barred;
    return {
      taken: (await view.one('users', 'email', workEmail)) !== undefined,
      invitation: await heldInvitation(view, actor, invitation, links),
    };
  },
  decide: ({ taken, invitation }, asked, { actor, now, ids }) => {
    if (actor.kind === 'member') return done(goOn('enroll.start'));
    if (isWebMail(asked.workEmail)) return refuse(words.webMail, { field: 'workEmail' });
    if (taken) return refuse(words.emailTaken, { field: 'workEmail' });
    const country = actor.tenant?.country ?? asked.country;
    if (country === undefined) return refuse(words.countryRule, { field: 'country' });
    const organizationId = ids.readable('ORG');
    const user = { id: ids.readable('USR'), name: actor.person.name };
    return done(
      goOn('enroll.membership'),
      put('organizations', {
        id: organizationId,
        name: actor.tenant?.name ?? asked.workEmail.slice(asked.workEmail.lastIndexOf('@') + 1),
        tenantId: actor.person.tenantId,
        capabilities: ['indirectReseller'],
        country,
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
        ...freshEnrolment({ id: ids.readable('ENR'), organizationId, user, actor, now, country }),
        kind: 'enrolment',
        authority: 'claimed',
        ...(invitation ? { invitationId: invitation.id } : {}),
      }),
    );
  },
});

interface Beginning {
  readonly id: string;
  readonly organizationId: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly actor: Actor;
  readonly now: string;
  readonly country: string;
}
/** What every enrolment begins with. */
export const freshEnrolment = ({ id, organizationId, user, actor, now, country }: Beginning) => ({
  id,
  status: 'draft' as const,
  organizationId,
  tenantId: actor.person.tenantId,
  language: actor.language,
  startedBy: { userId: user.id, name: user.name },
  since: now,
  history: [{ what: 'started' as const, at: now, by: user.name }],
  country,
  edits: {},
});

/** An organisation that is known already starts with what is known of it (ENR-2). */
export const open = change({
  verb: 'enroll.open',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.next, help: words.startHelp, examples: { en: [], fr: [] } },
  input: z.object({ invitation: input.id.optional() }),
  load: async (view, { invitation }, { actor, links }) => ({
    enrolment: await openOf(view, actor.organization.id),
    invitation: await heldInvitation(view, actor, invitation, links),
  }),
  decide: ({ enrolment, invitation }, _input, { actor, now, ids }) => {
    const { organization, user } = actor;
    if (enrolment || organization.active || organization.capabilities.includes('directBill'))
      return done(goOn('enroll.start'));
    const { name, address, primaryContact, supportContact, mpnId, country, onboarded } = organization;
    return done(
      goOn(onboarded ? 'enroll.support' : 'enroll.membership'),
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

export const startingCommands = [start, account, invited, claim, open];
export const startingCards = [welcomeCard, accountCard];
