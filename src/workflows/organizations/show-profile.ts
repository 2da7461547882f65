/** Shows the requester's data, the organisation and its pending tasks (ORG-8). */

import { z } from 'zod';
import { type Enrollment, enrollmentStatusLabels } from '../../domain/enrollment.js';
import { type Organization, unknownCountry } from '../../domain/organization.js';
import { capabilityWords, roleWords } from '../../domain/role-phrases.js';
import { mailbox } from '../../domain/user.js';
import { may } from '../../kernel/actor.js';
import type { Fact } from '../../kernel/card.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import type { Language, Localizer, Markdown } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import type { Capability, Role } from '../../kernel/permissions.js';
import type { View } from '../../kernel/view.js';
import { agreementPhrases } from '../agreements/phrases.js';
import { hindranceOf } from '../agreements/readiness.js';
import { latestOf } from '../enrollments/find.js';
import { enrollmentPhrases } from '../enrollments/phrases.js';
import { openVerification } from '../enrollments/verification-email.js';
import { editProfilePhrases as editWords } from './edit-profile.js';
import { organizationPhrases } from './phrases.js';

interface OrganizationFacts
  extends Pick<
    Organization,
    'name' | 'country' | 'mpnId' | 'active' | 'address' | 'primaryContact' | 'supportContact'
  > {
  readonly capabilities: readonly Capability[];
  /** Countries/regions of the published directory entry; empty when it is not published. Providers only. */
  readonly published?: readonly string[];
  readonly pending: readonly Task[];
  /** A new primary contact that has not confirmed yet (ORG-8). */
  readonly asked?: { readonly email: string; readonly until: string };
  /** The latest enrolment or transition (TRN-4). */
  readonly course?: Pick<Enrollment, 'kind' | 'status' | 'since'>;
}
interface ProfileFacts {
  readonly name: string;
  readonly email?: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly organization?: OrganizationFacts;
  /** State of the organisation, for a requester that is not its user. */
  readonly outside?: keyof typeof strangerWords;
  /** Pending tasks that the requester may continue. */
  readonly theirs: readonly Task[];
  readonly edits: boolean;
  /** The requester may resend the verification email. */
  readonly resends?: boolean;
}

const strangerWords = {
  notThere: organizationPhrases.stranger,
  enrolling: organizationPhrases.strangerEnrolling,
  there: organizationPhrases.strangerThere,
} as const;

const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** Pending tasks of an organisation: phrase, button and command. */
const tasks = {
  enrol: {
    words: organizationPhrases.enrol,
    title: organizationPhrases.resume,
    command: 'enrollments.start',
    who: 'enrolment.run',
  },
  sign: {
    words: organizationPhrases.sign,
    title: agreementPhrases.title,
    command: 'agreements.accept',
    who: 'enrolment.run',
  },
  agreement: {
    words: organizationPhrases.agreement,
    title: agreementPhrases.title,
    command: 'agreements.accept',
    who: 'enrolment.run',
  },
  transition: {
    words: organizationPhrases.transition,
    title: organizationPhrases.transitionTitle,
    command: 'transitions.start',
    who: 'enrolment.run',
  },
  incentives: {
    words: organizationPhrases.incentives,
    title: organizationPhrases.incentivesTitle,
    command: 'incentives.show',
    who: 'incentives.see',
  },
} as const;
type Task = keyof typeof tasks;

async function pending(
  view: View,
  organization: Organization,
  course: Enrollment | undefined,
): Promise<readonly Task[]> {
  const { id, capabilities, active, eligible } = organization;
  const [hindrance, incentives] = await Promise.all([
    hindranceOf(view, organization),
    view.find('incentives', 'organization', id, { limit: 10 }),
  ]);
  const reseller = capabilities.includes('indirectReseller');
  // after the approval, only the agreement is left (ENR-9, TRN-5)
  const signs = course?.status === 'approved';
  const all: Readonly<Record<Task, boolean>> = {
    enrol: reseller && !active && !signs,
    sign: signs,
    agreement: hindrance?.why === 'newVersion',
    transition: capabilities.includes('directBill') && !reseller && eligible === true && !signs,
    incentives: incentives.items.some(({ status }) => status === 'invited'),
  };
  return (Object.keys(all) as Task[]).filter((task) => all[task]);
}

const courseOf = ({ kind, status, since }: NonNullable<OrganizationFacts['course']>, t: Localizer): Markdown =>
  t.markdown(kind === 'transition' ? organizationPhrases.transitionCourse : organizationPhrases.enrolmentCourse, {
    state: t.text(enrollmentStatusLabels[status]),
    since,
  });

