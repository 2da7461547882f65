/** Signed links: an HMAC over link type, id and expiry, so the store contains no usable link. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links } from '../kernel/localizer.js';

export interface SignedLinks extends Links {
  /** The signature alone. */
  sign(linkType: string, id: string, expiresAt: string): string;
  /** The parts of an address in the form of this bot's links, not verified; `undefined` for other addresses. */
  read(address: string): { readonly linkType: string; readonly id: string; readonly signature: string } | undefined;
}

/** About 130 bits in 22 characters, short enough for a line of an email. */
const signature = (secret: string, ...signed: readonly [linkType: string, id: string, expiresAt: string]): string =>
  plain(createHmac('sha256', secret).update(JSON.stringify(signed)).digest('base64url').slice(0, 22));

/**
 * Letters and digits only: mail clients drop a trailing `-` or `_` from a link, and markdown parsers consume `_`. Links
 * sent earlier, with these characters, stay valid.
 */
const plain = (signature: string): string => signature.replaceAll('-', 'A').replaceAll('_', 'B');

/**
 * @param publicUrl base address without a trailing slash
 * @param secret at least 32 bytes; signs new links
 * @param appId id of the Teams app; absent in local mode
 * @param accepted former secret whose links stay valid during a rotation
 */
export function createLinks(publicUrl: string, secret: string, appId?: string, accepted?: string): SignedLinks {
  const sign = (linkType: string, id: string, expiresAt: string): string => signature(secret, linkType, id, expiresAt);
  const secrets = [secret, ...(accepted ? [accepted] : [])];
  return {
    sign,
    code: (purpose, id) => {
      const digest = createHmac('sha256', secret)
        .update(JSON.stringify(['code', purpose, id]))
        .digest();
      return String(digest.readUInt32BE(0) % 100_000_000).padStart(8, '0');
    },
    page: (linkType, id, expiresAt) => `${publicUrl}/${linkType}/${id}.${sign(linkType, id, expiresAt)}`,
    tab: (list) => {
      const query = new URLSearchParams({
        webUrl: `${publicUrl}/tab#${list}`,
        context: JSON.stringify({ subEntityId: list }),
      });
      return appId && `https://teams.microsoft.com/l/entity/${appId}/overview?${query}`;
    },
    read: (address) => {
      if (!address.startsWith(`${publicUrl}/`)) return undefined;
      const shape = /^([a-z]{1,20})\/([\w-]{1,80})\.([\w-]{22})(?=$|[?#])/.exec(address.slice(publicUrl.length + 1));
      const [, linkType, id, signed] = shape ?? [];
      return linkType && id && signed ? { linkType, id, signature: signed } : undefined;
    },
    verify: (presented, linkType, id, expiresAt) => {
      const given = Buffer.from(plain(presented));
      const matches = secrets.map((one) => {
        const right = Buffer.from(signature(one, linkType, id, expiresAt));
        return given.length === right.length && timingSafeEqual(given, right);
      });
      return matches.includes(true);
    },
  };
}
