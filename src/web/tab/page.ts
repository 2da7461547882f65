/** The tab's page: a frame in both languages; what stands in it is asked for once Teams has signed the person in. */
import type { Language, Links } from '../../workflows/language.js';
import { assetPath } from '../assets.js';
import { html } from '../pages/html.js';
import { page } from '../pages/layout.js';
import { languageOf, wordsIn } from '../pages/reader.js';
import { framedPolicy } from '../policy.js';
import type { PageRequest, PageResponse } from '../route.js';
import { words } from './phrases.js';

export interface TabPageDeps {
  readonly links: Links;
  /** ISO 8601, UTC */
  readonly now: () => string;
  readonly publicUrl: string;
  /** Absent in local mode: then the tab cannot lead into the chat. */
  readonly botId?: string | undefined;
}

const baseOf = (publicUrl: string): string => new URL(publicUrl).pathname.replace(/\/$/, '');

export function tabPage(deps: TabPageDeps, request: PageRequest): PageResponse {
  const language: Language = languageOf(request);
  const say = wordsIn(language, deps.now(), deps.links);
  const base = baseOf(deps.publicUrl);
  const chat = deps.botId && `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(deps.botId)}`;
  const theme = ['default', 'dark', 'contrast'].find((name) => name === request.query.get('theme'));
  const document = html`<!doctype html>
<html lang="${language}"${theme && html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.title)}</title>
<link rel="icon" href="${base}${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${base}${assetPath('colours.css')}">
<link rel="stylesheet" href="${base}${assetPath('tab.css')}">
<script src="${base}${assetPath('teams-js.js')}" defer></script>
<script src="${base}${assetPath('tab.js')}" type="module"></script>
</head>
<body>
<main data-base="${base}" data-chat="${chat ?? ''}" data-in-chat="${say(words.inChat)}" data-search="${say(words.search)}" data-more="${say(words.more)}" data-colon="${say(words.colon)}" data-none="${say(words.none)}" data-narrow="${say(words.narrow)}" data-nothing-waits="${say(words.nothingWaits)}" data-sign-in="${say(words.signIn)}" data-no-account="${say(words.noAccount)}" data-failed="${say(words.failed)}">
<h1>${say(words.title)}</h1>
<p id="who"></p>
<p id="status" role="status">${say(words.loading)}</p>
<p id="again" hidden><button type="button">${say(words.again)}</button></p>
<section id="outside" hidden>
<h2>${say(words.outsideTitle)}</h2>
<p>${say(words.outside)}</p>
${chat && html`<p><a class="button" href="${chat}">${say(words.chat)}</a></p>`}
</section>
<nav aria-label="${say(words.pages)}" hidden><ul class="pages"><li><a href="#overview">${say(words.title)}</a></li></ul></nav>
<div id="overview" hidden>
<section aria-labelledby="waiting-title">
<h2 id="waiting-title">${say(words.waiting)}</h2>
<div id="waiting"></div>
</section>
<div id="charts"></div>
</div>
</main>
</body>
</html>
`;
  return { headers: { 'content-security-policy': framedPolicy }, body: document.markup };
}

/** What an app's details in Teams lead to, where the operator names no page of their own. */
export function aboutPage(deps: TabPageDeps, request: PageRequest): PageResponse {
  const language = languageOf(request);
  const say = wordsIn(language, deps.now(), deps.links);
  return page(
    { language, say, base: baseOf(deps.publicUrl) },
    {
      title: say(words.aboutTitle),
      main: html`<p>${say(words.about)}</p>
<h2 id="privacy">${say(words.privacyTitle)}</h2>
<p>${say(words.privacy)}</p>
<h2 id="terms">${say(words.termsTitle)}</h2>
<p>${say(words.terms)}</p>`,
    },
  );
}
