/** Checks the dependencies between variables, so that a bot that cannot serve anybody does not start. */
import { cloudKeys, type Env, type Environment, type Report } from './environment.js';

/**
 * @param given the values as they were set: a value that is invalid is absent from `env`
 * @param problem reports what prevents the start
 * @param warning reports what the bot starts with, but should not
 */
export function checkTogether(env: Environment, given: Env, problem: Report, warning: Report): void {
  if (given.MicrosoftAppId) checkRegistration(env, given, problem, warning);
  else if (env.MicrosoftAppPassword) problem('MicrosoftAppId', 'required when MicrosoftAppPassword is set.');
  if (env.DATABASE_URL && !env.LINK_SECRET)
    problem(
      'LINK_SECRET',
      'required with DATABASE_URL. Set at least 32 random characters, identical on all replicas (or use LINK_SECRET_FILE).',
    );
  if (env.OPERATOR_ADMINS.length > 0 && !env.OPERATOR_TENANT_ID)
    problem(
      'OPERATOR_TENANT_ID',
      'required when OPERATOR_ADMINS is set. Set the tenant id of the operator organisation.',
    );
  if (Number(given.RETENTION_YEARS ?? 10) < 10)
    warning(
      'RETENTION_YEARS',
      'is less than 10: laws on commercial records require up to ten years. Make sure that yours allows it: audit entries and closed records are deleted for good.',
    );
  if (env.SMTP_URL && env.SMTP_URL !== 'off' && !env.MAIL_FROM)
    problem(
      'MAIL_FROM',
      'required when SMTP_URL is set. Set the sender of all emails, such as CSP partner bot <bot@example.com>.',
    );
}

/** With a registration, the bot serves Teams. */
function checkRegistration(env: Environment, given: Env, problem: Report, warning: Report): void {
  const type = env.MicrosoftAppType;
  const managed = type === 'UserAssignedMSI';
  if (!managed && !env.MicrosoftAppPassword)
    problem(
      'MicrosoftAppPassword',
      `required with MicrosoftAppType=${type}. Set the client secret of the bot registration.`,
    );
  if (managed && env.MicrosoftAppPassword)
    problem('MicrosoftAppPassword', 'remove it. MicrosoftAppType=UserAssignedMSI uses no client secret.');
  if (type === 'MultiTenant')
    warning(
      'MicrosoftAppType',
      'MultiTenant bots can no longer be registered (since 31 July 2025). Use SingleTenant or UserAssignedMSI. ' +
        'Partners in other tenants are served either way: only the Entra application has to be multi-tenant.',
    );
  else if (!env.MicrosoftAppTenantId)
    problem(
      'MicrosoftAppTenantId',
      `required with MicrosoftAppType=${type}. Set the tenant that holds the bot registration.`,
    );
  checkCloud(given, problem);

  if (!env.PUBLIC_URL)
    problem('PUBLIC_URL', 'required with MicrosoftAppId. Set the public https address, such as https://bot.example.');
  else if (!env.PUBLIC_URL.startsWith('https://'))
    problem('PUBLIC_URL', 'must begin with https:// when MicrosoftAppId is set. Teams opens no other pages.');
  else if (env.PROXIES === 0)
    warning(
      'PROXIES',
      'is 0, but the bot itself serves plain http, so a proxy ends TLS in front of it. Set the number of proxies; ' +
        'otherwise the limits by address count all visitors of its pages together.',
    );
  if (!env.LINK_SECRET)
    problem(
      'LINK_SECRET',
      'required with MicrosoftAppId. Set at least 32 random characters, identical on all replicas (or use LINK_SECRET_FILE).',
    );
  if (!env.OPERATOR_TENANT_ID)
    problem('OPERATOR_TENANT_ID', 'required with MicrosoftAppId. Set the tenant id of the operator organisation.');
  if (env.OPERATOR_ADMINS.length === 0)
    problem(
      'OPERATOR_ADMINS',
      "required with MicrosoftAppId. Set the Entra object ids of the operator's administrators, comma separated.",
    );
  if (!env.SMTP_URL)
    problem(
      'SMTP_URL',
      'required with MicrosoftAppId. Set the mail server, or off to write emails to DATA_DIR/mail without sending them.',
    );
}

/** If one of these is set, the SDK uses no defaults for the others. */
function checkCloud(given: Env, problem: Report): void {
  if (cloudKeys.every((key) => given[key] === undefined)) return;
  for (const key of cloudKeys)
    if (!given[key])
      problem(key, 'required when another address of the cloud is set. Set all addresses of the cloud together.');
}
