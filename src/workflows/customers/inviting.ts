/** Customers invited to a relationship: alone, or jointly with a provider (CUS-4, CUS-5). */
import { z } from 'zod';
import type { Actor, Member } from '../actor.js';
import type { Field } from '../card.js';
import { show } from '../card.js';
import { type Context, change } from '../command.js';
import { type Draft, done, put, type Refusal, refuse } from '../decision.js';
import { acceptFirst, type Hindrance, hindranceOf } from '../enrollment/agreement.js';
import { domainOf, isWebMail } from '../enrollment/webmail.js';
import { draftCard } from '../invitations/cards.js';
import { firstDraft } from '../invitations/draft.js';
import { draftFacts } from '../invitations/facts.js';
import type { Invitation, OpenInvitation } from '../invitations/invitation.js';
import { type Language, languages, type Pen, phrase } from '../language.js';
import { isDual, type Organization } from '../organizations/organization.js';
import { daysAfter } from '../settings.js';
import * as input from '../text.js';
import type { User } from '../users/user.js';
import type { View } from '../view.js';
import type { Customer } from './customer.js';
import { examples } from './examples.js';
import { ownRelationships, partnerChoices, thePartner } from './find.js';
import { words } from './invite-phrases.js';
import { originField } from './origin.js';
import { type ActiveRelationship, type Kind, type Origin, ownOrigins } from './relationship.js';
import { noProviderFor } from './requesting.js';

/** The relationship that is asked for exists already. */
export const isRelated = (
  related: readonly ActiveRelationship[],
  organization: Organization,
  provider: Organization | undefined,
): boolean =>
  related.some((r) =>
    provider ? r.kind === 'indirect' && r.withIds.includes(provider.id) : r.kind === kindFor(organization),
  );

/** What an accepted invitation makes the inviting organisation to the customer. */
export const kindFor = ({ capabilities }: Organization): Kind =>
  capabilities.includes('indirectReseller') ? 'indirect' : 'direct';

const fields = (pen: Pen): Field[] => [
  {
    kind: 'email',
    id: 'email',
    label: pen.plain(words.email),
    required: true,
    maxLength: 254,
    error: pen.plain(words.emailRule),
  },
  { kind: 'text', id: 'company', label: pen.plain(words.company), maxLength: 200, error: pen.plain(words.companyRule) },
  {
    kind: 'choice',
    id: 'language',
    label: pen.plain(words.language),
    error: pen.plain(words.languageRule),
    value: pen.language,
    choices: [
      { title: pen.plain(words.english), value: 'en' },
      { title: pen.plain(words.french), value: 'fr' },
    ],
  },
  originField(pen),
];

const asked = {
  email: input.email,
  company: input.line(200).optional(),
  language: z.enum(languages).optional(),
  origin: z.enum(ownOrigins).optional(),
};

/** Who invites. */
type Inviter = Pick<Member, 'organization' | 'language'> & { readonly user: Pick<User, 'id' | 'name' | 'email'> };

/** What has to be known to invite a customer's address. */
export async function lookAt(view: View, actor: Inviter, email: string, kind: 'customer' | 'joint', withId?: string) {
  const own = actor.organization.id;
  const open = (await view.find('invitations', 'email', email, { limit: 200 })).items.find(
    (i): i is OpenInvitation =>
      i.status === 'open' && i.kind === kind && i.fromOrganizationId === own && i.withOrganizationId === withId,
  );
  const served = await servedContact(view, own, email);
  const meant = served ?? (await view.one('customers', 'domain', domainOf(email)));
  const related = meant ? await ownRelationships(view, own, meant.id) : [];
  // of a customer of others nothing is told, not even its name (ORG-3)
  const customer = related.length > 0 ? meant : undefined;
  return { open, customer, served, related, hindrance: await hindranceOf(view, actor.organization) };
}

/** A customer of ours whose contact has this address: its domain may be another one (CUS-13). */
async function servedContact(view: View, partnerId: string, email: string): Promise<Customer | undefined> {
  const { items } = await view.find('customers', 'contact', email, { limit: 50 });
  for (const customer of items) if ((await ownRelationships(view, partnerId, customer.id)).length > 0) return customer;
  return undefined;
}
type Known = Awaited<ReturnType<typeof lookAt>>;

