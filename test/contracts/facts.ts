/** What a card or page tells, without its sentences: ids, addresses, names, numbers and states, each as often as it stands there. */

/** `INV-7K2M9QXD`, `CUS-HARBOUR`, a ULID. */
const ids = /\b[A-Z]{3}-[0-9A-Z-]{4,}\b|\b01[0-9A-HJKMNP-TV-Z]{24}\b/g;
const addresses = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const numbers = /\d+(?:[.,:]\d+)*/g;
/** A state stands behind its sign. */
const states = /[✓⚠✗•] [\p{L}’' -]{2,40}/gu;

/** Letters that show themselves escaped in markdown; a no-break space is a space. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\\([^\s\w])/g, '$1');

/** @param names of organisations, people, customers and products of the world it is read in */
export function factsOf(text: string, names: readonly string[]): string {
  let rest = plain(text);
  const found: string[] = [];
  const take = (pattern: RegExp): void => {
    rest = rest.replaceAll(pattern, (one) => {
      found.push(one.trim());
      return ' ';
    });
  };
  take(ids);
  take(addresses);
  for (const name of names) {
    const parts = rest.split(name);
    for (const _ of parts.slice(1)) found.push(name);
    rest = parts.join(' ');
  }
  take(states);
  take(numbers);
  return found.sort().join(' | ');
}
