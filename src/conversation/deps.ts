/** What the conversation works with; put together once, in `main.ts`. */
import type { Store } from '../store/store.js';
import type { Ids } from '../workflows/command.js';
import type { Language, Pen } from '../workflows/language.js';
import type { Secrets } from '../workflows/secrets.js';
import type { Settings } from '../workflows/settings.js';
import type { SignedLinks } from './links.js';
import type { Meter } from './meter.js';
import { createPen } from './pen.js';
import type { Programme } from './programme.js';

/** Structured logging: ids only, no personal data. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface Deps {
  readonly store: Store;
  readonly programme: Programme;
  readonly ids: Ids;
  readonly links: SignedLinks;
  readonly secrets: Secrets;
  /** ISO 8601, UTC */
  readonly now: () => string;
  readonly settings: Settings;
  readonly log: Log;
  readonly meter: Meter;
}

export const penFor = (deps: Deps, language: Language): Pen => createPen(language, deps.now(), deps.links);
