/** Approves a directory change and publishes it (ORG-5). */
import { z } from 'zod';
import { advance } from '../../kernel/advance.js';
import { show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { notify, put } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { operatorPhrases } from '../operator/phrases.js';
import { changeDecided, deskCard } from './change-cards.js';
import { changeLifecycle, openChange } from './find-change.js';

export const approveChange = change({
  verb: 'directoryChanges.approve',
  formerly: ['directory.approve'],
  who: 'programme.run',
  listed: false,
  words: { title: operatorPhrases.approve },
  input: z.object({ id: input.id }),
  load: (view, { id }) => openChange(view, id),
  decide: ({ asked, organization, entry }, _input, { actor, now }) => {
    const { id: organizationId, name: organizationName } = organization;
    const { name, profiles, logoUrl } = asked;
    const { logoUrl: _old, ...rest } = entry;
    return advance(
      changeLifecycle,
      asked,
      'approve',
      { decidedBy: actor.user.name, decidedAt: now },
      show(deskCard, { organization: organizationName, who: actor.user.name }),
      put('directory', { ...rest, name, profiles, ...(logoUrl ? { logoUrl } : {}) }),
      notify(changeDecided, { organizationId, starter: { userId: asked.askedBy, organizationId } }, {}),
    );
  },
});
