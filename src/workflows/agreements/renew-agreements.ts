/** Timer: asks the global admins of every active reseller to accept a new version of the agreement (ENR-15). */
import { button, card } from '../../kernel/card.js';
import { notification, notify, put } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import { timer } from '../../kernel/workflow.js';
import { agreementPhrases } from './phrases.js';

const newVersionCard = card<{ label: string }>('agreement.new', {
  view: (facts, t) => ({
    icon: '✍️',
    title: t.markdown(agreementPhrases.newTitle),
    lines: [t.markdown(agreementPhrases.newVersion, facts)],
    actions: [button('agreements.accept', t.text(agreementPhrases.title), { style: 'positive' })],
  }),
  sample: { label: '2026-11' },
});
export const newVersion = notification('agreement.new', 'enrolment.run', newVersionCard);

/** Subject of the cards that ask an organisation's global admins. */
export const versionSubject = (organizationId: string): string => `agreements/${organizationId}`;
/** Replaces the cards of the other global admins (NOT-4). */
export const acceptedElsewhereCard = card<{ label: string; who: string }>('agreement.acceptedElsewhere', {
  view: (facts, t) => ({
    icon: '✍️',
    title: t.markdown(agreementPhrases.title),
    status: { text: t.text(agreementPhrases.accepted), tone: 'good' },
    lines: [t.markdown(agreementPhrases.acceptedBy, facts)],
  }),
  sample: { label: '2026-11', who: 'Ada Ito' },
});

const round = 50;
/** Asks the resellers in rounds of 50, to keep each transaction small. */
export const askTimer = timer({
  name: 'agreement.ask',
  title: phrase({
    en: 'Partners asked to accept a new agreement',
    fr: 'Partenaires invités à accepter un nouveau contrat',
  }),
  due: { of: 'agreements', index: 'asking', key: 'asking', limit: 1 },
  load: async (view, agreement) => {
    const { after } = agreement.asking ?? {};
    const page = await view.find('organizations', 'capability', 'indirectReseller', {
      limit: round,
      ...(after ? { after } : {}),
    });
    return { agreement, page };
  },
  decide: ({ agreement, page }) => {
    const { asking: _done, ...rest } = agreement;
    return [
      put('agreements', page.next ? { ...rest, asking: { after: page.next } } : rest),
      ...page.items
        .filter((organization) => organization.active && organization.agreementId !== agreement.id)
        .map(({ id }) => notify(newVersion, { organizationId: id }, { label: agreement.label }, versionSubject(id))),
    ];
  },
});
