/** Imports directory entries (ORG-4). */
import { z } from 'zod';
import { country } from '../../../domain/countries.js';
import { services } from '../../../domain/directory-entry.js';
import { put } from '../../../kernel/effects.js';
import { phrase } from '../../../kernel/localizer.js';
import * as input from '../../../kernel/text.js';
import { column, listIn, mapIn } from '../../files/columns.js';
import { tenantId, yes } from '../../operator/partner.js';
import { operatorPhrases as operatorWords } from '../../operator/phrases.js';
import { isSame, type Kind, same, type Verdict, wrong, wrongColumns } from '../kind.js';
import { columnPhrases as operatorRules, tenantColumn } from './operator-columns.js';

const words = {
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
  noProvider: phrase({ en: 'No provider has this tenant ID.', fr: 'Aucun fournisseur n’a cet ID de locataire.' }),
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

const directoryRow = z.object({
  tenantId,
  name: input.line(200),
  countries: z.string().transform(listIn).pipe(z.array(country).min(1).max(60)),
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
    operatorRules.yesRule,
    { en: 'yes', fr: 'oui' },
    { required: true },
  ),
] as const;

export const directory: Kind = {
  name: 'directory',
  verb: 'imports.directory',
  formerly: ['import.directory'],
  who: 'programme.run',
  words: {
    title: words.directory,
    help: words.directoryHelp,
  },
  about: words.directoryAbout,
  columns: directoryColumns,
  rowsAtMost: 500,
  pageSize: 50,
  pasted: true,
  named: ['name', 'tenantId'],
  keyed: 'tenantId',
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
    if (isSame(kept, draft)) return same(operatorRules.unchanged, {}, id);
    return { what: kept ? 'change' : 'add', carry: () => ({ ref: id, effects: [put('directory', draft)] }) };
  },
};
