/**
 * One turn, readable aloud: who speaks → what is meant → is it theirs to order → it is carried out → where it is shown.
 */

import type { Actor } from '../kernel/actor.js';
import type { CardView, VerbButton } from '../kernel/card.js';
import { refuse } from '../kernel/effects.js';
import type { Recognizer } from '../understanding/recognizer.js';
import type { Deps } from './deps.js';
import { localizerFor } from './deps.js';
import {
  type CommandRequest,
  type CommandResult,
  executeCommand,
  formFor,
  openDialog,
  toResult,
} from './dispatch/execute-command.js';
import { executeByLink } from './dispatch/link-commands.js';
import { turnKey } from './dispatch/turn-key.js';
import { answeredTurns } from './dispatch/turns.js';
import { admitted } from './identity/admission.js';
import { atHome, type HomeOf } from './identity/guest-check.js';
import { identify } from './identity/identify.js';
import { createSignedIn } from './identity/sign-in.js';
import { madeAt } from './ids.js';
import { createFileReading } from './interpret/file.js';
import { createUnderstanding, type Data, type Understood, withOthers } from './interpret/understand.js';
import type { Outcome, Watch } from './meter.js';
import { createOverview } from './present/overview.js';
import * as phrases from './present/phrases.js';
import { render } from './present/render.js';
import { createSearch } from './present/search.js';
import { refusalView } from './present/views.js';
import type { Answer, Conversation, IncomingTurn, Rendered } from './turn.js';

type Pressed = Extract<IncomingTurn['what'], { kind: 'press' }>;

/** With what the operator needs to know. */
const notAdmitted = ({ person }: Actor) => refuse(phrases.notAdmitted, { tenant: person.tenantId });

type CarriedOut = readonly [Answer, Outcome];
const nothing: CarriedOut = [{}, 'nothing'];

/** Steps that may follow one another without a press between them. */
const stepsAtMost = 4;

/** The button that shows an answer again. */
type Again = Required<Pick<VerbButton, 'verb' | 'data'>>;

