/** Partners brought in by card, and the eligibility mark of direct-bill partners (ORG-6, TRN-1). */

import { z } from 'zod';
import { countryChoices } from '../../domain/countries.js';
import type { Organization } from '../../domain/organization.js';
import { capabilityWords } from '../../domain/role-phrases.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { broughtIn, partnerInput, partnerKinds, takenKeys } from './partner.js';
import { operatorPhrases } from './phrases.js';

const takenWords = {
  tenantId: operatorPhrases.tenantTaken,
  mpnId: operatorPhrases.mpnTaken,
  adminEmail: operatorPhrases.emailTaken,
} as const;

const onboardedCard = card<{ name: string; admin: string }>('partner.onboarded', {
  view: (facts, t) => ({
    icon: '🏢',
    title: t.markdown(operatorPhrases.onboardedTitle),
    lines: [t.markdown(operatorPhrases.onboarded, facts)],
  }),
  sample: { name: 'Armor Distribution', admin: 'Gaëlle Le Bihan' },
});

const onboard = change({
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
  }),
  decide: ({ taken: [field], holder }, asked, { ids }) => {
    if (field === 'tenantId') return refuse(takenWords.tenantId, { name: holder?.name ?? asked.name }, { field });
    if (field) return refuse(takenWords[field], { field });
    return done(show(onboardedCard, { name: asked.name, admin: asked.adminName }), ...broughtIn(asked, ids));
  },
});

const markedCard = card<{ name: string; eligible: boolean }>('partner.marked', {
  view: (facts, t) => ({
    icon: '🏢',
    title: t.markdown(operatorPhrases.mark),
    lines: [t.markdown(facts.eligible ? operatorPhrases.marked : operatorPhrases.unmarked, { name: facts.name })],
  }),
  sample: { name: 'Atelier Numérique', eligible: true },
});

type Choices = readonly { readonly title: string; readonly value: string }[];
/** Only while it is direct-bill alone: what has become both stays so (TRN-3). */
const markable = ({ capabilities }: Organization): boolean =>
  capabilities.includes('directBill') && !capabilities.includes('indirectReseller');

const mark = change({
  verb: 'partners.mark',
  formerly: ['partner.mark'],
  who: 'programme.run',
  words: {
    title: operatorPhrases.mark,
    help: operatorPhrases.markHelp,
    exact: true,
  },
  input: z.object({ partner: input.id, eligible: z.enum(['true', 'false']).default('false') }),
  form: {
    load: async (view): Promise<{ choices: Choices }> => ({
      choices: (await view.find('organizations', 'capability', 'directBill', { limit: 100 })).items
        .filter(markable)
        .map(({ id, name, eligible }) => ({ value: id, title: `${eligible ? '✓ ' : ''}${name}` })),
    }),
    view: ({ choices }: { choices: Choices }, t: Localizer) => ({
      icon: '🏢',
      title: t.markdown(operatorPhrases.mark),
      fields: [
        choices.length > 0
          ? field(t, 'choice', 'partner', operatorPhrases.partner, operatorPhrases.partnerRule, { choices })
          : field(t, 'text', 'partner', operatorPhrases.partner, operatorPhrases.noPartner, { maxLength: 200 }),
        field(t, 'toggle', 'eligible', operatorPhrases.eligible, operatorPhrases.eligibleRule, { required: false }),
      ],
      submit: t.text(operatorPhrases.mark),
    }),
    sample: { choices: [{ title: 'Atelier Numérique', value: 'ORG-ATELIER' }] },
  },
  load: async (view, asked) => {
    const organization = await view.get('organizations', asked.partner);
    return organization && markable(organization)
      ? { organization }
      : refuse(operatorPhrases.noPartner, { field: 'partner' });
  },
  decide: ({ organization }, asked) => {
    const eligible = asked.eligible === 'true';
    return done(
      show(markedCard, { name: organization.name, eligible }),
      put('organizations', { ...organization, eligible }),
    );
  },
});

export const partnerCommands = [onboard, mark];
export const partnerCards = [onboardedCard, markedCard];
