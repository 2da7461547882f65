/** The environment, checked once: a typed configuration, or a refusal to start that says what to set. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Limits } from './guard.js';
import { type LogLevel, logLevels } from './log.js';
import { type Settings, settings } from './workflows/settings.js';

/** The bot cannot start as things are; the message is one line that says what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

/** The bot's registration with the Bot Framework. */
export interface Identity {
  readonly appId: string;
  readonly appType: (typeof appTypes)[number];
  /** Absent with a managed identity. */
  readonly password?: string;
  /** The tenant the registration lives in. */
  readonly tenantId?: string;
  /** Addresses of another cloud than the public one, by the names that the Bot Framework gives them; all of them. */
  readonly cloud?: Readonly<Record<string, string>>;
}

/** Teams' single sign-on: whose tokens are taken in the tab. */
export interface SignInTrust {
  /** Whom a token may be for: the bot's client id, and the addresses of its registration. */
  readonly audiences: readonly string[];
  /** Who issues tokens; `{tid}` stands for the tenant that the token itself names. */
  readonly issuers: readonly string[];
  /** Where the issuer's public keys are. */
  readonly keysUrl: string;
}

export interface Config {
  readonly port: number;
  readonly dataDir: string;
  /** A PostgreSQL database instead of the folder's store: then any number of replicas may run on it. */
  readonly databaseUrl?: string;
  /** Connections to it that this replica may have. */
  readonly databaseConnections: number;
  /** Without a trailing slash; absent: `http://localhost:<port>`. */
  readonly publicUrl?: string;
  /** Seeds an empty store with the demo cast. */
  readonly demo: boolean;
  /** Absent: local mode, no authentication, bound to loopback alone. */
  readonly identity?: Identity;
  /** The operator organisation (ORG-7): its tenant, and the Entra object ids of its first administrators. */
  readonly operator?: { readonly tenantId: string; readonly admins: readonly string[] };
  readonly enrolmentOpen: boolean;
  readonly admittedTenants: readonly string[];
  /** Signs links. Absent in local mode on a folder: one is made and kept there. */
  readonly linkSecret?: string;
  /** What this one signed holds as well: while one secret follows the other. */
  readonly linkSecretAccepted?: string;
  /** Absent: mail is kept as files in the data folder. */
  readonly smtpUrl?: string;
  /** The sender of every mail. */
  readonly mailFrom: string;
  readonly logLevel: LogLevel;
  /** Whoever reads `/metrics` sends it; absent: only in local mode may they be read. */
  readonly metricsToken?: string;
  /** Beyond these a replica asks not to be sent more. */
  readonly limits: Limits;
  /** How many reverse proxies of ours stand in front; their word on where a request comes from is taken. */
  readonly proxies: number;
  /** The app in Teams, which links lead into; absent in local mode. */
  readonly teamsAppId?: string;
  /** Where attached files are fetched from: hosts, or ends of hosts that begin with a dot. */
  readonly fileHosts: readonly string[];
  /** Absent in local mode: nobody is signed in. */
  readonly signIn?: SignInTrust;
  readonly settings: Settings;
}

/** The public cloud's. */
const entra = {
  keysUrl: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
  issuers: ['https://login.microsoftonline.com/{tid}/v2.0', 'https://sts.windows.net/{tid}/'],
};

