/** Imports the operator's register of partner profiles (ENR-13). */
import { z } from 'zod';
import { country } from '../../../domain/countries.js';
import { mpnId } from '../../../domain/partner-profile.js';
import { put } from '../../../kernel/effects.js';
import { phrase } from '../../../kernel/localizer.js';
import * as input from '../../../kernel/text.js';
import { column, listIn, oneOf } from '../../files/columns.js';
import { yes } from '../../operator/partner.js';
import { operatorPhrases as operatorWords } from '../../operator/phrases.js';
import { isSame, type Kind, same, type Verdict, wrongColumns } from '../kind.js';
import { countryColumn, mpnColumn, columnPhrases as operatorRules } from './operator-columns.js';

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
  kindRule: phrase({ en: 'location or global.', fr: 'location (emplacement) ou global.' }),
  listRule: phrase({ en: 'Several values, separated by |.', fr: 'Plusieurs valeurs, séparées par |.' }),
};

const list = z
  .string()
  .default('')
  .transform(listIn)
  .pipe(z.array(z.string().max(60)).max(30));

const registerRow = z.object({
  mpnId,
  kind: oneOf({ location: 'location', emplacement: 'location', global: 'global' } as const),
  legalName: input.line(200),
  country,
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
  column('active', ['Active'], ['Actif'], operatorRules.yesRule, { en: 'yes', fr: 'oui' }, { required: true }),
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
  verb: 'imports.register',
  formerly: ['import.register'],
  who: 'programme.run',
  words: {
    title: words.register,
    help: words.registerHelp,
  },
  about: words.registerAbout,
  columns: registerColumns,
  rowsAtMost: 10_000,
  pageSize: 100,
  pasted: true,
  named: ['mpnId', 'legalName'],
  keyed: 'mpnId',
  keys: ({ mpnId: key = '' }) => [key],
  check: async (view, cells): Promise<Verdict> => {
    const read = registerRow.safeParse(cells);
    if (!read.success) return wrongColumns(read.error, registerColumns);
    const { mpnId: id, ...profile } = read.data;
    const draft = { id, ...profile };
    const kept = await view.get('profiles', id);
    if (isSame(kept, draft)) return same(operatorRules.unchanged, {}, id);
    return { what: kept ? 'change' : 'add', carry: () => ({ ref: id, effects: [put('profiles', draft)] }) };
  },
};
