/** The page of an invited customer: the requested relationship, the mailed code and the answer (CUS-6). */
import { isRefusal } from '../../kernel/effects.js';
import type { AskedFacts } from '../../workflows/customers/invitation-facts.js';
import type { PageResponse } from '../route.js';
import * as customerPhrases from './customer-phrases.js';
import { ended, statusNow } from './ended.js';
import { tokenField } from './form-guard.js';
import { type Html, html, upright } from './html.js';
import { noSuchLink, page } from './layout.js';
import { factsOf, type Visit } from './visit.js';

interface FormState {
  /** Shown above the form: why the submitted form was refused. */
  readonly problem?: string;
  readonly typed?: Readonly<Record<string, string>>;
}

function form(
  visit: Visit,
  facts: AskedFacts,
  { problem, typed = {} }: FormState,
): { html: Html; headers: Readonly<Record<string, string>> } {
  const { say } = visit;
  const { token, headers } = visit.openForm();
  const hidden = html`<input type="hidden" name="${tokenField}" value="${token}">`;
  const field = (id: string, label: string, more: Html) =>
    html`<p><label for="${id}">${label}</label><br><input id="${id}" name="${id}" value="${typed[id] ?? ''}"${more}></p>`;
  return {
    headers,
    html: html`${problem && html`<p class="problem" role="alert">${problem}</p>`}
<h2>${say(customerPhrases.step1)}</h2>
<form method="post" action="${visit.at()}">${hidden}
<p>${say(facts.codeSent ? customerPhrases.codeSent : customerPhrases.codeNeeded, { email: facts.email })}</p>
<button name="do" value="code"${facts.codeSent ? html` class="quiet"` : html` class="main"`}>${say(facts.codeSent ? customerPhrases.codeAgain : customerPhrases.sendCode)}</button>
</form>
${
  facts.codeSent &&
  html`<h2>${say(customerPhrases.step2)}</h2>
<form method="post" action="${visit.at()}">${hidden}
${field('code', say(customerPhrases.code), html` inputmode="numeric" autocomplete="one-time-code" maxlength="12" required`)}
${field('name', say(customerPhrases.name), html` autocomplete="name" maxlength="100"`)}
${field('job', say(customerPhrases.job), html` autocomplete="organization-title" maxlength="100"`)}
<p><label class="tick"><input type="checkbox" name="globalAdmin" value="true"${typed.globalAdmin === 'true' && html` checked`}> ${say(customerPhrases.tick)}</label></p>
${field('reason', say(customerPhrases.reason), html` maxlength="500"`)}
<p class="actions">
<button name="do" value="accept" class="main">${say(customerPhrases.accept)}</button>
<button name="do" value="decline" class="button">${say(customerPhrases.decline)}</button>
</p>
</form>`
}`,
  };
}

function asked(visit: Visit, facts: AskedFacts, state: FormState = {}): PageResponse {
  const { say } = visit;
  const from = upright(facts.from);
  const provider = upright(facts.provider ?? '');
  const { html: body, headers } = form(visit, facts, state);
  return page(visit, {
    headers,
    ...(state.problem ? { status: 422, typed: true } : {}),
    title: provider ? say(customerPhrases.titleJoint, { from, provider }) : say(customerPhrases.title, { from }),
    main: html`<p>${provider ? say(customerPhrases.grantJoint, { from, provider }) : say(customerPhrases.grant, { from })}</p>
${facts.mistakable && html`<p class="problem">${say(customerPhrases.mistakable)}</p>`}
<p>${say(customerPhrases.until, { at: facts.expiresAt })}</p>
${body}`,
  });
}

const answered = (visit: Visit, facts: AskedFacts): PageResponse => {
  const { say } = visit;
  const from = upright(facts.from);
  const provider = upright(facts.provider ?? '');
  return facts.status === 'accepted'
    ? page(visit, {
        title: say(customerPhrases.acceptedTitle),
        main: html`<p class="good">${provider ? say(customerPhrases.acceptedJoint, { from, provider }) : say(customerPhrases.accepted, { from })}</p>
${facts.microsoft && html`<p>${say(customerPhrases.microsoft)}</p><p><a class="button" href="${facts.microsoft}" rel="noreferrer">${say(customerPhrases.microsoftLink)}</a></p>`}`,
      })
    : page(visit, {
        title: say(customerPhrases.declinedTitle),
        main: html`<p>${say(customerPhrases.declined, { from })}</p>`,
      });
};

const present = async (visit: Visit) => factsOf<AskedFacts>(await visit.ask('customerInvitations.view'));

/** Uses the language of the invitation unless the reader selects one. */
export async function lookAsCustomer(visit: Visit): Promise<PageResponse> {
  const facts = await present(visit);
  if (!facts) return noSuchLink(visit);
  if (!visit.query.has('lang') && visit.language !== facts.language)
    return { status: 303, headers: { location: visit.at({ lang: facts.language }) } };
  // A later visit shows the answer and the link to Microsoft's page again.
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
    return asked(visit, before, { problem: visit.say(customerPhrases.incomplete), typed });
  if (wanted === 'decline' && !typed.code)
    return asked(visit, before, { problem: visit.say(customerPhrases.codeFirst), typed });
  const verbs = { accept: 'customerInvitations.accept', decline: 'customerInvitations.decline' } as const;
  const verb = wanted === 'accept' || wanted === 'decline' ? verbs[wanted] : 'customerInvitations.sendCode';
  const answer = await visit.ask(verb, verb === 'customerInvitations.sendCode' ? {} : typed);
  if (!answer) return noSuchLink(visit);
  const { code: _wrong, ...rest } = typed;
  // If the invitation has ended in the meantime, show that instead of the refusal.
  if (isRefusal(answer) && statusNow((await present(visit)) ?? before, visit.now) !== 'open')
    return lookAsCustomer(visit);
  if (isRefusal(answer)) return asked(visit, before, { problem: visit.say(answer.refusal, answer.facts), typed: rest });
  if ((answer.facts as AskedFacts).wrong)
    return asked(visit, before, { problem: visit.say(customerPhrases.codeWrong), typed: rest });
  return { status: 303, headers: { location: visit.at() } };
}
