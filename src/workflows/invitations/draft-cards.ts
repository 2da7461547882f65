/** Cards of a draft, of a reminder and of a handed over draft (PAR-2, PAR-3, PAR-15). */
import { type Button, button, card } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
import { escapeMarkdown, type Localizer } from '../../kernel/localizer.js';
import { linkOf, mailtoOf, shownBody } from './draft.js';
import type { DraftCardFacts } from './facts.js';
import { invitationPhrases } from './phrases.js';

/** The page of a draft: copy, mail program, mail file. Every card of the draft links to the same address. */
const pageOf = (t: Localizer, facts: { id: string; expiresAt: string }): string =>
  t.links.page('drafts', facts.id, facts.expiresAt);

/** The same page for a dialog, which sends the edited text to the chat. */
const dialogOf = (t: Localizer, facts: DraftCardFacts): string =>
  `${pageOf(t, facts)}/dialog?lang=${t.language}${facts.note === 'saved' || facts.note === 'linkBack' ? '&saved=1' : ''}`;

function sendButtons(t: Localizer, facts: DraftCardFacts, body: string, page: string): readonly Button[] {
  return [
    { title: t.text(invitationPhrases.openInEmail), url: mailtoOf(facts.email, facts.subject, body) ?? page },
    { title: t.text(invitationPhrases.copy), url: page },
  ];
}

export const draftCard = card<DraftCardFacts>('invitation.draft', {
  view: (facts, t) => {
    const link = linkOf(t.links, facts);
    const body = shownBody(facts.body, link);
    const tooLong = mailtoOf(facts.email, facts.subject, body) === undefined;
    const record = { id: facts.id, v: facts.version };
    return {
      icon: '✉️',
      title: t.markdown(invitationPhrases.draftTitle),
      about: { invitationId: facts.id },
      lines: [
        ...(facts.note ? [t.markdown(invitationPhrases[facts.note])] : []),
        t.markdown(invitationPhrases.notSent, { email: facts.email, expires: facts.expiresAt }),
        ...(tooLong ? [t.markdown(invitationPhrases.tooLong)] : []),
      ],
      fields: [
        field(t, 'text', 'subject', invitationPhrases.subject, invitationPhrases.subjectRule, {
          maxLength: 200,
          value: facts.subject,
        }),
        field(t, 'multiline', 'body', invitationPhrases.body, invitationPhrases.bodyRule, {
          maxLength: 8000,
          value: body,
        }),
      ],
      notes: [t.markdown(invitationPhrases.keepLink)],
      actions: facts.lost
        ? [
            button('invitations.edit', t.text(invitationPhrases.putLinkBack), {
              data: { ...record, restore: 'yes' },
              style: 'positive',
            }),
            button('invitations.edit', t.text(invitationPhrases.update), { data: record }),
          ]
        : [
            ...sendButtons(t, facts, body, pageOf(t, facts)),
            button('invitations.edit', t.text(invitationPhrases.update), { data: record }),
            button('invitations.draft', t.text(invitationPhrases.editInDialog), {
              data: { id: facts.id },
              plain: true,
              dialog: true,
            }),
            button(
              'invitations.draft',
              t.text(facts.language === t.language ? invitationPhrases.otherLanguage : invitationPhrases.sameLanguage),
              { data: { id: facts.id, language: facts.language === 'en' ? 'fr' : 'en' }, plain: true },
            ),
            button('invitations.finish', t.text(invitationPhrases.done), { data: record, style: 'positive' }),
          ],
      // A refused text is not on the page.
      ...(facts.lost ? {} : { page: dialogOf(t, facts) }),
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

/** The reminder is drafted on each display and never stored. */
export const reminderCard = card<DraftCardFacts>('invitation.reminder', {
  view: (facts, t) => {
    const body = shownBody(facts.body, linkOf(t.links, facts));
    return {
      icon: '⏰',
      title: t.markdown(invitationPhrases.reminderTitle),
      lines: [
        t.markdown(invitationPhrases.notSent, { email: facts.email, expires: facts.expiresAt }),
        ...body
          .trim()
          .split('\n\n')
          .map((part) => escapeMarkdown(part)),
      ],
      notes: [t.markdown(invitationPhrases.keepLink)],
      actions: sendButtons(t, facts, body, t.links.page('reminders', facts.id, facts.expiresAt)),
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
  view: (facts, t) => ({
    icon: '📤',
    title: t.markdown(invitationPhrases.handedOverTitle),
    lines: [t.markdown(invitationPhrases.handedOver, { email: facts.email, expires: facts.expiresAt })],
    actions: [button('invitations.draft', t.text(invitationPhrases.showDraft), { data: { id: facts.id } })],
  }),
  sample: { id: 'INV-7K2M9QXD', email: 'contact@lumiere.example', expiresAt: '2026-12-21T09:00:00.000Z' },
});
