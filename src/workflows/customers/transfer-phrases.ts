import { phrase } from '../../kernel/localizer.js';

/** Texts of moving direct customers to a provider (TRN-8). */
export const transferPhrases = {
  title: phrase({ en: 'Moving customers', fr: 'Déplacement des clients' }),
  help: phrase({
    en: 'Your direct customers and how far each has moved to a provider',
    fr: 'Vos clients directs et l’avancement de leur déplacement vers un fournisseur',
  }),
  progress: phrase<{ moved: number; all: number }>({
    en: (f, w) => `${f.moved} of ${w.count(f.all, { one: 'direct customer', other: 'direct customers' })} moved.`,
    fr: (f, w) =>
      `${w.count(f.moved, { one: 'client direct déplacé', other: 'clients directs déplacés' })} sur ${f.all}.`,
  }),
  none: phrase<{ moved: number; all: number }>({
    en: () => 'You have no direct customers to move.',
    fr: () => 'Vous n’avez aucun client direct à déplacer.',
  }),
  left: phrase({ en: 'to invite', fr: 'à inviter' }),
  invited: phrase({ en: 'invited', fr: 'invité' }),
  accepted: phrase({ en: 'accepted', fr: 'accord donné' }),
  moved: phrase({ en: 'moved', fr: 'déplacé' }),
  until: phrase<{ at: string }>({
    en: (f, w) => `can answer until ${w.date(f.at)}`,
    fr: (f, w) => `peut répondre jusqu’au ${w.date(f.at)}`,
  }),
  direct: phrase<{ n: number }>({
    en: (f, w) =>
      `${w.count(f.n, { one: 'direct subscription', other: 'direct subscriptions' })} still active: the provider orders anew, then you mark it as ended`,
    fr: (f, w) =>
      `${w.count(f.n, { one: 'abonnement direct encore actif', other: 'abonnements directs encore actifs' })} : le fournisseur passe une nouvelle commande, puis vous le marquez comme terminé`,
  }),
  invite: phrase({ en: 'Invite jointly', fr: 'Inviter conjointement' }),
  subscriptions: phrase({ en: 'Subscriptions', fr: 'Abonnements' }),
  more: phrase({ en: 'More', fr: 'Suite' }),
};
