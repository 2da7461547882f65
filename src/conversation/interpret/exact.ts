/** Matches whole lines with declared examples and titles, before the recognizer runs (CNV-8). */

import type { Actor } from '../../kernel/actor.js';
import type { Command } from '../../kernel/command.js';
import type { Registry } from '../../kernel/registry.js';
import type { Verb } from '../../kernel/verb.js';
import { examplesOf } from '../../language/examples.js';
import { isOffered } from '../dispatch/authorize.js';

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, "'")
    .replace(/[?!.]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase()
    .replace(courtesies, '');

/** Polite words before and after the line. */
const courtesies =
  /^(?:please|pls|hi|hello|bonjour|svp|stp|s'il (?:vous|te) plait)[ ,]+|[ ,]+(?:please|pls|thanks|thank you|svp|stp|merci|s'il (?:vous|te) plait)$/g;

/** Finds the verb whose exact line the whole message is. */
export function exactly(registry: Registry): (text: string) => Verb | undefined {
  const verbs = new Map<string, Verb>();
  for (const command of registry.commands) {
    const { exact = false } = command.words;
    const lines = exact === true ? Object.values(examplesOf(command.verb)).flat() : exact || [];
    for (const line of lines) verbs.set(folded(line), command.verb);
  }
  return (text) => (text.length > 100 ? undefined : verbs.get(folded(text)));
}

/** Finds the one verb whose title (in help and on buttons) the whole message is, among those offered to the actor (CNV-5). */
export function entitled(registry: Registry): (actor: Actor, text: string) => Verb | undefined {
  const byTitle = new Map<string, Command[]>();
  for (const command of registry.commands)
    for (const title of new Set([command.words.title.en, command.words.title.fr].map(folded)))
      byTitle.set(title, [...(byTitle.get(title) ?? []), command]);
  return (actor, text) => {
    const [command, ...others] = (byTitle.get(folded(text)) ?? []).filter((one) => isOffered(actor, one));
    return others.length === 0 ? command?.verb : undefined;
  };
}
