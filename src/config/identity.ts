/** The bot's registration with the Bot Framework and Entra. */
import { cloudKeys, type Env, type Environment } from './environment.js';

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

export function trustOf(botId: string, env: Environment): SignInTrust {
  // A managed identity signs nobody in: then another application does.
  const appId = env.SIGN_IN_APP_ID ?? botId;
  const resource = env.PUBLIC_URL ? `api://${new URL(env.PUBLIC_URL).host}` : 'api:/';
  return {
    audiences: [appId, `${resource}/botid-${appId}`, `${resource}/${appId}`],
    issuers: env.SIGN_IN_ISSUERS ?? entra.issuers,
    keysUrl: env.SIGN_IN_KEYS ?? entra.keysUrl,
  };
}

/** Absent in local mode. */
export function identityOf(env: Environment, given: Env): Identity | undefined {
  if (!env.MicrosoftAppId) return undefined;
  const cloud = cloudKeys.some((key) => given[key] !== undefined);
  return {
    appId: env.MicrosoftAppId,
    appType: env.MicrosoftAppType,
    password: env.MicrosoftAppPassword,
    tenantId: env.MicrosoftAppTenantId,
    cloud: cloud ? Object.fromEntries(cloudKeys.map((key) => [key, given[key] ?? ''])) : undefined,
  };
}
