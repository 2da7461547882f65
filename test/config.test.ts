import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examineConfig, loadConfig } from '../src/config/config.js';
import { variables } from '../src/config/environment.js';
import { StartupError } from '../src/config/startup-error.js';
import { officialPages } from '../src/kernel/settings.js';

const guid = 'ABCDEF00-1111-4222-8333-444444444444';
const registered = {
  MicrosoftAppId: guid,
  MicrosoftAppPassword: 'hush',
  MicrosoftAppTenantId: guid,
  LINK_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://bot.example',
  PROXIES: '1',
  OPERATOR_TENANT_ID: guid,
  OPERATOR_ADMINS: guid,
  SMTP_URL: 'off',
};
const refusal = (env: Record<string, string>): string => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  return '';
};

test('nothing set: local mode, with the defaults', () => {
  // proxies keep idle connections for 60 s or more: the bot’s end must not be the first to close
  expect(loadConfig({}).keepAliveMs).toBeGreaterThan(60_000);
  expect(loadConfig({ KEEP_ALIVE_SECONDS: '300' }).keepAliveMs).toBe(300_000);
  expect(loadConfig({})).toMatchObject({
    port: 3978,
    dataDir: './data',
    publicUrl: undefined,
    identity: undefined,
    demo: false,
    enrolmentOpen: false,
    admittedTenants: [],
    logLevel: 'info',
    settings: { invitationDays: 30, reminderDays: 7 },
  });
});

test('what is set is taken; empty is not set', () => {
  const config = loadConfig({
    ...registered,
    PORT: '8080',
    DATA_DIR: '',
    PUBLIC_URL: 'https://bot.example/',
    DEMO: '1',
    OPERATOR_TENANT_ID: guid,
    OPERATOR_ADMINS: ` ${guid} , ${guid.replace('A', 'B')}`,
    ADMITTED_TENANTS: guid,
    INVITATION_DAYS: '14',
    MicrosoftAppType: 'singletenant',
  });
  expect(config).toMatchObject({
    port: 8080,
    dataDir: './data',
    publicUrl: 'https://bot.example',
    demo: true,
    identity: { appId: guid.toLowerCase(), appType: 'SingleTenant', password: 'hush', cloud: undefined },
    operator: { tenantId: guid.toLowerCase(), admins: [guid.toLowerCase(), guid.replace('A', 'B').toLowerCase()] },
    admittedTenants: [guid.toLowerCase()],
    settings: { invitationDays: 14, reminderDays: 7 },
  });
});

