/** Links the MPN ID of one of the membership account's profiles (ENR-3). */

import { z } from 'zod';
import type { Profile } from '../../domain/partner-profile.js';
import { button, redirectTo } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, type Refusal, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { isBound } from './checks.js';
import { draftOnly, ownDraft } from './find.js';
import { enrollmentPhrases } from './phrases.js';

interface Listed extends Pick<Profile, 'kind' | 'legalName' | 'country' | 'active'> {
  readonly id: string;
}
const profilesOf = async (view: View, account: string | undefined): Promise<readonly Profile[]> =>
  account === undefined ? [] : (await view.find('profiles', 'account', account, { limit: 100 })).items;

export const linkMpn = change({
  verb: 'enrollments.linkMpn',
  formerly: ['enroll.mpn'],
  who: 'enrolment.run',
  listed: false,
  words: { title: enrollmentPhrases.mpnTitle },
  input: z.object({ mpnId: input.line(40) }),
  form: {
    load: async (view, actor): Promise<{ profiles: readonly Listed[]; chosen: string } | Refusal> => {
      const found = await ownDraft(view, actor);
      if ('refusal' in found) return found;
      const { membership: asked, mpnId } = found.enrolment;
      if (asked?.provedAt === undefined) return refuse(enrollmentPhrases.noDraft);
      const profiles = await profilesOf(view, asked.account);
      return {
        profiles: profiles.map(({ id, kind, legalName, country, active }) => ({
          id,
          kind,
          legalName,
          country,
          active,
        })),
        chosen: mpnId ?? '',
      };
    },
    view: ({ profiles, chosen }: { profiles: readonly Listed[]; chosen: string }, t: Localizer) => ({
      icon: '🔗',
      title: t.markdown(enrollmentPhrases.mpnTitle),
      lines: [t.markdown(enrollmentPhrases.mpnIntro)],
      fields: [
        field(t, 'choice', 'mpnId', enrollmentPhrases.mpnId, enrollmentPhrases.mpnRule, {
          value: profiles.some(({ id }) => id === chosen) ? chosen : '',
          choices: profiles.map((profile) => ({ value: profile.id, title: described(profile, t) })),
        }),
      ],
      submit: t.text(enrollmentPhrases.continue),
      more: [button('enrollments.setMembership', t.text(enrollmentPhrases.otherAccount), { plain: true })],
    }),
    sample: {
      profiles: [{ id: '4417062', kind: 'location', legalName: 'Lumière Informatique', country: 'FR', active: true }],
      chosen: '',
    },
  },
  load: async (view, { mpnId }, { actor }) => {
    const found = await draftOnly(view, actor);
    if ('refusal' in found) return found;
    const { membership: asked } = found.enrolment;
    const proved = asked?.provedAt === undefined ? undefined : asked.account;
    const profile = (await profilesOf(view, proved)).find(({ id }) => id === mpnId);
    return { ...found, profile, bound: await isBound(view, mpnId, actor.organization.id) };
  },
  decide: ({ enrolment, profile, bound }, _input, _context) => {
    const field = { field: 'mpnId' };
    if (!profile) return refuse(enrollmentPhrases.mpnUnknown, field);
    if (profile.kind === 'global') return refuse(enrollmentPhrases.mpnGlobal, field);
    if (!profile.active) return refuse(enrollmentPhrases.mpnInactive, field);
    if (profile.country !== enrolment.country)
      return refuse(enrollmentPhrases.mpnCountry, { profile: profile.country, tenant: enrolment.country }, field);
    if (bound) return refuse(enrollmentPhrases.mpnBound, field);
    return done(
      redirectTo('enrollments.setLegalProfile'),
      put('enrolments', { ...enrolment, mpnId: profile.id, legalName: enrolment.legalName ?? profile.legalName }),
    );
  },
});

const described = (profile: Listed, t: Localizer): string =>
  [
    profile.id,
    profile.legalName,
    t.format.country(profile.country),
    t.text(profile.kind === 'location' ? enrollmentPhrases.kindLocation : enrollmentPhrases.kindGlobal),
    ...(profile.active ? [] : [t.text(enrollmentPhrases.profileInactive)]),
  ].join(' · ');
