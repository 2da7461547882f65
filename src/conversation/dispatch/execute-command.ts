/**
 * Executes one command request in stages: resolve, authorize, parse, ask for what is missing, prepare, run, present.
 * The result is always a card for the actor, or a redirect to another command.
 */
import type { z } from 'zod';
import type { Actor } from '../../kernel/actor.js';
import type { CardView, Reply, VerbButton } from '../../kernel/card.js';
import type { Command } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { type Deps, localizerFor, type Outcome } from '../deps.js';
import { reidentify } from '../identity/identify.js';
import * as phrases from '../present/phrases.js';
import { digestOf, reviewView, slotText, wordsLeft } from '../present/review.js';
import { confirmView, formView, refusalView, viewOf } from '../present/views.js';
import { asTyped, type TypedLine } from '../typed-line.js';
import { authorize } from './authorize.js';
import { Ended, pipeline } from './pipeline.js';
import { reviewOf } from './review-command.js';
import {
  confirmationOf,
  contextFor,
  type Execution,
  type PreparedContext,
  prepareContext,
  runCommand,
} from './run-command.js';

export interface CommandRequest {
  readonly command: Command;
  /** The input as typed or sent by the client, without empty values. */
  readonly data: Readonly<Record<string, string>>;
  /** It came from a message, or from a button of the answer to one; a card's own buttons have none. */
  readonly typed?: TypedLine;
  /** A form was sent: its invalid fields are marked. Otherwise missing values are asked for. */
  readonly submitted: boolean;
  /** The confirmation question was answered with yes. */
  readonly confirmed: boolean;
  /** Digest of the review whose button was pressed. */
  readonly reviewed?: string;
  /** Id of the HTTP request, for the log. */
  readonly requestId?: string;
  /** Turn id: a request with the same id is the same turn and is executed once. */
  readonly turn: string;
}

/** A card, or the command whose answer is shown instead. */
export type CommandResult = Shown | Redirect;
interface Shown {
  readonly view: CardView;
  readonly outcome: Outcome;
  /** The reply can be shown again by `turns.show`. */
  readonly stored?: boolean;
  /** A review, which says by itself what of the line was not taken into account. */
  readonly review?: true;
  readonly redirectTo?: never;
}
interface Redirect {
  readonly redirectTo: NonNullable<Reply['redirectTo']>;
  readonly outcome: Outcome;
  readonly stored?: boolean;
}

interface Resolved {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly request: CommandRequest;
  readonly command: Command;
  readonly t: Localizer;
}
interface Authorized extends Resolved {
  readonly authorized: true;
}
interface Parsed extends Authorized {
  readonly input: unknown;
}
interface Prepared extends Parsed {
  readonly context: PreparedContext<Actor>;
}
interface Run extends Prepared {
  readonly execution: Execution;
}

type Problems = ReadonlyMap<string, string>;
const noProblems: Problems = new Map();

const authorizedRequest = pipeline<Resolved, CommandResult>().next(allow);
const forms = authorizedRequest.next((request) => showForm(request, noProblems));
const preparedRequest = authorizedRequest.next(complete).next(parse).next(askForButton).next(prepare);
const commands = preparedRequest.next(review).next(confirm).next(run).next(present);
const previews = preparedRequest
  .next((request) => review(request, true))
  .next(confirm)
  .next(run)
  .next(present);

const resultOf = (reached: CommandResult | Ended<CommandResult>): CommandResult =>
  reached instanceof Ended ? reached.result : reached;

export const executeCommand = async (deps: Deps, actor: Actor, request: CommandRequest): Promise<CommandResult> => {
  const resolved = resolve(deps, actor, request);
  return toLine(resolved, resultOf(await commands.run(resolved)));
};

/** Like `executeCommand`, but every change ends with its review or question. */
export const previewCommand = async (deps: Deps, actor: Actor, request: CommandRequest): Promise<CommandResult> => {
  const resolved = resolve(deps, actor, request);
  return toLine(resolved, resultOf(await previews.run(resolved)));
};

/** Shows the command's form, prefilled with the request's data; executes nothing. */
export const openForm = async (deps: Deps, actor: Actor, request: CommandRequest): Promise<CommandResult> =>
  resultOf(await forms.run(resolve(deps, actor, request)));

/** The first card of a dialog: the command's form, or the answer of a command that has none. */
export const openDialog = (deps: Deps, actor: Actor, request: CommandRequest): Promise<CommandResult> =>
  (resolve(deps, actor, request).command.form ? openForm : executeCommand)(deps, actor, request);

