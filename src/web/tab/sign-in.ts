/** Who opened the tab: Teams' single sign-on, a token of Entra for this bot, checked against Entra's keys. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { SignInTrust } from '../../config/identity.js';

export interface SignedIn {
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  /** Whether the token's directory roles name a global administrator; absent where it carries none. */
  readonly globalAdmin?: boolean;
}

/** Entra's template id of the role Global Administrator, the same in every tenant. */
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

const claims = z.object({
  iss: z.string(),
  tid: z.guid().toLowerCase(),
  oid: z.guid().toLowerCase(),
  /** Only tokens of people have scopes. */
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  name: z.string().max(200).catch(''),
  /** Template ids of the directory roles that are active; only where the registration asks for them. */
  wids: z.array(z.string()).optional().catch(undefined),
});

/** Answers who it is; `undefined` for every token that is not good, whatever the reason. */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn | undefined>;

export function createSignIn(options: SignInTrust | undefined): SignIn {
  if (!options) return async () => undefined;
  const keys = createRemoteJWKSet(new URL(options.keysUrl), { timeoutDuration: 5_000 });
  return async (authorization = '') => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization) ?? [];
    if (!token || token.length > 8_192) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: [...options.audiences],
        clockTolerance: 60,
        requiredClaims: ['exp', 'iss', 'aud'],
      });
      const known = claims.safeParse(payload);
      if (!known.success) return undefined;
      const { iss, tid, oid, name, wids } = known.data;
      const right = options.issuers.some((issuer) => issuer.replace('{tid}', tid) === iss);
      if (!right) return undefined;
      const who = { tenantId: tid, aadObjectId: oid, name };
      return wids ? { ...who, globalAdmin: wids.includes(globalAdministrator) } : who;
    } catch {
      return undefined;
    }
  };
}
