/** Register, partners and directory from a pasted file: every row is reported, rows without a problem are kept (ORG-6, ENR-13). */
import { z } from 'zod';
import { services } from '../directory/entry.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import {
  type CommandWords,
  card,
  change,
  done,
  type Effect,
  type Ids,
  type Pen,
  type Phrase,
  put,
  refuse,
  show,
} from '../workflow.js';
import { listIn, mapIn, type Row, readRows } from './csv.js';
import { broughtIn, partner, partnerInput, takenKeys, yes } from './partner.js';
import { words } from './phrases.js';
import { mpnId } from './profile.js';
import { country, tenantId } from './tenants.js';

const rowsAtMost = 200;
const problemsAtMost = 40;

type Why = 'columns' | 'twice' | 'taken' | 'noProvider';
interface Problem {
  /** As counted in the file, the row of names being 1. */
  readonly row: number;
  readonly why: Why;
  readonly columns: readonly string[];
}
const whyWords = { twice: words.twice, taken: words.taken, noProvider: words.noProvider } as const;

const reportCard = card<{ good: number; bad: number; problems: readonly Problem[] }>('import.report', {
  view: (facts, pen) => ({
    icon: '📥',
    title: pen.say(words.importTitle),
    status: { text: pen.plain(words.imported, facts), tone: facts.bad > 0 ? 'warning' : 'good' },
    lines: facts.problems.map(({ row, why, columns }) =>
      pen.say(words.row, {
        row,
        what: why === 'columns' ? pen.plain(words.wrongColumns, { columns }) : pen.plain(whyWords[why]),
      }),
    ),
    ...(facts.bad > 0 ? { notes: [pen.say(words.fileNote)] } : {}),
  }),
  sample: { good: 3, bad: 1, problems: [{ row: 4, why: 'columns', columns: ['mpnId'] }] },
});

/** What a row comes to: what is kept of it, or why nothing is. */
type Read =
  | { readonly key: string; readonly effects: readonly Effect[] }
  | { readonly why: Why; readonly columns?: readonly string[] };

interface Kind {
  readonly verb: string;
  readonly words: Pick<CommandWords, 'title' | 'help' | 'examples'>;
  readonly columns: readonly string[];
  read(view: View, row: Row, ids: Ids): Promise<Read>;
}

const wrong = (error: z.ZodError): Read => ({
  why: 'columns',
  columns: [...new Set(error.issues.map((issue) => String(issue.path[0] ?? '')))],
});

const list = z
  .string()
  .default('')
  .transform(listIn)
  .pipe(z.array(z.string().max(60)).max(30));
const registerRow = z.object({
  mpnId,
  kind: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['location', 'global'])),
  legalName: input.line(200),
  country,
  active: yes,
  account: input.email,
  benefits: list,
  incentives: list,
  competencies: list,
});
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
    .pipe(z.record(country, z.url({ protocol: /^https?$/ }))),
  logoUrl: z.union([z.literal('').transform(() => undefined), z.url({ protocol: /^https$/ })]).optional(),
  contactEmail: input.email,
  published: yes,
});

const kinds: readonly Kind[] = [
  {
    verb: 'import.register',
    words: {
      title: words.importRegister,
      help: words.importRegisterHelp,
      examples: { en: ['import register'], fr: ['importer le registre', 'importer registre'] },
    },
    columns: Object.keys(registerRow.shape),
    read: async (_view, row) => {
      const read = registerRow.safeParse(row);
      if (!read.success) return wrong(read.error);
      const { mpnId: id, ...profile } = read.data;
      return { key: id, effects: [put('profiles', { id, ...profile })] };
    },
  },
  {
    verb: 'import.partners',
    words: {
      title: words.importPartners,
      help: words.importPartnersHelp,
      examples: { en: ['import partners'], fr: ['importer des partenaires', 'importer partenaires'] },
    },
    columns: Object.keys(partnerInput),
    read: async (view, row, ids) => {
      const read = partner.safeParse(row);
      if (!read.success) return wrong(read.error);
      if ((await takenKeys(view, read.data)).length > 0) return { why: 'taken' };
      return { key: read.data.tenantId, effects: broughtIn(read.data, ids) };
    },
  },
  {
    verb: 'import.directory',
    words: {
      title: words.importDirectory,
      help: words.importDirectoryHelp,
      examples: { en: ['import directory'], fr: ['importer l’annuaire', 'importer annuaire'] },
    },
    columns: Object.keys(directoryRow.shape),
    read: async (view, row) => {
      const read = directoryRow.safeParse(row);
      if (!read.success) return wrong(read.error);
      const { tenantId: of, logoUrl, ...entry } = read.data;
      const organization = await view.one('organizations', 'tenant', of);
      if (!organization?.capabilities.includes('indirectProvider')) return { why: 'noProvider' };
      const { id } = organization;
      return {
        key: of,
        effects: [put('directory', { id, organizationId: id, ...entry, ...(logoUrl ? { logoUrl } : {}) })],
      };
    },
  },
];

/** The keys of partners that must not stand in one file twice either. */
const otherKeys = (row: Row): readonly string[] =>
  [row.mpnId, row.adminEmail?.toLowerCase()].filter((key) => key !== undefined);

const importOf = (kind: Kind) =>
  change({
    verb: kind.verb,
    who: 'programme.run',
    words: { ...kind.words, exact: true },
    input: z.object({ data: z.string().max(20_000) }),
    form: {
      view: (_facts, pen: Pen) => ({
        icon: '📥',
        title: pen.say(kind.words.title as Phrase),
        lines: [pen.say(words.importIntro, { columns: kind.columns })],
        fields: [
          {
            kind: 'multiline',
            id: 'data',
            label: pen.plain(words.data),
            required: true,
            maxLength: 20_000,
            error: pen.plain(words.dataRule),
          },
        ],
        submit: pen.plain(words.importTitle),
      }),
      sample: {},
    },
    load: async (view, { data }, { ids }) => {
      const rows = readRows(data, kind.columns);
      if (!rows || rows.length === 0) return refuse(words.unreadable, { field: 'data' });
      if (rows.length > rowsAtMost) return refuse(words.tooMany, { field: 'data' });
      return { rows: await Promise.all(rows.map(async (row) => ({ row, read: await kind.read(view, row, ids) }))) };
    },
    decide: ({ rows }) => {
      const seen = new Set<string>();
      const effects: Effect[] = [];
      const problems: Problem[] = [];
      rows.forEach(({ row, read }, at) => {
        // the first row of the file has the names
        const place = { row: at + 2, columns: [] };
        if ('why' in read) {
          problems.push({ ...place, why: read.why, columns: read.columns ?? [] });
          return;
        }
        const keys = [read.key, ...(kind.verb === 'import.partners' ? otherKeys(row) : [])];
        if (keys.some((key) => seen.has(key))) {
          problems.push({ ...place, why: 'twice' });
          return;
        }
        for (const key of keys) seen.add(key);
        effects.push(...read.effects);
      });
      return done(
        show(reportCard, {
          good: rows.length - problems.length,
          bad: problems.length,
          problems: problems.slice(0, problemsAtMost),
        }),
        ...effects,
      );
    },
  });

export const importCommands = kinds.map(importOf);
export const importCards = [reportCard];
