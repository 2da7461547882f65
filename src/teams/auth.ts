/** Who may post to the bot: the channel, by its token. In local mode everybody on this machine. */
import { type Activity, ConfigurationBotFrameworkAuthentication, StatusCodes } from 'botbuilder';

import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Identity } from '../config/identity.js';
import { KeptClients } from './clients.js';
import { connectorClient } from './connector-client.js';

/** Whatever is wrong with a token is one thing to whoever sent it; the SDK answers some of it as its own failure. */
class StrictAuth extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new KeptClients();
  #tokens: Promise<UserTokenClient> | undefined;

  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    try {
      const { connectorFactory, ...result } = await super.authenticateRequest(activity, header);
      return { ...result, ...(connectorFactory ? { connectorFactory: this.#clients.by(connectorFactory) } : {}) };
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      throw new AuthenticationError('Unauthorized', StatusCodes.UNAUTHORIZED);
    }
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    return this.#clients.by(super.createConnectorFactory(identity));
  }

  /** The SDK wants one in every turn; nobody signs in by it here. */
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
  new StrictAuth(
    identity
      ? {
          MicrosoftAppId: identity.appId,
          MicrosoftAppType: identity.appType,
          MicrosoftAppPassword: identity.password,
          MicrosoftAppTenantId: identity.tenantId,
          ...identity.cloud,
        }
      : {},
    undefined,
    undefined,
    undefined,
    { httpClient: connectorClient(patienceMs, failed) },
  );
