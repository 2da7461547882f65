/** Imports customers of other portals, matched by domain. A customer that is already in the programme must accept an invitation (CUS-8, CUS-13). */
import { addressRule } from '../../../domain/address-rules.js';
import { domainOf, isWebMail } from '../../../domain/email-domains.js';
import { put, refuse } from '../../../kernel/effects.js';
import type { Language } from '../../../kernel/localizer.js';
import { phrase } from '../../../kernel/localizer.js';
import { accountProblems, nameProblem } from '../../customers/details.js';
import { kindFor } from '../../customers/invitable.js';
import { invitePhrases as inviteWords } from '../../customers/invite-phrases.js';
import { ownRelationships } from '../../relationships/find.js';
import { type Kind, type Problem, same, type Verdict, wrong, wrongColumns } from '../kind.js';
import { columns, type Row, row } from './customer-row.js';

const words = {
  title: phrase({ en: 'Import customers', fr: 'Importer des clients' }),
  help: phrase({
    en: 'Customers you hold in other portals, from a file',
    fr: 'Les clients que vous suivez dans d’autres portails, à partir d’un fichier',
  }),
  about: phrase<{ rows: number }>({
    en: (f, w) =>
      `For customers that you already hold in other portals, up to ${w.count(f.rows, { one: 'row', other: 'rows' })}. They are matched by domain: a domain that nobody has here yet is added, one that is yours already is skipped. A customer that is already in the programme becomes yours only when it accepts an invitation: I draft these from the same file. Country and contact email are needed for those that are new here. Nothing is sent to anybody.`,
    fr: (f, w) =>
      `Pour les clients que vous suivez déjà dans d’autres portails, ${w.count(f.rows, { one: 'ligne', other: 'lignes' })} au plus. Ils sont reconnus à leur domaine : un domaine encore inconnu ici est ajouté, un domaine déjà parmi vos clients est ignoré. Un client qui figure déjà dans le programme ne devient le vôtre qu’en acceptant une invitation : je les rédige à partir du même fichier. Le pays et l’adresse e-mail du contact sont nécessaires pour les nouveaux. Rien n’est envoyé à qui que ce soit.`,
  }),
  already: phrase({ en: 'already among your customers', fr: 'figure déjà parmi vos clients' }),
  toInvite: phrase({
    en: 'already in the programme: invite it',
    fr: 'figure déjà dans le programme : invitez-le',
  }),
  toInviteAt: phrase({
    en: 'already in the programme: add its contact email to invite it',
    fr: 'figure déjà dans le programme : ajoutez l’adresse e-mail de son contact pour l’inviter',
  }),
  neededNew: phrase({
    en: 'Needed, as this customer is new here.',
    fr: 'Obligatoire : ce client est nouveau ici.',
  }),
  webMail: phrase({
    en: 'A web mail address. Give one at the customer’s own company.',
    fr: 'Une adresse de messagerie grand public. Indiquez-en une au sein de la société du client.',
  }),
  ownDomain: phrase({
    en: 'The domain of your own organisation.',
    fr: 'Le domaine de votre propre organisation.',
  }),
  webDomain: phrase({
    en: 'The domain of a web mail service is no customer’s.',
    fr: 'Le domaine d’une messagerie grand public n’est celui d’aucun client.',
  }),
  addressWhole: phrase({
    en: 'Needed beside the rest of the address.',
    fr: 'Obligatoire avec le reste de l’adresse.',
  }),
};

const hasAddress = (given: Row): boolean =>
  [given.line1, given.line2, given.postalCode, given.city, given.state].some((part) => part !== undefined);

/** Applies the rules of `customers.add` to a row with a new customer. */
function problemsOfNew(given: Row, ownDomain: string): readonly Problem[] {
  const { country, email } = given;
  const whole = hasAddress(given)
    ? (['line1', 'city'] as const).flatMap((key) => (given[key] ? [] : [wrong(key, words.addressWhole)]))
    : [];
  return [
    ...(country ? [] : [wrong('country', words.neededNew)]),
    ...(email ? [] : [wrong('email', words.neededNew)]),
    ...(email && isWebMail(email) ? [wrong('email', words.webMail)] : []),
    ...whole,
    ...(country ? accountProblems({ ...given, country }, ownDomain, hasAddress(given)) : []).map(
      ({ field, refusal, facts }) => ({ column: field, refusal, facts }),
    ),
  ];
}

function recordOf(given: Row, id: string, language: Language) {
  const { country = '', line1, city, state } = given;
  const codes = Array.isArray(addressRule(country).state);
  return {
    id,
    name: given.company,
    domain: given.domain,
    country,
    language: given.language ?? language,
    ...(line1 && city
      ? {
          address: {
            line1,
            ...(given.line2 ? { line2: given.line2 } : {}),
            city,
            ...(state ? { state: codes ? state.toUpperCase() : state } : {}),
            ...(given.postalCode ? { postalCode: given.postalCode } : {}),
            country,
          },
        }
      : {}),
    contact: {
      name: given.contact ?? given.company,
      email: given.email ?? '',
      ...(given.phone ? { phone: given.phone } : {}),
    },
    ...(given.registrationNumber ? { registrationNumber: given.registrationNumber } : {}),
  };
}

export const customers: Kind = {
  name: 'customers',
  verb: 'imports.customers',
  formerly: ['import.customers'],
  who: 'data.move',
  words: {
    title: words.title,
    help: words.help,
  },
  about: words.about,
  columns,
  rowsAtMost: 10_000,
  pageSize: 25,
  pasted: false,
  named: ['company', 'domain'],
  keyed: 'domain',
  keys: ({ domain = '' }) => [domain.toLowerCase()],
  unavailable: (organization) =>
    organization.active ? undefined : refuse(inviteWords.notActive, { name: organization.name }),
  check: async (view, cells, { organization, user }): Promise<Verdict> => {
    const read = row.safeParse(cells);
    if (!read.success) return wrongColumns(read.error, columns);
    const given = read.data;
    const own = domainOf(user.email);
    if (given.domain === own) return { what: 'wrong', problems: [wrong('domain', words.ownDomain)] };
    if (isWebMail(`x@${given.domain}`)) return { what: 'wrong', problems: [wrong('domain', words.webDomain)] };
    const kind = kindFor(organization);
    const known = await view.one('customers', 'domain', given.domain);
    if (known) {
      const ours = (await ownRelationships(view, organization.id, known.id)).length > 0;
      if (ours) return same(words.already, {}, known.id);
      return { what: 'invite', note: given.email ? words.toInvite : words.toInviteAt };
    }
    const odd = nameProblem(given.company);
    const problems: readonly Problem[] = [
      ...(odd ? [{ column: 'company', refusal: odd.refusal, facts: odd.facts }] : []),
      ...problemsOfNew(given, own),
    ];
    if (problems.length > 0) return { what: 'wrong', problems };
    return {
      what: 'add',
      carry: ({ ids, now, actor }) => {
        const id = ids.readable('CUS');
        return {
          ref: id,
          effects: [
            put('customers', recordOf(given, id, actor.language), organization.id),
            put(
              'relationships',
              {
                id: ids.sorted(),
                status: 'active',
                customerId: id,
                partnerId: organization.id,
                kind,
                origin: given.origin ?? 'ownMarketing',
                since: now,
                withIds: [],
                adminAccess: true,
                name: given.company,
                domain: given.domain,
              },
              organization.id,
            ),
          ],
        };
      },
    };
  },
};
