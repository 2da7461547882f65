/** People who work at the same time and never give up: what was not answered is pressed again, as the channel does. */
import { setTimeout as wait } from 'node:timers/promises';
import { loadCast } from '../../demo/cast.js';
import type { Capability, Role } from '../../src/kernel/permissions.js';
import { execute, message, type Speaker } from '../harness/activity.js';
import { type CardJson, type Reading, read } from '../harness/card.js';
import type { Connector, Message } from '../harness/connector.js';
import type { Place } from '../harness/place.js';
import type { Random } from './random.js';
import type { Replicas } from './replicas.js';

export interface Human extends Speaker {
  readonly organizationId: string;
  /** Its name. */
  readonly organization: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly capabilities: readonly Capability[];
  readonly chat: Place;
}

export interface Pressed {
  readonly card: Reading;
  /** Everything that can be read. */
  readonly text: string;
}

/** What the people did, for whoever checks the store against it. */
export interface Tally {
  /** Presses whose answer arrived. */
  answered: number;
  /** Presses under way. */
  open: number;
  /** Presses that nobody answered at first. */
  again: number;
  readonly problems: string[];
}

const isRefusal = ({ title }: Reading): boolean => title.startsWith('✋');
const isApology = ({ title }: Reading): boolean => /^(Sorry|Désolé)/.test(title);

export class People {
  readonly all: readonly Human[];
  readonly tally: Tally = { answered: 0, open: 0, again: 0, problems: [] };
  #ids = 0;
  /** Set when nobody begins anything new. */
  over = false;

  constructor(
    readonly connector: Connector,
    private readonly replicas: Replicas,
    private readonly random: Random,
    /** Names this run, so that no turn of an earlier one has the same name. */
    private readonly run: string,
    organizations: readonly string[],
  ) {
    this.all = loadCast()
      .organizations.filter(({ id }) => organizations.includes(id))
      .flatMap(({ id, tenantId, name: organization, capabilities, people }) =>
        people.map(({ name, email, aadObjectId, roles, language }) => ({
          name,
          email,
          tenantId,
          aadObjectId,
          roles,
          locale: language === 'fr' ? 'fr-FR' : 'en-GB',
          organizationId: id,
          organization,
          capabilities,
          chat: connector.register({
            kind: 'personal',
            id: `a:${tenantId}:${aadObjectId}`,
            name,
            tenantId,
            installed: true,
          }),
        })),
      );
  }

  named(name: string): Human {
    const found = this.all.find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  }

  /** Says something, so that the bot knows how to reach them. */
  async arrive(by: Human): Promise<void> {
    const activity = message(this.#frame(by), 'help');
    while ((await this.replicas.deliver(activity, this.random()))?.status !== 200) await wait(100);
  }

  /** Presses until it is answered; sometimes twice at once, which must be one. Only a refusal is a problem. */
  async press(by: Human, verb: string, data: Readonly<Record<string, string>>, nonce?: string): Promise<Pressed> {
    const id = nonce ?? `${this.run}-${++this.#ids}`;
    const activity = () =>
      execute(this.#frame(by), {
        verb,
        title: verb,
        data: { ...data, submitted: 'yes', confirmed: 'yes', nonce: id },
      });
    this.tally.open += 1;
    for (;;) {
      const twice = this.random() < 0.2;
      const answers = await Promise.all(
        Array.from({ length: twice ? 2 : 1 }, () => this.replicas.deliver(activity(), this.random())),
      );
      const read = answers.map(readAnswer).filter((one) => one !== undefined);
      const [first, second] = read;
      if (!first) {
        this.tally.again += 1;
        await wait(50 + 200 * this.random());
        continue;
      }
      this.tally.open -= 1;
      this.tally.answered += 1;
      if (second && second.text !== first.text) this.#problem(by, verb, `two answers: ${first.text} / ${second.text}`);
      if (isRefusal(first.card)) this.#problem(by, verb, `was refused: ${first.text}`);
      return first;
    }
  }

  /** The message of a chat with this text, once it is there; nothing after `patienceMs`. */
  async waitsFor(by: Human, text: string, patienceMs: number): Promise<Message | undefined> {
    for (const until = Date.now() + patienceMs; Date.now() < until; await wait(50)) {
      const found = this.told(by).find((one) => textOf(one).includes(text));
      if (found) return found;
    }
    return undefined;
  }

  /** Every message in somebody's chat. */
  told(by: Human): Message[] {
    return this.connector.messages.filter(({ place }) => place === by.chat);
  }

  #problem(by: Human, verb: string, what: string): void {
    this.tally.problems.push(`${by.name}, ${verb}: ${what.replaceAll('\n', ' ')}`);
  }

  #frame(by: Human) {
    return {
      id: `${this.run}-a${++this.#ids}`,
      serviceUrl: this.connector.serviceUrl(by.tenantId),
      by,
      place: by.chat,
    };
  }
}

/** What was read of each card: whoever waits looks again and again. */
const texts = new WeakMap<CardJson, string>();

export function textOf({ card, text }: Message): string {
  if (!card) return text;
  const known = texts.get(card) ?? read(card).texts.join('\n');
  texts.set(card, known);
  return known;
}

function readAnswer(answer: { status: number; body: unknown } | undefined): Pressed | undefined {
  const { type, value } = (answer?.body ?? {}) as { type?: string; value?: unknown };
  if (answer?.status !== 200 || type !== 'application/vnd.microsoft.card.adaptive') return undefined;
  const card = read(value as CardJson);
  return isApology(card) ? undefined : { card, text: card.texts.join('\n') };
}
