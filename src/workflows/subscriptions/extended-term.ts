/** The extended service term: it goes on by the month after the end of its term, dearer (SUB-12). */

import type { Product } from '../../domain/product.js';
import type { Subscription } from '../../domain/subscription.js';
import type { View } from '../../kernel/view.js';
import { factValue } from '../facts/find.js';

/** Per cent that it costs more than the monthly plan. */
export const extendedPercent = (view: View, product: Product | undefined, now: string): Promise<number> =>
  factValue(view, product?.terms.includes('P1M') === false ? 'extendedPercentWithoutMonthly' : 'extendedPercent', now);

/** Licences by the year or longer; what runs by the month already renews by the month. */
export const canExtend = ({ term, once }: Pick<Subscription, 'term' | 'once'>, product: Product | undefined): boolean =>
  !once && term !== 'P1M' && (product === undefined || product.kind === 'licence');
