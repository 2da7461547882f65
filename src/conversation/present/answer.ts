/** Places a card: in the chat, in a dialog, or privately for a question asked in a group or channel (CNV-7). */
import type { Actor } from '../../kernel/actor.js';
import type { CardView } from '../../kernel/card.js';
import { type Deps, localizerFor } from '../deps.js';
import type { AgainButton, Answer, IncomingTurn, Rendered } from '../turn.js';
import * as phrases from './phrases.js';
import { render } from './render.js';

/** @param again the button that shows a message's answer to its sender; absent for button presses and the welcome */
export function toAnswer(
  deps: Deps,
  { what }: IncomingTurn,
  actor: Actor,
  view: CardView,
  again?: AgainButton,
): Answer {
  const draw = (one: CardView, dialog = false): Rendered => render(one, deps.ids.sorted(), dialog);
  const dialog = what.kind === 'press' && what.dialog !== undefined;
  if (!again || actor.place.kind === 'personal')
    return { here: draw(view, dialog), ...(dialog && view.page ? { page: view.page } : {}) };
  const t = localizerFor(deps, actor.language);
  const chat = actor.person.unreachable ? undefined : actor.person.chat;
  const pointer: CardView = {
    icon: '🔒',
    title: t.markdown(phrases.answered),
    lines: [t.markdown(chat ? phrases.answeredInChat : phrases.answeredOnClick, { name: actor.person.name })],
    actions: [{ title: t.text(phrases.showToMe), ...again }],
  };
  return { here: draw(pointer), ...(chat ? { privately: { chat, rendered: draw(view) } } : {}) };
}
