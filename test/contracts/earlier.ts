/**
 * A deployment of an earlier version (`test/fixtures/earlier`), used as its people would after the upgrade: they look at
 * their lists, open the links and press the buttons that they were given before. Every verb and name here is what was
 * recorded then; nothing is imported of the program.
 */

import type { Person } from '../harness/person.js';
import type { Place } from '../harness/place.js';
import { Seen } from '../harness/seen.js';
import type { World } from '../program.js';
import { factsOf } from './facts.js';

export interface EarlierPerson {
  readonly name: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly language: 'en' | 'fr';
}

export interface EarlierPlaces {
  /** When the bot of the earlier version stopped; ISO 8601. */
  readonly stoppedAt: string;
  readonly linkSecret: string;
  readonly people: readonly EarlierPerson[];
  readonly groups: readonly Pick<Place, 'kind' | 'id' | 'name' | 'tenantId'>[];
  /** Of organisations, people, customers and products. */
  readonly names: readonly string[];
}

export interface Press {
  readonly by: string;
  /** Name of the group or channel that the card stands in; the personal chat unless said. */
  readonly in?: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}
/** What came of a press: the kind that the log names. */
export interface Pressed extends Press {
  readonly outcome: string;
}
/** A button that opens a dialog over the chat, and what the dialog showed. */
export interface Dialogue {
  readonly by: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly shows: 'card' | 'page' | 'nothing';
}
export interface Told extends Pressed {
  readonly facts: string;
}
export interface Message {
  readonly by: string;
  readonly in?: string;
  readonly id: string;
  readonly text: string;
  /** Nothing is said again to a message that was answered. */
  readonly answered: boolean;
}
export interface Link {
  readonly url: string;
}
export interface Opened extends Link {
  readonly status: number;
  readonly type: string;
  readonly facts: string;
}
export interface Delivered {
  readonly to: string;
  readonly facts: string;
  /** Verbs of the buttons, in the order of the card. */
  readonly offers: readonly string[];
}
export interface Trail {
  readonly by: string;
  /** Time, person, verb and record of each line of the exported file. */
  readonly lines: readonly string[];
}

/** The outcomes that the log told, oldest first. */
export type Outcomes = readonly { readonly outcome?: string }[];

/** Plays what was recorded in a world that stands on the earlier version's data. */
export class Earlier {
  readonly #people = new Map<string, Person>();
  readonly #groups = new Map<string, Place>();

  constructor(
    private readonly world: World,
    private readonly places: EarlierPlaces,
    private readonly outcomes: Outcomes,
  ) {
    for (const { name, ...of } of places.people) this.#people.set(name, world.stranger(name, of));
    for (const group of places.groups)
      this.#groups.set(group.name, world.connector.register({ ...group, installed: true }));
  }

  /** Chats are reached through the address of this world's channel; messages of before have other ids than its own. */
  async connect(): Promise<void> {
    const { world } = this;
    for (let n = 0; n < 100_000; n += 1) world.connector.next();
    const here = /^http:\/\/[^/]+/.exec(world.connector.serviceUrl(''))?.[0] ?? '';
    const moved = <R extends { version: number }>(record: R): R =>
      ({
        ...JSON.parse(JSON.stringify(record).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, here)),
        version: record.version + 1,
      }) as R;
    const withChat = new Set<string>();
    await world.bot.store.transaction(async (view) => {
      const people = await Promise.all(
        this.places.people.map(({ tenantId, aadObjectId }) => view.get('people', `${tenantId}:${aadObjectId}`)),
      );
      const channels = await Promise.all(this.places.groups.map(({ id }) => view.get('channels', id)));
      for (const person of people) if (person?.chat) withChat.add(person.aadObjectId);
      return {
        writes: [
          ...people.flatMap((one) => (one?.chat ? [{ put: 'people' as const, record: moved(one) }] : [])),
          ...channels.flatMap((one) => (one ? [{ put: 'channels' as const, record: moved(one) }] : [])),
        ],
        result: undefined,
      };
    });
    for (const { personal, aadObjectId } of this.#people.values()) personal.installed = withChat.has(aadObjectId);
  }

  async press({ by, in: group, verb, data }: Press): Promise<{ readonly seen: Seen; readonly outcome: string }> {
    const before = this.outcomes.length;
    const seen = await this.#person(by).forges(verb, data, this.#where(group));
    return { seen, outcome: this.outcomes.slice(before).at(-1)?.outcome ?? 'none' };
  }

