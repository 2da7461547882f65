/**
 * The pages as a browser meets them, over the real conversation and a real store:
 *
 *   const site = await openSite();
 *   const page = await site.get(site.link('drafts'));
 *   await page.submit({ body: '…' }, 'edit');
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConversation } from '../../src/conversation/converse.js';
import { createIds } from '../../src/conversation/ids.js';
import { createLinks } from '../../src/conversation/links.js';
import { createLocalizer } from '../../src/conversation/present/localizer.js';
import { createSecrets } from '../../src/conversation/secrets.js';
import { collections as records } from '../../src/domain/collections.js';
import type { Invitation } from '../../src/domain/invitation.js';
import type { Language } from '../../src/kernel/localizer.js';
import { createRegistry } from '../../src/kernel/registry.js';
import { settings } from '../../src/kernel/settings.js';
import type { Clock } from '../../src/ops/clock.js';
import { createMetrics } from '../../src/ops/metrics.js';
import { openJsonStore } from '../../src/store/json/store.js';
import { createPages, type PagesDeps } from '../../src/web/pages/pages.js';
import type { PageResponse, Route } from '../../src/web/route.js';
import { customers } from '../../src/workflows/customers/index.js';
import { firstDraft } from '../../src/workflows/invitations/draft.js';
import { invitations } from '../../src/workflows/invitations/index.js';

export const publicUrl = 'https://bot.example';
export const botId = '5d9c1f0a-6a1e-4d53-9a54-2a3d1f1b7f10';
const day = 86_400_000;

/** Stands still until it is moved on: half a minute past, so that nothing counted by the minute starts anew by chance. */
function stoppedClock(): Clock {
  let at = Date.parse('2026-11-20T09:00:30.000Z');
  return {
    now: () => new Date(at).toISOString(),
    advance: (ms) => {
      at += ms;
    },
  };
}

