/** A new version of the agreement: the global admins of every active reseller are asked to accept it (ENR-15). */
import { card } from '../card.js';
import { notice, put, tell } from '../decision.js';
import { timer } from '../workflow.js';
import { words } from './agreement-phrases.js';

const newVersionCard = card<{ label: string }>('agreement.new', {
  view: (facts, pen) => ({
    icon: '✍️',
    title: pen.say(words.newTitle),
    lines: [pen.say(words.newVersion, facts)],
    actions: [{ title: pen.plain(words.title), verb: 'agreement.accept', style: 'positive' }],
  }),
  sample: { label: '2026-11' },
});
export const newVersion = notice('agreement.new', 'enrolment.run', newVersionCard);

/** What the global admins of an organisation were asked. */
export const versionSubject = (organizationId: string): string => `agreements/${organizationId}`;
/** Replaces the cards of the other global admins (NOT-4). */
export const acceptedElsewhereCard = card<{ label: string; who: string }>('agreement.acceptedElsewhere', {
  view: (facts, pen) => ({
    icon: '✍️',
    title: pen.say(words.title),
    status: { text: pen.plain(words.accepted), tone: 'good' },
    lines: [pen.say(words.acceptedBy, facts)],
  }),
  sample: { label: '2026-11', who: 'Ada Ito' },
});

const round = 50;
/** The resellers are asked in rounds, so that a publication stays one small transaction. */
export const askTimer = timer({
  name: 'agreement.ask',
  due: async (view) => (await view.find('agreements', 'asking', 'asking', { limit: 1 })).items.map(({ id }) => id),
  load: async (view, id) => {
    const agreement = await view.get('agreements', id);
    if (!agreement?.asking) return undefined;
    const { after } = agreement.asking;
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
        .map(({ id }) => tell(newVersion, { organizationId: id }, { label: agreement.label }, versionSubject(id))),
    ];
  },
});
