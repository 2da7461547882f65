/** The two fields of roles, in the form that adds and in the one that updates. */
import { z } from 'zod';
import type { Field } from '../card.js';
import type { Markdown, Pen, Phrase } from '../language.js';
import { adminTypes, agentTypes, type Role } from '../permissions.js';
import { words } from './phrases.js';
import { roleWords } from './role-words.js';

const listOf = <R extends Role>(of: readonly R[]) =>
  z
    .string()
    .max(200)
    .optional()
    .transform((text) => [...new Set((text ?? '').split(',').filter(Boolean))])
    .pipe(z.array(z.enum(of as [R, ...R[]])));

/** What the fields bring: ids with commas between, nothing when nothing is ticked. */
export const roleFields = { agentTypes: listOf(agentTypes), adminTypes: listOf(adminTypes) };

export const roleNames = (roles: readonly Role[], pen: Pen): readonly string[] =>
  roles.map((role) => pen.plain(roleWords[role]));

export function roleChoices(
  pen: Pen,
  { roles, admins, rule }: { roles: readonly Role[]; admins: boolean; rule: Phrase },
): readonly Field[] {
  const field = (id: keyof typeof roleFields, of: readonly Role[]): Field => ({
    kind: 'choices',
    id,
    label: pen.plain(words[id]),
    error: pen.plain(rule),
    value: of.filter((role) => roles.includes(role)).join(','),
    choices: of.map((role) => ({ title: pen.plain(roleWords[role]), value: role })),
  });
  return [field('agentTypes', agentTypes), ...(admins ? [field('adminTypes', adminTypes)] : [])];
}

/** What was said and cannot be ticked here: admin types are left to global admins (USR-5). */
export function leftOut(pen: Pen, { said, admins }: { said: readonly Role[]; admins: boolean }): readonly Markdown[] {
  const roles = admins ? [] : said.filter((role) => adminTypes.some((type) => type === role));
  return roles.length > 0 ? [pen.say(words.leftOut, { roles: roleNames(roles, pen) })] : [];
}

/** Roles as they were said (slot `role`), with commas between; what is no role is left out. */
export const rolesSaid = (text: string | undefined): readonly Role[] =>
  [...agentTypes, ...adminTypes].filter((role) => (text ?? '').split(',').includes(role));
