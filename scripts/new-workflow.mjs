/** `npm run new:workflow -- tickets`: writes a small workflow with its record, data and test, and lists it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [many = ''] = process.argv.slice(2);
if (!/^[a-z]{2,30}s$/.test(many)) stop('name it by a plural noun of small letters: npm run new:workflow -- tickets');
if (existsSync(`src/workflows/${many}`)) stop(`src/workflows/${many} exists already`);
const one = many.endsWith('ies') ? `${many.slice(0, -3)}y` : many.slice(0, -1);
const One = one.charAt(0).toUpperCase() + one.slice(1);
const Many = many.charAt(0).toUpperCase() + many.slice(1);

const files = {
  [`src/domain/${one}.ts`]: `/** A ${one} of an organisation. */
import { z } from 'zod';
import { collection, recordBase } from '../kernel/collection.js';
import { machine } from '../kernel/lifecycle.js';
import { type Phrase, phrase } from '../kernel/localizer.js';
import { labels } from './labels.js';

export const ${one}Life = machine({ open: { close: 'closed' }, closed: {} });

const ${one} = z.object({
  ...recordBase,
  organizationId: z.string(),
  subject: z.string(),
  status: z.enum(['open', 'closed']),
});
export type ${One} = z.output<typeof ${one}>;

export const ${one}StatusLabels: Record<${One}['status'], Phrase> = {
  open: phrase({ en: 'open', fr: 'ouvert' }),
  closed: phrase({ en: 'closed', fr: 'fermé' }),
};

export const ${many} = collection({
  schema: ${one},
  labels: {
    name: phrase({ en: '${one}', fr: '${one}' }),
    fields: { ...labels('organizationId', 'status'), subject: phrase({ en: 'Subject', fr: 'Objet' }) },
    values: { status: ${one}StatusLabels },
  },
  indexes: { organization: { key: (record) => record.organizationId } },
});
`,
  [`src/workflows/${many}/verbs.ts`]: `/** The verbs of this workflow's commands. */
import '../../kernel/verb.js';

declare module '../../kernel/verb.js' {
  interface Verbs {
    ${many}: 'close' | 'open';
  }
}
`,
  [`src/workflows/${many}/permissions.ts`]: `import { phrase } from '../../kernel/localizer.js';
import { definePermissions, partners, relationshipRoles } from '../../kernel/permissions.js';

export const ${one}Permissions = definePermissions({
  '${many}.manage': {
    sides: partners,
    roles: relationshipRoles,
    words: phrase({ en: 'open and close ${many}', fr: 'ouvrir et fermer des ${many}' }),
  },
});

type Rows = typeof ${one}Permissions;
declare module '../../kernel/permissions.js' {
  interface Permissions extends Rows {}
}
`,
  [`src/workflows/${many}/phrases.ts`]: `import { phrase } from '../../kernel/localizer.js';

