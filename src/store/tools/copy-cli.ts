/**
 * Command line of `npm run store:copy -- FROM TO`, each a store folder or `postgres://…`. Exit code 0: copied and verified;
 * 2: not copied.
 */
import { collections as records } from '../../domain/collections.js';
import { copyStore } from './copy.js';

const [from, to] = process.argv.slice(2);
const print = (line: string) => process.stdout.write(`${line}\n`);
/** Without the password. */
const named = (place: string): string => place.replace(/^(postgres(?:ql)?:\/\/)[^/@]*@/, '$1');

async function main(): Promise<number> {
  if (!from || !to) {
    print('Usage: FROM TO, each a folder or postgres://user:password@host:5432/database');
    return 2;
  }
  const sums = await copyStore(from, to, records, new Date().toISOString());
  for (const [collection, { count, sha256 }] of Object.entries(sums)) print(`  ${collection}: ${count}, ${sha256}`);
  print(`Copied ${named(from)} to ${named(to)}. Both were read and compared.`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  print(error instanceof Error ? error.message : String(error));
  return 2;
});