describe('what cannot be taken is refused by name, with what to set', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['a port that is none', { PORT: 'http' }, /^PORT: invalid value "http"\. Set it to a port number such as 3978\.$/],
    ['a port out of range', { PORT: '70000' }, /^PORT: /],
    [
      'a registration without an address',
      { ...registered, PUBLIC_URL: '' },
      /^PUBLIC_URL: required with MicrosoftAppId\. Set the public https address/,
    ],
    [
      'a registration with an address without TLS',
      { ...registered, PUBLIC_URL: 'http://bot.example' },
      /^PUBLIC_URL: must begin with https:\/\//,
    ],
    [
      'a registration without an operator',
      { ...registered, OPERATOR_TENANT_ID: '', OPERATOR_ADMINS: '' },
      /^OPERATOR_TENANT_ID: required with MicrosoftAppId\..*\nOPERATOR_ADMINS: required/,
    ],
    [
      'an operator without administrators',
      { ...registered, OPERATOR_ADMINS: '' },
      /^OPERATOR_ADMINS: required with MicrosoftAppId\./,
    ],
    [
      'a registration with neither a mail server nor off',
      { ...registered, SMTP_URL: '' },
      /^SMTP_URL: required with MicrosoftAppId\. Set the mail server, or off/,
    ],
    [
      'a misspelt setting',
      { ...registered, INVITATION_DAY: '14' },
      /^INVITATION_DAY: not a setting\. Did you mean INVITATION_DAYS\?/,
    ],
    [
      'a setting with the words of another program',
      { ...registered, MICROSOFT_APP_ID: guid },
      /^MICROSOFT_APP_ID: not a setting\. Did you mean MicrosoftAppId\?/,
    ],
    ['an address without scheme', { PUBLIC_URL: 'bot.example' }, /^PUBLIC_URL: .* Set it to the public https address/],
    ['an address with a query', { PUBLIC_URL: 'https://bot.example/?a=1' }, /^PUBLIC_URL: /],
    ['a switch that is neither', { DEMO: 'maybe' }, /^DEMO: .* Set it to 1 or 0/],
    ['an id that is none', { MicrosoftAppId: 'bot' }, /^MicrosoftAppId: .*GUID/],
    [
      'an unknown kind of registration',
      { ...registered, MicrosoftAppType: 'Own' },
      /^MicrosoftAppType: .*SingleTenant/,
    ],
    [
      'a secret that is short',
      { LINK_SECRET: 'short' },
      /^LINK_SECRET: invalid value\. Set it to at least 32 random characters\.$/,
    ],
    [
      'a token that is short',
      { METRICS_TOKEN: 'short' },
      /^METRICS_TOKEN: invalid value\. Set it to at least 16 random characters\.$/,
    ],
    [
      'a limit out of range',
      { LOOP_LAG_LIMIT_MS: '5' },
      /^LOOP_LAG_LIMIT_MS: invalid value "5"\. .*from 50 to 60000\.$/,
    ],
    ['a heap that is more than all', { HEAP_LIMIT_PERCENT: '100' }, /^HEAP_LIMIT_PERCENT: .*from 50 to 99/],
    ['connections that are none', { DATABASE_CONNECTIONS: '0' }, /^DATABASE_CONNECTIONS: .*from 1 to 200/],
    ['a level that is none', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL: .*debug, info, warn, error or silent/],
    ['a mail server that is none', { SMTP_URL: 'mail.example' }, /^SMTP_URL: [^"]*$/],
    ['mail from nobody', { SMTP_URL: 'smtp://mail.example' }, /^MAIL_FROM: /],
    [
      'a setting out of range',
      { INVITATION_DAYS: '-3' },
      /^INVITATION_DAYS: invalid value "-3"\. Set it to a whole number from 1 to 365\.$/,
    ],
    [
      'a setting that is no number',
      { LOCK_MINUTES: 'long' },
      /^LOCK_MINUTES: .* Set it to a whole number of 1 or more\.$/,
    ],
    ['a setting that is no switch', { SIGN_IN_ROLES: 'some' }, /^SIGN_IN_ROLES: .* Set it to 1 or 0\.$/],
    ['a registration without its secret', { ...registered, MicrosoftAppPassword: '' }, /^MicrosoftAppPassword: /],
    ['a secret without a registration', { MicrosoftAppPassword: 'hush' }, /^MicrosoftAppId: /],
    ['a registration without its tenant', { ...registered, MicrosoftAppTenantId: '' }, /^MicrosoftAppTenantId: /],
    ['a registration without a link secret', { ...registered, LINK_SECRET: '' }, /^LINK_SECRET: .*LINK_SECRET_FILE/],
    [
      'a database without a link secret',
      { DATABASE_URL: 'postgres://bot:hush@db/bot' },
      /^LINK_SECRET: .*identical on all replicas/,
    ],
    [
      'a managed identity with a secret',
      { ...registered, MicrosoftAppType: 'UserAssignedMSI' },
      /^MicrosoftAppPassword: remove it\./,
    ],
    [
      'part of a cloud',
      { ...registered, CallerId: 'urn:x' },
      /OAuthUrl: required when another address of the cloud is set/,
    ],
    ['administrators of nobody', { OPERATOR_ADMINS: guid }, /^OPERATOR_TENANT_ID: /],
    ['help pages that are no JSON', { HELP_PAGES: 'users' }, /^HELP_PAGES: .* Set it to a JSON object of topics/],
    ['a help page that is no address', { HELP_PAGES: '{"users":"here"}' }, /^HELP_PAGES: .* Set it to a JSON object/],
    ['a file that is not there', { LINK_SECRET_FILE: '/nowhere/secret' }, /^LINK_SECRET_FILE: .*ENOENT/],
  ])('%s', (_what, env, said) => {
    expect(refusal(env)).toMatch(said);
    expect(refusal(env)).not.toContain('hush');
  });

  test('all problems at once, one line for each variable', () => {
    const given = { ...registered, PORT: 'x', DEMO: 'x', INVITATION_DAYS: 'x', PUBLIC_URL: '', LINK_SECRET: '' };
    const names = ['PORT', 'DEMO', 'INVITATION_DAYS', 'PUBLIC_URL', 'LINK_SECRET'];
    expect(
      refusal(given)
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(names);
  });

  test('a registration with an invalid id is still one: what else it lacks is named', () => {
    expect(refusal({ MicrosoftAppId: 'bot' }).split('\n')).toHaveLength(8);
  });
});

