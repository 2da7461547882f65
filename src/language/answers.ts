/**
 * Answers to questions (CNV-13), read from `language/answers/<workflow>.md`. A topic is a `# name` with the verb of its
 * button, its rules and optionally an official page; then per language the question, other wordings of it (`-`) and the
 * paragraphs of the answer (`>`).
 */
import { type Language, languages } from '../kernel/localizer.js';
import { fileNames, textOf } from './files.js';

export interface AnswerText {
  readonly question: string;
  /** Other ways to ask it. */
  readonly asked: readonly string[];
  /** Paragraphs. */
  readonly answer: readonly string[];
}
export interface AnswerTopic extends Readonly<Record<Language, AnswerText>> {
  readonly name: string;
  /** The workflow that it belongs to: its official page stands on the answer unless the topic has its own. */
  readonly workflow: string;
  readonly verb: string;
  readonly rules: string;
  readonly page?: string;
}

/** All topics by name. Throws if a topic is incomplete or two share a name. */
export const answerTopics: ReadonlyMap<string, AnswerTopic> = byName(
  fileNames('answers').flatMap((file) => topicsIn(file.replace(/\.md$/, ''), textOf(`answers/${file}`).split('\n'))),
);

function byName(topics: readonly AnswerTopic[]): ReadonlyMap<string, AnswerTopic> {
  const map = new Map(topics.map((topic) => [topic.name, topic]));
  if (map.size < topics.length) throw new Error('two answers have the same name');
  return map;
}

export function topicsIn(workflow: string, lines: readonly string[]): readonly AnswerTopic[] {
  const starts = lines.flatMap((line, at) => (line.startsWith('# ') ? [at] : []));
  return starts.map((from, at) => topicOf(workflow, lines.slice(from, starts[at + 1])));
}

function topicOf(workflow: string, [title = '', ...lines]: readonly string[]): AnswerTopic {
  const name = title.slice(2).trim();
  const value = (key: string): string | undefined =>
    lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  const [en, fr] = languages.map((language) => textIn(lines, language));
  const verb = value('verb');
  const rules = value('rule');
  const page = value('page');
  if (!en || !fr || verb === undefined || rules === undefined)
    throw new Error(`language/answers/${workflow}.md: the topic ${name} lacks a verb, its rules or a language`);
  return { name, workflow, verb, rules, ...(page === undefined ? {} : { page }), en, fr };
}

/** `undefined` if the question, another wording or the answer is missing. */
function textIn(lines: readonly string[], language: Language): AnswerText | undefined {
  const begins = languages.map((one) => `${one}: `);
  const from = lines.findIndex((line) => line.startsWith(`${language}: `));
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => begins.some((begin) => line.startsWith(begin)));
  const own = to < 0 ? rest : rest.slice(0, to);
  const marked = (mark: string) => own.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  const text = { question: lines[from]?.slice(4) ?? '', asked: marked('- '), answer: marked('> ') };
  return from < 0 || text.asked.length === 0 || text.answer.length === 0 ? undefined : text;
}
