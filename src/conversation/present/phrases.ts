/** Phrases of the conversation: refusals that all commands share, and answers to lines that were not understood. */
import { phrase } from '../../kernel/localizer.js';
import { roles as everyRole } from '../../kernel/permissions.js';

export const notPossible = phrase({ en: 'That did not work', fr: 'Cela n’a pas pu se faire' });
/** Title of a disambiguation. */
export const oneMoreDetail = phrase({ en: 'One more detail', fr: 'Une précision' });

export const unknownVerb = phrase({
  en: 'This button belongs to something I no longer offer. Say “help” to see what you can do now.',
  fr: 'Ce bouton correspond à une action que je ne propose plus. Dites « aide » pour voir ce que vous pouvez faire.',
});
export const badInput = phrase({
  en: 'What came with this button is not usable. Nothing was changed. Say “help” to start again.',
  fr: 'Les données de ce bouton sont inutilisables. Rien n’a été modifié. Dites « aide » pour recommencer.',
});
export const leftForm = phrase({
  en: 'You left this form with “cancel”, so nothing was changed. Open it again to go on: what you typed is still below.',
  fr: 'Vous avez quitté ce formulaire avec « annuler » : rien n’a été modifié. Rouvrez-le pour continuer ; votre saisie figure encore ci-dessous.',
});
export const needsRole = phrase<{ what: string; roles: readonly string[]; holders: readonly string[] }>({
  en: (f, w) =>
    `“${f.what}” takes ${
      f.roles.length === everyRole.length
        ? 'a role in your organisation, whichever it is, and you have none'
        : f.roles.length === 1
          ? `this role: ${f.roles[0]}`
          : `one of these roles: ${w.list(f.roles)}`
    }. ${
      f.holders.length > 0
        ? `In your organisation, ${w.list(f.holders)} can do it; I can ask for you.`
        : 'Nobody in your organisation can do it yet: a global admin can grant the role.'
    }`,
  fr: (f, w) =>
    `Pour « ${f.what} », il faut ${
      f.roles.length === everyRole.length
        ? 'un rôle dans votre organisation, quel qu’il soit, et vous n’en avez aucun'
        : f.roles.length === 1
          ? `ce rôle : ${f.roles[0]}`
          : `l’un de ces rôles : ${w.list(f.roles)}`
    }. ${
      f.holders.length > 0
        ? `Dans votre organisation, vous pouvez vous adresser à ${w.list(f.holders)} ; je peux transmettre votre demande.`
        : 'Personne ne peut encore le faire dans votre organisation : un administrateur général peut attribuer le rôle.'
    }`,
});
export const needsSide = phrase<{ what: string; sides: readonly string[] }>({
  en: (f, w) =>
    `“${f.what}” is for organisations of another kind: ${w.list(f.sides)}. Say “help” to see what yours can do.`,
  fr: (f, w) =>
    `« ${f.what} » est réservé à un autre type d’organisation : ${w.list(f.sides)}. Dites « aide » pour voir ce que la vôtre peut faire.`,
});
export const needsAccount = phrase<{ what: string; holders: readonly string[] }>({
  en: (f, w) =>
    `“${f.what}” needs a user account in your organisation, and I do not know you as one of its users yet. ${
      f.holders.length > 0
        ? `${w.list(f.holders)} can add you; I can ask for you. If you were sent a temporary password, say “sign in”.`
        : 'Ask a global admin of your organisation to add you.'
    }`,
  fr: (f, w) =>
    `« ${f.what} » nécessite un compte d’utilisateur dans votre organisation, et je ne vous connais pas encore comme utilisateur. ${
      f.holders.length > 0
        ? `Vous pouvez demander à ${w.list(f.holders)} de vous ajouter ; je peux transmettre votre demande. Si vous avez reçu un mot de passe temporaire, dites « se connecter ».`
        : 'Demandez à un administrateur général de votre organisation de vous ajouter.'
    }`,
});
export const newerClient = phrase({
  en: 'This needs a newer Teams: yours would leave the answer, which holds a secret, in the chat for good. Update Teams, or use it in a browser.',
  fr: 'Cette action demande une version plus récente de Teams : la vôtre laisserait la réponse, qui contient un secret, dans la conversation. Mettez Teams à jour ou utilisez-le dans un navigateur.',
});
export const needsEnrolment = phrase<{ what: string }>({
  en: (f) =>
    `“${f.what}” is for organisations of the programme, and yours is not enrolled yet. A global admin starts with “enroll”.`,
  fr: (f) =>
    `« ${f.what} » est réservé aux organisations du programme, et la vôtre n’y est pas encore inscrite. Un administrateur général commence par « inscription ».`,
});
export const enrolFirst = phrase<{ what: string }>({
  en: (f) =>
    `“${f.what}” is possible once your organisation’s enrolment is approved. Until then you can go on with “enroll” and ask for the “enrollment status”.`,
  fr: (f) =>
    `« ${f.what} » sera possible une fois l’inscription de votre organisation approuvée. D’ici là, vous pouvez poursuivre avec « inscription » et consulter le « statut inscription ».`,
});
export const signIn = phrase({ en: 'Sign in', fr: 'Se connecter' });
export const askThem = phrase({ en: 'Ask them', fr: 'Transmettre ma demande' });

