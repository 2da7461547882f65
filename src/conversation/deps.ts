/** What the conversation works with; put together once, in `main.ts`. */

import type { Ids } from '../kernel/command.js';
import type { Language, Localizer } from '../kernel/localizer.js';
import type { Registry } from '../kernel/registry.js';
import type { Secrets } from '../kernel/secrets.js';
import type { Settings } from '../kernel/settings.js';
import type { Store } from '../store/store.js';
import type { SignedLinks } from './links.js';
import type { Meter } from './meter.js';
import { createLocalizer } from './present/localizer.js';

/** Structured logging: ids only, no personal data. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
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
