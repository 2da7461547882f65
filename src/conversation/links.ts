/** Signed links: an HMAC over room, id and expiry, so that nothing usable lies in the store. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links } from '../kernel/localizer.js';

export interface SignedLinks extends Links {
  /** The signature alone, where a link is told in words. */
  sign(room: string, id: string, expiresAt: string): string;
  /** The parts of an address that has the shape of a link of ours; whether it holds is another question. */
  read(address: string): { readonly room: string; readonly id: string; readonly signature: string } | undefined;
}

/** 130 bits in 22 characters: unguessable, and short enough for a mail line. */
const signature = (secret: string, ...signed: readonly [room: string, id: string, expiresAt: string]): string =>
  plain(createHmac('sha256', secret).update(JSON.stringify(signed)).digest('base64url').slice(0, 22));

/**
 * Letters and digits alone: what makes links of addresses in a text may leave out a last `-` or `_`, and where markdown is
 * read an underscore would have to be marked. Links of before, with these signs, hold as well.
 */
const plain = (signature: string): string => signature.replaceAll('-', 'A').replaceAll('_', 'B');

/**
 * @param publicUrl base address without a trailing slash
 * @param secret at least 32 bytes; what another one signed holds no more
 * @param appId of the app in Teams; absent in local mode
 * @param accepted what this secret signed holds as well, while one follows the other
 */
export function createLinks(publicUrl: string, secret: string, appId?: string, accepted?: string): SignedLinks {
  const sign = (room: string, id: string, expiresAt: string): string => signature(secret, room, id, expiresAt);
  const secrets = [secret, ...(accepted ? [accepted] : [])];
  return {
    sign,
    code: (purpose, id) => {
      const digest = createHmac('sha256', secret)
        .update(JSON.stringify(['code', purpose, id]))
        .digest();
      return String(digest.readUInt32BE(0) % 100_000_000).padStart(8, '0');
    },
    page: (room, id, expiresAt) => `${publicUrl}/${room}/${id}.${sign(room, id, expiresAt)}`,
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
      const [, room, id, signed] = shape ?? [];
      return room && id && signed ? { room, id, signature: signed } : undefined;
    },
    verify: (shown, room, id, expiresAt) => {
      const given = Buffer.from(plain(shown));
      const holds = secrets.map((one) => {
        const right = Buffer.from(signature(one, room, id, expiresAt));
        return given.length === right.length && timingSafeEqual(given, right);
      });
      return holds.includes(true);
    },
  };
}
