/** Finds the answer to a typed question (CNV-13), or the nearest topics if none is certain. */

import { languages } from '../../kernel/localizer.js';
import { type Role, roles } from '../../kernel/permissions.js';
import type { Verb } from '../../kernel/verb.js';
import { answerTopics } from '../../language/answers.js';
import {
  asksHow,
  createTopics,
  type FoundTopic,
  isLook,
  mayOrder,
  type Recognition,
  type Recognizer,
} from '../../understanding/index.js';

/** From this likeness on a topic answers, unless another comes as near as `margin`. */
const certain = 0.4;
const margin = 0.02;
/** The same where the line may also ask for a list or record. */
const beyondDoubt = 0.45;
/** From this likeness on a topic is offered. */
const near = 0.2;
const mostOffered = 4;

interface Answer {
  readonly verb: Verb;
  readonly data: Readonly<Record<string, string>>;
}
const by = (verb: Verb, data: Answer['data']): Answer => ({ verb, data });

export function createAnswers({ terms }: Recognizer): (text: string, recognition: Recognition) => Answer | undefined {
  let topics: ((question: string) => readonly FoundTopic[]) | undefined;
  return (text, recognition) => {
    const role = roleIn(text, terms(text));
    const kind = kindOf(text, role !== undefined, recognition);
    if (kind === 'none') return undefined;
    // built at the first question, not at the start
    topics ??= createTopics(texts(), (written) => terms(written, 'correct'), terms);
    const found = topics(text);
    const [best, next] = found;
    if (!best) return undefined;
    if (role && best.topic === 'roles') return by('help.showRights', { role });
    const least = kind === 'help' ? certain : beyondDoubt;
    if (best.score >= least && best.score - (next?.score ?? 0) >= margin)
      return by('answers.show', { topic: best.topic });
    const offered = kind === 'help' ? found.filter(({ score }) => score >= near) : [];
    if (offered.length === 0) return undefined;
    const names = offered.slice(0, mostOffered).map((one) => one.topic);
    return by('answers.choose', { topics: names.join(',') });
  };
}

/** `help`: it asks how things work; `perhaps`: it may also ask for a list; `none`: an order, or about a named record. */
function kindOf(
  text: string,
  isOfRole: boolean,
  { readings: [best], sure, guard }: Recognition,
): 'help' | 'perhaps' | 'none' {
  if (!best || (best.verb !== undefined && !isOfRole)) return 'none';
  if (best.intent === 'help') return 'help';
  if (!asksHow(text) || naming.some((slot) => best.slots[slot] !== undefined)) return 'none';
  if (sure && !isLook(best.intent) && mayOrder(text)) return 'none';
  return !sure && guard === 'question' ? 'help' : 'perhaps';
}
const naming = ['company', 'name', 'user', 'email', 'reseller', 'provider', 'invitationId', 'domain'] as const;

/** The one role whose permissions a question asks for. */
function roleIn(text: string, terms: readonly string[]): Role | undefined {
  const [only, ...others] = roles.filter((role) => terms.includes(`@${role}`));
  return others.length === 0 && !/diff/i.test(text) ? only : undefined;
}

const texts = () =>
  [...answerTopics.values()].map((topic) => ({
    topic: topic.name,
    questions: languages.flatMap((language) => [topic[language].question, ...topic[language].asked]),
    answer: languages.flatMap((language) => topic[language].answer).join(' '),
  }));
