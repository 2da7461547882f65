/** A small stand-in for Teams' side: one service address per tenant, and a record of what the bot sends there. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CardJson } from './card.js';
import { complaints } from './lint.js';
import type { Place } from './place.js';

/** A message of the bot in a chat. */
export interface Message {
  readonly id: string;
  readonly place: Place;
  /** Counts everything that was sent or changed in this world; newest largest. */
  at: number;
  card: CardJson | undefined;
  text: string;
  /** What a notification would show. */
  summary: string;
  changed: boolean;
}

/** How the channel misbehaves. */
export interface Fault {
  /** Only there; everywhere unless said. */
  readonly in?: Place;
  readonly status?: number;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly code?: string;
  /** Never answers. */
  readonly silent?: boolean;
  /** Takes and shows it, and answers only then. */
  readonly until?: Promise<unknown>;
  /** How often; once unless said. */
  times?: number;
}

const largest = 100 * 1024;

export class Connector {
  readonly messages: Message[] = [];
  readonly problems: string[] = [];
  /** How many messages came, refused ones too. */
  requests = 0;
  readonly #places = new Map<string, Place>();
  /** Names of accounts by object id, where they are not those of the tenant's own people. */
  readonly #guests = new Map<string, { readonly userPrincipalName: string; readonly userRole: string }>();
  readonly #faults: Fault[] = [];
  readonly #server: Server;
  #count = 0;
  #mute = false;
  #roster: number | undefined;
  #listeners: ((message: Message) => void)[] = [];

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error) => {
        this.problems.push(String(error));
        response.destroy();
      });
    });
  }

  static async start(): Promise<Connector> {
    const connector = new Connector();
    await new Promise<void>((resolve) => connector.#server.listen(0, '127.0.0.1', resolve));
    return connector;
  }

  /** Where the bot answers people of this tenant. */
  serviceUrl(tenantId: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${tenantId}/`;
  }

  register(place: Place): Place {
    this.#places.set(place.id, place);
    return place;
  }

  /** Somebody is of another directory than the tenant they speak from. */
  isGuest(aadObjectId: string, userPrincipalName: string, userRole = 'user'): void {
    this.#guests.set(aadObjectId, { userPrincipalName, userRole });
  }

  fails(fault: Fault): void {
    this.#faults.push({ times: 1, ...fault });
  }

  /** Asked about a member, answers no more than a status. */
  rosterFails(status: number): void {
    this.#roster = status;
  }

  /** Takes nothing more: whoever sends is meant to be dead. */
  mute(muted: boolean): void {
    this.#mute = muted;
  }

  onMessage(listener: (message: Message) => void): void {
    this.#listeners.push(listener);
  }

  next(): number {
    this.#count += 1;
    return this.#count;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const raw = Buffer.concat(chunks).toString('utf8');
    const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(body));
    };
    const refuse = (status: number, code: string, headers?: Record<string, string>) =>
      answer(status, { error: { code, message: code } }, headers);

    if (this.#mute) return void response.destroy();
    const [, member] = /\/v3\/conversations\/[^/]+\/members\/([^/]+)$/.exec(request.url ?? '') ?? [];
    if (member && this.#roster) return refuse(this.#roster, 'MemberNotFoundInConversation');
    if (member) return answer(200, this.#member(decodeURIComponent(member)));
    this.requests += 1;
    const [, tenant = '', id = '', activity] =
      /^\/([^/]+)\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(request.url ?? '') ?? [];
    const place = this.#places.get(decodeURIComponent(id));
    const fault = this.#faults.find((one) => (one.times ?? 0) > 0 && (!one.in || one.in === place));
    if (fault) fault.times = (fault.times ?? 1) - 1;
    if (fault && !fault.until) {
      if (fault.silent) return;
      const wait = fault.retryAfter === undefined ? undefined : { 'retry-after': String(fault.retryAfter) };
      return refuse(fault.status ?? 500, fault.code ?? 'Injected', wait);
    }
    if (!place) {
      this.problems.push(`the bot spoke to an unknown conversation: ${request.method} ${request.url}`);
      return refuse(404, 'ConversationNotFound');
    }
    if (place.tenantId !== tenant) {
      this.problems.push(`the bot spoke to ${place.name} through the service address of ${tenant}`);
      return refuse(403, 'BotNotInConversationRoster');
    }
    if (!place.installed) return refuse(403, 'BotNotInConversationRoster');
    if (raw.length * 2 > largest) return refuse(413, 'MessageSizeTooBig');
    const sent = JSON.parse(raw) as SentActivity;
    if (request.method !== 'PUT') {
      const { id: added } = this.#add(place, sent);
      await fault?.until;
      return answer(201, { id: added });
    }
    const known = this.messages.find((one) => one.id === decodeURIComponent(activity ?? ''));
    if (!known) return refuse(404, 'ActivityNotFoundInConversation');
    this.#change(known, sent);
    answer(200, { id: known.id });
  }

  /** As Teams tells: guests are not always called so. */
  #member(aadObjectId: string) {
    const own = { userPrincipalName: `${aadObjectId}@tenant.example`, userRole: 'user' };
    return { id: `29:${aadObjectId}`, aadObjectId, name: '', ...(this.#guests.get(aadObjectId) ?? own) };
  }

  #add(place: Place, sent: SentActivity): Message {
    const at = this.next();
    const message = { id: `m${at}`, place, at, ...contentOf(sent), changed: false };
    this.messages.push(message);
    this.#look(message);
    return message;
  }

  #change(known: Message, sent: SentActivity): void {
    Object.assign(known, contentOf(sent), { at: this.next(), changed: true });
    this.#look(known);
  }

  #look(message: Message): void {
    if (message.card) this.inspect(message.card, message.place.name);
    else if (!message.text) this.problems.push(`an empty message to ${message.place.name}`);
    if (message.card && !message.summary) this.problems.push(`a card without summary to ${message.place.name}`);
    for (const listener of this.#listeners) listener(message);
  }

  /** Notes what is wrong with a card. */
  inspect(card: CardJson, where: string): void {
    for (const complaint of complaints(card)) this.problems.push(`card to ${where}: ${complaint}`);
  }
}

interface SentActivity {
  readonly text?: string;
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: CardJson }[];
}

const contentOf = ({ text, summary, attachments }: SentActivity): Pick<Message, 'card' | 'text' | 'summary'> => ({
  text: text ?? '',
  summary: summary ?? '',
  card: attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content,
});
