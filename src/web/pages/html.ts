/** HTML templates that escape every inserted value. */

/** Escaped markup, created by the tag `html` only. */
export class Html {
  constructor(readonly markup: string) {}
}

/** Values of a template: text is escaped, markup is not, lists are joined, `undefined` and `false` are omitted. */
export type Part = Html | string | number | false | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const markup = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(markup).join('') : escaped(String(part));
};

/** `html\`<p title="${title}">${text}</p>\``. Quote attributes with double quotes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(String.raw({ raw: strings }, ...parts.map(markup)));

/** Removes characters that change the text direction, so that a name cannot rearrange the text around it. */
export const upright = (name: string): string => name.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
