/** Erases a person from the records, at their request. The audit trail is kept. */
import { z } from 'zod';
import { attemptId } from '../../domain/sign-in-attempt.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, inTrailOf, refuse, remove } from '../../kernel/effects.js';
import * as input from '../../kernel/text.js';
import { adminsBeside } from '../users/find.js';
import { findPersonalData } from './personal-data.js';
import { privacyPhrases } from './privacy-phrases.js';

/** Without name and address, because the answer is kept. */
export const erasedCard = card<{ account: boolean; identity: boolean; notices: number; days: number }>(
  'personalData.erased',
  {
    view: ({ days, ...parts }, t) => ({
      icon: '🗂️',
      title: t.markdown(privacyPhrases.erasedTitle),
      lines: [
        t.markdown(privacyPhrases.erasedParts, parts),
        t.markdown(privacyPhrases.answersGo, { days }),
        t.markdown(privacyPhrases.audited),
      ],
    }),
    sample: { account: true, identity: true, notices: 1, days: 30 },
  },
);

export const erasePersonalData = change({
  verb: 'personalData.erase',
  who: 'personalData.handle',
  listed: false,
  words: { title: privacyPhrases.erase },
  input: z.object({ who: input.line(200) }),
  load: async (view, { who }) => {
    const found = await findPersonalData(view, who);
    if ('refusal' in found) return found;
    return { ...found, admins: found.user && (await adminsBeside(view, found.user)) };
  },
  confirm: ({ user, person }, { who }, t) => ({
    icon: '⚠️',
    title: t.markdown(privacyPhrases.eraseTitle, { name: user?.name ?? person?.name ?? who }),
    lines: [
      t.markdown(privacyPhrases.eraseWhat),
      t.markdown(privacyPhrases.contacts),
      t.markdown(privacyPhrases.audited),
    ],
    yes: t.text(privacyPhrases.erase),
  }),
  decide: ({ user, person, organization, notices, admins }, _input, { actor, settings }) => {
    if (user?.id === actor.user.id) return refuse(privacyPhrases.notYourself);
    if (user?.roles.includes('globalAdmin') && !admins?.another)
      return refuse(privacyPhrases.lastAdmin, { organization: organization?.name ?? '' });
    return done(
      show(erasedCard, {
        account: user !== undefined,
        identity: person !== undefined,
        notices: notices.length,
        days: settings.answerDays,
      }),
      user && inTrailOf(user.organizationId, remove('users', user.id)),
      user && organization && remove('attempts', attemptId(organization.tenantId, user.email)),
      person && remove('people', person.id),
      ...notices.map(({ id }) => remove('notices', id)),
    );
  },
});
