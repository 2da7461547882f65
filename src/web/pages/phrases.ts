/** Phrases of the pages. Texts of the invitations are in `workflows/invitations/phrases.ts`. */
import type { Invitation } from '../../domain/invitation.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const dialogOutside = phrase({
  en: 'This page is for a window of Microsoft Teams.',
  fr: 'Cette page est destinée à une fenêtre de Microsoft Teams.',
});
export const asPage = phrase({ en: 'Open the draft as a page', fr: 'Ouvrir le brouillon dans une page' });
export const bot = phrase({ en: 'CSP partner bot', fr: 'Bot partenaire CSP' });
export const otherLanguage = phrase({ en: 'Français', fr: 'English' });
export const copyLine = phrase({ en: 'Copy', fr: 'Copier' });
export const copied = phrase({ en: 'Copied to the clipboard.', fr: 'Copié dans le Presse-papiers.' });
export const notCopied = phrase({
  en: 'Your browser did not allow copying. The text is selected: copy it with the keyboard.',
  fr: 'Votre navigateur n’a pas permis la copie. Le texte est sélectionné : copiez-le au clavier.',
});
export const mayClose = phrase({ en: 'You can close this page.', fr: 'Vous pouvez fermer cette page.' });

export const noSuchLink = {
  title: phrase({ en: 'This link leads nowhere', fr: 'Ce lien ne mène nulle part' }),
  what: phrase({
    en: 'Check that it was copied as a whole, up to its last character. If it still does not work, ask whoever sent it to you for a new one.',
    fr: 'Vérifiez qu’il a été copié en entier, jusqu’au dernier caractère. S’il ne fonctionne toujours pas, demandez-en un nouveau à la personne qui vous l’a envoyé.',
  }),
};
export const tooMany = {
  title: phrase({ en: 'A moment, please', fr: 'Un instant, s’il vous plaît' }),
  what: phrase<{ seconds: number }>({
    en: (f, w) =>
      `There were too many requests from your side, so nothing was done. Try again in ${w.count(f.seconds, { one: 'second', other: 'seconds' })}.`,
    fr: (f, w) =>
      `Trop de demandes sont arrivées de votre côté : rien n’a été fait. Réessayez dans ${w.count(f.seconds, { one: 'seconde', other: 'secondes' })}.`,
  }),
};
export const notFromHere = {
  title: phrase({ en: 'Nothing was changed', fr: 'Rien n’a été modifié' }),
  what: phrase({
    en: 'This form did not come from the page that was last opened here, or your browser keeps no cookies for this site. Open the page again, in a browser that allows cookies, and repeat what you did.',
    fr: 'Ce formulaire ne vient pas de la dernière page ouverte ici, ou votre navigateur ne conserve pas de cookies pour ce site. Rouvrez la page dans un navigateur qui accepte les cookies, puis recommencez.',
  }),
  typed: phrase({ en: 'This is what you had typed:', fr: 'Voici ce que vous aviez saisi :' }),
  again: phrase({ en: 'Open the page again', fr: 'Rouvrir la page' }),
};
export const failed = {
  title: phrase({ en: 'Something went wrong here', fr: 'Un problème est survenu ici' }),
  what: phrase<{ reference: string }>({
    en: (f) =>
      `Sorry: nothing was changed. Please try again in a moment. If it happens again, give this reference to whoever runs the bot: ${f.reference}`,
    fr: (f) =>
      `Désolé : rien n’a été modifié. Réessayez dans un instant. Si cela se reproduit, transmettez cette référence à l’opérateur du bot : ${f.reference}`,
  }),
  notKept: phrase<{ reference: string }>({
    en: (f) =>
      `Nothing can be saved at the moment, so nothing was changed. Please try again in a few minutes. Reference: ${f.reference}`,
    fr: (f) =>
      `Rien ne peut être enregistré pour le moment ; rien n’a été modifié. Réessayez dans quelques minutes. Référence : ${f.reference}`,
  }),
  unsure: phrase<{ reference: string }>({
    en: (f) =>
      `Sorry, this took too long. If you asked for a change, it may still be made: open the page again and look before you repeat it. Reference: ${f.reference}`,
    fr: (f) =>
      `Désolé, la réponse a pris trop de temps. Si vous demandiez une modification, elle peut encore aboutir : rouvrez la page et vérifiez avant de recommencer. Référence : ${f.reference}`,
  }),
};

