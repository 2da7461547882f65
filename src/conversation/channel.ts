/** Ports of the outbox: `teams/` implements `Channel`, `mail/` implements `Mailer`. */
import type { Chat, Rendered } from './turn.js';

export interface Channel {
  /** Sends a card to a conversation and resolves with the activity id. Rejects with `Undelivered`. */
  send(chat: Chat, rendered: Rendered): Promise<string>;
  /** Replaces a sent card. Rejects with `Undelivered`. */
  update(chat: Chat, activityId: string, rendered: Rendered): Promise<void>;
  /** `here`: a member of the conversation's tenant; `elsewhere`: a guest; `undefined`: the channel does not say. */
  homeOf(chat: Chat, aadObjectId: string): Promise<'here' | 'elsewhere' | undefined>;
}

export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
export interface Mailer {
  /** Rejects with `Undelivered`. */
  send(email: Email): Promise<void>;
}

/** A delivery failed. */
export class Undelivered extends Error {
  override readonly name = 'Undelivered';
  constructor(
    /** The reason for the operator, without personal data. */
    message: string,
    /** `later`: retry. `gone`: the conversation rejects messages until its user writes again. `never`: no retry can succeed. */
    readonly outlook: 'later' | 'gone' | 'never',
    /** The channel's `Retry-After`, in milliseconds. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
