/** Checks the claim to be a global administrator against the directory roles of the tab's sign-in (ENR-12). */
import { z } from 'zod';
import type { Enrollment } from '../../domain/enrollment.js';
import { card, show } from '../../kernel/card.js';
import { change } from '../../kernel/command.js';
import { done, put, refuse } from '../../kernel/effects.js';
import { type Localizer, type Markdown, phrase } from '../../kernel/localizer.js';
import type { Settings } from '../../kernel/settings.js';
import { openOf } from './find.js';
import { enrollmentPhrases } from './phrases.js';

const words = {
  title: phrase({ en: 'Right to act for the organisation', fr: 'Habilitation à agir au nom de l’organisation' }),
  openTab: phrase({
    en: 'Open the tab “Overview” of this app in Teams: its sign-in confirms that you are a global administrator. Otherwise the operator has to make sure in another way.',
    fr: 'Ouvrez l’onglet « Vue d’ensemble » de cette application dans Teams : l’authentification confirmera que vous êtes administrateur général. À défaut, l’opérateur devra s’en assurer autrement.',
  }),
  proved: phrase({
    en: 'Teams’ sign-in confirms that you are a global administrator of this tenant; it is noted in the enrolment.',
    fr: 'L’authentification dans Teams confirme que vous êtes administrateur général de ce locataire ; l’inscription en porte mention.',
  }),
  disproved: phrase({
    en: 'Teams’ sign-in does not name you as a global administrator of this tenant. If you are one, activate the role and open the tab “Overview” again; the operator sees it meanwhile.',
    fr: 'L’authentification dans Teams ne vous désigne pas comme administrateur général de ce locataire. Si vous l’êtes, activez ce rôle et rouvrez l’onglet « Vue d’ensemble » ; dans l’intervalle, l’opérateur en est informé.',
  }),
};

/** State of the proof of authority; `undefined` if it is proved or sign-ins carry no roles. */
export type Proof = 'open' | 'disproved' | undefined;
export const proofOf = (
  { authority, kind }: Pick<Enrollment, 'authority' | 'kind'>,
  { signInRoles }: Pick<Settings, 'signInRoles'>,
): Proof => {
  if (!signInRoles || kind !== 'enrolment' || authority === 'proved') return undefined;
  return authority === 'disproved' ? 'disproved' : 'open';
};
export const proofNotes = (proof: Proof, t: Localizer): readonly Markdown[] =>
  proof ? [t.markdown(proof === 'open' ? words.openTab : words.disproved)] : [];

export const authorityCard = card<{ proved: boolean }>('enroll.signedIn', {
  view: ({ proved }, t) => ({
    icon: '🔏',
    title: t.markdown(words.title),
    lines: [t.markdown(proved ? words.proved : words.disproved)],
  }),
  sample: { proved: true },
});

/** Applies to the user who started the enrolment, until it is decided. The latest sign-in counts. */
export const verifyAuthority = change({
  verb: 'enrollments.verifyAuthority',
  formerly: ['enroll.signedIn'],
  who: 'signIn',
  listed: false,
  words: { title: words.title },
  input: z.object({ globalAdmin: z.boolean() }),
  load: async (view, _input, { actor }) => {
    const enrolment = await openOf(view, actor.organization.id);
    const waits = enrolment?.kind === 'enrolment' && actor.organization.enrolling === true;
    return waits && enrolment.startedBy.userId === actor.user.id
      ? { enrolment }
      : refuse(enrollmentPhrases.noEnrolment);
  },
  decide: ({ enrolment }, { globalAdmin }, { actor, now }) => {
    const authority = globalAdmin ? 'proved' : 'disproved';
    const reply = show(authorityCard, { proved: globalAdmin });
    if (enrolment.authority === authority) return done(reply);
    return done(
      reply,
      put('enrolments', {
        ...enrolment,
        authority,
        history: [...enrolment.history, { what: authority, at: now, by: actor.user.name }],
      }),
    );
  },
});
