/** What the outbox speaks through: implemented by the rooms at the edge. */
import type { Chat, Rendered } from '../turn.js';

export interface Channel {
  /** Sends to a conversation; resolves with the message's id. Rejects with `Undelivered`. */
  send(chat: Chat, rendered: Rendered): Promise<string>;
  /** Replaces a message that was sent before. Rejects with `Undelivered`. */
  update(chat: Chat, activityId: string, rendered: Rendered): Promise<void>;
  /** Whether somebody of a conversation is a user of its tenant, or a guest there; `undefined`: the channel does not tell. */
  homeOf(chat: Chat, aadObjectId: string): Promise<'here' | 'elsewhere' | undefined>;
}

export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
export interface Mailer {
  /** Rejects with `Undelivered`. */
  send(letter: Email): Promise<void>;
}

/** A notice did not get through. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
  constructor(
    /** In words for the operator; no personal data. */
    message: string,
    /** `gone`: this conversation takes nothing until the person is heard from again. `never`: no retry can help. */
    readonly outlook: 'later' | 'gone' | 'never',
    /** The channel's own word on when to try again. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
