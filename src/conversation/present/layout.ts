/**
 * Compiles a layout in the Adaptive Cards templating language to a function. The common expressions (`${name}`,
 * `${name != ''}`, `${kind == 'text'}`, `${count(name) > 0}`, names within text) are evaluated here, in a tenth of the
 * library's time; the library evaluates all others.
 */
import { createRequire } from 'node:module';

/** Loaded on demand, because its expression engine takes a sixth of the start-up time. */
const library = (): typeof import('adaptivecards-templating') =>
  createRequire(import.meta.url)('adaptivecards-templating');

type Data = Readonly<Record<string, unknown>>;
/** `null` removes the element from a list. */
type Expand = (data: Data) => unknown;

/** A name without data stays as `${name}`, as in the library; tests search every card for it. */
export function layoutOf(template: object): (data: Data) => unknown {
  return expansion(template);
}

function expansion(node: unknown): Expand {
  if (typeof node === 'string') return node.includes('${') ? expression(node) : () => node;
  if (Array.isArray(node)) return list(node.map(expansion));
  if (typeof node === 'object' && node !== null) return repeated(node as Readonly<Record<string, unknown>>);
  return () => node;
}

const list =
  (items: readonly Expand[]): Expand =>
  (data) => {
    const all: unknown[] = [];
    for (const item of items) {
      const value = item(data);
      if (Array.isArray(value)) all.push(...value);
      else if (value !== null) all.push(value);
    }
    return all;
  };

/** `$data` sets the scope of the names inside and repeats the node for a list; `$when` is its condition. */
function repeated({ $data, $when, ...rest }: Readonly<Record<string, unknown>>): Expand {
  const entries = Object.entries(rest).map(([key, value]) => [key, expansion(value)] as const);
  const keeps = $when === undefined ? undefined : expansion($when);
  const one: Expand = (data) => {
    if (keeps && keeps(data) !== true) return null;
    const object: Record<string, unknown> = {};
    for (const [key, value] of entries) object[key] = value(data);
    return object;
  };
  if ($data === undefined) return one;
  const about = expansion($data);
  return (data) => {
    const all = about(data);
    if (!Array.isArray(all)) return one(all as Data);
    const kept = all.map(one).filter((object) => object !== null);
    return kept.length > 1 ? kept : (kept[0] ?? null);
  };
}

const named = String.raw`([A-Za-z]\w*)`;
const alone = new RegExp(String.raw`^\$\{${named}\}$`);
const compared = new RegExp(String.raw`^\$\{${named} (==|!=) '([^'\\]*)'\}$`);
const counted = new RegExp(String.raw`^\$\{count\(${named}\) > 0\}$`);
const around = new RegExp(String.raw`\$\{${named}\}`, 'g');

function expression(text: string): Expand {
  const [, name] = alone.exec(text) ?? [];
  if (name) return (data) => data[name] ?? text;
  const [, left, sign, right] = compared.exec(text) ?? [];
  if (left) return (data) => (data[left] === right) === (sign === '==');
  const [, many] = counted.exec(text) ?? [];
  if (many) return (data) => ((data[many] as readonly unknown[] | undefined)?.length ?? 0) > 0;
  if (!text.replace(around, '').includes('${'))
    return (data) => text.replace(around, (whole, one: string) => String(data[one] ?? whole));
  const { Template } = library();
  const template = new Template({ text });
  return (data) => (template.expand({ $root: data }) as { readonly text: unknown }).text;
}
