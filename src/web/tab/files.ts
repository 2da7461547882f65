/** The tab's script and style, and Microsoft's library for pages inside Teams, as it was installed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PageResponse, Route } from '../route.js';

/** Compiled code stands one folder deeper (`dist/src`) than the sources. */
const ours = new URL(`../../../${import.meta.url.includes('/dist/src/') ? '../' : ''}assets/`, import.meta.url);
const library = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/teams-js/package.json')),
  'dist/umd/MicrosoftTeams.min.js',
);

const script = 'text/javascript; charset=utf-8';
const files = {
  'tab.js': { type: script, body: readFileSync(new URL('tab.js', ours)) },
  'tab.css': { type: 'text/css; charset=utf-8', body: readFileSync(new URL('tab.css', ours)) },
  'teams.js': { type: script, body: readFileSync(library) },
} as const;
type Name = keyof typeof files;

const version = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 10);

/** The address changes with the content and may be kept for good. */
export const filePath = (name: Name): string => `/tab/${name}?v=${version(files[name].body)}`;

export const fileRoutes: readonly Route[] = Object.entries(files).map(([name, { type, body }]) => ({
  method: 'GET',
  path: `/tab/${name}`,
  handler: ({ query }): PageResponse => ({
    type,
    headers: {
      'cache-control': query.get('v') === version(body) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
    body,
  }),
}));
