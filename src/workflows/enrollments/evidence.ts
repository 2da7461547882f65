/** Both sides of each check of a submission: what was entered and what the register or the proof says (ENR-18). */
import type { Enrollment } from '../../domain/enrollment.js';
import type { Draft } from '../../kernel/effects.js';
import { type Localizer, phrase } from '../../kernel/localizer.js';
import type { Checked, CheckName } from './checks.js';

export interface Evidence {
  /** Legal name and country as entered. */
  readonly stated: string;
  /** Legal name and country of the profile in the register; absent if there is no such profile. */
  readonly registered?: string;
  readonly account?: 'location' | 'global';
  readonly accountActive?: boolean;
  readonly accountEmail?: string;
  readonly contactEmail: string;
  readonly verifiedEmail?: string;
  readonly startedBy: string;
  readonly startedEmail?: string;
  readonly tenantId: string;
  readonly mpnId: string;
  /** Organisations with a name like the legal name, if any. */
  readonly alike?: string;
}

export const evidenceOf = (
  { legalName = '', country, primaryContact, startedBy, tenantId, mpnId = '' }: Draft<Enrollment>,
  { organization, profile, startedEmail, alike }: Checked,
): Evidence => ({
  stated: `${legalName}, ${country}`,
  ...(profile
    ? {
        registered: `${profile.legalName}, ${profile.country}`,
        account: profile.kind,
        accountActive: profile.active,
        accountEmail: profile.account,
      }
    : {}),
  contactEmail: primaryContact?.email ?? '',
  ...(organization.verifiedEmail ? { verifiedEmail: organization.verifiedEmail } : {}),
  startedBy: startedBy.name,
  ...(startedEmail ? { startedEmail } : {}),
  tenantId,
  mpnId,
  ...(alike.length > 0 ? { alike: alike.join(', ') } : {}),
});

const words = {
  none: phrase({ en: 'no such profile', fr: 'aucun profil' }),
  established: phrase<{ stated: string; registered: string }>({
    en: (f) => `Entered: ${f.stated} · register: ${f.registered}`,
    fr: (f) => `Saisie : ${f.stated} · registre : ${f.registered}`,
  }),
  authority: phrase<{ by: string; tenant: string }>({
    en: (f) => `Started by ${f.by} · tenant ${f.tenant}`,
    fr: (f) => `Commencée par ${f.by} · locataire ${f.tenant}`,
  }),
  location: phrase({ en: 'location account', fr: 'compte d’emplacement' }),
  global: phrase({ en: 'global account', fr: 'compte global' }),
  active: phrase({ en: 'active', fr: 'actif' }),
  inactive: phrase({ en: 'inactive', fr: 'inactif' }),
  mpnId: phrase<{ mpnId: string; account: string }>({
    en: (f) => `Entered: ${f.mpnId} · register: ${f.account}`,
    fr: (f) => `Saisie : ${f.mpnId} · registre : ${f.account}`,
  }),
  address: phrase<{ contact: string; verified: string }>({
    en: (f) => `Entered: ${f.contact} · proved: ${f.verified}`,
    fr: (f) => `Saisie : ${f.contact} · vérifiée : ${f.verified}`,
  }),
  noAddress: phrase({ en: 'none', fr: 'aucune' }),
  domain: phrase<{ contact: string; account: string }>({
    en: (f) => `Primary contact: ${f.contact} · membership account: ${f.account}`,
    fr: (f) => `Contact principal : ${f.contact} · compte de partenaire : ${f.account}`,
  }),
  name: phrase<{ names: string }>({
    en: (f) => `Looks like ${f.names}`,
    fr: (f) => `Ressemble à ${f.names}`,
  }),
  unique: phrase<{ tenant: string; mpnId: string }>({
    en: (f) => `Tenant ${f.tenant} · MPN ID ${f.mpnId}`,
    fr: (f) => `Locataire ${f.tenant} · ID MPN ${f.mpnId}`,
  }),
};

/** The evidence of a check as a line; empty on cards of earlier versions. */
export function evidenceWords(name: CheckName, evidence: Evidence | undefined, t: Localizer): string {
  if (!evidence) return '';
  const { stated, startedBy, startedEmail, tenantId: tenant, mpnId, contactEmail: contact } = evidence;
  const { registered = t.text(words.none), accountEmail = t.text(words.none), account, accountActive } = evidence;
  switch (name) {
    case 'established':
      return t.text(words.established, { stated, registered });
    case 'authority':
      return t.text(words.authority, { by: startedEmail ? `${startedBy}, ${startedEmail}` : startedBy, tenant });
    case 'mpnId':
      return t.text(words.mpnId, {
        mpnId,
        account: account
          ? `${t.text(words[account])}, ${t.text(accountActive ? words.active : words.inactive)}, ${registered}`
          : t.text(words.none),
      });
    case 'address':
      return t.text(words.address, { contact, verified: evidence.verifiedEmail ?? t.text(words.noAddress) });
    case 'domain':
      return t.text(words.domain, { contact, account: accountEmail });
    case 'name':
      return evidence.alike ? t.text(words.name, { names: evidence.alike }) : '';
    case 'unique':
      return t.text(words.unique, { tenant, mpnId });
  }
}
