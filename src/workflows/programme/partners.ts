/** Partners brought in by card, and the eligibility mark of direct-bill partners (ORG-6, TRN-1). */
import { z } from 'zod';
import type { Field } from '../card.js';
import { card, show } from '../card.js';
import { change } from '../command.js';
import { countryChoices } from '../customers/countries.js';
import { done, put, refuse } from '../decision.js';
import type { Pen } from '../language.js';
import type { Organization } from '../organizations/organization.js';
import * as input from '../text.js';
import { capabilityWords } from '../users/role-words.js';
import { broughtIn, partnerInput, partnerKinds, takenKeys } from './partner.js';
import { words } from './phrases.js';

const takenWords = { tenantId: words.tenantTaken, mpnId: words.mpnTaken, adminEmail: words.emailTaken } as const;

const onboardedCard = card<{ name: string; admin: string }>('partner.onboarded', {
  view: (facts, pen) => ({
    icon: '🏢',
    title: pen.say(words.onboardedTitle),
    lines: [pen.say(words.onboarded, facts)],
  }),
  sample: { name: 'Armor Distribution', admin: 'Gaëlle Le Bihan' },
});

const text = (id: string, label: string, error: string, maxLength = 200): Field => ({
  kind: 'text',
  id,
  label,
  required: true,
  maxLength,
  error,
});

const onboard = change({
  verb: 'partner.onboard',
  who: 'programme.run',
  words: {
    title: words.onboard,
    help: words.onboardHelp,
    examples: {
      en: ['onboard a partner', 'onboard partner'],
      fr: ['intégrer un partenaire', 'ajouter un partenaire au programme'],
    },
    exact: true,
  },
  input: z.object(partnerInput),
  form: {
    view: (_facts, pen: Pen) => ({
      icon: '🏢',
      title: pen.say(words.onboard),
      fields: [
        {
          kind: 'choice',
          id: 'kind',
          label: pen.plain(words.kind),
          required: true,
          error: pen.plain(words.kindRule),
          choices: partnerKinds.map((value) => ({ value, title: pen.plain(capabilityWords[value]) })),
        },
        text('name', pen.plain(words.name), pen.plain(words.nameRule)),
        text('tenantId', pen.plain(words.tenantId), pen.plain(words.tenantIdRule), 40),
        {
          kind: 'choice',
          id: 'country',
          label: pen.plain(words.country),
          required: true,
          error: pen.plain(words.countryRule),
          choices: countryChoices(pen),
        },
        text('mpnId', pen.plain(words.mpnId), pen.plain(words.mpnRule), 10),
        text('adminName', pen.plain(words.adminName), pen.plain(words.nameRule)),
        {
          kind: 'email',
          id: 'adminEmail',
          label: pen.plain(words.adminEmail),
          required: true,
          maxLength: 254,
          error: pen.plain(words.emailRule),
        },
        text('adminObjectId', pen.plain(words.adminObjectId), pen.plain(words.objectIdRule), 40),
        { kind: 'toggle', id: 'eligible', label: pen.plain(words.eligible), error: pen.plain(words.eligibleRule) },
      ],
      submit: pen.plain(words.onboard),
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
  view: (facts, pen) => ({
    icon: '🏢',
    title: pen.say(words.mark),
    lines: [pen.say(facts.eligible ? words.marked : words.unmarked, { name: facts.name })],
  }),
  sample: { name: 'Atelier Numérique', eligible: true },
});

type Choices = readonly { readonly title: string; readonly value: string }[];
/** Only while it is direct-bill alone: what has become both stays so (TRN-3). */
const markable = ({ capabilities }: Organization): boolean =>
  capabilities.includes('directBill') && !capabilities.includes('indirectReseller');

const mark = change({
  verb: 'partner.mark',
  who: 'programme.run',
  words: {
    title: words.mark,
    help: words.markHelp,
    examples: { en: ['eligibility', 'eligibility marks'], fr: ['éligibilité', 'marques d’éligibilité'] },
    exact: true,
  },
  input: z.object({ partner: input.id, eligible: z.enum(['true', 'false']).default('false') }),
  form: {
    load: async (view): Promise<{ choices: Choices }> => ({
      choices: (await view.find('organizations', 'capability', 'directBill', { limit: 100 })).items
        .filter(markable)
        .map(({ id, name, eligible }) => ({ value: id, title: `${eligible ? '✓ ' : ''}${name}` })),
    }),
    view: ({ choices }: { choices: Choices }, pen: Pen) => ({
      icon: '🏢',
      title: pen.say(words.mark),
      fields: [
        choices.length > 0
          ? {
              kind: 'choice',
              id: 'partner',
              label: pen.plain(words.partner),
              required: true,
              error: pen.plain(words.partnerRule),
              choices,
            }
          : text('partner', pen.plain(words.partner), pen.plain(words.noPartner)),
        { kind: 'toggle', id: 'eligible', label: pen.plain(words.eligible), error: pen.plain(words.eligibleRule) },
      ],
      submit: pen.plain(words.mark),
    }),
    sample: { choices: [{ title: 'Atelier Numérique', value: 'ORG-ATELIER' }] },
  },
  load: async (view, asked) => {
    const organization = await view.get('organizations', asked.partner);
    return organization && markable(organization) ? { organization } : refuse(words.noPartner, { field: 'partner' });
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
