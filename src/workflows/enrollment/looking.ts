/** The tab: how the enrolment or transition went so far, and what of it waits for a global admin (CNV-6, ENR-8, TRN-9). */
import { type Phrase, phrase } from '../language.js';
import { type Hit, search, type Timeline } from '../search.js';
import { hindranceOf } from './agreement.js';
import { words as agreementWords } from './agreement-phrases.js';
import { type Enrolment, isOver } from './enrolment.js';
import { latestOf, openOf } from './find.js';
import { happeningWords, nextWords, stateWords, words } from './phrases.js';
import { tones } from './telling.js';

const titleOf = (kind: Enrolment['kind']): Phrase =>
  kind === 'transition' ? words.transitionTitle : words.statusTitle;

export const timeline: Timeline = {
  who: 'organization.see',
  tell: async (view, { organization }, pen) => {
    const enrolment = await latestOf(view, organization.id);
    if (!enrolment) return undefined;
    const { kind, status, history, primaryContact } = enrolment;
    return {
      title: pen.plain(titleOf(kind)),
      status: { text: pen.plain(stateWords[status]), tone: tones[status] },
      steps: history.map(({ what, at, by, reason }) => ({
        at,
        text: [pen.plain(happeningWords[what]), by, reason].filter(Boolean).join(' · '),
      })),
      ...(isOver(enrolment)
        ? {}
        : {
            next: `${pen.plain(nextWords[status], { contact: primaryContact?.email ?? '' })} ${pen.plain(ours.waits, { at: enrolment.since })}`,
          }),
      say: pen.plain(ours.status),
    };
  },
};

const ours = {
  status: phrase({ en: 'Show the status of our enrolment', fr: 'Affiche le statut de notre inscription' }),
  title: phrase({ en: 'Enrolment to go on with', fr: 'Inscription à poursuivre' }),
  help: phrase({
    en: 'Steps of your organisation’s enrolment that only a global admin can take',
    fr: 'Étapes de l’inscription de votre organisation réservées à un administrateur général',
  }),
  since: phrase<{ at: string }>({
    en: (f, w) => `since ${w.date(f.at)} (${w.since(f.at)})`,
    fr: (f, w) => `depuis le ${w.date(f.at)} (${w.since(f.at)})`,
  }),
  waits: phrase<{ at: string }>({
    en: (f, w) => `It has waited since ${w.date(f.at)} (${w.since(f.at)}).`,
    fr: (f, w) => `En attente depuis le ${w.date(f.at)} (${w.since(f.at)}).`,
  }),
  version: phrase<{ label: string }>({ en: (f) => `version ${f.label}`, fr: (f) => `version ${f.label}` }),
  goOn: phrase({ en: 'Continue our enrolment', fr: 'Continue notre inscription' }),
  accept: phrase({ en: 'Accept the reseller agreement', fr: 'Accepter le contrat de revendeur' }),
};

/** An enrolment whose next step is theirs, or a new version of the agreement. */
type Waiting = Pick<Enrolment, 'kind' | 'status' | 'since'> | { readonly label: string };
const theirs: readonly Enrolment['status'][] = ['draft', 'rejected', 'approved'];

export const enrolmentToGoOn = search<Waiting>({
  name: 'enrolment.waiting',
  who: 'enrolment.run',
  title: ours.title,
  help: ours.help,
  find: async (view, _text, { organization }) => {
    const open = await openOf(view, organization.id);
    if (open) return theirs.includes(open.status) ? [open] : [];
    const hindrance = await hindranceOf(view, organization);
    return hindrance?.why === 'newVersion' ? [{ label: hindrance.label }] : [];
  },
  hit: (waiting, pen): Hit => {
    const shared = pen.plain(words.topic);
    if ('label' in waiting) {
      const line = pen.plain(ours.version, { label: waiting.label });
      return {
        title: pen.plain(agreementWords.title),
        line,
        shared,
        verb: 'agreement.accept',
        data: {},
        say: pen.plain(ours.accept),
      };
    }
    const { kind, status, since } = waiting;
    const agreement = status === 'approved';
    return {
      title: pen.plain(titleOf(kind)),
      line: pen.plain(ours.since, { at: since }),
      status: { text: pen.plain(stateWords[status]), tone: tones[status] },
      shared,
      verb: 'enroll.status',
      data: {},
      say: pen.plain(agreement ? ours.accept : status === 'rejected' ? ours.status : ours.goOn),
    };
  },
});
