/** A primary contact that was changed in the profile counts once it is confirmed; the old one is told (ORG-8). */
import { card } from '../card.js';
import { type Effect, notice, put, tell } from '../decision.js';
import type { Organization } from '../organizations/organization.js';
import { words } from './phrases.js';
import type { Verification } from './verification.js';

/** A contact of an organisation that is not enrolling: the new one holds, the old one is told (ORG-8). */
const contactChangedCard = card<{ organization: string; email: string; by: string }>('profile.contactChanged', {
  view: (facts, pen) => ({
    icon: '👤',
    title: pen.say(words.contactChangedTitle),
    lines: [pen.say(words.contactChanged, facts)],
  }),
  sample: { organization: 'Lumière Informatique', email: 'new@lumiere.example', by: 'Ana Ito' },
});
export const contactChanged = notice('profile.contactChanged', 'organization.see', contactChangedCard);

/** Whoever changed the profile would go on waiting for an answer that came. */
const contactDisputedCard = card<{ email: string; by: string; contact?: string }>('profile.contactDisputed', {
  view: (facts, pen) => ({
    icon: '👤',
    title: pen.say(words.contactDisputedTitle),
    lines: [
      pen.say(words.contactDisputed, facts),
      ...(facts.contact ? [pen.say(words.contactStays, { contact: facts.contact })] : []),
    ],
    actions: [{ title: pen.plain(words.otherContact), verb: 'profile.edit' }],
  }),
  sample: { email: 'new@lumiere.example', by: 'Ana Ito', contact: 'ana@lumiere.example' },
});
export const disputedContact = notice('profile.contactDisputed', 'organization.edit', contactDisputedCard);

export const contactDisputed = ({ contact, by }: Verification, { id, primaryContact }: Organization): Effect =>
  tell(
    disputedContact,
    { organizationId: id },
    { email: contact.email, by: by.name, ...(primaryContact ? { contact: primaryContact.email } : {}) },
  );

export function newContact(verification: Verification, organization: Organization): readonly Effect[] {
  const { contact, by } = verification;
  const old = organization.primaryContact?.email;
  return [
    put('organizations', { ...organization, primaryContact: contact, verifiedEmail: contact.email }, organization.id),
    tell(
      contactChanged,
      { organizationId: organization.id, ...(old && old !== contact.email ? { emails: [old] } : {}) },
      { organization: organization.name, email: contact.email, by: by.name },
    ),
  ];
}
