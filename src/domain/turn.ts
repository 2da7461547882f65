/** What a turn that changed something answered, so that the same turn twice is one turn. */
import { z } from 'zod';
import type { Reply } from '../kernel/card.js';
import { collection, recordBase } from '../kernel/collection.js';

const turn = z.object({
  ...recordBase,
  /** When it was carried out. */
  at: z.string(),
  /** Whose turn it was: nobody else is shown its answer. */
  personId: z.string(),
  /**
   * The answer, as a card's name and the facts it is worded from; secrets are not among them. Forgotten after a while,
   * all of it: that the turn was carried out is known for good.
   */
  card: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  /** The order whose answer was shown instead of a card. */
  goOn: z.object({ verb: z.string(), data: z.record(z.string(), z.string()) }).optional(),
  /** A message's answer has left; a redelivery is then acknowledged only. */
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
  /** Those whose answer is kept, oldest first. */
  indexes: { age: { key: (t) => (t.card === undefined ? undefined : 'all'), order: (t) => t.at } },
  audited: false,
});
