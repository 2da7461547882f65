/** Incentive programmes: the invitation after the transition, enrolled or declined, each programme by itself (INC-1, INC-2, INC-4). */
import { z } from 'zod';
import { may } from '../actor.js';
import type { Tone } from '../card.js';
import type { Organization } from '../organizations/organization.js';
import type { View } from '../view.js';
import {
  card,
  change,
  done,
  notice,
  type Phrase,
  phrase,
  put,
  query,
  type Refusal,
  refuse,
  settle,
  show,
  tell,
  timer,
  type Workflow,
} from '../workflow.js';
import { examples } from './examples.js';
import {
  type Incentive,
  type IncentiveProgramme,
  incentiveId,
  incentiveLife,
  incentiveProgrammes,
} from './incentive.js';

const words = {
  topic: phrase({ en: 'Incentives', fr: 'Primes' }),
  help: phrase({
    en: 'The incentive programmes of your organisation, each by itself',
    fr: 'Les programmes de primes de votre organisation, chacun séparément',
  }),
  separate: phrase({
    en: 'The programmes are separate: you enrol in each by itself, on the MPN account tied to your tenant.',
    fr: 'Les programmes sont distincts : vous vous inscrivez à chacun séparément, avec le compte MPN lié à votre locataire.',
  }),
  none: phrase({
    en: 'Your organisation takes part in no incentive programme.',
    fr: 'Votre organisation ne participe à aucun programme de primes.',
  }),
  enrol: phrase({ en: 'Enroll', fr: 'S’inscrire' }),
  enrolHelp: phrase({ en: 'Enrols in an incentive programme', fr: 'Inscrit à un programme de primes' }),
  decline: phrase({ en: 'Decline', fr: 'Refuser' }),
  declineHelp: phrase({ en: 'Declines an incentive programme', fr: 'Refuse un programme de primes' }),
  declineTitle: phrase<{ programme: string }>({
    en: (f) => `Decline ${f.programme}?`,
    fr: (f) => `Refuser le programme ${f.programme} ?`,
  }),
  declineWhat: phrase({
    en: 'The invitation cannot be taken up again afterwards.',
    fr: 'L’invitation ne pourra plus être acceptée ensuite.',
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  invitedTitle: phrase({ en: 'Invitation to the incentives', fr: 'Invitation aux primes' }),
  invited: phrase<{ organization: string; mpnId: string }>({
    en: (f) =>
      `${f.organization} may now enrol in the indirect reseller incentives, on the MPN account ${f.mpnId} tied to its tenant.`,
    fr: (f) =>
      `${f.organization} peut maintenant s’inscrire aux primes de revendeur indirect, avec le compte MPN ${f.mpnId} lié à son locataire.`,
  }),
  notOpen: phrase({
    en: 'This programme cannot be answered in its present state: nothing was changed. Say “incentives” to see how it stands.',
    fr: 'Ce programme n’attend pas de réponse dans son état actuel : rien n’a été modifié. Dites « primes » pour voir où il en est.',
  }),
  invitedAt: phrase<{ at: string; email: string }>({
    en: (f, w) => `invited on ${w.date(f.at)}, at ${f.email}`,
    fr: (f, w) => `invitation du ${w.date(f.at)}, à ${f.email}`,
  }),
};
const programmeWords: Record<IncentiveProgramme, Phrase> = {
  indirectReseller: phrase({ en: 'Indirect reseller incentives', fr: 'Primes de revendeur indirect' }),
  directBill: phrase({ en: 'Direct-bill incentives', fr: 'Primes de facturation directe' }),
};
/** In French each is said of the invitation or of the enrolment, both feminine. */
const stateWords: Record<Incentive['status'], { word: Phrase; tone: Tone }> = {
  notInvited: { word: phrase({ en: 'not invited yet', fr: 'pas encore d’invitation' }), tone: 'neutral' },
  invited: { word: phrase({ en: 'invited', fr: 'invitation reçue' }), tone: 'warning' },
  enrolled: { word: phrase({ en: 'enrolled', fr: 'inscription faite' }), tone: 'good' },
  declined: { word: phrase({ en: 'declined', fr: 'invitation refusée' }), tone: 'neutral' },
};

type Listed = Pick<Incentive, 'programme' | 'status' | 'invitedAt' | 'invitedEmail'>;
interface ListFacts {
  readonly programmes: readonly Listed[];
  readonly answers: boolean;
}
const listCard = card<ListFacts>('incentives', {
  view: (facts, pen) => ({
    icon: '🏅',
    title: pen.say(words.topic),
    lines: [pen.say(facts.programmes.length > 0 ? words.separate : words.none)],
    items: facts.programmes.map(({ programme, status, invitedAt, invitedEmail }) => ({
      title: pen.say(programmeWords[programme]),
      status: { text: pen.plain(stateWords[status].word), tone: stateWords[status].tone },
      lines: invitedAt ? [pen.say(words.invitedAt, { at: invitedAt, email: invitedEmail ?? '' })] : [],
      actions:
        facts.answers && status === 'invited'
          ? [
              {
                title: pen.plain(words.enrol),
                verb: 'incentives.enroll',
                data: { programme },
                style: 'positive' as const,
              },
              { title: pen.plain(words.decline), verb: 'incentives.decline', data: { programme } },
            ]
          : [],
    })),
  }),
  sample: {
    programmes: [
      {
        programme: 'indirectReseller',
        status: 'invited',
        invitedAt: '2026-11-20T09:00:00.000Z',
        invitedEmail: 'a@b.example',
      },
      { programme: 'directBill', status: 'enrolled' },
    ],
    answers: true,
  },
});

/** The programmes that an organisation's capabilities open, also where nothing is kept of them yet. */
const listed = (organization: Organization, kept: readonly Incentive[]): readonly Listed[] =>
  incentiveProgrammes
    .filter((programme) => organization.capabilities.includes(programme))
    .map((programme) => {
      const known = kept.find((one) => one.programme === programme);
      // what the partner profile brought along counts as enrolled (ENR-13)
      const linked = organization.membership?.incentives.includes(programme);
      const { status = linked ? 'enrolled' : 'notInvited', invitedAt, invitedEmail } = known ?? {};
      return {
        programme,
        status,
        ...(invitedAt ? { invitedAt } : {}),
        ...(invitedEmail ? { invitedEmail } : {}),
      };
    });

const showAll = query({
  verb: 'incentives.show',
  who: 'incentives.see',
  words: { title: words.topic, help: words.help, examples: examples['incentives.show'] },
  input: z.object({}),
  load: (view, _input, { actor }) => view.find('incentives', 'organization', actor.organization.id, { limit: 10 }),
  answer: ({ items }, _input, { actor }) =>
    show(listCard, {
      programmes: listed(actor.organization, items),
      answers: may(actor, 'incentives.see'),
    }),
});

interface Asked {
  readonly incentive: Incentive;
  readonly all: readonly Incentive[];
}
async function asked(view: View, organizationId: string, programme: IncentiveProgramme): Promise<Asked | Refusal> {
  const incentive = await view.get('incentives', incentiveId(organizationId, programme));
  if (!incentive) return refuse(words.notOpen);
  return { incentive, all: (await view.find('incentives', 'organization', organizationId, { limit: 10 })).items };
}

function answered({ incentive, all }: Asked, step: 'enrol' | 'decline', organization: Organization, now: string) {
  const status = incentiveLife.next(incentive.status, step);
  if (status === undefined) return refuse(words.notOpen);
  const next = { ...incentive, status, decidedAt: now };
  const programmes = listed(
    organization,
    all.map((one) => (one.id === next.id ? next : one)),
  );
  const shown = show(listCard, { programmes, answers: true });
  return done(shown, put('incentives', next), settle(subject(incentive.id), shown));
}

const which = z.object({ programme: z.enum(incentiveProgrammes) });
const subject = (id: string): string => `incentives/${id}`;

const enrol = change({
  verb: 'incentives.enroll',
  who: 'incentives.see',
  listed: false,
  words: { title: words.enrol, help: words.enrolHelp, examples: { en: [], fr: [] } },
  input: which,
  load: (view, { programme }, { actor }) => asked(view, actor.organization.id, programme),
  decide: (facts, _input, { actor, now }) => answered(facts, 'enrol', actor.organization, now),
});
const decline = change({
  verb: 'incentives.decline',
  who: 'incentives.see',
  listed: false,
  words: { title: words.decline, help: words.declineHelp, examples: { en: [], fr: [] } },
  input: which,
  load: (view, { programme }, { actor }) => asked(view, actor.organization.id, programme),
  confirm: (_facts, { programme }, pen) => ({
    icon: '🏅',
    title: pen.say(words.declineTitle, { programme: pen.plain(programmeWords[programme]) }),
    lines: [pen.say(words.declineWhat)],
    yes: pen.plain(words.yes),
  }),
  decide: (facts, _input, { actor, now }) => answered(facts, 'decline', actor.organization, now),
});

// ── the invitation (INC-1) ───────────────────────────────────────────────────────────────────────────────────────

const invitedCard = card<{ organization: string; mpnId: string; programme: IncentiveProgramme }>('incentives.invited', {
  view: (facts, pen) => ({
    icon: '🏅',
    title: pen.say(words.invitedTitle),
    lines: [pen.say(words.invited, { organization: facts.organization, mpnId: facts.mpnId }), pen.say(words.separate)],
    actions: [
      {
        title: pen.plain(words.enrol),
        verb: 'incentives.enroll',
        data: { programme: facts.programme },
        style: 'positive',
      },
      { title: pen.plain(words.decline), verb: 'incentives.decline', data: { programme: facts.programme } },
    ],
  }),
  sample: { organization: 'Atelier Numérique', mpnId: '7045518', programme: 'indirectReseller' },
});
const invited = notice('incentives.invited', 'incentives.see', invitedCard);

const inviteTimer = timer({
  name: 'incentives.invite',
  due: async (view, now) =>
    (await view.find('incentives', 'due', 'due', { until: now, limit: 50 })).items.map(({ id }) => id),
  load: async (view, id) => {
    const incentive = await view.get('incentives', id);
    const organization = incentive && (await view.get('organizations', incentive.organizationId));
    if (!incentive || !organization) return undefined;
    const profile = organization.mpnId ? await view.get('profiles', organization.mpnId) : undefined;
    const users = (await view.find('users', 'organization', organization.id, { limit: 50 })).items;
    return {
      incentive,
      organization,
      account: profile?.account ?? organization.membership?.account ?? organization.primaryContact?.email,
      language: users.find(({ roles }) => roles.includes('globalAdmin'))?.language ?? ('en' as const),
    };
  },
  decide: ({ incentive, organization, account, language }, { now }) => {
    const status = incentiveLife.next(incentive.status, 'invite');
    if (status === undefined || incentive.inviteAt === undefined || incentive.inviteAt > now) return [];
    const { inviteAt: _due, ...rest } = incentive;
    const facts = {
      organization: organization.name,
      mpnId: organization.mpnId ?? '',
      programme: incentive.programme,
    };
    return [
      put(
        'incentives',
        { ...rest, status, invitedAt: now, ...(account ? { invitedEmail: account } : {}) },
        organization.id,
      ),
      tell(
        invited,
        { organizationId: organization.id, ...(account ? { emails: [account] } : {}), language },
        facts,
        subject(incentive.id),
      ),
    ];
  },
});

export const incentives: Workflow = {
  name: 'incentives',
  title: words.topic,
  page: 'incentives',
  commands: [showAll, enrol, decline],
  cards: [listCard],
  notices: [invited],
  timers: [inviteTimer],
};
