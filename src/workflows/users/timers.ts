/** Forgets failed sign-in attempts when the lock they caused, or would have caused, is over (USR-3). */
import { remove } from '../../kernel/effects.js';
import { timer } from '../../kernel/workflow.js';

export const forgetAttempts = timer({
  name: 'signIn.forget',
  due: { of: 'attempts', index: 'end', key: 'all', until: (now) => now, limit: 200 },
  load: async (_view, attempt) => attempt,
  decide: ({ id }) => [remove('attempts', id)],
});
