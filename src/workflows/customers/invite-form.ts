/** Input, fields and draft that both kinds of customer invitation share (CUS-4, CUS-5). */
import { z } from 'zod';
import type { Invitation } from '../../domain/invitation.js';
import type { Organization } from '../../domain/organization.js';
import { type Origin, ownOrigins } from '../../domain/relationship.js';
import type { Member } from '../../kernel/actor.js';
import type { Field } from '../../kernel/card.js';
import { show } from '../../kernel/card.js';
import type { Context } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Language, type Localizer, languages } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { acceptFirst, type Hindrance } from '../agreements/readiness.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts } from '../invitations/facts.js';
import { addressProblem, invitation, type lookAt } from './invitable.js';
import { invitePhrases } from './invite-phrases.js';
import { originField } from './origin.js';

export const inviteFields = (t: Localizer): Field[] => [
  field(t, 'email', 'email', invitePhrases.email, invitePhrases.emailRule),
  field(t, 'text', 'company', invitePhrases.company, invitePhrases.companyRule, { required: false, maxLength: 200 }),
  field(t, 'choice', 'language', invitePhrases.language, invitePhrases.languageRule, {
    required: false,
    value: t.language,
    choices: [
      { title: t.text(invitePhrases.english), value: 'en' },
      { title: t.text(invitePhrases.french), value: 'fr' },
    ],
  }),
  originField(t),
];

export const inviteInput = {
  email: input.email,
  company: input.line(200).optional(),
  language: z.enum(languages).optional(),
  origin: z.enum(ownOrigins).optional(),
};

type Known = Awaited<ReturnType<typeof lookAt>>;

export function inviteProblem(email: string, actor: Member, hindrance: Hindrance | undefined): Refusal | undefined {
  if (hindrance?.why === 'newVersion') return acceptFirst(actor, hindrance.label);
  if (hindrance) return refuse(invitePhrases.notActive, { name: actor.organization.name });
  return addressProblem(email, actor);
}

export function drafted(
  known: Known,
  typed: {
    email: string;
    company?: string | undefined;
    language?: Language | undefined;
    origin?: Origin | undefined;
  },
  provider: Organization | undefined,
  context: Context<Member>,
) {
  if (known.open) return done(show(draftCard, draftFacts(known.open, 'reused')));
  const language = typed.language ?? known.customer?.language ?? context.actor.language;
  const made = invitation(
    {
      email: typed.email,
      name: typed.company ?? known.customer?.name,
      language,
      origin: typed.origin,
      customerId: known.served?.id,
    },
    provider,
    context,
  );
  const fresh = { ...made, version: 1, createdAt: '', updatedAt: '' } as Invitation;
  return done(show(draftCard, draftFacts(fresh)), put('invitations', made));
}