describe('a bot that starts, but should be set otherwise', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a kind of registration that can no longer be had',
      { ...registered, MicrosoftAppType: 'MultiTenant' },
      /^MicrosoftAppType: MultiTenant bots can no longer be registered/,
    ],
    ['no proxy in front of a bot without TLS', { ...registered, PROXIES: '0' }, /^PROXIES: is 0/],
    ['a name like a setting, in local mode', { LOGLEVEL: 'warn' }, /^LOGLEVEL: .* Did you mean LOG_LEVEL\?/],
  ])('%s', (_what, env, said) => {
    const { problems, warnings } = examineConfig(env);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(said)]);
  });

  test('nothing is said of a whole configuration, nor of the names of other programs', () => {
    const others = { PATH: '/bin', HOME: '/', SMTP_HOST: 'mail', WEBSITE_PORT: '80', HTTP_PROXY: 'x', PROXY: 'x' };
    expect(examineConfig({ ...registered, ...others })).toMatchObject({ problems: [], warnings: [] });
  });
});

test('emails can be turned off: they are written to the data folder', () => {
  expect(loadConfig(registered).smtpUrl).toBeUndefined();
});

test('CNV-5: official pages are laid over the built-in ones', () => {
  const { helpPages } = loadConfig({ HELP_PAGES: '{"users":"https://partners.example/users"}' }).settings;
  expect(helpPages).toEqual({ ...officialPages, users: 'https://partners.example/users' });
});

test('every secret may stand in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csp-secrets-'));
  const inFile = (name: string, value: string): string => {
    writeFileSync(join(folder, name), `${value}\n`);
    return join(folder, name);
  };
  const config = loadConfig({
    ...registered,
    MicrosoftAppPassword: '',
    MicrosoftAppPassword_FILE: inFile('password', 'of the bot'),
    DATABASE_URL_FILE: inFile('database', 'postgres://bot:hush@db/bot'),
    SMTP_URL: '',
    SMTP_URL_FILE: inFile('smtp', 'smtp://bot:hush@mail.example'),
    MAIL_FROM: 'bot@provider.example',
    METRICS_TOKEN_FILE: inFile('token', 'a token of sixteen'),
  });
  expect(config).toMatchObject({
    identity: { password: 'of the bot' },
    databaseUrl: 'postgres://bot:hush@db/bot',
    smtpUrl: 'smtp://bot:hush@mail.example',
    metricsToken: 'a token of sixteen',
  });
  expect(refusal({ ...registered, DATABASE_URL_FILE: join(folder, 'gone') })).toMatch(/^DATABASE_URL_FILE: .*ENOENT/);
});

test('everything that can be set stands in .env.example, and nothing else', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n');
  const named = lines.flatMap((line) => /^#?([A-Za-z_]+)=/.exec(line)?.[1] ?? []);
  const ofThePackage = ['DEVELOPER_URL', 'PRIVACY_URL', 'TERMS_URL'];
  expect([...named].sort()).toEqual([...variables, ...ofThePackage, 'DATABASE_PASSWORD'].sort());
});

test('an empty file sets nothing: a managed identity has no secret', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'csp-secret-')), 'password');
  writeFileSync(file, '\n');
  const managed = { ...registered, MicrosoftAppPassword: '', MicrosoftAppPassword_FILE: file };
  expect(loadConfig({ ...managed, MicrosoftAppType: 'UserAssignedMSI' }).identity?.password).toBeUndefined();
  expect(refusal(managed)).toMatch(/^MicrosoftAppPassword: required/);
});

test('the link secret may stand in a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'csp-secret-')), 'secret');
  writeFileSync(file, `${'s'.repeat(40)}\n`);
  expect(loadConfig({ ...registered, LINK_SECRET: '', LINK_SECRET_FILE: file }).linkSecret).toBe('s'.repeat(40));
  writeFileSync(file, 'short');
  expect(refusal({ LINK_SECRET_FILE: file })).toMatch(/32 random characters/);
});
