import { phrase } from '../../kernel/localizer.js';
import { de } from '../../kernel/text.js';

export const operatorPhrases = {
  topic: phrase({ en: 'Operator’s desk', fr: 'Guichet de l’opérateur' }),

  // tenants
  admit: phrase({ en: 'Admit a tenant', fr: 'Admettre un locataire' }),
  admitHelp: phrase({
    en: 'Lets the people of a tenant look around and enrol',
    fr: 'Permet aux personnes d’un locataire de consulter et de s’inscrire',
  }),
  admitIntro: phrase({
    en: 'Its people can then talk to the bot, look for providers and enrol their organisation.',
    fr: 'Ses membres pourront ensuite parler au bot, rechercher des fournisseurs et inscrire leur organisation.',
  }),
  tenantId: phrase({ en: 'Tenant ID', fr: 'ID du locataire' }),
  tenantIdRule: phrase({
    en: 'Give the Entra tenant ID, such as 2a6f8c49-2ced-4f67-9c2f-060c69131aa5.',
    fr: 'Indiquez l’ID du locataire Entra, par exemple 2a6f8c49-2ced-4f67-9c2f-060c69131aa5.',
  }),
  name: phrase({ en: 'Name of the organisation', fr: 'Nom de l’organisation' }),
  nameRule: phrase({ en: 'Give the name, up to 200 characters.', fr: 'Indiquez le nom, 200 caractères au plus.' }),
  country: phrase({ en: 'Country/region', fr: 'Pays ou région' }),
  countryRule: phrase({
    en: 'Choose the country/region.',
    fr: 'Choisissez le pays ou la région.',
  }),
  tenantTaken: phrase<{ name: string }>({
    en: (f) => `This is the tenant of ${f.name}, which is in the programme already.`,
    fr: (f) => `C’est le locataire ${de(f.name)}, qui fait déjà partie du programme.`,
  }),
  admittedTitle: phrase({ en: 'Tenant admitted', fr: 'Locataire admis' }),
  admitted: phrase<{ name: string }>({
    en: (f) => `${f.name} is admitted: its people can say “enroll” to the bot now.`,
    fr: (f) => `${f.name} : locataire admis. Ses membres peuvent maintenant dire « inscription revendeur » au bot.`,
  }),
  looksLike: phrase<{ names: string }>({
    en: (f) => `The name can be mistaken for another: ${f.names}. Make sure that they are two organisations.`,
    fr: (f) =>
      `Ce nom peut être confondu avec un autre : ${f.names}. Vérifiez qu’il s’agit bien de deux organisations.`,
  }),
  tenants: phrase({ en: 'Admitted tenants', fr: 'Locataires admis' }),
  tenantsHelp: phrase({ en: 'Every tenant you admitted', fr: 'Tous les locataires que vous avez admis' }),
  tenantSince: phrase<{ id: string; country: string; at: string }>({
    en: (f, w) => `${f.id} · ${w.country(f.country)} · admitted on ${w.date(f.at)}`,
    fr: (f, w) => `${f.id} · ${w.country(f.country)} · admission le ${w.date(f.at)}`,
  }),
  dismiss: phrase({ en: 'Take the admission back', fr: 'Retirer l’admission' }),
  dismissTitle: phrase<{ name: string }>({
    en: (f) => `Take back the admission of ${f.name}?`,
    fr: (f) => `Retirer l’admission ${de(f.name)} ?`,
  }),
  dismissWhat: phrase({
    en: 'Its people can no longer talk to the bot. An organisation that is enrolled already is not affected.',
    fr: 'Ses membres ne pourront plus parler au bot. Une organisation déjà inscrite n’est pas concernée.',
  }),
  dismissed: phrase<{ name: string }>({
    en: (f) => `The admission of ${f.name} is taken back.`,
    fr: (f) => `L’admission ${de(f.name)} est retirée.`,
  }),
  noTenant: phrase({
    en: 'I know no such tenant. Say “tenants” to see those you admitted.',
    fr: 'Je ne connais pas ce locataire. Dites « locataires » pour voir ceux que vous avez admis.',
  }),
  yes: phrase({ en: 'Yes', fr: 'Oui' }),
  more: phrase({ en: 'More', fr: 'Suite' }),
  none: phrase({ en: 'Nothing here yet.', fr: 'Rien pour l’instant.' }),

  // reviews
  reviews: phrase({ en: 'Reviews', fr: 'Examens' }),
  reviewsHelp: phrase({
    en: 'What waits for your decision, oldest first',
    fr: 'Ce qui attend votre décision, du plus ancien au plus récent',
  }),
  noReviews: phrase({ en: 'Nothing waits for a decision.', fr: 'Rien n’attend de décision.' }),
  review: phrase({ en: 'Review', fr: 'Examiner' }),
  kindEnrolment: phrase({ en: 'enrolment', fr: 'inscription' }),
  kindTransition: phrase({ en: 'transition', fr: 'transition' }),
  kindDirectory: phrase({ en: 'directory change', fr: 'modification d’annuaire' }),
  waits: phrase<{ kind: string; at: string; since: string }>({
    en: (f, w) => `${f.kind} · waits since ${w.date(f.at)} (${f.since})`,
    fr: (f, w) => `${f.kind} · en attente depuis le ${w.date(f.at)} (${f.since})`,
  }),
  overdue: phrase({ en: 'overdue', fr: 'en retard' }),
  approve: phrase({ en: 'Approve', fr: 'Approuver' }),
  reject: phrase({ en: 'Reject', fr: 'Rejeter' }),
  approveTitle: phrase<{ organization: string }>({
    en: (f) => `Approve ${f.organization}?`,
    fr: (f) => `Approuver ${f.organization} ?`,
  }),
  approveDespite: phrase({
    en: 'These checks failed. If you approve nevertheless, your reason is kept in the audit trail:',
    fr: 'Ces contrôles ne sont pas concluants. Si vous approuvez malgré tout, votre motif est conservé dans le journal d’audit :',
  }),
  failedCheck: phrase<{ check: string }>({ en: (f) => `✗ ${f.check}`, fr: (f) => `✗ ${f.check}` }),
  approveFinal: phrase<{ organization: string }>({
    en: (f) => `${f.organization} becomes an indirect reseller besides direct billing. That cannot be undone.`,
    fr: (f) => `${f.organization} devient revendeur indirect en plus de la facturation directe. C’est définitif.`,
  }),
  despiteRule: phrase({
    en: 'Say in up to 500 characters why you approve against a failed check.',
    fr: 'Indiquez en 500 caractères au plus pourquoi vous approuvez malgré un contrôle non concluant.',
  }),
  yesApprove: phrase({ en: 'Yes, approve', fr: 'Oui, approuver' }),
  rejectTitle: phrase<{ organization: string }>({
    en: (f) => `Reject: ${f.organization}`,
    fr: (f) => `Rejeter : ${f.organization}`,
  }),
  rejectIntro: phrase({
    en: 'The organisation and its primary contact read the reason, correct it and submit again.',
    fr: 'L’organisation et son contact principal lisent ce motif, corrigent et renvoient la demande.',
  }),
  reasonRule: phrase({ en: 'Give a reason, up to 500 characters.', fr: 'Indiquez un motif, 500 caractères au plus.' }),
  noReview: phrase({
    en: 'I know no such submission. Say “reviews” to see what waits.',
    fr: 'Je ne connais pas cette demande. Dites « examens » pour voir ce qui attend.',
  }),
  decidedAlready: phrase({
    en: 'This was decided or withdrawn already, so nothing was changed.',
    fr: 'Une décision a déjà été prise, ou la demande a été retirée : rien n’a été modifié.',
  }),

  // the directory
  directoryReview: phrase<{ organization: string }>({
    en: (f) => `Directory change to review: ${f.organization}`,
    fr: (f) => `Modification d’annuaire à examiner : ${f.organization}`,
  }),
  asks: phrase<{ by: string; at: string }>({
    en: (f, w) => `Asked by ${f.by} on ${w.date(f.at)}.`,
    fr: (f, w) => `Demande ${de(f.by)} le ${w.date(f.at)}.`,
  }),
  logo: phrase({ en: 'Logo', fr: 'Logo' }),
  target: phrase<{ country: string }>({
    en: (f, w) => `Target URL, ${w.country(f.country)}`,
    fr: (f, w) => `URL cible, ${w.country(f.country)}`,
  }),

  // partners
  onboard: phrase({ en: 'Onboard a partner', fr: 'Intégrer un partenaire' }),
  onboardHelp: phrase({
    en: 'Brings in a provider, a direct-bill partner or a reseller of another portal',
    fr: 'Intègre un fournisseur, un partenaire de facturation directe ou un revendeur déjà inscrit ailleurs',
  }),
  kind: phrase({ en: 'Kind of partner', fr: 'Type de partenaire' }),
  kindRule: phrase({ en: 'Choose the kind of partner.', fr: 'Choisissez le type de partenaire.' }),
  mpnId: phrase({ en: 'MPN ID (location account)', fr: 'ID MPN (compte d’emplacement)' }),
  mpnRule: phrase({
    en: 'Give the MPN ID of the location account: 5 to 10 digits, the first not 0.',
    fr: 'Indiquez l’ID MPN du compte d’emplacement : de 5 à 10 chiffres, le premier différent de 0.',
  }),
  mpnTaken: phrase({
    en: 'This MPN ID is already bound to another organisation.',
    fr: 'Cet ID MPN est déjà associé à une autre organisation.',
  }),
  adminName: phrase({ en: 'First global admin: name', fr: 'Premier administrateur général : nom' }),
  adminEmail: phrase({ en: 'First global admin: email', fr: 'Premier administrateur général : adresse e-mail' }),
  emailRule: phrase({ en: 'Give one email address.', fr: 'Indiquez une adresse e-mail.' }),
  emailTaken: phrase({
    en: 'A user account with this address already exists.',
    fr: 'Un compte d’utilisateur existe déjà avec cette adresse.',
  }),
  adminObjectId: phrase({
    en: 'First global admin: Entra object ID',
    fr: 'Premier administrateur général : ID d’objet Entra',
  }),
  objectIdRule: phrase({
    en: 'Give the Entra object ID of the person, a GUID.',
    fr: 'Indiquez l’ID d’objet Entra de la personne, un GUID.',
  }),
  eligible: phrase({
    en: 'Direct-bill partner: eligible for the transition to indirect reseller',
    fr: 'Partenaire de facturation directe : peut devenir revendeur indirect',
  }),
  eligibleRule: phrase({ en: 'Tick or leave.', fr: 'Cochez ou laissez vide.' }),
  onboardedTitle: phrase({ en: 'Partner onboarded', fr: 'Partenaire intégré' }),
  onboarded: phrase<{ name: string; admin: string }>({
    en: (f) => `${f.name} is in the programme; ${f.admin} is its first global admin.`,
    fr: (f) => `${f.name} fait partie du programme ; premier administrateur général : ${f.admin}.`,
  }),
  mark: phrase({ en: 'Eligibility for the transition', fr: 'Éligibilité à la transition' }),
  markHelp: phrase({
    en: 'Marks a direct-bill partner as eligible, or takes the mark back',
    fr: 'Marque un partenaire de facturation directe comme éligible, ou retire la marque',
  }),
  partner: phrase({ en: 'Direct-bill partner', fr: 'Partenaire de facturation directe' }),
  partnerRule: phrase({ en: 'Choose a partner of the list.', fr: 'Choisissez un partenaire dans la liste.' }),
  noPartner: phrase({
    en: 'I know no such direct-bill partner.',
    fr: 'Je ne connais pas ce partenaire de facturation directe.',
  }),
  marked: phrase<{ name: string }>({
    en: (f) => `${f.name} may become an indirect reseller.`,
    fr: (f) => `${f.name} peut devenir revendeur indirect.`,
  }),
  unmarked: phrase<{ name: string }>({
    en: (f) => `${f.name} is no longer marked as eligible.`,
    fr: (f) => `${f.name} n’est plus marqué comme éligible.`,
  }),

  // agreements
  publish: phrase({ en: 'Publish an agreement version', fr: 'Publier une version du contrat' }),
  publishHelp: phrase({
    en: 'A new version of the reseller agreement, which every reseller is asked to accept',
    fr: 'Une nouvelle version du contrat de revendeur, que chaque revendeur devra accepter',
  }),
  publishWhat: phrase({
    en: 'The global admins of every reseller are asked to accept it. Until they do, nothing new can be started for them; what exists stays. It cannot be taken back.',
    fr: 'Les administrateurs généraux de chaque revendeur seront invités à l’accepter. D’ici là, rien de nouveau ne peut être lancé pour eux ; l’existant demeure. La publication est définitive.',
  }),
  label: phrase({ en: 'Version', fr: 'Version' }),
  labelRule: phrase({ en: 'Name the version, such as 2026-11.', fr: 'Nommez la version, par exemple 2026-11.' }),
  labelTaken: phrase({ en: 'This version was published already.', fr: 'Cette version est déjà publiée.' }),
  url: phrase({ en: 'Address of the text', fr: 'Adresse du texte' }),
  urlRule: phrase({
    en: 'Give the https address where the text can be read.',
    fr: 'Indiquez l’adresse https où le texte peut être lu.',
  }),
  publishAsk: phrase<{ label: string }>({
    en: (f) => `Publish version ${f.label}?`,
    fr: (f) => `Publier la version ${f.label} ?`,
  }),
  published: phrase<{ label: string }>({
    en: (f) => `Version ${f.label} is published.`,
    fr: (f) => `La version ${f.label} est publiée.`,
  }),
};
