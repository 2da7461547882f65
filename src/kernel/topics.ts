/**
 * Topics of notifications, by which users choose where they are notified (NOT-3). Each workflow adds its rows in its
 * `topics.ts`.
 */
import type { Phrase } from './localizer.js';
import type { Permission } from './permissions.js';

export interface TopicRow {
  /** First words of the names of its notifications: `partnership` for `partnership.requested`. */
  readonly events: readonly string[];
  /** The permission that users need to be notified. */
  readonly see: Permission;
  readonly words: Phrase;
}

// biome-ignore lint/suspicious/noEmptyInterface: workflows add their topics to it
export interface Topics {}
export type Topic = keyof Topics;

const table = new Map<string, TopicRow>();
/** By topic, of all loaded workflows. */
export const topicLabels: Record<string, Phrase> = {};

/** Adds a workflow's rows to the table. The keys are stored with users and channels: they stay. */
export function defineTopics<const Rows>(rows: Rows & Readonly<Record<keyof Rows, TopicRow>>): Rows {
  for (const [topic, row] of Object.entries<TopicRow>(rows)) {
    table.set(topic, row);
    topicLabels[topic] = row.words;
  }
  return rows;
}

/** Whether a loaded workflow declares the topic; stored ones may be of an earlier version. */
export const isTopic = (name: string): name is Topic => table.has(name);

export function topicRow(topic: Topic): TopicRow {
  const row = table.get(topic);
  if (!row) throw new Error(`no loaded workflow defines the topic ${topic}`);
  return row;
}

/** `partnership.requested` → `partnerships`; `other` for a notification of no workflow's topic. */
export function topicOf(event: string): Topic {
  const [first = ''] = event.split('.');
  for (const [topic, { events }] of table) if (events.includes(first)) return topic as Topic;
  return 'other';
}