export const ${one}Phrases = {
  topic: phrase({ en: '${Many}', fr: '${Many}' }),
  open: phrase({ en: 'Open ${one}', fr: 'Ouvrir un ${one}' }),
  openHelp: phrase({ en: 'Opens a ${one} for your organisation', fr: 'Ouvre un ${one} pour votre organisation' }),
  subject: phrase({ en: 'Subject', fr: 'Objet' }),
  subjectRule: phrase({ en: 'Enter a subject of up to 100 characters.', fr: 'Saisissez un objet de 100 caractères au plus.' }),
  close: phrase({ en: 'Close ${one}', fr: 'Fermer le ${one}' }),
  title: phrase<{ subject: string }>({
    en: (f) => \`${One}: \${f.subject}\`,
    fr: (f) => \`${One} : \${f.subject}\`,
  }),
  notFound: phrase({
    en: 'I can’t find that ${one}. Type “open ${one}” to open a new one.',
    fr: 'Je ne trouve pas ce ${one}. Dites « ouvrir un ${one} » pour en ouvrir un autre.',
  }),
  closedAlready: phrase({
    en: 'This ${one} is closed already. Type “open ${one}” to open a new one.',
    fr: 'Ce ${one} est déjà fermé. Dites « ouvrir un ${one} » pour en ouvrir un autre.',
  }),
};
`,
  [`src/workflows/${many}/cards.ts`]: `import { type ${One}, ${one}Life, ${one}StatusLabels } from '../../domain/${one}.js';
import { button, card } from '../../kernel/card.js';
import { ${one}Phrases } from './phrases.js';

export const ${one}Card = card<Pick<${One}, 'id' | 'subject' | 'status'>>('${many}.one', {
  view: ({ id, subject, status }, t) => ({
    icon: '📋',
    title: t.markdown(${one}Phrases.title, { subject }),
    status: { text: t.text(${one}StatusLabels[status]), tone: status === 'open' ? 'attention' : 'neutral' },
    actions: ${one}Life.can(status, 'close')
      ? [button('${many}.close', t.text(${one}Phrases.close), { data: { id } })]
      : [],
  }),
  sample: { id: 'REC-7K2M9QXD', subject: 'Printer on floor 2', status: 'open' },
});
`,
  [`src/workflows/${many}/open-${one}.ts`]: `/** Opens a ${one} for the requester's organisation. */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { ${one}Card } from './cards.js';
import { ${one}Phrases } from './phrases.js';

export const open${One} = change({
  verb: '${many}.open',
  who: '${many}.manage',
  words: { title: ${one}Phrases.open, help: ${one}Phrases.openHelp, exact: true },
  input: z.object({ subject: input.line(100) }),
  form: {
    view: (_facts, t) => ({
      icon: '📋',
      title: t.markdown(${one}Phrases.open),
      fields: [
        {
          kind: 'text',
          id: 'subject',
          label: t.text(${one}Phrases.subject),
          required: true,
          maxLength: 100,
          error: t.text(${one}Phrases.subjectRule),
        },
      ],
      submit: t.text(${one}Phrases.open),
    }),
    sample: {},
  },
  load: async () => ({}),
  decide: (_facts, { subject }, { actor, ids }) => {
    const record = { id: ids.readable('REC'), organizationId: actor.organization.id, subject, status: 'open' } as const;
    return done(show(${one}Card, record), put('${many}', record));
  },
});
`,
  [`src/workflows/${many}/close-${one}.ts`]: `/** Closes a ${one}; one of another organisation is not found. */
import { z } from 'zod';
import { ${one}Life } from '../../domain/${one}.js';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { ${one}Card } from './cards.js';
import { ${one}Phrases } from './phrases.js';

const lifecycle = { collection: '${many}', machine: ${one}Life, gone: ${one}Phrases.closedAlready } as const;

export const close${One} = change({
  verb: '${many}.close',
  who: '${many}.manage',
  listed: false,
  words: { title: ${one}Phrases.close },
  input: z.object({ id: input.id }),
  load: async (view, { id }, { actor }) => {
    const ${one} = await view.get('${many}', id);
    return ${one}?.organizationId === actor.organization.id ? { ${one} } : refuse(${one}Phrases.notFound);
  },
  decide: ({ ${one} }) => advance(lifecycle, ${one}, 'close', {}, show(${one}Card, { ...${one}, status: 'closed' })),
});
`,
  [`src/workflows/${many}/index.ts`]: `import type { Workflow } from '../../kernel/workflow.js';
import { ${one}Card } from './cards.js';
import { close${One} } from './close-${one}.js';
import { open${One} } from './open-${one}.js';
import { ${one}Permissions } from './permissions.js';
import { ${one}Phrases } from './phrases.js';

export const ${many}: Workflow = {
  name: '${many}',
  title: ${one}Phrases.topic,
  page: 'general',
  permissions: ${one}Permissions,
  commands: [open${One}, close${One}],
  cards: [${one}Card],
  notifications: [],
  timers: [],
};
`,
  [`language/examples/${many}.open.en.txt`]: `open ${one}\nopen a ${one}\n`,
  [`language/examples/${many}.open.fr.txt`]: `ouvrir un ${one}\nouvre un ${one}\n`,
  [`test/${many}/${many}.test.ts`]: `/** ${Many} are opened and closed by the organisation that they belong to. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test('a ${one} is opened and closed', async () => {
  const aoife = world.person('Aoife Brennan');
  await aoife.says('open ${one}');
  await aoife.clicks('Open ${one}', { Subject: 'Printer on floor 2' });
  aoife.reads('${One}: Printer on floor 2', 'open');
  await aoife.clicks('Close ${one}');
  aoife.reads('closed');
  expect(aoife.last.has('Close ${one}')).toBe(false);
});

test('ORG-3: a ${one} of another organisation is not found', async () => {
  const [aoife, helene] = [world.person('Aoife Brennan'), world.person('Hélène Marchetti')];
  await aoife.says('open ${one}');
  await aoife.clicks('Open ${one}', { Subject: 'Printer on floor 2' });
  const id = /REC-[0-9A-Z]+/.exec(JSON.stringify(aoife.last.card))?.[0];
  expect(id).toBeDefined();
  await helene.forges('${many}.close', { id });
  helene.reads('Je ne trouve pas ce ${one}');
});
`,
};

for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
insert('src/workflows/index.ts', 'import ', `import { ${many} } from './${many}/index.js';\n`);
insert('src/workflows/index.ts', '];\n', `  ${many},\n`);
insert('src/domain/collections.ts', 'import ', `import { ${many} } from './${one}.js';\n`);
insert('src/domain/collections.ts', '  audit,\n};', `  ${many},\n`);
process.stdout.write(`wrote ${Object.keys(files).join('\n      ')}
next: npm run format && npm run types
      WRITE_DOCS=1 npx vitest run test/permissions.test.ts test/${many}
`);

/** Adds lines before the first place where a file contains `mark`. */
function insert(file, mark, lines) {
  const text = readFileSync(file, 'utf8');
  const at = text.indexOf(mark);
  if (at < 0) stop(`${file} has no ${mark.trim()} to add ${lines.trim()} before`);
  writeFileSync(file, text.slice(0, at) + lines + text.slice(at));
}

function stop(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
