/** Somebody in Teams: says, fills, clicks, reads, is told. */
import { expect } from 'vitest';
import {
  type ActivityJson,
  added,
  attached,
  execute,
  installation,
  invoke,
  message,
  type Speaker,
  submit,
} from './activity.js';
import type { CardJson } from './card.js';
import type { Connector, Message } from './connector.js';
import { Dialog } from './dialog.js';
import { gathered, objections, type Typed } from './form.js';
import type { Place } from './place.js';
import { Seen } from './seen.js';

/** What a person needs of the world around. */
export interface Wire {
  readonly connector: Connector;
  /** Posts to the bot as the channel does. */
  deliver(activity: ActivityJson): Promise<{ readonly status: number; readonly body: unknown }>;
  flush(): Promise<void>;
  nextId(): string;
}

export interface Where {
  /** The personal chat unless said. */
  readonly in?: Place;
}
export interface How extends Where {
  /** The card to press on; otherwise the newest that has the button. */
  readonly on?: Seen;
  /** Sends what the client itself would refuse. */
  readonly force?: boolean;
  /** As a client that knows no `Action.Execute`. */
  readonly oldClient?: boolean;
}

interface Page {
  readonly skip?: number;
  readonly count?: number;
}
interface Attached {
  readonly content: CardJson;
  readonly preview: { readonly content: { readonly title: string; readonly text: string } };
}
/** One line of what the message extension offers, and the card that is put into the chat. */
export interface Offer {
  readonly title: string;
  readonly line: string;
  readonly card: Seen;
}

/** What was done, as it was posted. */
export interface Delivery {
  readonly by: Person;
  readonly activity: ActivityJson;
  readonly place: Place;
  /** The message whose button was pressed. */
  readonly pressed?: Message;
}

export class Person implements Speaker {
  readonly personal: Place;
  /** Newest first: what was shown after the last thing done or told. */
  #shown: readonly Seen[] = [];
  #typed: Typed = {};
  /** Cards that stand for this person alone in place of a message's, as of that message's state. */
  readonly #own = new Map<string, { readonly at: number; readonly card: CardJson }>();
  readonly #read = new Set<string>();

  constructor(
    private readonly wire: Wire,
    readonly name: string,
    readonly tenantId: string,
    readonly aadObjectId: string,
    readonly locale: string,
  ) {
    this.personal = wire.connector.register({
      kind: 'personal',
      id: `a:${tenantId}:${aadObjectId}`,
      name,
      tenantId,
      installed: false,
    });
  }

