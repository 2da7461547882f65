/** The packages of the running bot: where they come from, what they run at installation, and their licences. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../demo/cast.js';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly deprecated?: string;
}
const read = (file: string): string => readFileSync(join(packageRoot(), file), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ''), ...locked }));

/** Permissive licences: they demand no more than their notice. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
];
/** Packages whose lock entry has no licence, or a choice; the licence is that of their LICENSE or README. */
const stated: Readonly<Record<string, string>> = {
  'escape-regexp-component': 'MIT',
  jspath: 'MIT',
  'json-schema': 'BSD-3-Clause',
};
const licenceOf = ({ name, license }: { readonly name: string; readonly license?: string }): string =>
  stated[name] ?? license ?? 'none';

test('every package is pinned by its content, and none is deprecated', () => {
  expect(installed.length).toBeGreaterThan(100);
  for (const { name, version, integrity, deprecated } of installed) {
    expect(integrity, name).toMatch(/^sha512-/);
    expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    expect(deprecated, name).toBeUndefined();
  }
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> };
  for (const [name, version] of Object.entries(dependencies)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the image is built without install scripts, and no package needs one', () => {
  expect(installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual([
    'dtrace-provider',
  ]);
  const commands = read('Dockerfile').match(/npm (ci|install|prune)[^&\n]*/g) ?? [];
  expect(commands.length).toBeGreaterThan(1);
  for (const command of commands) expect(command).toContain('--ignore-scripts');
});

test('the base images are named by version; how to pin them by digest is written down', () => {
  const node = /^ARG NODE=(\d+)$/m.exec(read('Dockerfile'))?.[1] ?? '';
  const files = `${read('Dockerfile')}\n${read('compose.yaml')}`.replaceAll('$' + '{NODE}', node);
  const bases = [...files.matchAll(/^(?:FROM|\s+image:) (\S+)/gm)].map(([, name]) => name);
  expect(bases.length).toBeGreaterThan(2);
  for (const base of bases) {
    expect(base).toMatch(/:\d+(-slim)?(@sha256:[0-9a-f]{64})?$/);
    expect(read('docs/operating.md')).toContain(base?.split('@')[0]);
  }
});

test('every licence is permissive, and docs/licenses.md lists them (WRITE_DOCS=1 renews it)', () => {
  const by = new Map<string, string[]>();
  for (const one of installed) by.set(licenceOf(one), [...(by.get(licenceOf(one)) ?? []), one.name]);
  expect([...by.keys()].filter((licence) => !permissive.includes(licence))).toEqual([]);
  const list = [...by]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, names]) => `## ${licence}\n\n${[...new Set(names)].sort().join(', ')}\n`);
  const text = `# Licences of the packages of the running bot\n\nGenerated from \`package-lock.json\`.\n\n${list.join('\n')}`;
  if (process.env.WRITE_DOCS) writeFileSync(join(packageRoot(), 'docs/licenses.md'), text);
  expect(read('docs/licenses.md')).toBe(text);
});
