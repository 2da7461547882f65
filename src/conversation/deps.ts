/** The ports and services that the conversation uses; `main.ts` builds them. */

import type { Ids } from '../kernel/command.js';
import type { Language, Localizer } from '../kernel/localizer.js';
import type { Registry } from '../kernel/registry.js';
import type { Secrets } from '../kernel/secrets.js';
import type { Settings } from '../kernel/settings.js';
import type { Store } from '../store/store.js';
import type { SignedLinks } from './links.js';
import { createLocalizer } from './present/localizer.js';

/** Structured log. `event` is a stable dotted name (`turn.completed`); fields hold ids, never personal data. */
export interface Log {
  info(fields: object, event: string): void;
  warn(fields: object, event: string): void;
  error(fields: object, event: string): void;
}

/**
 * The result of a turn. `changed`: a change was committed, now or when the turn first ran. `asked`: the answer is a form,
 * a confirmation or a disambiguation. `nothing`: the turn needs no answer.
 */
export const outcomes = ['shown', 'changed', 'asked', 'refused', 'nothing', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Counts and times turns and deliveries. */
export interface Meter {
  /** Starts the timer of a turn. */
  turn(): Watch;
  /** Counts an attempt to deliver a notification. */
  notification(end: 'delivered' | 'postponed' | 'failed' | 'dead'): void;
}
export interface Watch {
  /** Sets the command that the turn requested. */
  command(verb: string): void;
  /** Stops the timer; called once. Returns the fields for the log. */
  end(outcome: Outcome): { readonly command: string; readonly outcome: Outcome; readonly durationMs: number };
}

export interface Deps {
  readonly store: Store;
  readonly registry: Registry;
  readonly ids: Ids;
  readonly links: SignedLinks;
  readonly secrets: Secrets;
  /** ISO 8601, UTC */
  readonly now: () => string;
  readonly settings: Settings;
  readonly log: Log;
  readonly meter: Meter;
}

export const localizerFor = (deps: Deps, language: Language): Localizer =>
  createLocalizer(language, deps.now(), deps.links);