  /** Writes to the bot; what it answers there. Outside the personal chat the bot is mentioned. */
  async says(text: string, { in: place = this.personal }: Where = {}): Promise<Seen> {
    if (place.kind === 'personal') place.installed = true;
    return this.does({ by: this, place, activity: message(this.#frame(place), text) });
  }

  /** Writes an order and presses the button of its review; the card that stands there afterwards. */
  async orders(text: string, where: Where = {}): Promise<Seen> {
    await this.says(text, where);
    return this.commits();
  }

  /** Presses the button of the review that was shown last. */
  async commits(): Promise<Seen> {
    return this.clicks(this.last.act);
  }

  /** Sends files in the personal chat, with a text or without. */
  async attaches(
    files: { name: string; url: string } | readonly { name: string; url: string }[],
    text = '',
  ): Promise<Seen> {
    const place = this.personal;
    place.installed = true;
    return this.does({ by: this, place, activity: attached(this.#frame(place), text, [files].flat()) });
  }

  /** Presses a button by its title, with the fields by their labels; the card that stands there afterwards. */
  async clicks(title: string, typed: Typed = {}, how: How = {}): Promise<Seen> {
    return this.does(this.#press(title, typed, how));
  }

  /** Presses twice at once, as an impatient person does; what each press was answered. */
  async clicksTwice(title: string, typed: Typed = {}, how: How = {}): Promise<readonly [Seen, Seen]> {
    const first = this.#press(title, typed, how);
    const second = { ...first, activity: { ...first.activity, id: this.wire.nextId() } };
    return Promise.all([this.does(first), this.does(second)]);
  }

  /** Sends a press that no card offers: a forged or long outdated one. */
  async forges(verb: string, data: object = {}, { in: place = this.personal }: Where = {}): Promise<Seen> {
    if (place.kind === 'personal') place.installed = true;
    return this.does({ by: this, place, activity: execute(this.#frame(place), { verb, title: verb, data }) });
  }

  /** Presses a button that opens a dialog over the chat. */
  async opensDialog(title: string, how: Pick<How, 'in' | 'on'> = {}): Promise<Dialog> {
    const seen = this.#holding(title, how.on, how.in);
    const data = gathered(seen.button(title), seen, {});
    expect(data.msteams, `"${title}" opens a dialog`).toEqual({ type: 'task/fetch' });
    return this.forgesDialog(data, { in: seen.message?.place ?? this.personal });
  }

  /** Opens a dialog that no card offers. */
  async forgesDialog(data: object, where: Where = {}): Promise<Dialog> {
    const ask = (name: string, value: object) => this.asks(name, value, where);
    const dialog = Dialog.of(ask, await ask('task/fetch', { data, context: { theme: 'default' } }));
    if (!dialog) throw new Error('no dialog was opened');
    return dialog;
  }

  /** Has the client ask something that is no message and no press; the body it is answered with. */
  async asks(name: string, value: object, { in: place = this.personal }: Where = {}): Promise<unknown> {
    const { status, body } = await this.wire.deliver(invoke(this.#frame(place), name, value));
    if (status !== 200) throw new Error(`${this.name}: the bot answered HTTP ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Types into the compose box of the message extension; what is offered. */
  async searches(kind: string, text: string, { skip = 0, count = 25, ...where }: Where & Page = {}): Promise<Offer[]> {
    const parameters = text ? [{ name: 'text', value: text }] : [{ name: 'initialRun', value: 'true' }];
    const value = { commandId: kind, parameters, queryOptions: { skip, count } };
    return this.#offers(await this.asks('composeExtension/query', value, where));
  }

  /** Pastes a link into the compose box; what it becomes, if anything. */
  async pastes(url: string, where: Where = {}): Promise<Offer | undefined> {
    return this.#offers(await this.asks('composeExtension/queryLink', { url }, where))[0];
  }

  #offers(body: unknown): Offer[] {
    const { composeExtension } = body as {
      composeExtension?: { type: string; text?: string; attachments?: Attached[] };
    };
    if (composeExtension?.type === 'message') throw new Error(composeExtension.text);
    return (composeExtension?.attachments ?? []).map(({ content, preview }) => {
      this.wire.connector.inspect(content, this.name);
      return { title: preview.content.title, line: preview.content.text, card: new Seen(content, '') };
    });
  }

  /** Types into the newest card; sent with the next button. */
  fills(typed: Typed): this {
    for (const label of Object.keys(typed)) this.last.field(label);
    this.#typed = { ...this.#typed, ...typed };
    return this;
  }

  /** The address a button opens. */
  opens(title: string, { on }: Pick<How, 'on'> = {}): string {
    const { url } = this.#holding(title, on).button(title);
    if (!url) throw new Error(`"${title}" opens no address`);
    return url;
  }

  /** The newest that was shown. */
  get last(): Seen {
    return this.#shown[0] ?? new Seen(undefined, '');
  }

  /** Asserts on the newest that was shown. */
  reads(...patterns: readonly (RegExp | string)[]): Seen {
    for (const pattern of patterns) expect(this.last.text).toMatch(pattern);
    return this.last;
  }

  /** Everything a chat shows, oldest first. */
  sees({ in: place = this.personal }: Where = {}): string {
    return this.#messages(place)
      .map((one) => this.#view(one).text)
      .join('\n\n');
  }

  /** Delivers what waits, and asserts that the bot sent or changed something unasked; it is then the newest shown. */
  async wasTold(pattern: RegExp | string, { in: place = this.personal }: Where = {}): Promise<Seen> {
    const unread = await this.#unread(place);
    const told = unread.find((one) => matches(this.#view(one).text, pattern));
    if (!told) expect(unread.map((one) => this.#view(one).text).join('\n\n'), `${this.name} was told`).toMatch(pattern);
    if (told) this.#mark([told]);
    this.#shown = told ? [this.#view(told)] : [];
    return this.last;
  }

  /** Delivers what waits, and asserts that nothing (matching) was sent or changed unasked. */
  async wasNotTold(pattern: RegExp | string = '', { in: place = this.personal }: Where = {}): Promise<void> {
    const texts = (await this.#unread(place)).map((one) => this.#view(one).text);
    expect(
      texts.filter((text) => matches(text, pattern)),
      `${this.name} was told`,
    ).toEqual([]);
  }

  /** Adds the bot to a chat: Teams tells it twice. */
  async installs({ in: place = this.personal }: Where = {}): Promise<Seen> {
    place.installed = true;
    await this.wire.deliver(added(this.#frame(place)));
    return this.does({ by: this, place, activity: installation(this.#frame(place), 'add') }, { since: 2 });
  }

  async uninstalls({ in: place = this.personal }: Where = {}): Promise<void> {
    place.installed = false;
    await this.does({ by: this, place, activity: installation(this.#frame(place), 'remove') });
  }

  /** Carries out a delivery, anew or again; what is shown in its place afterwards. */
  async does(delivery: Delivery, { since = 0 } = {}): Promise<Seen> {
    const before = this.wire.connector.next() - since;
    const { status, body } = await this.wire.deliver(delivery.activity);
    if (status !== 200) throw new Error(`${this.name}: the bot answered HTTP ${status} ${JSON.stringify(body)}`);
    const fresh = [...this.#messages(delivery.place), ...this.#messages(this.personal)]
      .filter((one, index, all) => one.at > before && all.indexOf(one) === index)
      .sort((a, b) => b.at - a.at);
    this.#mark(fresh);
    const invoked = delivery.activity.type === 'invoke' ? this.#invoked(delivery, body) : undefined;
    const shown = [...(invoked ? [invoked] : []), ...fresh.map((one) => this.#view(one, delivery))];
    if (shown.length > 0) this.#shown = shown;
    const there = shown.find((seen) => seen.message?.place === delivery.place);
    return invoked ?? there ?? new Seen(undefined, '', undefined, delivery);
  }

  #press(title: string, typed: Typed, how: How): Delivery {
    const seen = this.#holding(title, how.on, how.in);
    const button = seen.button(title);
    if (button.url) throw new Error(`"${title}" opens ${button.url}: read it with opens()`);
    const all = { ...this.#typed, ...typed };
    this.#typed = {};
    const refused = how.force || !button.gathers ? [] : objections(seen, all);
    if (refused.length > 0) throw new Error(`the client does not send "${title}": ${refused.join('; ')}`);
    const data = gathered(button, seen, all);
    const place = seen.message?.place ?? this.personal;
    const frame = this.#frame(place);
    const verb = button.verb ?? '';
    const activity = how.oldClient
      ? submit(frame, { ...data, verb })
      : execute(frame, { verb, title: button.title, data, replyToId: seen.message?.id });
    return { by: this, place, activity, pressed: seen.message };
  }

  /** Where a button is looked for: on the card named, else on what was shown last, newest first. */
  #holding(title: string, on?: Seen, place?: Place): Seen {
    const shown = place
      ? this.#messages(place)
          .map((one) => this.#view(one))
          .reverse()
      : this.#shown;
    return on ?? shown.find((seen) => seen.has(title)) ?? this.last;
  }

  /** What a press was answered: the card that now stands there for this person alone, or a short text. */
  #invoked(delivery: Delivery, body: unknown): Seen {
    const { statusCode, type, value } = body as { statusCode?: number; type?: string; value?: unknown };
    if (type === 'application/vnd.microsoft.card.adaptive') {
      const card = value as CardJson;
      this.wire.connector.inspect(card, this.name);
      const { pressed } = delivery;
      if (pressed) this.#own.set(pressed.id, { at: pressed.at, card });
      return new Seen(card, '', pressed, delivery);
    }
    if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string')
      return new Seen(undefined, value, undefined, delivery);
    throw new Error(`the press was answered with what Teams cannot show: ${statusCode} ${type}`);
  }

  #view(one: Message, cause?: Delivery): Seen {
    const own = this.#own.get(one.id);
    return new Seen(own?.at === one.at ? own.card : one.card, one.text, one, cause);
  }

  #messages(place: Place): Message[] {
    return this.wire.connector.messages.filter((one) => one.place === place);
  }

  async #unread(place: Place): Promise<Message[]> {
    await this.wire.flush();
    return this.#messages(place).filter((one) => !this.#read.has(markOf(one)));
  }

  #mark(messages: readonly Message[]): void {
    for (const one of messages) this.#read.add(markOf(one));
  }

  #frame(place: Place) {
    const { connector } = this.wire;
    return { id: this.wire.nextId(), serviceUrl: connector.serviceUrl(place.tenantId), by: this, place };
  }
}

/** A message in one of its states: changed, it is news again. */
const markOf = ({ id, at }: Message): string => `${id}@${at}`;
const matches = (text: string, pattern: RegExp | string): boolean =>
  typeof pattern === 'string' ? text.includes(pattern) : pattern.test(text);
