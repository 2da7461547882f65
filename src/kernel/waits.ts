/**
 * The longest waits of the bot, in milliseconds. Teams delivers a turn again after 15 s, so a turn ends after `turn`: first
 * the work, which ends after `work`, then its answer is sent. Both count from the arrival of the request.
 */
export const waits = {
  turn: 12_000,
  work: 7_500,
  /** Loading the public keys of the channel, or of Entra. */
  keys: 3_000,
  /** One call to Teams, with the token for it. */
  channel: 4_000,
  /** Asking Teams for a member while a person waits; then the answer is unknown. */
  member: 1_500,
  /** Downloading an attached file. */
  file: 5_000,
  /** Connecting to the database, or waiting for a free connection. */
  connect: 3_000,
  /** One statement, on the server and in the bot; then its connection is closed. */
  statement: 4_000,
  /** A transaction that conflicts is not begun again after this time. */
  retry: 5_000,
  /** A commit of a store in a folder; after this time `/readyz` fails until the disk responds. */
  disk: 5_000,
  /** The work of a page or of the tab. */
  page: 10_000,
  /** The store's answer to `/readyz` and `/metrics`. */
  ready: 800,
  /** One step of a mail connection; an email as a whole takes at most twice as long. Nobody waits for it. */
  mail: 20_000,
};
export type Waits = Readonly<typeof waits>;

/** A wait reached its end. The work may still finish. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  constructor(readonly ms: number) {
    super(`no result after ${Math.round(ms)} ms`);
  }
}

/** Waits for `work` at most `ms` milliseconds. @throws {TimedOut} */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimedOut(ms)), Math.max(0, ms));
  });
  return Promise.race([work, end]).finally(() => clearTimeout(timer));
}
