/**
 * Command line of `npm run store:check` and `npm run store:repair`. Argument: a folder, default `DATA_DIR`. Exit code 0: no
 * damage; 1: damaged or data lost; 2: not executed.
 */
import { collections as records } from '../../domain/collections.js';
import { nodeFiles } from '../json/files.js';
import { paths as pathsIn } from '../json/folder.js';
import { formatAfter, migrations } from '../json/formats.js';
import { check, type Findings, repair } from './repair.js';

const [command, folder = process.env.DATA_DIR ?? './data'] = process.argv.slice(2);
const paths = pathsIn(folder);
const format = formatAfter(migrations);
const print = (line: string) => process.stdout.write(`${line}\n`);

function report({ counts, commits, format, torn, problems }: Findings): void {
  print(`${folder}: ${commits} commits, data format ${format}`);
  for (const [collection, count] of Object.entries(counts)) print(`  ${collection}: ${count}`);
  if (torn > 0)
    print(`The journal ends with ${torn} bytes of an incomplete, unacknowledged commit; the next start drops them.`);
  for (const problem of problems) print(`- ${problem}`);
}

async function main(): Promise<number> {
  if (command === 'check') {
    const findings = await check(nodeFiles, paths, records, format);
    report(findings);
    print(findings.problems.length === 0 ? 'No damage found.' : 'Damaged: see above.');
    return findings.problems.length === 0 ? 0 : 1;
  }
  if (command === 'repair') {
    const repaired = await repair(nodeFiles, paths, records, format, new Date().toISOString());
    print(`Copies of the original files: ${repaired.copy}`);
    report(repaired);
    print(repaired.problems.length === 0 ? 'Nothing was lost.' : 'The items listed above could not be recovered.');
    return repaired.problems.length === 0 ? 0 : 1;
  }
  print('Usage: check|repair [FOLDER]');
  return 2;
}

process.exitCode = await main().catch((error: unknown) => {
  print(error instanceof Error ? error.message : String(error));
  return 2;
});
