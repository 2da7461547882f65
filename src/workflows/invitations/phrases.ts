import type { Invitation } from '../../domain/invitation.js';
import { type Phrase, phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const invitationPhrases = {
  topic: phrase({ en: 'Invitations', fr: 'Invitations' }),
  all: phrase({ en: 'All invitations', fr: 'Toutes les invitations' }),
  ours: phrase({ en: 'Our invitations', fr: 'Nos invitations' }),
  showOne: phrase({ en: 'Show an invitation', fr: 'Afficher une invitation' }),
  draftTitle: phrase({ en: 'Invitation draft', fr: 'Brouillon d’invitation' }),
  reminderTitle: phrase({ en: 'Reminder draft', fr: 'Brouillon de rappel' }),
  notSent: phrase<{ email: string; expires: string }>({
    en: (f, w) =>
      `I do not send it: open it in your mail program or copy it, and send it to ${f.email} yourself. The link is valid until ${w.date(f.expires)}.`,
    fr: (f, w) =>
      `Je ne l’envoie pas : ouvrez-le dans votre messagerie ou copiez-le, puis envoyez-le vous-même à ${f.email}. Le lien est valable jusqu’au ${w.date(f.expires)}.`,
  }),
  keepLink: phrase({
    en: 'You can edit the text, but be sure to keep the link as it is: it is personalised for your account.',
    fr: 'Vous pouvez modifier le texte, mais veillez à conserver le lien tel quel : il est personnalisé pour votre compte.',
  }),
  tooLong: phrase({
    en: 'This text is too long to be handed to a mail program: copy it, or download it as a mail file on the page that opens.',
    fr: 'Ce texte est trop long pour être transmis à une messagerie : copiez-le ou téléchargez-le comme fichier de message sur la page qui s’ouvre.',
  }),
  reused: phrase({
    en: 'There is already an open invitation for them: here it is again, with the same link.',
    fr: 'Une invitation est déjà en attente pour ce destinataire : la voici de nouveau, avec le même lien.',
  }),
  waits: phrase({
    en: 'If this reseller is not enrolled yet, the invitation waits: its link leads them into enrolment first.',
    fr: 'Si ce revendeur n’est pas encore inscrit, l’invitation attend : son lien le conduit d’abord vers l’inscription.',
  }),
  saved: phrase({ en: 'Your text is saved.', fr: 'Votre texte est enregistré.' }),
  redrafted: phrase({ en: 'Drafted anew; the link is the same.', fr: 'Nouveau brouillon ; le lien reste le même.' }),
  linkBack: phrase({ en: 'The link is back at the end of the text.', fr: 'Le lien a été remis à la fin du texte.' }),
  subject: phrase({ en: 'Subject', fr: 'Objet' }),
  subjectRule: phrase({
    en: 'Give the message a subject of up to 200 characters.',
    fr: 'Donnez au message un objet de 200 caractères au plus.',
  }),
  body: phrase({ en: 'Message', fr: 'Message' }),
  bodyRule: phrase({
    en: 'Up to 8,000 characters, with the personal link in them.',
    fr: '8 000 caractères au plus, avec le lien personnel.',
  }),
  openInEmail: phrase({ en: 'Open in email', fr: 'Ouvrir dans la messagerie électronique' }),
  copy: phrase({ en: 'Copy to clipboard', fr: 'Copier dans le Presse-papiers' }),
  done: phrase({ en: 'Done', fr: 'Terminé' }),
  update: phrase({ en: 'Update', fr: 'Mettre à jour' }),
  editInDialog: phrase({ en: 'Edit in a window', fr: 'Modifier dans une fenêtre' }),
  otherLanguage: phrase({ en: 'In French', fr: 'En anglais' }),
  sameLanguage: phrase({ en: 'In English', fr: 'En français' }),
  putLinkBack: phrase({ en: 'Put the link back', fr: 'Remettre le lien' }),
  linkLost: phrase<{ link: string }>({
    en: (f) =>
      `The personal link is missing or changed, so nothing was saved; your text is still below. The link is: ${f.link}`,
    fr: (f) =>
      `Le lien personnel manque ou a été modifié : rien n’a été enregistré, votre texte figure encore ci-dessous. Le lien est : ${f.link}`,
  }),
  handedOver: phrase<{ email: string; expires: string }>({
    en: (f, w) =>
      `Recorded as handed over to ${f.email}. I will tell you when it is answered; the link is valid until ${w.date(f.expires)}.`,
    fr: (f, w) =>
      `Remise à ${f.email} enregistrée. Je vous préviendrai dès qu’une réponse arrivera ; le lien est valable jusqu’au ${w.date(f.expires)}.`,
  }),
  handedOverTitle: phrase({ en: 'Invitation handed over', fr: 'Invitation remise' }),

  listTitle: phrase({ en: 'Invitations', fr: 'Invitations' }),
  none: phrase({
    en: 'There is no invitation here yet. “Request a partnership with” and an address invites a reseller, “invite the customer” and an address a customer.',
    fr: 'Il n’y a encore aucune invitation ici. « Demande un partenariat à » suivi d’une adresse invite un revendeur, « invite le client » suivi d’une adresse, un client.',
  }),
  noneSuch: phrase({
    en: 'No invitation fits what you asked for.',
    fr: 'Aucune invitation ne correspond à votre demande.',
  }),
  itemSent: phrase<{ kind: string; party: string }>({
    en: (f) => `${f.kind} → ${f.party}`,
    fr: (f) => `${f.kind} → ${f.party}`,
  }),
  itemReceived: phrase<{ kind: string; party: string }>({
    en: (f) => `${f.kind} ← from ${f.party}`,
    fr: (f) => `${f.kind} ← ${de(f.party)}`,
  }),
  made: phrase<{ id: string; at: string }>({
    en: (f, w) => `${f.id} · made ${w.since(f.at)}, on ${w.date(f.at)}`,
    fr: (f, w) => `${f.id} · créée ${w.since(f.at)}, le ${w.date(f.at)}`,
  }),
  expires: phrase<{ at: string }>({
    en: (f, w) => `valid until ${w.date(f.at)}`,
    fr: (f, w) => `valable jusqu’au ${w.date(f.at)}`,
  }),
  handed: phrase<{ at: string }>({
    en: (f, w) => `handed over ${w.since(f.at)}`,
    fr: (f, w) => `remise ${w.since(f.at)}`,
  }),
  notHanded: phrase({ en: 'not handed over yet', fr: 'pas encore remise' }),
  opened: phrase<{ at: string }>({ en: (f, w) => `opened ${w.since(f.at)}`, fr: (f, w) => `ouverte ${w.since(f.at)}` }),
  /** The state agrees with its noun in French. A declined invitation includes the reason. */
  closed: phrase<{ state: string; at: string; reason: string }>({
    en: (f, w) => `${f.state} on ${w.date(f.at)}${f.reason && `: ${f.reason}`}`,
    fr: (f, w) => `${f.state} le ${w.date(f.at)}${f.reason && ` : ${f.reason}`}`,
  }),
  notOpened: phrase({ en: 'not opened yet', fr: 'pas encore ouverte' }),
  showDraft: phrase({ en: 'Show draft', fr: 'Afficher le brouillon' }),
  remind: phrase({ en: 'Reminder draft', fr: 'Brouillon de rappel' }),
  revoke: phrase({ en: 'Revoke', fr: 'Révoquer' }),
  review: phrase({ en: 'Review', fr: 'Examiner' }),
  more: phrase({ en: 'More', fr: 'Suite' }),

  endedTitle: phrase({ en: 'This invitation has ended', fr: 'Cette invitation est close' }),
  endedOf: phrase<{ provider: string }>({
    en: (f) => `The invitation of ${f.provider} has ended`,
    fr: (f) => `L’invitation ${de(f.provider)} est close`,
  }),

  revokeTitle: phrase({ en: 'Revoke this invitation?', fr: 'Révoquer cette invitation ?' }),
  revokeWhat: phrase<{ id: string; party: string }>({
    en: (f) =>
      `The link of ${f.id} for ${f.party} stops working for good. A new partnership then needs a new invitation.`,
    fr: (f) =>
      `Le lien de ${f.id} destiné à ${f.party} cesse définitivement de fonctionner. Il faudra une nouvelle invitation pour un nouveau partenariat.`,
  }),
  revokeCustomer: phrase<{ id: string; party: string }>({
    en: (f) =>
      `The link of ${f.id} for ${f.party} stops working for good. A relationship with this customer then needs a new invitation.`,
    fr: (f) =>
      `Le lien de ${f.id} destiné à ${f.party} cesse définitivement de fonctionner. Il faudra une nouvelle invitation pour une relation avec ce client.`,
  }),
  revokedTitle: phrase({ en: 'Invitation revoked', fr: 'Invitation révoquée' }),
  revokedWhat: phrase<{ id: string; party: string }>({
    en: (f) => `${f.id} for ${f.party} is revoked; its link no longer works.`,
    fr: (f) => `${f.id}, destinée à ${f.party}, est révoquée ; son lien ne fonctionne plus.`,
  }),

  notFound: phrase({
    en: 'I know no such invitation. Say “invitations” to see yours, or check the link you were sent.',
    fr: 'Je ne connais pas cette invitation. Dites « invitations » pour voir les vôtres, ou vérifiez le lien reçu.',
  }),
  which: phrase({
    en: 'Several invitations fit. Which one do you mean?',
    fr: 'Plusieurs invitations correspondent. Laquelle voulez-vous ?',
  }),
  noneOpen: phrase({
    en: 'None of your invitations is open. Say “invitations” to see all of them.',
    fr: 'Aucune de vos invitations n’est en attente. Dites « invitations » pour les voir toutes.',
  }),
  changed: phrase({
    en: 'Somebody changed this draft meanwhile, so yours was not saved. This is how it stands now; what you had typed is in the message field.',
    fr: 'Quelqu’un a modifié ce brouillon entre-temps : le vôtre n’a pas été enregistré. Voici son état actuel ; votre saisie est conservée dans le champ Message.',
  }),

  expiringTitle: phrase({ en: 'An invitation ends soon', fr: 'Une invitation expire bientôt' }),
  expiring: phrase<{ id: string; party: string; at: string }>({
    en: (f, w) =>
      `${f.id} for ${f.party} has not been answered and ends on ${w.date(f.at)}. I drafted a reminder with the same link; I do not send it.`,
    fr: (f, w) =>
      `${f.id}, destinée à ${f.party}, est sans réponse et expire le ${w.date(f.at)}. J’ai préparé un rappel avec le même lien ; je ne l’envoie pas.`,
  }),
  expiredTitle: phrase({ en: 'An invitation has expired', fr: 'Une invitation a expiré' }),
  expiredWhat: phrase<{ id: string; party: string }>({
    en: (f) => `${f.id} for ${f.party} was not answered in time; its link no longer works. You can make a new one.`,
    fr: (f) =>
      `${f.id}, destinée à ${f.party}, est restée sans réponse ; son lien ne fonctionne plus. Vous pouvez en créer une nouvelle.`,
  }),
  newCustomer: phrase({ en: 'Request a reseller relationship', fr: 'Demander une relation de revendeur' }),
  newJoint: phrase({ en: 'Invite new customers', fr: 'Inviter de nouveaux clients' }),
  newOne: phrase({ en: 'Request a partnership', fr: 'Demander un partenariat' }),
};

type Kind = Invitation['kind'];
type Ended = Readonly<Record<Invitation['status'], Phrase>>;

/** The relationship that an accepted invitation creates, by kind. */
const acceptedAs: Record<Kind, Phrase> = {
  partnership: phrase({
    en: 'This invitation was already accepted, so nothing was changed. Say “partnerships” to see yours.',
    fr: 'Cette invitation a déjà été acceptée : rien n’a été modifié. Dites « partenariats » pour voir les vôtres.',
  }),
  customer: phrase({
    en: 'The customer already accepted this invitation, so nothing was changed. Say “customers” to see yours.',
    fr: 'Le client a déjà accepté cette invitation : rien n’a été modifié. Dites « clients » pour voir les vôtres.',
  }),
  joint: phrase({
    en: 'The customer already accepted this joint invitation, so nothing was changed. Say “customers” to see yours.',
    fr: 'Le client a déjà accepté cette invitation conjointe : rien n’a été modifié. Dites « clients » pour voir les vôtres.',
  }),
};
const declinedAs: Record<Kind, Phrase> = {
  partnership: phrase({
    en: 'This invitation was declined, so nothing was changed. The provider can make a new one.',
    fr: 'Cette invitation a été refusée : rien n’a été modifié. Le fournisseur peut en créer une nouvelle.',
  }),
  customer: phrase({
    en: 'The customer declined this invitation, so nothing was changed. A new relationship takes a new invitation.',
    fr: 'Le client a refusé cette invitation : rien n’a été modifié. Une nouvelle relation exige une nouvelle invitation.',
  }),
  joint: phrase({
    en: 'The customer declined this joint invitation, so nothing was changed. A new one can be drafted at the provider’s entry.',
    fr: 'Le client a refusé cette invitation conjointe : rien n’a été modifié. Une nouvelle peut être rédigée depuis la fiche du fournisseur.',
  }),
};

/** Why an invitation of a kind can no longer be answered. The remedy is always a new invitation. */
export const endedAs = (kind: Kind): Ended => ({
  ...otherwise,
  accepted: acceptedAs[kind],
  declined: declinedAs[kind],
});

const otherwise = {
  open: phrase({ en: 'This invitation is open.', fr: 'Cette invitation est en attente.' }),
  expired: phrase({
    en: 'This invitation has expired, so nothing was changed. Ask whoever sent it for a new one.',
    fr: 'Cette invitation a expiré : rien n’a été modifié. Demandez-en une nouvelle à son expéditeur.',
  }),
  revoked: phrase({
    en: 'This invitation was revoked by its sender, so nothing was changed. Ask them if you expected it to stand.',
    fr: 'Cette invitation a été révoquée par son expéditeur : rien n’a été modifié. Demandez-lui si vous pensiez qu’elle tenait toujours.',
  }),
  replaced: phrase({
    en: 'A newer invitation has replaced this one, so nothing was changed. Use the newer link.',
    fr: 'Une invitation plus récente remplace celle-ci : rien n’a été modifié. Utilisez le lien le plus récent.',
  }),
};
