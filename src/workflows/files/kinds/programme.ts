/** The operator's register of partner profiles, partners of other portals, and the directory (ORG-4, ORG-6, ENR-13). */
import { z } from 'zod';
import { put } from '../../decision.js';
import { services } from '../../directory/entry.js';
import { phrase } from '../../language.js';
import { broughtIn, partner, partnerKinds, takenKeys, yes } from '../../programme/partner.js';
import { words as operatorWords } from '../../programme/phrases.js';
import { mpnId } from '../../programme/profile.js';
import { tenantId } from '../../programme/tenants.js';
import * as input from '../../text.js';
import { column, listIn, mapIn } from '../columns.js';
import { isSame, type Kind, same, type Verdict, wrong, wrongColumns } from '../kind.js';
import { countryCell, countryRule, oneOf } from './values.js';

const words = {
  register: phrase({ en: 'Import the register', fr: 'Importer le registre' }),
  registerHelp: phrase({
    en: 'Partner profiles from a file, with a report per row',
    fr: 'Profils de partenaires à partir d’un fichier, avec un compte rendu par ligne',
  }),
  registerAbout: phrase<{ rows: number }>({
    en: (f, w) =>
      `Partner profiles, up to ${w.count(f.rows, { one: 'row', other: 'rows' })}: a known MPN ID is brought up to date, a new one is added.`,
    fr: (f, w) =>
      `Profils de partenaires, ${w.count(f.rows, { one: 'ligne', other: 'lignes' })} au plus : un ID MPN connu est mis à jour, un nouveau est ajouté.`,
  }),
  partners: phrase({ en: 'Import partners', fr: 'Importer des partenaires' }),
  partnersHelp: phrase({
    en: 'Providers, direct-bill partners and resellers of other portals, from a file',
    fr: 'Fournisseurs, partenaires de facturation directe et revendeurs d’autres portails, à partir d’un fichier',
  }),
  partnersAbout: phrase<{ rows: number }>({
    en: (f, w) =>
      `Partners with their first global admin, up to ${w.count(f.rows, { one: 'row', other: 'rows' })}. Who is in the programme already is not changed.`,
    fr: (f, w) =>
      `Partenaires avec leur premier administrateur général, ${w.count(f.rows, { one: 'ligne', other: 'lignes' })} au plus. Qui fait déjà partie du programme n’est pas modifié.`,
  }),
  directory: phrase({ en: 'Import the directory', fr: 'Importer l’annuaire' }),
  directoryHelp: phrase({
    en: 'Published entries of providers, from a file',
    fr: 'Fiches publiées des fournisseurs, à partir d’un fichier',
  }),
  directoryAbout: phrase<{ rows: number }>({
    en: (f, w) =>
      `Directory entries of providers, up to ${w.count(f.rows, { one: 'row', other: 'rows' })}: the entry of a tenant is replaced.`,
    fr: (f, w) =>
      `Fiches d’annuaire des fournisseurs, ${w.count(f.rows, { one: 'ligne', other: 'lignes' })} au plus : la fiche d’un locataire est remplacée.`,
  }),
  unchanged: phrase({ en: 'unchanged', fr: 'inchangé' }),
  taken: phrase({
    en: 'Already belongs to another organisation.',
    fr: 'Appartient déjà à une autre organisation.',
  }),
  noProvider: phrase({ en: 'No provider has this tenant ID.', fr: 'Aucun fournisseur n’a cet ID de locataire.' }),
  kindRule: phrase({ en: 'location or global.', fr: 'location (emplacement) ou global.' }),
  yesRule: phrase({ en: 'yes or no.', fr: 'oui ou non.' }),
  listRule: phrase({ en: 'Several values, separated by |.', fr: 'Plusieurs valeurs, séparées par |.' }),
  partnerKindRule: phrase<undefined>({
    en: `One of: ${partnerKinds.join(', ')}.`,
    fr: `Une valeur parmi : ${partnerKinds.join(', ')}.`,
  }),
  servicesRule: phrase<undefined>({
    en: `Any of: ${services.join(', ')}, separated by |.`,
    fr: `Des valeurs parmi : ${services.join(', ')}, séparées par |.`,
  }),
  countriesRule: phrase({
    en: 'Countries by name or two-letter code, separated by |.',
    fr: 'Des pays, par leur nom ou leur code à deux lettres, séparés par |.',
  }),
  profilesRule: phrase({
    en: 'An address for each country: FR=https://…|BE=https://…',
    fr: 'Une adresse par pays : FR=https://…|BE=https://…',
  }),
  logoRule: phrase({ en: 'An https address.', fr: 'Une adresse https.' }),
};

