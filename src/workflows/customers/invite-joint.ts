/** Invites a customer to a relationship with a reseller and its provider (CUS-5). */
import { z } from 'zod';
import { isDual } from '../../domain/organization.js';
import { change } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { partnerChoices, thePartner } from '../relationships/find.js';
import { isRelated, lookAt } from './invitable.js';
import { drafted, inviteFields, inviteInput, inviteProblem } from './invite-form.js';
import { invitePhrases } from './invite-phrases.js';
import { noProviderFor } from './request-customer.js';

interface JointForm {
  /** The partner may no longer invite alone (TRN-6). */
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
  input: z.object({ ...inviteInput, provider: input.line(200) }),
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
        field(t, 'choice', 'provider', invitePhrases.provider, invitePhrases.providerRule, {
          choices: providers,
          value: providers.length === 1 ? providers[0]?.value : undefined,
        }),
        ...inviteFields(t),
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
    const wrong = inviteProblem(typed.email, context.actor, known.hindrance);
    if (wrong) return wrong;
    if (!provider) return refuse(invitePhrases.providerRule, { field: 'provider' });
    if (known.customer && isRelated(known.related, context.actor.organization, provider))
      return refuse(invitePhrases.already, { name: known.customer.name }, { field: 'email' });
    return drafted(known, typed, provider, context);
  },
});
