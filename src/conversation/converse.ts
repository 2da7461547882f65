/**
 * One turn, readable aloud: who speaks → what is meant → is it theirs to order → it is carried out → where it is shown.
 */
import type { Recognizer } from '../understanding/recognizer.js';
import type { Actor } from '../workflows/actor.js';
import type { CardView } from '../workflows/card.js';
import { refuse } from '../workflows/decision.js';
import { identify } from './actor.js';
import { carryOutByLink } from './bylink.js';
import { type Carried, carried, carryOut, formFor, type Order, opened } from './carry.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import { createFileReading } from './file.js';
import { atHome, type HomeOf } from './home.js';
import { madeAt } from './ids.js';
import type { Outcome, Watch } from './meter.js';
import { createOverview } from './overview.js';
import * as phrases from './phrases.js';
import { render } from './render.js';
import type { Answer, Conversation, Rendered, Said } from './said.js';
import { createSearch } from './search.js';
import { createSignedIn } from './sign-in.js';
import { turnKey } from './turn-key.js';
import { answeredTurns } from './turns.js';
import { createUnderstanding, type Data, type Understood, withOthers } from './understand.js';
import { refusalView } from './views.js';
import { admitted } from './welcome.js';

type Pressed = Extract<Said['what'], { kind: 'press' }>;

/** With what the operator needs to know. */
const notAdmitted = ({ person }: Actor) => refuse(phrases.notAdmitted, { tenant: person.tenantId });

type CarriedOut = readonly [Answer, Outcome];
const nothing: CarriedOut = [{}, 'nothing'];

/** Steps that may follow one another without a press between them. */
const stepsAtMost = 4;

