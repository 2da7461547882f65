/** `npm run manifest`: the app package from the environment and `.env`, into `dist/`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../demo/cast.js';
import { NotFilled } from './package.js';
import { writePackage } from './write.js';

try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const names = writePackage(join(packageRoot(), 'dist'), process.env);
  console.log(`dist/csp-partner-bot.zip: ${names.join(', ')}`);
} catch (error) {
  if (!(error instanceof NotFilled)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
