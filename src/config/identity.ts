/** The bot's registration with the Bot Framework and Entra. */
import { cloudKeys, type Env, type Environment, type Missing } from './environment.js';

/** The bot's registration with the Bot Framework. */
export interface Identity {
  readonly appId: string;
  readonly appType: Environment['MicrosoftAppType'];
  /** Absent with a managed identity. */
  readonly password?: string;
  /** Tenant of the registration. */
  readonly tenantId?: string;
  /** All addresses of a national cloud, by their Bot Framework names. */
  readonly cloud?: Readonly<Record<string, string>>;
}

/** Teams single sign-on: the tokens that the tab accepts. */
export interface SignInTrust {
  /** Accepted audiences: the client id and the application id URIs. */
  readonly audiences: readonly string[];
  /** Accepted issuers; `{tid}` is replaced by the tenant id of the token. */
  readonly issuers: readonly string[];
  /** Address of the issuer's public keys (JWKS). */
  readonly keysUrl: string;
}

/** Values of the public cloud. */
const entra = {
  keysUrl: 'https://login.microsoftonline.com/common/discovery/v2.0/keys',
  issuers: ['https://login.microsoftonline.com/{tid}/v2.0', 'https://sts.windows.net/{tid}/'],
};

export function trustOf(appId: string, env: Environment): SignInTrust {
  const resource = env.PUBLIC_URL ? `api://${new URL(env.PUBLIC_URL).host}` : 'api:/';
  return {
    audiences: [appId, `${resource}/botid-${appId}`, `${resource}/${appId}`],
    issuers: env.SIGN_IN_ISSUERS ?? entra.issuers,
    keysUrl: env.SIGN_IN_KEYS ?? entra.keysUrl,
  };
}

export function identityOf(env: Environment, given: Env, missing: Missing): Identity | undefined {
  if (!env.MicrosoftAppId) {
    if (env.MicrosoftAppPassword) missing('MicrosoftAppId', 'required when MicrosoftAppPassword is set.');
    return undefined;
  }
  const managed = env.MicrosoftAppType === 'UserAssignedMSI';
  if (!managed && !env.MicrosoftAppPassword)
    missing(
      'MicrosoftAppPassword',
      `required with MicrosoftAppType=${env.MicrosoftAppType}. Set the client secret of the bot registration.`,
    );
  if (managed && env.MicrosoftAppPassword)
    missing('MicrosoftAppPassword', 'remove it. MicrosoftAppType=UserAssignedMSI uses no client secret.');
  if (env.MicrosoftAppType !== 'MultiTenant' && !env.MicrosoftAppTenantId)
    missing(
      'MicrosoftAppTenantId',
      `required with MicrosoftAppType=${env.MicrosoftAppType}. Set the tenant that holds the bot registration.`,
    );
  return {
    appId: env.MicrosoftAppId,
    appType: env.MicrosoftAppType,
    password: env.MicrosoftAppPassword,
    tenantId: env.MicrosoftAppTenantId,
    cloud: cloudOf(given, missing),
  };
}

/** If one of these is set, the SDK uses no defaults for the others. */
function cloudOf(given: Env, missing: Missing): Identity['cloud'] {
  if (cloudKeys.every((key) => given[key] === undefined)) return undefined;
  for (const key of cloudKeys)
    if (!given[key])
      missing(key, 'required when another address of the cloud is set. Set all addresses of the cloud together.');
  return Object.fromEntries(cloudKeys.map((key) => [key, given[key] ?? '']));
}
