/** Turns a button press into a command request. */
import type { Actor } from '../../kernel/actor.js';
import type { Command } from '../../kernel/command.js';
import type { CommandRequest } from '../dispatch/execute-command.js';
import { createdAt, turnKey } from '../ids.js';
import type { IncomingTurn, Press } from '../turn.js';
import { type OpenOrder, restOf, typedLineOf } from '../typed-line.js';

export interface PressRequest extends CommandRequest {
  /** The form was rendered before the user cancelled all forms, so it is shown again instead of executed (CNV-5). */
  readonly cancelled: boolean;
  /** Opens the form, prefilled. */
  readonly asForm: boolean;
  /** The other orders of the typed line, which stay on the answer. */
  readonly rest: readonly OpenOrder[];
}

/** @param press its data comes from the client and is distrusted: only short scalars survive */
export function pressRequest({ request }: IncomingTurn, press: Press, actor: Actor, command: Command): PressRequest {
  // cards delivered before the rename carry the nonce as `once`
  const { once = '', nonce = once, ...sent } = scalars(press.data);
  const { submitted, confirmed, as, reviewed, rest, ...named } = sent;
  const { unplaced: _words, when: _moment, ...unsaid } = named;
  const asReview = as === 'review';
  const data = asReview ? unsaid : named;
  return {
    command,
    data,
    ...(asReview ? { typed: typedLineOf(named) } : {}),
    ...(reviewed ? { reviewed } : {}),
    submitted: submitted === 'yes',
    confirmed: confirmed === 'yes',
    asForm: as === 'form',
    rest: restOf(rest),
    ...(request ? { requestId: request } : {}),
    // the same button of the same rendered card with the same fields is the same turn, however often it is pressed
    turn: turnKey(
      actor.person.id,
      press.verb,
      nonce,
      JSON.stringify(Object.entries({ ...sent, submitted, confirmed }).sort()),
    ),
    cancelled: (submitted === 'yes' || reviewed !== undefined) && wasCancelled(actor, nonce),
  };
}

/** Whether the user cancelled all forms after the card with this nonce was rendered. */
function wasCancelled(actor: Actor, nonce: string): boolean {
  const renderedAt = createdAt(nonce);
  const cancelledAt = actor.person.formsEndedAt;
  return renderedAt !== undefined && cancelledAt !== undefined && renderedAt <= Date.parse(cancelledAt);
}

/** Texts of at most 20,000 characters; blank values are dropped. */
const scalars = (raw: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .map(([key, value]) => [key, String(value).slice(0, 20_000)] as const)
      .filter(([, value]) => value.trim() !== ''),
  );