export const invited = phrase<{ from: string }>({
  en: (f) => `An invitation from ${f.from}`,
  fr: (f) => `Une invitation ${de(f.from)}`,
});
export const toWhat: Record<Invitation['kind'], Phrase<{ from: string }>> = {
  partnership: phrase({
    en: (f) =>
      `${f.from} would like to become your indirect provider in the Cloud Solution Provider programme. It could then submit orders and add subscriptions for your customers, and would have admin access to your company’s work account.`,
    fr: (f) =>
      `${f.from} souhaite devenir votre fournisseur indirect dans le programme Fournisseur de solutions Cloud. Cette entreprise pourrait alors envoyer des commandes et ajouter des abonnements pour vos clients, et disposerait d’un accès administrateur au compte professionnel de votre entreprise.`,
  }),
  customer: phrase({
    en: (f) =>
      `${f.from} asks you for a reseller relationship. It could then manage subscriptions, licences and users for your company.`,
    fr: (f) =>
      `${f.from} vous propose une relation de revendeur. Cette entreprise pourrait alors gérer des abonnements, des licences et des utilisateurs pour la vôtre.`,
  }),
  joint: phrase({
    en: (f) =>
      `${f.from} asks you for a reseller relationship with itself and with its provider, both at once. They could then manage subscriptions, licences and users for your company.`,
    fr: (f) =>
      `${f.from} vous propose une relation de revendeur avec elle-même et avec son fournisseur, les deux à la fois. Ces entreprises pourraient alors gérer des abonnements, des licences et des utilisateurs pour la vôtre.`,
  }),
};
export const until = phrase<{ at: string }>({
  en: (f, w) => `The invitation is open until ${w.date(f.at)}.`,
  fr: (f, w) => `L’invitation est ouverte jusqu’au ${w.date(f.at)}.`,
});
export const next = phrase({ en: 'What happens next', fr: 'Et maintenant ?' });
export const steps = {
  chat: phrase({
    en: 'Open the chat with the CSP partner bot in Microsoft Teams, with your work account.',
    fr: 'Ouvrez la conversation avec le bot partenaire CSP dans Microsoft Teams, avec votre compte professionnel.',
  }),
  line: phrase({ en: 'Send it this line:', fr: 'Envoyez-lui cette ligne :' }),
  answer: phrase({
    en: 'A global admin of your company reads what is granted, ticks the box and selects “Authorize indirect provider”, or declines. Nothing is granted before that.',
    fr: 'Un administrateur général de votre entreprise lit ce qui est accordé, coche la case et sélectionne « Autoriser le fournisseur indirect », ou refuse. Rien n’est accordé avant cela.',
  }),
  answerCustomer: phrase({
    en: 'A global admin of your company reads what is granted, then accepts or declines. Nothing is granted before that.',
    fr: 'Un administrateur général de votre entreprise lit ce qui est accordé, puis accepte ou refuse. Rien n’est accordé avant cela.',
  }),
};
export const otherwise = phrase({
  en: 'You are not a global admin, or your company is not enrolled yet? Go on all the same: the bot passes the invitation on to a global admin, or leads you into enrolment first.',
  fr: 'Vous n’êtes pas administrateur général, ou votre entreprise n’est pas encore inscrite ? Continuez tout de même : le bot transmet l’invitation à un administrateur général, ou vous conduit d’abord vers l’inscription.',
});
export const acceptLine = phrase<{ reference: string }>({
  en: (f) => `accept ${f.reference}`,
  fr: (f) => `accepter ${f.reference}`,
});
export const proceed = phrase({ en: 'Continue in Microsoft Teams', fr: 'Continuer dans Microsoft Teams' });

type Ended = Exclude<Invitation['status'], 'open'>;
/** The only information about an ended invitation that its page reveals. */
export const endedAs: Record<Ended, Phrase> = {
  accepted: phrase({
    en: 'This invitation has already been accepted.',
    fr: 'Cette invitation a déjà été acceptée.',
  }),
  declined: phrase({ en: 'This invitation was declined.', fr: 'Cette invitation a été refusée.' }),
  expired: phrase({ en: 'This invitation has expired.', fr: 'Cette invitation a expiré.' }),
  revoked: phrase({
    en: 'This invitation was revoked by its sender.',
    fr: 'Cette invitation a été révoquée par son expéditeur.',
  }),
  replaced: phrase({
    en: 'A newer invitation has replaced this one.',
    fr: 'Une invitation plus récente remplace celle-ci.',
  }),
};
export const askForAnother = phrase({
  en: 'If you still need an invitation, ask whoever sent you this one for a new one.',
  fr: 'S’il vous faut encore une invitation, demandez-en une nouvelle à la personne qui vous a envoyé celle-ci.',
});

export const draftTooLong = phrase({
  en: 'This text is too long to be handed to a mail program: copy it, or download the mail file.',
  fr: 'Ce texte est trop long pour être transmis à une messagerie : copiez-le ou téléchargez le fichier de message.',
});
export const linkGone = phrase({
  en: 'The personal link is missing from your text, or changed. It has to stand in it exactly like this:',
  fr: 'Le lien personnel manque dans votre texte ou a été modifié. Il doit y figurer exactement ainsi :',
});
export const unsaved = phrase({
  en: 'Your changes are not saved yet. Select “Update” first: the mail program and the mail file take the saved text.',
  fr: 'Vos modifications ne sont pas encore enregistrées. Sélectionnez d’abord « Mettre à jour » : la messagerie et le fichier de message reprennent le texte enregistré.',
});
export const download = phrase({ en: 'Download .eml', fr: 'Télécharger le fichier .eml' });
export const copySubject = phrase({ en: 'Copy subject', fr: 'Copier l’objet' });
export const fieldsWrong = phrase({
  en: 'Nothing was saved yet: look at the marked fields. What you typed is still there.',
  fr: 'Rien n’a encore été enregistré : vérifiez les champs signalés. Votre saisie est conservée.',
});
export const backToDraft = phrase({ en: 'Show the draft again', fr: 'Revoir le brouillon' });
export const asKept = phrase({ en: 'The text as it stands now', fr: 'Le texte tel qu’il est actuellement' });
