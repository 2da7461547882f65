/** Writes a checked package: the folder, and the zip that is uploaded. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { packageRoot } from '../demo/cast.js';
import { icons } from './icons.js';
import { createPackage, NotFilled } from './package.js';
import { problemsOf } from './validate.js';

/** The same package gives the same bytes. */
const mtime = new Date('2026-01-01T12:00:00');

/**
 * Into `app/` and `csp-partner-bot.zip` of a folder; the names of what was written.
 * @throws {NotFilled} a line for everything that is missing or wrong
 */
export function writePackage(into: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const made = createPackage(env);
  const problems = problemsOf(made);
  if (problems.length > 0) throw new NotFilled(problems.join('\n'));
  const text = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  const files: Record<string, Buffer> = { 'manifest.json': text(made.manifest), 'fr.json': text(made.fr) };
  for (const name of Object.keys(icons)) files[name] = readFileSync(join(packageRoot(), 'manifest', name));
  const folder = join(into, 'app');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(into, 'csp-partner-bot.zip'), zipSync(files, { mtime, level: 9 }));
  return Object.keys(files);
}