const guid = z.guid().toLowerCase();
const guids = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(guid));
const webAddress = z
  .url({ protocol: /^https?$/ })
  .transform((address) => address.replace(/\/+$/, ''))
  .refine((address) => !/[?#]/.test(address));

/** Each description completes the sentence "set it to …". */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978).describe('a port number such as 3978'),
  DATA_DIR: z.string().default('./data').describe('a folder that the bot may write'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('a PostgreSQL database, such as postgres://user:password@host:5432/database'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10).describe('a number from 1 to 200'),
  PUBLIC_URL: webAddress.optional().describe('the https address people reach this bot at, such as https://bot.example'),
  DEMO: z.stringbool().default(false).describe('1 or 0'),
  MicrosoftAppId: guid.optional().describe('the application (client) id of the bot registration, a GUID'),
  MicrosoftAppPassword: z.string().optional().describe('the client secret of the bot registration'),
  MicrosoftAppType: z
    .string()
    .transform((given) => appTypes.find((type) => type.toLowerCase() === given.toLowerCase()))
    .pipe(z.enum(appTypes))
    .default('SingleTenant')
    .describe(appTypes.join(', ').replace(/, (\w+)$/, ' or $1')),
  MicrosoftAppTenantId: guid.optional().describe('the id of the tenant that holds the bot registration, a GUID'),
  TEAMS_APP_ID: guid.optional().describe('the id of the app in Teams, a GUID; the bot’s unless set'),
  OPERATOR_TENANT_ID: guid.optional().describe('the tenant id of the operator organisation, a GUID'),
  OPERATOR_ADMINS: guids.default([]).describe("Entra object ids of the operator's administrators, comma separated"),
  ENROLMENT_OPEN: z.stringbool().default(false).describe('1 or 0'),
  ADMITTED_TENANTS: guids.default([]).describe('tenant ids, comma separated'),
  LINK_SECRET: z.string().min(32).optional().describe('at least 32 random characters'),
  LINK_SECRET_ACCEPTED: z.string().min(32).optional().describe('at least 32 random characters'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('the mail server, such as smtps://user:password@mail.example:465'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/)
    .optional()
    .describe('the sender of every mail, such as CSP partner bot <bot@provider.example>'),
  SIGN_IN_KEYS: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("the address of the issuer's keys (JWKS)"),
  SIGN_IN_ISSUERS: z.string().min(1).optional().describe('the issuers of tokens, comma separated'),
  FILE_HOSTS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/)))
    .default(['.sharepoint.com', '.sharepoint-df.com', '.svc.ms'])
    .describe('the hosts that attached files come from, comma separated, such as .sharepoint.com'),
  PROXIES: z.coerce.number().int().min(0).max(10).default(0).describe('how many reverse proxies stand in front'),
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .describe(logLevels.join(', ').replace(/, (\w+)$/, ' or $1')),
  METRICS_TOKEN: z.string().min(16).optional().describe('at least 16 random characters'),
  LOOP_LAG_LIMIT_MS: z.coerce
    .number()
    .int()
    .min(50)
    .max(60_000)
    .default(1_000)
    .describe('how many milliseconds the event loop may be held up at once, from 50 to 60000'),
  HEAP_LIMIT_PERCENT: z.coerce
    .number()
    .int()
    .min(50)
    .max(99)
    .default(92)
    .describe('how much of its limit the heap may use, from 50 to 99'),
});
type Environment = z.output<typeof environment>;

/** Never shown. Each may stand in a file instead, which the variable of the same name with `_FILE` behind it names. */
const secrets = [
  'DATABASE_URL',
  'MicrosoftAppPassword',
  'LINK_SECRET',
  'LINK_SECRET_ACCEPTED',
  'SMTP_URL',
  'METRICS_TOKEN',
] as const;
const cloudKeys = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

type Env = Readonly<Record<string, string | undefined>>;
type Missing = (name: string, what: string) => void;
const variableOf = (setting: string): string => setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The name of everything that can be set. */
export const variables: readonly string[] = [
  ...Object.keys(environment.shape),
  ...secrets.map((name) => `${name}_FILE`),
  ...cloudKeys,
  ...Object.keys(settings.shape).map(variableOf),
];

/** @throws {CannotStart} naming every variable that is wrong, and what to set it to */
export function loadConfig(env: Env): Config {
  const problems: string[] = [];
  const missing: Missing = (name, what) => problems.push(`${name}: ${what}`);
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  const given = withFiles(Object.fromEntries(set), missing);
  const wrong = (name: string, wanted: string): void => {
    const shown =
      given[name] === undefined || secrets.some((secret) => secret === name) ? '' : ` (it is "${given[name]}")`;
    problems.push(`${name}: set it to ${wanted}${shown}`);
  };

  const parsed = environment.safeParse(given);
  for (const name of new Set((parsed.error?.issues ?? []).map((issue) => String(issue.path[0]))))
    wrong(name, environment.shape[name as keyof Environment].description ?? 'another value');

  const wanted = settings.safeParse(
    Object.fromEntries(Object.keys(settings.shape).map((key) => [key, given[variableOf(key)]])),
  );
  for (const { path, message } of wanted.error?.issues ?? []) {
    const name = String(path[0]) as keyof Settings;
    wrong(variableOf(name), settings.shape[name].description ?? `another number: ${message}`);
  }

  if (!parsed.success || !wanted.success || problems.length > 0) throw refusal(problems);
  const config = assemble(parsed.data, wanted.data, given, missing);
  if (problems.length > 0) throw refusal(problems);
  return config;
}

const refusal = (problems: readonly string[]): CannotStart => new CannotStart(problems.join('; '));

