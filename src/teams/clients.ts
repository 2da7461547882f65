/** Caches connector clients by service URL, because the SDK creates one for each turn. */
import type { ConnectorClient, ConnectorFactory } from 'botframework-connector';
import { LRUCache } from 'lru-cache';
import type { Exchange } from './connector-client.js';
import { sendLean } from './lean-conversations.js';

export class KeptClients {
  /** Teams has one service URL for each region. */
  readonly #kept = new LRUCache<string, Promise<ConnectorClient>>({ max: 50 });

  constructor(private readonly exchange: Exchange) {}

  /** @param factory creates clients that are not cached */
  by(factory: ConnectorFactory): ConnectorFactory {
    return { create: (serviceUrl, audience) => this.#client(factory, serviceUrl, audience) };
  }

  #client(factory: ConnectorFactory, serviceUrl: string, audience: string | undefined): Promise<ConnectorClient> {
    const key = JSON.stringify([serviceUrl, audience]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = factory.create(serviceUrl, audience).then((client) => sendLean(client, serviceUrl, this.exchange));
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    return made;
  }
}
