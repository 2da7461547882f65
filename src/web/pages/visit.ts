/**
 * What every page of a signed link goes through before its own part: how often, from which form, in which language;
 * and what is shown when its own part fails.
 */

import { randomBytes } from 'node:crypto';
import type { Log } from '../../conversation/deps.js';
import type { SignedLinks } from '../../conversation/links.js';
import type { Conversation } from '../../conversation/turn.js';
import type { Reply } from '../../kernel/card.js';
import type { Refusal } from '../../kernel/effects.js';
import type { Links } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import { StoreUnavailable } from '../../store/store.js';
import type { PageRequest, PageResponse, Route } from '../route.js';
import { createFormGuard } from './form-guard.js';
import type { Frame } from './layout.js';
import { failed, notFromHere, tooMany } from './layout.js';
import { originOf, perMinute } from './limits.js';
import * as phrases from './phrases.js';
import { languageOf, wordsIn } from './reader.js';

export interface PagesDeps {
  readonly conversation: Pick<Conversation, 'byLink'>;
  readonly links: SignedLinks;
  /** ISO 8601, UTC */
  readonly now: () => string;
  readonly log: Pick<Log, 'error'>;
  /** Base address of the links, without a trailing slash. */
  readonly publicUrl: string;
  /** The bot's id in Teams; absent in local mode: then a page cannot lead into its chat. */
  readonly botId?: string | undefined;
  /** How many reverse proxies of ours stand in front; 0 unless said. */
  readonly proxies?: number;
}

/** One request to a page, for its own part. */
export interface Visit extends Frame {
  /** `<id>.<signature>` */
  readonly ref: string;
  readonly path: string;
  readonly now: string;
  readonly links: Links;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly file?: PageRequest['file'];
  /** Carries out what the link is for; `undefined` when the link does not hold. */
  ask(verb: Verb, data?: Readonly<Record<string, string>>): Promise<Reply | Refusal | undefined>;
  /** The page's address in the reader's language, or that of a file below it. */
  at(query?: Readonly<Record<string, string>>, below?: string): string;
  /** What a page with a form needs: the token for its field, and the headers. */
  openForm(): { readonly token: string; readonly headers: Readonly<Record<string, string>> };
}

export interface Page {
  readonly method: Route['method'];
  /** What stands behind the link's reference in the path. */
  readonly below?: string;
  /** It, and whatever is shown in its place, stands in a dialog of Teams. */
  readonly dialog?: boolean;
  readonly fileAtMost?: number;
  readonly show: (visit: Visit) => Promise<PageResponse>;
}

const requestsPerMinute = 60;
const postsPerMinute = 20;
const longestReference = 120;

/** Makes the routes of rooms: all of them count together. */
export function createLinkPages(deps: PagesDeps): (linkType: string, pages: readonly Page[]) => readonly Route[] {
  const { protocol, pathname } = new URL(deps.publicUrl);
  const base = pathname.replace(/\/$/, '');
  const guard = createFormGuard(deps.links, protocol === 'https:');
  const knocks = perMinute(requestsPerMinute, deps.now);
  const posts = perMinute(postsPerMinute, deps.now);

  function visitOf(linkType: string, { dialog = false }: Page, request: PageRequest): Visit {
    const ref = (request.params.ref ?? '').slice(0, longestReference);
    const path = `${base}/${linkType}/${encodeURIComponent(ref)}`;
    const language = languageOf(request);
    const now = deps.now();
    const dot = ref.lastIndexOf('.');
    const id = ref.slice(0, Math.max(dot, 0));
    const link = { linkType, id, signature: ref.slice(dot + 1), language, request: request.name };
    return {
      ref,
      path,
      now,
      language,
      base,
      dialog,
      links: deps.links,
      say: wordsIn(language, now, deps.links),
      query: request.query,
      form: request.form,
      ...(request.file ? { file: request.file } : {}),
      ask: (verb, data = {}) => deps.conversation.byLink(link, verb, data),
      at: (query = {}, below = '') => `${path}${below}?${new URLSearchParams({ lang: language, ...query })}`,
      openForm: () => guard.open(request, path),
    };
  }

  async function answer(linkType: string, page: Page, request: PageRequest): Promise<PageResponse> {
    const { method, show } = page;
    const visit = visitOf(linkType, page, request);
    const wait =
      knocks.take(originOf(request, deps.proxies ?? 0)) ??
      (method === 'POST' ? posts.take(`${linkType}/${visit.ref}`) : undefined);
    if (wait !== undefined) return tooMany(visit, wait);
    // of what is too large nothing was read: there is nothing to guard, and nothing is done with it
    if (method === 'POST' && visit.file !== 'tooLarge' && !guard.holds(request, visit.path))
      return notFromHere(visit, visit.at(), request.form.get('body'));
    try {
      return await show(visit);
    } catch (error) {
      const reference = `P-${randomBytes(5).toString('hex').toUpperCase()}`;
      deps.log.error({ request: request.name, err: error, reference, linkType }, 'a page failed');
      return error instanceof StoreUnavailable
        ? failed(visit, 503, visit.say(phrases.failed.notKept, { reference }))
        : failed(visit, 500, visit.say(phrases.failed.what, { reference }));
    }
  }

  return (linkType, pages) =>
    pages.map((page) => ({
      method: page.method,
      path: `/${linkType}/:ref${page.below ?? ''}`,
      ...(page.fileAtMost === undefined ? {} : { fileAtMost: page.fileAtMost }),
      handler: (request) => answer(linkType, page, request),
    }));
}
