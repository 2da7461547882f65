/** Shared layout of all pages, and the error pages. */
import type { Language } from '../../kernel/localizer.js';
import { assetPath } from '../assets.js';
import { framedPolicy, pagePolicy } from '../policy.js';
import type { PageResponse } from '../route.js';
import { type Html, html } from './html.js';
import * as phrases from './phrases.js';
import type { Say } from './reader.js';

export interface Frame {
  readonly language: Language;
  readonly say: Say;
  /** Path of the public address without trailing slash; empty if the bot has its own host. */
  readonly base: string;
  /** Displayed in a Teams dialog, which has its own header. */
  readonly dialog?: boolean;
}

export interface Page {
  readonly title: string;
  readonly main: Html;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The page contains typed text, which a change of language would lose: no language link. */
  readonly typed?: boolean;
}

const others = { en: 'fr', fr: 'en' } as const;

export function page(frame: Frame, { title, main, status, headers, typed }: Page): PageResponse {
  const { language, say, base, dialog } = frame;
  const other = others[language];
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${base}${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${base}${assetPath('colours.css')}">
<link rel="stylesheet" href="${base}${assetPath('page.css')}">
${dialog && html`<script src="${base}${assetPath('teams-js.js')}" defer></script>`}
<script src="${base}${assetPath('page.js')}" type="module"></script>
${dialog && html`<script src="${base}${assetPath('dialog.js')}" type="module"></script>`}
</head>
<body>
${
  !dialog &&
  html`<header>
<span>${say(phrases.bot)}</span>
${!typed && html`<a href="?lang=${other}" hreflang="${other}" lang="${other}">${say(phrases.otherLanguage)}</a>`}
</header>`
}
<main>
<h1>${title}</h1>
${main}
<p role="status" id="status" data-copied="${say(phrases.copied)}" data-select="${say(phrases.notCopied)}"></p>
</main>
</body>
</html>
`;
  return {
    ...(status ? { status } : {}),
    headers: { 'content-security-policy': dialog ? framedPolicy : pagePolicy, ...headers },
    body: document.markup,
  };
}

/** One page for all invalid links, so that the reason is not revealed. */
export const noSuchLink = (frame: Frame): PageResponse =>
  page(frame, {
    status: 404,
    title: frame.say(phrases.noSuchLink.title),
    main: html`<p>${frame.say(phrases.noSuchLink.what)}</p>`,
  });

/** @param seconds until the next attempt is accepted */
export const tooMany = (frame: Frame, seconds: number): PageResponse =>
  page(frame, {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    title: frame.say(phrases.tooMany.title),
    main: html`<p>${frame.say(phrases.tooMany.what, { seconds })}</p>`,
  });

/**
 * Refuses a form that did not come from this site.
 * @param again address of the form
 * @param typed the submitted text, shown so that it is not lost
 */
export const notFromHere = (frame: Frame, again: string, typed: string | null): PageResponse =>
  page(frame, {
    status: 403,
    typed: true,
    title: frame.say(phrases.notFromHere.title),
    main: html`<p>${frame.say(phrases.notFromHere.what)}</p>
<p><a class="button" href="${again}">${frame.say(phrases.notFromHere.again)}</a></p>
${
  typed
    ? html`<p><label for="typed">${frame.say(phrases.notFromHere.typed)}</label></p>
<textarea id="typed" rows="14" readonly>
${typed}</textarea>`
    : ''
}`,
  });

/** @param what the sentence with the reference of the log entry */
export const failed = (frame: Frame, status: 500 | 503, what: string): PageResponse =>
  page(frame, { status, typed: true, title: frame.say(phrases.failed.title), main: html`<p>${what}</p>` });
