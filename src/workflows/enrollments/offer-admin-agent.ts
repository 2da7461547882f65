/** Offers the global admin the admin agent role, to finish the set-up (ENR-10). */
import { z } from 'zod';
import { query } from '../../kernel/command.js';
import { enrollmentPhrases } from './phrases.js';
import { loadReady, readyShown } from './ready-card.js';

export const offerAdminAgent = query({
  verb: 'enrollments.offerAdminAgent',
  formerly: ['enroll.adminAgent'],
  who: 'enrolment.run',
  listed: false,
  words: {
    title: enrollmentPhrases.adminAgentTitle,
  },
  input: z.object({}),
  load: (view, _input, { actor }) => loadReady(view, actor.organization),
  answer: (facts, _input, { actor }) => readyShown(facts, actor.user.roles.includes('adminAgent')),
});
