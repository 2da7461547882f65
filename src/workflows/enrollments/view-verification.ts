/** Shows the page of the verification email (ENR-6). */
import { z } from 'zod';
import { show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { enrollmentPhrases } from './phrases.js';
import { loadVerification, pageFacts, verificationCard } from './verification-page.js';

export const viewVerification = query({
  verb: 'verifications.view',
  formerly: ['verification.page'],
  who: 'link',
  listed: false,
  words: { title: enrollmentPhrases.topic },
  input: z.object({}),
  load: (view, _input, { actor }) => loadVerification(view, actor.id),
  answer: (facts) => show(verificationCard, pageFacts(facts)),
});
