/** What a typed line means: an order, or the best readings as buttons; never a guess that acts (CNV-2). */
import type { Heard, LookUp, Reading, Recognizer } from '../understanding/recognizer.js';
import type { Actor } from '../workflows/actor.js';
import type { CardView } from '../workflows/card.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import { exactly } from './exact.js';
import * as phrases from './phrases.js';
import { helpButton } from './views.js';

export type Data = Readonly<Record<string, string>>;
export type Understood =
  | { readonly order: { readonly verb: string; readonly data: Data } }
  | { readonly order?: never; readonly view: CardView };

export function createUnderstanding(deps: Deps & { readonly recognizer: Recognizer }) {
  const exact = exactly(deps.programme);
  return async (actor: Actor, text: string): Promise<Understood> => {
    const word = exact(text) ?? overheard(deps, actor, text);
    if (word) return { order: { verb: word, data: {} } };
    const heard = await deps.recognizer.hear(text, lookUpFor(deps, actor));
    const best = heard.readings[0];
    return best && heard.sure && deps.programme.commands.has(best.intent)
      ? { order: { verb: best.intent, data: textOf(best.slots) } }
      : { view: didYouMean(deps, actor, heard) };
  };
}

/** What must not be interpreted at all: its text stays behind. */
function overheard(deps: Deps, actor: Actor, text: string): string | undefined {
  for (const command of deps.programme.commands.values()) if (command.hears?.(text, actor)) return command.verb;
  return undefined;
}

function didYouMean(deps: Deps, actor: Actor, heard: Heard): CardView {
  const pen = penFor(deps, actor.language);
  const offers = heard.readings.flatMap(({ intent, slots }) => {
    const command = deps.programme.commands.get(intent);
    // "do not remove …" is not answered with a button that removes
    const unwanted = intent === 'help' || (heard.guard !== undefined && command?.does === 'change');
    return command && !unwanted ? [{ title: pen.plain(command.words.title), verb: intent, data: textOf(slots) }] : [];
  });
  return {
    icon: '🤔',
    title: pen.say(phrases.notUnderstoodTitle),
    lines: [pen.say(offers.length > 0 ? phrases.notUnderstood : phrases.notUnderstoodAtAll)],
    actions: [...offers, helpButton(pen)],
  };
}

/** Names of the actor's own directory: what others hold does not exist here (ORG-3). */
const lookUpFor =
  (deps: Deps, actor: Actor): LookUp =>
  async (kind, text) => {
    if (actor.kind !== 'member') return [];
    const { organization } = actor;
    return deps.store.read(async (view) => {
      if (kind === 'user') {
        const users = await view.search('users', text, { index: 'organization', key: organization.id }, { limit: 5 });
        return users.items.map((user) => user.name);
      }
      if (kind === 'provider') {
        const entries = await view.search('directory', text, { index: 'country', key: '*' }, { limit: 5 });
        return entries.items.map((entry) => entry.name);
      }
      return [];
    });
  };

const textOf = (slots: Reading['slots']): Data =>
  Object.fromEntries(
    Object.entries(slots).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  );
