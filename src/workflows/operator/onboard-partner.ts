/** Onboards a partner with its first global admin (ORG-6). */
import { z } from 'zod';
import { countryChoices } from '../../domain/countries.js';
import { lookalikesOf } from '../../domain/lookalikes.js';
import { capabilityWords } from '../../domain/role-phrases.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import { broughtIn, likeFacts, partnerInput, partnerKinds, takenKeys } from './partner.js';
import { operatorPhrases } from './phrases.js';

const takenWords = {
  tenantId: operatorPhrases.tenantTaken,
  mpnId: operatorPhrases.mpnTaken,
  adminEmail: operatorPhrases.emailTaken,
} as const;

export const onboardedCard = card<{ name: string; admin: string; looksLike?: string }>('partner.onboarded', {
  view: (facts, t) => ({
    icon: '🏢',
    title: t.markdown(operatorPhrases.onboardedTitle),
    lines: [t.markdown(operatorPhrases.onboarded, facts)],
    ...(facts.looksLike ? { notes: [t.markdown(operatorPhrases.looksLike, { names: facts.looksLike })] } : {}),
  }),
  sample: { name: 'Armor Distribution', admin: 'Gaëlle Le Bihan' },
});

export const onboardPartner = change({
  verb: 'partners.onboard',
  formerly: ['partner.onboard'],
  who: 'programme.run',
  words: {
    title: operatorPhrases.onboard,
    help: operatorPhrases.onboardHelp,
    exact: true,
  },
  input: z.object(partnerInput),
  form: {
    view: (_facts, t: Localizer) => ({
      icon: '🏢',
      title: t.markdown(operatorPhrases.onboard),
      fields: [
        field(t, 'choice', 'kind', operatorPhrases.kind, operatorPhrases.kindRule, {
          choices: partnerKinds.map((value) => ({ value, title: t.text(capabilityWords[value]) })),
        }),
        field(t, 'text', 'name', operatorPhrases.name, operatorPhrases.nameRule, { maxLength: 200 }),
        field(t, 'text', 'tenantId', operatorPhrases.tenantId, operatorPhrases.tenantIdRule, { maxLength: 40 }),
        field(t, 'choice', 'country', operatorPhrases.country, operatorPhrases.countryRule, {
          choices: countryChoices(t),
        }),
        field(t, 'text', 'mpnId', operatorPhrases.mpnId, operatorPhrases.mpnRule, { maxLength: 10 }),
        field(t, 'text', 'adminName', operatorPhrases.adminName, operatorPhrases.nameRule, { maxLength: 200 }),
        field(t, 'email', 'adminEmail', operatorPhrases.adminEmail, operatorPhrases.emailRule),
        field(t, 'text', 'adminObjectId', operatorPhrases.adminObjectId, operatorPhrases.objectIdRule, {
          maxLength: 40,
        }),
        field(t, 'toggle', 'eligible', operatorPhrases.eligible, operatorPhrases.eligibleRule, { required: false }),
      ],
      submit: t.text(operatorPhrases.onboard),
    }),
    sample: {},
  },
  load: async (view, asked) => ({
    taken: await takenKeys(view, asked),
    holder: await view.one('organizations', 'tenant', asked.tenantId),
    alike: await lookalikesOf(view, asked.name),
  }),
  decide: ({ taken: [field], holder, alike }, asked, { ids }) => {
    if (field === 'tenantId') return refuse(takenWords.tenantId, { name: holder?.name ?? asked.name }, { field });
    if (field) return refuse(takenWords[field], { field });
    return done(
      show(onboardedCard, { name: asked.name, admin: asked.adminName, ...likeFacts(alike) }),
      ...broughtIn(asked, ids),
    );
  },
});