  async told(press: Press): Promise<Told> {
    const { seen, outcome } = await this.press(press);
    return { ...press, outcome, facts: this.factsOf(seen.text) };
  }

  async dialog({ by, data }: Omit<Dialogue, 'shows'>): Promise<Dialogue['shows']> {
    const body = await this.#person(by).asks('task/fetch', { data, context: { theme: 'default' } });
    const { task } = body as { readonly task?: { readonly value: { readonly url?: string; readonly card?: object } } };
    return task?.value.url ? 'page' : task?.value.card ? 'card' : 'nothing';
  }

  /** The channel delivers a message again, as it does when it was not acknowledged. */
  async redelivered({ by, in: group, id, text }: Omit<Message, 'answered'>): Promise<boolean> {
    const person = this.#person(by);
    const { in: place = person.personal } = this.#where(group);
    const { connector } = this.world;
    const activity = {
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl(place.tenantId),
      id,
      type: 'message',
      textFormat: 'plain',
      text,
      locale: person.locale,
      from: { id: `29:${person.aadObjectId}`, name: by, aadObjectId: person.aadObjectId },
      recipient: { id: '28:bot', name: 'CSP partner bot' },
      conversation: {
        id: place.id,
        conversationType: place.kind,
        tenantId: place.tenantId,
        ...(place.kind === 'personal' ? {} : { isGroup: true, name: place.name }),
      },
      channelData: { tenant: { id: place.tenantId } },
      ...(place.kind === 'personal'
        ? {}
        : {
            entities: [
              {
                type: 'mention',
                mentioned: { id: '28:bot', name: 'CSP partner bot' },
                text: '<at>CSP partner bot</at>',
              },
            ],
          }),
    };
    return !(await person.does({ by: person, place, activity })).nothing;
  }

  async open({ url }: Link): Promise<Opened> {
    // fewer a minute than a page refuses
    this.world.clock.advance(4_000);
    const { status, text, headers } = await this.world.visit(url);
    const body = /<main[\s\S]*<\/main>/.exec(text)?.[0] ?? text;
    return {
      url,
      status,
      type: (headers.get('content-type') ?? '').split(';')[0] ?? '',
      facts: this.factsOf(body.replaceAll(/<[^>]*>/g, '\n')),
    };
  }

  /** Lets what is due be delivered; who was told what, in the order of delivery. */
  async delivered(work: () => Promise<void>): Promise<readonly Delivered[]> {
    const before = this.world.connector.next();
    await work();
    return this.world.connector.messages
      .filter(({ at }) => at > before)
      .map((message) => {
        const seen = new Seen(message.card, message.text);
        const offers = seen.buttons.flatMap((title) => seen.button(title).verb ?? []);
        return { to: message.place.name, facts: this.factsOf(seen.text), offers };
      });
  }

  /** The audit trail of an administrator's organisation, as the file that the bot exports. */
  async trail(by: string, language: 'en' | 'fr'): Promise<readonly (readonly string[])[]> {
    const { seen } = await this.press({ by, verb: 'audit.export', data: {} });
    const url = /https:\/\/bot\.example\/exports\/[\w.-]+/.exec(JSON.stringify(seen.card))?.[0] ?? '';
    const { text } = await this.world.visit(`${url}?lang=${language}`);
    return rowsOf(text);
  }

  factsOf(text: string): string {
    return factsOf(text, this.places.names);
  }

  #person(name: string): Person {
    const found = this.#people.get(name);
    if (!found) throw new Error(`nobody of the earlier version is called ${name}`);
    return found;
  }
  #where(group: string | undefined): { readonly in?: Place } {
    const place = group === undefined ? undefined : this.#groups.get(group);
    return place ? { in: place } : {};
  }
}

/** Rows of a CSV file without its head; commas or semicolons between the cells. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const [head = ''] = csv.split('\n', 1);
  const mark = head.includes(';') ? ';' : ',';
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(
    new RegExp(`(?:"((?:[^"]|"")*)"|([^"${mark}\\r\\n]*))(${mark}|\\r?\\n|$)`, 'g'),
  )) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end !== mark) rows.push([]);
  }
  return rows.slice(1).filter((row) => row.length > 1);
}
