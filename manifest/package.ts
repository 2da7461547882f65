/** The Teams app package: the templates of this folder, filled; command menu and searches from the declarations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../demo/cast.js';
import { createGeneral } from '../src/conversation/general/index.js';
import { type Phrase, phrase } from '../src/kernel/localizer.js';
import { commandsByVerb } from '../src/kernel/registry.js';
import { overviewSearch } from '../src/kernel/waiting.js';
import { workflows } from '../src/workflows/index.js';
import { menu } from './menu.js';

const address = z
  .url({ protocol: /^https$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => !/[?#]/.test(url));

/** Each description completes the sentence "set it to …". */
const environment = z.object({
  MicrosoftAppId: z.guid().toLowerCase().describe('the application (client) id of the bot registration, a GUID'),
  PUBLIC_URL: address.describe('the https address people reach the bot at, such as https://bot.partners.test'),
  TEAMS_APP_ID: z.guid().toLowerCase().optional().describe('a GUID of the app itself; the bot’s id unless set'),
  SIGN_IN_APP_ID: z.guid().toLowerCase().optional().describe('the client id of the application of the tab’s sign-in'),
  DEVELOPER_NAME: z
    .string()
    .min(1)
    .max(32)
    .describe('the name of the publisher, up to 32 characters; not that of the app'),
  DEVELOPER_URL: address.optional().describe('the https address of who publishes the app'),
  PRIVACY_URL: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('the https address of the privacy statement'),
  TERMS_URL: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('the https address of the terms of use'),
});

/** Something has to be set first; the message says what. */
export class NotFilled extends Error {
  override readonly name = 'NotFilled';
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Texts = Readonly<Record<string, string>>;

export interface Package {
  readonly manifest: { readonly [key: string]: Json };
  readonly fr: Texts;
}

const template = (name: string) => JSON.parse(readFileSync(join(packageRoot(), 'manifest', name), 'utf8'));

/** @throws {NotFilled} naming every variable that is missing or wrong */
export function createPackage(env: Readonly<Record<string, string | undefined>>): Package {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map(({ path }) => path[0] as keyof typeof environment.shape));
    throw new NotFilled(
      [...names].map((name) => `${name}: set it to ${environment.shape[name].description}`).join('; '),
    );
  }
  const { MicrosoftAppId: id, PUBLIC_URL: url, ...rest } = parsed.data;
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  const domain = new URL(url).host;
  const values: Texts = {
    VERSION: version,
    APP_ID: rest.TEAMS_APP_ID ?? id,
    BOT_ID: id,
    PUBLIC_URL: url,
    DOMAIN: domain,
    SIGN_IN_ID: rest.SIGN_IN_APP_ID ?? id,
    RESOURCE: rest.SIGN_IN_APP_ID ? `api://${domain}/${rest.SIGN_IN_APP_ID}` : `api://${domain}/botid-${id}`,
    DEVELOPER_NAME: rest.DEVELOPER_NAME,
    DEVELOPER_URL: rest.DEVELOPER_URL ?? url,
    PRIVACY_URL: rest.PRIVACY_URL ?? `${url}/about#privacy`,
    TERMS_URL: rest.TERMS_URL ?? `${url}/about#terms`,
  };
  const filled = fill(template('manifest.json'), values) as Package['manifest'];
  const [bot] = filled.bots as { [key: string]: Json }[];
  const [extension] = filled.composeExtensions as { [key: string]: Json }[];
  const texts: Record<string, string> = { ...template('fr.json') };
  const both = (at: string, { en, fr }: Phrase): string => {
    texts[at] = fr;
    return en;
  };
  return {
    manifest: {
      ...filled,
      bots: [{ ...bot, commandLists: commandLists(both) }],
      composeExtensions: [{ ...extension, commands: searches(both) }],
    },
    fr: texts,
  };
}

const fill = (value: Json, values: Texts): Json => {
  if (typeof value === 'string') return value.replace(/\$\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '');
  if (Array.isArray(value)) return value.map((one) => fill(one, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, values)]));
};

/** Keeps the French and answers the English. */
type Both = (at: string, words: Phrase) => string;

const commands = commandsByVerb([...workflows, createGeneral(workflows)]);

const commandLists = (both: Both): Json =>
  [
    { scopes: ['personal'], verbs: menu.personal },
    { scopes: ['team', 'groupChat'], verbs: menu.shared },
  ].map(({ scopes, verbs }, list) => ({
    scopes,
    commands: verbs.map((verb, at) => {
      const words = commands.get(verb)?.words;
      if (!words?.help) throw new Error(`the menu names ${verb}, which no workflow lists`);
      const path = `bots[0].commandLists[${list}].commands[${at}]`;
      return { title: both(`${path}.title`, words.title), description: both(`${path}.description`, words.help) };
    }),
  }));

const text = {
  title: phrase({ en: 'Search', fr: 'Recherche' }),
  help: phrase({
    en: 'The beginning of a name, an address or a reference',
    fr: 'Le début d’un nom, d’une adresse ou d’une référence',
  }),
};

/** What waits for the person is the first page of the message extension, as it is the app's first command. */
function overviewCommand() {
  const words = commands.get('overview.show')?.words;
  if (!words?.help) throw new Error('there is no overview');
  return { name: overviewSearch, title: words.title, help: words.help };
}
const overview = overviewCommand();

const searches = (both: Both): Json =>
  [overview, ...workflows.flatMap((workflow) => workflow.searches ?? [])].map(({ name, title, help }, at) => {
    const path = `composeExtensions[0].commands[${at}]`;
    return {
      id: name,
      type: 'query',
      title: both(`${path}.title`, title),
      description: both(`${path}.description`, help),
      context: ['compose', 'commandBox'],
      initialRun: true,
      parameters: [
        {
          name: 'text',
          inputType: 'text',
          title: both(`${path}.parameters[0].title`, text.title),
          description: both(`${path}.parameters[0].description`, text.help),
        },
      ],
    };
  });
