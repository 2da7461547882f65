/** Serves scripts, styles and the icon from `assets/`, and Microsoft's TeamsJS library. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageResponse, Route } from './route.js';

/** Compiled code is one folder deeper (`dist/src`) than the sources. */
const folder = fileURLToPath(
  new URL(`../../${import.meta.url.includes('/dist/src/') ? '../' : ''}assets/`, import.meta.url),
);
const library = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/teams-js/package.json')),
  'dist/umd/MicrosoftTeams.min.js',
);

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';
const types = {
  'colours.css': style,
  'page.css': style,
  'tab.css': style,
  'page.js': script,
  'link.js': script,
  'host.js': script,
  'dialog.js': script,
  'tab.js': script,
  'teams-js.js': script,
  'icon.svg': 'image/svg+xml',
} as const;
type Name = keyof typeof types;
const names = Object.keys(types) as Name[];

const files = new Map(
  names.map((name) => {
    const body = readFileSync(name === 'teams-js.js' ? library : join(folder, name));
    return [name, { body, version: createHash('sha256').update(body).digest('base64url').slice(0, 10) }] as const;
  }),
);

/** URL of a file. It contains a hash of the content, so clients may cache it permanently. */
export const assetPath = (name: Name): string => `/assets/${name}?v=${files.get(name)?.version ?? ''}`;

export const assets: Route = {
  method: 'GET',
  path: '/assets/:name',
  handler: ({ params, query }): PageResponse => {
    const name = names.find((one) => one === params.name);
    const file = name && files.get(name);
    if (!file) return { status: 404, type: 'text/plain', body: 'Not found.' };
    const kept = query.get('v') === file.version ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { type: types[name], headers: { 'cache-control': kept }, body: file.body };
  },
};
