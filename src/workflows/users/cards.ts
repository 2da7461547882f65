import { roleWords } from '../../domain/role-phrases.js';
import { button, card, type Item, type VerbButton } from '../../kernel/card.js';
import { escapeMarkdown, type Localizer, type Markdown } from '../../kernel/localizer.js';
import type { Role } from '../../kernel/permissions.js';
import type { Verb } from '../../kernel/verb.js';
import { roleNames } from './fields.js';
import { userPhrases } from './phrases.js';

interface SignInInformation {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly until: string;
  readonly reset: boolean;
  /** Only in the reply to the button press that created it; never stored (USR-2). */
  readonly password?: string;
}

export const listButton = (t: Localizer): VerbButton => button('users.list', t.text(userPhrases.listTitle));

export const signInInformationCard = card<SignInInformation>('users.signInInformation', {
  view: (facts, t) => ({
    icon: '🔐',
    title: t.markdown(facts.reset ? userPhrases.resetTitle : userPhrases.addedTitle, { name: facts.name }),
    about: { name: facts.name },
    status: facts.password
      ? { text: t.text(userPhrases.copyNow), tone: 'warning' }
      : { text: t.text(userPhrases.shownBefore), tone: 'neutral' },
    facts: [
      { title: t.text(userPhrases.name), value: escapeMarkdown(facts.name) },
      { title: t.text(userPhrases.roles), value: rolesLine(facts.roles, t) },
      { title: t.text(userPhrases.userName), value: escapeMarkdown(facts.email) },
      ...(facts.password
        ? [{ title: t.text(userPhrases.temporaryPassword), value: escapeMarkdown(facts.password) }]
        : []),
    ],
    lines: [t.markdown(userPhrases.howToUse, { until: facts.until })],
    actions: [
      ...(facts.password ? [] : [button('users.resetPassword', t.text(userPhrases.reset), { data: { id: facts.id } })]),
      listButton(t),
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

const rolesLine = (roles: readonly Role[], t: Localizer) =>
  roles.length > 0 ? escapeMarkdown(t.format.list(roleNames(roles, t))) : t.markdown(userPhrases.none);

export interface ListedUser {
  readonly id: string;
  /** Absent for an administrator of the configuration that has not written to the bot yet. */
  readonly name?: string;
  readonly email?: string;
  readonly roles: readonly Role[];
  readonly signedIn: boolean;
  readonly you: boolean;
  /** Commands that the reader may run on this user. */
  readonly verbs: readonly string[];
}
interface ListFacts {
  readonly organization: string;
  readonly items: readonly ListedUser[];
  readonly role?: Role;
  readonly adds: boolean;
  readonly next?: string;
}

function titleOf({ name, you }: ListedUser, t: Localizer): Markdown {
  if (name === undefined) return t.markdown(userPhrases.nameless);
  return you ? t.markdown(userPhrases.you, { name }) : escapeMarkdown(name);
}
function listed(user: ListedUser, t: Localizer): Item {
  const offer = (verb: Verb, title: string, style?: 'destructive'): VerbButton[] =>
    user.verbs.includes(verb) ? [{ title, verb, data: { id: user.id }, ...(style ? { style } : {}) }] : [];
  return {
    title: titleOf(user, t),
    status: user.signedIn
      ? { text: t.text(userPhrases.signedIn), tone: 'good' }
      : { text: t.text(userPhrases.waiting), tone: 'warning' },
    lines: [user.email ? escapeMarkdown(user.email) : t.markdown(userPhrases.noAddress), rolesLine(user.roles, t)],
    actions: [
      ...offer('users.setRoles', t.text(userPhrases.rolesCommand)),
      ...offer('users.resetPassword', t.text(userPhrases.reset)),
      ...offer('users.remove', t.text(userPhrases.remove), 'destructive'),
    ],
  };
}

export const listCard = card<ListFacts>('users.list', {
  view: (facts, t) => ({
    icon: '👥',
    title: t.markdown(userPhrases.listTitle),
    lines: [
      facts.role === undefined
        ? t.markdown(userPhrases.listed, { organization: facts.organization })
        : t.markdown(userPhrases.listedRole, { role: t.text(roleWords[facts.role]) }),
      ...(facts.items.length === 0 ? [t.markdown(userPhrases.nobodyListed)] : []),
    ],
    items: facts.items.map((user) => listed(user, t)),
    actions: [
      ...(facts.adds ? [button('users.add', t.text(userPhrases.addTitle))] : []),
      ...(facts.next
        ? [
            button('users.list', t.text(userPhrases.more), {
              data: { after: facts.next, ...(facts.role ? { role: facts.role } : {}) },
            }),
          ]
        : []),
      ...(facts.role ? [button('users.list', t.text(userPhrases.everybody))] : []),
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

export const updatedCard = card<{ name: string; roles: readonly Role[] }>('users.updated', {
  view: (facts, t) => ({
    icon: '👤',
    title: t.markdown(userPhrases.updatedTitle),
    lines: [t.markdown(userPhrases.updated, { name: facts.name, roles: roleNames(facts.roles, t) })],
    actions: [listButton(t)],
  }),
  sample: { name: 'Ada Ito', roles: ['salesAgent'] },
});

export const removedCard = card<{ name: string; email: string }>('users.removed', {
  view: (facts, t) => ({
    icon: '👤',
    title: t.markdown(userPhrases.removedTitle),
    lines: [t.markdown(userPhrases.removed, facts)],
    actions: [listButton(t)],
  }),
  sample: { name: 'Ada Ito', email: 'ada@lumiere.example' },
});
