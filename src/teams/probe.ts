/** What `npm run doctor -- --online` needs of the Bot Framework: the bot's token, and where the channel's keys are. */
import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AppCredentials, AuthenticationConstants } from 'botframework-connector';
import type { Identity } from '../config/identity.js';
import { factorySettings } from './auth.js';

/** Address of the OpenID metadata of the channel. */
export const channelMetadataUrl = ({ cloud }: Identity): string =>
  (cloud ?? AuthenticationConstants).ToBotFromChannelOpenIdMetadataUrl ?? '';

/** Acquires the token that the bot presents to the channel. @throws the SDK's error, with Entra's code in the message */
export async function acquireToken(identity: Identity): Promise<void> {
  const { ToChannelFromBotLoginUrl: login = '', ToChannelFromBotOAuthScope: scope = '' } =
    identity.cloud ?? AuthenticationConstants;
  const factory = new ConfigurationServiceClientCredentialFactory(factorySettings(identity));
  const credentials = await factory.createCredentials(identity.appId, scope, login, false);
  if (!(credentials instanceof AppCredentials)) throw new Error('the SDK returned no credentials');
  await credentials.getToken(true);
}
