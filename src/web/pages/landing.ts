/** The page of an invitation's link: describes the invitation and opens Teams (PAR-6, PAR-10). */
import type { LandingFacts } from '../../workflows/invitations/view-invitation.js';
import type { PageResponse } from '../route.js';
import { answerAsCustomer, lookAsCustomer } from './customer.js';
import { ended, statusNow } from './ended.js';
import { tokenField } from './form-guard.js';
import { html, upright } from './html.js';
import { noSuchLink, page } from './layout.js';
import * as phrases from './phrases.js';
import { factsOf, type Page, type Visit } from './visit.js';

async function look(visit: Visit): Promise<PageResponse> {
  const facts = factsOf<LandingFacts>(await visit.ask('invitations.view'));
  if (!facts) return noSuchLink(visit);
  if (facts.kind !== 'partnership') return lookAsCustomer(visit);
  const status = statusNow(facts, visit.now);
  return status === 'open' ? invitation(visit, facts) : ended(visit, status);
}

/** Redirects to the chat in Teams with the line to send; without a bot id, back to the line on the page. */
const continueInTeams =
  (botId: string | undefined) =>
  async (visit: Visit): Promise<PageResponse> => {
    const before = factsOf<LandingFacts>(await visit.ask('invitations.view'));
    if (before && before.kind !== 'partnership') return answerAsCustomer(visit);
    if (!before || statusNow(before, visit.now) !== 'open') return look(visit);
    const facts = factsOf<LandingFacts>(await visit.ask('invitations.markOpened'));
    if (facts?.status !== 'open') return look(visit);
    const line = visit.say(phrases.acceptLine, { reference: visit.ref });
    const location = botId
      ? `https://teams.microsoft.com/l/chat/0/0?users=28:${encodeURIComponent(botId)}&message=${encodeURIComponent(line)}`
      : `${visit.at()}#line`;
    return { status: 303, headers: { location } };
  };

function invitation(visit: Visit, facts: LandingFacts): PageResponse {
  const { say } = visit;
  const from = upright(facts.from);
  const { token, headers } = visit.openForm();
  const steps = facts.kind === 'partnership' ? phrases.steps.answer : phrases.steps.answerCustomer;
  return page(visit, {
    headers,
    title: say(phrases.invited, { from }),
    main: html`<p>${say(phrases.toWhat[facts.kind], { from })}</p>
<p>${say(phrases.until, { at: facts.expiresAt })}</p>
<h2>${say(phrases.next)}</h2>
<ol>
<li>${say(phrases.steps.chat)}</li>
<li><label for="line">${say(phrases.steps.line)}</label>
<span class="copied">
<input id="line" class="line" readonly value="${say(phrases.acceptLine, { reference: visit.ref })}">
<button type="button" class="quiet" data-copy="line" hidden>${say(phrases.copyLine)}</button>
</span></li>
<li>${say(steps)}</li>
</ol>
<form method="post" action="${visit.at()}">
<input type="hidden" name="${tokenField}" value="${token}">
<button class="main">${say(phrases.proceed)}</button>
</form>
<p class="note">${say(phrases.otherwise)}</p>`,
  });
}

/** @param botId see `PagesDeps` */
export const landingPages = (botId: string | undefined): readonly Page[] => [
  { method: 'GET', show: look },
  { method: 'POST', show: continueInTeams(botId) },
];
