/** An Adaptive Card as its reader meets it: texts, fields and buttons, in the order of the card. */

type Json = Readonly<Record<string, unknown>>;
export type CardJson = Json;

export interface FieldOnCard {
  readonly id: string;
  /** Its label, or the title of a toggle. */
  readonly label: string;
  readonly type: string;
  readonly required: boolean;
  readonly value: string | undefined;
  readonly error: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly json: Json;
}
export interface ButtonOnCard {
  readonly title: string;
  readonly type: string;
  readonly verb: string | undefined;
  readonly url: string | undefined;
  readonly data: Json;
  /** Whether it sends the fields of the card. */
  readonly gathers: boolean;
}
export interface Reading {
  /** What heads the card; without a heading, its first text. */
  readonly title: string;
  readonly texts: readonly string[];
  readonly fields: readonly FieldOnCard[];
  readonly buttons: readonly ButtonOnCard[];
}

/** As a person reads it: a no-break space is a space. `Seen.card` has the text as it was sent. */
const str = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value).replaceAll('\u00a0', ' ');
const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const containers = ['body', 'items', 'columns', 'rows', 'cells', 'actions', 'inlines', 'images', 'facts'] as const;

export function read(card: CardJson): Reading {
  const texts: string[] = [];
  let heading: string | undefined;
  const fields: FieldOnCard[] = [];
  const buttons: ButtonOnCard[] = [];
  const visit = (element: Json): void => {
    if (element.isVisible === false) return;
    const type = str(element.type) ?? '';
    if (element.style === 'heading') heading ??= str(element.text);
    if (type === 'TextBlock' || type === 'TextRun') texts.push(str(element.text) ?? '');
    else if (type === 'Image') texts.push(str(element.altText) ?? '');
    else if (type.startsWith('Input.')) {
      fields.push(fieldOf(element, type));
      texts.push(fields.at(-1)?.label ?? '');
    } else if (type.startsWith('Action.')) buttons.push(buttonOf(element, type));
    else if (!type && 'title' in element && 'value' in element)
      texts.push(`${str(element.title)}: ${str(element.value)}`);
    for (const name of containers) for (const child of list(element[name])) visit(child);
    for (const name of ['selectAction', 'inlineAction', 'card'] as const)
      if (typeof element[name] === 'object' && element[name] !== null) visit(element[name] as Json);
  };
  visit(card);
  return { title: heading ?? texts[0] ?? '', texts, fields, buttons };
}

const fieldOf = (element: Json, type: string): FieldOnCard => ({
  id: str(element.id) ?? '',
  label: str(element.label) ?? str(element.title) ?? '',
  type,
  required: element.isRequired === true,
  value: str(element.value),
  error: str(element.errorMessage) ?? '',
  choices: list(element.choices).map(({ title, value }) => ({ title: str(title) ?? '', value: String(value) })),
  json: element,
});

const buttonOf = (element: Json, type: string): ButtonOnCard => ({
  title: str(element.title) ?? '',
  type,
  verb: str(element.verb),
  url: str(element.url),
  data: (element.data ?? {}) as Json,
  gathers: element.associatedInputs !== 'none',
});
