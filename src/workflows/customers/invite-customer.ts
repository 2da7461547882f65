/** Customers invited to a relationship: alone, or jointly with a provider (CUS-4, CUS-5). */
import { z } from 'zod';
import type { Invitation } from '../../domain/invitation.js';
import { isDual, type Organization } from '../../domain/organization.js';
import { type Origin, ownOrigins } from '../../domain/relationship.js';
import type { Actor, Member } from '../../kernel/actor.js';
import type { Field } from '../../kernel/card.js';
import { show } from '../../kernel/card.js';
import { type Context, change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { type Language, type Localizer, languages, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { acceptFirst, type Hindrance } from '../agreements/readiness.js';
import { draftCard } from '../invitations/draft-cards.js';
import { draftFacts } from '../invitations/facts.js';
import { partnerChoices, thePartner } from '../relationships/find.js';
import { addressProblem, invitation, isRelated, lookAt } from './invitable.js';
import { invitePhrases } from './invite-phrases.js';
import { originField } from './origin.js';
import { noProviderFor } from './request-customer.js';

const fields = (t: Localizer): Field[] => [
  {
    kind: 'email',
    id: 'email',
    label: t.text(invitePhrases.email),
    required: true,
    maxLength: 254,
    error: t.text(invitePhrases.emailRule),
  },
  {
    kind: 'text',
    id: 'company',
    label: t.text(invitePhrases.company),
    maxLength: 200,
    error: t.text(invitePhrases.companyRule),
  },
  {
    kind: 'choice',
    id: 'language',
    label: t.text(invitePhrases.language),
    error: t.text(invitePhrases.languageRule),
    value: t.language,
    choices: [
      { title: t.text(invitePhrases.english), value: 'en' },
      { title: t.text(invitePhrases.french), value: 'fr' },
    ],
  },
  originField(t),
];

const asked = {
  email: input.email,
  company: input.line(200).optional(),
  language: z.enum(languages).optional(),
  origin: z.enum(ownOrigins).optional(),
};

type Known = Awaited<ReturnType<typeof lookAt>>;

function problem(email: string, actor: Member, hindrance: Hindrance | undefined): Refusal | undefined {
  if (hindrance?.why === 'newVersion') return acceptFirst(actor, hindrance.label);
  if (hindrance) return refuse(invitePhrases.notActive, { name: actor.organization.name });
  return addressProblem(email, actor);
}

function drafted(
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

export const invite = change({
  verb: 'customers.invite',
  who: 'customers.invite',
  // in transition customers come jointly with a provider (TRN-6, TRN-8)
  meant: (actor: Actor) => (actor.organization && isDual(actor.organization) ? 'customers.inviteJoint' : undefined),
  words: {
    title: invitePhrases.inviteTitle,
    help: phrase({ en: 'Drafts an invitation for a customer', fr: 'Rédige une invitation pour un client' }),
  },
  input: z.object(asked),
  form: {
    view: (_facts, t) => ({
      icon: '✉️',
      title: t.markdown(invitePhrases.inviteTitle),
      lines: [t.markdown(invitePhrases.intro)],
      fields: fields(t),
      submit: t.text(invitePhrases.draftIt),
    }),
    sample: {},
  },
  load: (view, { email }, { actor }) => lookAt(view, actor, email, 'customer'),
  decide: (known, typed, context) => {
    const { actor } = context;
    const wrong = problem(typed.email, actor, known.hindrance);
    if (wrong) return wrong;
    if (known.customer && isRelated(known.related, actor.organization, undefined))
      return refuse(invitePhrases.already, { name: known.customer.name }, { field: 'email' });
    return drafted(known, typed, undefined, context);
  },
});

interface JointForm {
  /** Said to whom may no longer invite alone (TRN-6). */
  readonly dual: boolean;
  readonly providers: readonly { readonly title: string; readonly value: string }[];
}
export const inviteJoint = change({
  verb: 'customers.inviteJoint',
  who: 'customers.inviteJoint',
  words: {
    title: invitePhrases.jointTitle,
    help: phrase({
      en: 'Invites a customer to you and your provider at once',
      fr: 'Invite un client à votre fournisseur et à vous, en une fois',
    }),
  },
  input: z.object({ ...asked, provider: input.line(200) }),
  form: {
    load: async (view, actor): Promise<JointForm | Refusal> => {
      const providers = await partnerChoices(view, actor, 'reseller');
      const { organization } = actor;
      return providers.length > 0 ? { providers, dual: isDual(organization) } : noProviderFor(organization);
    },
    view: ({ providers, dual }: JointForm, t: Localizer) => ({
      icon: '✉️',
      title: t.markdown(invitePhrases.jointTitle),
      lines: [
        ...(dual ? [t.markdown(invitePhrases.inTransition)] : []),
        t.markdown(invitePhrases.jointIntro),
        t.markdown(invitePhrases.intro),
      ],
      fields: [
        {
          kind: 'choice',
          id: 'provider',
          label: t.text(invitePhrases.provider),
          required: true,
          error: t.text(invitePhrases.providerRule),
          choices: providers,
          ...(providers.length === 1 && providers[0] ? { value: providers[0].value } : {}),
        },
        ...fields(t),
      ],
      submit: t.text(invitePhrases.draftIt),
    }),
    sample: { dual: true, providers: [{ title: 'Armor Distribution', value: 'ORG-ARMOR' }] },
  },
  load: async (view, { email, provider }, { actor }) => {
    const found = await thePartner(view, actor, 'reseller', provider);
    return { provider: found, ...(await lookAt(view, actor, email, 'joint', found?.id)) };
  },
  decide: ({ provider, ...known }, typed, context) => {
    const wrong = problem(typed.email, context.actor, known.hindrance);
    if (wrong) return wrong;
    if (!provider) return refuse(invitePhrases.providerRule, { field: 'provider' });
    if (known.customer && isRelated(known.related, context.actor.organization, provider))
      return refuse(invitePhrases.already, { name: known.customer.name }, { field: 'email' });
    return drafted(known, typed, provider, context);
  },
});