export function createConversation(
  deps: Deps & { recognizer: Recognizer; admits: (tenantId: string) => boolean; homeOf?: HomeOf },
): Conversation {
  const understand = createUnderstanding(deps);
  const readFile = createFileReading(deps);
  const turns = answeredTurns(deps);
  const draw = (view: CardView): Rendered => render(view, deps.ids.sorted());

  function shown({ what }: IncomingTurn, view: CardView): Answer {
    const dialog = what.kind === 'press' && what.dialog !== undefined;
    return { here: render(view, deps.ids.sorted(), dialog), ...(dialog && view.page ? { page: view.page } : {}) };
  }

  async function answer(said: IncomingTurn): Promise<Answer> {
    const watch = deps.meter.turn();
    let outcome: Outcome = 'failed';
    try {
      const [answer, came] = await carriedOut(said, watch);
      outcome = came;
      return answer;
    } finally {
      const { request } = said;
      deps.log.info({ request, turn: said.turn, ...watch.end(outcome) }, 'a turn was carried out');
    }
  }

  async function carriedOut(said: IncomingTurn, watch: Watch): Promise<CarriedOut> {
    const somebody = await identify(deps, said);
    if (said.what.kind === 'left') {
      await turns.left(said.place.conversation);
      return nothing;
    }
    if (said.what.kind === 'arrived' && !(await turns.greets(said.turn, said.place.conversation))) return nothing;
    if (!admitted(somebody, deps.admits) && said.what.kind === 'press' && said.what.refresh) return nothing;
    if (!admitted(somebody, deps.admits))
      return [shown(said, refusalView(notAdmitted(somebody), localizerFor(deps, somebody.language))), 'refused'];
    const actor = await atHome(deps, said, somebody);
    if (said.what.kind === 'press') {
      const step = await press(said, actor, said.what, watch);
      return [shown(said, await finish(said, actor, step)), step.outcome];
    }
    if (said.what.kind === 'arrived') {
      watch.command('help');
      const welcome = await executeCommand(deps, actor, orderOf(said, 'help', { welcome: 'yes' }));
      return [{ here: draw(await finish(said, actor, welcome)) }, welcome.outcome];
    }
    const { what } = said;
    const meant = () => (what.kind === 'file' ? readFile(actor, what) : understand(actor, what.text));
    return answerMessage(said, actor, meant, watch);
  }

  async function answerMessage(
    said: IncomingTurn,
    actor: Actor,
    meant: () => Promise<Understood>,
    watch: Watch,
  ): Promise<CarriedOut> {
    const before = await turns.begin(said.turn);
    if (before === 'answered') return nothing;
    if (before) {
      const view = await finish(said, actor, toResult(deps, before, localizerFor(deps, actor.language), 'changed'));
      return [placed(actor, view, { verb: 'turns.show', data: { id: said.turn } }), 'changed'];
    }
    const { order, view } = { view: undefined, ...(await meant()) };
    if (!order) return [placed(actor, view, { verb: 'help.show', data: {} }), 'asked'];
    watch.command(order.verb);
    const step = await executeCommand(deps, actor, orderOf(said, order.verb, order.data));
    const again: Again = step.kept
      ? { verb: 'turns.show', data: { id: said.turn } }
      : { verb: order.verb, data: order.data };
    const shown = await finish(said, actor, step);
    const offered = step.outcome === 'asked' ? order.others : undefined;
    const answer = offered ? withOthers(shown, offered, localizerFor(deps, actor.language)) : shown;
    return [placed(actor, answer, again), step.outcome];
  }

  /** Goes on until there is a card; each step sees the store as the one before left it. */
  async function finish(said: IncomingTurn, actor: Actor, first: CommandResult): Promise<CardView> {
    let step = first;
    let who = actor;
    for (let steps = 0; step.goOn && steps < stepsAtMost; steps += 1) {
      who = await identify(deps, said);
      const { verb, data } = step.goOn;
      step = await executeCommand(deps, who, {
        ...orderOf(said, verb, data),
        typed: false,
        turn: turnKey(said.turn, verb, String(steps)),
      });
    }
    if (step.goOn) throw new Error(`${step.goOn.verb} leads on and on`);
    return step.view;
  }

  /** In a group or channel the answer is the speaker's alone; what everybody sees says only that there is one (CNV-7). */
  function placed(actor: Actor, view: CardView, again: Again): Answer {
    if (actor.place.kind === 'personal') return { here: draw(view) };
    const t = localizerFor(deps, actor.language);
    const chat = actor.person.unreachable ? undefined : actor.person.chat;
    const here: CardView = {
      icon: '🔒',
      title: t.markdown(phrases.answered),
      lines: [t.markdown(chat ? phrases.answeredInChat : phrases.answeredOnClick, { name: actor.person.name })],
      actions: [{ title: t.text(phrases.showToMe), ...again }],
    };
    return { here: draw(here), ...(chat ? { privately: { chat, rendered: draw(view) } } : {}) };
  }

  function orderOf({ turn, request }: IncomingTurn, verb: string, data: Data): CommandRequest {
    const command = deps.registry.command(verb);
    if (!command) throw new Error(`no command is called ${verb}`);
    const from = request ? { request } : {};
    return { command, data, typed: true, submitted: false, confirmed: false, turn, ...from };
  }

  async function press(
    { request }: IncomingTurn,
    actor: Actor,
    pressed: Pressed,
    watch: Watch,
  ): Promise<CommandResult> {
    const { verb, data: raw, asMessage, dialog } = pressed;
    const t = localizerFor(deps, actor.language);
    const command = deps.registry.command(verb);
    if (!command) return { view: refusalView(refuse(phrases.unknownVerb), t), outcome: 'refused' };
    watch.command(command.verb);
    if (command.pressed && asMessage) return { view: refusalView(refuse(phrases.newerClient), t), outcome: 'refused' };
    const { once = '', submitted, confirmed, ...data } = scalars(raw);
    const order: CommandRequest = {
      command,
      data,
      typed: false,
      submitted: submitted === 'yes',
      confirmed: confirmed === 'yes',
      ...(request ? { request } : {}),
      // the same button of the same card with the same fields is the same turn, however often it is pressed
      turn: turnKey(
        actor.person.id,
        verb,
        once,
        JSON.stringify(Object.entries({ ...data, submitted, confirmed }).sort()),
      ),
    };
    if (dialog === 'open') return openDialog(deps, actor, order);
    if (!order.submitted || !wasCancelledBefore(actor, once)) return executeCommand(deps, actor, order);
    const { view, outcome } = await formFor(deps, actor, order);
    return { view: { ...view, lines: [t.markdown(phrases.leftForm), ...(view.lines ?? [])] }, outcome };
  }

  return {
    answer,
    answered: turns.answered,
    byLink: (link, verb, data) => executeByLink(deps, link, verb, data),
    ...createSearch(deps),
    ...createOverview(deps),
    ...createSignedIn(deps),
  };
}

/** Whether a form shown as `once` was left by `cancel` since. */
function wasCancelledBefore(actor: Actor, once: string): boolean {
  const shownAt = madeAt(once);
  const ended = actor.person.formsEndedAt;
  return shownAt !== undefined && ended !== undefined && shownAt <= Date.parse(ended);
}

/** Only short text survives from what a client sends; empty values are none. */
const scalars = (raw: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .map(([key, value]) => [key, String(value).slice(0, 20_000)] as const)
      .filter(([, value]) => value.trim() !== ''),
  );