function organizationFacts(o: OrganizationFacts, t: Localizer): Fact[] {
  const fact = (title: string, value: Markdown | undefined): Fact[] => (value ? [{ title, value }] : []);
  const { address, primaryContact, supportContact, published, course, asked } = o;
  return [
    ...fact(t.text(organizationPhrases.organization), escapeMarkdown(o.name)),
    ...fact(
      t.text(organizationPhrases.programme),
      t.markdown(organizationPhrases.capabilities, {
        capabilities: o.capabilities.map((c) => t.text(capabilityWords[c])),
      }),
    ),
    ...fact(
      t.text(organizationPhrases.state),
      t.markdown(o.active ? organizationPhrases.active : organizationPhrases.notActive),
    ),
    ...fact(t.text(organizationPhrases.course), course && courseOf(course, t)),
    ...fact(
      t.text(organizationPhrases.country),
      o.country === unknownCountry ? undefined : escapeMarkdown(t.format.country(o.country)),
    ),
    ...fact(t.text(organizationPhrases.mpn), o.mpnId ? escapeMarkdown(o.mpnId) : undefined),
    ...fact(
      t.text(organizationPhrases.address),
      address
        ? escapeMarkdown(
            [address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(', '),
          )
        : undefined,
    ),
    ...fact(
      t.text(organizationPhrases.contact),
      primaryContact ? escapeMarkdown(`${primaryContact.name}, ${primaryContact.email}`) : undefined,
    ),
    ...fact(t.text(organizationPhrases.newContact), asked && t.markdown(organizationPhrases.contactAsked, asked)),
    ...fact(
      t.text(organizationPhrases.support),
      supportContact
        ? escapeMarkdown([supportContact.email, supportContact.phone, supportContact.web].join(', '))
        : undefined,
    ),
    ...fact(
      t.text(organizationPhrases.entry),
      published === undefined
        ? undefined
        : published.length > 0
          ? t.markdown(organizationPhrases.published, { countries: published.map((code) => t.format.country(code)) })
          : t.markdown(organizationPhrases.notPublished),
    ),
    ...fact(
      t.text(organizationPhrases.pending),
      o.pending.length > 0
        ? escapeMarkdown(t.format.list(o.pending.map((task) => t.text(tasks[task].words))))
        : undefined,
    ),
  ];
}

export const profileCard = card<ProfileFacts>('profile', {
  view: (facts, t) => ({
    icon: '👤',
    title: t.markdown(organizationPhrases.title),
    ...(facts.outside ? { lines: [t.markdown(strangerWords[facts.outside])] } : {}),
    facts: [
      { title: t.text(organizationPhrases.name), value: escapeMarkdown(facts.name) },
      ...(facts.email ? [{ title: t.text(organizationPhrases.email), value: escapeMarkdown(facts.email) }] : []),
      {
        title: t.text(organizationPhrases.roles),
        value:
          facts.roles.length > 0
            ? escapeMarkdown(t.format.list(facts.roles.map((role) => t.text(roleWords[role]))))
            : t.markdown(organizationPhrases.noRoles),
      },
      { title: t.text(organizationPhrases.language), value: escapeMarkdown(languageNames[facts.language]) },
      ...(facts.organization ? organizationFacts(facts.organization, t) : []),
    ],
    actions: [
      ...facts.theirs.map((task) => ({ title: t.text(tasks[task].title), verb: tasks[task].command })),
      ...(facts.resends ? [button('enrollments.resendVerification', t.text(enrollmentPhrases.resendTitle))] : []),
      ...(facts.outside === 'there' ? [button('users.signIn', t.text(organizationPhrases.signIn))] : []),
      ...(facts.edits ? [button('organizations.editProfile', t.text(editWords.title))] : []),
      ...(facts.organization ? [button('overview.show', t.text(organizationPhrases.overview))] : []),
    ],
  }),
  sample: {
    name: 'Ada Ito',
    email: 'ada@lumiere.example',
    language: 'en',
    roles: ['globalAdmin'],
    organization: {
      name: 'Lumière Informatique',
      country: 'FR',
      mpnId: '4391507',
      active: true,
      capabilities: ['indirectReseller'],
      published: ['FR'],
      pending: ['agreement', 'incentives'],
      asked: { email: 'new@lumiere.example', until: '2026-11-24T09:00:00.000Z' },
      course: { kind: 'transition', status: 'inReview', since: '2026-11-20T09:00:00.000Z' },
    },
    theirs: ['agreement'],
    edits: true,
  },
});

export const profile = query({
  verb: 'organizations.showProfile',
  formerly: ['profile.show'],
  who: 'anyone',
  words: { title: organizationPhrases.title, help: organizationPhrases.help },
  input: z.object({}),
  load: async (view, _input, { actor: { organization } }) => {
    if (!organization) return { pending: [] };
    const course = await latestOf(view, organization.id);
    return {
      entry: (await view.find('directory', 'organization', organization.id, { limit: 1 })).items[0],
      pending: await pending(view, organization, course),
      course,
      verification: await openVerification(view, organization.id),
    };
  },
  answer: ({ entry, pending: open, course, verification }, _input, { actor, now }) => {
    const { organization } = actor;
    const asks = verification?.enrolmentId === undefined && verification && verification.expiresAt > now;
    // a requester that is not a user gets no data of the organisation
    const member = actor.kind === 'member' && organization !== undefined;
    return show(profileCard, {
      name: member ? actor.user.name : actor.person.name,
      ...(member && mailbox(actor.user) ? { email: actor.user.email } : {}),
      language: actor.language,
      roles: member ? actor.user.roles : [],
      theirs: open.filter((task) => may(actor, tasks[task].who)),
      edits: may(actor, 'organization.edit'),
      ...(asks ? { resends: may(actor, 'verification.resend') } : {}),
      ...(member
        ? {}
        : { outside: organization === undefined ? 'notThere' : organization.enrolling ? 'enrolling' : 'there' }),
      ...(member
        ? {
            organization: {
              name: organization.name,
              country: organization.country,
              mpnId: organization.mpnId,
              active: organization.active,
              address: organization.address,
              primaryContact: organization.primaryContact,
              supportContact: organization.supportContact,
              capabilities: organization.capabilities,
              pending: open,
              ...(asks ? { asked: { email: verification.contact.email, until: verification.expiresAt } } : {}),
              ...(course ? { course: { kind: course.kind, status: course.status, since: course.since } } : {}),
              ...(organization.capabilities.includes('indirectProvider')
                ? { published: entry?.published ? entry.countries : [] }
                : {}),
            },
          }
        : {}),
    });
  },
});
