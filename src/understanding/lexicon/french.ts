/**
 * What French words mean (France, Belgium, Switzerland, Québec). `verbs` are infinitives, inflected by rule or by the
 * table of irregular ones; `words` get their plural. A phrase with `…` may hold other words in between.
 */
export const verbs = {
  won: 'gagner, décrocher, remporter',
  close: 'fermer, clore, clôturer, finir, achever, quitter, abandonner',
  remove:
    'supprimer, retirer, enlever, effacer, ôter, virer, éliminer, détacher, dissocier, débarrasser, dégager, radier, se débarrasser de, se séparer de, séparer de, sortir de nos, sortir le de, sortir la de, sortir les de, sortir de notre, suppression, retrait, faire partir, exclure, écarter de, évincer, évacuer, éjecter, désinscrire, désactiver, suppr, supr, balayer, dégommer, bazarder, jeter, purger, liquider, désolidariser, désaffilier, tej, faire sauter, faire disparaître, rayer, mettre dehors, couper les ponts avec, couper les ponts, lâcher, larguer, flusher, canceller, tirer un trait sur, délier',
  end: 'résiliation, mettre fin, mettre un terme, rompre, arrêter, cesser, résilier, dissoudre, couper, stopper, casser, interrompre, terminer, en finir avec, dénoncer, couper court, mettre … fin, mettre … un terme, tourner la page, stop, fin',
  revoke:
    'révoquer, révocation, reprendre, invalider, annuler, rappeler, retirer, rétracter, rendre caduque, rendre caduc, rendre invalide, désavouer, retirer … accès, récupérer, abroger, faire annuler',
  cancel: 'annuler, abandonner, laisser tomber, interrompre',
  reset:
    'réinitialiser, réinit, reset, réinit, remettre à zéro, remise à zéro, régénérer, débloquer, réinitialisation, resetter, reseter, déverrouiller, réactiver, réinitialisé, rafraîchir, ré-initialiser, re-initialiser, rénitialiser',
  giveBack: 'rendre, redonner, restituer, restaurer, réaccorder, rétablir',
  give: 'donner, accorder, octroyer, remettre, fournir, filer, doter, procurer, offrir, équiper, refiler, passer, permettre, concéder, délivrer, conférer, habiliter, autoriser',
  assign:
    'attribuer, attribution, affectation, affecter, assigner, allouer, réattribuer, réaffecter, mettre, dédier, imputer, donner',
  unassign:
    'désattribuer, désattribution, désassigner, désaffecter, libérer, récupérer, désallouer, reprendre, dé-assigner',
  add: 'ajouter, ajout, rajouter, intégrer, inclure, saisir, entrer, faire entrer, introduire, adjoindre, compléter avec, accueillir, rentrer, embarquer, ajoute, additionner',
  create:
    'créer, enregistrer, inscrire, établir, ouvrir un compte, ouvrir un nouveau, ouvrir une nouvelle, ouvrir une fiche, ouvrir une nouvelle fiche, générer, faire un compte, faire une fiche, faire un nouveau, monter, constituer, produire, mettre en place, crée, création, préparer, paramétrer un nouveau, provisionner, ouvrir un nouvel',
  change:
    'changer, modifier, mettre à jour, actualiser, corriger, adapter, ajuster, rectifier, remplacer, éditer, mettre, maj, màj, modif, réviser, revoir, régler, définir, configurer, gérer, passer, faire des modifications, modification, modifs, mise à jour, updater, rafraîchir, amender, retoucher, personnaliser, changement, a changé, ont changé',
  increase:
    'augmenter, accroître, monter, élargir, étendre, rajouter, hausser, faire monter, porter, grimper, faire grimper, booster, rehausser, relever, passer … à, gonfler, augmentation, pousser',
  decrease:
    'réduire, diminuer, baisser, descendre, faire descendre, abaisser, rabaisser, ramener, faire baisser, réduction, diminution, redescendre, limiter, rogner, retomber à',
  upgrade:
    'mettre à niveau, mettre … à niveau, mise à niveau, upgrader, upgrade, faire évoluer, évoluer, monter en gamme, faire monter, surclasser, migrer, basculer, convertir, transformer, passer … vers, passer … en, passer de … à, faire passer, passage, évolution, mettre … sur, passer … sur, changer … en, changer … pour, remplacer … par, changer de … à, monter … vers, passer à, passer, surclassement, transférer … vers, troquer … contre, migration, hisser, promouvoir',
  renew: 'renouveler, reconduire, prolonger, renouvellé, renouveller, auto-renouveler',
  enable:
    'activer, réactiver, allumer, enclencher, remettre, rétablir, rebrancher, ré-activer, mettre … sur on, brancher, autoriser',
  disable:
    'désactiver, couper, éteindre, suspendre, stopper, arrêter, débrancher, mettre … sur off, désactivation, désenclencher, bloquer, neutraliser, déconnecter',
  order:
    "commander, acheter, souscrire, abonner, prendre, vendre, passer commande, passer une commande, commande, acquérir, s'abonner, réserver, se procurer, souscription, achat, procéder à l'achat, placer une commande",
  invite:
    'inviter, convier, envoyer une invitation, envoyer l invitation, invit, lancer une invitation, adresser une invitation',
  request:
    'demander, proposer, solliciter, demande, requérir, faire une demande, faire la demande, faire une proposition, réclamer, approcher, postuler, proposition, suggérer, contacter, démarcher',
  team: "s'associer, associer avec, collaborer, travailler avec, bosser avec, devenir partenaire, devenir partenaires, coopérer, faire affaire avec, faire équipe, être partenaires, nous associer, revendre avec, vendre avec, passer par, acheter chez, mettre en relation avec, mettre … en relation, unir nos forces, faire équipe avec, revendre pour, collaboration, être partenaire de, s'allier, partenaire de, travailler ensemble, se fournir chez, s'approvisionner chez",
  accept:
    "accepter, approuver, autoriser, valider, confirmer, consentir, agréer, ok, okay, dire oui, donner notre accord, donner … accord, être d'accord, d'accord, entériner, habiliter, donner suite, accept, acceptation, avaliser, donner le feu vert, donner … feu vert, feu vert, partir sur, prendre l'offre, prendre, oui, banco, admettre, acquiescer",
  decline:
    "non merci, merci mais non, refuser, décliner, rejeter, écarter, repousser, dire non, refus, recaler, éconduire, ne pas donner suite, pas intéressé, pas intéressés, ne nous intéresse pas, ne m'intéresse pas, renvoyer balader, débouter, non merci, merci mais non, sans façon, opposer un refus, envoyer promener, retoquer",
  sign: 'signer, signature, parapher, contresigner, apposer ma signature',
  resend:
    "renvoyer, envoyer encore, envoyer … encore une fois, envoyer … encore, envoyer … de nouveau, envoyer … à nouveau, envoyer à nouveau, envoyer de nouveau, renvoi, relancer, réexpédier, réémettre, refaire partir, faire repartir, ré-envoyer, réenvoyer, redemander, répéter, retransmettre, refaire l'envoi, répéter l'envoi, r'envoyer, remettre une couche, recommencer l'envoi, repasser, refaire un envoi",
  send: 'envoyer, adresser, expédier, transmettre, mailer, écrire, faire parvenir, faire partir, balancer, acheminer',
  show: "emmener moi, amener moi, aller sur, lâcher moi, balancer moi, filer moi, envoyer moi la liste, afficher, montrer, voir, ouvrir, consulter, présenter, donner-moi, visualiser, sortir, faire voir, regarder, lire, donne moi, montre moi, sors moi, jeter un œil, jeter un coup d'œil, fais voir, dis moi, dire, vérifier, m'afficher, me montrer, redonner, ressortir, remontrer, révéler, ramener, communiquer, indiquer, fournir, apercevoir, checker, retrouver, parcourir, récapituler, passer en revue, revoir, relire",
  list: 'lister, énumérer, recenser, répertorier',
  find: 'trouver, chercher, rechercher, recommander, dénicher, repérer, localiser, suggérer, conseiller, retrouver, dégoter, dégotter, prospecter, identifier',
  need: "manquer, avoir besoin de, falloir, vouloir, il faut, il me faut, il nous faut, il leur faut, il lui faut, besoin, souhaiter, désirer, j'aimerais, il faudrait, a besoin, ont besoin, avoir envie",
  start:
    "démarrer, commencer, lancer, débuter, entamer, initier, engager, enclencher, amorcer, entreprendre, se lancer, mettre en route, attaquer, partir pour, donner le coup d'envoi, lancer la procédure, lancer la démarche, lancer les démarches, démarrer la procédure, démarrer la démarche, entamer la procédure, entamer les démarches, engager la procédure, engager les démarches, commencer la procédure, commencer les démarches, lancer le processus",
  continue: 'continuer, reprendre, poursuivre, terminer, finaliser, finir',
  become: 'devenir, faire de, être, agir comme, servir de',
  join: "rejoindre, s'inscrire, inscrire, adhérer, intégrer, participer, entrer, enrôler, s'enregistrer, enregistrer, se porter candidat, candidater, postuler, adhésion, faire partie, entrer dans, faire acte de candidature, enregistrement",
  switch:
    'passer, basculer, changer, migrer, convertir, transiter, switcher, bascule, sortir de, quitter, passage, virer de bord, glisser',
  forget: 'oublier, perdre, ne se souvient plus, ne retrouve plus, ne se rappelle plus, égarer, ne sait plus',
  speak: 'parler, répondre, écrire, causer, discuter, dialoguer, communiquer, utiliser, jaser, échanger, employer',
  promote: 'promouvoir, nommer, élever, rétrograder, bombarder, passer',
  designate: 'désigner, nommer, charger, confier, déclarer, instituer, prendre en charge',
  attach:
    'associer, rattacher, lier, relier, attacher, indiquer, marquer, enregistrer, imputer, renseigner, accrocher, saisir, inscrire, faire apparaître, créditer, apparier, reporter',
  handle:
    "s'occuper de, prendre en charge, gérer, traiter, suivre, assurer, reprendre, s'occuper, occuper du, prendre la main sur, diriger, aiguiller, rediriger, orienter",
  help: 'aider, assister, guider, dépanner',
  explain: "expliquer, décrire, éclairer, détailler, clarifier, préciser, m'expliquer, renseigner sur",
  mute: "se taire, tais-toi, couper le son, arrêter de m'envoyer, arrêter d'envoyer, cesser de m'envoyer, cesser d'envoyer, ne plus recevoir, plus recevoir, mettre en sourdine, en sourdine, mettre en silencieux, faire taire, arrêter de me notifier, me laisser tranquille, laisser-moi tranquille, désabonner, ne plus être notifié, mute, muet, arrêter de spammer, silence, silencieux",
  unmute: 'rétablir le son, réabonner, prévenir de nouveau',
  notify: 'notifier, prévenir, avertir, informer, alerter, tenir au courant, tenir informé, aviser',
  leaveCompany:
    "quitter la société, quitter l'entreprise, quitter la boîte, quitter la boite, démissionner, partir, partir à la retraite, ne travaille plus, ne bosse plus, n'est plus chez nous, nous quitter, nous a quittés, n'est plus là, s'en aller, est parti, est partie, a quitté, quitter nous, a pris sa retraite, ne fait plus partie, n'est plus dans, plus employé, a été licencié, licencier, nous quitte, est sur le départ, fait ses cartons",
  hire: "embaucher, recruter, engager, arriver, arriver lundi, nous rejoindre, nous rejoint, nous a rejoint, rejoint l'équipe, commencer lundi, commencer chez nous, recrutement, vient d'arriver, prendre ses fonctions, débarquer",
  trial: 'essayer, tester, expérimenter, évaluer, découvrir, démarrer avec',
  suspend: 'suspendre, geler, mettre en pause, mettre en suspens, pauser',
  refund: 'rembourser, remboursement, facturer, créditer',
  happen: 'se dérouler',
  earn: 'toucher, gagner, percevoir, recevoir, encaisser, avoir droit',
  draftVerb: 'rédiger, réécrire, refaire, recréer, écrire, recopier, copier, reformuler, préparer, composer, rerédiger',
} as const;

