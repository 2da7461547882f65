/**
 * Command line of `npm run doctor`: checks the environment and `.env` without starting the bot. Prints a line for each
 * finding. Exit code 0: the bot can serve; 78: the configuration is wrong; 1: something else prevents it.
 */
import { existsSync } from 'node:fs';
import { examineConfig } from '../config/config.js';
import { exitCodes } from '../config/startup-error.js';
import { examine } from './examine.js';

const [option] = process.argv.slice(2);
if (option !== undefined && option !== '--online') {
  process.stderr.write('Usage: doctor [--online]\n');
  process.exit(2);
}
if (existsSync('.env')) process.loadEnvFile('.env');

let failed = false;
for await (const { level, subject, message } of examine(process.env, option === '--online')) {
  process.stdout.write(`${level.padEnd(8)} ${subject}: ${message}\n`);
  failed ||= level === 'problem';
}
if (option !== '--online') process.stdout.write('Not checked: Teams, Entra and PUBLIC_URL (add --online).\n');
const { problems } = examineConfig(process.env);
// The SDK keeps looking for a managed identity after its answer is no longer needed.
process.exit(problems.length > 0 ? exitCodes.configuration : failed ? exitCodes.failure : 0);
