/** Fallback cards the Teams adapter sends when there is no turn to answer. */
import type { Rendered } from '../conversation/turn.js';
import type { Language } from '../kernel/localizer.js';

type Note = Readonly<Record<Language, readonly [summary: string, ...lines: string[]]>>;

const rendered = (note: Note, language: Language): Rendered => {
  const [summary, ...lines] = note[language];
  const block = (text: string, extra: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...extra });
  return {
    summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      body: [block(summary, { weight: 'Bolder', style: 'heading' }), ...lines.map((line) => block(line))],
    },
  };
};

/**
 * Why a turn has no answer. `slow`: the work is not finished. `unknown`: whether a change was saved is not known. `full`:
 * nothing can be saved. `away`: the store cannot be reached.
 */
export type ApologyKind = 'failed' | 'away' | 'full' | 'slow' | 'unknown';

const failed: Note = {
  en: ['Sorry, something went wrong here', 'Nothing was left half done. Please try again in a moment.'],
  fr: [
    'Désolé, un problème est survenu de notre côté',
    'Rien n’a été fait à moitié. Veuillez réessayer dans un instant.',
  ],
};
const slow: Note = {
  en: [
    'Sorry, this took too long',
    'If you asked for a change, it may still be made. Look first, then repeat it if it was not. The same button never acts twice.',
  ],
  fr: [
    'Désolé, la réponse a pris trop de temps',
    'Si vous demandiez une modification, elle peut encore aboutir. Vérifiez d’abord, puis redemandez-la au besoin. Le même bouton n’agit jamais deux fois.',
  ],
};
const apologies: Readonly<Record<ApologyKind, Note>> = {
  failed,
  away: failed,
  full: {
    en: [
      'Sorry, nothing can be saved at the moment',
      'The storage of the bot is full. Nothing was changed. You can still look things up.',
    ],
    fr: [
      'Désolé, rien ne peut être enregistré pour le moment',
      'L’espace de stockage du bot est plein. Rien n’a été modifié. Vous pouvez toujours consulter.',
    ],
  },
  slow,
  unknown: {
    en: [
      'Sorry, I do not know whether this was saved',
      'The connection to the storage broke at that moment. Look first, then repeat it if it was not. The same button never acts twice.',
    ],
    fr: [
      'Désolé, j’ignore si cela a été enregistré',
      'La liaison avec le stockage s’est rompue à cet instant. Vérifiez d’abord, puis recommencez au besoin. Le même bouton n’agit jamais deux fois.',
    ],
  },
};
const referenceLine: Readonly<Record<Language, (reference: string) => string>> = {
  en: (reference) => `If it happens again, tell your programme operator this reference: ${reference}`,
  fr: (reference) => `Si cela se reproduit, transmettez cette référence à l’opérateur du programme : ${reference}`,
};

/** Apology for a failed turn. The log has the error under the same reference. */
export const apology = (reference: string, language: Language, kind: ApologyKind): Rendered => {
  const note = { ...apologies[kind], [language]: [...apologies[kind][language], referenceLine[language](reference)] };
  return rendered(note as Note, language);
};

export const workAccountNeeded = (language: Language): Rendered =>
  rendered(
    {
      en: [
        'A work account is needed',
        'I cannot tell which organisation you belong to. Please write to me from Teams with your work or school account.',
      ],
      fr: [
        'Un compte professionnel est nécessaire',
        'Je ne peux pas savoir à quelle organisation vous appartenez. Écrivez-moi depuis Teams avec votre compte professionnel ou scolaire.',
      ],
    },
    language,
  );

/** The private answer could not be sent to the user's personal chat. */
export const personalChatNeeded = (language: Language): Rendered =>
  rendered(
    {
      en: [
        'I could not write to you in private',
        'The answer is for you alone. Open a chat with me (add the app for yourself if it asks) and say it there again.',
      ],
      fr: [
        'Je n’ai pas pu vous écrire en privé',
        'La réponse ne s’adresse qu’à vous. Ouvrez une conversation avec moi (ajoutez l’application pour vous-même si Teams le demande) et redites-le-moi là.',
      ],
    },
    language,
  );

/** This client sends button actions as messages, so the whole chat would see the answer. */
export const newerClientNeeded = (language: Language): Rendered =>
  rendered(
    {
      en: [
        'This button needs a newer Teams',
        'Your version of Teams would show the answer to everybody here. Update Teams, or ask me in our personal chat.',
      ],
      fr: [
        'Ce bouton demande une version plus récente de Teams',
        'Votre version de Teams montrerait la réponse à tout le monde ici. Mettez Teams à jour, ou adressez-vous à moi dans notre conversation personnelle.',
      ],
    },
    language,
  );
