import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

/** Texts of a customer's users and their licences. */
export const licensePhrases = {
  title: phrase<{ name: string }>({ en: (f) => `Users of ${f.name}`, fr: (f) => `Utilisateurs ${de(f.name)}` }),
  topic: phrase({ en: 'Users and licences', fr: 'Utilisateurs et licences' }),
  none: phrase({ en: 'No user is known here yet.', fr: 'Aucun utilisateur n’est encore connu ici.' }),
  noLicence: phrase({ en: 'no licence', fr: 'aucune licence' }),
  more: phrase({ en: 'More', fr: 'Suite' }),
  addUser: phrase({ en: 'Add user', fr: 'Ajouter un utilisateur' }),
  add: phrase({ en: 'Add', fr: 'Ajouter' }),
  removeUser: phrase({ en: 'Remove', fr: 'Supprimer' }),
  removeQuestion: phrase<{ name: string }>({ en: (f) => `Remove ${f.name}?`, fr: (f) => `Supprimer ${f.name} ?` }),
  removeWhat: phrase<{ n: number }>({
    en: (f, w) =>
      `The user is removed here and ${w.count(f.n, { one: 'licence is', other: 'licences are' })} taken back.`,
    fr: (f, w) =>
      `L’utilisateur est supprimé ici et ${w.count(f.n, { one: 'licence est reprise', other: 'licences sont reprises' })}.`,
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  company: phrase({ en: 'Customer', fr: 'Client' }),
  companyRule: phrase({ en: 'Name or domain of one of your customers.', fr: 'Nom ou domaine d’un de vos clients.' }),
  name: phrase({ en: 'Full name', fr: 'Nom complet' }),
  nameRule: phrase({ en: 'Up to 100 characters.', fr: '100 caractères au plus.' }),
  email: phrase({ en: 'Email address', fr: 'Adresse e-mail' }),
  emailRule: phrase({
    en: 'One email address of the customer’s user.',
    fr: 'L’adresse e-mail de l’utilisateur du client.',
  }),
  taken: phrase<{ email: string }>({
    en: (f) => `${f.email} is already a user of this customer.`,
    fr: (f) => `${f.email} est déjà un utilisateur de ce client.`,
  }),
  added: phrase<{ user: string; name: string }>({
    en: (f) => `${f.user} is now a user of ${f.name}.`,
    fr: (f) => `${f.user} est désormais un utilisateur ${de(f.name)}.`,
  }),
  removed: phrase<{ user: string; name: string }>({
    en: (f) => `${f.user} is no longer a user of ${f.name}.`,
    fr: (f) => `${f.user} n’est plus un utilisateur ${de(f.name)}.`,
  }),
  assign: phrase({ en: 'Assign a licence', fr: 'Attribuer une licence' }),
  takeBack: phrase({ en: 'Take a licence back', fr: 'Reprendre une licence' }),
  takeQuestion: phrase<{ product: string; user: string }>({
    en: (f) => `Take the ${f.product} licence back from ${f.user}?`,
    fr: (f) => `Reprendre à ${f.user} sa licence ${f.product} ?`,
  }),
  takeWhat: phrase({
    en: 'The user loses access to what it gives. The licence is free for somebody else.',
    fr: 'L’utilisateur perd l’accès correspondant. La licence redevient disponible pour quelqu’un d’autre.',
  }),
  user: phrase({ en: 'User (name or email)', fr: 'Utilisateur (nom ou e-mail)' }),
  userRule: phrase({
    en: 'Name or email address of a user of the customer.',
    fr: 'Nom ou adresse e-mail d’un utilisateur du client.',
  }),
  product: phrase({ en: 'Product', fr: 'Produit' }),
  productRule: phrase({ en: 'Name of a product the customer has.', fr: 'Nom d’un produit que possède le client.' }),
  userUnknown: phrase<{ user: string }>({
    en: (f) => `This customer has no user “${f.user}” here. Add the user first.`,
    fr: (f) => `Ce client n’a pas d’utilisateur « ${f.user} » ici. Ajoutez d’abord l’utilisateur.`,
  }),
  whichUser: phrase({ en: 'Several users fit. Which one?', fr: 'Plusieurs utilisateurs correspondent. Lequel ?' }),
  whichCustomer: phrase({
    en: 'Say at which customer, by name or domain.',
    fr: 'Précisez chez quel client, par son nom ou son domaine.',
  }),
  noAccess: phrase({
    en: 'You have no admin access to this customer, so you cannot manage its users and licences.',
    fr: 'Vous n’avez pas d’accès administrateur à ce client : vous ne pouvez pas gérer ses utilisateurs ni ses licences.',
  }),
  resetAdmin: phrase({ en: 'Reset the admin’s password', fr: 'Réinitialiser le mot de passe administrateur' }),
  full: phrase<{ product: string; seats: number }>({
    en: (f, w) =>
      `All ${w.count(f.seats, { one: 'licence', other: 'licences' })} of ${f.product} are assigned. Take one back, or order more.`,
    fr: (f, w) =>
      `Toutes les licences ${de(f.product)} (${w.count(f.seats, { one: 'licence', other: 'licences' })}) sont attribuées. Reprenez-en une, ou commandez-en d’autres.`,
  }),
  has: phrase<{ user: string; product: string }>({
    en: (f) => `${f.user} already has a ${f.product} licence.`,
    fr: (f) => `${f.user} possède déjà une licence ${f.product}.`,
  }),
  hasNot: phrase<{ user: string; product: string }>({
    en: (f) => `${f.user} has no ${f.product} licence.`,
    fr: (f) => `${f.user} n’a pas de licence ${f.product}.`,
  }),
  assignedNow: phrase<{ user: string; product: string; assigned: number; seats: number }>({
    en: (f) => `${f.user} has a ${f.product} licence now (${f.assigned} of ${f.seats} assigned).`,
    fr: (f) => `${f.user} dispose désormais d’une licence ${f.product} (${f.assigned} sur ${f.seats} attribuées).`,
  }),
  takenNow: phrase<{ user: string; product: string; assigned: number; seats: number }>({
    en: (f) => `The ${f.product} licence of ${f.user} is taken back (${f.assigned} of ${f.seats} assigned).`,
    fr: (f) => `La licence ${f.product} ${de(f.user)} est reprise (${f.assigned} sur ${f.seats} attribuées).`,
  }),
};
