/** The way to indirect reseller, step by step: what is done, and a button for what is left (TRN-9). */
import { z } from 'zod';
import { may } from '../actor.js';
import { card, show } from '../card.js';
import { query } from '../command.js';
import { allMoved } from '../customers/moving.js';
import { refuse } from '../decision.js';
import { latestOf } from '../enrollment/find.js';
import { incentiveId } from '../incentives/incentive.js';
import type { Phrase } from '../language.js';
import type { Permission } from '../permissions.js';
import { words } from './phrases.js';

const stepNames = ['approved', 'agreement', 'provider', 'invitation', 'customers', 'incentives'] as const;
type StepName = (typeof stepNames)[number];
interface Step {
  readonly name: StepName;
  readonly done: boolean;
  /** It can be taken now, by this reader. */
  readonly open: boolean;
}

/** What each step is taken with, by whom, and what the button says. */
const ways: Readonly<Record<StepName, { verb: string; by: Permission; title: Phrase }>> = {
  approved: { verb: 'enroll.status', by: 'organization.see', title: words.status },
  agreement: { verb: 'agreement.accept', by: 'enrolment.run', title: words.agreement },
  provider: { verb: 'providers.find', by: 'partnership.see', title: words.findProvider },
  invitation: { verb: 'partnership.list', by: 'partnership.see', title: words.partnerships },
  customers: { verb: 'customers.moving', by: 'customers.inviteJoint', title: words.moving },
  incentives: { verb: 'incentives.show', by: 'incentives.see', title: words.incentives },
};

export const stepsCard = card<{ steps: readonly Step[] }>('transition.steps', {
  view: ({ steps }, pen) => ({
    icon: '🔀',
    title: pen.say(words.steps),
    items: steps.map(({ name, done, open }) => ({
      title: pen.say(words[name]),
      status: done
        ? { text: pen.plain(words.done), tone: 'good' as const }
        : { text: pen.plain(words.left), tone: 'neutral' as const },
      actions: open ? [{ title: pen.plain(ways[name].title), verb: ways[name].verb }] : [],
    })),
    actions: [{ title: pen.plain(words.status), verb: 'enroll.status' }],
  }),
  sample: {
    steps: stepNames.map((name, at) => ({ name, done: at < 2, open: at >= 2 })),
  },
});

export const steps = query({
  verb: 'transition.steps',
  who: 'organization.see',
  listed: false,
  words: { title: words.steps, help: words.stepsHelp, examples: { en: [], fr: [] } },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const { organization } = actor;
    const transition = await latestOf(view, organization.id);
    if (transition?.kind !== 'transition') return refuse(words.noTransition);
    const [requests, partnerships, incentive, customers] = await Promise.all([
      view.find('requests', 'reseller', organization.id, { limit: 1 }),
      view.find('partnerships', 'reseller', organization.id, { limit: 1 }),
      view.get('incentives', incentiveId(organization.id, 'indirectReseller')),
      allMoved(view, actor),
    ]);
    const accepted = partnerships.items.length > 0;
    const dual = transition.status === 'dual';
    const done: Readonly<Record<StepName, boolean>> = {
      approved: dual || transition.status === 'approved',
      agreement: dual,
      provider: accepted || requests.items.length > 0,
      invitation: accepted,
      customers,
      incentives: incentive?.status === 'enrolled',
    };
    // before the agreement there is only the next step; afterwards they are taken in any order
    const next = stepNames.find((name) => !done[name]);
    return {
      steps: stepNames.map((name) => ({
        name,
        done: done[name],
        // how far the customers are, can always be seen
        open: (!done[name] || name === 'customers') && (dual || name === next) && may(actor, ways[name].by),
      })),
    };
  },
  answer: ({ steps: found }) => show(stepsCard, { steps: found }),
});
