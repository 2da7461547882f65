/** The form that asks which subscription is meant: by customer and product, until it is known by its id. */
import type { Member } from '../actor.js';
import type { Field } from '../card.js';
import type { FormView } from '../command.js';
import { words as customerWords } from '../customers/listing-phrases.js';
import { isFound, type Refusal } from '../decision.js';
import type { Markdown, Pen, Phrase } from '../language.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { companyField } from './fields.js';
import { type Found, theSubscription } from './find.js';
import { words } from './phrases.js';

export const meantInput = {
  /** A subscription's id. */
  subscription: input.id.optional(),
  /** A customer's id. */
  id: input.id.optional(),
  company: input.line(200).optional(),
  product: input.line(200).optional(),
};

/** Enough to look for one subscription. */
export const isMeant = (i: {
  subscription?: string | undefined;
  id?: string | undefined;
  company?: string | undefined;
}): boolean => (i.subscription ?? i.id ?? i.company) !== undefined;

export interface MeantForm {
  /** Known already: its title and its id. */
  readonly known?: { readonly id: string; readonly title: { readonly en: string; readonly fr: string } };
  readonly seats?: string;
  /** How many there are, and how many more (or, below zero, fewer) are meant. */
  readonly counted?: { readonly now: number; readonly more: number };
  readonly requestId?: string;
}

/** What a form knows of the subscription that was said so far; only what cannot be found is a refusal. */
export async function meantForm(
  view: View,
  actor: Member,
  typed: Readonly<Record<string, string>>,
  verb: string,
  { byProduct = true, preferred }: { byProduct?: boolean; preferred?: (productId: string) => Promise<boolean> } = {},
): Promise<(MeantForm & { found?: Found }) | Refusal> {
  const { subscription, id, company, product } = typed;
  const asked = typed.requestId ? { requestId: typed.requestId } : {};
  if (!isMeant({ subscription, id, company })) return asked;
  const carry = Object.fromEntries(
    Object.entries(typed).filter(([key]) => !['id', 'company', 'subscription', 'submitted', 'confirmed'].includes(key)),
  );
  const found = await theSubscription(
    view,
    actor,
    { subscription, id, company, ...(byProduct ? { product } : {}) },
    verb,
    carry,
    preferred,
  );
  if (!isFound(found)) return found;
  const { names, held } = found;
  return {
    ...asked,
    found,
    known: {
      id: found.subscription.id,
      title: { en: `${held.customer.name}: ${names.en}`, fr: `${held.customer.name}\u00a0: ${names.fr}` },
    },
    ...countOf(found.subscription.seats, Number(typed.more ?? 0)),
  };
}

/** "Five more" is worked out; where none would be left, the number stays as it is. */
const countOf = (now: number, more: number): Pick<MeantForm, 'seats' | 'counted'> => ({
  seats: String(now + more > 0 ? now + more : now),
  ...(Number.isInteger(more) && more !== 0 ? { counted: { now, more } } : {}),
});

const countedText = (counted: NonNullable<MeantForm['counted']>, pen: Pen): Markdown =>
  counted.now + counted.more > 0 ? pen.say(words.counted, counted) : pen.say(words.noneLeft);

export function meantView(
  form: MeantForm,
  pen: Pen,
  of: {
    readonly icon: string;
    readonly title: Phrase;
    readonly fields: readonly Field[];
    readonly submit: Phrase;
    readonly lines?: readonly Markdown[];
    /** The field in which the product that the customer has is typed. */
    readonly product?: boolean;
  },
): FormView {
  const { known } = form;
  const asks: Field[] = [
    companyField(pen),
    ...(of.product === false
      ? []
      : [
          {
            kind: 'text' as const,
            id: 'product',
            label: pen.plain(words.product),
            maxLength: 200,
            error: pen.plain(words.productTyped),
          },
        ]),
  ];
  return {
    icon: of.icon,
    title: pen.say(of.title),
    lines: [
      ...(known ? [pen.typed(known.title[pen.language])] : []),
      ...(form.counted ? [countedText(form.counted, pen)] : []),
      ...(of.lines ?? []),
    ],
    fields: [...(known ? [] : asks), ...of.fields],
    submit: pen.plain(of.submit),
    data: { ...(known ? { subscription: known.id } : {}), ...(form.requestId ? { requestId: form.requestId } : {}) },
  };
}

/** The form that asks for a customer alone. */
export const customerForm = (pen: Pen, title: Phrase, submit: Phrase): FormView => ({
  icon: '🏢',
  title: pen.say(title),
  fields: [
    {
      kind: 'text',
      id: 'company',
      label: pen.plain(customerWords.askName),
      required: true,
      maxLength: 200,
      error: pen.plain(words.companyRule),
    },
  ],
  submit: pen.plain(submit),
});