/** A reply, fresh or stored, as a result. */
export const toResult = (deps: Deps, reply: Reply, t: Localizer, outcome: Outcome): CommandResult =>
  reply.redirectTo ? { redirectTo: reply.redirectTo, outcome } : { view: viewOf(deps.registry, reply, t), outcome };

/** Follows `Command.meant`: the same words may name another command for the actor's side of the programme. */
function resolve(deps: Deps, actor: Actor, request: CommandRequest): Resolved {
  const verb = request.command.meant?.(actor);
  const command = (verb === undefined ? undefined : deps.registry.command(verb)) ?? request.command;
  const t = localizerFor(deps, actor.language);
  return { deps, actor, request: withUnread(command, request, t), command, t };
}

/** CNV-10: the slots of a typed line that the command does not read join the words that no input took. */
function withUnread(command: Command, request: CommandRequest, t: Localizer): CommandRequest {
  const { typed, data } = request;
  if (!typed || command.kind === 'query') return request;
  const read = new Set([...Object.keys(command.input.shape), ...(command.form?.reads ?? [])]);
  const unread = Object.entries(data).filter(([key]) => !read.has(key));
  if (unread.length === 0 || command.input.def.catchall) return request;
  return {
    ...request,
    data: Object.fromEntries(Object.entries(data).filter(([key]) => read.has(key))),
    typed: { ...typed, unplaced: [...typed.unplaced, ...unread.map(([key, value]) => slotText(key, value, t))] },
  };
}

/** USR-4: the role is checked before the input is parsed, so an unauthorised user learns nothing about the input. */
async function allow(resolved: Resolved): Promise<Authorized | Ended<CommandResult>> {
  const { deps, actor, command, request } = resolved;
  const refusal = await authorize(deps, actor, command, request.data);
  return refusal ? new Ended(refused(resolved, refusal)) : { ...resolved, authorized: true };
}

/** Fills in what a typed line leaves open. */
async function complete(authorized: Authorized): Promise<Authorized> {
  const { deps, actor, command, request } = authorized;
  if (!request.typed || !command.complete) return authorized;
  const data = await deps.store.read(async (view) => command.complete?.(view, request.data, actor));
  return { ...authorized, request: { ...request, data: { ...request.data, ...data } } };
}

/** Invalid input ends with the command's form. Only a submitted form marks its invalid fields. */
async function parse(authorized: Authorized): Promise<Parsed | Ended<CommandResult>> {
  const { command, request } = authorized;
  const parsed = command.input.safeParse(request.data);
  if (parsed.success) return { ...authorized, input: parsed.data };
  const { issues }: z.ZodError = parsed.error;
  const invalid = new Map(issues.map(({ path }) => [String(path[0] ?? ''), ''] as const));
  return new Ended(await showForm(authorized, request.submitted ? invalid : noProblems));
}

/** A command with secrets is never executed for a typed line: its form asks for a button. */
async function askForButton(parsed: Parsed): Promise<Parsed | Ended<CommandResult>> {
  return parsed.command.pressed && parsed.request.typed ? new Ended(await showForm(parsed, noProblems)) : parsed;
}

async function prepare(parsed: Parsed): Promise<Prepared> {
  const { deps, actor, command, input } = parsed;
  return { ...parsed, context: await prepareContext(deps, command, input, actor) };
}

/**
 * CNV-9: a typed line that would change a grave record, or has words that no input took, opens its review. The review's
 * button is compared with what would be shown now.
 */
async function review(prepared: Prepared, always = false): Promise<Prepared | Ended<CommandResult>> {
  const { deps, actor, command, request, input, context, t } = prepared;
  const { data, typed, reviewed } = request;
  if (command.kind === 'query' || (!typed && !reviewed)) return prepared;
  const found = await reviewOf(deps, actor, { command, input, data, context, t, typed, always });
  if (found && isRefusal(found)) return new Ended(await refusedAtField(prepared, found));
  if (!found || digestOf(found) === reviewed) return prepared;
  const view = reviewView(command, found, data, t, { typed, changed: reviewed !== undefined });
  return new Ended({ view, outcome: 'asked', review: true });
}

/** CNV-2: a change that declares `confirm` asks before it is executed. */
async function confirm(prepared: Prepared): Promise<Prepared | Ended<CommandResult>> {
  const { deps, command, request, input, context, t } = prepared;
  if (command.kind === 'query' || !command.confirm || request.confirmed) return prepared;
  const question = await confirmationOf(deps, command, input, context, t);
  if (isRefusal(question)) return new Ended(await refusedAtField(prepared, question));
  return new Ended({ view: confirmView(command, question, request.data, t), outcome: 'asked' });
}