export const words = {
  answered:
    "répondu, réponse de, réponse du, réponse d', réagi, réaction, donné suite, des nouvelles de, nouvelles de, nouvelles d', retour de, un retour, été ouverte, été lue, été vue, été consultée, est ouverte, lue, a ouvert, ont ouvert, fait signe, donné signe",
  toDo: "que dois-je faire maintenant, qu'est-ce que je dois faire maintenant, que dois-je faire ensuite, que dois-je encore faire, que faut-il faire maintenant, que me reste-t-il à faire, m'attend, m'attendent, attend de moi, attendent de moi, attendu de moi, attend-on de moi, en attente pour moi, à traiter, mes tâches, tâches, tâche, tâches en attente, tâches en cours, choses à faire, quelque chose à faire, des choses à faire, reste à faire, à faire maintenant, dois-je faire maintenant, dois faire maintenant, faire maintenant, faire ensuite, faire à présent, prochaine action, à faire de mon côté, mérite mon attention, requiert mon attention, réclame mon attention, mon attention, mes actions, mes à-faire, rien à faire pour moi, en attente de mon côté, en attente chez moi, j'ai à faire, ai-je à faire",
  ownRights:
    "mes droits, mes permissions, mes autorisations, mes habilitations, mes privilèges, quels droits ai-je, j'ai quels droits, j'ai comme droits, le droit de faire, autorisé à faire, autorisée à faire, mon rôle me permet, mes rôles me permettent, me permet mon rôle",
  ownRole:
    "mon rôle, mes rôles, quel rôle ai-je, quels rôles ai-je, j'ai quel rôle, j'ai quels rôles, j'ai comme rôle, suis-je administrateur, suis-je agent, mon type d'agent",
  orderRequest:
    'demande de commande, demandes de commande, demandes de commandes, commandes demandées, commandes à valider, commandes à approuver, commandes à confirmer, commandes en attente, commande en attente, commandes en suspens, commandes attendent, commandes m attendent, commandes dois-je valider, commandes dois-je approuver, commandes sont en attente, commandes de nos revendeurs, commandes des revendeurs, commandes non traitées, commandes sans réponse, quelles commandes attendent, quelles commandes dois-je valider, quelles commandes dois-je approuver, quelles commandes sont en attente',
  recent:
    'ce mois-ci, ce mois, cette semaine, cette année, ce trimestre, le mois dernier, mois dernier, la semaine dernière, semaine dernière, le trimestre dernier, récent, récente, récents, récentes, récemment, dernièrement, derniers, dernières, ces jours-ci, ces derniers temps, plus récents, depuis janvier, aujourd’hui, hier',
  reviewed:
    'examiné, examinée, vérifié, vérifiée, traité, traitée, étudié, étudiée, contrôlé, contrôlée, instruit, tranché',
  free: 'libre, disponible, inutilisé, inutilisée, reste-t-il, restant, restante, restent, non attribuée, non attribuées, dispo',
  nation: 'dans quel pays, quel pays',
  mayA: "peut-il, peut-elle, un agent peut, un admin peut, est-ce qu'un, est-ce qu'une",
  team: 'travaillons-nous avec, travaille-t-on avec, collaborons-nous avec',
  contactAt: 'contact chez, interlocuteur chez, interlocutrice chez, contact du client, contact de la société',
  decline:
    "pas pour nous, ne nous convient pas, ne nous intéresse pas, dis-leur non, dites-leur non, ne donne pas suite, ne donnons pas suite, donnerons pas suite, donnera pas suite, pas donner suite, n'y donnons pas suite, ce sera non, c'est non, répondez-leur non, réponds-leur non",
  accept:
    "on prend, nous prenons, on part sur, on y va pour, on est d'accord pour, on est d'accord avec, je suis d'accord, nous sommes d'accord, c'est accepté, c'est bon pour, ok pour, d'accord pour, oui pour, oui à, feu vert pour",
  user: "utilisateur, utilisatrice, collègue, employé, employée, salarié, salariée, membre du personnel, membre de l'équipe, collaborateur, collaboratrice, util, utilisateurs, coéquipier, coéquipière, confrère, consœur, compte utilisateur, comptes utilisateurs, membres de l'équipe, effectif, personnel, usager, user, membre de notre équipe, équipier",
  person:
    "quelqu'un, personne, gens, tout le monde, chacun, tous ceux, ceux, celui, nouvel arrivant, nouvelle recrue, recrue, stagiaire, nouveau venu, nouvelle venue, nouvelle arrivante, nouvel employé, nouveau salarié, qui, nouvel embauché",
  newPerson:
    'nouvel arrivant, nouvelle arrivante, nouvelle recrue, recrue, stagiaire, nouveau venu, nouvelle venue, nouvel employé, nouvelle employée, nouveau salarié, nouvelle salariée, nouveau collègue, nouvelle collègue, nouvel utilisateur, nouvelle utilisatrice, nouveau collaborateur, nouvelle collaboratrice, nouvel embauché, alternant, petit nouveau, petite nouvelle, nouveau membre, nouvel user, nouvel utilisateurs, nouvel util',
  access: 'se connecter, connecter, accès, compte, connexion, identifiant, login, acces, accès au bot',
  account: 'compte, comptes',
  here: 'ici, chez nous, dans le bot, dans notre équipe, notre compte, à notre compte, notre organisation, notre société, notre entreprise, notre locataire',
  role: "rôle, droit, permission, privilège, habilitation, autorisations, type d'agent, attributions, droits d'accès, niveau d'accès, casquette",
  password:
    'mot de passe, mots de passe, mdp, mot passe, mot de passes, mot-de-passe, code d accès, code d’accès, pass, password, mpd, m.d.p, mot de pass',
  credentials:
    "identifiants, informations de connexion, infos de connexion, coordonnées de connexion, identifiants de connexion, données de connexion, accès de connexion, infos d'accès, codes d'accès, informations d'authentification, identifiants d'accès",
  lockedOut:
    "bloqué, bloquée, n'arrive plus à se connecter, ne peut plus se connecter, n'arrive pas à se connecter, ne parvient plus à se connecter, ne parvient pas à se connecter, n'arrive plus à ouvrir sa session, compte verrouillé, verrouillé, verrouillée, arrive plus à se connecter, peut plus se connecter, arrive pas à se connecter, plus à se connecter, ne peut pas se connecter, plus se connecter, coincé, coincée, n'a plus accès à son compte, plus à se loguer, plus se logger, plus à se loger, plus entrer",
  customer: 'achète chez nous, achètent chez nous, clt, client, cliente, client final, clientes, cli',
  customerBase:
    'clientèle, portefeuille de clients, portefeuille clients, portefeuille client, base clients, base client, base de clients, portefeuille',
  reseller: 'revendeur, revendeuse, revendeur indirect, revendeurs indirects, intégrateur, rvd, revend',
  recordReseller:
    'revendeur de référence, revendeur référent, revendeur attitré, revendeur officiel, partenaire de référence, revendeur associé',
  provider:
    'fournisseur, fournisseur indirect, distributeur, grossiste, fournisseurs indirects, distri, fournisseuse, fourn, fournisseurs',
  partner: 'partenaire, partenaires commerciaux, associé',
  partnership:
    'partenariat, collaboration, coopération, partenariats, relation de partenariat, lien partenaire, liens partenaire, lien de partenariat, relation partenaire, accord de partenariat, association, alliance',
  partnerRequest:
    'demande de partenariat, demande partenariat, proposition de partenariat, invitation de partenariat, offre de partenariat, demande de partenaire, invitation partenariat, mail de partenariat, invitation au partenariat',
  relationship: 'relation, relation de revendeur, relation revendeur, lien, liens, relations',
  customerRelationship:
    'relation client, relations clients, relation avec le client, relation avec notre client, lien client, relation cliente, relation clientèle, relation avec la cliente',
  resellerRelationship:
    'relation de revendeur, relation revendeur, demande de relation, relation de revente, relation commerciale',
  invitation:
    "invitation, invit, invite, invits, lien d'invitation, courriel d'invitation, mail d'invitation, inv, invits",
  customerInvitation:
    'invitation client, invitations clients, invit client, invitation cliente, invitation au client, invitation de client',
  joint:
    "conjoint, conjointe, conjointement, commun, commune, ensemble, tous les deux, toutes les deux, tous deux, à la fois, en même temps, partagé, partagée, double, groupée, groupé, ainsi que, deux relations, seule invitation, les deux, nous deux, en commun, d'un coup, jumelé, jumelée, une seule invitation, de concert, simultanément, mutualisée, en une fois, lien unique, autant que, co-inviter, d'une pierre deux coups, combinée, combiné, nous et, et nous, aux deux, d'une seule traite, en duo, à deux, à trois",
  alone:
    "rien que nous, rien que pour nous, juste nous, juste avec nous, seulement nous, seulement pour nous, nous seuls, avec nous seuls, pour nous seuls, uniquement nous, uniquement pour nous, uniquement avec nous, sans fournisseur, sans le fournisseur, juste pour nous, à nous seuls, seuls, exclusivement, seulement avec nous, que pour nous, qu'avec nous",
  us: 'nous, notre, nos, nous-mêmes, ma société, notre société, mon entreprise, notre entreprise, on',
  draft:
    "brouillon, texte, brouillon de mail, brouillon e-mail, brouillon mail, formulation, texte du mail, texte de l'e-mail, projet de mail, modèle de mail, ébauche, projet d'e-mail, projet de courriel, teneur, projet de message, message d'invitation, texte de l'invitation, texte à copier, contenu du mail, contenu du message, corps du mail, modèle de message, message à envoyer",
  mail: 'mail, email, e-mail, courriel, message, mél, courrier, courier',
  subscription: 'abt, abonnement, abo, abos, souscription, offre, forfait, abonnements, subscription, plan, formule',
  product: 'produit, article, logiciel, service, suite, prod, solution',
  licence: 'licence, license, lic, licences, license utilisateur, licenses, lics',
  seat: 'poste, siège, nombre de licences, nombre de postes, nombre de sièges, quantité, qté, qte, unité, place, nb de licences, nb licences, nombre licences, nombre d utilisateurs, nombre d’utilisateurs, volume, nb de postes, postes',
  more: 'de plus, supplémentaire, en plus, additionnel, additionnelle, encore, davantage, en sus, plus de',
  fewer: 'moins, de moins, en moins',
  total: 'au total, en tout, total, en totalité',
  instead: 'au lieu de, plutôt que, à la place de, en remplacement de',
  higher: 'supérieur, supérieure, plus haut, gamme au-dessus, gamme supérieure, offre supérieure, niveau supérieur',
  renewal:
    "renouvellement, reconduction, renouvellement automatique, renouvellement auto, reconduction automatique, tacite reconduction, reconduction tacite, auto-renouvellement, échéance, à échéance, se renouvelle, se renouveler, à l'échéance, fin de terme, à terme, se reconduit, se reconduire, renouv, renouvellements, autorenouvellement, fin de période, arriver à échéance, arrive à son terme, auto renew, auto-renew",
  automatic:
    'automatique, automatiquement, auto, tout seul, tout seuls, toute seule, toutes seules, tacitement, de lui-même',
  supportContact:
    'contact de support, contact support, contact du support, contact de support désigné, contact support désigné, contact responsable du support, interlocuteur support, contact assistance, interlocuteur du support, interlocuteur de support, référent support, contact désigné, contact pour le support, contact technique désigné, support désigné, contact d’assistance, contact d assistance',
  support:
    'support, ticket, assistance, incident, demande de support, demandes de support, dépannage, tickets, sav, hotline, soutien technique, demandes d assistance',
  agreement:
    'contrat, accord, conditions, conditions générales, contrat de revendeur, contrat de revendeur indirect, convention, contrat partenaire, cg, cgu, cgv, entente, contrat revendeur, contrat csp, contrat cadre, accord de revendeur, entente de revendeur',
  incentive:
    'prime, incentive, primes incitatives, prime incitative, ristourne, bonus, incitation, commission, remises, rétrocession, gains, récompense, rémunération, incitatif, incitatifs, rémunérations, marges arrières, programme de primes',
  enrolment:
    "inscription, enrôlement, adhésion, candidature, dossier, demande d'inscription, demande d'adhésion, demande d adhésion, notre dossier, enregistrement, admission",
  programme:
    'programme, programme csp, csp, cloud solution provider, programme cloud solution provider, programme revendeur, programme partenaire, programme indirect, programme partenaires, programme de revendeur',
  verification:
    "e-mail pour confirmer, mail pour confirmer, vérification, e-mail de vérification, mail de vérification, lien de vérification, message de vérification, mail de confirmation, e-mail de confirmation, lien de confirmation, courriel de vérification, courriel de confirmation, vérif, verification, confirmation d'adresse, mail de vérif, lien de vérif, message de confirmation, mail de validation, lien de validation, lien d'activation, courriel de validation, courriel pour confirmer, message pour confirmer",
  transition: 'transition, bascule, basculement, passage, migration, changement de modèle, conversion',
  directBill:
    'facturation directe, partenaire de facturation directe, partenaire direct, csp direct, modèle direct, en direct, facturation en direct, programme direct, mode direct, direct bill, direct-bill, un niveau, le direct, niveau 1, du direct, de direct',
  direct: 'direct, directe',
  indirect:
    "indirect, indirecte, deux niveaux, modèle indirect, modèle à deux niveaux, l'indirect, à deux niveaux, niveau 2, revendeur indirect, programme indirect, mode indirect",
  profile: 'sous quel nom, on est enregistrés, sommes-nous enregistrés, profil',
  companyData:
    "fiche société, données de notre société, informations société, infos société, infos sur nous, données de notre organisation, renseignements, coordonnées, informations de notre société, infos de notre société, nos données, nos informations, nos infos, informations sur le programme, infos programme, profil société, fiche entreprise, données de l'entreprise, données de la société, fiche de notre société, nos coordonnées, nos renseignements, paramètres de notre organisation, paramètres de l'organisation, fiche de notre entreprise, profil de l'entreprise",
  company: 'société, entreprise, organisation, boîte, boite, compagnie, structure, siège social, siège, maison mère',
  address: 'adresse, adresse postale, locaux, bureaux, adresse du siège, déménager, déménagé, déménagement',
  legalName:
    'dénomination sociale, raison sociale, nom légal, nom de société, nom de la société, nom de notre société, nom commercial, dénomination, changé de nom, nom de l’entreprise, nom de l entreprise',
  phone: 'téléphone, numéro de téléphone, tél, tel, numéro, portable, ligne directe, standard',
  webPage: 'page web, site web, site, site internet, url, page de support',
  primaryContact:
    'contact principal, contact de référence, personne de contact, contact primaire, interlocuteur principal, personne contact',
  ownSupport:
    'e-mail de support, email de support, mail de support, téléphone de support, téléphone support, numéro de support, page web de support, numéro de téléphone de support, adresse de support, site de support, e-mail support, mail support, email support, courriel de support, numéro du support, téléphone du support, adresse support, contact support de notre société, support client, notre support, support de notre société, page de support, hotline',
  mpn: "mpn, id mpn, identifiant partenaire, identifiant mpn, numéro mpn, partner id, id partenaire, numéro de partenaire, numéro partenaire, pla id, mpn id, code partenaire, n° mpn, compte d'emplacement, id-mpn",
  domain: 'domaine, nom de domaine, domaine principal',
  tenant: 'locataire, tenant, locataire client, compte client',
  notification:
    'notification, alerte, notif, notifs, avis, rappel, rappels, notifications, prévenances, messages du bot, messages de ta part, messages de votre part, trop de messages, moins de messages, avertissements, alarmes, mails du bot, e-mails du bot',
  settings: 'paramètre, réglage, préférence, param, params, options, configuration, config, préfs, préf',
  audit:
    "audit, journal, journal d'audit, piste d'audit, historique, journal d'activité, trace, traces, journal des modifications, registre, log, logs, activité, historique des modifications, journal activité, qui a fait quoi, journal des actions, journaux, suivi des modifications, activité récente, dernières modifications, derniers changements, dernières actions, modifications récentes, changements récents",
  language: 'langue, lang, langage, idiome, la langue',
  adminAccess:
    "accès administrateur, accès admin, droits d'administration, droits admin, droits d'administrateur, privilèges admin, privilèges d'administrateur, privilèges d'administrateur délégué, droits d'administrateur délégué, accès d'administration, accès d'administrateur, administration déléguée, privilèges d'administration, permissions admin, droits administrateur, droit admin, être admin sur, admin chez nous, dap, gdap, accès délégué, administrer, permissions d'administration, droits délégués, privilèges administrateur, accès administration, admin délégué, droit d'administration, privilèges délégués, statut d'admin, statut d'administrateur, admin sur notre locataire, admin de notre locataire, droits d'admin, accès d'admin, privilèges d'admin, délégation d'administration, délégation d'admin, autorisations d'administration, autorisations admin",
  admin: 'admin, administrateur, administratrice',
  distribute: 'distribue, distribuer, distribuent, distribution, revend du csp, vend du csp',
  directory: 'annuaire, répertoire, catalogue, bottin, liste publique',
  status:
    'bloque, est-elle passée, est passée, retarde, coince, examen, est-il terminé, est-elle terminée, état, statut, avancement, où en est, où en sommes-nous, où en sommes nous, on en est où, en est où, où on en est, où ça en est, suivi, étape, prochaine étape, chronologie, ça avance, avancer, avance, nouvelles, nouveau sur, quoi de neuf, en est, en sommes, on attend quoi, manque encore, progression, des nouvelles, stade, où en sont, délai',
  approvedYet:
    "approuvés, acceptés, déjà acceptés, déjà inscrits, est-ce qu'on est inscrits, a été approuvé, a été accepté, avons-nous été, avons nous été, nous a acceptés, nous a-t-il acceptés, est passée, est validée, est validé, a été validé, a été validée, on est bons, on est acceptés, on est approuvés, avons été acceptés, serons-nous acceptés, examen terminé, en cours d'examen, été validés, dossier accepté, dossier approuvé, dossier validé, sommes-nous acceptés, sommes-nous approuvés, sommes nous approuvés, sommes nous acceptés, est-elle acceptée, est-elle validée, a-t-elle été acceptée, a-t-elle été validée, a-t-elle été approuvée, a-t-il été approuvé, a-t-il été accepté, on est validés, on est pris, la validation, notre validation, attend la validation, fini de vérifier, microsoft a validé, microsoft a accepté, feu vert de microsoft, retour de microsoft, réponse de microsoft, toujours pas validés, toujours pas approuvés",
  new: 'nouveau, nouvel, nouvelle, neuf, neuve, nv, autre, frais, nvl, nveau, nouveaux, nouvelles',
  old: 'ancien, ancienne, précédent, périmé, périmée, expiré, obsolète, ex',
  again:
    'encore, de nouveau, à nouveau, encore une fois, une nouvelle fois, une autre fois, une fois de plus, une deuxième fois, une seconde fois, re',
  all: 'tous, toutes, tout, toute, chaque, ensemble des, intégralité, complet, complète, totalité, entier, entière',
  many: 'combien de, quels, quelles, quel, quelle, lesquels, lesquelles',
  mine: 'mon, ma, mes, notre, nos',
  details:
    'détail, informations, infos, info, fiche, dossier, données, information, compte du client, aperçu, page, coordonnées de, situation, renseignement, point sur',
  know: "sait-on, savons-nous, sait on, on a sur, avons-nous sur, avez sur, que sait, tu sais, vous savez, tu as sur, avez-vous sur, a-t-on sur, tout sur, qu'est-ce qu'on a, connaître, on sait, puis-je vous demander, puis-je te demander si, puis-je savoir, pourrais-je savoir, je voulais savoir, je voulais demander, j'aimerais savoir, je voudrais savoir, pourriez-vous me dire, savez-vous, sais-tu, auriez-vous une idée, peut-on savoir",
  about:
    'sur, concernant, à propos de, au sujet de, parle-moi, parler-moi, parle moi, parlez-moi, parlez moi, à propos, raconte-moi',
  lists:
    "lst, liste, aperçu, vue d'ensemble, récapitulatif, récap, inventaire, tableau, relevé, point, synthèse, panorama, lst",
  have: 'a-t-il, a-t-elle, il a quels, il a quoi, a quels, a quelles, a quoi comme, a comme, ont, possède, possèdent, détient, utilise, utilisent, dispose, acheté, achetée, commandé, souscrit, abonné, abonnée, vendu, consomme, paie, paye',
  relatedTo:
    'partagés avec, en commun avec, rattachés à, rattaché à, suivis par, gérés par, apportés par, liés à, via, passant par, appartenant à, par l’intermédiaire de, par l intermédiaire de, relevant de, amenés par, apporte',
  located: 'en, au, aux, situés en, basés en, établi, situé, basé, dans, implanté, du côté de',
  howTo:
    "comment, de quelle façon, de quelle manière, mode d'emploi, procédure, étapes pour, étapes, marche à suivre, la bonne façon, la manière de, comment faire, comment on, comment je, que faire, qu'est-ce qu'il faut faire, ce qu'il faut faire, que dois-je faire, que faut-il faire, tutoriel, tuto, manière de procéder, faut faire, quelle est la procédure, la démarche pour, la bonne manière, par quel moyen, quelle démarche, quelles démarches, par où passer, façon de, en combien de temps, combien de temps, où est-ce, où est-ce que je peux, où puis-je, où peut-on, où je peux, quel bouton, cmt, où trouve-t-on, où trouver, où se trouve, où est l'option, où est le bouton, où trouve t-on, où se cache, comment … marche, comment … fonctionne, comment … fonctionnent, comment se passe, comment se passent, comment ça se passe, comment se déroule, comment je m'y prends, comment m'y prendre, m'y prendre pour",
  whatIf:
    "que se passe, que se passera, que se passerait, se passe quoi, se passe-t-il, qu'arrive-t-il, et si, si je, si on, si nous, si j', si l'on, si jamais, supposons, imaginons, admettons, au cas où, dans le cas où, que devient, que deviennent, que deviendraient, que deviendrait, deviennent quoi, conséquences, conséquence, effet de, impact, est-ce que le client, est-ce que le revendeur, est-ce que les clients, une fois que, si quelqu'un, si un, si une, si le, si la, si les, y a-t-il un risque, est-ce dangereux, est-ce risqué, quel effet, quel est l'effet, ça change quoi, ça fait quoi, ça donne quoi, ça implique, à supposer, mettons que, disons que, quelles conséquences, ca fait quoi, perd ses, perdent, qu'est-ce qui arrive, qu'est-ce qui se passe",
  difference:
    'différence, différences, distinction, différent de, différer, par rapport à, vaut-il mieux, vaut mieux, ou bien, comparer, comparaison, ou plutôt',
  mayI: "puis-je, peut-on, est-ce que je peux, est-ce qu'on peut, je peux, on peut, ai-je le droit, a-t-on le droit, suis-je autorisé, est-il possible, est-ce possible, c'est possible, serait-il possible, possible de, faut-il, dois-je, doit-on, devons-nous, pouvons-nous, qui peut, qui a le droit, qui est autorisé, a le droit de, droit de, y a-t-il moyen, y a moyen, il y a moyen, moyen de, est-ce qu'il faut, est-ce que je dois, est-ce qu'on doit, pourrais-je, pourrions-nous, pourrait-on, peuvent-ils, peut-il, un agent peut, un admin peut, ai-je besoin, a-t-on besoin, qui pourrait, peut-elle, est-ce permis, est-ce autorisé, est-ce que c'est possible, autorisé à, sommes-nous autorisés, suis-je obligé, est-on obligé, qui doit, quel rôle faut-il, quels droits faut-il, est-ce qu'un, est-ce qu'une, peut-il y avoir, est ce que je peux, est ce qu'on peut, je pourrais, on pourrait, j'ai le droit, on a le droit, faut il, puis je",
  why: "pourquoi, à quoi sert, à quoi servent, ça sert à quoi, pour quelle raison, que veut dire, que signifie, ça veut dire quoi, signification, veut dire, définition, signifie, dans quel but, pour quoi faire, qu'entend-on par, à quoi ça sert, quel intérêt",
  whatIsA:
    "qu'est-ce qu'un, qu'est-ce qu'une, c'est quoi un, c'est quoi une, qu'est-ce que c'est, c'est quoi, c koi, ce qu'est, en quoi consiste, qu'est ce qu'un, qu'est ce qu'une, quest-ce qu'un, quoi un",
  abilities:
    "que sais-tu faire, que savez-vous faire, que peux-tu faire, que pouvez-vous faire, tu sais faire quoi, qu'est-ce que tu sais faire, qu'est-ce que tu peux faire, ce que vous savez faire, ce que tu sais faire, à quoi tu sers, à quoi sers-tu, à quoi servez-vous, tu sers à quoi, vous servez à quoi, quelles commandes, les commandes, liste des commandes, quelles sont tes fonctions, fonctionnalités, fonctions, qu'est-ce que je peux faire, que puis-je faire, que puis-je demander, par où commencer, par où je commence, par où débuter, comment ça marche, comment tu marches, comment fonctionne, comment fonctionnes-tu, je débute, je suis nouveau, mode d'emploi, qui es-tu, qui êtes-vous, t'es qui, tu es qui, que proposes-tu, que proposez-vous, mes options, commandes disponibles, je suis perdu, je suis perdue, je suis bloqué, savez faire, sais faire, sais tu faire, savez vous faire, peux faire pour moi, pouvez faire pour moi, je suis coincé, visite guidée, manuel, notice, faq, documentation, capable de faire, tes capacités, vos capacités, que sais tu faire, quoi faire ici, quoi taper, quoi demander, quoi écrire, je comprends rien, je ne comprends rien, comment on se sert, comment t'utiliser, comment vous utiliser, ce que je peux faire, peux m'aider à quoi, m'aider à quoi, tu fais quoi, vous faites quoi, actions possibles, à quoi sert, à quoi ça sert ce bot, à quoi sert ce bot, à quoi sert cet assistant, que fait ce bot, ce que fait ce bot, il fait quoi ce bot, ça fait quoi ce bot, ce bot fait quoi, que peut-on faire ici, qu'on peut faire ici, peut faire ici, on peut faire ici, ce qu'on peut te demander, ce qu'on peut vous demander, peux te demander, peut te demander, puis-je te demander, puis-je vous demander quoi, les possibilités, tes possibilités, vos possibilités, les options, actions disponibles, un peu perdu, un peu perdue, je m'y perds, comment on fait pour t'utiliser",
  assistance:
    "aide, aide-moi, à l'aide, au secours, aidez-moi, coup de main, help, besoin d'aide, un coup de pouce, aie, m'aider",
  greeting:
    'bonjour, bonsoir, salut, coucou, hello, allô, allo, bjr, slt, rebonjour, bon matin, bonne journée, bonjour à tous, cher, chère, hey, yo, bsr, re-bonjour, kikou',
  thanks:
    "merci, merci beaucoup, merci bien, mille mercis, je vous remercie, je te remercie, remercie, merci d'avance, par avance, mercii, merciii, mci, grand merci, thx",
  smalltalk:
    "comment ça va, ça va, comment vas-tu, comment allez-vous, quoi de neuf, à demain, à bientôt, au revoir, bonne nuit, bonne soirée, mdr, lol, ptdr, haha, blague, météo, temps fait-il, il fait un temps, il fait beau, déjeuner, dîner, café, pizza, week-end, weekend, anniversaire, match, film, vacances, salle, réunion, rappelle-moi, traduire, traduis, cours de l'or, bourse, bitcoin, trafic, train, vol, taxi, restaurant, calendrier, quelle heure, qui a gagné, capitale de, powerpoint, tableur, poème, chanson, musique, je t'aime, bravo, bien joué, gentil bot, génial, super, félicitations, pluie, soleil, réserve-moi, agenda, recette, histoire, chante, es-tu humain, t'es un robot, es-tu un robot, ton âge, tu t'appelles, comment t'appelles, test, apéro, bonne année, joyeux noël, imprimante, wifi, parking, cantine",
  cancelThis:
    "annuler, annule, annuler ça, annule ça, annulez, je ne veux plus faire, veux plus faire, je veux plus faire, fait une bêtise, laisse tomber, laissez tomber, oublie, oublier, oublie ça, oubliez, oublie tout, tant pis, stop, arrête, arrête ça, arrêter, arrêtez, arrêtez ça, abandonner, abandonne, quitter, sortir, sors-moi, sortez-moi, sors de là, laisse ça, laisse, on s'arrête là, on arrête, on arrête là, on laisse tomber, ferme ce formulaire, fermer le formulaire, fermer ce formulaire, je ne veux pas continuer, je veux pas continuer, retour, retour en arrière, changé d'avis, changer d'avis, j'arrête, on annule, recommencer, non stop, fin, pas maintenant, plus tard, une autre fois, non merci, interrompre, me suis trompé, me suis trompée, erreur de ma part, finalement non, en fait non, ignore ça, ignore, fausse manip, fausse manœuvre, j'abandonne, je laisse tomber, opération en cours, annuler l'opération, quitter le formulaire, de ce formulaire, quitte, rien du tout, revenir en arrière, reviens en arrière, on oublie, termine ça, ça suffit, on en reste là, c'est bon laisse, je me retire, je voulais pas lancer, je ne voulais pas lancer, pas voulu lancer, non laisse, on efface tout, repartir de zéro, reprendre à zéro, sors moi",
  that: 'ça, cela, ceci, tout, formulaire, opération, procédure, là, étape, carte, processus, saisie, manip, démarche, truc, action',
  waiting:
    'attente, en attente, attend, attendent, attends, sans réponse, pas répondu, pas encore répondu, en suspens, toujours ouvertes, pas de réponse, restées sans, en souffrance, non répondues, attend-on, attendons',
  sentOut: 'envoyées, envoyée, envoyés, envoyé, émises, parties, sortantes',
  sharedWith:
    'en commun, partagés avec, partagés, commun avec, communs avec, partage avec, partageons avec, partageons, communs à, qu’on partage, qu on partage',
  who: "qui, par qui, lequel d'entre nous, laquelle d'entre nous, quel collègue, c'était qui, qui donc, quel utilisateur, qui c'est qui, c'est qui qui, de qui, quelle personne, qui est-ce qui, lequel de nous, quel admin",
  when: "quand le, quand la, quand l', quand a, quand est-ce que, depuis quand, à quelle date, quel jour, quand les, quand ont, quand avons",
  want: 'vouloir, aimerais, souhaiter, besoin, devoir',
  price: 'prix, coût, coûte, tarif, facture, remboursement, avoir, paiement, remise, devis, ça coûte, combien coûte',
  happen:
    "que s'est-il passé, qu'est-ce qui s'est passé, ce qui s'est passé, s'est passé, s'est fait, ce qui a été fait, se passe, a été fait, ont été faites, on a fait, s'est-il passé, ce que … a fait, ce qu' … a fait, ce que … ont fait, ce qu' … ont fait, a fait quoi, ont fait quoi, qu'a fait, qu'ont fait, tout ce qui a été fait, ce qui a été modifié, ce qui a changé",
  leaveAlone:
    "touche pas, touchez pas, n'y touche, laisse … tranquille, laissez … tranquille, pas touche, rien à faire, ne change rien, ne changez rien, ne fais rien, ne faites rien, on n'y touche, on garde, nous gardons, on conserve, nous conservons, gardons, laisse comme ça, laissez comme ça, laisse tout comme ça, on laisse comme ça, on ne change rien, on ne touche à rien",
  wrong: 'erreur, faux, fausse, mauvais, mauvaise, par erreur, erroné, trompé, trompée',
  link: 'lien',
  speak: 'réponses en, tes réponses en, vos réponses en, messages en, tout en',
  bot: 'ce bot, cet assistant, cet outil, cette appli, cette application, le bot',
} as const;

