/** The environment, checked once: a typed configuration, or a refusal to start that says what to set. */

import { type Settings, settings } from '../kernel/settings.js';
import type { LogLevel } from '../ops/log.js';
import type { Limits } from '../ops/overload.js';
import {
  type Env,
  type Environment,
  environment,
  type Missing,
  secrets,
  variableOf,
  withFiles,
} from './environment.js';
import { type Identity, identityOf, type SignInTrust, trustOf } from './identity.js';
import { StartupError } from './startup-error.js';

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
  /** Told to stop, a replica asks for no more turns but takes what comes for so long, in milliseconds. */
  readonly drainMs: number;
  /** How many reverse proxies of ours stand in front; their word on where a request comes from is taken. */
  readonly proxies: number;
  /** The app in Teams, which links lead into; absent in local mode. */
  readonly teamsAppId?: string;
  /** Where attached files are fetched from: hosts, or ends of hosts that begin with a dot. */
  readonly fileHosts: readonly string[];
  /** Where Teams is reached, in the same form; not asked for in local mode. */
  readonly serviceHosts: readonly string[];
  /** Absent in local mode: nobody is signed in. */
  readonly signIn?: SignInTrust;
  readonly settings: Settings;
}

/** @throws {StartupError} naming every variable that is wrong, and what to set it to */
export function loadConfig(env: Env): Config {
  const problems: string[] = [];
  const missing: Missing = (name, what) => problems.push(`${name}: ${what}`);
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  const given = withFiles(Object.fromEntries(set), missing);
  const wrong = (name: string, wanted: string): void => {
    const current = given[name] === undefined || secrets.some((secret) => secret === name) ? '' : ` "${given[name]}"`;
    problems.push(`${name}: invalid value${current}. Set it to ${wanted}.`);
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

const refusal = (problems: readonly string[]): StartupError => new StartupError(problems.join(' '));

/** What one variable asks of another. */
function assemble(env: Environment, workflows: Settings, given: Env, missing: Missing): Config {
  const identity = identityOf(env, given, missing);
  const linkSecret = env.LINK_SECRET;
  if (identity && !linkSecret)
    missing(
      'LINK_SECRET',
      'required with MicrosoftAppId. Set at least 32 random characters (or use LINK_SECRET_FILE).',
    );
  else if (env.DATABASE_URL && !linkSecret)
    missing(
      'LINK_SECRET',
      'required with DATABASE_URL. Set at least 32 random characters, identical on all replicas (or use LINK_SECRET_FILE).',
    );
  if (env.OPERATOR_ADMINS.length > 0 && !env.OPERATOR_TENANT_ID)
    missing(
      'OPERATOR_TENANT_ID',
      'required when OPERATOR_ADMINS is set. Set the tenant id of the operator organisation.',
    );
  if (env.SMTP_URL && !env.MAIL_FROM)
    missing(
      'MAIL_FROM',
      'required when SMTP_URL is set. Set the sender of all emails, such as CSP partner bot <bot@example.com>.',
    );
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
    drainMs: env.DRAIN_SECONDS * 1_000,
    proxies: env.PROXIES,
    teamsAppId: identity && (env.TEAMS_APP_ID ?? identity.appId),
    fileHosts: env.FILE_HOSTS,
    serviceHosts: env.SERVICE_HOSTS,
    signIn: identity && trustOf(identity.appId, env),
    settings: workflows,
  };
}
