/** Moves the bot's clock forward, to test expiry and reminders. Local mode and loopback only. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { after } from './duration.js';
import { json, Refused, type Reply } from './http.js';

export interface ClockControl {
  now(): string;
  /** Moves the clock and runs the timers and deliveries that became due. */
  advance(ms: number): Promise<void>;
}

const wanted = z.union([
  z.strictObject({ advance: z.string() }),
  z.strictObject({ set: z.iso.datetime({ offset: true }) }),
]);

/** Whether the connection is from loopback and not forwarded by a proxy. */
const fromHere = (request: IncomingMessage): boolean =>
  /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined;

export async function moveClock(
  clock: ClockControl,
  request: IncomingMessage,
  read: () => Promise<unknown>,
): Promise<Reply> {
  if (!fromHere(request)) throw new Refused(404, 'Not found.');
  const parsed = wanted.safeParse(await read());
  const now = clock.now();
  const then = parsed.success && ('set' in parsed.data ? parsed.data.set : after(now, parsed.data.advance));
  if (!then) throw new Refused(400, 'Send {"advance":"P8D"} (an ISO 8601 duration) or {"set":"2027-01-31T09:00:00Z"}.');
  const ms = Date.parse(then) - Date.parse(now);
  if (ms < 0) throw new Refused(400, `The clock can only move forward. It is ${now}.`);
  await clock.advance(ms);
  return json(200, { now: clock.now() });
}
