import { StoreDamaged } from '../store.js';

/** Something in the folder is not as it was written: where, why, and what an operator does about it. */
export const damaged = (place: string, why: string): StoreDamaged =>
  new StoreDamaged(
    `${place}: ${why}. Nothing was changed. Put the folder back from a backup, or see what can be kept with ` +
      '`npm run store:check` and keep it with `npm run store:repair`, which sets a copy aside first.',
  );