/** Forms of irregular verbs: what is said to somebody, third person, past participle, future and the like. */
export const irregular: Readonly<Record<string, string>> = {
  mettre:
    'mets mettez mettons|met mettent|mis mise mises|mettra mettront mettrai mettrons|mettait|mettre|mette mettent',
  remettre: 'remets remettez remettons|remet remettent|remis remise|remettra|remettait|remettre|remette',
  reprendre:
    'reprends reprenez reprenons|reprend reprennent|repris reprise reprises|reprendra reprendront reprendrai|reprenait|reprendre|reprenne',
  prendre: 'prends prenez prenons|prend prennent|pris prise|prendra prendront prendrai|prenait|prendre|prenne',
  rompre: 'romps rompez rompons|rompt rompent|rompu rompue|rompra rompront romprai|rompait|rompre|rompe',
  dissoudre: 'dissous dissolvez dissolvons|dissout dissolvent|dissoute|dissoudra|dissolvait|dissoudre|dissolve',
  clore: 'clos closez|clot|close|clora|closait|clore|close',
  exclure: 'exclus excluez excluons|exclut excluent|exclue|exclura excluront|excluait|exclure|exclue',
  sortir: 'sors sortez sortons|sort sortent|sorti sortie sortis|sortira sortiront|sortait|sortir|sorte',
  inclure: 'inclus incluez|inclut|incluse|inclura|incluait|inclure|inclue',
  saisir: 'saisis saisissez|saisit saisissent|saisie|saisira|saisissait|saisir|saisisse',
  établir: 'établis établissez|établit|établie|établira|établissait|établir|établisse',
  ouvrir: 'ouvre ouvrez ouvrons|ouvre ouvrent|ouvert ouverte ouvertes|ouvrira|ouvrait|ouvrir|ouvre',
  offrir: 'offre offrez offrons|offrent|offert offerte|offrira|offrait|offrir|offre',
  inscrire:
    'inscris inscrivez inscrivons|inscrit inscrivent|inscrite inscrits inscrites|inscrira|inscrivait|inscrire|inscrive',
  "s'inscrire": "s'inscrire|m'inscrire|nous inscrire||||",
  écrire: 'écris écrivez écrivons|écrit écrivent|écrite|écrira|écrivait|écrire|écrive',
  réécrire: 'réécris réécrivez|réécrit|réécrite|réécrira||réécrire|réécrive',
  souscrire: 'souscris souscrivez souscrivons|souscrit souscrivent|souscrite|souscrira|souscrivait|souscrire|souscrive',
  vendre: 'vends vendez vendons|vend vendent|vendu vendue|vendra|vendait|vendre|vende',
  rendre: 'rends rendez rendons|rend rendent|rendu rendue|rendra|rendait|rendre|rende',
  voir: 'vois voyez voyons|voit voient|vu vue|verra|voyait|voir|voie',
  revoir: 'revois revoyez|revoit|revu revue|reverra||revoir|revoie',
  faire: 'fais faites faisons|fait font|faite|fera feront ferai|faisait|faire|fasse',
  refaire: 'refais refaites|refait|refaite|refera||refaire|refasse',
  être: 'sois soyez soyons|est sont|été|sera seront|était étaient|être|soit soient',
  avoir: 'aie ayez|a ont|eu|aura auront|avait|avoir|ait',
  devenir: 'deviens devenez devenons|devient deviennent|devenu devenue|deviendra|devenait|devenir|devienne',
  dire: 'dis dites disons|dit disent||dira|disait|dire|dise',
  lire: 'lis lisez|lit|lu|lira||lire|lise',
  réduire: 'réduis réduisez réduisons|réduit réduisent|réduite|réduira réduirons|réduisait|réduire|réduise',
  descendre:
    'descends descendez descendons|descend descendent|descendu descendue|descendra|descendait|descendre|descende',
  redescendre: 'redescends redescendez|redescend|redescendu|redescendra||redescendre|redescende',
  convertir: 'convertis convertissez|convertit|convertie|convertira||convertir|convertisse',
  promouvoir: 'promeus promouvez|promeut|promu promue|promouvra||promouvoir|promeuve',
  définir: 'définis définissez|définit|définie|définira||définir|définisse',
  suspendre: 'suspends suspendez suspendons|suspend suspendent|suspendu|suspendra|suspendait|suspendre|suspende',
  éteindre: 'éteins éteignez|éteint|éteinte|éteindra||éteindre|éteigne',
  accroître: 'accrois accroissez|accroît|accru|accroîtra||accroître|accroisse',
  acquérir: 'acquiers acquérez|acquiert|acquis|acquerra||acquérir|acquière',
  reconduire: 'reconduis reconduisez|reconduit reconduisent|reconduite|reconduira||reconduire|reconduise',
  consentir: 'consens consentez|consent|consenti|consentira||consentir|consente',
  vouloir: 'veux voulez voulons veuillez|veut veulent|voulu|voudra|voulait|vouloir|veuille',
  falloir: 'faut|||faudra faudrait|fallait|falloir|faille',
  devoir: 'dois devez devons|doit doivent|dû due|devra devront|devait|devoir|doive',
  rejoindre: 'rejoins rejoignez|rejoint rejoignent|rejointe|rejoindra||rejoindre|rejoigne',
  adhérer: 'adhère adhérez|adhère|adhéré|adhérera||adhérer|adhère',
  débattre: 'débats|||||',
  partir: 'pars partez partons|part partent|parti partie|partira|partait|partir|parte',
  "s'occuper": "occupe occupez|s'occupe|||s'occupait|s'occuper|s'occupe",
  perdre: 'perds perdez|perd perdent|perdu perdue|perdra|perdait|perdre|perde',
  répondre: 'réponds répondez répondons|répond répondent|répondu|répondra|répondait|répondre|réponde',
  élire: 'élis|||||',
  suivre: 'suis suivez|suit suivent|suivi suivie suivis|suivra|suivait|suivre|suive',
  finir: 'finis finissez|finit|finie|finira||finir|finisse',
  recevoir: 'reçois recevez|reçoit reçoivent|reçu reçue|recevra|recevait|recevoir|reçoive',
  percevoir: 'perçois|perçoit|perçu|||percevoir|perçoive',
  adjoindre: 'adjoins adjoignez|adjoint|||adjoindre|adjoigne',
  servir: 'sers servez|sert servent|servi|servira||servir|serve',
  permettre: 'permets permettez|permet|permis|permettra||permettre|permette',
  transmettre: 'transmets transmettez|transmet|transmis|transmettra||transmettre|transmette',
  réémettre: 'réémets|réémet|réémis|||réémettre|réémette',
  admettre: 'admets admettez|admet admettent|admis|admettra||admettre|admette',
  produire: 'produis|produit||||produire|produise',
  conférer: 'confère conférez|confère|conféré|||conférer|confère',
  recueillir: 'recueille|||||',
  accueillir: 'accueille accueillez|accueille||||accueillir|accueille',
  maintenir: 'maintiens||||||',
  décrire: 'décris décrivez|décrit||||décrire|décrive',
  prévenir: 'préviens prévenez|prévient|prévenu|préviendra||prévenir|prévienne',
  avertir: 'avertis avertissez|avertit|averti|||avertir|avertisse',
  tenir: 'tiens tenez|tient|tenu|||tenir|tienne',
  'se taire': 'tais-toi|se tait||||se taire|se taise',
  interrompre: 'interromps interrompez|interrompt|interrompu|interrompra||interrompre|interrompe',
  étendre: 'étends étendez|étend|étendu|||étendre|étende',
  élargir: 'élargis élargissez|élargit|élargi|||élargir|élargisse',
  rafraîchir: 'rafraîchis|||||rafraîchir|',
};
