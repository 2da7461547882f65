/** Records for the tests of the stores, and short ways to keep and look. */

import type { Notification } from '../../src/domain/notification.js';
import type { Organization } from '../../src/domain/organization.js';
import type { Paging, View } from '../../src/kernel/view.js';
import type { Store, Write } from '../../src/store/store.js';

export const t0 = '2026-03-01T09:00:00.000Z';
/** `t0` and so many seconds. */
export const at = (seconds: number): string => new Date(Date.parse(t0) + seconds * 1000).toISOString();

const base = { version: 1, createdAt: t0, updatedAt: t0 };

export const organization = (id: string, parts: Partial<Organization> = {}): Organization => ({
  ...base,
  id,
  name: `Organisation ${id}`,
  tenantId: `tenant-${id}`,
  capabilities: ['indirectReseller'],
  country: 'FR',
  active: true,
  ...parts,
});

export const notice = (id: string, parts: Partial<Notification> = {}): Notification => ({
  ...base,
  id,
  to: 'user:ada',
  event: 'greeting',
  card: 'greeting',
  facts: {},
  kind: 'tell',
  state: 'due',
  attempts: 0,
  dueAt: t0,
  ...parts,
});

/** The record as its next version. */
export const next = <R extends { version: number }>(record: R, parts: Partial<R> = {}): R => ({
  ...record,
  ...parts,
  version: record.version + 1,
});

export const putOrganization = (record: Organization): Write => ({ put: 'organizations', record });
export const putNotice = (record: Notification): Write => ({ put: 'notices', record });

export const keep = (store: Store, ...writes: Write[]): Promise<void> =>
  store.transaction(async () => ({ writes, result: undefined }));

export const getOrganization = (store: Store, id: string): Promise<Organization | undefined> =>
  store.read((view) => view.get('organizations', id));

/** Ids of the resellers, page after page. */
export async function resellers(view: View, paging: Paging = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let after = paging.after; ; ) {
    const page = await view.find('organizations', 'capability', 'indirectReseller', {
      ...paging,
      ...(after ? { after } : {}),
    });
    ids.push(...page.items.map(({ id }) => id));
    if (!page.next) return ids;
    after = page.next;
  }
}
