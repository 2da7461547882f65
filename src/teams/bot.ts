/**
 * Bot Framework handler and error boundary: dispatches activities, sends answers, turns every exception into an apology
 * with a reference.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type InvokeResponse, StatusCodes, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { type Channel, Undelivered } from '../conversation/channel.js';
import type { Answer, Conversation, FileRead, IncomingTurn, Rendered } from '../conversation/turn.js';
import type { Language } from '../kernel/localizer.js';
import { TimedOut, within } from '../kernel/waits.js';
import type { Log } from '../ops/log.js';
import { StoreUnavailable } from '../store/store.js';
import { cardAction } from './activity.js';
import { filesIn } from './attachments.js';
import { undelivered } from './connector-client.js';
import { type Deadline, left } from './deadline.js';
import { actionInDialog, dialogBody, isDialog } from './dialog.js';
import {
  type ApologyKind,
  apology,
  newerClientNeeded,
  personalChatNeeded,
  workAccountNeeded,
} from './fallback-cards.js';
import { InFlightDeduplicator } from './in-flight-deduplicator.js';
import { messageOf } from './message.js';
import { isCompose, searchExtension, textBody } from './message-extension.js';
import {
  actionOf,
  contentOf,
  deadlineOf,
  localeOf,
  placeOf,
  requesterOf,
  requestIdOf,
  toIncomingTurn,
  turnOf,
} from './to-incoming-turn.js';

const minute = 60_000;

export class Bot extends TeamsActivityHandler {
  readonly #messages = new InFlightDeduplicator(10 * minute);

  constructor(
    private readonly conversation: Conversation,
    private readonly channel: Channel,
    private readonly log: Log,
    private readonly fetchFile: (url: string) => Promise<FileRead>,
  ) {
    super();
  }

  protected override onMessageActivity(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (activity.from.id.startsWith('28:')) return Promise.resolve(); // another bot
    return this.#messages.run(turnOf(activity), () =>
      this.#reply(context, contentOf(activity, filesIn(activity, this.fetchFile))),
    );
  }

  /** Teams sends this and an installation event when the bot is added; only this one may lack the locale. */
  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const { membersAdded, recipient, locale } = context.activity;
    if (locale && membersAdded?.some(({ id }) => id === recipient.id)) await this.#greet(context);
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (activity.action === 'add') await this.#greet(context);
    if (activity.action !== 'remove') return;
    const turn = placeOf(activity) === 'personal' ? toIncomingTurn(context, { kind: 'left' }) : undefined;
    if (turn) await this.#execute(turn, deadlineOf(context));
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name = '' } = context.activity;
    if (isCompose(name)) return { status: StatusCodes.OK, body: await this.#compose(context) };
    if (isDialog(name)) return { status: StatusCodes.OK, body: await this.#dialog(context) };
    // not `super`: the SDK reads values that may be missing, and answers what it does not know with 501
    if (name !== cardAction) return { status: StatusCodes.NOT_FOUND };
    const turn = toIncomingTurn(context, actionOf(context.activity));
    const here = turn
      ? (await this.#execute(turn, deadlineOf(context))).here
      : workAccountNeeded(localeOf(context.activity));
    // Teams reads the status in the body; any HTTP status but 200 is displayed as a failure of the app
    return { status: StatusCodes.OK, body: here ? cardBody(here) : nothingBody };
  }

  /** Buttons that open a dialog or are inside one run as ordinary commands; the answer is displayed in the dialog. */
  async #dialog(context: TurnContext): Promise<object> {
    const { activity } = context;
    const { closes, what } = actionInDialog(activity);
    const turn = toIncomingTurn(context, what);
    if (!turn) return dialogBody({ here: workAccountNeeded(localeOf(activity)) });
    const { failed, ...answer } = await this.#execute(turn, deadlineOf(context));
    return closes && !failed ? {} : dialogBody(answer);
  }

  /** The message extension. Its queries are not turns and store nothing. */
  async #compose(context: TurnContext): Promise<object> {
    const { activity } = context;
    const requester = requesterOf(activity);
    if (!requester) return textBody(workAccountNeeded(localeOf(activity)));
    try {
      return await within(left(deadlineOf(context).work), searchExtension(this.conversation, requester, activity));
    } catch (error) {
      return textBody(this.#apologise(error, where(context), requester.locale));
    }
  }

  async #greet(context: TurnContext): Promise<void> {
    // the conversation deduplicates the two events
    if (toIncomingTurn(context, { kind: 'arrived' })) await this.#reply(context, { kind: 'arrived' });
  }

  async #reply(context: TurnContext, what: IncomingTurn['what']): Promise<void> {
    const { activity } = context;
    const locale = localeOf(activity);
    const turn = toIncomingTurn(context, what);
    if (!turn) return this.#send(context, workAccountNeeded(locale));
    if (what.kind === 'press' && placeOf(activity) !== 'personal')
      return this.#send(context, newerClientNeeded(locale));
    const deadline = deadlineOf(context);
    const { here, failed } = await this.#execute(turn, deadline);
    if (here) await this.#send(context, here);
    if (failed) return;
    const noted = this.conversation.answered(turn.turn);
    await within(left(deadline.turn), noted).catch((error) => this.#logFailure(error, turn));
  }

  /** Runs a turn and sends its private part. An error becomes an apology. */
  async #execute(
    turn: IncomingTurn,
    deadline: Deadline,
  ): Promise<Pick<Answer, 'here' | 'page'> & { readonly failed?: true }> {
    try {
      const { page, ...answer } = await this.#answer(turn, deadline.work);
      return { here: await this.#sendPrivately(answer, turn.locale, deadline), ...(page ? { page } : {}) };
    } catch (error) {
      return { here: this.#apologise(error, turn, turn.locale), failed: true };
    }
  }

  /** If the store lost the outcome of a change, asks again: the same turn changes nothing twice. */
  async #answer(turn: IncomingTurn, until: number): Promise<Answer> {
    try {
      return await this.#work(turn, until);
    } catch (error) {
      if (!(error instanceof StoreUnavailable && error.problem === 'unknown')) throw error;
      return this.#work(turn, until).catch(() => {
        throw error;
      });
    }
  }

  /** The work goes on after its deadline; how it ended is in the log. */
  #work(turn: IncomingTurn, until: number): Promise<Answer> {
    const work = this.conversation.answer(turn);
    return within(left(until), work).catch((error) => {
      if (error instanceof TimedOut) work.catch((late) => this.#logFailure(late, turn));
      throw error;
    });
  }

  /** Sends the private part and returns the card for this conversation. */
  async #sendPrivately(
    { here, privately }: Answer,
    language: Language,
    { turn: until }: Deadline,
  ): Promise<Rendered | undefined> {
    if (!privately) return here;
    try {
      await withRetries(until, () => this.channel.send(privately.chat, privately.rendered));
      return here;
    } catch (error) {
      if (error instanceof Undelivered && error.outlook === 'gone') return personalChatNeeded(language);
      throw error;
    }
  }

  /** @throws {Undelivered} if sending fails temporarily, so that the channel redelivers the turn */
  async #send(context: TurnContext, rendered: Rendered): Promise<void> {
    const { turn: until } = deadlineOf(context);
    const send = (what: Rendered) => withRetries(until, () => context.sendActivity(messageOf(what)));
    try {
      await send(rendered);
    } catch (error) {
      const { outlook, message } = undelivered(error);
      if (outlook === 'later') throw error;
      if (outlook === 'gone') this.log.info({ ...where(context), reason: message }, 'answer.undelivered');
      else await send(this.#apologise(error, where(context), localeOf(context.activity)));
    }
  }

  #apologise(error: unknown, at: Where, language: Language): Rendered {
    return apology(this.#logFailure(error, at), language, kindOf(error));
  }

  /** Logs the error with a reference that the user can pass on to the operator. */
  #logFailure(error: unknown, { request, turn }: Where): string {
    const reference = `E-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
    if (error instanceof TimedOut) this.log.error({ request, turn, reference, ms: error.ms }, 'turn.timed_out');
    else this.log.error({ request, turn, reference, err: error }, 'turn.failed');
    return reference;
  }
}

/** The log fields of a turn. */
type Where = Pick<IncomingTurn, 'turn' | 'request'>;
const where = (context: TurnContext): Where => ({ request: requestIdOf(context), turn: turnOf(context.activity) });

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const cardBody = ({ card }: Rendered) => ({
  statusCode: StatusCodes.OK,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});
const nothingBody = { statusCode: StatusCodes.OK, type: 'application/vnd.microsoft.activity.message', value: '' };

function kindOf(error: unknown): ApologyKind {
  if (error instanceof TimedOut) return 'slow';
  return error instanceof StoreUnavailable ? error.problem : 'failed';
}

/** Retries temporary failures until an instant of `performance.now()`. */
async function withRetries<T>(until: number, send: () => Promise<T>): Promise<T> {
  for (let pause = 300; ; pause *= 3) {
    try {
      return await within(left(until), send());
    } catch (error) {
      const { outlook, retryAfterMs = pause } = undelivered(error);
      if (outlook !== 'later' || retryAfterMs > left(until)) throw undelivered(error);
      await wait(retryAfterMs);
    }
  }
}
