/** An empty store, an operator from the configuration, and a company that wants to enrol. */
import { letters } from '../harness/letters.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

export const desk = { tenantId: '11111111-1111-4111-8111-111111111111', ines: '22222222-2222-4222-8222-222222222222' };
export const nuage = { tenantId: '33333333-3333-4333-8333-333333333333', domain: 'nuage-bleu.example' };

export interface Enrolling {
  readonly world: World;
  /** The operator's administrator. */
  readonly ines: Person;
  /** The first person of the tenant. */
  readonly claire: Person;
  /** A colleague of hers. */
  readonly paul: Person;
}

export async function emptyWorld(language: 'en' | 'fr' = 'fr', config: object = {}): Promise<Enrolling> {
  const world = await program({
    config: {
      demo: false,
      operator: { tenantId: desk.tenantId, admins: [desk.ines, '22222222-2222-4222-8222-333333333333'] },
      ...config,
    },
  });
  return {
    world,
    ines: world.stranger('Inès Roussel', { tenantId: desk.tenantId, aadObjectId: desk.ines, language }),
    claire: world.stranger('Claire Aubry', { tenantId: nuage.tenantId, language }),
    paul: world.stranger('Paul Vidal', { tenantId: nuage.tenantId, language }),
  };
}

/** The newest letter to an address. */
export async function letterTo(world: World, address: string): Promise<{ subject: string; text: string }> {
  await world.bot.flush();
  const found = (await letters(world.folder, address)).at(-1);
  if (!found) throw new Error(`no letter to ${address}`);
  return found;
}
export const codeIn = (text: string): string => /\b\d{8}\b/.exec(text)?.[0] ?? 'no code';
export const linkIn = (text: string): string => /https:\/\/bot\.example\/v\/\S+/.exec(text)?.[0] ?? 'no link';

/** Answers on the page of a verification link, as a browser does. */
export async function answers(world: World, link: string, answer: 'yes' | 'no', language = 'fr') {
  const page = await world.visit(`${link}?lang=${language}`);
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return world.submit(`${link}?lang=${language}`, { token, answer }, { cookie });
}

export const fr = {
  register:
    'mpnId;kind;legalName;country;active;account;benefits;incentives;competencies\n' +
    '5012345;location;Nuage Bleu;FR;yes;partenariat@nuage-bleu.example;internalUseLicences;indirectReseller;cloudProductivity\n' +
    '5012346;global;Nuage Bleu;FR;yes;partenariat@nuage-bleu.example;;;\n' +
    '5012347;location;Nuage Bleu Belgique;BE;yes;partenariat@nuage-bleu.example;;;\n' +
    '5012348;location;Nuage Bleu Hébergement;FR;no;partenariat@nuage-bleu.example;;;',
  legal: {
    'Dénomination sociale': 'Nuage Bleu',
    Adresse: '3 quai Lamennais',
    'Code postal': '35000',
    Ville: 'Rennes',
  },
  primary: {
    'Nom complet': 'Claire Aubry',
    'Adresse e-mail': 'claire.aubry@nuage-bleu.example',
    Téléphone: '+33 2 99 00 00 01',
  },
  support: {
    'Support client – Adresse e-mail': 'support@nuage-bleu.example',
    'Support client – Téléphone': '+33 2 99 00 00 00',
    'Page web du support': 'www.nuage-bleu.example/aide',
  },
};

const admission = {
  'ID du locataire': nuage.tenantId,
  'Nom de l’organisation': 'Nuage Bleu',
  'Pays ou région': 'FR',
};

export async function prepared(config: object = {}): Promise<Enrolling> {
  const all = await emptyWorld('fr', config);
  await all.ines.says('admettre');
  await all.ines.clicks('Admettre un locataire', admission);
  await registers(all.ines);
  return all;
}
/** The register of partner profiles is pasted, looked through and imported. */
export async function registers(desk: Person): Promise<void> {
  const french = desk.locale.startsWith('fr');
  await desk.says(french ? 'importer le registre' : 'import register');
  await desk.clicks(french ? 'Coller' : 'Paste');
  await desk.clicks(french ? 'Vérifier' : 'Check', { [french ? 'CSV ou JSON' : 'CSV or JSON']: fr.register });
  await desk.clicks(french ? 'Importer' : 'Import');
}
export async function begun(claire: Person): Promise<void> {
  await claire.says('Inscris notre société');
  await claire.clicks('Suivant');
  await claire.clicks('Continuer', {
    'Votre adresse e-mail professionnelle': 'claire.aubry@nuage-bleu.example',
    claim: true,
  });
}
export async function linked({ world, claire }: Enrolling): Promise<void> {
  await claire.clicks('Suivant', { 'Adresse e-mail du compte de partenaire': 'partenariat@nuage-bleu.example' });
  const { text } = await letterTo(world, 'partenariat@nuage-bleu.example');
  await claire.clicks('Suivant', { Code: codeIn(text) });
  await claire.clicks('Continuer', { 'ID MPN': '5012345' });
}
export async function described(claire: Person): Promise<void> {
  await claire.clicks('Suivant', fr.legal);
  await claire.clicks('Suivant', fr.primary);
  await claire.clicks('Suivant', fr.support);
}
export async function submitted(enrolling: Enrolling): Promise<void> {
  await begun(enrolling.claire);
  await linked(enrolling);
  await described(enrolling.claire);
  await enrolling.claire.clicks('S’inscrire maintenant');
}
export async function inReview(enrolling: Enrolling): Promise<void> {
  await submitted(enrolling);
  const { text } = await letterTo(enrolling.world, 'claire.aubry@nuage-bleu.example');
  await answers(enrolling.world, linkIn(text), 'yes');
}