const list = z
  .string()
  .default('')
  .transform(listIn)
  .pipe(z.array(z.string().max(60)).max(30));
const countryColumn = column(
  'country',
  ['Country/region', 'Country'],
  ['Pays/région', 'Pays', 'Pays ou région'],
  countryRule,
  'FR',
  {
    required: true,
  },
);
const tenantColumn = column(
  'tenantId',
  ['Tenant ID'],
  ['ID du locataire'],
  operatorWords.tenantIdRule,
  '2a6f8c49-2ced-4f67-9c2f-060c69131aa5',
  { required: true },
);
const mpnColumn = column(
  'mpnId',
  ['MPN ID', 'Partner ID', 'PLA ID'],
  ['ID MPN', 'ID partenaire'],
  operatorWords.mpnRule,
  '4417062',
  {
    required: true,
  },
);

const registerRow = z.object({
  mpnId,
  kind: oneOf({ location: 'location', emplacement: 'location', global: 'global' } as const),
  legalName: input.line(200),
  country: countryCell,
  active: yes,
  account: input.email,
  benefits: list,
  incentives: list,
  competencies: list,
});
const registerColumns = [
  mpnColumn,
  column('kind', ['Kind', 'Type'], ['Type', 'Nature'], words.kindRule, 'location', { required: true }),
  column(
    'legalName',
    ['Legal name', 'Legal business name'],
    ['Dénomination sociale', 'Raison sociale'],
    operatorWords.nameRule,
    'Lumière Informatique',
    { required: true },
  ),
  countryColumn,
  column('active', ['Active'], ['Actif'], words.yesRule, { en: 'yes', fr: 'oui' }, { required: true }),
  column(
    'account',
    ['Membership account', 'Account'],
    ['Compte de partenaire', 'Compte'],
    operatorWords.emailRule,
    'partners@lumiere.example',
    { required: true },
  ),
  column('benefits', ['Benefits'], ['Avantages'], words.listRule, ''),
  column('incentives', ['Incentives'], ['Primes'], words.listRule, 'indirectReseller'),
  column('competencies', ['Competencies'], ['Compétences'], words.listRule, ''),
] as const;

export const register: Kind = {
  name: 'register',
  verb: 'import.register',
  who: 'programme.run',
  words: {
    title: words.register,
    help: words.registerHelp,
    examples: { en: ['import register', 'import the register'], fr: ['importer le registre', 'importer registre'] },
  },
  about: words.registerAbout,
  columns: registerColumns,
  rowsAtMost: 10_000,
  pageSize: 100,
  pasted: true,
  named: ['mpnId', 'legalName'],
  keys: ({ mpnId: key = '' }) => [key],
  check: async (view, cells): Promise<Verdict> => {
    const read = registerRow.safeParse(cells);
    if (!read.success) return wrongColumns(read.error, registerColumns);
    const { mpnId: id, ...profile } = read.data;
    const draft = { id, ...profile };
    const kept = await view.get('profiles', id);
    if (isSame(kept, draft)) return same(words.unchanged, {}, id);
    return { what: kept ? 'change' : 'add', carry: () => ({ ref: id, effects: [put('profiles', draft)] }) };
  },
};

const partnerColumns = [
  column('kind', ['Kind', 'Type'], ['Type', 'Nature'], words.partnerKindRule, 'indirectProvider', { required: true }),
  column('name', ['Name', 'Company name'], ['Nom', 'Nom de la société'], operatorWords.nameRule, 'Armor Distribution', {
    required: true,
  }),
  tenantColumn,
  countryColumn,
  mpnColumn,
  column('adminName', ['Admin name'], ['Nom de l’administrateur'], operatorWords.nameRule, 'Ada Ito', {
    required: true,
  }),
  column(
    'adminEmail',
    ['Admin email'],
    ['Adresse e-mail de l’administrateur'],
    operatorWords.emailRule,
    'ada@armor.example',
    { required: true },
  ),
  column(
    'adminObjectId',
    ['Admin object ID'],
    ['ID d’objet de l’administrateur'],
    operatorWords.objectIdRule,
    '3eb1d18c-b99f-48ff-b72c-2facbaaa07f4',
    { required: true },
  ),
  column('eligible', ['Eligible'], ['Éligible'], words.yesRule, { en: 'no', fr: 'non' }),
] as const;

