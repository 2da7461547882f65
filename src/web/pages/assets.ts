/** The script, the style and the icon of the pages: files of `assets/`, read once. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageResponse, Route } from '../route.js';

/** Compiled code stands one folder deeper (`dist/src`) than the sources. */
const folder = new URL(`../../../${import.meta.url.includes('/dist/src/') ? '../' : ''}assets/`, import.meta.url);

const types = {
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;
type Name = keyof typeof types;
const names = Object.keys(types) as Name[];

const files = new Map(
  names.map((name) => {
    const body = readFileSync(new URL(name, folder));
    return [name, { body, version: createHash('sha256').update(body).digest('base64url').slice(0, 10) }] as const;
  }),
);

/** Where a page finds the file, as it is now: the address changes with the content and may be kept for good. */
export const assetPath = (name: Name): string => `/assets/${name}?v=${files.get(name)?.version ?? ''}`;

export const assets: readonly Route[] = names.map((name) => ({
  method: 'GET',
  path: `/assets/${name}`,
  handler: ({ query }): PageResponse => {
    const file = files.get(name);
    const kept = query.get('v') === file?.version ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { type: types[name], headers: { 'cache-control': kept }, ...(file ? { body: file.body } : {}) };
  },
}));
