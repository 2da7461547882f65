/** Form part that asks for a subscription by customer and product, unless its id is known. */

import type { Member } from '../../kernel/actor.js';
import type { Field } from '../../kernel/card.js';
import type { FormView } from '../../kernel/command.js';
import { isFound, type Refusal } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer, Markdown, Phrase } from '../../kernel/localizer.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { View } from '../../kernel/view.js';
import { companyField } from './fields.js';
import { type Found, theSubscription } from './find.js';
import { subscriptionPhrases } from './phrases.js';

export const meantInput = {
  /** Id of the subscription. */
  subscription: input.id.optional(),
  /** Id of the customer. */
  id: input.id.optional(),
  company: input.line(200).optional(),
  product: input.line(200).optional(),
};

/** Whether the input is enough to find one subscription. */
export const isMeant = (i: {
  subscription?: string | undefined;
  id?: string | undefined;
  company?: string | undefined;
}): boolean => (i.subscription ?? i.id ?? i.company) !== undefined;

export interface MeantForm {
  /** The subscription, if it is known. */
  readonly known?: { readonly id: string; readonly title: { readonly en: string; readonly fr: string } };
  readonly seats?: string;
  /** The current number of licences and the requested difference. */
  readonly counted?: { readonly now: number; readonly more: number };
  readonly requestId?: string;
}

/** Facts of the form: the subscription as far as it is named. A refusal only if it cannot be found. */
export async function meantForm(
  view: View,
  actor: Member,
  typed: Readonly<Record<string, string>>,
  verb: Verb,
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

/** What a typed line leaves open of a subscription that it names: its id, and the number that a difference leads to. */
export async function completeMeant(...meant: Parameters<typeof meantForm>): Promise<Readonly<Record<string, string>>> {
  const form = await meantForm(...meant);
  const { known, counted } = isFound(form) ? form : {};
  const seats = counted && counted.now + counted.more > 0 ? counted.now + counted.more : undefined;
  return { ...(known ? { subscription: known.id } : {}), ...(seats ? { seats: String(seats) } : {}) };
}

/** Adds a typed difference (“five more”) to the current number; keeps the number if none would be left. */
const countOf = (now: number, more: number): Pick<MeantForm, 'seats' | 'counted'> => ({
  seats: String(now + more > 0 ? now + more : now),
  ...(Number.isInteger(more) && more !== 0 ? { counted: { now, more } } : {}),
});

const countedText = (counted: NonNullable<MeantForm['counted']>, t: Localizer): Markdown =>
  counted.now + counted.more > 0
    ? t.markdown(subscriptionPhrases.counted, counted)
    : t.markdown(subscriptionPhrases.noneLeft);

export function meantView(
  form: MeantForm,
  t: Localizer,
  of: {
    readonly icon: string;
    readonly title: Phrase;
    readonly fields: readonly Field[];
    readonly submit: Phrase;
    readonly lines?: readonly Markdown[];
    /** Whether the form asks for the product of the subscription. Default `true`. */
    readonly product?: boolean;
  },
): FormView {
  const { known } = form;
  const asks: Field[] = [
    companyField(t),
    ...(of.product === false
      ? []
      : [
          field(t, 'text', 'product', subscriptionPhrases.product, subscriptionPhrases.productTyped, {
            required: false,
            maxLength: 200,
          }),
        ]),
  ];
  return {
    icon: of.icon,
    title: t.markdown(of.title),
    lines: [
      ...(known ? [escapeMarkdown(known.title[t.language])] : []),
      ...(form.counted ? [countedText(form.counted, t)] : []),
      ...(of.lines ?? []),
    ],
    fields: [...(known ? [] : asks), ...of.fields],
    submit: t.text(of.submit),
    data: { ...(known ? { subscription: known.id } : {}), ...(form.requestId ? { requestId: form.requestId } : {}) },
  };
}
