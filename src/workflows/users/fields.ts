/** The role fields of the forms that add a user and set roles. */
import { z } from 'zod';
import { roleWords } from '../../domain/role-phrases.js';
import type { Field } from '../../kernel/card.js';
import { field } from '../../kernel/field.js';
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

/** Each field sends comma-separated role ids, or nothing. */
export const roleFields = { agentTypes: listOf(agentTypes), adminTypes: listOf(adminTypes) };

export const roleNames = (roles: readonly Role[], t: Localizer): readonly string[] =>
  roles.map((role) => t.text(roleWords[role]));

export function roleChoices(
  t: Localizer,
  { roles, admins, rule }: { roles: readonly Role[]; admins: boolean; rule: Phrase },
): readonly Field[] {
  const choices = (id: keyof typeof roleFields, of: readonly Role[]): Field =>
    field(t, 'choices', id, userPhrases[id], rule, {
      required: false,
      value: of.filter((role) => roles.includes(role)).join(','),
      choices: of.map((role) => ({ title: t.text(roleWords[role]), value: role })),
    });
  return [choices('agentTypes', agentTypes), ...(admins ? [choices('adminTypes', adminTypes)] : [])];
}

/** Notes the named roles that the form does not offer: only global admins assign admin types (USR-5). */
export function leftOut(
  t: Localizer,
  { named, admins }: { named: readonly Role[]; admins: boolean },
): readonly Markdown[] {
  const roles = admins ? [] : named.filter((role) => adminTypes.some((type) => type === role));
  return roles.length > 0 ? [t.markdown(userPhrases.leftOut, { roles: roleNames(roles, t) })] : [];
}

/** Parses the slot `role`: comma-separated role ids; unknown ones are ignored. */
export const parseRoles = (text: string | undefined): readonly Role[] =>
  [...agentTypes, ...adminTypes].filter((role) => (text ?? '').split(',').includes(role));
