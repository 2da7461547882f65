/** An invitation’s draft, its reminder, and that it was handed over (PAR-2, PAR-3, PAR-15). */
import type { Button } from '../card.js';
import { card } from '../card.js';
import type { Pen } from '../language.js';
import { linkOf, mailtoOf, shownBody } from './draft.js';
import type { DraftCardFacts } from './facts.js';
import { words } from './phrases.js';

/** The page of a draft: copy, mail program, mail file. The same address in every card that shows the draft. */
const pageOf = (pen: Pen, facts: { id: string; expiresAt: string }): string =>
  pen.links.page('drafts', facts.id, facts.expiresAt);

/** The same page for a dialog, which sends what was edited back to the chat. */
const dialogOf = (pen: Pen, facts: DraftCardFacts): string =>
  `${pageOf(pen, facts)}/dialog?lang=${pen.language}${facts.note === 'saved' || facts.note === 'linkBack' ? '&saved=1' : ''}`;

function sendButtons(pen: Pen, facts: DraftCardFacts, body: string, page: string): readonly Button[] {
  return [
    { title: pen.plain(words.openInEmail), url: mailtoOf(facts.email, facts.subject, body) ?? page },
    { title: pen.plain(words.copy), url: page },
  ];
}

export const draftCard = card<DraftCardFacts>('invitation.draft', {
  view: (facts, pen) => {
    const link = linkOf(pen.links, facts);
    const body = shownBody(facts.body, link);
    const tooLong = mailtoOf(facts.email, facts.subject, body) === undefined;
    const record = { id: facts.id, v: facts.version };
    return {
      icon: '✉️',
      title: pen.say(words.draftTitle),
      lines: [
        ...(facts.note ? [pen.say(words[facts.note])] : []),
        pen.say(words.notSent, { email: facts.email, expires: facts.expiresAt }),
        ...(tooLong ? [pen.say(words.tooLong)] : []),
      ],
      fields: [
        {
          kind: 'text',
          id: 'subject',
          label: pen.plain(words.subject),
          required: true,
          maxLength: 200,
          error: pen.plain(words.subjectRule),
          value: facts.subject,
        },
        {
          kind: 'multiline',
          id: 'body',
          label: pen.plain(words.body),
          required: true,
          maxLength: 8000,
          error: pen.plain(words.bodyRule),
          value: body,
        },
      ],
      notes: [pen.say(words.keepLink)],
      actions: facts.lost
        ? [
            {
              title: pen.plain(words.putLinkBack),
              verb: 'invitations.edit',
              data: { ...record, restore: 'yes' },
              style: 'positive',
            },
            { title: pen.plain(words.update), verb: 'invitations.edit', data: record },
          ]
        : [
            ...sendButtons(pen, facts, body, pageOf(pen, facts)),
            { title: pen.plain(words.update), verb: 'invitations.edit', data: record },
            {
              title: pen.plain(words.editInDialog),
              verb: 'invitations.draft',
              data: { id: facts.id },
              plain: true,
              dialog: true,
            },
            {
              title: pen.plain(facts.language === pen.language ? words.otherLanguage : words.sameLanguage),
              verb: 'invitations.draft',
              data: { id: facts.id, language: facts.language === 'en' ? 'fr' : 'en' },
              plain: true,
            },
            { title: pen.plain(words.done), verb: 'invitations.done', data: record, style: 'positive' },
          ],
      // what was typed and not kept is not on the page
      ...(facts.lost ? {} : { page: dialogOf(pen, facts) }),
    };
  },
  sample: {
    id: 'INV-7K2M9QXD',
    version: 1,
    email: 'contact@lumiere.example',
    language: 'en',
    subject: 'Armor Distribution: invitation',
    body: 'Hello,\n\n{link}\n',
    expiresAt: '2026-12-21T09:00:00.000Z',
    note: 'waits',
  },
});

/** The reminder is not kept: it is drafted again whenever it is shown, with the same link. */
export const reminderCard = card<DraftCardFacts>('invitation.reminder', {
  view: (facts, pen) => {
    const body = shownBody(facts.body, linkOf(pen.links, facts));
    return {
      icon: '⏰',
      title: pen.say(words.reminderTitle),
      lines: [
        pen.say(words.notSent, { email: facts.email, expires: facts.expiresAt }),
        ...body
          .trim()
          .split('\n\n')
          .map((part) => pen.typed(part)),
      ],
      notes: [pen.say(words.keepLink)],
      actions: sendButtons(pen, facts, body, pen.links.page('reminders', facts.id, facts.expiresAt)),
    };
  },
  sample: {
    id: 'INV-7K2M9QXD',
    version: 1,
    email: 'contact@lumiere.example',
    language: 'en',
    subject: 'Reminder',
    body: 'Hello,\n\n{link}\n',
    expiresAt: '2026-12-21T09:00:00.000Z',
  },
});

export const handedOverCard = card<{ id: string; email: string; expiresAt: string }>('invitation.handedOver', {
  view: (facts, pen) => ({
    icon: '📤',
    title: pen.say(words.handedOverTitle),
    lines: [pen.say(words.handedOver, { email: facts.email, expires: facts.expiresAt })],
    actions: [{ title: pen.plain(words.showDraft), verb: 'invitations.draft', data: { id: facts.id } }],
  }),
  sample: { id: 'INV-7K2M9QXD', email: 'contact@lumiere.example', expiresAt: '2026-12-21T09:00:00.000Z' },
});