export interface Asked {
  readonly language?: string;
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function openSite(options: Partial<PagesDeps> & { provider?: string; language?: Language } = {}) {
  const { provider = 'Méridia Distribution', language = 'en', ...parts } = options;
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const clock = stoppedClock();
  const errors: object[] = [];
  const note = (): void => {};
  const log = { info: note, warn: note, error: (fields: object) => void errors.push(fields) };
  const store = await openJsonStore({ folder, records, now: clock.now });
  const links = createLinks(parts.publicUrl ?? publicUrl, 'a secret of at least thirty-two bytes, for tests');
  const deps = {
    store,
    registry: createRegistry([invitations, customers]),
    ids: createIds(clock.now),
    links,
    secrets: createSecrets(),
    now: clock.now,
    settings: settings.parse({}),
    log,
    meter: createMetrics({ now: clock.now, log }).meter,
  };
  const recognizer = { terms: () => [], hear: async () => ({ readings: [], sure: false }) };
  const conversation = createConversation({ ...deps, recognizer, admits: () => true });
  const routes = createPages({ conversation, links, now: clock.now, log, publicUrl, botId, ...parts });

  const stamps = { version: 1, createdAt: clock.now(), updatedAt: clock.now() };
  const expiresAt = new Date(Date.parse(clock.now()) + 30 * day).toISOString();
  const draft = firstDraft(createLocalizer(language, clock.now(), links), {
    provider,
    sender: 'Chloé Durand',
    senderEmail: 'chloe@meridia.example',
    expiresAt,
  });
  const open: Invitation = {
    ...stamps,
    id: 'INV-7K2M9QXD',
    kind: 'partnership',
    fromOrganizationId: 'ORG-1',
    fromUserId: 'USR-1',
    email: 'amelie@lumiere.example',
    draft,
    expiresAt,
    status: 'open',
  };
  await store.transaction(async () => ({
    result: undefined,
    writes: [
      {
        put: 'organizations',
        record: {
          ...stamps,
          id: 'ORG-1',
          name: provider,
          tenantId: 'T-1',
          capabilities: ['indirectProvider'],
          country: 'FR',
          active: true,
        },
      },
      {
        put: 'users',
        record: {
          ...stamps,
          id: 'USR-1',
          organizationId: 'ORG-1',
          name: 'Chloé Durand',
          email: 'chloe@meridia.example',
          roles: ['globalAdmin'],
        },
      },
      { put: 'invitations', record: open },
    ],
  }));

  const invitation = async (id = open.id): Promise<Invitation> => {
    const found = await store.read((view) => view.get('invitations', id));
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  /** Keeps the invitation with something changed, or another one beside it. */
  const keep = async (change: object, id = open.id): Promise<void> => {
    const current = await store.read((view) => view.get('invitations', id));
    const record = { ...(current ?? open), ...change, id, version: (current?.version ?? 0) + 1 } as Invitation;
    await store.transaction(async () => ({ result: undefined, writes: [{ put: 'invitations', record }] }));
  };

  async function send(method: Route['method'], address: string, form: URLSearchParams, asked: Asked, cookie?: string) {
    const url = new URL(address, publicUrl);
    for (const route of routes.filter((one) => one.method === method)) {
      const match = new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:(\w+)/, '(?<$1>[^/]+)')}$`).exec(
        url.pathname,
      );
      if (!match) continue;
      const answer = await route.handler({
        name: 'R-TEST',
        params: Object.fromEntries(
          Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
        ),
        query: url.searchParams,
        read: async () => ({ fields: form }),
        headers: {
          'accept-language': asked.language ?? 'en',
          ...(cookie ? { cookie } : {}),
          ...asked.headers,
        },
        from: asked.from ?? '203.0.113.7',
      });
      return pageOf(url, answer, asked, cookie);
    }
    throw new Error(`no page at ${method} ${url.pathname}`);
  }

  function pageOf(url: URL, answer: PageResponse, asked: Asked, before: string | undefined) {
    const body = answer.body ?? '';
    if (typeof body !== 'string' && !Buffer.isBuffer(body)) throw new Error('a page, not a file in pieces');
    const text = body.toString();
    const cookie = answer.headers?.['set-cookie']?.split(';')[0] ?? before;
    const field = (name: string): string =>
      unescaped(new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1] ?? '');
    return {
      status: answer.status ?? 200,
      type: answer.type,
      headers: answer.headers ?? {},
      body,
      html: text,
      /** As it is read: tags gone, entities back. */
      text: unescaped(text.replace(/<textarea[\s\S]*?<\/textarea>|<[^>]*>/g, ' ')).replace(/[ \n]+/g, ' '),
      typed: unescaped(/<textarea[^>]*>\n([\s\S]*?)<\/textarea>/.exec(text)?.[1] ?? ''),
      field,
      cookie,
      /** Sends the page's form as a browser does; `press`: the button's value. */
      submit: (fields: Readonly<Record<string, string>> = {}, press?: string) => {
        const action = /<form[^>]*action="([^"]*)"/.exec(text)?.[1];
        if (!action) throw new Error(`no form on ${url.pathname}`);
        const form = new URLSearchParams({ token: field('token'), ...fields, ...(press ? { do: press } : {}) });
        return send('POST', unescaped(action), form, asked, cookie);
      },
      /** Goes where the answer leads. */
      follow: () =>
        send('GET', new URL(answer.headers?.location ?? '', url).href, new URLSearchParams(), asked, cookie),
    };
  }

  return {
    routes,
    clock,
    links,
    errors,
    id: open.id,
    invitation,
    keep,
    expiresAt,
    /** A link with its own signature, or with another's. */
    link: (room: string, id = open.id, signature = links.sign(room, id, expiresAt)): string =>
      `/${room}/${id}.${signature}`,
    get: (address: string, asked: Asked = {}) => send('GET', address, new URLSearchParams(), asked),
    post: (address: string, fields: Readonly<Record<string, string>>, asked: Asked = {}, cookie?: string) =>
      send('POST', address, new URLSearchParams(fields), asked, cookie),
    close: async (): Promise<void> => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
export type Site = Awaited<ReturnType<typeof openSite>>;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