export function createConversation(
  deps: Deps & { recognizer: Recognizer; admits: (tenantId: string) => boolean; homeOf?: HomeOf },
): Conversation {
  const understand = createUnderstanding(deps);
  const readFile = createFileReading(deps);
  const turns = answeredTurns(deps);
  const draw = (view: CardView): Rendered => render(view, deps.ids.sorted());

  function shown({ what }: Said, view: CardView): Answer {
    const dialog = what.kind === 'press' && what.dialog !== undefined;
    return { here: render(view, deps.ids.sorted(), dialog), ...(dialog && view.page ? { page: view.page } : {}) };
  }

  async function answer(said: Said): Promise<Answer> {
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

  async function carriedOut(said: Said, watch: Watch): Promise<CarriedOut> {
    const somebody = await identify(deps, said);
    if (said.what.kind === 'left') {
      await turns.left(said.place.conversation);
      return nothing;
    }
    if (said.what.kind === 'arrived' && !(await turns.greets(said.turn, said.place.conversation))) return nothing;
    if (!admitted(somebody, deps.admits) && said.what.kind === 'press' && said.what.refresh) return nothing;
    if (!admitted(somebody, deps.admits))
      return [shown(said, refusalView(notAdmitted(somebody), penFor(deps, somebody.language))), 'refused'];
    const actor = await atHome(deps, said, somebody);
    if (said.what.kind === 'press') {
      const step = await press(said, actor, said.what, watch);
      return [shown(said, await finish(said, actor, step)), step.outcome];
    }
    if (said.what.kind === 'arrived') {
      watch.command('help');
      const welcome = await carryOut(deps, actor, orderOf(said, 'help', { welcome: 'yes' }));
      return [{ here: draw(await finish(said, actor, welcome)) }, welcome.outcome];
    }
    const { what } = said;
    const meant = () => (what.kind === 'file' ? readFile(actor, what) : understand(actor, what.text));
    return answerMessage(said, actor, meant, watch);
  }

  async function answerMessage(
    said: Said,
    actor: Actor,
    meant: () => Promise<Understood>,
    watch: Watch,
  ): Promise<CarriedOut> {
    const before = await turns.begin(said.turn);
    if (before === 'answered') return nothing;
    if (before) {
      const view = await finish(said, actor, carried(deps, before, penFor(deps, actor.language), 'changed'));
      return [placed(actor, view, { verb: 'turn.show', data: { id: said.turn } }), 'changed'];
    }
    const { order, view } = { view: undefined, ...(await meant()) };
    if (!order) return [placed(actor, view, { verb: 'help', data: {} }), 'asked'];
    watch.command(order.verb);
    const step = await carryOut(deps, actor, orderOf(said, order.verb, order.data));
    const again = step.kept ? { verb: 'turn.show', data: { id: said.turn } } : { verb: order.verb, data: order.data };
    const shown = await finish(said, actor, step);
    const offered = step.outcome === 'asked' ? order.others : undefined;
    const answer = offered ? withOthers(shown, offered, penFor(deps, actor.language)) : shown;
    return [placed(actor, answer, again), step.outcome];
  }

  /** Goes on until there is a card; each step sees the store as the one before left it. */
  async function finish(said: Said, actor: Actor, first: Carried): Promise<CardView> {
    let step = first;
    let who = actor;
    for (let steps = 0; step.goOn && steps < stepsAtMost; steps += 1) {
      who = await identify(deps, said);
      const { verb, data } = step.goOn;
      step = await carryOut(deps, who, {
        ...orderOf(said, verb, data),
        typed: false,
        turn: turnKey(said.turn, verb, String(steps)),
      });
    }
    if (step.goOn) throw new Error(`${step.goOn.verb} leads on and on`);
    return step.view;
  }

  /** In a group or channel the answer is the speaker's alone; what everybody sees says only that there is one (CNV-7). */
  function placed(actor: Actor, view: CardView, again: { readonly verb: string; readonly data: Data }): Answer {
    if (actor.place.kind === 'personal') return { here: draw(view) };
    const pen = penFor(deps, actor.language);
    const chat = actor.person.unreachable ? undefined : actor.person.chat;
    const here: CardView = {
      icon: '🔒',
      title: pen.say(phrases.answered),
      lines: [pen.say(chat ? phrases.answeredInChat : phrases.answeredOnClick, { name: actor.person.name })],
      actions: [{ title: pen.plain(phrases.showToMe), ...again }],
    };
    return { here: draw(here), ...(chat ? { privately: { chat, rendered: draw(view) } } : {}) };
  }

  function orderOf({ turn, request }: Said, verb: string, data: Data): Order {
    const command = deps.programme.commands.get(verb);
    if (!command) throw new Error(`no command is called ${verb}`);
    const from = request ? { request } : {};
    return { command, data, typed: true, submitted: false, confirmed: false, turn, ...from };
  }

  async function press({ request }: Said, actor: Actor, pressed: Pressed, watch: Watch): Promise<Carried> {
    const { verb, data: raw, asMessage, dialog } = pressed;
    const pen = penFor(deps, actor.language);
    const command = deps.programme.commands.get(verb);
    if (!command) return { view: refusalView(refuse(phrases.unknownVerb), pen), outcome: 'refused' };
    watch.command(verb);
    if (command.pressed && asMessage)
      return { view: refusalView(refuse(phrases.newerClient), pen), outcome: 'refused' };
    const { once = '', submitted, confirmed, ...data } = scalars(raw);
    const order: Order = {
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
    if (dialog === 'open') return opened(deps, actor, order);
    if (!order.submitted || !leftBefore(actor, once)) return carryOut(deps, actor, order);
    const { view, outcome } = await formFor(deps, actor, order);
    return { view: { ...view, lines: [pen.say(phrases.leftForm), ...(view.lines ?? [])] }, outcome };
  }

  return {
    answer,
    answered: turns.answered,
    byLink: (link, verb, data) => carryOutByLink(deps, link, verb, data),
    ...createSearch(deps),
    ...createOverview(deps),
    ...createSignedIn(deps),
  };
}

/** Whether a form shown as `once` was left by `cancel` since. */
function leftBefore(actor: Actor, once: string): boolean {
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
