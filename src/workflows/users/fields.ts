/** The two fields of roles, in the form that adds and in the one that updates. */
import { z } from 'zod';
import { roleWords } from '../../domain/role-phrases.js';
import type { Field } from '../../kernel/card.js';
import type { Localizer, Markdown, Phrase } from '../../kernel/localizer.js';
import { adminTypes, agentTypes, type Role } from '../../kernel/permissions.js';
import { userPhrases } from './phrases.js';

const listOf = <R extends Role>(of: readonly R[]) =>
  z
    .string()
    .max(200)
    .optional()
    .transform((text) => [...new Set((text ?? '').split(',').filter(Boolean))])
    .pipe(z.array(z.enum(of as [R, ...R[]])));

/** What the fields bring: ids with commas between, nothing when nothing is ticked. */
export const roleFields = { agentTypes: listOf(agentTypes), adminTypes: listOf(adminTypes) };

export const roleNames = (roles: readonly Role[], t: Localizer): readonly string[] =>
  roles.map((role) => t.text(roleWords[role]));

export function roleChoices(
  t: Localizer,
  { roles, admins, rule }: { roles: readonly Role[]; admins: boolean; rule: Phrase },
): readonly Field[] {
  const field = (id: keyof typeof roleFields, of: readonly Role[]): Field => ({
    kind: 'choices',
    id,
    label: t.text(userPhrases[id]),
    error: t.text(rule),
    value: of.filter((role) => roles.includes(role)).join(','),
    choices: of.map((role) => ({ title: t.text(roleWords[role]), value: role })),
  });
  return [field('agentTypes', agentTypes), ...(admins ? [field('adminTypes', adminTypes)] : [])];
}

/** What was said and cannot be ticked here: admin types are left to global admins (USR-5). */
export function leftOut(
  t: Localizer,
  { said, admins }: { said: readonly Role[]; admins: boolean },
): readonly Markdown[] {
  const roles = admins ? [] : said.filter((role) => adminTypes.some((type) => type === role));
  return roles.length > 0 ? [t.markdown(userPhrases.leftOut, { roles: roleNames(roles, t) })] : [];
}

/** Roles as they were said (slot `role`), with commas between; what is no role is left out. */
export const rolesSaid = (text: string | undefined): readonly Role[] =>
  [...agentTypes, ...adminTypes].filter((role) => (text ?? '').split(',').includes(role));
