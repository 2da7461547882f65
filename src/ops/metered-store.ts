/** Store decorator that records duration and result of each call. */

import { type Store, StoreConflict, StoreUnavailable } from '../store/store.js';
import type { Metrics, StoreResult } from './metrics.js';

export function meteredStore(store: Store, metrics: Pick<Metrics, 'store'>): Store {
  const timed = async <T>(operation: Parameters<Metrics['store']>[0], call: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    let result: StoreResult = 'ok';
    try {
      return await call();
    } catch (error) {
      result = resultOf(error);
      throw error;
    } finally {
      metrics.store(operation, result, performance.now() - began);
    }
  };
  return {
    read: (query) => timed('read', () => store.read(query)),
    transaction: (decide) => timed('transaction', () => store.transaction(decide)),
    claim: (...which) => timed('claim', () => store.claim(...which)),
    undelivered: () => store.undelivered(),
    ephemeral: store.ephemeral,
    condition: () => store.condition(),
    close: () => store.close(),
  };
}

const resultOf = (error: unknown): StoreResult =>
  error instanceof StoreConflict ? 'conflict' : error instanceof StoreUnavailable ? 'unavailable' : 'failed';
