/**
 * The permission table (USR-4, USR-6). Each workflow adds its rows in its `permissions.ts`. Help, cards, lists, the message
 * extension and every command read it; nothing else decides on roles.
 */
import type { Phrase } from './localizer.js';

export const adminTypes = ['globalAdmin', 'userAdmin', 'billingAdmin'] as const;
export const agentTypes = ['adminAgent', 'salesAgent', 'helpdeskAgent'] as const;
export const roles = [...adminTypes, ...agentTypes] as const;
export type Role = (typeof roles)[number];

/** What an organisation is in the programme (ORG-1): a set, or `operator` alone. */
export const capabilities = ['indirectProvider', 'indirectReseller', 'directBill', 'operator'] as const;
export type Capability = (typeof capabilities)[number];

export interface PermissionRow {
  readonly sides: readonly Capability[];
  readonly roles: readonly Role[];
  /** Completes "You may …" in `what can I do?` (USR-6). */
  readonly words: Phrase;
}

/** Sides and roles that several permissions share. */
export const partners = ['indirectProvider', 'indirectReseller', 'directBill'] as const;
export const relationshipRoles = ['globalAdmin', 'userAdmin', 'adminAgent', 'salesAgent'] as const;
export const orderingRoles = ['globalAdmin', 'userAdmin', 'billingAdmin', 'adminAgent', 'salesAgent'] as const;
export const supportRoles = ['globalAdmin', 'userAdmin', 'adminAgent', 'salesAgent', 'helpdeskAgent'] as const;

// biome-ignore lint/suspicious/noEmptyInterface: workflows add their permissions to it
export interface Permissions {}
export type Permission = keyof Permissions;

const table = new Map<string, PermissionRow>();

/** Adds a workflow's rows to the table. The keys are stored in button data and printed in documents: they stay. */
export function definePermissions<const Rows>(rows: Rows & Readonly<Record<keyof Rows, PermissionRow>>): Rows {
  for (const [permission, row] of Object.entries<PermissionRow>(rows)) table.set(permission, row);
  return rows;
}

/** Of all loaded workflows, in no particular order. */
export const permissionNames = (): readonly Permission[] => [...table.keys()] as Permission[];

function rowOf(permission: Permission): PermissionRow {
  const row = table.get(permission);
  if (!row) throw new Error(`no loaded workflow defines the permission ${permission}`);
  return row;
}

/** Whether somebody with these roles, in an organisation with these capabilities, holds the permission. */
export function holds(
  permission: Permission,
  of: { capabilities: readonly Capability[]; roles: readonly Role[] },
): boolean {
  return appliesTo(permission, of.capabilities) && rolesFor(permission).some((role) => of.roles.includes(role));
}

/** Whether the permission exists at all on this side of the programme. */
export const appliesTo = (permission: Permission, capabilities: readonly Capability[]): boolean =>
  sidesFor(permission).some((side) => capabilities.includes(side));

export const rolesFor = (permission: Permission): readonly Role[] => rowOf(permission).roles;
export const sidesFor = (permission: Permission): readonly Capability[] => rowOf(permission).sides;
