/** AUD-1: audit entries and closed records end with the period in the settings; what is open or newer stays. */
import { expect, test } from 'vitest';
import { examineConfig } from '../../src/config/config.js';
import { settings } from '../../src/kernel/settings.js';
import { program } from '../program.js';
import { closed, longAgo } from './long-ago.js';

test('AUD-1: closed records and audit entries of eleven years ago are deleted without a trace, those of nine stay', async () => {
  const world = await program({ config: { settings: { ...settings.parse({}), retentionYears: 10 } } });
  try {
    const yearsAgo = (years: number) =>
      new Date(Date.parse(world.clock.now()) - years * 365.25 * 86_400_000).toISOString();
    const left = (of: string): Promise<readonly string[]> =>
      world.kept(async (view) => {
        const found: string[] = [];
        for (const name of [...(Object.keys(closed) as (keyof typeof closed)[]), 'audit' as const])
          if (await view.get(name, `${of}-${name}`)) found.push(name);
        return found;
      });
    const entries = () => world.kept(async (view) => (await view.find('audit', 'age', 'all', { limit: 200 })).items);
    await longAgo(world, yearsAgo(9), 'NINE');
    await longAgo(world, yearsAgo(11), 'ELEVEN');
    const before = await entries();
    await world.later('PT1S');
    expect(await left('ELEVEN')).toEqual([]);
    expect(await left('NINE')).toHaveLength(7);
    // the deletion leaves no entry with the content of what was deleted
    expect(await entries()).toHaveLength(before.length - 1);
    const open = await world.kept((view) => view.find('subscriptions', 'term', 'active'));
    expect(open.items.length).toBeGreaterThan(0);
  } finally {
    await world.end();
  }
});

test('a period under ten years is said at the start', () => {
  const warned = (env: Record<string, string>) => examineConfig(env).warnings.join();
  expect(warned({ RETENTION_YEARS: '6' })).toMatch(/RETENTION_YEARS.*laws on commercial records/);
  expect(warned({ RETENTION_YEARS: '10' })).toBe('');
  expect(warned({})).toBe('');
});
