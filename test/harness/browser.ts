/** A Chromium out of `node_modules`, with the libraries it needs: nothing has to be installed on the system. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium as playwright } from 'playwright-core';

/** It is built for this system alone. */
export const hasBrowser = process.platform === 'linux' && process.arch === 'x64';

/** @param args besides ours */
export async function openBrowser(...args: readonly string[]): Promise<Browser> {
  const folder = await unpacked();
  return playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', ...args],
    env: {
      ...process.env,
      // a clock that `npm run test:calendar` has moved brings it to a halt
      LD_PRELOAD: undefined,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: existsSync('/etc/fonts') ? '/etc/fonts' : join(folder, 'fonts'),
    },
  });
}

/** The folder of the fonts that come with it. */
export const browserFonts = async (): Promise<string> => join(await unpacked(), 'fonts', 'fonts');

/** Unpacked once for this version; whoever comes at the same time sees it whole or not at all. */
async function unpacked(): Promise<string> {
  const ours = createRequire(import.meta.url)('../../package.json') as { devDependencies: Record<string, string> };
  const folder = join(tmpdir(), `chromium-${ours.devDependencies['@sparticuz/chromium']}`);
  if (existsSync(folder)) return folder;
  const mine = await mkdtemp(`${folder}-`);
  // the package unpacks into TMPDIR, and its libraries only where it takes itself to be in the cloud
  const env = { ...process.env, TMPDIR: mine, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
  const script = "(await import('@sparticuz/chromium')).default.executablePath()";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env });
  await rename(mine, folder).catch(() => rm(mine, { recursive: true }));
  return folder;
}
