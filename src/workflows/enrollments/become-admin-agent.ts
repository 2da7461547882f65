/** Gives the global admin the admin agent role (ENR-10, USR-5). */
import { z } from 'zod';
import { change } from '../../kernel/command.js';
import { done, put } from '../../kernel/effects.js';
import { enrollmentPhrases } from './phrases.js';
import { loadReady, readyShown } from './ready-card.js';

export const becomeAdminAgent = change({
  verb: 'enrollments.becomeAdminAgent',
  formerly: ['enroll.becomeAdminAgent'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.update },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const facts = await loadReady(view, actor.organization);
    return 'refusal' in facts ? facts : { facts, user: (await view.get('users', actor.user.id)) ?? actor.user };
  },
  decide: ({ facts, user }) => {
    const has = user.roles.includes('adminAgent');
    return done(
      readyShown(facts, true),
      has ? undefined : put('users', { ...user, roles: [...user.roles, 'adminAgent'] }),
    );
  },
});
