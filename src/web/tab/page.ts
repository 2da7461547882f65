/** The page of the personal tab, without data: `tab.js` loads the data after the sign-in by Teams. */
import type { Language, Links } from '../../kernel/localizer.js';
import { assetPath } from '../assets.js';
import { html } from '../pages/html.js';
import { page } from '../pages/layout.js';
import { languageOf, wordsIn } from '../pages/reader.js';
import { framedPolicy } from '../policy.js';
import type { PageRequest, PageResponse } from '../route.js';
import { tabPhrases } from './phrases.js';

export interface TabPageDeps {
  readonly links: Links;
  /** ISO 8601, UTC */
  readonly now: () => string;
  readonly publicUrl: string;
  /** Absent in local mode: the tab then cannot open the chat. */
  readonly botId?: string | undefined;
  /** Named on the page about the bot: who publishes it, and an email or https address for questions. */
  readonly publisher: { readonly name?: string | undefined; readonly contact?: string | undefined };
  /** Days an answer is kept for repeated button presses. */
  readonly answerDays: number;
  /** Years that audit entries and closed records are kept. */
  readonly retentionYears: number;
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
<title>${say(tabPhrases.title)}</title>
<link rel="icon" href="${base}${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${base}${assetPath('colours.css')}">
<link rel="stylesheet" href="${base}${assetPath('tab.css')}">
<script src="${base}${assetPath('teams-js.js')}" defer></script>
<script src="${base}${assetPath('tab.js')}" type="module"></script>
</head>
<body>
<main data-base="${base}" data-chat="${chat ?? ''}" data-in-chat="${say(tabPhrases.inChat)}" data-search="${say(tabPhrases.search)}" data-more="${say(tabPhrases.more)}" data-colon="${say(tabPhrases.colon)}" data-none="${say(tabPhrases.none)}" data-narrow="${say(tabPhrases.narrow)}" data-nothing-waits="${say(tabPhrases.nothingWaits)}" data-sign-in="${say(tabPhrases.signIn)}" data-no-account="${say(tabPhrases.noAccount)}" data-failed="${say(tabPhrases.failed)}">
<h1>${say(tabPhrases.title)}</h1>
<p id="who"></p>
<p id="status" role="status">${say(tabPhrases.loading)}</p>
<p id="again" hidden><button type="button">${say(tabPhrases.again)}</button></p>
<section id="outside" hidden>
<h2>${say(tabPhrases.outsideTitle)}</h2>
<p>${say(tabPhrases.outside)}</p>
${chat && html`<p><a class="button" href="${chat}">${say(tabPhrases.chat)}</a></p>`}
</section>
<nav aria-label="${say(tabPhrases.pages)}" hidden><ul class="pages"><li><a href="#overview">${say(tabPhrases.title)}</a></li></ul></nav>
<div id="overview" hidden>
<section aria-labelledby="waiting-title">
<h2 id="waiting-title">${say(tabPhrases.waiting)}</h2>
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

/** The page that the app's details in Teams link to, unless the operator configures another one. */
export function aboutPage(deps: TabPageDeps, request: PageRequest): PageResponse {
  const language = languageOf(request);
  const say = wordsIn(language, deps.now(), deps.links);
  const { contact } = deps.publisher;
  return page(
    { language, say, base: baseOf(deps.publicUrl) },
    {
      title: say(tabPhrases.aboutTitle),
      main: html`<p>${say(tabPhrases.about)}</p>
${deps.publisher.name && html`<p>${say(tabPhrases.publisher, { name: deps.publisher.name })}</p>`}
<h2 id="privacy">${say(tabPhrases.privacyTitle)}</h2>
<p>${say(tabPhrases.privacy)}</p>
<ul>
<li>${say(tabPhrases.kept)}</li>
<li>${say(tabPhrases.keptFor, { days: deps.answerDays, years: deps.retentionYears })}</li>
<li>${say(tabPhrases.deletion)}</li>
<li>${say(tabPhrases.protection)}</li>
<li>${say(tabPhrases.sharing)}</li>
</ul>
<h2 id="terms">${say(tabPhrases.termsTitle)}</h2>
<p>${say(tabPhrases.terms)}</p>
<h2 id="support">${say(tabPhrases.supportTitle)}</h2>
<p>${say(tabPhrases.support)}${contact && html` <a href="${contact.includes('@') ? `mailto:${contact}` : contact}">${contact}</a>`}</p>`,
    },
  );
}
