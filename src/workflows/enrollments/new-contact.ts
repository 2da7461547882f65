/** The changed primary contact of a profile: applied once confirmed, and the former contact is notified (ORG-8). */

import type { Organization } from '../../domain/organization.js';
import type { Verification } from '../../domain/verification.js';
import { button, card } from '../../kernel/card.js';
import { type Effect, notification, notify, put } from '../../kernel/effects.js';
import { enrollmentPhrases } from './phrases.js';

const contactChangedCard = card<{ organization: string; email: string; by: string }>('profile.contactChanged', {
  view: (facts, t) => ({
    icon: '👤',
    title: t.markdown(enrollmentPhrases.contactChangedTitle),
    lines: [t.markdown(enrollmentPhrases.contactChanged, facts)],
  }),
  sample: { organization: 'Lumière Informatique', email: 'new@lumiere.example', by: 'Ana Ito' },
});
export const contactChanged = notification('profile.contactChanged', 'organization.see', contactChangedCard);

/** Tells the profile's editors that the new contact disputed the change; otherwise they would keep waiting. */
const contactDisputedCard = card<{ email: string; by: string; contact?: string }>('profile.contactDisputed', {
  view: (facts, t) => ({
    icon: '👤',
    title: t.markdown(enrollmentPhrases.contactDisputedTitle),
    lines: [
      t.markdown(enrollmentPhrases.contactDisputed, facts),
      ...(facts.contact ? [t.markdown(enrollmentPhrases.contactStays, { contact: facts.contact })] : []),
    ],
    actions: [button('organizations.editProfile', t.text(enrollmentPhrases.otherContact))],
  }),
  sample: { email: 'new@lumiere.example', by: 'Ana Ito', contact: 'ana@lumiere.example' },
});
export const disputedContact = notification('profile.contactDisputed', 'organization.edit', contactDisputedCard);

export const contactDisputed = ({ contact, by }: Verification, { id, primaryContact }: Organization): Effect =>
  notify(
    disputedContact,
    { organizationId: id },
    { email: contact.email, by: by.name, ...(primaryContact ? { contact: primaryContact.email } : {}) },
  );

export function newContact(verification: Verification, organization: Organization): readonly Effect[] {
  const { contact, by } = verification;
  const old = organization.primaryContact?.email;
  return [
    put('organizations', { ...organization, primaryContact: contact, verifiedEmail: contact.email }, organization.id),
    notify(
      contactChanged,
      { organizationId: organization.id, ...(old && old !== contact.email ? { emails: [old] } : {}) },
      { organization: organization.name, email: contact.email, by: by.name },
    ),
  ];
}
