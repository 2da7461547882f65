/** Schema of all environment variables, with the remedy for an invalid value. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { settings } from '../kernel/settings.js';
import { logLevels } from '../ops/log.js';

const appTypes = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

const guid = z.guid().toLowerCase();
const separated = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const hosts = separated.pipe(
  z.array(
    z
      .string()
      .toLowerCase()
      .regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)*$/),
  ),
);
const guids = separated.pipe(z.array(guid));
const webAddress = z
  .url({ protocol: /^https?$/ })
  .transform((address) => address.replace(/\/+$/, ''))
  .refine((address) => !/[?#]/.test(address));

/** Each description completes the sentence "Set it to …". */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978).describe('a port number such as 3978'),
  DATA_DIR: z.string().default('./data').describe('a folder that the bot may write'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('a PostgreSQL database, such as postgres://user:password@host:5432/database'),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10).describe('a number from 1 to 200'),
  PUBLIC_URL: webAddress.optional().describe('the public https address of the bot, such as https://bot.example'),
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
  TEAMS_APP_ID: guid.optional().describe('the id of the Teams app, a GUID'),
  OPERATOR_TENANT_ID: guid.optional().describe('the tenant id of the operator organisation, a GUID'),
  OPERATOR_ADMINS: guids.default([]).describe("Entra object ids of the operator's administrators, comma separated"),
  ENROLMENT_OPEN: z.stringbool().default(false).describe('1 or 0'),
  ADMITTED_TENANTS: guids.default([]).describe('tenant ids, comma separated'),
  LINK_SECRET: z.string().min(32).optional().describe('at least 32 random characters'),
  LINK_SECRET_ACCEPTED: z.string().min(32).optional().describe('at least 32 random characters'),
  SMTP_URL: z
    .union([z.literal('off'), z.url({ protocol: /^smtps?$/ })])
    .optional()
    .describe('the mail server, such as smtps://user:password@mail.example:465, or to off'),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n]*$/)
    .optional()
    .describe('the sender of all emails, such as CSP partner bot <bot@provider.example>'),
  DEVELOPER_NAME: z.string().max(32).optional().describe('the name of the publisher, up to 32 characters'),
  SUPPORT_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https$/ })])
    .optional()
    .describe('an email address or an https address for questions about the bot and about personal data'),
  SIGN_IN_APP_ID: guid.optional().describe('the client id of the Entra application that signs people in to the tab'),
  SIGN_IN_KEYS: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("the address of the issuer's key set (JWKS)"),
  SIGN_IN_ISSUERS: separated
    .pipe(z.array(z.string()).min(1))
    .optional()
    .describe('the accepted token issuers, comma separated'),
  FILE_HOSTS: hosts
    .default(['.sharepoint.com', '.sharepoint-df.com', '.svc.ms'])
    .describe('the hosts of attached files, comma separated, such as .sharepoint.com'),
  SERVICE_HOSTS: hosts
    .default([
      'smba.trafficmanager.net',
      '.botframework.com',
      'smba.infra.gcc.teams.microsoft.com',
      'smba.infra.gov.teams.microsoft.us',
      'smba.infra.dod.teams.microsoft.us',
      '.botframework.us',
      '.botframework.azure.cn',
    ])
    .describe('the hosts of the Bot Framework service, comma separated, such as .botframework.com'),
  PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('the number of reverse proxies in front of the bot, from 0 to 10'),
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
    .describe('the longest event-loop lag in milliseconds, from 50 to 60000'),
  HEAP_LIMIT_PERCENT: z.coerce
    .number()
    .int()
    .min(50)
    .max(99)
    .default(92)
    .describe('the highest heap use in percent, from 50 to 99'),
  KEEP_ALIVE_SECONDS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_600)
    .default(125)
    .describe('a number of seconds from 1 to 3600, more than the proxy keeps idle connections'),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(300).default(0).describe('a number of seconds from 0 to 300'),
});
export type Environment = z.output<typeof environment>;

/** Secrets: never printed. Each can be read from a file named by the variable with the suffix `_FILE`. */
export const secrets = [
  'DATABASE_URL',
  'MicrosoftAppPassword',
  'LINK_SECRET',
  'LINK_SECRET_ACCEPTED',
  'SMTP_URL',
  'METRICS_TOKEN',
] as const;
/** Addresses of a national cloud. */
export const cloudKeys = [
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
] as const;

/** Values by variable name. */
export type Env = Readonly<Record<string, string | undefined>>;
/** Reports a finding about a variable. @param what problem and remedy */
export type Report = (name: string, what: string) => void;
/** The variable of a workflow setting: `invitationDays` → `INVITATION_DAYS`. */
export const variableOf = (setting: string): string =>
  setting.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Names of all variables. */
export const variables: readonly string[] = [
  ...Object.keys(environment.shape),
  ...secrets.map((name) => `${name}_FILE`),
  ...cloudKeys,
  ...Object.keys(settings.shape).map(variableOf),
];

/** Adds the secrets that are read from files. An empty file sets nothing. */
export function withFiles(given: Env, problem: Report): Env {
  const found = secrets.flatMap((name) => {
    const file = given[`${name}_FILE`];
    if (!file || given[name]) return [];
    try {
      const value = readFileSync(file, 'utf8').trim();
      return value ? [[name, value] as const] : [];
    } catch (error) {
      problem(
        `${name}_FILE`,
        `cannot read ${file} (${(error as NodeJS.ErrnoException).code}). Check the path and its permissions.`,
      );
      return [];
    }
  });
  return { ...given, ...Object.fromEntries(found) };
}
