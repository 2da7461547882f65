/** Names of roles and capabilities. */
import { type Phrase, phrase } from '../kernel/localizer.js';
import type { Capability, Role } from '../kernel/permissions.js';

export const roleWords: Record<Role, Phrase> = {
  globalAdmin: phrase({ en: 'global admin', fr: 'administrateur général' }),
  userAdmin: phrase({ en: 'user admin', fr: 'administrateur des utilisateurs' }),
  billingAdmin: phrase({ en: 'billing admin', fr: 'administrateur de facturation' }),
  adminAgent: phrase({ en: 'admin agent', fr: 'agent d’administration' }),
  salesAgent: phrase({ en: 'sales agent', fr: 'agent commercial' }),
  helpdeskAgent: phrase({ en: 'helpdesk agent', fr: 'agent du support technique' }),
};

export const capabilityWords: Record<Capability, Phrase> = {
  indirectProvider: phrase({ en: 'indirect provider', fr: 'fournisseur indirect' }),
  indirectReseller: phrase({ en: 'indirect reseller', fr: 'revendeur indirect' }),
  directBill: phrase({ en: 'direct-bill partner', fr: 'partenaire de facturation directe' }),
  operator: phrase({ en: 'programme operator', fr: 'opérateur du programme' }),
};
