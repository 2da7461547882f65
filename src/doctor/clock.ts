/** Compares this machine's clock with another one. */
import { type Finding, ok, problem, warning } from './finding.js';

const noticeableMs = 2_000;
/** Entra and Teams reject tokens beyond this difference. */
const rejectedMs = 300_000;

/** @param aheadMs milliseconds by which the other clock is ahead of this machine's */
export function clockFinding(other: string, aheadMs: number): Finding {
  const seconds = Math.abs(aheadMs / 1_000).toFixed(1);
  const differs = `differs from ${other} by ${seconds} s.`;
  if (Math.abs(aheadMs) > rejectedMs)
    return problem('Clock', `${differs} Tokens are rejected. Synchronise this machine by NTP.`);
  return Math.abs(aheadMs) > noticeableMs
    ? warning('Clock', `${differs} Synchronise this machine by NTP.`)
    : ok('Clock', `agrees with ${other}.`);
}
