/** Routes of the personal tab: the page, and its data for the user that Teams signed in (CNV-6). */
import { z } from 'zod';
import type { SignInTrust } from '../../config/identity.js';
import type { Conversation, Requester } from '../../conversation/turn.js';
import { type Waits, waits, within } from '../../kernel/waits.js';
import { ratesPerMinute } from '../limits.js';
import { languageOf } from '../pages/reader.js';
import { originOf, perMinute } from '../per-minute.js';
import type { PageRequest, PageResponse, Route } from '../route.js';
import { aboutPage, type TabPageDeps, tabPage } from './page.js';
import { createSignIn, type SignedIn } from './sign-in.js';

export interface TabDeps extends TabPageDeps {
  readonly conversation: Pick<Conversation, 'overview' | 'search' | 'signedIn'>;
  /** If absent, all data requests are answered with 401. */
  readonly signIn?: SignInTrust | undefined;
  /** Whether directory roles in a token prove a global administrator (ENR-12). */
  readonly roles: boolean;
  /** Replaces waits in part. */
  readonly waits?: Partial<Waits> | undefined;
  /** Number of trusted reverse proxies in front of the bot. */
  readonly proxies: number;
}

const pageSize = 10;

const searchQuery = z.object({
  kind: z.string().max(64),
  text: z.string().max(100).default(''),
  skip: z.coerce.number().int().min(0).max(200).default(0),
});

const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): PageResponse => ({
  status,
  type: 'application/json; charset=utf-8',
  headers,
  body: JSON.stringify(body),
});

export function createTab(deps: TabDeps): readonly Route[] {
  const signIn = createSignIn(deps.signIn);
  const limit = perMinute(ratesPerMinute.tab, deps.now);

  /** Runs the handler for a signed-in user; otherwise answers 401. */
  const signedIn =
    (answer: (requester: Requester, request: PageRequest, who: SignedIn) => Promise<PageResponse>) =>
    async (request: PageRequest): Promise<PageResponse> => {
      const wait = limit.take(originOf(request, deps.proxies));
      if (wait !== undefined) return json(429, { code: 'TooMany' }, { 'retry-after': String(wait) });
      const who = await signIn(request.headers.authorization);
      if (!who) return json(401, { code: 'Unauthorized' }, { 'www-authenticate': 'Bearer' });
      const { tenantId, aadObjectId, name } = who;
      const requester = { tenantId, aadObjectId, name, locale: languageOf(request) };
      return within(deps.waits?.page ?? waits.page, answer(requester, request, who));
    };

  const overview = signedIn(async (requester, _request, { globalAdmin }) => {
    const proof =
      deps.roles && globalAdmin !== undefined
        ? await deps.conversation.signedIn(requester, { globalAdmin })
        : undefined;
    const seen = await deps.conversation.overview(requester);
    return seen ? json(200, { ...seen, ...(proof ? { proof } : {}) }) : json(403, { code: 'NoAccount' });
  });

  const find = signedIn(async (requester, { query }) => {
    const asked = searchQuery.safeParse(Object.fromEntries(query));
    if (!asked.success) return json(400, { code: 'BadRequest' });
    const { items, ...further } = await deps.conversation.search(requester, { ...asked.data, count: pageSize });
    return json(200, { items: items.map(({ shared: _card, ...item }) => item), ...further });
  });

  return [
    { method: 'GET', path: '/tab', handler: (request) => tabPage(deps, request) },
    { method: 'GET', path: '/', handler: (request) => aboutPage(deps, request) },
    { method: 'GET', path: '/about', handler: (request) => aboutPage(deps, request) },
    { method: 'GET', path: '/api/tab/overview', handler: overview },
    { method: 'GET', path: '/api/tab/find', handler: find },
  ];
}
