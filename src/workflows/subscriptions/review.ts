/** What every review of an order or a change of a subscription shows (CNV-9, SUB-10, SUB-11). */

import type { Organization } from '../../domain/organization.js';
import { billingLabels, type Product, priceOf, termLabels } from '../../domain/product.js';
import type { ActiveSubscription } from '../../domain/subscription.js';
import type { Fact } from '../../kernel/card.js';
import type { Review } from '../../kernel/command.js';
import { escapeMarkdown, type Localizer, type Markdown, type Phrase } from '../../kernel/localizer.js';
import { daysAfter } from '../../kernel/settings.js';
import { nameOf } from '../catalog/find.js';
import type { WithParties } from './change-summary.js';
import { endPhrases } from './end-phrases.js';
import type { Names } from './facts.js';
import { reviewPhrases } from './review-phrases.js';

/** Until when Microsoft takes back what is ordered or added now, and the end of the term after that (SUB-11). */
export const returnUntil = (t: Localizer, days: number, end: string): Markdown =>
  t.markdown(endPhrases.returnUntil, { at: daysAfter(t.now, days), days, end });

const fact = (t: Localizer, title: Phrase, value: Markdown): Fact => ({ title: t.text(title), value });

type Shown = Pick<ActiveSubscription, 'seats' | 'term' | 'renewal'> &
  Partial<Pick<ActiveSubscription, 'billing' | 'resellerId' | 'resellerMpnId' | 'supportId' | 'termEnd'>>;

export interface Reviewable {
  readonly customer: string;
  readonly names: Product['names'];
  readonly subscription: Shown;
  readonly parties: Names;
  readonly provider: Pick<Organization, 'id' | 'name'>;
  /** Of an order: its price in the customer's market is shown, or that the catalogue names none (SUB-10). */
  readonly product?: Product;
  readonly market?: string;
}

function priceText({ product, market = '', subscription: { term, billing } }: Reviewable, t: Localizer): Markdown {
  const price = product && billing && priceOf(product, { term, billing, market });
  return price && billing
    ? t.markdown(endPhrases.priceOf, {
        amount: price.amount.toFixed(2),
        currency: price.currency,
        billing: t.text(billingLabels[billing]),
      })
    : t.markdown(endPhrases.noPrice);
}

/** Before and after, with an arrow where they differ; the values of an order have nothing before. */
function change(before: string | undefined, after: string, t: Localizer): Markdown {
  return before === undefined || before === after
    ? escapeMarkdown(after)
    : t.markdown(reviewPhrases.fromTo, { before, after });
}

const termOf = ({ term, billing }: Shown, t: Localizer): string =>
  t.text(reviewPhrases.termAndBilling, {
    term: t.text(termLabels[term]),
    billing: billing ? t.text(billingLabels[billing]) : undefined,
  });
const resellerOf = ({ resellerId, resellerMpnId }: Shown, parties: Names, t: Localizer): string =>
  resellerId
    ? t.text(reviewPhrases.reseller, { name: parties[resellerId] ?? resellerId, mpnId: resellerMpnId })
    : t.text(reviewPhrases.noReseller);
const renewalOf = ({ renewal, termEnd }: Shown, t: Localizer): string =>
  t.text(renewal ? reviewPhrases.renews : reviewPhrases.renewsNot, { at: termEnd });
const supportOf = ({ supportId }: Shown, { parties, provider }: Reviewable): string =>
  supportId ? (parties[supportId] ?? supportId) : provider.name;

/** @param before the subscription as it is; absent for an order */
export function reviewFacts(after: Reviewable, before: Reviewable | undefined, t: Localizer): readonly Fact[] {
  const was = before?.subscription;
  const now = after.subscription;
  const seats = (of: Shown) => t.text(reviewPhrases.seats, { count: of.seats });
  return [
    fact(t, reviewPhrases.customer, escapeMarkdown(after.customer)),
    fact(t, reviewPhrases.product, change(before && nameOf(before, t), nameOf(after, t), t)),
    fact(t, reviewPhrases.licences, change(was && seats(was), seats(now), t)),
    fact(t, reviewPhrases.term, change(was && termOf(was, t), termOf(now, t), t)),
    ...(after.product ? [fact(t, endPhrases.price, priceText(after, t))] : []),
    fact(t, reviewPhrases.renewal, change(was && renewalOf(was, t), renewalOf(now, t), t)),
    fact(
      t,
      reviewPhrases.resellerOfRecord,
      change(was && before && resellerOf(was, before.parties, t), resellerOf(now, after.parties, t), t),
    ),
    ...(before && supportOf(now, after) !== supportOf(before.subscription, before)
      ? [fact(t, reviewPhrases.support, change(supportOf(before.subscription, before), supportOf(now, after), t))]
      : []),
    fact(t, reviewPhrases.starts, t.markdown(reviewPhrases.atOnce)),
  ];
}

/** The review of a change of an existing subscription. */
export function changeReview(
  found: Omit<WithParties, 'ways' | 'servers'>,
  changed: Partial<Pick<Reviewable, 'names' | 'parties'>> & { readonly subscription: Partial<Shown> },
  t: Localizer,
  rest: Omit<Review, 'facts' | 'title'>,
): Review {
  const { held, names, parties, subscription } = found;
  const { providerId } = subscription;
  const provider = { id: providerId, name: parties[providerId] ?? providerId };
  const before: Reviewable = { customer: held.customer.name, names, parties, subscription, provider };
  const after: Reviewable = { ...before, ...changed, subscription: { ...subscription, ...changed.subscription } };
  return {
    title: t.markdown(reviewPhrases.changeTitle, { name: held.customer.name, product: nameOf(found, t) }),
    facts: reviewFacts(after, before, t),
    ...rest,
  };
}
