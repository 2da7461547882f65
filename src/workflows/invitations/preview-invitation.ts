/** The preview of a pasted invitation link: details for users that may see the invitation, otherwise none (CNV-6, PAR-10). */
import { z } from 'zod';
import { type Invitation, invitationKindLabels } from '../../domain/invitation.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { stateWords } from './facts.js';
import { isVisible } from './find.js';
import { invitationPhrases } from './phrases.js';

const phrases = {
  pasted: phrase({ en: 'An invitation in the CSP programme', fr: 'Une invitation dans le programme CSP' }),
  pastedWhat: phrase({
    en: 'It is personal: what it says is shown only to the organisations that it concerns.',
    fr: 'Elle est personnelle : son contenu ne s’affiche que pour les organisations concernées.',
  }),
  invites: phrase<{ from: string; to: string }>({
    en: (f) => `${f.from} invites ${f.to}`,
    fr: (f) => `${f.from} invite ${f.to}`,
  }),
  state: phrase<{ kind: string; at: string }>({
    en: (f, w) => `${f.kind}, valid until ${w.date(f.at)}`,
    fr: (f, w) => `${f.kind}, valable jusqu’au ${w.date(f.at)}`,
  }),
};

interface PreviewFacts {
  readonly id: string;
  /** Absent if the user may not see the invitation. */
  readonly known?: Pick<Invitation, 'kind' | 'status' | 'expiresAt'> & { readonly from: string; readonly to: string };
}
export const previewCard = card<PreviewFacts>('invitation.preview', {
  view: ({ id, known }, t) => ({
    icon: '✉️',
    title: known ? t.markdown(phrases.invites, known) : t.markdown(phrases.pasted),
    ...(known ? { status: { text: t.text(stateWords[known.status].word), tone: stateWords[known.status].tone } } : {}),
    lines: [
      known
        ? t.markdown(phrases.state, { kind: t.text(invitationKindLabels[known.kind]), at: known.expiresAt })
        : t.markdown(phrases.pastedWhat),
    ],
    actions: [button('invitations.open', t.text(invitationPhrases.showOne), { data: { id } })],
  }),
  sample: {
    id: 'INV-7K2M9QXD',
    known: {
      kind: 'partnership',
      status: 'open',
      expiresAt: '2026-12-21T09:00:00.000Z',
      from: 'Armor Distribution',
      to: 'contact@lumiere.example',
    },
  },
});

export const previewInvitation = query({
  verb: 'invitations.preview',
  who: 'anyone',
  listed: false,
  words: { title: invitationPhrases.showOne },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }): Promise<PreviewFacts> => {
    const invitation = await view.get('invitations', id);
    if (!invitation || !isVisible(invitation, actor)) return { id };
    const { kind, status, expiresAt, email, toName, toOrganizationId, fromOrganizationId } = invitation;
    const mine = toOrganizationId === actor.organization.id ? actor.organization.name : undefined;
    const from = (await view.get('organizations', fromOrganizationId))?.name ?? '';
    return { id, known: { kind, status, expiresAt, from, to: mine ?? toName ?? email } };
  },
  answer: (facts) => show(previewCard, facts),
});
