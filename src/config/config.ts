/** Loads the typed configuration from the environment. */

import type { z } from 'zod';
import { type Settings, settings } from '../kernel/settings.js';
import type { LogLevel } from '../ops/log.js';
import type { Limits } from '../ops/overload.js';
import { checkTogether } from './consistency.js';
import { type Env, type Environment, environment, type Report, secrets, variableOf, withFiles } from './environment.js';
import { type Identity, identityOf, type SignInTrust, trustOf } from './identity.js';
import { misspelt } from './spelling.js';
import { StartupError } from './startup-error.js';

export interface Config {
  readonly port: number;
  readonly dataDir: string;
  /** PostgreSQL store, for several replicas. Absent: JSON store in `dataDir`. */
  readonly databaseUrl?: string;
  /** Maximum number of database connections of this replica. */
  readonly databaseConnections: number;
  /** Base address of links, without a trailing slash. Absent: `http://localhost:<port>`. */
  readonly publicUrl?: string;
  /** Seeds an empty store with the demo cast. */
  readonly demo: boolean;
  /** Absent: local mode, no authentication, loopback only. */
  readonly identity?: Identity;
  /** The operator organisation (ORG-7): its tenant, and the Entra object ids of its first administrators. */
  readonly operator?: { readonly tenantId: string; readonly admins: readonly string[] };
  readonly enrolmentOpen: boolean;
  readonly admittedTenants: readonly string[];
  /** Signs links. Absent in local mode with a folder: generated and stored there. */
  readonly linkSecret?: string;
  /** Links signed with this secret are also accepted, during rotation. */
  readonly linkSecretAccepted?: string;
  /** Absent: emails are written to files in the data folder. */
  readonly smtpUrl?: string;
  /** Sender of all emails. */
  readonly mailFrom: string;
  readonly logLevel: LogLevel;
  /** Bearer token for `/metrics`. If unset, `/metrics` is served in local mode only. */
  readonly metricsToken?: string;
  /** Limits beyond which `/readyz` returns 503. */
  readonly limits: Limits;
  /** Milliseconds to accept turns after SIGTERM while `/readyz` returns 503. */
  readonly drainMs: number;
  /** Milliseconds that an idle connection is kept open. */
  readonly keepAliveMs: number;
  /** Number of trusted reverse proxies; determines the client address in `X-Forwarded-For`. */
  readonly proxies: number;
  /** Id of the Teams app that links open; absent in local mode. */
  readonly teamsAppId?: string;
  /** Hosts of attached files: hosts or domain suffixes with a leading dot. */
  readonly fileHosts: readonly string[];
  /** Hosts of the Bot Framework service, in the same form. Not checked in local mode. */
  readonly serviceHosts: readonly string[];
  /** Absent in local mode: no sign-in. */
  readonly signIn?: SignInTrust;
  /** Publisher and contact, named on the page about the bot. */
  readonly publisher: Publisher;
  readonly settings: Settings;
}
export interface Publisher {
  readonly name?: string | undefined;
  /** An email address or an https address. */
  readonly contact?: string | undefined;
}

/** Everything a start has to know about the environment. */
export interface Examined {
  readonly config: Config;
  /** One line each: setting, problem, remedy. With any of them the bot does not start. */
  readonly problems: readonly string[];
  /** One line each, in the same form. The bot starts. */
  readonly warnings: readonly string[];
}

/** @throws {StartupError} lists every problem with its remedy */
export function loadConfig(env: Env): Config {
  const { config, problems } = examineConfig(env);
  if (problems.length > 0) throw new StartupError(problems.join('\n'));
  return config;
}

/** Reads all variables and checks each alone and all together. If there are problems, `config` is incomplete. */
export function examineConfig(env: Env): Examined {
  const found = { problems: new Map<string, string>(), warnings: new Map<string, string>() };
  // The first problem of a variable is the cause of the others.
  const report =
    (lines: Map<string, string>): Report =>
    (name, what) => {
      const variable = name.replace(/_FILE$/, '');
      if (!lines.has(variable)) lines.set(variable, `${name}: ${what}`);
    };
  const [problem, warning] = [report(found.problems), report(found.warnings)];
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const given = withFiles(set, problem);

  const variablesOfWorkflows = Object.fromEntries(
    Object.keys(settings.shape).map((setting) => [setting, given[variableOf(setting)]]),
  );
  const parsed = parseEach(environment, given, (name, wanted) => problem(name, invalid(name, given, wanted)));
  const workflows = parseEach(settings, variablesOfWorkflows, (setting, wanted) =>
    problem(variableOf(setting), invalid(variableOf(setting), given, wanted)),
  );
  checkTogether(parsed, given, problem, warning);
  for (const { name, meant } of misspelt(Object.keys(set)))
    (given.MicrosoftAppId ? problem : warning)(
      name,
      `not a setting. Did you mean ${meant}? Rename or remove the variable.`,
    );
  return {
    config: assemble(parsed, workflows, given),
    problems: [...found.problems.values()],
    warnings: [...found.warnings.values()],
  };
}

/** Parses each value alone, so that one invalid value hides no other problem. An invalid one counts as not set. */
function parseEach<Shape extends Readonly<Record<string, z.ZodType>>>(
  schema: z.ZodObject<Shape>,
  given: Readonly<Record<string, unknown>>,
  wrong: (name: string, wanted: string) => void,
): z.output<z.ZodObject<Shape>> {
  const valid = { ...given };
  for (const [name, one] of Object.entries<z.ZodType>(schema.shape)) {
    if (one.safeParse(given[name]).success) continue;
    wrong(name, one.description ?? 'another value');
    valid[name] = undefined;
  }
  return schema.parse(valid);
}

function invalid(name: string, given: Env, wanted: string): string {
  const value = secrets.some((secret) => secret === name) ? '' : ` "${given[name]}"`;
  return `invalid value${value}. Set it to ${wanted}.`;
}

/** Builds the configuration from values that are valid alone. */
function assemble(env: Environment, workflows: Settings, given: Env): Config {
  const identity = identityOf(env, given);
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
    linkSecret: env.LINK_SECRET,
    linkSecretAccepted: env.LINK_SECRET_ACCEPTED,
    smtpUrl: env.SMTP_URL === 'off' ? undefined : env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? 'CSP partner bot <bot@localhost>',
    logLevel: env.LOG_LEVEL,
    metricsToken: env.METRICS_TOKEN,
    limits: { lagMs: env.LOOP_LAG_LIMIT_MS, heapPercent: env.HEAP_LIMIT_PERCENT },
    drainMs: env.DRAIN_SECONDS * 1_000,
    keepAliveMs: env.KEEP_ALIVE_SECONDS * 1_000,
    proxies: env.PROXIES,
    teamsAppId: identity && (env.TEAMS_APP_ID ?? identity.appId),
    fileHosts: env.FILE_HOSTS,
    serviceHosts: env.SERVICE_HOSTS,
    signIn: identity && trustOf(identity.appId, env),
    publisher: { name: env.DEVELOPER_NAME, contact: env.SUPPORT_CONTACT },
    settings: workflows,
  };
}
