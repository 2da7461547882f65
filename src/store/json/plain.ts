/** Copies a value as JSON would, without serialising it where the result is the same. */

/** Deep-frozen copy, equal to `JSON.parse(JSON.stringify(value))`. */
export function readBack<T>(value: T): T {
  const copy = copied(value);
  return copy === unusual ? (JSON.parse(JSON.stringify(value)) as T) : (copy as T);
}

/** Marks a value that JSON changes or that has its own `toJSON`. */
const unusual = Symbol('unusual');

function copied(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : unusual;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? copiedList(value) : copiedObject(value);
    default:
      return unusual;
  }
}

function copiedList(list: readonly unknown[]): unknown {
  const copy: unknown[] = [];
  for (const item of list) {
    const part = copied(item);
    if (part === unusual) return unusual;
    copy.push(part);
  }
  return Object.freeze(copy);
}

function copiedObject(object: object): unknown {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return unusual;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(object)) {
    const value = (object as Record<string, unknown>)[key];
    if (value === undefined) continue;
    const part = typeof value === 'string' ? value : copied(value);
    if (part === unusual || key === '__proto__') return unusual;
    copy[key] = part;
  }
  return Object.freeze(copy);
}
