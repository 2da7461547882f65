/** Checks a package against Microsoft's own schema, without a network. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import type { Package } from './package.js';

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')),
  'json-schemas',
  'teams',
);

function check(version: string, schema: string, value: object): string[] {
  const ajv = new ajvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv, { mode: 'fast' });
  const validate = ajv.compile(JSON.parse(readFileSync(join(schemas, `v${version}`, schema), 'utf8')));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'manifest'} ${message}`);
}

/** What stands at `bots[0].commandLists[1].scopes`. */
const at = (value: unknown, path: string): unknown =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

/** What is wrong with it, a line each; nothing when it may be uploaded. */
export function problemsOf({ manifest, fr }: Package): readonly string[] {
  const version = String(manifest.manifestVersion);
  return [
    ...check(version, 'MicrosoftTeams.schema.json', manifest),
    ...check(version, 'MicrosoftTeams.Localization.schema.json', fr).map((problem) => `fr.json: ${problem}`),
    ...Object.keys(fr)
      .filter((key) => key !== '$schema' && typeof at(manifest, key) !== 'string')
      .map((key) => `fr.json: ${key} is not in the manifest`),
    ...(JSON.stringify([manifest, fr]).match(/\$\{\{\w*\}\}/g) ?? []).map((left) => `${left} is not filled`),
  ];
}
