/** Shows the steps of the transition: done, or left with a button (TRN-9). */

import { z } from 'zod';
import { incentiveId } from '../../domain/incentive.js';
import { may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { refuse } from '../../kernel/effects.js';
import type { Phrase } from '../../kernel/localizer.js';
import type { Permission } from '../../kernel/permissions.js';
import type { Verb } from '../../kernel/verb.js';
import { allMoved } from '../customers/show-transfers.js';
import { latestOf } from '../enrollments/find.js';
import { transitionPhrases } from './phrases.js';

const stepNames = ['approved', 'agreement', 'provider', 'invitation', 'customers', 'incentives'] as const;
type StepName = (typeof stepNames)[number];
interface Step {
  readonly name: StepName;
  readonly done: boolean;
  /** The reader can take it now. */
  readonly open: boolean;
}

/** Command, permission and button title of each step. */
const ways: Readonly<Record<StepName, { verb: Verb; by: Permission; title: Phrase }>> = {
  approved: { verb: 'enrollments.showStatus', by: 'organization.see', title: transitionPhrases.status },
  agreement: { verb: 'agreements.accept', by: 'enrolment.run', title: transitionPhrases.agreement },
  provider: { verb: 'providers.find', by: 'partnership.see', title: transitionPhrases.findProvider },
  invitation: { verb: 'partnerships.list', by: 'partnership.see', title: transitionPhrases.partnerships },
  customers: { verb: 'customers.showTransfers', by: 'customers.inviteJoint', title: transitionPhrases.moving },
  incentives: { verb: 'incentives.show', by: 'incentives.see', title: transitionPhrases.incentives },
};

export const stepsCard = card<{ steps: readonly Step[] }>('transition.steps', {
  view: ({ steps }, t) => ({
    icon: '🔀',
    title: t.markdown(transitionPhrases.steps),
    items: steps.map(({ name, done, open }) => ({
      title: t.markdown(transitionPhrases[name]),
      status: done
        ? { text: t.text(transitionPhrases.done), tone: 'good' as const }
        : { text: t.text(transitionPhrases.left), tone: 'neutral' as const },
      actions: open ? [{ title: t.text(ways[name].title), verb: ways[name].verb }] : [],
    })),
    actions: [button('enrollments.showStatus', t.text(transitionPhrases.status))],
  }),
  sample: {
    steps: stepNames.map((name, at) => ({ name, done: at < 2, open: at >= 2 })),
  },
});

export const showSteps = query({
  verb: 'transitions.showSteps',
  formerly: ['transition.steps'],
  who: 'organization.see',
  listed: false,
  words: { title: transitionPhrases.steps },
  input: z.object({}),
  load: async (view, _input, { actor }) => {
    const { organization } = actor;
    const transition = await latestOf(view, organization.id);
    if (transition?.kind !== 'transition') return refuse(transitionPhrases.noTransition);
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
    // before the agreement, only the next step is open; afterwards, steps are open in any order
    const next = stepNames.find((name) => !done[name]);
    return {
      steps: stepNames.map((name) => ({
        name,
        done: done[name],
        // the progress of the customers can always be shown
        open: (!done[name] || name === 'customers') && (dual || name === next) && may(actor, ways[name].by),
      })),
    };
  },
  answer: ({ steps: found }) => show(stepsCard, { steps: found }),
});
