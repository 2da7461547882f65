/** `npm run manifest [-- FILE]`: the app package from the environment and a file of settings (`.env`), into `dist/`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../demo/cast.js';
import { NotFilled } from './package.js';
import { writePackage } from './write.js';

try {
  const [file = '.env'] = process.argv.slice(2);
  if (file !== '.env' || existsSync(file)) process.loadEnvFile(file);
  const names = writePackage(join(packageRoot(), 'dist'), process.env);
  console.log(`dist/csp-partner-bot.zip: ${names.join(', ')}`);
} catch (error) {
  if (!(error instanceof NotFilled)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
