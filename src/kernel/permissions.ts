/**
 * Who may do what: the one permission table (rules USR-4, USR-6). Help, cards, lists, the message extension and every
 * command ask it; nothing else decides on roles.
 */

export const adminTypes = ['globalAdmin', 'userAdmin', 'billingAdmin'] as const;
export const agentTypes = ['adminAgent', 'salesAgent', 'helpdeskAgent'] as const;
export const roles = [...adminTypes, ...agentTypes] as const;
export type Role = (typeof roles)[number];

/** What an organisation is in the programme (ORG-1): a set, or `operator` alone. */
export const capabilities = ['indirectProvider', 'indirectReseller', 'directBill', 'operator'] as const;
export type Capability = (typeof capabilities)[number];

interface Row {
  readonly sides: readonly Capability[];
  readonly roles: readonly Role[];
}

const P = 'indirectProvider';
const R = 'indirectReseller';
const D = 'directBill';
const O = 'operator';
const GA = 'globalAdmin';
const UA = 'userAdmin';
const BA = 'billingAdmin';
const AA = 'adminAgent';
const SA = 'salesAgent';
const HA = 'helpdeskAgent';
const row = (sides: readonly Capability[], roles: readonly Role[]): Row => ({ sides, roles });
const anyone = [GA, UA, BA, AA, SA, HA] as const;
const partners = [P, R, D] as const;
const everySide = [P, R, D, O] as const;

export const permissions = {
  'enrolment.run': row([R, D], [GA]),
  'organization.see': row(everySide, anyone),
  'organization.edit': row(everySide, [GA, AA]),
  'verification.resend': row(partners, [GA, AA]),
  'directory.requestChange': row([P], [GA, AA]),
  'users.manage': row(everySide, [GA, UA, AA]),
  'users.admins': row(everySide, [GA]),
  'users.reset': row(everySide, [GA, UA]),
  'partnership.request': row([P], [GA, UA, AA, SA]),
  'partnership.ask': row([R], [GA, UA, AA, SA]),
  'partnership.decide': row([P], [GA, UA, AA, SA]),
  'partnership.accept': row([R], [GA]),
  'partnership.see': row([P, R], anyone),
  'partnership.remove': row([P], [GA, UA, AA, SA]),
  'invitations.see': row(partners, anyone),
  'invitations.manage': row(partners, [GA, UA, AA, SA]),
  'customers.see': row(partners, anyone),
  'customers.add': row([P, D], [GA, UA, AA, SA]),
  'customers.invite': row(partners, [GA, UA, AA, SA]),
  'customers.inviteJoint': row([R], [GA, UA, AA, SA]),
  'customers.remove': row(partners, [GA, UA, AA, SA]),
  'orders.place': row([P, D], [GA, UA, BA, AA, SA]),
  'orders.request': row([R], anyone),
  'subscriptions.renewal': row(partners, [GA, UA, BA, AA, SA]),
  'subscriptions.reseller': row([P], [GA, UA, BA, AA, SA]),
  'subscriptions.support': row([P], [GA, UA, AA, SA, HA]),
  'licences.manage': row([R, D], [GA, UA, AA, SA, HA]),
  'data.move': row(partners, [GA, AA]),
  'incentives.see': row([R, D], [GA, BA, AA]),
  'audit.see': row(everySide, [GA, AA]),
  'channel.notify': row(partners, [GA, UA, AA, SA]),
  'programme.run': row([O], [GA, AA]),
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as Permission[];

/** Whether somebody with these roles, in an organisation with these capabilities, holds the permission. */
export function holds(
  permission: Permission,
  of: { capabilities: readonly Capability[]; roles: readonly Role[] },
): boolean {
  return appliesTo(permission, of.capabilities) && rolesFor(permission).some((role) => of.roles.includes(role));
}

/** Whether the permission exists at all on this side of the programme. */
export const appliesTo = (permission: Permission, capabilities: readonly Capability[]): boolean =>
  (permissions[permission].sides as readonly Capability[]).some((side) => capabilities.includes(side));

export const rolesFor = (permission: Permission): readonly Role[] => permissions[permission].roles;
export const sidesFor = (permission: Permission): readonly Capability[] => permissions[permission].sides;