const partnerRow = partner.extend({ country: countryCell });

export const partners: Kind = {
  name: 'partners',
  verb: 'import.partners',
  who: 'programme.run',
  words: {
    title: words.partners,
    help: words.partnersHelp,
    examples: { en: ['import partners'], fr: ['importer des partenaires', 'importer partenaires'] },
  },
  about: words.partnersAbout,
  columns: partnerColumns,
  rowsAtMost: 500,
  pageSize: 50,
  pasted: true,
  named: ['name', 'tenantId'],
  keys: ({ tenantId: tenant = '', mpnId: mpn = '', adminEmail = '' }) => [
    tenant.toLowerCase(),
    mpn,
    adminEmail.toLowerCase(),
  ],
  check: async (view, cells): Promise<Verdict> => {
    const read = partnerRow.safeParse(cells);
    if (!read.success) return wrongColumns(read.error, partnerColumns);
    const taken = await takenKeys(view, read.data);
    if (taken.length > 0) return { what: 'wrong', problems: taken.map((key) => wrong(key, words.taken)) };
    return {
      what: 'add',
      carry: ({ ids }) => {
        const effects = broughtIn(read.data, ids);
        const [first] = effects;
        return { ref: first?.effect === 'put' ? first.record.id : '', effects };
      },
    };
  },
};

const directoryRow = z.object({
  tenantId,
  name: input.line(200),
  countries: z.string().transform(listIn).pipe(z.array(countryCell).min(1).max(60)),
  services: z
    .string()
    .default('')
    .transform(listIn)
    .pipe(z.array(z.enum(services))),
  profiles: z
    .string()
    .default('')
    .transform(mapIn)
    .pipe(z.record(z.string().regex(/^[A-Z]{2}$/), z.url({ protocol: /^https?$/ }))),
  logoUrl: z.url({ protocol: /^https$/ }).optional(),
  contactEmail: input.email,
  published: yes,
});
const directoryColumns = [
  tenantColumn,
  column('name', ['Name', 'Company name'], ['Nom', 'Nom de la société'], operatorWords.nameRule, 'Armor Distribution', {
    required: true,
  }),
  column('countries', ['Countries', 'Countries/regions'], ['Pays', 'Pays/régions'], words.countriesRule, 'FR|BE', {
    required: true,
  }),
  column('services', ['Services'], ['Services'], words.servicesRule, 'training|financing'),
  column(
    'profiles',
    ['Profiles', 'Profile links'],
    ['Profils', 'Liens des profils'],
    words.profilesRule,
    'FR=https://armor.example/fr',
  ),
  column('logoUrl', ['Logo', 'Logo URL'], ['Logo', 'URL du logo'], words.logoRule, ''),
  column(
    'contactEmail',
    ['Contact email', 'Email'],
    ['Adresse e-mail du contact', 'Adresse e-mail'],
    operatorWords.emailRule,
    'partners@armor.example',
    { required: true },
  ),
  column(
    'published',
    ['Published'],
    ['Publié', 'Publiée'],
    words.yesRule,
    { en: 'yes', fr: 'oui' },
    { required: true },
  ),
] as const;

export const directory: Kind = {
  name: 'directory',
  verb: 'import.directory',
  who: 'programme.run',
  words: {
    title: words.directory,
    help: words.directoryHelp,
    examples: { en: ['import directory', 'import the directory'], fr: ['importer l’annuaire', 'importer annuaire'] },
  },
  about: words.directoryAbout,
  columns: directoryColumns,
  rowsAtMost: 500,
  pageSize: 50,
  pasted: true,
  named: ['name', 'tenantId'],
  keys: ({ tenantId: key = '' }) => [key.toLowerCase()],
  check: async (view, cells): Promise<Verdict> => {
    const read = directoryRow.safeParse(cells);
    if (!read.success) return wrongColumns(read.error, directoryColumns);
    const { tenantId: of, logoUrl, ...entry } = read.data;
    const organization = await view.one('organizations', 'tenant', of);
    if (!organization?.capabilities.includes('indirectProvider'))
      return { what: 'wrong', problems: [wrong('tenantId', words.noProvider)] };
    const { id } = organization;
    const draft = { id, organizationId: id, ...entry, ...(logoUrl ? { logoUrl } : {}) };
    const kept = await view.get('directory', id);
    if (isSame(kept, draft)) return same(words.unchanged, {}, id);
    return { what: kept ? 'change' : 'add', carry: () => ({ ref: id, effects: [put('directory', draft)] }) };
  },
};
