/**
 * CSRF protection of forms. A page with a form sets a random cookie and contains a signature over the cookie and the
 * page's address, which other sites cannot read.
 */
import { randomBytes } from 'node:crypto';
import type { SignedLinks } from '../../conversation/links.js';
import type { PageRequest } from '../route.js';

/** Name of the hidden form field; of a form with a file, of the parameter in its address. */
export const tokenField = 'token';
const cookieName = 'form';
const cookieShape = /^[\w-]{22}$/;
/** Not a link type of any page, so a form's signature opens no link. */
const linkType = 'form';

const cookieOf = ({ headers }: Pick<PageRequest, 'headers'>): string | undefined =>
  (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${cookieName}=`))
    .map((pair) => pair.slice(cookieName.length + 1))
    .find((value) => cookieShape.test(value));

const none: Readonly<Record<string, string>> = {};

export interface FormGuard {
  /** The token and the response headers of a page with a form. */
  open(
    request: Pick<PageRequest, 'headers'>,
    path: string,
  ): { token: string; headers: Readonly<Record<string, string>> };
  /** Verifies the token of a posted form in constant time. */
  holds(request: Pick<PageRequest, 'headers'>, path: string, token: string | null): boolean;
}

/** @param secure whether the pages are served over https */
export function createFormGuard(links: SignedLinks, secure: boolean): FormGuard {
  return {
    open(request, path) {
      const before = cookieOf(request);
      const cookie = before ?? randomBytes(16).toString('base64url');
      const fresh = `${cookieName}=${cookie}; Path=${path}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
      return { token: links.sign(linkType, path, cookie), headers: before ? none : { 'set-cookie': fresh } };
    },
    holds(request, path, token) {
      const cookie = cookieOf(request);
      const right = links.verify(token ?? '', linkType, path, cookie ?? '');
      return right && cookie !== undefined;
    },
  };
}
