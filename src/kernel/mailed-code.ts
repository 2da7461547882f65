/**
 * Verifies an email address by a mailed code. The code is derived from the record's id and a count, so neither the store
 * nor the outbox holds it. A new code voids the previous ones.
 */
import type { Links } from './localizer.js';
import { minutesAfter, type Settings } from './settings.js';

export const mailedCode = (
  links: Links,
  purpose: 'customer' | 'invitation' | 'membership',
  id: string,
  codes: number,
): string => links.code(purpose, `${id}/${codes}`);

/** Compares the digits of a typed text with a code. */
export const isCode = (typed: string, code: string): boolean => typed.replace(/\D/g, '') === code;

/** Progress of a verification, stored in the record. */
interface Verification {
  /** Number of codes sent. */
  readonly codes: number;
  /** Failures since the last code. */
  readonly failures: number;
  /** ISO 8601; no code is sent or accepted before. */
  readonly lockedUntil?: string | undefined;
}

export const isLocked = (verification: Verification | undefined, now: string): boolean =>
  (verification?.lockedUntil ?? '') > now;

/** Counts a wrong code. `lockAfterFailures` of them void the code and lock the verification for `lockMinutes`. */
export const afterWrongCode = <V extends Verification>(
  verification: V,
  now: string,
  { lockAfterFailures, lockMinutes }: Settings,
): V => {
  const failures = verification.failures + 1;
  return failures < lockAfterFailures
    ? { ...verification, failures }
    : {
        ...verification,
        failures: 0,
        codes: verification.codes + 1,
        lockedUntil: minutesAfter(now, lockMinutes),
      };
};
