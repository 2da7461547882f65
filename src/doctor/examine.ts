/** Runs all checks of `npm run doctor`. Nothing is started, and nothing is changed. */
import { examineConfig } from '../config/config.js';
import type { Env } from '../config/environment.js';
import { checkDatabase } from './database.js';
import { type Finding, ok, problem, warning } from './finding.js';
import { checkFolder, checkNode, checkPort } from './machine.js';
import { checkMail } from './mail.js';
import { checkOnline } from './online.js';

/** @param online also checks what needs the internet */
export async function* examine(env: Env, online: boolean): AsyncGenerator<Finding> {
  const { config, problems, warnings } = examineConfig(env);
  yield checkNode(process.version);
  for (const line of problems) yield inTwo(problem, line);
  for (const line of warnings) yield inTwo(warning, line);
  if (problems.length === 0)
    yield ok('Configuration', config.identity ? 'complete, for Teams.' : 'complete, for local mode.');
  yield await checkPort(config);
  if (config.databaseUrl) yield* await checkDatabase(config.databaseUrl, config.databaseConnections);
  if (!config.databaseUrl || !config.smtpUrl) yield await checkFolder(config);
  yield await checkMail(config);
  if (online) yield* await checkOnline(config);
}

function inTwo(of: typeof ok, line: string): Finding {
  const at = line.indexOf(': ');
  return of(line.slice(0, at), line.slice(at + 2));
}
