/** The tab's timeline and pending steps of an enrolment or transition (CNV-6, ENR-8, TRN-9). */

import { type Enrollment, enrollmentStatusLabels, happeningLabels, isOver } from '../../domain/enrollment.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';
import type { SearchHit, Timeline } from '../../kernel/search.js';
import { waiting } from '../../kernel/waiting.js';
import { agreementPhrases } from '../agreements/phrases.js';
import { hindranceOf } from '../agreements/readiness.js';
import { latestOf, openOf } from './find.js';
import { tones } from './notifications.js';
import { enrollmentPhrases, nextWords } from './phrases.js';

const titleOf = (kind: Enrollment['kind']): Phrase =>
  kind === 'transition' ? enrollmentPhrases.transitionTitle : enrollmentPhrases.statusTitle;

export const timeline: Timeline = {
  who: 'organization.see',
  tell: async (view, { organization }, t) => {
    const enrolment = await latestOf(view, organization.id);
    if (!enrolment) return undefined;
    const { kind, status, history, primaryContact } = enrolment;
    return {
      title: t.text(titleOf(kind)),
      status: { text: t.text(enrollmentStatusLabels[status]), tone: tones[status] },
      steps: history.map(({ what, at, by, reason }) => ({
        at,
        text: [t.text(happeningLabels[what]), by, reason].filter(Boolean).join(' · '),
      })),
      ...(isOver(enrolment)
        ? {}
        : {
            next: `${t.text(nextWords[status], { contact: primaryContact?.email ?? '' })} ${t.text(ours.waits, { at: enrolment.since })}`,
          }),
      say: t.text(ours.status),
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
  resume: phrase({ en: 'Continue our enrolment', fr: 'Continue notre inscription' }),
  accept: phrase({ en: 'Accept the reseller agreement', fr: 'Accepter le contrat de revendeur' }),
};

/** An enrolment whose next step is the organisation's, or a new version of the agreement. */
type Step = Pick<Enrollment, 'kind' | 'status' | 'since'> | { readonly label: string; readonly publishedAt: string };
const theirs: readonly Enrollment['status'][] = ['draft', 'rejected', 'approved'];

export const enrolmentToGoOn = waiting<Step>({
  name: 'enrolment.waiting',
  who: 'enrolment.run',
  title: ours.title,
  help: ours.help,
  find: async (view, _text, { organization }) => {
    const open = await openOf(view, organization.id);
    if (open) return theirs.includes(open.status) ? [open] : [];
    const hindrance = await hindranceOf(view, organization);
    return hindrance?.why === 'newVersion' ? [{ label: hindrance.label, publishedAt: hindrance.since }] : [];
  },
  when: (step) => ({ since: 'label' in step ? step.publishedAt : step.since }),
  hit: (step, t): SearchHit => {
    const shared = t.text(enrollmentPhrases.topic);
    if ('label' in step) {
      const line = t.text(ours.version, { label: step.label });
      return {
        title: t.text(agreementPhrases.title),
        line,
        shared,
        verb: 'agreements.accept',
        data: {},
        say: t.text(ours.accept),
      };
    }
    const { kind, status, since } = step;
    const agreement = status === 'approved';
    return {
      title: t.text(titleOf(kind)),
      line: t.text(ours.since, { at: since }),
      status: { text: t.text(enrollmentStatusLabels[status]), tone: tones[status] },
      shared,
      verb: 'enrollments.showStatus',
      data: {},
      say: t.text(agreement ? ours.accept : status === 'rejected' ? ours.status : ours.resume),
    };
  },
});
