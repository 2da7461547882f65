/** Drops values that the line itself corrects or excludes: "ten, no, twelve". */
import type { Entity } from './entity.js';
import type { Name } from './names/name.js';
import type { Line } from './reading.js';

const MARKERS =
  /^(?:no|non|sorry|pardon|desole|desolee|oops|oups|actually|rather|plutot|wait|scratch|correction|enfin|euh|erratum|attends|attendez|i mean|make that|je veux dire|je voulais dire|erreur|or rather|ou plutot|excuse|excusez|excuses|apologies|err|erm|hmm|nope|nan)$/;

/** "Visio instead of Project", "Talensac, not Talensac Primeurs", « mais garde le Project » excludes a value. */
const EXCLUDING =
  /(?:instead of|rather than|au lieu de|au lieu d'|plutot que|a la place de|and not|but not|not the|, not|pas le|pas la|, pas|mais pas|mais surtout pas|surtout pas|et non|et pas|in place of|but keep|but leave|mais garde|mais gardez|mais laisse|mais laissez|and keep|and leave|n' est plus|no longer)(?: (?:the|le|la|les|l'|his|her|their|son|sa|ses|leur|leurs|user|customer|client)){0,2}$/;

export interface Corrected {
  readonly entities: readonly Entity[];
  readonly names: readonly Name[];
}

/** The entities and names that remain after "no, …" and "instead of …". */
export function corrected(line: Line, names: readonly Name[]): Corrected {
  const dropped = new Set<object>();
  const all = [...line.entities, ...names].sort((one, other) => one.from - other.from);
  const kind = (one: Entity | Name): string => ('kind' in one ? one.kind : 'name');
  for (let at = 1; at < line.words.length; at += 1) {
    const two = `${line.words[at] ?? ''} ${line.words[at + 1] ?? ''}`;
    if (
      (!MARKERS.test(line.words[at] ?? '') && !MARKERS.test(two)) ||
      /^(?:rather than|plutot que|plutot qu'|plutot de|no longer)$/.test(two)
    )
      continue;
    const next = all.find((one) => one.from > at && one.from - at <= 7 && !dropped.has(one));
    if (!next) continue;
    const wrong = all
      .filter((one) => kind(one) === kind(next) && one.to <= at && at - one.to <= 8 && !dropped.has(one))
      .at(-1);
    if (wrong && (kind(next) !== 'name' || at - wrong.to <= 3)) dropped.add(wrong);
  }
  for (const [place, one] of all.entries()) {
    const before = line.words.slice(Math.max(0, one.from - 4), one.from).join(' ');
    if (!EXCLUDING.test(before)) continue;
    if (all.some((other, index) => index !== place && kind(other) === kind(one) && !dropped.has(other)))
      dropped.add(one);
  }
  return {
    entities: line.entities.filter((one) => !dropped.has(one)),
    names: names.filter((one) => !dropped.has(one)),
  };
}
