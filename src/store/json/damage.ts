import { StoreDamaged } from '../store.js';

/** An error that names the damaged place, the cause and the remedy. */
export const damaged = (place: string, why: string): StoreDamaged =>
  new StoreDamaged(
    `${place}: ${why}. Nothing was changed. Restore the folder from a backup, or list what can be recovered with ` +
      '`npm run store:check` and recover it with `npm run store:repair`, which copies all files first.',
  );
