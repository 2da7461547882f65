/** `profile`: one's own data, the organisation, programme info and what is pending (ORG-8). */
import { z } from 'zod';
import { may } from '../actor.js';
import type { Fact } from '../card.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import { hindranceOf } from '../enrollment/agreement.js';
import { words as agreementWords } from '../enrollment/agreement-phrases.js';
import { openVerification } from '../enrollment/asking-address.js';
import type { Enrolment } from '../enrollment/enrolment.js';
import { latestOf } from '../enrollment/find.js';
import { words as enrolWords, stateWords } from '../enrollment/phrases.js';
import type { Language, Markdown, Pen } from '../language.js';
import type { Capability, Role } from '../permissions.js';
import { capabilityWords, roleWords } from '../users/role-words.js';
import { letterBox } from '../users/user.js';
import type { View } from '../view.js';
import { words as editWords } from './editing.js';
import { examples } from './examples.js';
import { type Organization, unknownCountry } from './organization.js';
import { words } from './phrases.js';

interface OrganizationFacts
  extends Pick<
    Organization,
    'name' | 'country' | 'mpnId' | 'active' | 'address' | 'primaryContact' | 'supportContact'
  > {
  readonly capabilities: readonly Capability[];
  /** Countries/regions of the published directory entry; empty when it is not published. Providers only. */
  readonly published?: readonly string[];
  readonly pending: readonly Task[];
  /** A new primary contact that has yet to confirm (ORG-8). */
  readonly asked?: { readonly email: string; readonly until: string };
  /** The enrolment or transition that was started last (TRN-4). */
  readonly course?: Pick<Enrolment, 'kind' | 'status' | 'since'>;
}
interface ProfileFacts {
  readonly name: string;
  readonly email?: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly organization?: OrganizationFacts;
  /** Somebody who is no user: how their organisation stands. */
  readonly outside?: keyof typeof strangerWords;
  /** Of what is pending, what this person may go on with. */
  readonly theirs: readonly Task[];
  readonly edits: boolean;
  /** May have the new primary contact asked again. */
  readonly resends?: boolean;
}

const strangerWords = {
  notThere: words.stranger,
  enrolling: words.strangerEnrolling,
  there: words.strangerThere,
} as const;

const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** What the organisation still has to do: its words, and the order that goes on with it. */
const tasks = {
  enrol: { words: words.enrol, title: words.goOn, verb: 'enroll.start', who: 'enrolment.run' },
  sign: { words: words.sign, title: agreementWords.title, verb: 'agreement.accept', who: 'enrolment.run' },
  agreement: { words: words.agreement, title: agreementWords.title, verb: 'agreement.accept', who: 'enrolment.run' },
  transition: { words: words.transition, title: words.transitionTitle, verb: 'transition.start', who: 'enrolment.run' },
  incentives: { words: words.incentives, title: words.incentivesTitle, verb: 'incentives.show', who: 'incentives.see' },
} as const;
type Task = keyof typeof tasks;

async function pending(
  view: View,
  organization: Organization,
  course: Enrolment | undefined,
): Promise<readonly Task[]> {
  const { id, capabilities, active, eligible } = organization;
  const [hindrance, incentives] = await Promise.all([
    hindranceOf(view, organization),
    view.find('incentives', 'organization', id, { limit: 10 }),
  ]);
  const reseller = capabilities.includes('indirectReseller');
  // approved: what is left is the agreement (ENR-9, TRN-5)
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

const courseOf = ({ kind, status, since }: NonNullable<OrganizationFacts['course']>, pen: Pen): Markdown =>
  pen.say(kind === 'transition' ? words.transitionCourse : words.enrolmentCourse, {
    state: pen.plain(stateWords[status]),
    since,
  });

function organizationFacts(o: OrganizationFacts, pen: Pen): Fact[] {
  const fact = (title: string, value: Markdown | undefined): Fact[] => (value ? [{ title, value }] : []);
  const { address, primaryContact, supportContact, published, course, asked } = o;
  return [
    ...fact(pen.plain(words.organization), pen.typed(o.name)),
    ...fact(
      pen.plain(words.programme),
      pen.say(words.capabilities, { capabilities: o.capabilities.map((c) => pen.plain(capabilityWords[c])) }),
    ),
    ...fact(pen.plain(words.state), pen.say(o.active ? words.active : words.notActive)),
    ...fact(pen.plain(words.course), course && courseOf(course, pen)),
    ...fact(
      pen.plain(words.country),
      o.country === unknownCountry ? undefined : pen.typed(pen.words.country(o.country)),
    ),
    ...fact(pen.plain(words.mpn), o.mpnId ? pen.typed(o.mpnId) : undefined),
    ...fact(
      pen.plain(words.address),
      address
        ? pen.typed(
            [address.line1, address.line2, [address.postalCode, address.city].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(', '),
          )
        : undefined,
    ),
    ...fact(
      pen.plain(words.contact),
      primaryContact ? pen.typed(`${primaryContact.name}, ${primaryContact.email}`) : undefined,
    ),
    ...fact(pen.plain(words.newContact), asked && pen.say(words.contactAsked, asked)),
    ...fact(
      pen.plain(words.support),
      supportContact
        ? pen.typed([supportContact.email, supportContact.phone, supportContact.web].join(', '))
        : undefined,
    ),
    ...fact(
      pen.plain(words.entry),
      published === undefined
        ? undefined
        : published.length > 0
          ? pen.say(words.published, { countries: published.map((code) => pen.words.country(code)) })
          : pen.say(words.notPublished),
    ),
    ...fact(
      pen.plain(words.pending),
      o.pending.length > 0
        ? pen.typed(pen.words.list(o.pending.map((task) => pen.plain(tasks[task].words))))
        : pen.say(words.nothing),
    ),
  ];
}

export const profileCard = card<ProfileFacts>('profile', {
  view: (facts, pen) => ({
    icon: '👤',
    title: pen.say(words.title),
    ...(facts.outside ? { lines: [pen.say(strangerWords[facts.outside])] } : {}),
    facts: [
      { title: pen.plain(words.name), value: pen.typed(facts.name) },
      ...(facts.email ? [{ title: pen.plain(words.email), value: pen.typed(facts.email) }] : []),
      {
        title: pen.plain(words.roles),
        value:
          facts.roles.length > 0
            ? pen.typed(pen.words.list(facts.roles.map((role) => pen.plain(roleWords[role]))))
            : pen.say(words.noRoles),
      },
      { title: pen.plain(words.language), value: pen.typed(languageNames[facts.language]) },
      ...(facts.organization ? organizationFacts(facts.organization, pen) : []),
    ],
    actions: [
      ...facts.theirs.map((task) => ({ title: pen.plain(tasks[task].title), verb: tasks[task].verb })),
      ...(facts.resends ? [{ title: pen.plain(enrolWords.resendTitle), verb: 'enroll.resendVerification' }] : []),
      ...(facts.outside === 'there' ? [{ title: pen.plain(words.signIn), verb: 'signIn' }] : []),
      ...(facts.edits ? [{ title: pen.plain(editWords.title), verb: 'profile.edit' }] : []),
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
  verb: 'profile.show',
  who: 'anyone',
  words: { title: words.title, help: words.help, examples: examples['profile.show'] },
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
    // somebody who is no user of it learns no more of the organisation than its name in the programme
    const member = actor.kind === 'member' && organization !== undefined;
    return show(profileCard, {
      name: member ? actor.user.name : actor.person.name,
      ...(member && letterBox(actor.user) ? { email: actor.user.email } : {}),
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
