/**
 * What a person's last line or press in a conversation left (CNV-11): the order or record in focus and the choices shown.
 * Kept for half an hour, shared by the replicas, and lost harmlessly.
 */
import { z } from 'zod';
import type { Actor } from '../../kernel/actor.js';
import type { Button, CardView, VerbButton } from '../../kernel/card.js';
import { folded } from '../../kernel/text.js';
import { focuses, type Memory, memoryOf, placeNamed } from '../../understanding/index.js';
import type { Deps, Outcome } from '../deps.js';
import type { CommandRequest } from '../dispatch/execute-command.js';
import { turnKey } from '../ids.js';

const keptMs = 30 * 60_000;

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
const Kept = z.object({
  memory: z.object({
    intent: z.string(),
    slots: z.record(z.string(), z.union([Scalar, z.array(z.string())])),
    names: z.array(z.string()),
    about: z.enum(focuses).optional(),
    more: z.number().optional(),
    unplaced: z.array(z.string()).optional(),
    listed: z.array(z.string()).optional(),
    done: z.literal(true).optional(),
  }),
  choices: z.array(z.object({ title: z.string(), verb: z.string(), data: z.record(z.string(), z.string()) })),
});
type Kept = z.output<typeof Kept>;
export type Choice = Kept['choices'][number];

/** What a turn showed, and the request or line that led to it. */
export interface Turned {
  readonly request?: Pick<CommandRequest, 'command' | 'data'>;
  /** What the recognition of the line handed on; absent for a press and for a line that was matched exactly. */
  readonly heard?: { readonly memory?: Memory };
  readonly view: CardView;
  readonly outcome: Outcome;
}

export function createRecall({ store, now, registry }: Deps) {
  const isQuery = ({ verb }: VerbButton): boolean => registry.command(verb)?.kind === 'query';
  const key = ({ person, place }: Actor): string => turnKey('recall', person.id, place.conversation);
  return {
    async of(actor: Actor): Promise<Kept | undefined> {
      const kept = await store.ephemeral.get(key(actor), now());
      return kept === undefined ? undefined : Kept.safeParse(JSON.parse(kept)).data;
    },
    async keep(actor: Actor, turned: Turned): Promise<void> {
      const kept = keptOf(turned, isQuery);
      if (kept === 'unchanged') return;
      if (kept === 'nothing') await store.ephemeral.release(key(actor));
      else await store.ephemeral.set(key(actor), JSON.stringify(kept), now(), keptMs);
    },
  };
}
export type Recall = ReturnType<typeof createRecall>;

function keptOf(
  { request, heard, view, outcome }: Turned,
  isQuery: (button: VerbButton) => boolean,
): Kept | 'nothing' | 'unchanged' {
  const verb = request?.command.verb;
  if (verb === 'forms.cancel') return 'nothing';
  const memory = heard ? (heard.memory ?? memoryOf('none', {})) : verb ? memoryOf(verb, request.data) : undefined;
  if (!memory) return 'unchanged';
  const choices = choicesIn(view, outcome, isQuery);
  const listed = (view.items ?? []).map(({ title }) => plain(title));
  const kept = {
    ...memory,
    slots: { ...memory.slots, ...view.about },
    ...(listed.length > 0 ? { listed } : {}),
    ...(outcome === 'changed' ? { done: true } : {}),
  };
  return Kept.safeParse({ memory: kept, choices }).data ?? 'nothing';
}

/** The buttons that a line may name: to open a record of a list, or to answer a question. None of them changes anything by itself. */
function choicesIn(
  { items = [], actions = [] }: CardView,
  outcome: Outcome,
  isQuery: (button: VerbButton) => boolean,
): readonly Choice[] {
  const verbs = (buttons: readonly Button[]) => buttons.filter((one): one is VerbButton => 'verb' in one);
  const listed = items.flatMap((item) =>
    verbs(item.actions ?? [])
      .filter(isQuery)
      .slice(0, 1)
      .map((open) => choiceOf({ ...open, title: plain(item.title) })),
  );
  const asked = outcome === 'asked' ? verbs(actions).filter((one) => one.data !== undefined && !one.plain) : [];
  return (listed.length > 0 ? listed : asked.map(choiceOf)).slice(0, mostChoices);
}
const mostChoices = 50;
const committing = new Set(['submitted', 'confirmed', 'reviewed']);
const choiceOf = ({ title, verb, data = {} }: VerbButton): Choice => ({
  title,
  verb,
  data: Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      value === undefined || committing.has(name) ? [] : [[name, String(value)]],
    ),
  ),
});

/** Card text as it is read. */
const plain = (markdown: string): string => markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

/** The choice that a line names: by its place in the list, or by words that stand in one title only. */
export function chosen(text: string, choices: readonly Choice[]): Choice | undefined {
  const place = placeNamed(text);
  if (place !== undefined) return choices.at(place);
  const words = folded(text).split(' ');
  if (words.length > 5) return undefined;
  const [only, ...others] = choices.filter(({ title }) => {
    const named = folded(title).split(' ');
    return words.every((word) => named.includes(word));
  });
  return others.length === 0 ? only : undefined;
}
