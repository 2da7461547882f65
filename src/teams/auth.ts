/** The bot's own credentials and its connector clients. Incoming tokens are verified by `channel-token.ts`. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Identity } from '../config/identity.js';
import { KeptClients } from './clients.js';
import { connectorClient, connectorExchange, type Exchange } from './connector-client.js';

/** The credentials under the SDK's names. */
export const factorySettings = ({ appId, appType, password, tenantId }: Identity) => ({
  MicrosoftAppId: appId,
  MicrosoftAppType: appType,
  MicrosoftAppPassword: password,
  MicrosoftAppTenantId: tenantId,
});

export class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #clients: KeptClients;
  readonly #appId: string | undefined;
  readonly #audience: string;
  #tokens: Promise<UserTokenClient> | undefined;

  constructor(identity: Identity | undefined, exchange: Exchange) {
    const settings = identity ? { ...factorySettings(identity), ...identity.cloud } : {};
    super(settings, undefined, undefined, undefined, { httpClient: connectorClient(exchange) });
    this.#clients = new KeptClients(exchange);
    const { ToChannelFromBotOAuthScope: audience = '' } = identity?.cloud ?? AuthenticationConstants;
    this.#appId = identity?.appId;
    this.#audience = audience;
  }

  /** Tells the SDK that a request was authenticated. */
  authenticated(): AuthenticateRequestResult {
    const { AnonymousAuthType, AudienceClaim } = AuthenticationConstants;
    const claimsIdentity = this.#appId
      ? new ClaimsIdentity([{ type: AudienceClaim, value: this.#appId }], true)
      : new ClaimsIdentity([], AnonymousAuthType);
    return { audience: this.#audience, claimsIdentity, connectorFactory: this.createConnectorFactory(claimsIdentity) };
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
): Authentication => new Authentication(identity, connectorExchange(patienceMs, failed));
