/** Releases an unfinished enrolment for the operator, with a reason (ENR-17). */
import { z } from 'zod';
import { isUnfinished } from '../../domain/enrollment.js';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, type Refusal, refuse } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { type Releasable, releasable, release } from './release.js';
import { releasePhrases } from './release-phrases.js';

async function unfinished(view: View, id: string): Promise<Releasable | Refusal> {
  const enrolment = await view.get('enrolments', id);
  if (enrolment?.kind !== 'enrolment' || !isUnfinished(enrolment)) return refuse(releasePhrases.notUnfinished);
  return (await releasable(view, enrolment)) ?? refuse(releasePhrases.notUnfinished);
}

interface Shown {
  readonly id: string;
  readonly organization: string;
  readonly startedBy: string;
}
export const releaseEnrollment = change({
  verb: 'enrollments.release',
  who: 'programme.run',
  listed: false,
  words: { title: releasePhrases.release },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, _actor, typed): Promise<Shown | Refusal> => {
      const found = await unfinished(view, typed.id ?? '');
      if ('refusal' in found) return found;
      const { enrolment, organization } = found;
      const { id, legalName, startedBy } = enrolment;
      return { id, organization: legalName ?? organization.name, startedBy: startedBy.name };
    },
    view: (facts: Shown, t: Localizer) => ({
      icon: '📝',
      title: t.markdown(releasePhrases.releaseTitle, facts),
      lines: [t.markdown(releasePhrases.releaseWhat, facts)],
      fields: [reasonField(t, releasePhrases.reasonRule)],
      submit: t.text(releasePhrases.release),
      data: { id: facts.id },
      more: [button('enrollments.listUnfinished', t.text(releasePhrases.listTitle), { plain: true })],
    }),
    sample: { id: 'ENR-7K2M9QXD', organization: 'Lumière Informatique', startedBy: 'Ana Ito' },
  },
  load: (view, { id }) => unfinished(view, id),
  decide: (found, { reason }, { actor, now }) =>
    done(redirectTo('enrollments.listUnfinished'), ...release(found, actor.user.name, now, reason)),
});
