import type { CardView, Item, VerbButton } from '../card.js';
import { card } from '../card.js';
import type { Markdown, Pen } from '../language.js';
import type { Role } from '../permissions.js';
import { roleNames } from './fields.js';
import { words } from './phrases.js';
import { roleWords } from './role-words.js';

interface SignInInformation {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly until: string;
  readonly reset: boolean;
  /** There in the answer to the press that made it, nowhere else (USR-2). */
  readonly password?: string;
}

export const signInInformationCard = card<SignInInformation>('users.signInInformation', {
  view: (facts, pen) => ({
    icon: '🔐',
    title: pen.say(facts.reset ? words.resetTitle : words.addedTitle, { name: facts.name }),
    status: facts.password
      ? { text: pen.plain(words.copyNow), tone: 'warning' }
      : { text: pen.plain(words.shownBefore), tone: 'neutral' },
    facts: [
      { title: pen.plain(words.name), value: pen.typed(facts.name) },
      { title: pen.plain(words.roles), value: rolesLine(facts.roles, pen) },
      { title: pen.plain(words.userName), value: pen.typed(facts.email) },
      ...(facts.password ? [{ title: pen.plain(words.temporaryPassword), value: pen.typed(facts.password) }] : []),
    ],
    lines: [pen.say(words.howToUse, { until: facts.until })],
    actions: [
      ...(facts.password
        ? []
        : [{ title: pen.plain(words.reset), verb: 'users.resetPassword', data: { id: facts.id } }]),
      { title: pen.plain(words.listTitle), verb: 'users.list' },
    ],
  }),
  sample: {
    id: 'USR-7K2M9QXD',
    name: 'Ada Ito',
    email: 'ada@lumiere.example',
    roles: ['salesAgent'],
    until: '2026-12-21T09:00:00.000Z',
    reset: false,
    password: 'Kq7M-wR3x-9Thn-Zp4d',
  },
});

const rolesLine = (roles: readonly Role[], pen: Pen) =>
  roles.length > 0 ? pen.typed(pen.words.list(roleNames(roles, pen))) : pen.say(words.none);

export interface ListedUser {
  readonly id: string;
  /** Absent: of an administrator whom the configuration names and who has not been heard from. */
  readonly name?: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  readonly signedIn: boolean;
  readonly you: boolean;
  /** Verbs that the reader may order about this user. */
  readonly verbs: readonly string[];
}
interface ListFacts {
  readonly organization: string;
  readonly items: readonly ListedUser[];
  readonly role?: Role;
  readonly adds: boolean;
  readonly next?: string;
}

function titleOf({ name, you }: ListedUser, pen: Pen): Markdown {
  if (name === undefined) return pen.say(words.nameless);
  return you ? pen.say(words.you, { name }) : pen.typed(name);
}
function listed(user: ListedUser, pen: Pen): Item {
  const offer = (verb: string, title: string, style?: 'destructive'): VerbButton[] =>
    user.verbs.includes(verb) ? [{ title, verb, data: { id: user.id }, ...(style ? { style } : {}) }] : [];
  return {
    title: titleOf(user, pen),
    status: user.signedIn
      ? { text: pen.plain(words.signedIn), tone: 'good' }
      : { text: pen.plain(words.waiting), tone: 'warning' },
    lines: [user.email ? pen.typed(user.email) : pen.say(words.noAddress), rolesLine(user.roles, pen)],
    actions: [
      ...offer('users.setRoles', pen.plain(words.rolesCommand)),
      ...offer('users.resetPassword', pen.plain(words.reset)),
      ...offer('users.remove', pen.plain(words.remove), 'destructive'),
    ],
  };
}

export const listCard = card<ListFacts>('users.list', {
  view: (facts, pen) => ({
    icon: '👥',
    title: pen.say(words.listTitle),
    lines: [
      facts.role === undefined
        ? pen.say(words.listed, { organization: facts.organization })
        : pen.say(words.listedRole, { role: pen.plain(roleWords[facts.role]) }),
      ...(facts.items.length === 0 ? [pen.say(words.nobodyListed)] : []),
    ],
    items: facts.items.map((user) => listed(user, pen)),
    actions: [
      ...(facts.adds ? [{ title: pen.plain(words.addTitle), verb: 'users.add' }] : []),
      ...(facts.next
        ? [
            {
              title: pen.plain(words.more),
              verb: 'users.list',
              data: { after: facts.next, ...(facts.role ? { role: facts.role } : {}) },
            },
          ]
        : []),
      ...(facts.role ? [{ title: pen.plain(words.everybody), verb: 'users.list' }] : []),
    ],
  }),
  sample: {
    organization: 'Lumière Informatique',
    items: [
      {
        id: 'USR-7K2M9QXD',
        name: 'Ada Ito',
        email: 'ada@lumiere.example',
        roles: ['salesAgent'],
        signedIn: true,
        you: false,
        verbs: ['users.setRoles', 'users.resetPassword', 'users.remove'],
      },
    ],
    adds: true,
    next: 'x',
  },
});

const toTheList = (pen: Pen): CardView['actions'] => [{ title: pen.plain(words.listTitle), verb: 'users.list' }];

export const updatedCard = card<{ name: string; roles: readonly Role[] }>('users.updated', {
  view: (facts, pen) => ({
    icon: '👤',
    title: pen.say(words.updatedTitle),
    lines: [pen.say(words.updated, { name: facts.name, roles: roleNames(facts.roles, pen) })],
    actions: toTheList(pen),
  }),
  sample: { name: 'Ada Ito', roles: ['salesAgent'] },
});

export const removedCard = card<{ name: string; email: string }>('users.removed', {
  view: (facts, pen) => ({
    icon: '👤',
    title: pen.say(words.removedTitle),
    lines: [pen.say(words.removed, facts)],
    actions: toTheList(pen),
  }),
  sample: { name: 'Ada Ito', email: 'ada@lumiere.example' },
});