export const notAdmitted = phrase<{ tenant: string }>({
  en: (f) =>
    `Your organisation has not been admitted to this bot yet. Ask whoever runs it to admit your tenant, ${f.tenant}; I can do nothing before.`,
  fr: (f) =>
    `Votre organisation n’est pas encore admise dans ce bot. Demandez à son opérateur d’admettre votre locataire, ${f.tenant} ; d’ici là, je ne peux rien faire.`,
});

export const notUnderstoodTitle = phrase({ en: 'What would you like to do?', fr: 'Que souhaitez-vous faire ?' });
export const notUnderstood = phrase({
  en: 'I am not sure what you mean, so I did nothing. Did you mean one of these?',
  fr: 'Je ne suis pas sûr de comprendre, je n’ai donc rien fait. Vouliez-vous dire ceci ?',
});
export const severalAtOnce = phrase({
  en: 'I read several requests in this line and carry them out one at a time. Nothing was done yet: begin with one of them.',
  fr: 'Je lis plusieurs demandes dans cette ligne et je les exécute une par une. Rien n’a encore été fait : commencez par l’une d’elles.',
});
export const notUnderstoodAtAll = phrase({
  en: 'I did not understand that, so I did nothing. Say “help” to see what you can do, with examples.',
  fr: 'Je n’ai pas compris, je n’ai donc rien fait. Dites « aide » pour voir ce que vous pouvez faire, avec des exemples.',
});
/** Why a line that names a change was not executed (CNV-2), and how to phrase the request. */
export const notOrdered = {
  negated: phrase({
    en: 'You wrote not to do it, so I did nothing.',
    fr: 'Vous avez écrit de ne pas le faire, je n’ai donc rien fait.',
  }),
  question: phrase({
    en: 'I read this as a question, so I did nothing. If it was an order, say it plainly, for example “remove” and the name.',
    fr: 'J’y vois une question, je n’ai donc rien fait. S’il s’agissait d’une demande, formulez-la simplement, par exemple « supprime » suivi du nom.',
  }),
  told: phrase({
    en: 'I do not read this as an order to do it now, so I did nothing. If it was one, say it plainly, for example “remove” and the name.',
    fr: 'Je n’y vois pas une demande à exécuter maintenant, je n’ai donc rien fait. S’il s’agissait d’une demande, formulez-la simplement, par exemple « supprime » suivi du nom.',
  }),
  long: phrase({
    en: 'This is longer than an order needs to be, so I did nothing. Say in one short sentence what you would like.',
    fr: 'Ce texte est trop long pour une demande, je n’ai donc rien fait. Dites en une courte phrase ce que vous souhaitez.',
  }),
} as const;
/** Reviews of typed lines (CNV-9, CNV-10). */
export const nothingDoneYet = phrase({
  en: 'Nothing has been done yet.',
  fr: 'Rien n’a encore été fait.',
});
export const reviewChanged = phrase({
  en: 'Something has changed since I showed you this, so nothing was done. This is how it would be now.',
  fr: 'La situation a changé depuis l’affichage de cette fiche : rien n’a été fait. Voici ce qu’il en serait maintenant.',
});
export const changeReview = phrase({ en: 'Change', fr: 'Modifier' });
export const nowInstead = phrase<{ act: string }>({ en: (f) => `${f.act} now`, fr: (f) => `${f.act} maintenant` });
export const notNow = phrase<{ when: string }>({
  en: (f) => `You wrote “${f.when}”, so I do not do it now.`,
  fr: (f) => `Vous avez écrit « ${f.when} » : je ne le fais donc pas maintenant.`,
});
export const onlyNow = phrase({
  en: 'I cannot wait for a date or a condition. Come back when the time has come, or press the button to do it now.',
  fr: 'Je ne peux pas attendre une date ni une condition. Revenez le moment venu, ou appuyez sur le bouton pour le faire maintenant.',
});
/** Beside a choice that was named and does not exist, or is not the only one. */
export const noSuchChoice = phrase<{ typed: string; among: readonly string[] }>({
  en: (f, w) =>
    f.among.length > 0
      ? `“${f.typed}” is more than one: ${w.list(f.among)}. Please choose.`
      : `“${f.typed}” is not one of these. Please choose.`,
  fr: (f, w) =>
    f.among.length > 0
      ? `« ${f.typed} » en désigne plusieurs : ${w.list(f.among)}. Choisissez.`
      : `« ${f.typed} » ne figure pas dans la liste. Choisissez.`,
});

