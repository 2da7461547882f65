/** Handles every request to a page of a signed link: rate limits, form token, language and errors. */
import { randomBytes } from 'node:crypto';
import type { Log } from '../../conversation/deps.js';
import type { SignedLinks } from '../../conversation/links.js';
import type { Conversation } from '../../conversation/turn.js';
import type { Reply } from '../../kernel/card.js';
import { isRefusal, type Refusal } from '../../kernel/effects.js';
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
  /** The bot's id in Teams. Absent in local mode: pages then cannot open the chat. */
  readonly botId?: string | undefined;
  /** Number of trusted reverse proxies in front of the bot. Default 0. */
  readonly proxies?: number;
}

/** One request to a page. */
export interface Visit extends Frame {
  /** `<id>.<signature>` */
  readonly ref: string;
  readonly path: string;
  readonly now: string;
  readonly links: Links;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly file?: PageRequest['file'];
  /** Executes a command of the link; `undefined` if the link is not valid. */
  ask(verb: Verb, data?: Readonly<Record<string, string>>): Promise<Reply | Refusal | undefined>;
  /** The address of the page in the reader's language, or of a file below it. */
  at(query?: Readonly<Record<string, string>>, below?: string): string;
  /** The token field and the response headers of a page with a form. */
  openForm(): { readonly token: string; readonly headers: Readonly<Record<string, string>> };
}

export const factsOf = <F>(answer: Reply | Refusal | undefined): F | undefined =>
  answer && !isRefusal(answer) ? (answer.facts as F) : undefined;

export interface Page {
  readonly method: Route['method'];
  /** The path after the link's reference. */
  readonly below?: string;
  /** The page, or its error page, is displayed in a Teams dialog. */
  readonly dialog?: boolean;
  /** Largest uploaded file, in bytes. */
  readonly fileAtMost?: number;
  readonly show: (visit: Visit) => Promise<PageResponse>;
}

const requestsPerMinute = 60;
const postsPerMinute = 20;
const longestReference = 120;

/** Creates the routes of each link type. All link types share one rate limit. */
export function createLinkPages(deps: PagesDeps): (linkType: string, pages: readonly Page[]) => readonly Route[] {
  const { protocol, pathname } = new URL(deps.publicUrl);
  const base = pathname.replace(/\/$/, '');
  const guard = createFormGuard(deps.links, protocol === 'https:');
  const requests = perMinute(requestsPerMinute, deps.now);
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
      requests.take(originOf(request, deps.proxies ?? 0)) ??
      (method === 'POST' ? posts.take(`${linkType}/${visit.ref}`) : undefined);
    if (wait !== undefined) return tooMany(visit, wait);
    // A form that is too large was not read, so it has no token to check; the page refuses it.
    if (method === 'POST' && visit.file !== 'tooLarge' && !guard.holds(request, visit.path))
      return notFromHere(visit, visit.at(), request.form.get('body'));
    try {
      return await show(visit);
    } catch (error) {
      const reference = `P-${randomBytes(5).toString('hex').toUpperCase()}`;
      deps.log.error({ request: request.name, err: error, reference, linkType }, 'page.failed');
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
