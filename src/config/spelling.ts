/** Finds environment variables whose names are almost those of a setting, such as `INVITATION_DAY`. */
import { edits } from '../kernel/edit-distance.js';
import { variables } from './environment.js';

/** Names of at least this length may differ by two edits, shorter ones by one. */
const longName = 12;
/** Shorter names are too often those of other programs. */
const shortestName = 6;

const plain = (name: string): string => name.replace(/[^a-z0-9]/gi, '').toLowerCase();

/** Unknown names and the setting each one resembles. */
export function misspelt(names: readonly string[]): readonly { readonly name: string; readonly meant: string }[] {
  const known = new Set(variables);
  return names.flatMap((name) => {
    if (known.has(name) || name.length < shortestName) return [];
    const meant = variables.find((variable) => resembles(name, variable));
    return meant ? [{ name, meant }] : [];
  });
}

function resembles(name: string, variable: string): boolean {
  if (plain(name) === plain(variable)) return true;
  if (variable.length < shortestName) return false;
  const limit = variable.length >= longName ? 2 : 1;
  return edits(name, variable, limit) <= limit;
}
