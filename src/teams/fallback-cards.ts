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

/** Apology for a failed turn. The log has the error under the same reference. */
export const apology = (reference: string, language: Language): Rendered =>
  rendered(
    {
      en: [
        'Sorry, something went wrong here',
        'Nothing was left half done. Please try again in a moment.',
        `If it happens again, tell your programme operator this reference: ${reference}`,
      ],
      fr: [
        'Désolé, un problème est survenu de notre côté',
        'Rien n’a été fait à moitié. Veuillez réessayer dans un instant.',
        `Si cela se reproduit, transmettez cette référence à l’opérateur du programme : ${reference}`,
      ],
    },
    language,
  );

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
