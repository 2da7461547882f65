/** Forwards a command to colleagues who have the permission to run it (PAR-6, USR-4). */

import { z } from 'zod';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, notification, notify, refuse } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { permissionNames } from '../../kernel/permissions.js';
import { commandsByVerb } from '../../kernel/registry.js';
import type { Workflow, WorkflowPart } from '../../kernel/workflow.js';
import { holders, permissionsToAsk } from '../dispatch/authorize.js';
import { unknownVerb } from '../present/phrases.js';

const words = {
  title: phrase({ en: 'Ask them', fr: 'Transmettre ma demande' }),
  help: phrase({ en: 'Asks the people who may do it', fr: 'Sollicite les personnes habilitées' }),
  nobody: phrase({
    en: 'Nobody in your organisation can do this yet. A global admin can grant the role.',
    fr: 'Personne ne peut encore le faire dans votre organisation. Un administrateur général peut attribuer le rôle.',
  }),
  askedTitle: phrase({ en: 'Asked', fr: 'Demande transmise' }),
  asked: phrase<{ names: readonly string[] }>({
    en: (f, w) => `I pass it on to ${w.list(f.names)}.`,
    fr: (f, w) => `Je transmets la demande à ${w.list(f.names)}.`,
  }),
  requestTitle: phrase({ en: 'A colleague asks you', fr: 'Un collègue vous sollicite' }),
  request: phrase<{ name: string; what: string; about: string }>({
    en: (f) => `${f.name} asks you: “${f.what}”${f.about && ` (${f.about})`}. You hold a role that may do it.`,
    fr: (f) => `${f.name} vous demande : « ${f.what} »${f.about && ` (${f.about})`}. Votre rôle vous le permet.`,
  }),
  accountTitle: phrase({ en: 'Somebody asks for an account', fr: 'Une personne demande un compte' }),
  account: phrase<{ name: string; what: string }>({
    en: (f) =>
      `${f.name} of your organisation has no user account yet and would like one, for “${f.what}”. Check who it is before you add them: the name comes from Teams.`,
    fr: (f) =>
      `${f.name}, de votre organisation, n’a pas encore de compte d’utilisateur et en demande un, pour « ${f.what} ». Vérifiez de qui il s’agit avant de l’ajouter : le nom vient de Teams.`,
  }),
  addUser: phrase({ en: 'Add user', fr: 'Ajouter un utilisateur' }),
};

type Data = Readonly<Record<string, string>>;
/** Inputs that name something to a reader, in the order in which a sentence names them. */
const namingInputs = [
  'company',
  'domain',
  'name',
  'user',
  'reseller',
  'provider',
  'product',
  'seats',
  'email',
] as const;

/** Words what a command request is about: the names in its data and the reference of an invitation or subscription. */
const aboutIn = (data: Data): string =>
  [
    ...namingInputs.flatMap((key) => data[key] ?? []).filter((value) => !/^ORG-/.test(value)),
    ...[data.id ?? data.invitationId ?? ''].flatMap((id) => /^(?:INV|SUB)-[0-9A-Z]+/i.exec(id)?.[0] ?? []),
  ].join(', ');

const askedCard = card<{ names: readonly string[] }>('asked', {
  view: (facts, t) => ({ icon: '📨', title: t.markdown(words.askedTitle), lines: [t.markdown(words.asked, facts)] }),
  sample: { names: ['Ada Ito'] },
});

/** @param others the workflows whose commands can be forwarded */
export function forwardCommand(others: readonly Workflow[]): WorkflowPart {
  const byVerb = commandsByVerb(others);

  const requestCard = card<{ name: string; order: string; data: Data }>('ask.request', {
    view: (facts, t) => {
      const command = byVerb.get(facts.order);
      const what = command ? t.text(command.words.title) : facts.order;
      return {
        icon: '🙋',
        title: t.markdown(words.requestTitle),
        lines: [t.markdown(words.request, { name: facts.name, what, about: aboutIn(facts.data) })],
        // nobody orders what a colleague typed without its review
        actions: [button(command?.verb ?? 'help.show', what, { data: { ...facts.data, as: 'review' } })],
      };
    },
    sample: {
      name: 'Ada Ito',
      order: 'partnerships.accept',
      data: { id: 'INV-7K2M9QXD', provider: 'Armor Distribution' },
    },
  });
  const accountCard = card<{ name: string; order: string }>('ask.account', {
    view: (facts, t) => {
      const command = byVerb.get(facts.order);
      const what = command ? t.text(command.words.title) : facts.order;
      return {
        icon: '🙋',
        title: t.markdown(words.accountTitle),
        lines: [t.markdown(words.account, { name: facts.name, what })],
        actions: [button('users.add', t.text(words.addUser), { data: { name: facts.name } })],
      };
    },
    sample: { name: 'Ada Ito', order: 'partnerships.list' },
  });
  const asksForAccount = notification('asked.account', 'users.manage', accountCard, { urgent: true });
  const asksYou = notification('asked', 'organization.see', requestCard, { urgent: true });

  const forward = change({
    verb: 'commands.forward',
    formerly: ['ask'],
    who: 'anyone',
    listed: false,
    words: { title: words.title, help: words.help },
    input: z
      .object({ order: z.string().max(60), permission: z.enum(permissionNames()).optional() })
      .catchall(z.string().max(300)),
    load: async (view, input, { actor }) => {
      const command = byVerb.get(input.order);
      if (!command) return refuse(unknownVerb);
      const asked = actor.kind === 'member' && input.permission ? [input.permission] : permissionsToAsk(actor, command);
      return { command, people: await holders(view, actor, asked, 3) };
    },
    decide: ({ command, people }, { order, permission: _permission, ...data }, { actor }) => {
      if (people.length === 0) return refuse(words.nobody);
      const userIds = people.map((user) => user.id);
      const reply = show(askedCard, { names: people.map((user) => user.name) });
      if (actor.kind === 'visitor')
        return done(reply, notify(asksForAccount, { userIds }, { name: actor.person.name, order }));
      const known = [...Object.keys(command.input.shape), ...namingInputs, 'unplaced', 'when'];
      const passed = Object.fromEntries(Object.entries(data).filter(([key]) => known.includes(key)));
      return done(reply, notify(asksYou, { userIds }, { name: actor.person.name, order, data: passed }));
    },
  });

  return {
    commands: [forward],
    cards: [askedCard, requestCard, accountCard],
    notifications: [asksYou, asksForAccount],
  };
}
