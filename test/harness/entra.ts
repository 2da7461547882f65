/** Signs people in as Entra does for Teams' single sign-on, with keys of its own. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SignInTrust } from '../../src/config/identity.js';

const audience = '5d9c1f0a-6a1e-4d53-9a54-2a3d1f1b7f10';
const seconds = (): number => Math.floor(Date.now() / 1000);

export interface Forged {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
  readonly algorithm?: string;
}

export class Entra {
  readonly #key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #server: Server;

  private constructor() {
    const jwk = { ...this.#key.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' };
    this.#server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
  }

  static async start(): Promise<Entra> {
    const made = new Entra();
    await new Promise<void>((resolve) => made.#server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get trust(): SignInTrust {
    const keysUrl = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/keys`;
    return { audiences: [audience], issuers: ['https://login.example/{tid}/v2.0'], keysUrl };
  }

  /** A good token for somebody, but for what is forged in it. */
  token(
    who: { readonly tenantId: string; readonly aadObjectId: string; readonly name: string },
    { claims, key = this.#key.privateKey, algorithm = 'RS256' }: Forged = {},
  ): string {
    const body = {
      iss: `https://login.example/${who.tenantId}/v2.0`,
      aud: audience,
      tid: who.tenantId,
      oid: who.aadObjectId,
      name: who.name,
      scp: 'access_as_user',
      nbf: seconds() - 60,
      exp: seconds() + 600,
      ...claims,
    };
    const signed = [{ alg: algorithm, kid: 'k1', typ: 'JWT' }, body]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${signed}.${algorithm === 'none' ? '' : sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
