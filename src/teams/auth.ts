/** Who may post to the bot: the channel, by its token. In local mode everybody on this machine. */
import { type Activity, ConfigurationBotFrameworkAuthentication, StatusCodes } from 'botbuilder';
import { type AuthenticateRequestResult, AuthenticationError } from 'botframework-connector';
import type { Identity } from '../config/identity.js';
import { connectorClient } from './connector.js';

/** Whatever is wrong with a token is one thing to whoever sent it; the SDK answers some of it as its own failure. */
class StrictAuth extends ConfigurationBotFrameworkAuthentication {
  override async authenticateRequest(activity: Activity, header: string): Promise<AuthenticateRequestResult> {
    try {
      return await super.authenticateRequest(activity, header);
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      throw new AuthenticationError('Unauthorized', StatusCodes.UNAUTHORIZED);
    }
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