/** What one variable asks of another. */
function assemble(env: Environment, workflows: Settings, given: Env, missing: Missing): Config {
  const identity = identityOf(env, given, missing);
  const linkSecret = env.LINK_SECRET;
  if (identity && !linkSecret)
    missing('LINK_SECRET', 'set it to at least 32 random characters (or LINK_SECRET_FILE): it signs the links');
  else if (env.DATABASE_URL && !linkSecret)
    missing(
      'LINK_SECRET',
      'set it to at least 32 random characters (or LINK_SECRET_FILE), the same for every replica: DATABASE_URL is set',
    );
  if (env.OPERATOR_ADMINS.length > 0 && !env.OPERATOR_TENANT_ID)
    missing('OPERATOR_TENANT_ID', 'set it to the tenant id of the operator organisation, as OPERATOR_ADMINS is set');
  if (env.SMTP_URL && !env.MAIL_FROM)
    missing('MAIL_FROM', 'set it to the sender of every mail, as SMTP_URL is set: CSP partner bot <bot@example.com>');
  return {
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.DATABASE_CONNECTIONS,
    publicUrl: env.PUBLIC_URL,
    demo: env.DEMO,
    identity,
    operator: env.OPERATOR_TENANT_ID ? { tenantId: env.OPERATOR_TENANT_ID, admins: env.OPERATOR_ADMINS } : undefined,
    enrolmentOpen: env.ENROLMENT_OPEN,
    admittedTenants: env.ADMITTED_TENANTS,
    linkSecret,
    linkSecretAccepted: env.LINK_SECRET_ACCEPTED,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'CSP partner bot <bot@localhost>',
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN,
    limits: { lagMs: env.LOOP_LAG_LIMIT_MS, heapPercent: env.HEAP_LIMIT_PERCENT },
    proxies: env.PROXIES,
    teamsAppId: identity && (env.TEAMS_APP_ID ?? identity.appId),
    fileHosts: env.FILE_HOSTS,
    signIn: identity && trustOf(identity.appId, env),
    settings: workflows,
  };
}

function trustOf(appId: string, env: Environment): SignInTrust {
  const resource = env.PUBLIC_URL ? `api://${new URL(env.PUBLIC_URL).host}` : 'api:/';
  return {
    audiences: [appId, `${resource}/botid-${appId}`, `${resource}/${appId}`],
    issuers: env.SIGN_IN_ISSUERS?.split(',').map((issuer) => issuer.trim()) ?? entra.issuers,
    keysUrl: env.SIGN_IN_KEYS ?? entra.keysUrl,
  };
}

function identityOf(env: Environment, given: Env, missing: Missing): Identity | undefined {
  if (!env.MicrosoftAppId) {
    if (env.MicrosoftAppPassword) missing('MicrosoftAppId', 'set it too, as MicrosoftAppPassword is set');
    return undefined;
  }
  const managed = env.MicrosoftAppType === 'UserAssignedMSI';
  if (!managed && !env.MicrosoftAppPassword)
    missing('MicrosoftAppPassword', 'set it to the client secret of the bot registration');
  if (managed && env.MicrosoftAppPassword)
    missing('MicrosoftAppPassword', 'leave it out: a managed identity has no secret');
  if (env.MicrosoftAppType !== 'MultiTenant' && !env.MicrosoftAppTenantId)
    missing(
      'MicrosoftAppTenantId',
      `set it to the home tenant of the bot, as MicrosoftAppType is ${env.MicrosoftAppType}`,
    );
  return {
    appId: env.MicrosoftAppId,
    appType: env.MicrosoftAppType,
    password: env.MicrosoftAppPassword,
    tenantId: env.MicrosoftAppTenantId,
    cloud: cloudOf(given, missing),
  };
}

/** The SDK takes no default for the others as soon as one of these is set. */
function cloudOf(given: Env, missing: Missing): Identity['cloud'] {
  if (cloudKeys.every((key) => given[key] === undefined)) return undefined;
  for (const key of cloudKeys) if (!given[key]) missing(key, 'set it too: the addresses of a cloud are set together');
  return Object.fromEntries(cloudKeys.map((key) => [key, given[key] ?? '']));
}

/** With the secrets that stand in files. */
function withFiles(given: Env, missing: Missing): Env {
  const found = secrets.flatMap((name) => {
    const file = given[`${name}_FILE`];
    if (!file || given[name]) return [];
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const];
    } catch (error) {
      missing(`${name}_FILE`, `${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
      return [];
    }
  });
  return { ...given, ...Object.fromEntries(found) };
}
