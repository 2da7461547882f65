import { phrase } from '../../kernel/localizer.js';

export const title = phrase<{ from: string }>({
  en: (f) => `${f.from} asks you for a reseller relationship`,
  fr: (f) => `${f.from} vous demande une relation de revendeur`,
});
export const titleJoint = phrase<{ from: string; provider: string }>({
  en: (f) => `${f.from} and ${f.provider} ask you for a reseller relationship`,
  fr: (f) => `${f.from} et ${f.provider} vous demandent une relation de revendeur`,
});
export const grant = phrase<{ from: string }>({
  en: (f) =>
    `If you accept, ${f.from} may manage subscriptions, licences and users for your company, with delegated admin privileges.`,
  fr: (f) =>
    `Si vous acceptez, ${f.from} pourra gérer pour votre société les abonnements, les licences et les utilisateurs, avec des privilèges d’administrateur délégué.`,
});
export const grantJoint = phrase<{ from: string; provider: string }>({
  en: (f) =>
    `If you accept, ${f.from} may manage subscriptions, licences and users for your company, with delegated admin privileges, and ${f.provider} may place the orders. Both relationships begin together, or none.`,
  fr: (f) =>
    `Si vous acceptez, ${f.from} pourra gérer pour votre société les abonnements, les licences et les utilisateurs, avec des privilèges d’administrateur délégué, et ${f.provider} pourra passer les commandes. Les deux relations débutent ensemble, ou aucune.`,
});
export const mistakable = phrase({
  en: 'Another partner has a name that looks like this one. Check with your contact who sent this before you accept.',
  fr: 'Un autre partenaire porte un nom semblable. Vérifiez auprès de votre contact qui vous invite avant d’accepter.',
});
export const until = phrase<{ at: string }>({
  en: (f, w) => `You can answer until ${w.date(f.at)}.`,
  fr: (f, w) => `Vous pouvez répondre jusqu’au ${w.date(f.at)}.`,
});
export const step1 = phrase({ en: 'First: your code', fr: 'D’abord : votre code' });
export const step2 = phrase({ en: 'Then: your answer', fr: 'Ensuite : votre réponse' });
export const codeNeeded = phrase<{ email: string }>({
  en: (f) => `A one-time code is sent to ${f.email}, to prove that the answer comes from there.`,
  fr: (f) => `Un code à usage unique est envoyé à ${f.email}, pour prouver que la réponse en provient.`,
});
export const codeSent = phrase<{ email: string }>({
  en: (f) => `A code is on its way to ${f.email}.`,
  fr: (f) => `Un code a été envoyé à ${f.email}.`,
});
export const sendCode = phrase({ en: 'Send the code', fr: 'Envoyer le code' });
export const codeAgain = phrase({ en: 'Send a new code', fr: 'Envoyer un nouveau code' });
export const code = phrase({ en: 'Code', fr: 'Code' });
export const name = phrase({ en: 'Your name', fr: 'Votre nom' });
export const job = phrase({ en: 'Your function', fr: 'Votre fonction' });
export const tick = phrase({
  en: 'I am a global administrator of this tenant.',
  fr: 'Je suis administrateur général de ce locataire.',
});
export const reason = phrase({ en: 'Reason, if you decline (optional)', fr: 'Motif, en cas de refus (facultatif)' });
export const accept = phrase({ en: 'Accept', fr: 'Accepter' });
export const decline = phrase({ en: 'Decline', fr: 'Refuser' });
export const incomplete = phrase({
  en: 'To accept, give the code, your name and your function, and tick the box.',
  fr: 'Pour accepter, indiquez le code, votre nom et votre fonction, et cochez la case.',
});
export const codeFirst = phrase({ en: 'To decline, give the code.', fr: 'Pour refuser, indiquez le code.' });
export const codeWrong = phrase({
  en: 'This code is not right. Check the newest message, or have a new code sent.',
  fr: 'Ce code n’est pas le bon. Vérifiez le message le plus récent ou faites envoyer un nouveau code.',
});
export const acceptedTitle = phrase({ en: 'Accepted', fr: 'Accepté' });
export const accepted = phrase<{ from: string }>({
  en: (f) => `Thank you. ${f.from} has been told.`,
  fr: (f) => `Merci. ${f.from} en est informé.`,
});
export const acceptedJoint = phrase<{ from: string; provider: string }>({
  en: (f) => `Thank you. ${f.from} and ${f.provider} have been told.`,
  fr: (f) => `Merci. ${f.from} et ${f.provider} en sont informés.`,
});
export const microsoft = phrase({
  en: 'One step is left: confirm it on Microsoft’s own page, signed in as a global admin.',
  fr: 'Une dernière étape : confirmez-le sur la page de Microsoft, connecté en tant qu’administrateur général.',
});
export const microsoftLink = phrase({ en: 'Continue at Microsoft', fr: 'Continuer chez Microsoft' });
export const declinedTitle = phrase({ en: 'Declined', fr: 'Refusé' });
export const declined = phrase<{ from: string }>({
  en: (f) => `${f.from} has been told. The link no longer works.`,
  fr: (f) => `${f.from} en est informé. Le lien ne fonctionne plus.`,
});
