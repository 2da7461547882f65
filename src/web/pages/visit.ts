/** Handles every request to a page of a signed link: rate limits, form token, language and errors. */
import { randomBytes } from 'node:crypto';
import type { Log } from '../../conversation/deps.js';
import type { SignedLinks } from '../../conversation/links.js';
import type { Conversation, LinkPresented } from '../../conversation/turn.js';
import type { Reply } from '../../kernel/card.js';
import { isRefusal, type Refusal } from '../../kernel/effects.js';
import type { Links, Phrase } from '../../kernel/localizer.js';
import type { Verb } from '../../kernel/verb.js';
import { TimedOut, type Waits, waits, within } from '../../kernel/waits.js';
import { StoreUnavailable } from '../../store/store.js';
import { Refused } from '../http.js';
import { ratesPerMinute } from '../limits.js';
import { originOf, perMinute } from '../per-minute.js';
import type { PageRequest, PageResponse, Route, SentForm } from '../route.js';
import { createFormGuard, tokenField } from './form-guard.js';
import type { Frame } from './layout.js';
import { failed, noSuchLink, notFromHere, tooMany } from './layout.js';
import * as phrases from './phrases.js';
import { languageOf, wordsIn } from './reader.js';

export interface PagesDeps {
  readonly conversation: Pick<Conversation, 'byLink' | 'opens'>;
  readonly links: SignedLinks;
  /** ISO 8601, UTC */
  readonly now: () => string;
  readonly log: Pick<Log, 'error'>;
  /** Base address of the links, without a trailing slash. */
  readonly publicUrl: string;
  /** The bot's id in Teams. Absent in local mode: pages then cannot open the chat. */
  readonly botId?: string | undefined;
  /** Replaces waits in part. */
  readonly waits?: Partial<Waits> | undefined;
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
  readonly file?: SentForm['file'];
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

function failureOf(error: unknown): readonly [500 | 503, Phrase<{ reference: string }>] {
  const { what, notKept, unsure } = phrases.failed;
  if (error instanceof TimedOut) return [503, unsure];
  if (!(error instanceof StoreUnavailable)) return [500, what];
  return [503, error.problem === 'unknown' ? unsure : notKept];
}

const longestReference = 120;
const refOf = ({ ref = '' }: PageRequest['params']): string => ref.slice(0, longestReference);

/** Creates the routes of each link type. All link types share one rate limit. */
export function createLinkPages(deps: PagesDeps): (linkType: string, pages: readonly Page[]) => readonly Route[] {
  const { protocol, pathname } = new URL(deps.publicUrl);
  const base = pathname.replace(/\/$/, '');
  const guard = createFormGuard(deps.links, protocol === 'https:');
  const requests = perMinute(ratesPerMinute.pages, deps.now);
  const inTime = <T>(work: Promise<T>): Promise<T> => within(deps.waits?.page ?? waits.page, work);
  const posts = perMinute(ratesPerMinute.formsToLink, deps.now);

  function linkOf(linkType: string, { name, params, query, headers }: PageRequest): LinkPresented {
    const ref = refOf(params);
    const dot = ref.lastIndexOf('.');
    const id = ref.slice(0, Math.max(dot, 0));
    return { linkType, id, signature: ref.slice(dot + 1), language: languageOf({ query, headers }), request: name };
  }

  function visitOf(linkType: string, { dialog = false }: Page, request: PageRequest): Visit {
    const ref = refOf(request.params);
    const path = `${base}/${linkType}/${encodeURIComponent(ref)}`;
    const link = linkOf(linkType, request);
    const { language } = link;
    const now = deps.now();
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
      form: new URLSearchParams(),
      ask: (verb, data = {}) => deps.conversation.byLink(link, verb, data),
      at: (query = {}, below = '') => `${path}${below}?${new URLSearchParams({ lang: language, ...query })}`,
      openForm: () => guard.open(request, path),
    };
  }

  async function answer(linkType: string, page: Page, request: PageRequest): Promise<PageResponse> {
    const visit = visitOf(linkType, page, request);
    const wait =
      requests.take(originOf(request, deps.proxies ?? 0)) ??
      (page.method === 'POST' ? posts.take(`${linkType}/${visit.ref}`) : undefined);
    if (wait !== undefined) return tooMany(visit, wait);
    try {
      return await (page.method === 'POST' ? posted(linkType, page, request, visit) : inTime(page.show(visit)));
    } catch (error) {
      if (error instanceof Refused) throw error;
      const reference = `P-${randomBytes(5).toString('hex').toUpperCase()}`;
      deps.log.error({ request: request.name, err: error, reference, linkType }, 'page.failed');
      const [status, what] = failureOf(error);
      return failed(visit, status, visit.say(what, { reference }));
    }
  }

  /** Reads a form only for a valid link, and a file only if the form came from this site too. */
  async function posted(
    linkType: string,
    { fileAtMost, show }: Page,
    request: PageRequest,
    visit: Visit,
  ): Promise<PageResponse> {
    if (!(await inTime(deps.conversation.opens(linkOf(linkType, request))))) return noSuchLink(visit);
    const holds = (token: string | null): boolean => guard.holds(request, visit.path, token);
    if (fileAtMost !== undefined && !holds(visit.query.get(tokenField))) return notFromHere(visit, visit.at(), null);
    const { fields: form, file } = await request.read();
    if (fileAtMost === undefined && !holds(form.get(tokenField)))
      return notFromHere(visit, visit.at(), form.get('body'));
    return inTime(show({ ...visit, form, ...(file ? { file } : {}) }));
  }

  return (linkType, pages) =>
    pages.map((page) => ({
      method: page.method,
      path: `/${linkType}/:ref${page.below ?? ''}`,
      ...(page.fileAtMost === undefined ? {} : { fileAtMost: page.fileAtMost }),
      handler: (request) => answer(linkType, page, request),
      busy: (request, seconds) => tooMany(visitOf(linkType, page, request), seconds),
    }));
}
