/**
 * One turn, readable aloud: who speaks → what is meant → is it theirs to order → it is carried out → where it is shown.
 */

import type { Heard, LookUp, Reading, Recognizer } from '../understanding/recognizer.js';
import type { Actor } from '../workflows/actor.js';
import type { CardView } from '../workflows/card.js';
import { refuse } from '../workflows/workflow.js';
import { identify } from './actor.js';
import { type Carried, carryOut, carryOutByLink, type Order, turnKey, viewOf } from './carry.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import { exactly } from './exact.js';
import { madeAt } from './ids.js';
import * as phrases from './phrases.js';
import { render } from './render.js';
import type { Answer, Conversation, Rendered, Said } from './said.js';
import { answeredTurns } from './turns.js';
import { helpButton, refusalView } from './views.js';
import { admitted } from './welcome.js';

export function createConversation(
  deps: Deps & { recognizer: Recognizer; admits: (tenantId: string) => boolean },
): Conversation {
  const exact = exactly(deps.programme);
  const turns = answeredTurns(deps);

  async function answer(said: Said): Promise<Answer> {
    const actor = await identify(deps, said);
    if (said.what.kind === 'left') return {};
    if (!admitted(actor, deps.admits))
      return show(said, actor, refusalView(refuse(phrases.notAdmitted), penFor(deps, actor.language)));
    if (said.what.kind === 'press') return { here: draw((await press(actor, said.what.verb, said.what.data)).view) };
    if (said.what.kind === 'arrived')
      return show(
        said,
        actor,
        (await carryOut(deps, actor, orderOf('help', { welcome: 'yes' }, turnKey(said.turn)))).view,
      );

    const before = await turns.begin(said.turn);
    if (before === 'answered') return {};
    try {
      const kept = before ? { view: viewOf(deps, before, penFor(deps, actor.language)), kept: true } : undefined;
      return await reply(said, actor, said.what.text, kept);
    } catch (error) {
      turns.end(said.turn);
      throw error;
    }
  }

  /** In a group or channel the answer is the speaker's alone (CNV-7). */
  async function reply(said: Said, actor: Actor, text: string, kept: Carried | undefined): Promise<Answer> {
    const heard = kept ? undefined : await understand(actor, text);
    const order = heard?.order ? orderOf(heard.order.verb, heard.order.data, turnKey(said.turn)) : undefined;
    const carried =
      kept ?? (order ? await carryOut(deps, actor, order) : { view: heard?.view ?? nothing(actor), kept: false });
    if (actor.place.kind === 'personal') return { here: draw(carried.view) };
    const repeat = carried.kept
      ? { verb: 'turn.show', data: { id: turnKey(said.turn) } }
      : { verb: order?.command.verb ?? 'help', data: order?.data ?? {} };
    return shared(actor, carried.view, repeat);
  }

  function shared(
    actor: Actor,
    view: CardView,
    repeat: { verb: string; data: Readonly<Record<string, string>> },
  ): Answer {
    const pen = penFor(deps, actor.language);
    const chat = actor.person.unreachable ? undefined : actor.person.chat;
    const here: CardView = {
      icon: '🔒',
      title: pen.say(phrases.answered),
      lines: [pen.say(chat ? phrases.answeredInChat : phrases.answeredOnClick, { name: actor.person.name })],
      actions: [{ title: pen.plain(phrases.showToMe), ...repeat }],
    };
    return { here: draw(here), ...(chat ? { privately: { chat, rendered: draw(view) } } : {}) };
  }

  const show = (said: Said, actor: Actor, view: CardView): Answer =>
    said.place.kind === 'personal' || said.what.kind !== 'text'
      ? { here: draw(view) }
      : shared(actor, view, { verb: 'help', data: {} });

  const draw = (view: CardView): Rendered => render(view, deps.ids.sorted());

  function orderOf(verb: string, data: Readonly<Record<string, string>>, turn: string): Order {
    const command = deps.programme.commands.get(verb);
    if (!command) throw new Error(`no command is called ${verb}`);
    return { command, data, submitted: false, confirmed: false, turn };
  }

  async function press(actor: Actor, verb: string, raw: Readonly<Record<string, unknown>>): Promise<Carried> {
    const pen = penFor(deps, actor.language);
    const command = deps.programme.commands.get(verb);
    if (!command) return { view: refusalView(refuse(phrases.unknownVerb), pen), kept: false };
    const { once = '', submitted, confirmed, ...data } = scalars(raw);
    const order: Order = {
      command,
      data,
      submitted: submitted === 'yes',
      confirmed: confirmed === 'yes',
      turn: turnKey(actor.person.id, verb, once, JSON.stringify(Object.entries(data).sort())),
    };
    if (order.submitted && leftBefore(actor, once)) {
      const again = await carryOut(deps, actor, { ...order, submitted: false, data: {} });
      return { view: { ...again.view, lines: [pen.say(phrases.leftForm), ...(again.view.lines ?? [])] }, kept: false };
    }
    return carryOut(deps, actor, order);
  }

  interface Understood {
    readonly order?: { readonly verb: string; readonly data: Readonly<Record<string, string>> };
    readonly view?: CardView;
  }

  async function understand(actor: Actor, text: string): Promise<Understood> {
    const word = exact(text);
    if (word) return { order: { verb: word, data: {} } };
    const heard = await deps.recognizer.hear(text, lookUpFor(actor));
    const best = heard.readings[0];
    return best && heard.sure && deps.programme.commands.has(best.intent)
      ? { order: { verb: best.intent, data: textOf(best.slots) } }
      : { view: didYouMean(actor, heard) };
  }

  /** The three best readings as buttons; nothing is done on a guess (CNV-2). */
  function didYouMean(actor: Actor, heard: Heard): CardView {
    const pen = penFor(deps, actor.language);
    const offer = (reading: Reading) => {
      const command = deps.programme.commands.get(reading.intent);
      return command
        ? [{ title: pen.plain(command.words.title), verb: command.verb, data: textOf(reading.slots) }]
        : [];
    };
    const offers = heard.readings.flatMap(offer);
    return {
      icon: '🤔',
      title: pen.say(phrases.notUnderstoodTitle),
      lines: [pen.say(offers.length > 0 ? phrases.notUnderstood : phrases.notUnderstoodAtAll)],
      actions: [...offers.filter((button) => button.verb !== 'help'), helpButton(pen)],
    };
  }

  const nothing = (actor: Actor): CardView => didYouMean(actor, { readings: [], sure: false });

  /** Names of the actor's own directory: what others hold does not exist here (ORG-3). */
  const lookUpFor =
    (actor: Actor): LookUp =>
    async (kind, text) => {
      if (actor.kind !== 'member') return [];
      const names = await deps.store.read(async (view) => {
        if (kind === 'user')
          return (
            await view.search('users', text, { index: 'organization', key: actor.organization.id }, { limit: 5 })
          ).items.map((u) => u.name);
        if (kind === 'provider')
          return (await view.search('directory', text, { index: 'country', key: '*' }, { limit: 5 })).items.map(
            (d) => d.name,
          );
        return [];
      });
      return names;
    };

  return { answer, answered: turns.answered, byLink: (link, verb, data) => carryOutByLink(deps, link, verb, data) };

  /** Whether a form shown as `once` was left by `cancel` since. */
  function leftBefore(actor: Actor, once: string): boolean {
    const shownAt = madeAt(once);
    const ended = actor.person.formsEndedAt;
    return shownAt !== undefined && ended !== undefined && shownAt <= Date.parse(ended);
  }
}

const textOf = (slots: Reading['slots']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(slots).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  );

/** Only short text survives from what a client sends; empty values are none. */
function scalars(raw: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .map(([key, value]) => [key, String(value).slice(0, 20_000)] as const)
      .filter(([, value]) => value.trim() !== ''),
  );
}
