/** A provider's directory entry changes by a request that the operator decides (ORG-5). */
import { z } from 'zod';
import { operatorOf } from '../enrollment/find.js';
import { words as reviewWords } from '../programme/phrases.js';
import { country } from '../programme/tenants.js';
import * as input from '../text.js';
import type { View } from '../view.js';
import {
  card,
  change,
  done,
  notice,
  type Pen,
  phrase,
  put,
  query,
  type Refusal,
  refuse,
  settle,
  show,
  tell,
} from '../workflow.js';
import { type DirectoryChange, directoryChangeLife } from './change.js';
import type { DirectoryEntry } from './entry.js';

const words = {
  ask: phrase({ en: 'Change the directory entry', fr: 'Modifier la fiche d’annuaire' }),
  askHelp: phrase({
    en: 'Asks for another name, logo or target URL for each location',
    fr: 'Demande un autre nom, logo ou URL cible pour chaque emplacement',
  }),
  intro: phrase({
    en: 'The programme’s operator decides on it; until then the present entry stays published.',
    fr: 'L’opérateur du programme en décide ; d’ici là, la fiche actuelle reste publiée.',
  }),
  name: phrase({ en: 'Company name', fr: 'Nom de l’entreprise' }),
  nameRule: phrase({ en: 'Give the name, up to 200 characters.', fr: 'Indiquez le nom, 200 caractères au plus.' }),
  logo: phrase({ en: 'Address of the logo (https, optional)', fr: 'Adresse du logo (https, facultatif)' }),
  logoRule: phrase({ en: 'Give an https address of an image.', fr: 'Indiquez l’adresse https d’une image.' }),
  targets: phrase({
    en: 'Target URL for each location, one a line: FR https://…',
    fr: 'URL cible de chaque emplacement, une par ligne : FR https://…',
  }),
  targetsRule: phrase({
    en: 'One location a line: its two-letter country code, a space, its address.',
    fr: 'Un emplacement par ligne : le code à deux lettres du pays, une espace, son adresse.',
  }),
  send: phrase({ en: 'Submit', fr: 'Envoyer' }),
  askedTitle: phrase({ en: 'Request sent', fr: 'Demande envoyée' }),
  asked: phrase({
    en: 'The programme’s operator decides on your request; I tell you the outcome. Until then the present entry stays published.',
    fr: 'L’opérateur du programme examine votre demande ; je vous informerai de sa décision. D’ici là, la fiche actuelle reste publiée.',
  }),
  openAlready: phrase<{ at: string }>({
    en: (f, w) => `Your request of ${w.date(f.at)} still waits for its decision.`,
    fr: (f, w) => `Votre demande du ${w.date(f.at)} attend encore une décision.`,
  }),
  noEntry: phrase({
    en: 'Your organisation has no directory entry yet: ask the programme’s operator for one.',
    fr: 'Votre organisation n’a pas encore de fiche d’annuaire : demandez-en une à l’opérateur du programme.',
  }),
  decidedTitle: phrase({ en: 'Your directory entry', fr: 'Votre fiche d’annuaire' }),
  approved: phrase({
    en: 'The change you asked for is approved and published.',
    fr: 'La modification demandée est approuvée et publiée.',
  }),
  rejected: phrase<{ reason: string }>({
    en: (f) => `The change you asked for was rejected: ${f.reason}`,
    fr: (f) => `La modification demandée est rejetée : ${f.reason}`,
  }),
  deskApproved: phrase<{ organization: string; who: string }>({
    en: (f) => `Approved by ${f.who}: ${f.organization}.`,
    fr: (f) => `Approbation par ${f.who} : ${f.organization}.`,
  }),
  deskRejected: phrase<{ organization: string; who: string; reason: string }>({
    en: (f) => `Rejected by ${f.who}: ${f.organization}. Reason: ${f.reason}`,
    fr: (f) => `Rejet par ${f.who} : ${f.organization}. Motif : ${f.reason}`,
  }),
};
const unsaid = { en: [], fr: [] };
const subject = (id: string): string => `directoryChanges/${id}`;

interface ReviewFacts {
  readonly id: string;
  readonly organization: string;
  readonly by: string;
  readonly at: string;
  readonly name: string;
  readonly logoUrl?: string;
  readonly profiles: Readonly<Record<string, string>>;
}
const reviewCard = card<ReviewFacts>('directory.review', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(reviewWords.directoryReview, { organization: facts.organization }),
    lines: [pen.say(reviewWords.asks, { by: facts.by, at: facts.at })],
    facts: [
      { title: pen.plain(words.name), value: pen.typed(facts.name) },
      ...(facts.logoUrl ? [{ title: pen.plain(reviewWords.logo), value: pen.typed(facts.logoUrl) }] : []),
      ...Object.entries(facts.profiles).map(([code, url]) => ({
        title: pen.plain(reviewWords.target, { country: code }),
        value: pen.typed(url),
      })),
    ],
    actions: [
      { title: pen.plain(reviewWords.approve), verb: 'directory.approve', data: { id: facts.id }, style: 'positive' },
      { title: pen.plain(reviewWords.reject), verb: 'directory.reject', data: { id: facts.id }, style: 'destructive' },
    ],
  }),
  sample: {
    id: '01',
    organization: 'Armor Distribution',
    by: 'Yann Kervella',
    at: '2026-11-20T09:00:00.000Z',
    name: 'Armor Distribution',
    profiles: { FR: 'https://www.armor.example/fr' },
  },
});
const askedForReview = notice('directory.asked', 'programme.run', reviewCard);

