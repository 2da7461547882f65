/** Loads the typed configuration from the environment. */

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
  readonly settings: Settings;
}

/** @throws {StartupError} lists every invalid variable with the remedy */
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

/** Builds the configuration and checks dependencies between variables. */
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
