/** The page of a verification link: the enrolment to confirm or dispute (ENR-6). */
import { enrollmentPhrases, questionWords } from '../../workflows/enrollments/phrases.js';
import type { VerificationPage } from '../../workflows/enrollments/verification-page.js';
import type { PageResponse } from '../route.js';
import { tokenField } from './form-guard.js';
import { html } from './html.js';
import { noSuchLink, page } from './layout.js';
import { factsOf, type Page, type Visit } from './visit.js';

const says = (visit: Visit, status: number, title: string, sentence: string): PageResponse =>
  page(visit, { status, title, main: html`<p>${sentence}</p>` });

async function look(visit: Visit): Promise<PageResponse> {
  const facts = factsOf<VerificationPage>(await visit.ask('verifications.view'));
  if (!facts) return noSuchLink(visit);
  return facts.status === 'open' && facts.expiresAt > visit.now
    ? question(visit, facts)
    : says(
        visit,
        410,
        visit.say(enrollmentPhrases.verifyEndedTitle),
        visit.say(enrollmentPhrases.verifyEndedAsk, { by: facts.by }),
      );
}

async function answer(visit: Visit): Promise<PageResponse> {
  const given = visit.form.get('answer');
  if (given !== 'yes' && given !== 'no') return look(visit);
  const facts = factsOf<VerificationPage>(
    await visit.ask(given === 'yes' ? 'verifications.confirm' : 'verifications.dispute'),
  );
  if (!facts) return look(visit);
  if (given === 'no')
    return says(
      visit,
      200,
      visit.say(enrollmentPhrases.disputedThanksTitle),
      visit.say(enrollmentPhrases.disputedThanks),
    );
  const next = facts.enrols ? enrollmentPhrases.verifiedThanks : enrollmentPhrases.verifiedContact;
  return says(
    visit,
    200,
    visit.say(enrollmentPhrases.verifiedTitle),
    visit.say(next, { organization: facts.organization }),
  );
}

function question(visit: Visit, facts: VerificationPage): PageResponse {
  const { say } = visit;
  const { token, headers } = visit.openForm();
  const asked = questionWords(facts.enrols);
  return page(visit, {
    headers,
    title: say(asked.title, { organization: facts.organization }),
    main: html`<p>${say(asked.what, facts)}</p>
<p>${say(asked.address, { email: facts.email })}</p>
<p>${say(enrollmentPhrases.verifyUntil, { at: facts.expiresAt })}</p>
<form method="post" action="${visit.at()}">
<input type="hidden" name="${tokenField}" value="${token}">
<p class="actions">
<button class="main" name="answer" value="yes">${say(asked.yes)}</button>
<button class="quiet" name="answer" value="no">${say(enrollmentPhrases.verifyNo)}</button>
</p>
</form>`,
  });
}

export const verificationPages: readonly Page[] = [
  { method: 'GET', show: look },
  { method: 'POST', show: answer },
];
