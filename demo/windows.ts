/** The users of the demo's chat windows, and the configuration of a window from the cast. */
import type { Cast, CastOrganization, CastPerson } from './cast.js';

export interface Seat {
  readonly organization: CastOrganization;
  readonly person: CastPerson;
  /** Three lines to try, in both languages. */
  readonly lines: readonly string[];
}

const seated: readonly { readonly email: string; readonly lines: readonly string[] }[] = [
  {
    email: 'owen.fitzgerald@armor-distribution.example',
    lines: [
      'request a partnership with helene.marchetti@lumiere-informatique.example',
      'list our invitations',
      'affiche nos revendeurs indirects',
    ],
  },
  {
    email: 'helene.marchetti@lumiere-informatique.example',
    lines: ['language fr', 'trouve des fournisseurs indirects en France', 'which indirect providers do we have'],
  },
  {
    email: 'ingrid.solberg@programme-desk.example',
    lines: ['what can I do?', 'find indirect providers in Ireland', 'affiche mon profil'],
  },
];

/** A provider, a reseller and the operator, each with one of its users. */
export const seats = (cast: Cast): readonly Seat[] =>
  seated.map(({ email, lines }) => {
    for (const organization of cast.organizations)
      for (const person of organization.people) if (person.email === email) return { organization, person, lines };
    throw new Error(`nobody in the cast has the address ${email}`);
  });

const othersInAWindow = 5;

const account = ({ name, email, aadObjectId }: CastPerson) => ({
  id: `29:${aadObjectId}`,
  name,
  userPrincipleName: email,
  aadObjectId,
  givenName: name.split(' ')[0],
  surname: name.split(' ').slice(1).join(' '),
  email,
});

/**
 * A Playground window, in its configuration schema 0.1.1: one person, exactly five others of the same tenant, a
 * personal chat, a group chat and a team. The Playground rejects other keys.
 */
export function windowConfig({ organization, person }: Pick<Seat, 'organization' | 'person'>) {
  const others = organization.people.filter((other) => other !== person).slice(0, othersInAWindow);
  if (others.length < othersInAWindow)
    throw new Error(`${organization.name} needs ${othersInAWindow + 1} people to fill a window`);
  const { tenantId } = organization;
  return {
    version: '0.1.1',
    tenantId: organization.tenantId,
    bot: { id: '28:csp-partner-bot', name: 'CSP partner bot' },
    currentUser: account(person),
    users: others.map(account),
    personalChat: { id: `a:personal-${person.aadObjectId}` },
    groupChat: { id: `19:group-${tenantId}@thread.v2`, name: 'Partners' },
    team: {
      id: `19:team-${tenantId}@thread.tacv2`,
      name: organization.name,
      aadGroupId: tenantId,
      channels: [{ id: `19:channel-${tenantId}@thread.tacv2`, name: 'Partnerships' }],
    },
  };
}
