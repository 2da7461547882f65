/** Settings of the workflows, with the rulebook's defaults. */
import { z } from 'zod';

/** The official documentation page of each help topic (CNV-5). */
export const officialPages = {
  partnerships: 'https://learn.microsoft.com/partner-center/indirect-reseller-tasks-in-partner-center',
  invitations: 'https://learn.microsoft.com/partner-center/indirect-provider-tasks-in-partner-center',
  directory: 'https://partnercenter.microsoft.com/partner/find-a-provider',
  enrolment: 'https://learn.microsoft.com/partner-center/enroll/csp-overview',
  users: 'https://learn.microsoft.com/partner-center/account-settings/permissions-overview',
  customers: 'https://learn.microsoft.com/partner-center/customers/add-a-new-customer',
  subscriptions: 'https://learn.microsoft.com/partner-center/customers/create-a-new-subscription',
  transition: 'https://learn.microsoft.com/partner-center/transition-direct-to-indirect',
  incentives: 'https://learn.microsoft.com/partner-center/incentives/incentives-enroll',
  organization: 'https://learn.microsoft.com/partner-center/update-your-partner-profile',
  notifications: 'https://learn.microsoft.com/partner-center/action-center/action-center-overview',
  audit: 'https://learn.microsoft.com/partner-center/customers/activity-logs',
  general: 'https://learn.microsoft.com/partner-center/',
};
const pages = z.record(z.string(), z.url());
function fromJson(text: string, context: z.core.$RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
}

/** A whole number, described as the end of the sentence "Set it to …". */
const number = (fallback: number, min: number, max?: number) =>
  z.coerce
    .number()
    .int()
    .min(min)
    .max(max ?? Number.MAX_SAFE_INTEGER)
    .default(fallback)
    .describe(max === undefined ? `a whole number of ${min} or more` : `a whole number from ${min} to ${max}`);
const toggle = (fallback: boolean) => z.stringbool().default(fallback).describe('1 or 0');

export const settings = z.object({
  invitationDays: number(30, 1, 365),
  /** Days before an invitation expires when the inviter is offered a reminder draft (PAR-15). */
  reminderDays: number(7, 1, 30),
  verificationDays: number(3, 1, 30),
  temporaryPasswordDays: number(7, 1, 30),
  lockMinutes: number(15, 1),
  /** Days an answer is stored for repeated button presses; afterwards a repeated press shows only that the change was made. */
  answerDays: number(30, 1, 3650),
  /** Years that audit entries and closed records are kept; laws on commercial records require up to ten. */
  retentionYears: number(10, 1, 100),
  /** Microsoft's page on which a customer accepts a reseller relationship. */
  customerLinkBase: z
    .url()
    .default('https://admin.microsoft.com/Adminportal/Home')
    .describe('an https address, such as https://admin.microsoft.com/Adminportal/Home'),
  lockAfterFailures: number(5, 1),
  /** Minutes a mailed verification code is valid. */
  codeMinutes: number(30, 1),
  /** Automatic approval when every check passes (TRN-4, ENR-11). */
  approveTransitions: toggle(true),
  approveEnrolments: toggle(false),
  /** Whether tokens of the tab's sign-in contain directory roles (`wids`), which prove or disprove a global administrator (ENR-12). */
  signInRoles: toggle(false),
  /** Days after the transition when the invitation to the incentives is sent, at most 30 (INC-1). */
  incentiveDays: number(14, 0, 30),
  /** Business days (Monday to Friday) after which a pending item is flagged. */
  enrolmentWaitDays: number(5, 1),
  transitionWaitDays: number(3, 1),
  /** The official page that help on a topic links, by the workflow's `page`; the setting overrides single entries. */
  helpPages: z
    .union([z.string().transform(fromJson).pipe(pages), pages])
    .default({})
    .transform((given) => ({ ...officialPages, ...given }))
    .describe('a JSON object of topics and addresses, as {"users":"https://partners.example/users"}'),
});
export type Settings = z.output<typeof settings>;

const day = 86_400_000;
const minute = 60_000;
/** `minutes` after an instant, ISO 8601. */
export const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * minute).toISOString();
/** `days` (may be negative) after an instant, ISO 8601. */
export const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * day).toISOString();
