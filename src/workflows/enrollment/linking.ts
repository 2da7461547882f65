/** One of the membership account's profiles is picked, and links its MPN id (ENR-3). */
import { z } from 'zod';
import { goOn } from '../card.js';
import { change } from '../command.js';
import { done, put, type Refusal, refuse } from '../decision.js';
import type { Pen } from '../language.js';
import type { Profile } from '../programme/profile.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import { isBound } from './checks.js';
import { draftOnly, ownDraft } from './find.js';
import { words } from './phrases.js';

interface Listed extends Pick<Profile, 'kind' | 'legalName' | 'country' | 'active'> {
  readonly id: string;
}
const profilesOf = async (view: View, account: string | undefined): Promise<readonly Profile[]> =>
  account === undefined ? [] : (await view.find('profiles', 'account', account, { limit: 100 })).items;

const mpn = change({
  verb: 'enroll.mpn',
  who: 'enrolment.run',
  listed: false,
  words: { title: words.mpnTitle, help: words.mpnIntro, examples: { en: [], fr: [] } },
  input: z.object({ mpnId: input.line(40) }),
  form: {
    load: async (view, actor): Promise<{ profiles: readonly Listed[]; chosen: string } | Refusal> => {
      const found = await ownDraft(view, actor);
      if ('refusal' in found) return found;
      const { membership: asked, mpnId } = found.enrolment;
      if (asked?.provedAt === undefined) return refuse(words.noDraft);
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
    view: ({ profiles, chosen }: { profiles: readonly Listed[]; chosen: string }, pen: Pen) => ({
      icon: '🔗',
      title: pen.say(words.mpnTitle),
      lines: [pen.say(words.mpnIntro)],
      fields: [
        {
          kind: 'choice',
          id: 'mpnId',
          label: pen.plain(words.mpnId),
          required: true,
          error: pen.plain(words.mpnRule),
          value: profiles.some(({ id }) => id === chosen) ? chosen : '',
          choices: profiles.map((profile) => ({ value: profile.id, title: described(profile, pen) })),
        },
      ],
      submit: pen.plain(words.continue),
      more: [{ title: pen.plain(words.otherAccount), verb: 'enroll.membership', plain: true }],
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
    if (!profile) return refuse(words.mpnUnknown, field);
    if (profile.kind === 'global') return refuse(words.mpnGlobal, field);
    if (!profile.active) return refuse(words.mpnInactive, field);
    if (profile.country !== enrolment.country)
      return refuse(words.mpnCountry, { profile: profile.country, tenant: enrolment.country }, field);
    if (bound) return refuse(words.mpnBound, field);
    return done(
      goOn('enroll.legal'),
      put('enrolments', { ...enrolment, mpnId: profile.id, legalName: enrolment.legalName ?? profile.legalName }),
    );
  },
});

const described = (profile: Listed, pen: Pen): string =>
  [
    profile.id,
    profile.legalName,
    pen.words.country(profile.country),
    pen.plain(profile.kind === 'location' ? words.kindLocation : words.kindGlobal),
    ...(profile.active ? [] : [pen.plain(words.profileInactive)]),
  ].join(' · ');

export const linkingCommands = [mpn];
