/** Caches connector clients by service URL, because the SDK creates one for each turn. */
import type { ConnectorClient, ConnectorFactory } from 'botframework-connector';

/** Teams has one service URL for each region. */
const limit = 50;

export class KeptClients {
  readonly #kept = new Map<string, Promise<ConnectorClient>>();

  /** @param factory creates clients that are not cached */
  by(factory: ConnectorFactory): ConnectorFactory {
    return { create: (serviceUrl, audience) => this.#client(factory, serviceUrl, audience) };
  }

  #client(factory: ConnectorFactory, serviceUrl: string, audience: string | undefined): Promise<ConnectorClient> {
    const key = JSON.stringify([serviceUrl, audience]);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const made = factory.create(serviceUrl, audience);
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > limit && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