const askedCard = card<{ before?: string }>('directory.asked', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(words.askedTitle),
    lines: [...(facts.before ? [pen.say(words.openAlready, { at: facts.before })] : []), pen.say(words.asked)],
  }),
  sample: { before: '2026-11-20T09:00:00.000Z' },
});
const decidedCard = card<{ reason?: string }>('directory.decided', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(words.decidedTitle),
    lines: [facts.reason === undefined ? pen.say(words.approved) : pen.say(words.rejected, { reason: facts.reason })],
    actions: facts.reason === undefined ? [] : [{ title: pen.plain(words.ask), verb: 'directory.requestChange' }],
  }),
  sample: { reason: 'The logo cannot be reached.' },
});
const decided = notice('directory.decided', 'directory.requestChange', decidedCard);
const deskCard = card<{ organization: string; who: string; reason?: string }>('directory.deskDecided', {
  view: (facts, pen) => ({
    icon: '📇',
    title: pen.say(reviewWords.directoryReview, { organization: facts.organization }),
    lines: [
      facts.reason === undefined
        ? pen.say(words.deskApproved, { organization: facts.organization, who: facts.who })
        : pen.say(words.deskRejected, { organization: facts.organization, who: facts.who, reason: facts.reason }),
    ],
    actions: [{ title: pen.plain(reviewWords.reviews), verb: 'reviews' }],
  }),
  sample: { organization: 'Armor Distribution', who: 'Ingrid Solberg', reason: 'The logo cannot be reached.' },
});

const entryOf = async (view: View, organizationId: string): Promise<DirectoryEntry | undefined> =>
  (await view.find('directory', 'organization', organizationId, { limit: 1 })).items[0];

/** `FR https://…` a line. */
const targets = z
  .string()
  .transform((text) =>
    Object.fromEntries(
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => [line.slice(0, 2).toUpperCase(), line.slice(2).replace(/^[\s:=;,]+/, '')]),
    ),
  )
  .pipe(z.record(country, z.url({ protocol: /^https?$/ }).max(500)))
  .refine((profiles) => Object.keys(profiles).length > 0 && Object.keys(profiles).length <= 60);

interface Entry {
  readonly name: string;
  readonly logoUrl: string;
  readonly targets: string;
}
const requestChange = change({
  verb: 'directory.requestChange',
  who: 'directory.requestChange',
  words: {
    title: words.ask,
    help: words.askHelp,
    examples: {
      en: ['change directory entry', 'change our directory entry'],
      fr: ['modifier la fiche d’annuaire', 'modifier notre fiche d’annuaire'],
    },
    exact: true,
  },
  input: z.object({
    name: input.line(200),
    logoUrl: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional(),
    targets,
  }),
  form: {
    load: async (view, actor): Promise<Entry | Refusal> => {
      const entry = actor.organization && (await entryOf(view, actor.organization.id));
      if (!entry) return refuse(words.noEntry);
      return {
        name: entry.name,
        logoUrl: entry.logoUrl ?? '',
        targets: Object.entries(entry.profiles)
          .map(([code, url]) => `${code} ${url}`)
          .join('\n'),
      };
    },
    view: (entry: Entry, pen: Pen) => ({
      icon: '📇',
      title: pen.say(words.ask),
      lines: [pen.say(words.intro)],
      fields: [
        {
          kind: 'text',
          id: 'name',
          label: pen.plain(words.name),
          required: true,
          maxLength: 200,
          error: pen.plain(words.nameRule),
          value: entry.name,
        },
        {
          kind: 'url',
          id: 'logoUrl',
          label: pen.plain(words.logo),
          maxLength: 500,
          error: pen.plain(words.logoRule),
          value: entry.logoUrl,
        },
        {
          kind: 'multiline',
          id: 'targets',
          label: pen.plain(words.targets),
          required: true,
          maxLength: 8000,
          error: pen.plain(words.targetsRule),
          value: entry.targets,
        },
      ],
      submit: pen.plain(words.send),
    }),
    sample: { name: 'Armor Distribution', logoUrl: '', targets: 'FR https://www.armor.example/fr' },
  },
  load: async (view, _input, { actor }) => {
    const entry = await entryOf(view, actor.organization.id);
    if (!entry) return refuse(words.noEntry);
    return {
      before: await view.one('directoryChanges', 'open', actor.organization.id),
      operator: await operatorOf(view),
    };
  },
  decide: ({ before, operator }, asked, { actor, now, ids }) => {
    if (before) return done(show(askedCard, { before: before.askedAt }));
    const { organization, user } = actor;
    const id = ids.readable('DIR');
    const wanted = {
      name: asked.name,
      profiles: asked.targets,
      ...(asked.logoUrl ? { logoUrl: asked.logoUrl } : {}),
    };
    return done(
      show(askedCard, {}),
      put('directoryChanges', {
        id,
        status: 'asked',
        organizationId: organization.id,
        askedBy: user.id,
        askedAt: now,
        ...wanted,
      }),
      operator
        ? tell(
            askedForReview,
            { organizationId: operator.id },
            { id, organization: organization.name, by: user.name, at: now, ...wanted },
            subject(id),
          )
        : undefined,
    );
  },
});