/** If the actor's rights were changed in the meantime, the request is executed anew with the rights of now. */
async function run(prepared: Prepared): Promise<Run | Ended<CommandResult>> {
  const { deps, actor, command, request, input, context } = prepared;
  const execution = await runCommand(deps, command, input, context, {
    turn: { id: request.turn, personId: actor.person.id },
    initiator: {
      verb: command.verb,
      ...(request.requestId ? { request: request.requestId } : {}),
      ...(actor.kind === 'member' ? { member: actor } : { visitor: actor }),
    },
  });
  if (!execution) return new Ended(await executeCommand(deps, await reidentify(deps, actor), request));
  return { ...prepared, execution };
}

async function present(done: Run): Promise<CommandResult> {
  const { answer, stored } = done.execution;
  if (isRefusal(answer)) return refusedAtField(done, answer);
  return { ...toResult(done.deps, answer, done.t, stored ? 'changed' : 'shown'), stored };
}

/**
 * A form, question or refusal that answers a typed line: it says what of the line was not taken into account, and its
 * buttons lead to reviews.
 */
function toLine({ deps, command, request: { typed }, t }: Resolved, result: CommandResult): CommandResult {
  if (!typed || command.kind === 'query' || result.redirectTo || result.outcome === 'changed') return result;
  const { view } = result;
  const words = result.review ? [] : wordsLeft(typed, t);
  return {
    ...result,
    view: {
      ...view,
      lines: [...words, ...(view.lines ?? [])],
      ...(view.items ? { items: view.items.map((item) => ({ ...item, ...actionsToLine(deps, item, typed) })) } : {}),
      ...actionsToLine(deps, view, typed),
    },
  };
}

const actionsToLine = (
  deps: Deps,
  { actions }: Pick<CardView, 'actions'>,
  typed: TypedLine,
): Pick<CardView, 'actions'> =>
  actions ? { actions: actions.map((action) => ('verb' in action ? buttonToLine(deps, action, typed) : action)) } : {};

/** Buttons that commit what is shown, open a form or only read stay as they are. */
function buttonToLine(deps: Deps, button: VerbButton, typed: TypedLine): VerbButton {
  const { data = {} } = button;
  const { as: _review, ...words } = asTyped(typed);
  if (button.verb === 'commands.forward') return { ...button, data: { ...data, ...words } };
  const command = deps.registry.command(button.verb);
  const commits =
    button.dialog || data.submitted !== undefined || data.confirmed !== undefined || data.as !== undefined;
  if (commits || command?.kind !== 'change' || command.who === 'anyone') return button;
  return { ...button, data: { ...data, ...asTyped(typed) } };
}

const refused = ({ deps, t }: Resolved, refusal: Refusal): Shown => ({
  view: refusalView(refusal, t, refusal.instead ? viewOf(deps.registry, refusal.instead, t) : undefined),
  outcome: refusal.kind === 'disambiguation' ? 'asked' : 'refused',
});

/** A refusal of a field returns the form with the typed values and the reason at each field. */
async function refusedAtField(parsed: Parsed, refusal: Refusal): Promise<Shown> {
  const { command, t } = parsed;
  if (refusal.field === undefined || !command.form) return refused(parsed, withTypedData(parsed, refusal));
  const all = [{ ...refusal, field: refusal.field }, ...(refusal.others ?? [])];
  return showForm(parsed, new Map(all.map((one) => [one.field, t.markdown(one.refusal, one.facts) as string])));
}

/** The buttons of a disambiguation carry the rest of the typed data. */
function withTypedData({ command, request }: Resolved, refusal: Refusal): Refusal {
  const { kind, next } = refusal;
  if (kind !== 'disambiguation' || !next) return refusal;
  return {
    ...refusal,
    next: (t) =>
      next(t).map((button) =>
        button.verb === command.verb ? { ...button, data: { ...request.data, ...button.data } } : button,
      ),
  };
}

/** The command's form with the known values; a refusal that names what is missing if the command has no form. */
async function showForm(authorized: Authorized, problems: Problems): Promise<Shown> {
  const { deps, actor, command, request, t } = authorized;
  const { form, words } = command;
  if (!form) return refused(authorized, refuse(phrases.missing, { what: t.text(words.title) }));
  const facts = form.load
    ? await deps.store.read(async (view) => form.load?.(view, actor, request.data, contextFor(deps, actor)))
    : {};
  if (facts && isRefusal(facts)) return refused(authorized, withTypedData(authorized, facts));
  const view = formView(command, form.view(facts ?? {}, t), request.data, problems, t);
  return { view, outcome: problems.size > 0 ? 'refused' : 'asked' };
}
