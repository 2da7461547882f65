/** The verification email to a primary contact and its record (ENR-6). */

import type { Enrollment } from '../../domain/enrollment.js';
import { type Verification, verificationLife } from '../../domain/verification.js';
import { card } from '../../kernel/card.js';
import type { Ids } from '../../kernel/command.js';
import { type Effect, notification, notify, put } from '../../kernel/effects.js';
import { daysAfter, type Settings } from '../../kernel/settings.js';
import type { View } from '../../kernel/view.js';
import { enrollmentPhrases, questionWords } from './phrases.js';

interface LetterFacts {
  readonly id: string;
  readonly organization: string;
  readonly by: string;
  readonly expiresAt: string;
  readonly enrols: boolean;
}
const letterCard = card<LetterFacts>('verification.letter', {
  view: (facts, t) => {
    const asked = questionWords(facts.enrols);
    return {
      icon: '✉️',
      title: t.markdown(asked.title, { organization: facts.organization }),
      lines: [
        t.markdown(asked.what, facts),
        t.markdown(asked.why),
        t.markdown(enrollmentPhrases.verifyUntil, { at: facts.expiresAt }),
      ],
      actions: [{ title: t.text(enrollmentPhrases.verifyOpen), url: t.links.page('v', facts.id, facts.expiresAt) }],
    };
  },
  sample: {
    id: 'VER-7K2M9QXD',
    organization: 'Lumière Informatique',
    by: 'Ana Ito',
    expiresAt: '2026-11-24T09:00:00.000Z',
    enrols: true,
  },
});
/** Sent only to the address that is verified. */
export const letter = notification('verification.letter', 'verification.resend', letterCard);

interface Asking {
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly enrolmentId?: string;
  readonly contact: Verification['contact'];
  readonly by: Verification['by'];
  readonly language: Enrollment['language'];
  readonly now: string;
  readonly settings: Settings;
}
/** The effects that ask an address for confirmation: the record and the email. */
export function askAddress(asking: Asking): { readonly expiresAt: string; readonly effects: readonly Effect[] } {
  const { id, organization, enrolmentId, contact, by, language, now, settings } = asking;
  const expiresAt = daysAfter(now, settings.verificationDays);
  return {
    expiresAt,
    effects: [
      put(
        'verifications',
        {
          id,
          status: 'open',
          organizationId: organization.id,
          ...(enrolmentId ? { enrolmentId } : {}),
          contact,
          by,
          sentAt: now,
          expiresAt,
        },
        organization.id,
      ),
      notify(
        letter,
        { emails: [contact.email], language },
        { id, organization: organization.name, by: by.name, expiresAt, enrols: enrolmentId !== undefined },
      ),
    ],
  };
}
export const verificationId = (ids: Ids): string => ids.readable('VER');

/** The open verification of an organisation. */
export const openVerification = async (view: View, organizationId: string): Promise<Verification | undefined> =>
  (await view.find('verifications', 'organization', organizationId, { limit: 1 })).items[0];

/** Voids a verification that is replaced or no longer needed. */
export function replaced(verification: Verification | undefined, now: string): Effect | undefined {
  const status = verification && verificationLife.next(verification.status, 'replace');
  return verification && status ? put('verifications', { ...verification, status, endedAt: now }) : undefined;
}
