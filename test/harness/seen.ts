/** What a person sees after something was said, pressed or told. */
import { type ButtonOnCard, type CardJson, type FieldOnCard, type Reading, read } from './card.js';
import type { Message } from './connector.js';
import type { Delivery } from './person.js';

export class Seen {
  readonly #reading: Reading | undefined;

  constructor(
    /** Undefined when only a text was shown, or nothing. */
    readonly card: CardJson | undefined,
    private readonly plain: string,
    /** The message it stands in. */
    readonly message?: Message,
    /** What the person did, as it was delivered: `world.redeliver(seen)` delivers it again. */
    readonly cause?: Delivery,
  ) {
    this.#reading = card && read(card);
  }

  /** Everything that can be read, a line each; card markup (escapes) as it is sent. */
  get text(): string {
    return this.#reading?.texts.join('\n') ?? this.plain;
  }
  get title(): string {
    return this.#reading?.title ?? this.plain;
  }
  /** Titles of the buttons, in order. */
  get buttons(): readonly string[] {
    return this.#buttons.map(({ title }) => title);
  }
  /** Label → what stands in it. */
  get fields(): Readonly<Record<string, string>> {
    return Object.fromEntries((this.#reading?.fields ?? []).map(({ label, value }) => [label, value ?? '']));
  }
  /** Whether anything was shown at all. */
  get nothing(): boolean {
    return !this.card && !this.plain;
  }

  /** The button of this title, or one that begins with it; throws naming those there are. */
  button(title: string): ButtonOnCard {
    const found =
      this.#buttons.find((one) => one.title === title) ?? this.#buttons.find((one) => one.title.startsWith(title));
    if (found) return found;
    throw new Error(`no button "${title}" on "${this.title}"; there are: ${this.buttons.join(', ') || 'none'}`);
  }

  has(title: string): boolean {
    return this.buttons.some((one) => one === title || one.startsWith(title));
  }

  /** The field of this label. */
  field(label: string): FieldOnCard {
    const found = this.inputs.find((one) => one.label === label) ?? this.inputs.find((one) => one.id === label);
    if (found) return found;
    throw new Error(
      `no field "${label}" on "${this.title}"; there are: ${Object.keys(this.fields).join(', ') || 'none'}`,
    );
  }

  /** The title of the review's button, which carries it out; throws if no review is shown. */
  get act(): string {
    const found = this.#buttons.find(({ data }) => data?.reviewed !== undefined);
    if (found) return found.title;
    throw new Error(`"${this.title}" is no review; its buttons: ${this.buttons.join(', ') || 'none'}\n${this.text}`);
  }

  get inputs(): readonly FieldOnCard[] {
    return this.#reading?.fields ?? [];
  }

  get #buttons(): readonly ButtonOnCard[] {
    return this.#reading?.buttons ?? [];
  }
}
