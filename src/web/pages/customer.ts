/** The page of an invited customer: who asks for what, its code, its answer (CUS-6). In the language of the invitation. */

import { isRefusal } from '../../kernel/effects.js';
import type { AskedFacts } from '../../workflows/customers/invitation-facts.js';
import type { PageResponse } from '../route.js';
import * as words from './customer-phrases.js';
import { ended, statusNow } from './ended.js';
import { tokenField } from './form-guard.js';
import { type Html, html } from './html.js';
import { noSuchLink, page } from './layout.js';
import type { Visit } from './visit.js';

/** A name cannot turn the text around it. */
const upright = (name: string): string => name.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');

interface Shown {
  /** Above the form: what was wrong with what was sent. */
  readonly problem?: string;
  readonly typed?: Readonly<Record<string, string>>;
}

function form(
  visit: Visit,
  facts: AskedFacts,
  { problem, typed = {} }: Shown,
): { html: Html; headers: Readonly<Record<string, string>> } {
  const { say } = visit;
  const { token, headers } = visit.openForm();
  const hidden = html`<input type="hidden" name="${tokenField}" value="${token}">`;
  const field = (id: string, label: string, more: Html) =>
    html`<p><label for="${id}">${label}</label><br><input id="${id}" name="${id}" value="${typed[id] ?? ''}"${more}></p>`;
  return {
    headers,
    html: html`${problem && html`<p class="problem" role="alert">${problem}</p>`}
<h2>${say(words.step1)}</h2>
<form method="post" action="${visit.at()}">${hidden}
<p>${say(facts.codeSent ? words.codeSent : words.codeNeeded, { email: facts.email })}</p>
<button name="do" value="code"${facts.codeSent ? html` class="quiet"` : html` class="main"`}>${say(facts.codeSent ? words.codeAgain : words.sendCode)}</button>
</form>
${
  facts.codeSent &&
  html`<h2>${say(words.step2)}</h2>
<form method="post" action="${visit.at()}">${hidden}
${field('code', say(words.code), html` inputmode="numeric" autocomplete="one-time-code" maxlength="12" required`)}
${field('name', say(words.name), html` autocomplete="name" maxlength="100"`)}
${field('job', say(words.job), html` autocomplete="organization-title" maxlength="100"`)}
<p><label class="tick"><input type="checkbox" name="globalAdmin" value="true"${typed.globalAdmin === 'true' && html` checked`}> ${say(words.tick)}</label></p>
${field('reason', say(words.reason), html` maxlength="500"`)}
<p class="actions">
<button name="do" value="accept" class="main">${say(words.accept)}</button>
<button name="do" value="decline" class="button">${say(words.decline)}</button>
</p>
</form>`
}`,
  };
}

function asked(visit: Visit, facts: AskedFacts, shown: Shown = {}): PageResponse {
  const { say } = visit;
  const from = upright(facts.from);
  const provider = upright(facts.provider ?? '');
  const { html: body, headers } = form(visit, facts, shown);
  return page(visit, {
    headers,
    ...(shown.problem ? { status: 422, typed: true } : {}),
    title: provider ? say(words.titleJoint, { from, provider }) : say(words.title, { from }),
    main: html`<p>${provider ? say(words.grantJoint, { from, provider }) : say(words.grant, { from })}</p>
<p>${say(words.until, { at: facts.expiresAt })}</p>
${body}`,
  });
}

const answered = (visit: Visit, facts: AskedFacts): PageResponse => {
  const { say } = visit;
  const from = upright(facts.from);
  const provider = upright(facts.provider ?? '');
  return facts.status === 'accepted'
    ? page(visit, {
        title: say(words.acceptedTitle),
        main: html`<p class="good">${provider ? say(words.acceptedJoint, { from, provider }) : say(words.accepted, { from })}</p>
${facts.microsoft && html`<p>${say(words.microsoft)}</p><p><a class="button" href="${facts.microsoft}" rel="noreferrer">${say(words.microsoftLink)}</a></p>`}`,
      })
    : page(visit, { title: say(words.declinedTitle), main: html`<p>${say(words.declined, { from })}</p>` });
};

async function present(visit: Visit): Promise<AskedFacts | undefined> {
  const answer = await visit.ask('customerInvitations.view');
  return answer && !isRefusal(answer) ? (answer.facts as AskedFacts) : undefined;
}

/** The page is in the language of the invitation unless its reader chose one. */
export async function lookAsCustomer(visit: Visit): Promise<PageResponse> {
  const facts = await present(visit);
  if (!facts) return noSuchLink(visit);
  if (!visit.query.has('lang') && visit.language !== facts.language)
    return { status: 303, headers: { location: visit.at({ lang: facts.language }) } };
  // who comes back finds the answer again, and the way to Microsoft's page
  if (facts.status === 'accepted' || facts.status === 'declined') return answered(visit, facts);
  const status = statusNow(facts, visit.now);
  return status === 'open' ? asked(visit, facts) : ended(visit, status);
}

export async function answerAsCustomer(visit: Visit): Promise<PageResponse> {
  const before = await present(visit);
  if (!before || statusNow(before, visit.now) !== 'open') return lookAsCustomer(visit);
  const wanted = visit.form.get('do') ?? '';
  const typed = Object.fromEntries(
    ['code', 'name', 'job', 'globalAdmin', 'reason'].flatMap((key) => {
      const value = visit.form.get(key)?.trim();
      return value ? [[key, value] as const] : [];
    }),
  );
  if (wanted === 'accept' && !(typed.code && typed.name && typed.job && typed.globalAdmin))
    return asked(visit, before, { problem: visit.say(words.incomplete), typed });
  if (wanted === 'decline' && !typed.code) return asked(visit, before, { problem: visit.say(words.codeFirst), typed });
  const verbs = { accept: 'customerInvitations.accept', decline: 'customerInvitations.decline' } as const;
  const verb = wanted === 'accept' || wanted === 'decline' ? verbs[wanted] : 'customerInvitations.sendCode';
  const answer = await visit.ask(verb, verb === 'customerInvitations.sendCode' ? {} : typed);
  if (!answer) return noSuchLink(visit);
  const { code: _wrong, ...kept } = typed;
  // ended meanwhile: the page says so
  if (isRefusal(answer) && statusNow((await present(visit)) ?? before, visit.now) !== 'open')
    return lookAsCustomer(visit);
  if (isRefusal(answer)) return asked(visit, before, { problem: visit.say(answer.refusal, answer.facts), typed: kept });
  if ((answer.facts as AskedFacts).wrong)
    return asked(visit, before, { problem: visit.say(words.codeWrong), typed: kept });
  return { status: 303, headers: { location: visit.at() } };
}
