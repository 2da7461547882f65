/** Issues tokens as the Bot Framework does, with a key of its own, and serves the metadata that names the key. */

import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Identity } from '../../src/config/identity.js';

const issuer = 'https://api.botframework.com';
const appId = '11111111-2222-4333-8444-555555555555';
/** What a bot's registration may be connected to; its key is good for all of them. */
const channels = ['msteams', 'webchat', 'directline', 'email', 'emulator'];
const seconds = (): number => Math.floor(Date.now() / 1000);

export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
  readonly algorithm?: string;
  readonly keyId?: string;
}

export const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export class Issuer {
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #server: Server;

  private constructor() {
    const jwk = { ...this.#key.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', endorsements: channels };
    this.#server = createServer((request, response) => {
      const keys = request.url === '/keys';
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(keys ? { keys: [jwk] } : { issuer, jwks_uri: `${this.#url}/keys` }));
    });
  }

  static async start(): Promise<Issuer> {
    const made = new Issuer();
    await new Promise<void>((resolve) => made.#server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get #url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A registration whose channel is this issuer. */
  get identity(): Identity {
    return {
      appId,
      appType: 'SingleTenant',
      password: 'not-used',
      tenantId: '99999999-8888-4777-8666-555555555555',
      cloud: {
        ToChannelFromBotLoginUrl: 'https://login.example',
        ToChannelFromBotOAuthScope: issuer,
        ToBotFromChannelTokenIssuer: issuer,
        OAuthUrl: 'https://token.example',
        ToBotFromChannelOpenIdMetadataUrl: `${this.#url}/metadata`,
        ToBotFromEmulatorOpenIdMetadataUrl: `${this.#url}/metadata`,
        CallerId: 'urn:botframework:azure',
      },
    };
  }

  /** A good token for what comes from this service address, but for what is forged in it. */
  token(serviceUrl: string, { claims, key = this.#key.privateKey, algorithm = 'RS256', keyId = 'k1' }: Forgery = {}) {
    const body = {
      iss: issuer,
      aud: appId,
      serviceurl: serviceUrl,
      nbf: seconds() - 60,
      exp: seconds() + 600,
      ...claims,
    };
    const head = { alg: algorithm, kid: keyId, typ: 'JWT' };
    const signed = [head, body].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${algorithm === 'none' ? '' : sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
