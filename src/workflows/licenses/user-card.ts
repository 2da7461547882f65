/** The card of an added or removed user of a customer. */

import { button, card } from '../../kernel/card.js';
import { escapeMarkdown } from '../../kernel/localizer.js';
import { licensePhrases } from './phrases.js';

export interface UserDone {
  readonly customerId: string;
  readonly user: string;
  readonly name: string;
  readonly gone: boolean;
}
export const userDoneCard = card<UserDone>('customer.user', {
  view: ({ customerId, user, name, gone }, t) => ({
    icon: '👤',
    title: escapeMarkdown(user),
    lines: [t.markdown(gone ? licensePhrases.removed : licensePhrases.added, { user, name })],
    actions: [button('customerUsers.list', t.text(licensePhrases.topic), { data: { id: customerId } })],
  }),
  sample: { customerId: 'CUS-1', user: 'Ada Ito', name: 'Contoso SARL', gone: false },
});
