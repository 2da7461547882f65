/** Imports invitations of customers, alone or jointly with a provider: one draft per row (CUS-4, CUS-5, TRN-8). */
import { z } from 'zod';
import type { Organization } from '../../../domain/organization.js';
import { put, refuse } from '../../../kernel/effects.js';
import { phrase } from '../../../kernel/localizer.js';
import * as input from '../../../kernel/text.js';
import type { View } from '../../../kernel/view.js';
import { addressProblem, invitation, isRelated, lookAt } from '../../customers/invitable.js';
import { invitePhrases as inviteWords } from '../../customers/invite-phrases.js';
import { column, oneOf } from '../../files/columns.js';
import { partnered } from '../../partnerships/find.js';
import { thePartner } from '../../relationships/find.js';
import { type Cells, type Kind, type Owner, same, type Verdict, wrong, wrongColumns } from '../kind.js';
import { languageColumn, languageNames } from './values.js';

const row = z.object({
  email: input.email,
  company: input.line(200).optional(),
  language: oneOf(languageNames).optional(),
  provider: input.line(200).optional(),
});

const alone = [
  column(
    'email',
    ['Email', 'Customer email', 'Email address', 'Contact email', 'E-mail'],
    ['Adresse e-mail', 'E-mail', 'Courriel', 'Adresse e-mail du client', 'Adresse e-mail du contact'],
    inviteWords.emailRule,
    { en: 'it@contoso.example', fr: 'info@contoso.example' },
    { required: true },
  ),
  column(
    'company',
    ['Company name', 'Company', 'Customer', 'Customer name', 'Name'],
    ['Nom de la société', 'Société', 'Client', 'Nom du client', 'Nom'],
    inviteWords.companyRule,
    'Contoso SARL',
  ),
  languageColumn,
] as const;
const joint = [
  ...alone,
  column(
    'provider',
    ['Indirect provider', 'Provider'],
    ['Fournisseur indirect', 'Fournisseur'],
    phrase({
      en: 'One of your providers, by name; may stay empty if you have only one.',
      fr: 'Un de vos fournisseurs, par son nom ; peut rester vide si vous n’en avez qu’un.',
    }),
    'Armor Distribution',
  ),
] as const;

const words = {
  aloneTitle: phrase({ en: 'Import invitations', fr: 'Importer des invitations' }),
  aloneHelp: phrase({
    en: 'Drafts an invitation for every customer of a file',
    fr: 'Rédige une invitation pour chaque client d’un fichier',
  }),
  jointTitle: phrase({ en: 'Import joint invitations', fr: 'Importer des invitations conjointes' }),
  jointHelp: phrase({
    en: 'Drafts a joint invitation with your provider for every customer of a file',
    fr: 'Rédige une invitation conjointe avec votre fournisseur pour chaque client d’un fichier',
  }),
  about: phrase<{ rows: number }>({
    en: (f, w) =>
      `One draft for each row, up to ${w.count(f.rows, { one: 'row', other: 'rows' })}. I send nothing: each draft has its own personal link, and you hand it over from your own mail program. An address that has an open invitation keeps it.`,
    fr: (f, w) =>
      `Un brouillon par ligne, ${w.count(f.rows, { one: 'ligne', other: 'lignes' })} au plus. Je n’envoie rien : chaque brouillon a son lien personnel, et vous le remettez depuis votre propre messagerie. Une adresse dont l’invitation est en attente la conserve.`,
  }),
  inTransition: phrase({
    en: 'In transition, customers are invited jointly with a provider: use “import joint invitations”.',
    fr: 'En transition, les clients s’invitent conjointement avec un fournisseur : utilisez « importer des invitations conjointes ».',
  }),
  notReseller: phrase({
    en: 'Joint invitations are for resellers: they name you and one of your providers. Use “import invitations”.',
    fr: 'Les invitations conjointes sont réservées aux revendeurs : elles désignent votre organisation et l’un de vos fournisseurs. Utilisez « importer des invitations ».',
  }),
  already: phrase({ en: 'this relationship exists already', fr: 'cette relation existe déjà' }),
  reused: phrase<{ id: string }>({
    en: (f) => `an invitation is open already: ${f.id}`,
    fr: (f) => `une invitation est déjà en attente : ${f.id}`,
  }),
};

const has = ({ capabilities }: Organization, one: Organization['capabilities'][number]): boolean =>
  capabilities.includes(one);

/** The named provider, or the only one. */
async function providerOf(view: View, owner: Owner, named: string | undefined) {
  if (named !== undefined) return thePartner(view, owner, 'reseller', named);
  const { items } = await partnered(view, owner, 'reseller', { limit: 2 });
  return items.length === 1 ? items[0]?.other : undefined;
}

async function check(view: View, cells: Cells, owner: Owner, isJoint: boolean): Promise<Verdict> {
  const read = row.safeParse(cells);
  if (!read.success) return wrongColumns(read.error, joint);
  const { email, company, language } = read.data;
  const bad = addressProblem(email, owner);
  if (bad) return { what: 'wrong', problems: [{ column: 'email', refusal: bad.refusal, facts: bad.facts }] };
  const provider = isJoint ? await providerOf(view, owner, read.data.provider) : undefined;
  if (isJoint && !provider) return { what: 'wrong', problems: [wrong('provider', inviteWords.providerRule)] };
  const known = await lookAt(view, owner, email, isJoint ? 'joint' : 'customer', provider?.id);
  if (known.hindrance)
    return { what: 'wrong', problems: [wrong('email', inviteWords.notActive, { name: owner.organization.name })] };
  if (known.customer && isRelated(known.related, owner.organization, provider))
    return same(words.already, {}, known.customer.id);
  if (known.open) return same(words.reused, { id: known.open.id }, known.open.id);
  return {
    what: 'add',
    carry: (context) => {
      const made = invitation(
        {
          email,
          name: company ?? known.customer?.name,
          language: language ?? known.customer?.language ?? context.actor.language,
          origin: undefined,
          customerId: known.served?.id,
        },
        provider,
        context,
      );
      return { ref: made.id, effects: [put('invitations', made, context.actor.organization.id)] };
    },
  };
}

const common = {
  who: 'data.move',
  about: words.about,
  rowsAtMost: 500,
  pageSize: 50,
  pasted: false,
  named: ['email', 'company'],
  keyed: 'email',
  keys: ({ email = '' }) => [email.toLowerCase()],
} as const satisfies Partial<Kind>;

export const invitations: Kind = {
  ...common,
  name: 'invitations',
  verb: 'imports.invitations',
  formerly: ['import.invitations'],
  words: {
    title: words.aloneTitle,
    help: words.aloneHelp,
  },
  columns: alone,
  unavailable: (organization) =>
    has(organization, 'directBill') && has(organization, 'indirectReseller') ? refuse(words.inTransition) : undefined,
  check: (view, cells, owner) => check(view, cells, owner, false),
};

export const jointInvitations: Kind = {
  ...common,
  name: 'joint',
  verb: 'imports.jointInvitations',
  formerly: ['import.joint'],
  words: {
    title: words.jointTitle,
    help: words.jointHelp,
  },
  columns: joint,
  unavailable: (organization) => (has(organization, 'indirectReseller') ? undefined : refuse(words.notReseller)),
  check: (view, cells, owner) => check(view, cells, owner, true),
};
