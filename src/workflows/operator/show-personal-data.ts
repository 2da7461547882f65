/** Shows what is kept about a person, to hand it out. */
import { z } from 'zod';
import { roleWords } from '../../domain/role-phrases.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import type { Role } from '../../kernel/permissions.js';
import * as input from '../../kernel/text.js';
import { exported, findPersonalData } from './personal-data.js';
import { privacyPhrases } from './privacy-phrases.js';

export const personalDataCard = card<{
  who: string;
  name: string;
  account?: { email: string; organization: string; roles: readonly Role[] };
  identity?: string;
  notices: number;
  json: string;
}>('personalData', {
  view: ({ who, name, account, identity, notices, json }, t) => ({
    icon: '🗂️',
    title: escapeMarkdown(name),
    facts: [
      {
        title: t.text(privacyPhrases.account),
        value: account
          ? escapeMarkdown(
              [account.email, account.organization, ...account.roles.map((role) => t.text(roleWords[role]))].join(
                ' · ',
              ),
            )
          : t.markdown(privacyPhrases.noAccount),
      },
      {
        title: t.text(privacyPhrases.identity),
        value: identity ? escapeMarkdown(identity) : t.markdown(privacyPhrases.noAccount),
      },
      { title: t.text(privacyPhrases.waiting), value: escapeMarkdown(String(notices)) },
    ],
    fields: [
      field(t, 'multiline', 'copy', privacyPhrases.copy, privacyPhrases.copyRule, { value: json, required: false }),
    ],
    notes: [t.markdown(privacyPhrases.contacts), t.markdown(privacyPhrases.audited)],
    actions: [
      button('personalData.erase', t.text(privacyPhrases.erase), { style: 'destructive', plain: true, data: { who } }),
    ],
  }),
  sample: {
    who: 'ana.ito@armor.example',
    name: 'Ana Ito',
    account: { email: 'ana.ito@armor.example', organization: 'Armor Distribution', roles: ['salesAgent'] },
    identity: '2a6f8c49-0000-4000-8000-000000000000:3eb1d18c-0000-4000-8000-000000000000',
    notices: 1,
    json: '{}',
  },
});

export const showPersonalData = query({
  verb: 'personalData.show',
  who: 'personalData.handle',
  words: { title: privacyPhrases.show, help: privacyPhrases.showHelp, exact: true },
  input: z.object({ who: input.line(200) }),
  form: {
    view: (_facts, t: Localizer) => ({
      icon: '🗂️',
      title: t.markdown(privacyPhrases.show),
      fields: [field(t, 'text', 'who', privacyPhrases.who, privacyPhrases.whoRule, { maxLength: 200 })],
      submit: t.text(privacyPhrases.show),
    }),
    sample: {},
  },
  load: (view, { who }) => findPersonalData(view, who),
  answer: (found, { who }) => {
    const { user, organization, person, notices } = found;
    return show(personalDataCard, {
      who,
      name: user?.name ?? person?.name ?? who,
      ...(user ? { account: { email: user.email, organization: organization?.name ?? '', roles: user.roles } } : {}),
      ...(person ? { identity: person.id } : {}),
      notices: notices.length,
      json: exported(found),
    });
  },
});
