/** Verifies the Entra token of Teams' single sign-on against Entra's keys. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { SignInTrust } from '../../config/identity.js';
import { waits } from '../../kernel/waits.js';

export interface SignedIn {
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly name: string;
  /** Whether the token contains the directory role Global Administrator; absent if it contains no directory roles. */
  readonly globalAdmin?: boolean;
}

/** Template id of Entra's role Global Administrator, identical in every tenant. */
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10';

const claims = z.object({
  iss: z.string(),
  tid: z.guid().toLowerCase(),
  oid: z.guid().toLowerCase(),
  /** Only tokens of users have scopes. */
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
  name: z.string().max(200).catch(''),
  /** Template ids of the active directory roles; present only if the app registration requests them. */
  wids: z.array(z.string()).optional().catch(undefined),
});

/** Returns the signed-in user, or `undefined` for any invalid token. */
export type SignIn = (authorization: string | undefined) => Promise<SignedIn | undefined>;

export function createSignIn(options: SignInTrust | undefined): SignIn {
  if (!options) return async () => undefined;
  const keys = createRemoteJWKSet(new URL(options.keysUrl), { timeoutDuration: waits.keys });
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