function problem(email: string, actor: Member, hindrance: Hindrance | undefined): Refusal | undefined {
  if (hindrance?.why === 'newVersion') return acceptFirst(actor, hindrance.label);
  if (hindrance) return refuse(words.notActive, { name: actor.organization.name });
  return addressProblem(email, actor);
}

/** Why this address cannot be invited. */
export function addressProblem(email: string, { user }: Inviter): Refusal | undefined {
  if (isWebMail(email)) return refuse(words.webMail, { field: 'email' });
  return domainOf(email) === domainOf(user.email) ? refuse(words.ownAddress, { field: 'email' }) : undefined;
}

export function invitation(
  party: {
    email: string;
    name: string | undefined;
    language: Language;
    origin: Origin | undefined;
    customerId: string | undefined;
  },
  provider: Organization | undefined,
  { actor, now, ids, settings, pen }: Context<Inviter>,
): Draft<OpenInvitation> {
  const expiresAt = daysAfter(now, settings.invitationDays);
  const kind = provider ? 'joint' : 'customer';
  const parties = {
    kind,
    provider: actor.organization.name,
    ...(provider ? { withName: provider.name } : {}),
    sender: actor.user.name,
    senderEmail: actor.user.email,
    expiresAt,
  } as const;
  return {
    id: ids.readable('INV'),
    kind,
    status: 'open',
    fromOrganizationId: actor.organization.id,
    fromUserId: actor.user.id,
    ...(provider ? { withOrganizationId: provider.id, withName: provider.name } : {}),
    email: party.email,
    ...(party.origin ? { origin: party.origin } : {}),
    ...(party.customerId ? { customerId: party.customerId } : {}),
    ...(party.name ? { toName: party.name } : {}),
    draft: firstDraft(pen(party.language), parties),
    expiresAt,
  };
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
    title: words.inviteTitle,
    help: phrase({ en: 'Drafts an invitation for a customer', fr: 'Rédige une invitation pour un client' }),
    examples: examples['customers.invite'],
  },
  input: z.object(asked),
  form: {
    view: (_facts, pen) => ({
      icon: '✉️',
      title: pen.say(words.inviteTitle),
      lines: [pen.say(words.intro)],
      fields: fields(pen),
      submit: pen.plain(words.draftIt),
    }),
    sample: {},
  },
  load: (view, { email }, { actor }) => lookAt(view, actor, email, 'customer'),
  decide: (known, typed, context) => {
    const { actor } = context;
    const wrong = problem(typed.email, actor, known.hindrance);
    if (wrong) return wrong;
    if (known.customer && isRelated(known.related, actor.organization, undefined))
      return refuse(words.already, { name: known.customer.name }, { field: 'email' });
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
    title: words.jointTitle,
    help: phrase({
      en: 'Invites a customer to you and your provider at once',
      fr: 'Invite un client à votre fournisseur et à vous, en une fois',
    }),
    examples: examples['customers.inviteJoint'],
  },
  input: z.object({ ...asked, provider: input.line(200) }),
  form: {
    load: async (view, actor): Promise<JointForm | Refusal> => {
      const providers = await partnerChoices(view, actor as Member, 'reseller');
      const { organization } = actor as Member;
      return providers.length > 0 ? { providers, dual: isDual(organization) } : noProviderFor(organization);
    },
    view: ({ providers, dual }: JointForm, pen: Pen) => ({
      icon: '✉️',
      title: pen.say(words.jointTitle),
      lines: [...(dual ? [pen.say(words.inTransition)] : []), pen.say(words.jointIntro), pen.say(words.intro)],
      fields: [
        {
          kind: 'choice',
          id: 'provider',
          label: pen.plain(words.provider),
          required: true,
          error: pen.plain(words.providerRule),
          choices: providers,
          ...(providers.length === 1 && providers[0] ? { value: providers[0].value } : {}),
        },
        ...fields(pen),
      ],
      submit: pen.plain(words.draftIt),
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
    if (!provider) return refuse(words.providerRule, { field: 'provider' });
    if (known.customer && isRelated(known.related, context.actor.organization, provider))
      return refuse(words.already, { name: known.customer.name }, { field: 'email' });
    return drafted(known, typed, provider, context);
  },
});