export const notTaken = phrase<{ words: readonly string[] }>({
  en: (f) => `I did not take this into account: ${f.words.map((word) => `“${word}”`).join(', ')}.`,
  fr: (f) => `Je n’ai pas tenu compte de : ${f.words.map((word) => `« ${word} »`).join(', ')}.`,
});
export const severalOrders = phrase<{ count: number }>({
  en: (f) => `${f.count} orders in one line`,
  fr: (f) => `${f.count} demandes en une ligne`,
});
export const eachItsButton = phrase({
  en: 'Nothing has been done yet. Each has its own button.',
  fr: 'Rien n’a encore été fait. Chacune a son propre bouton.',
});
export const stillOpen = phrase<{ count: number }>({
  en: (f, w) => `Below: ${w.count(f.count, { one: 'other order', other: 'other orders' })} of your line, still open.`,
  fr: (f, w) =>
    `Plus bas : ${w.count(f.count, { one: 'autre demande', other: 'autres demandes' })} de votre ligne, encore en attente.`,
});
export const stillOpenLater = phrase<{ count: number }>({
  en: (f, w) =>
    `${w.count(f.count, { one: 'other order', other: 'other orders' })} of your line will follow this form.`,
  fr: (f, w) =>
    `Après ce formulaire : ${w.count(f.count, { one: 'autre demande', other: 'autres demandes' })} de votre ligne.`,
});
/** Filters of a line that a list cannot apply (CNV-14), by slot. */
export const notFiltered = phrase<{ filters: readonly string[] }>({
  en: (f, w) => `This list is not filtered by ${w.list(f.filters)}: it shows everything else that you asked for.`,
  fr: (f, w) => `Cette liste n’est pas filtrée par ${w.list(f.filters)} : elle montre tout le reste de votre demande.`,
});
export const filterNames = {
  period: phrase<{ value: string }>({ en: (f) => `period (“${f.value}”)`, fr: (f) => `période (« ${f.value} »)` }),
  status: phrase<{ value: string }>({ en: () => 'status', fr: () => 'état' }),
  country: phrase<{ value: string }>({
    en: (f, w) => `country (${w.country(f.value)})`,
    fr: (f, w) => `pays (${w.country(f.value)})`,
  }),
  product: phrase<{ value: string }>({ en: (f) => `product (“${f.value}”)`, fr: (f) => `produit (« ${f.value} »)` }),
  company: phrase<{ value: string }>({ en: (f) => `customer (“${f.value}”)`, fr: (f) => `client (« ${f.value} »)` }),
  reseller: phrase<{ value: string }>({
    en: (f) => `reseller (“${f.value}”)`,
    fr: (f) => `revendeur (« ${f.value} »)`,
  }),
  provider: phrase<{ value: string }>({
    en: (f) => `provider (“${f.value}”)`,
    fr: (f) => `fournisseur (« ${f.value} »)`,
  }),
  domain: phrase<{ value: string }>({ en: (f) => `domain (“${f.value}”)`, fr: (f) => `domaine (« ${f.value} »)` }),
  email: phrase<{ value: string }>({ en: (f) => `address (“${f.value}”)`, fr: (f) => `adresse (« ${f.value} »)` }),
  name: phrase<{ value: string }>({ en: (f) => `person (“${f.value}”)`, fr: (f) => `personne (« ${f.value} »)` }),
  role: phrase<{ value: string }>({ en: () => 'role', fr: () => 'rôle' }),
} as const;
export const notMeant = phrase({
  en: 'Not what you meant? Choose below.',
  fr: 'Ce n’est pas ce que vous vouliez dire ? Choisissez ci-dessous.',
});
export const turnedOn = phrase({ en: 'on', fr: 'activé' });
export const turnedOff = phrase({ en: 'off', fr: 'désactivé' });
export const somethingElse = phrase({ en: 'Something else', fr: 'Autre chose' });
export const helpButton = phrase({ en: 'Help', fr: 'Aide' });
export const openDialog = phrase({ en: 'Open in a window', fr: 'Ouvrir dans une fenêtre' });
export const cancelButton = phrase({ en: 'Cancel', fr: 'Annuler' });
export const checkFields = phrase({
  en: 'Please look at the marked fields: nothing was changed, and what you typed is still there.',
  fr: 'Vérifiez les champs signalés : rien n’a été modifié et votre saisie est conservée.',
});
export const missing = phrase<{ what: string }>({
  en: (f) => `I need to know which one you mean for “${f.what}”. Open the list and choose there.`,
  fr: (f) => `Pour « ${f.what} », j’ai besoin de savoir de quel élément il s’agit. Ouvrez la liste et choisissez-le.`,
});

export const answeredInChat = phrase<{ name: string }>({
  en: (f) => `${f.name}, the answer is in your personal chat with me: only you see it there.`,
  fr: (f) =>
    `${f.name}, la réponse se trouve dans votre conversation personnelle avec moi : elle n’y est visible que de vous.`,
});
export const answeredOnClick = phrase<{ name: string }>({
  en: (f) =>
    `${f.name}, the answer is ready. It is shown only to whoever presses the button, with that person’s own rights.`,
  fr: (f) =>
    `${f.name}, la réponse est prête. Elle ne s’affiche que pour la personne qui appuie sur le bouton, selon ses propres droits.`,
});
export const answered = phrase({ en: 'Answered', fr: 'Réponse donnée' });
export const showToMe = phrase({ en: 'Show it to me only', fr: 'Me la montrer en privé' });
export const sharedFind = phrase({
  en: 'What is behind it is shown to whoever presses the button, as far as that person may see it.',
  fr: 'Le contenu ne s’affiche que pour la personne qui appuie sur le bouton, dans la limite de ses droits.',
});
