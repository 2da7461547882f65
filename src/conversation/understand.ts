/** What a typed line means: an order, or the best readings as buttons; never a guess that acts (CNV-2). */
import type { Heard, Reading, Recognizer } from '../understanding/recognizer.js';
import type { Actor } from '../workflows/actor.js';
import type { CardView } from '../workflows/card.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import { exactly } from './exact.js';
import { type Directory, directoryOf, type NameKind } from './look-up.js';
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
    const directory = directoryOf(deps, actor);
    const heard = await deps.recognizer.hear(text, directory.named);
    const [best, ...others] = await Promise.all(heard.readings.map((reading) => spelt(directory, reading)));
    const command = best && heard.sure ? deps.programme.commands.get(best.intent) : undefined;
    if (!best || !command) return { view: didYouMean(deps, actor, heard, best ? [best, ...others] : []) };
    if (best.meant.length === 0 || command.does === 'look') return { order: { verb: best.intent, data: best.data } };
    return { view: didYouMean(deps, actor, heard, [best]) };
  };
}

/** What must not be interpreted at all: its text stays behind. */
function overheard(deps: Deps, actor: Actor, text: string): string | undefined {
  for (const command of deps.programme.commands.values()) if (command.hears?.(text, actor)) return command.verb;
  return undefined;
}

function didYouMean(deps: Deps, actor: Actor, heard: Heard, readings: readonly Spelt[]): CardView {
  const pen = penFor(deps, actor.language);
  const offers = readings.flatMap(({ intent, data, meant }) => {
    const command = deps.programme.commands.get(intent);
    // "do not remove …" is not answered with a button that removes
    const unwanted = intent === 'help' || (heard.guard !== undefined && command?.does === 'change');
    if (!command || unwanted) return [];
    return [{ title: [pen.plain(command.words.title), ...meant].join(' · ').slice(0, 60), verb: intent, data }];
  });
  return {
    icon: '🤔',
    title: pen.say(phrases.notUnderstoodTitle),
    lines: [pen.say(offers.length > 0 ? phrases.notUnderstood : phrases.notUnderstoodAtAll)],
    actions: [...offers, helpButton(pen)],
  };
}

interface Spelt {
  readonly intent: string;
  readonly data: Data;
  /** Names of the directory that stand in place of misspelt ones: asked about before anything changes. */
  readonly meant: readonly string[];
}

const kindOf: Readonly<Record<string, NameKind>> = {
  company: 'customer',
  reseller: 'reseller',
  provider: 'provider',
  name: 'user',
};
/** Slots that name somebody new, whom no directory knows. */
const introduced: Readonly<Record<string, string>> = {
  'customers.add': 'company',
  'customers.invite': 'company',
  'customers.inviteJoint': 'company',
  'partnership.request': 'reseller',
  'users.add': 'name',
};

/** A reading with the names as the directory writes them, where what was typed is a mistake away from one. */
async function spelt(directory: Directory, { intent, slots }: Reading): Promise<Spelt> {
  const data = { ...textOf(slots) };
  const meant: string[] = [];
  for (const [slot, text] of Object.entries(data)) {
    const kind = introduced[intent] === slot ? undefined : kindOf[slot];
    if (!kind || (await directory.named(kind, text)).length > 0) continue;
    const [nearest] = await directory.near(kind, text);
    if (nearest === undefined) continue;
    data[slot] = nearest;
    meant.push(nearest);
  }
  return { intent, data, meant };
}

const textOf = (slots: Reading['slots']): Data =>
  Object.fromEntries(
    Object.entries(slots).map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)]),
  );