async function waiting(view: View, id: string) {
  const asked = await view.get('directoryChanges', id);
  if (!asked) return refuse(reviewWords.noReview);
  const [organization, person, entry] = await Promise.all([
    view.get('organizations', asked.organizationId),
    view.get('users', asked.askedBy),
    entryOf(view, asked.organizationId),
  ]);
  if (!organization || !entry) return refuse(reviewWords.noReview);
  const who = 'decidedBy' in asked ? asked.decidedBy : '';
  const reason = 'reason' in asked ? asked.reason : undefined;
  const shown = show(deskCard, { organization: organization.name, who, ...(reason ? { reason } : {}) });
  if (asked.status !== 'asked') return refuse(reviewWords.decidedAlready, { instead: shown });
  return { asked: asked as Extract<DirectoryChange, { status: 'asked' }>, organization, entry, by: person?.name ?? '' };
}

const review = query({
  verb: 'directory.review',
  who: 'programme.run',
  listed: false,
  words: { title: reviewWords.review, help: reviewWords.reviewsHelp, examples: unsaid },
  input: z.object({ id: input.id }),
  load: (view, { id }) => waiting(view, id),
  answer: ({ asked, organization, by }) =>
    show(reviewCard, {
      id: asked.id,
      organization: organization.name,
      by,
      at: asked.askedAt,
      name: asked.name,
      profiles: asked.profiles,
      ...(asked.logoUrl ? { logoUrl: asked.logoUrl } : {}),
    }),
});

const approve = change({
  verb: 'directory.approve',
  who: 'programme.run',
  listed: false,
  words: { title: reviewWords.approve, help: reviewWords.approveHelp, examples: unsaid },
  input: z.object({ id: input.id }),
  load: (view, { id }) => waiting(view, id),
  decide: ({ asked, organization, entry }, _input, { actor, now }) => {
    const status = directoryChangeLife.next(asked.status, 'approve');
    if (status !== 'approved') return refuse(reviewWords.decidedAlready);
    const who = actor.user.name;
    const shown = show(deskCard, { organization: organization.name, who });
    const { logoUrl: _old, ...rest } = entry;
    return done(
      shown,
      put('directoryChanges', { ...asked, status, decidedBy: who, decidedAt: now }),
      put('directory', {
        ...rest,
        name: asked.name,
        profiles: asked.profiles,
        ...(asked.logoUrl ? { logoUrl: asked.logoUrl } : {}),
      }),
      tell(decided, { organizationId: organization.id, userIds: [asked.askedBy] }, {}),
      settle(subject(asked.id), shown),
    );
  },
});

const reject = change({
  verb: 'directory.reject',
  who: 'programme.run',
  listed: false,
  words: { title: reviewWords.reject, help: reviewWords.rejectHelp, examples: unsaid },
  input: z.object({ id: input.id, reason: input.lines(500) }),
  form: {
    load: async (view, _actor, typed): Promise<{ id: string; organization: string } | Refusal> => {
      const found = await waiting(view, typed.id ?? '');
      return 'refusal' in found ? found : { id: found.asked.id, organization: found.organization.name };
    },
    view: ({ id, organization }: { id: string; organization: string }, pen: Pen) => ({
      icon: '📇',
      title: pen.say(reviewWords.rejectTitle, { organization }),
      fields: [
        {
          kind: 'multiline',
          id: 'reason',
          label: pen.plain(reviewWords.reason),
          required: true,
          maxLength: 500,
          error: pen.plain(reviewWords.reasonRule),
        },
      ],
      submit: pen.plain(reviewWords.reject),
      data: { id },
    }),
    sample: { id: 'DIR-7K2M9QXD', organization: 'Armor Distribution' },
  },
  load: (view, { id }) => waiting(view, id),
  decide: ({ asked, organization }, { reason }, { actor, now }) => {
    const status = directoryChangeLife.next(asked.status, 'reject');
    if (status !== 'rejected') return refuse(reviewWords.decidedAlready);
    const who = actor.user.name;
    const shown = show(deskCard, { organization: organization.name, who, reason });
    return done(
      shown,
      put('directoryChanges', { ...asked, status, decidedBy: who, decidedAt: now, reason }),
      tell(decided, { organizationId: organization.id, userIds: [asked.askedBy] }, { reason }),
      settle(subject(asked.id), shown),
    );
  },
});

export const changingCommands = [requestChange, review, approve, reject];
export const changingCards = [askedCard, deskCard];
export const changingNotices = [askedForReview, decided];
