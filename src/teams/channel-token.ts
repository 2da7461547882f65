/**
 * Verifies the channel's token from the headers of a request, before its body is read; what the token says of the body is
 * checked afterwards. The SDK verifies both at once, waits for keys without a limit, and accepts tokens of emulators and
 * tokens without an expiry.
 */
import type { Activity } from 'botbuilder';
import { AuthenticationConstants } from 'botframework-connector';
import { errors, jwtVerify } from 'jose';
import type { Identity } from '../config/identity.js';
import type { Log } from '../ops/log.js';
import { createChannelKeys } from './channel-keys.js';

export interface ChannelToken {
  /** Whether the token is for this activity: its service address and, if the key names channels, its channel. */
  covers(activity: Pick<Activity, 'serviceUrl' | 'channelId'>): boolean;
}

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
const lengthAtMost = 8_192;

/** Resolves with `undefined` for every invalid token. @throws {KeysUnavailable} */
export type TokenCheck = (authorization: string) => Promise<ChannelToken | undefined>;

export function createTokenCheck(
  { appId, cloud }: Pick<Identity, 'appId' | 'cloud'>,
  timeoutMs: number,
  log: Pick<Log, 'warn'>,
): TokenCheck {
  const { ToBotFromChannelOpenIdMetadataUrl: url = '', ToBotFromChannelTokenIssuer: issuer = '' } =
    cloud ?? AuthenticationConstants;
  const keys = createChannelKeys(url, timeoutMs, log);

  return async (authorization) => {
    const token = authorization.length <= lengthAtMost && bearer.exec(authorization)?.[1];
    if (!token) return undefined;
    let endorsed: readonly string[] = [];
    const keyOf = async ({ kid = '' }: { kid?: string }) => {
      const found = await keys(kid);
      if (!found) throw new errors.JWKSNoMatchingKey();
      endorsed = found.endorsements ?? [];
      return found.key;
    };
    try {
      const {
        payload: { serviceurl },
      } = await jwtVerify(token, keyOf, {
        algorithms: ['RS256', 'RS384', 'RS512'],
        issuer,
        audience: appId,
        clockTolerance: 300,
        requiredClaims: ['exp'],
      });
      return {
        covers: ({ serviceUrl, channelId }) =>
          serviceurl === serviceUrl && (endorsed.length === 0 || endorsed.includes(channelId)),
      };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  };
}
