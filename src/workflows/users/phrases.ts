import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const userPhrases = {
  topic: phrase({ en: 'User management', fr: 'Gestion des utilisateurs' }),

  name: phrase({ en: 'Full name', fr: 'Nom complet' }),
  nameRule: phrase({
    en: 'Give the full name, up to 100 characters.',
    fr: 'Indiquez le nom complet, 100 caractères au plus.',
  }),
  email: phrase({ en: 'Email', fr: 'Adresse e-mail' }),
  emailRule: phrase({
    en: 'Give one email address that no other user has: it is the user name.',
    fr: 'Indiquez une adresse e-mail qu’aucun autre utilisateur ne possède : c’est le nom d’utilisateur.',
  }),
  agentTypes: phrase({ en: 'Agent types', fr: 'Types d’agent' }),
  adminTypes: phrase({ en: 'Admin types', fr: 'Types d’administrateur' }),
  typesRule: phrase({
    en: 'Choose at least one agent type or admin type.',
    fr: 'Choisissez au moins un type d’agent ou d’administrateur.',
  }),
  roles: phrase({ en: 'Roles', fr: 'Rôles' }),
  none: phrase({ en: 'none', fr: 'aucun' }),

  addTitle: phrase({ en: 'Add user', fr: 'Ajouter un utilisateur' }),
  addIntro: phrase({
    en: 'The next card shows the sign-in information once: have somewhere safe to send it.',
    fr: 'La carte suivante affiche une seule fois les informations de connexion : prévoyez un moyen sûr de les transmettre.',
  }),
  add: phrase({ en: 'Add', fr: 'Ajouter' }),
  emailTaken: phrase({
    en: 'This address already belongs to a user. Give another address, or open the list of users.',
    fr: 'Cette adresse appartient déjà à un utilisateur. Indiquez-en une autre, ou ouvrez la liste des utilisateurs.',
  }),

  addedTitle: phrase<{ name: string }>({
    en: (f) => `${f.name} is a user now`,
    fr: (f) => `${f.name} : compte d’utilisateur créé`,
  }),
  resetTitle: phrase<{ name: string }>({
    en: (f) => `New password for ${f.name}`,
    fr: (f) => `Nouveau mot de passe pour ${f.name}`,
  }),
  userName: phrase({ en: 'User name', fr: 'Nom d’utilisateur' }),
  temporaryPassword: phrase({ en: 'Temporary password', fr: 'Mot de passe temporaire' }),
  copyNow: phrase({
    en: 'Copy the sign-in information and send it to the user now: it is shown this once and can never be shown again.',
    fr: 'Copiez les informations de connexion et envoyez-les à l’utilisateur dès maintenant : elles ne seront plus jamais affichées.',
  }),
  howToUse: phrase<{ until: string }>({
    en: (f, w) =>
      `The user says “sign in” to me in Teams and chooses a new password. The temporary one ends on ${w.date(f.until)}.`,
    fr: (f, w) =>
      `L’utilisateur me dit « se connecter » dans Teams et choisit un nouveau mot de passe. Le mot de passe temporaire expire le ${w.date(f.until)}.`,
  }),
  shownBefore: phrase({
    en: 'The sign-in information was shown already and cannot be shown again. If it is lost, reset the password.',
    fr: 'Les informations de connexion ont déjà été affichées et ne peuvent plus l’être. Si elles sont perdues, réinitialisez le mot de passe.',
  }),

  listTitle: phrase({ en: 'Users', fr: 'Utilisateurs' }),
  listed: phrase<{ organization: string }>({
    en: (f) => `Everybody with an account at ${f.organization}.`,
    fr: (f) => `Toutes les personnes qui ont un compte chez ${f.organization}.`,
  }),
  listedRole: phrase<{ role: string }>({
    en: (f) => `With the role: ${f.role}.`,
    fr: (f) => `Avec le rôle : ${f.role}.`,
  }),
  nobodyListed: phrase({
    en: 'Nobody has this role yet. An admin can grant it.',
    fr: 'Personne n’a encore ce rôle. Un administrateur peut l’attribuer.',
  }),
  you: phrase<{ name: string }>({ en: (f) => `${f.name} (you)`, fr: (f) => `${f.name} (vous)` }),
  signedIn: phrase({ en: 'signed in', fr: 'connecté' }),
  waiting: phrase({ en: 'has not signed in yet', fr: 'pas encore connecté' }),
  more: phrase({ en: 'More', fr: 'Afficher la suite' }),
  everybody: phrase({ en: 'All users', fr: 'Tous les utilisateurs' }),

  rolesTitle: phrase<{ name: string }>({ en: (f) => `Roles of ${f.name}`, fr: (f) => `Rôles ${de(f.name)}` }),
  rolesCommand: phrase({ en: 'Update roles', fr: 'Modifier les rôles' }),
  rolesNow: phrase<{ roles: readonly string[] }>({
    en: (f, w) => `Now: ${f.roles.length > 0 ? w.list(f.roles) : 'no role'}.`,
    fr: (f, w) => `Actuellement : ${f.roles.length > 0 ? w.list(f.roles) : 'aucun rôle'}.`,
  }),
  typesOptional: phrase({
    en: 'Tick what this user is to have; what is not ticked is taken away.',
    fr: 'Cochez ce que cet utilisateur doit avoir ; ce qui n’est pas coché lui est retiré.',
  }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),
  updatedTitle: phrase({ en: 'Roles updated', fr: 'Rôles mis à jour' }),
  updated: phrase<{ name: string; roles: readonly string[] }>({
    en: (f, w) => `${f.name} now has: ${f.roles.length > 0 ? w.list(f.roles) : 'no role'}.`,
    fr: (f, w) => `${f.name} a désormais : ${f.roles.length > 0 ? w.list(f.roles) : 'aucun rôle'}.`,
  }),
  changed: phrase({
    en: 'Somebody changed this user meanwhile. Look at the roles as they are now, then update again.',
    fr: 'Quelqu’un a modifié cet utilisateur entre-temps. Vérifiez ses rôles actuels, puis recommencez.',
  }),
  notOneself: phrase({
    en: 'Nobody raises their own rights: another admin has to give you this role. (A global admin may give themselves agent types.)',
    fr: 'Personne n’augmente ses propres droits : un autre administrateur doit vous attribuer ce rôle. (Un administrateur général peut s’attribuer des types d’agent.)',
  }),
  lastGlobalAdmin: phrase<{ name: string }>({
    en: (f) =>
      `${f.name} is the last global admin who has signed in. Make somebody else global admin first, and have them sign in.`,
    fr: (f) =>
      `${f.name} est le dernier administrateur général à s’être connecté. Nommez d’abord un autre administrateur général, qui devra se connecter.`,
  }),
  adminsByGlobalAdmin: phrase<{ holders: readonly string[] }>({
    en: (f, w) =>
      `Only a global admin may do this to somebody with an admin type, or give one. In your organisation, ${w.list(f.holders)} can do it; I can ask for you.`,
    fr: (f, w) =>
      `Seul un administrateur général peut le faire pour une personne qui a un type d’administrateur, ou en attribuer un. Dans la vôtre, adressez-vous à ${w.list(f.holders)} ; je peux transmettre votre demande.`,
  }),

  askThem: phrase({ en: 'Ask them', fr: 'Transmettre ma demande' }),

  nameless: phrase({ en: 'Administrator of the configuration', fr: 'Administrateur de la configuration' }),
  noAddress: phrase({ en: 'email address unknown', fr: 'adresse e-mail inconnue' }),
  leftOut: phrase<{ roles: readonly string[] }>({
    en: (f, w) => `Left out here: ${w.list(f.roles)}. Only a global admin gives admin types.`,
    fr: (f, w) =>
      `Non repris ici : ${w.list(f.roles)}. Seul un administrateur général attribue les types d’administrateur.`,
  }),

  remove: phrase({ en: 'Remove', fr: 'Supprimer' }),
  removeCommand: phrase({ en: 'Remove a user', fr: 'Supprimer un utilisateur' }),
  removeTitle: phrase<{ name: string }>({ en: (f) => `Remove ${f.name}?`, fr: (f) => `Supprimer ${f.name} ?` }),
  removeWhat: phrase<{ name: string; email: string }>({
    en: (f) =>
      `The account ${f.email} ends at once: ${f.name} can do nothing here any more. What they did stays in the audit trail. This cannot be undone.`,
    fr: (f) =>
      `Le compte ${f.email} prend fin immédiatement : ${f.name} ne pourra plus rien faire ici. Ses actions restent dans le journal d’audit. Cette opération est irréversible.`,
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  removedTitle: phrase({ en: 'User removed', fr: 'Utilisateur supprimé' }),
  removed: phrase<{ name: string; email: string }>({
    en: (f) => `${f.name} (${f.email}) is no longer a user. Open forms of theirs can no longer be sent.`,
    fr: (f) =>
      `${f.name} (${f.email}) n’est plus utilisateur. Ses formulaires encore ouverts ne peuvent plus être envoyés.`,
  }),
  notYourself: phrase({
    en: 'You cannot remove yourself. Another admin of your organisation can.',
    fr: 'Vous ne pouvez pas supprimer votre propre compte. Un autre administrateur de votre organisation le peut.',
  }),

  reset: phrase({ en: 'Reset password', fr: 'Réinitialiser le mot de passe' }),
  resetAsk: phrase<{ name: string }>({
    en: (f) => `Reset the password of ${f.name}?`,
    fr: (f) => `Réinitialiser le mot de passe ${de(f.name)} ?`,
  }),
  resetWhat: phrase<{ name: string; email: string }>({
    en: (f) =>
      `${f.name} (${f.email}) is signed out at once, open forms end, and the sign-in begins anew with a temporary password that is shown to you once.`,
    fr: (f) =>
      `${f.name} (${f.email}) perd immédiatement son accès, ses formulaires ouverts prennent fin et la connexion recommence avec un mot de passe temporaire, qui vous sera affiché une seule fois.`,
  }),
  notOwnPassword: phrase({
    en: 'You are signed in with your Teams identity and need no password. If it is to be reset all the same, another admin can do it.',
    fr: 'Vous êtes connecté avec votre identité Teams et n’avez pas besoin de mot de passe. S’il faut tout de même le réinitialiser, un autre administrateur peut le faire.',
  }),

  notFound: phrase({
    en: 'I find no such user in your organisation. Open the list of users and choose there.',
    fr: 'Je ne trouve pas cet utilisateur dans votre organisation. Ouvrez la liste des utilisateurs et choisissez-le.',
  }),
  which: phrase({ en: 'Which user do you mean?', fr: 'De quel utilisateur s’agit-il ?' }),

  signIn: phrase({ en: 'Sign in', fr: 'Se connecter' }),
  signInIntro: phrase({
    en: 'With the user name and the temporary password that an admin of your organisation sent you. Afterwards Teams alone tells me who you are.',
    fr: 'Avec le nom d’utilisateur et le mot de passe temporaire qu’un administrateur de votre organisation vous a transmis. Ensuite, Teams suffira pour vous reconnaître.',
  }),
  userNameRule: phrase({
    en: 'Give your user name: the email address of your account.',
    fr: 'Indiquez votre nom d’utilisateur : l’adresse e-mail de votre compte.',
  }),
  passwordRule: phrase({ en: 'Give the password.', fr: 'Indiquez le mot de passe.' }),
  wrong: phrase({
    en: 'The user name or the password is not right. Passwords tell capital from small letters.',
    fr: 'Le nom d’utilisateur ou le mot de passe est incorrect. Respectez les majuscules et les minuscules.',
  }),
  locked: phrase<{ until: string }>({
    en: (f, w) =>
      `Too many failed attempts: signing in with this user name is locked and opens again ${w.since(f.until)}. An admin can reset the password.`,
    fr: (f, w) =>
      `Trop de tentatives infructueuses : la connexion avec ce nom d’utilisateur est verrouillée et sera rétablie ${w.since(f.until)}. Un administrateur peut réinitialiser le mot de passe.`,
  }),
  expired: phrase({
    en: 'This temporary password has expired. Ask an admin of your organisation to reset it.',
    fr: 'Ce mot de passe temporaire a expiré. Demandez à un administrateur de votre organisation de le réinitialiser.',
  }),
  boundElsewhere: phrase({
    en: 'This account is already bound to a Teams identity, which alone may use it. An admin of your organisation can reset the password to free it.',
    fr: 'Ce compte est déjà lié à une identité Teams, la seule à pouvoir l’utiliser. Un administrateur de votre organisation peut réinitialiser le mot de passe pour le libérer.',
  }),
  onlyPersonal: phrase({
    en: 'Signing in happens in our personal chat only. Open it and say “sign in” there.',
    fr: 'La connexion se fait uniquement dans notre conversation personnelle. Ouvrez-la et dites-y « se connecter ».',
  }),
  alreadySignedIn: phrase<{ email: string }>({
    en: (f) => `You are signed in already, as ${f.email}: Teams tells me who you are, and no password is needed.`,
    fr: (f) =>
      `Vous êtes déjà connecté avec le compte ${f.email} : Teams me dit qui vous êtes, aucun mot de passe n’est nécessaire.`,
  }),
  noOrganization: phrase({
    en: 'Your organisation is not in the programme yet, so nobody can sign in. A global admin starts with “enroll”.',
    fr: 'Votre organisation ne fait pas encore partie du programme : personne ne peut s’y connecter. Un administrateur général commence par « inscription ».',
  }),
  newPasswordTitle: phrase({ en: 'Choose a new password', fr: 'Choisissez un nouveau mot de passe' }),
  newPasswordIntro: phrase({
    en: 'The temporary password was right and is used up now. Nothing else is possible before you have chosen your own.',
    fr: 'Le mot de passe temporaire est correct. Rien d’autre n’est possible tant que vous n’avez pas choisi le vôtre.',
  }),
  newPassword: phrase({ en: 'New password', fr: 'Nouveau mot de passe' }),
  again: phrase({ en: 'New password again', fr: 'Confirmer le nouveau mot de passe' }),
  newPasswordRule: phrase({
    en: 'At least 12 characters, 5 of them different; not your name or address, and not the temporary password.',
    fr: 'Au moins 12 caractères, dont 5 différents ; ni votre nom ni votre adresse, ni le mot de passe temporaire.',
  }),
  againRule: phrase({
    en: 'Type the same new password once more: the two are not the same.',
    fr: 'Saisissez le même nouveau mot de passe : les deux saisies ne sont pas identiques.',
  }),
  sameAsTemporary: phrase({
    en: 'This is the temporary password. Choose one of your own.',
    fr: 'C’est le mot de passe temporaire. Choisissez-en un qui vous soit propre.',
  }),
  save: phrase({ en: 'Continue', fr: 'Continuer' }),
  beginAgain: phrase({
    en: 'Signing in took too long, or the password was reset meanwhile. Please sign in again.',
    fr: 'La connexion a pris trop de temps, ou le mot de passe a été réinitialisé entre-temps. Veuillez vous reconnecter.',
  }),
  welcomeTitle: phrase<{ name: string }>({
    en: (f) => `You are signed in, ${f.name}`,
    fr: (f) => `Vous êtes connecté, ${f.name}`,
  }),
  welcome: phrase<{ organization: string; roles: readonly string[] }>({
    en: (f, w) =>
      `Your account at ${f.organization} is bound to your Teams identity${f.roles.length > 0 ? `, with these roles: ${w.list(f.roles)}` : ''}. No password is needed any more.`,
    fr: (f, w) =>
      `Votre compte chez ${f.organization} est lié à votre identité Teams${f.roles.length > 0 ? `, avec ces rôles : ${w.list(f.roles)}` : ''}. Aucun mot de passe n’est plus nécessaire.`,
  }),
  help: phrase({ en: 'What can I do?', fr: 'Que puis-je faire ?' }),
  cancel: phrase({ en: 'Cancel', fr: 'Annuler' }),

  typedTitle: phrase({ en: 'Never write a password as a message', fr: 'N’écrivez jamais un mot de passe en message' }),
  typedWhat: phrase({
    en: 'This looks like a password. I did not use it and kept it nowhere, but it stands in our chat: delete your message. Passwords go into the form only.',
    fr: 'Cela ressemble à un mot de passe. Je ne l’ai ni utilisé ni conservé, mais il reste visible dans la conversation : supprimez votre message. Un mot de passe ne se saisit que dans le formulaire.',
  }),
};
