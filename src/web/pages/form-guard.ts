/**
 * A form is taken only from a page that this browser was shown: the page sets a random cookie and carries a signature
 * over it and over its own address, which no other site can read.
 */
import { randomBytes } from 'node:crypto';
import type { SignedLinks } from '../../conversation/links.js';
import type { PageRequest } from '../route.js';

/** Name of the form's field. */
export const tokenField = 'token';
const cookieName = 'form';
const cookieShape = /^[\w-]{22}$/;
/** No page has this name as its linkType: a form's signature opens no link. */
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
  /** For a page with a form: its token, and the headers to send along. */
  open(
    request: Pick<PageRequest, 'headers'>,
    path: string,
  ): { token: string; headers: Readonly<Record<string, string>> };
  /** Whether a posted form came from such a page; in constant time. */
  holds(request: Pick<PageRequest, 'headers' | 'form'>, path: string): boolean;
}

/** @param secure the pages are reached over https */
export function createFormGuard(links: SignedLinks, secure: boolean): FormGuard {
  return {
    open(request, path) {
      const before = cookieOf(request);
      const cookie = before ?? randomBytes(16).toString('base64url');
      const fresh = `${cookieName}=${cookie}; Path=${path}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
      return { token: links.sign(linkType, path, cookie), headers: before ? none : { 'set-cookie': fresh } };
    },
    holds(request, path) {
      const cookie = cookieOf(request);
      const right = links.verify(request.form.get(tokenField) ?? '', linkType, path, cookie ?? '');
      return right && cookie !== undefined;
    },
  };
}
