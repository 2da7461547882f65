/** The answer of a turn that changed something, so that a repeated turn is answered and not executed again. */
import { z } from 'zod';
import type { Reply } from '../kernel/card.js';
import { collection, recordBase } from '../kernel/collection.js';

const turn = z.object({
  ...recordBase,
  /** When it was executed. */
  at: z.string(),
  /** The person who took the turn; nobody else sees its answer. */
  personId: z.string(),
  /**
   * The answer: a card's name and its facts, without secrets. Deleted after the number of days in the settings; that the
   * turn was executed stays on record.
   */
  card: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  /** The command whose answer was shown instead of a card. */
  goOn: z.object({ verb: z.string(), data: z.record(z.string(), z.string()) }).optional(),
  /** The answer to a message was sent; a redelivery is only acknowledged. */
  answered: z.boolean(),
});
export type Turn = z.output<typeof turn>;

/** A turn that changed something, with its reply but without the reply's secrets (USR-2). */
export const storeReply = (
  turn: { readonly id: string; readonly personId: string },
  at: string,
  { card, facts, redirectTo }: Reply,
) => ({ ...turn, at, card, facts: { ...facts }, ...(redirectTo ? { goOn: redirectTo } : {}), answered: false });

/** The stored reply; `undefined` after it was deleted. */
export const storedReply = ({ card, facts = {}, goOn }: Turn): Reply | undefined =>
  card === undefined ? undefined : { card, facts, ...(goOn ? { redirectTo: goOn } : {}) };

/** The turn without its reply: proof that it was executed. */
export const withoutReply = ({ card: _card, facts: _facts, goOn: _redirect, ...turn }: Turn) => turn;

export const turns = collection({
  schema: turn,
  /** Turns whose answer is stored, oldest first. */
  indexes: { age: { key: (t) => (t.card === undefined ? undefined : 'all'), order: (t) => t.at } },
  audited: false,
});
