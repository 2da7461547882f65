/** Edits the organisation's profile except tenant and MPN ID. A new primary contact is verified first (ORG-2, ORG-8). */

import { z } from 'zod';
import { country, countryChoices } from '../../domain/countries.js';
import { isWebMail } from '../../domain/email-domains.js';
import { type Organization, unknownCountry } from '../../domain/organization.js';
import { button, card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import {
  addressOf,
  type LegalValues,
  legalFields,
  legalInput,
  primaryFields,
  primaryInput,
  supportFields,
  supportInput,
} from '../enrollments/fields.js';
import { enrollmentPhrases } from '../enrollments/phrases.js';
import { askAddress, openVerification, replaced, verificationId } from '../enrollments/verification-email.js';

export const editProfilePhrases = {
  title: phrase({ en: 'Edit profile', fr: 'Modifier le profil' }),
  help: phrase({
    en: 'Legal name, address, primary contact and customer support',
    fr: 'Dénomination sociale, adresse, contact principal et support client',
  }),
  intro: phrase({
    en: 'Tenant and MPN ID stay as they are. A new email address of the primary contact is verified by mail before it counts, and the present one is told.',
    fr: 'Le locataire et l’ID MPN ne changent pas. Une nouvelle adresse e-mail du contact principal est vérifiée par e-mail avant d’être prise en compte, et l’adresse actuelle en est informée.',
  }),
  country: phrase({ en: 'Country/region', fr: 'Pays ou région' }),
  countryRule: phrase({ en: 'Choose the country/region.', fr: 'Choisissez le pays ou la région.' }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),
  saved: phrase({ en: 'The profile is updated.', fr: 'Le profil est mis à jour.' }),
  same: phrase({
    en: 'Nothing was changed: the profile is as it was.',
    fr: 'Rien n’a changé : le profil est tel qu’il était.',
  }),
  waits: phrase<{ email: string; at: string }>({
    en: (f, w) =>
      `I mailed ${f.email}: the new primary contact counts once it is confirmed there, until ${w.date(f.at)}. Until then the present one stays.`,
    fr: (f, w) =>
      `J’ai écrit à ${f.email} : le nouveau contact principal sera pris en compte après confirmation, avant le ${w.date(f.at)}. D’ici là, le contact actuel demeure.`,
  }),
  changed: phrase({
    en: 'Somebody changed the profile meanwhile, so yours was not saved. Look at it again and send it once more to replace it.',
    fr: 'Quelqu’un a modifié le profil entre-temps : le vôtre n’a pas été enregistré. Vérifiez-le puis envoyez de nouveau pour le remplacer.',
  }),
  profile: phrase({ en: 'Profile', fr: 'Profil' }),
};

const savedCard = card<{ email?: string; at?: string; same?: boolean }>('profile.saved', {
  view: (facts, t) => ({
    icon: '👤',
    title: t.markdown(editProfilePhrases.title),
    lines: [
      t.markdown(facts.same ? editProfilePhrases.same : editProfilePhrases.saved),
      ...(facts.email && facts.at ? [t.markdown(editProfilePhrases.waits, { email: facts.email, at: facts.at })] : []),
    ],
    actions: [button('organizations.showProfile', t.text(editProfilePhrases.profile))],
  }),
  sample: { email: 'ana@lumiere.example', at: '2026-11-24T09:00:00.000Z' },
});

const edited = ['name', 'country', 'address', 'primaryContact', 'supportContact'] as const;
const isSame = (before: Organization, after: Omit<Organization, 'version'>): boolean =>
  edited.every((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]));

interface EditFacts extends LegalValues {
  readonly version: number;
  /** The form asks for the country while it is unknown. */
  readonly asksCountry?: boolean;
  readonly primaryContact: Partial<NonNullable<Organization['primaryContact']>>;
  readonly supportContact: Partial<NonNullable<Organization['supportContact']>>;
}

export const edit = change({
  verb: 'organizations.editProfile',
  formerly: ['profile.edit'],
  who: 'organization.edit',
  words: { title: editProfilePhrases.title, help: editProfilePhrases.help },
  input: z.object({
    ...legalInput,
    ...primaryInput,
    ...supportInput,
    country: country.optional(),
    version: z.coerce.number().int().optional(),
  }),
  form: {
    load: async (view, actor): Promise<EditFacts | Refusal> => {
      const organization = actor.organization && (await view.get('organizations', actor.organization.id));
      if (!organization) return refuse(enrollmentPhrases.noEnrolment);
      return {
        version: organization.version,
        ...(organization.country === unknownCountry ? { asksCountry: true } : {}),
        legalName: organization.name,
        address: organization.address,
        primaryContact: organization.primaryContact ?? {},
        supportContact: organization.supportContact ?? {},
      };
    },
    view: (facts: EditFacts, t: Localizer) => ({
      icon: '👤',
      title: t.markdown(editProfilePhrases.title),
      lines: [t.markdown(editProfilePhrases.intro)],
      fields: [
        ...legalFields(facts, t),
        ...(facts.asksCountry
          ? [
              field(t, 'choice', 'country', editProfilePhrases.country, editProfilePhrases.countryRule, {
                choices: countryChoices(t),
              }),
            ]
          : []),
        ...primaryFields(facts.primaryContact, t).map((field) => ({
          ...field,
          label: `${t.text(enrollmentPhrases.primary)} – ${field.label}`,
        })),
        ...supportFields(facts.supportContact, t),
      ],
      submit: t.text(editProfilePhrases.update),
      data: { version: facts.version },
    }),
    sample: { version: 1, legalName: 'Lumière Informatique', primaryContact: {}, supportContact: {} },
  },
  load: async (view, _input, { actor }) => {
    const organization = await view.get('organizations', actor.organization.id);
    if (!organization) return refuse(enrollmentPhrases.noEnrolment);
    return { organization, verification: await openVerification(view, organization.id) };
  },
  decide: ({ organization, verification }, given, { actor, now, ids, settings }) => {
    if (given.version !== undefined && given.version !== organization.version)
      return refuse(editProfilePhrases.changed, { field: 'legalName' });
    const { name, email, phone } = given;
    const contact = { name, email, phone };
    const before = organization.primaryContact?.email;
    if (email !== before && isWebMail(email)) return refuse(enrollmentPhrases.webMail, { field: 'email' });
    const of = (organization.country === unknownCountry ? given.country : undefined) ?? organization.country;
    if (of === unknownCountry) return refuse(editProfilePhrases.countryRule, { field: 'country' });
    const kept = {
      ...organization,
      name: given.legalName,
      country: of,
      address: addressOf(given, of),
      supportContact: { email: given.supportEmail, phone: given.supportPhone, web: given.supportWeb },
    };
    if (email === before) {
      const next = { ...kept, primaryContact: contact };
      return isSame(organization, next)
        ? done(show(savedCard, { same: true }))
        : done(show(savedCard, {}), put('organizations', next));
    }
    const { expiresAt, effects } = askAddress({
      id: verificationId(ids),
      organization,
      contact,
      by: { userId: actor.user.id, name: actor.user.name },
      language: actor.language,
      now,
      settings,
    });
    return done(
      show(savedCard, { email, at: expiresAt }),
      put('organizations', kept),
      verification?.enrolmentId === undefined ? replaced(verification, now) : undefined,
      ...effects,
    );
  },
});

export const editingCards = [savedCard];
