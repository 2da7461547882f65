/** Authenticates the channel by its token. In local mode, accepts any client of this machine. */
import { type Activity, ConfigurationBotFrameworkAuthentication, StatusCodes } from 'botbuilder';

import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorClientOptions,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Identity } from '../config/identity.js';
import { KeptClients } from './clients.js';
import { connectorClient } from './connector-client.js';

/** Turns every problem with a token into 401; the SDK reports some of them as its own failure. */
class StrictAuth extends ConfigurationBotFrameworkAuthentication {
  readonly #identity: Identity | undefined;
  readonly #clients = new KeptClients();
  #tokens: Promise<UserTokenClient> | undefined;

  constructor(identity: Identity | undefined, options: ConnectorClientOptions) {
    const settings = identity && {
      MicrosoftAppId: identity.appId,
      MicrosoftAppType: identity.appType,
      MicrosoftAppPassword: identity.password,
      MicrosoftAppTenantId: identity.tenantId,
      ...identity.cloud,
    };
    super(settings ?? {}, undefined, undefined, undefined, options);
    this.#identity = identity;
  }

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    try {
      const { connectorFactory, ...result } = await super.authenticateRequest(activity, header);
      this.#check(result.claimsIdentity);
      return { ...result, ...(connectorFactory ? { connectorFactory: this.#clients.by(connectorFactory) } : {}) };
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      throw new AuthenticationError('Unauthorized', StatusCodes.UNAUTHORIZED);
    }
  }

  /** The SDK also accepts tokens that Entra issues for the bot itself (emulators) and tokens without an expiry. */
  #check(claims: ClaimsIdentity): void {
    if (!this.#identity) return;
    const { ToBotFromChannelTokenIssuer: issuer } = this.#identity.cloud ?? AuthenticationConstants;
    if (claims.getClaimValue('iss') !== issuer) throw new Error('the token is not issued by the channel');
    if (claims.getClaimValue('exp') === null) throw new Error('the token has no expiry');
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#clients.by(super.createConnectorFactory(identity));
  }

  /** The SDK creates one in every turn. The bot does not use it, so one is enough. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    if (this.#tokens) return this.#tokens;
    const made = super.createUserTokenClient(identity);
    made.catch(() => {
      this.#tokens = undefined;
    });
    this.#tokens = made;
    return made;
  }
}

export const authentication = (
  identity: Identity | undefined,
  patienceMs: number,
  failed: (status: string) => void = () => {},
): ConfigurationBotFrameworkAuthentication =>
  new StrictAuth(identity, { httpClient: connectorClient(patienceMs, failed) });
