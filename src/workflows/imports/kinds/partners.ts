/** Imports partners of other portals, each with its first global admin (ORG-6). */
import { phrase } from '../../../kernel/localizer.js';
import { column } from '../../files/columns.js';
import { broughtIn, partner, partnerKinds, takenKeys } from '../../operator/partner.js';
import { operatorPhrases as operatorWords } from '../../operator/phrases.js';
import { type Kind, type Verdict, wrong, wrongColumns } from '../kind.js';
import { countryColumn, mpnColumn, columnPhrases as operatorRules, tenantColumn } from './operator-columns.js';

const words = {
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
  taken: phrase({
    en: 'Already belongs to another organisation.',
    fr: 'Appartient déjà à une autre organisation.',
  }),
  partnerKindRule: phrase<undefined>({
    en: `One of: ${partnerKinds.join(', ')}.`,
    fr: `Une valeur parmi : ${partnerKinds.join(', ')}.`,
  }),
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
  column('eligible', ['Eligible'], ['Éligible'], operatorRules.yesRule, { en: 'no', fr: 'non' }),
] as const;

export const partners: Kind = {
  name: 'partners',
  verb: 'imports.partners',
  formerly: ['import.partners'],
  who: 'programme.run',
  words: {
    title: words.partners,
    help: words.partnersHelp,
  },
  about: words.partnersAbout,
  columns: partnerColumns,
  rowsAtMost: 500,
  pageSize: 50,
  pasted: true,
  named: ['name', 'tenantId'],
  keyed: 'tenantId',
  keys: ({ tenantId: tenant = '', mpnId: mpn = '', adminEmail = '' }) => [
    tenant.toLowerCase(),
    mpn,
    adminEmail.toLowerCase(),
  ],
  check: async (view, cells): Promise<Verdict> => {
    const read = partner.safeParse(cells);
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
