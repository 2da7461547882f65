/** `profile`: one's own data, the organisation, programme info and what is pending (ORG-8). */
import { z } from 'zod';
import type { Fact } from '../card.js';
import type { Language } from '../language.js';
import type { Capability, Role } from '../permissions.js';
import { capabilityWords, roleWords } from '../users/role-words.js';
import { card, type Markdown, type Pen, query, show, type Workflow } from '../workflow.js';
import { edit, editingCards } from './editing.js';
import { examples } from './examples.js';
import type { Organization } from './organization.js';
import { words } from './phrases.js';

interface OrganizationFacts
  extends Pick<
    Organization,
    'name' | 'country' | 'mpnId' | 'active' | 'address' | 'primaryContact' | 'supportContact'
  > {
  readonly capabilities: readonly Capability[];
  /** Countries/regions of the published directory entry; empty when it is not published. Providers only. */
  readonly published?: readonly string[];
}
interface ProfileFacts {
  readonly name: string;
  readonly email?: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly organization?: OrganizationFacts;
}

const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

/** What somebody of the organisation still has to do. */
function pending(organization: OrganizationFacts, pen: Pen): Markdown {
  const { capabilities, active } = organization;
  if (capabilities.includes('indirectReseller') && !active) return pen.say(words.enrol);
  if (capabilities.includes('directBill') && !capabilities.includes('indirectReseller'))
    return pen.say(words.transition);
  return pen.say(words.nothing);
}

function organizationFacts(o: OrganizationFacts, pen: Pen): Fact[] {
  const fact = (title: string, value: Markdown | undefined): Fact[] => (value ? [{ title, value }] : []);
  const { address, primaryContact, supportContact, published } = o;
  return [
    ...fact(pen.plain(words.organization), pen.typed(o.name)),
    ...fact(
      pen.plain(words.programme),
      pen.say(words.capabilities, { capabilities: o.capabilities.map((c) => pen.plain(capabilityWords[c])) }),
    ),
    ...fact(pen.plain(words.state), pen.say(o.active ? words.active : words.notActive)),
    ...fact(pen.plain(words.country), pen.typed(pen.words.country(o.country))),
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
    ...fact(pen.plain(words.pending), pending(o, pen)),
  ];
}

const profileCard = card<ProfileFacts>('profile', {
  view: (facts, pen) => ({
    icon: '👤',
    title: pen.say(words.title),
    ...(facts.organization ? {} : { lines: [pen.say(words.stranger)] }),
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
    },
  },
});

const profile = query({
  verb: 'profile.show',
  who: 'anyone',
  words: { title: words.title, help: words.help, examples: examples['profile.show'] },
  input: z.object({}),
  load: async (view, _input, { actor }) => ({
    entry: actor.organization
      ? (await view.find('directory', 'organization', actor.organization.id, { limit: 1 })).items[0]
      : undefined,
  }),
  answer: ({ entry }, _input, { actor }) => {
    const { organization } = actor;
    // somebody who is no user of it learns no more of the organisation than its name in the programme
    const member = actor.kind === 'member' && organization !== undefined;
    return show(profileCard, {
      name: member ? actor.user.name : actor.person.name,
      ...(member ? { email: actor.user.email } : {}),
      language: actor.language,
      roles: member ? actor.user.roles : [],
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
              ...(organization.capabilities.includes('indirectProvider')
                ? { published: entry?.published ? entry.countries : [] }
                : {}),
            },
          }
        : {}),
    });
  },
});

export const organizations: Workflow = {
  name: 'organizations',
  title: words.topic,
  page: 'organization',
  commands: [profile, edit],
  cards: [profileCard, ...editingCards],
  notices: [],
  timers: [],
};
