/** Rejects a directory change with a reason (ORG-5). */
import { z } from 'zod';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { notify, type Refusal } from '../../kernel/effects.js';
import type { Localizer } from '../../kernel/localizer.js';
import { reasonField } from '../../kernel/reason-field.js';
import * as input from '../../kernel/text.js';
import { operatorPhrases } from '../operator/phrases.js';
import { changeDecided, deskCard } from './change-cards.js';
import { changeLifecycle, openChange } from './find-change.js';

export const rejectChange = change({
  verb: 'directoryChanges.reject',
  formerly: ['directory.reject'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.reject },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, _actor, typed): Promise<{ id: string; organization: string } | Refusal> => {
      const found = await openChange(view, typed.id ?? '');
      return 'refusal' in found ? found : { id: found.asked.id, organization: found.organization.name };
    },
    view: ({ id, organization }: { id: string; organization: string }, t: Localizer) => ({
      icon: '📇',
      title: t.markdown(operatorPhrases.rejectTitle, { organization }),
      fields: [reasonField(t, operatorPhrases.reasonRule)],
      submit: t.text(operatorPhrases.reject),
      data: { id },
    }),
    sample: { id: 'DIR-7K2M9QXD', organization: 'Armor Distribution' },
  },
  load: (view, { id }) => openChange(view, id),
  decide: ({ asked, organization }, { reason }, { actor, now }) => {
    const { id: organizationId, name } = organization;
    return advance(
      changeLifecycle,
      asked,
      'reject',
      { decidedBy: actor.user.name, decidedAt: now, reason },
      show(deskCard, { organization: name, who: actor.user.name, reason }),
      notify(changeDecided, { organizationId, starter: { userId: asked.askedBy, organizationId } }, { reason }),
    );
  },
});
