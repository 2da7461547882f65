/** Every page there is, each with something on it: what people did before, and where to look. */
import { letterTo, prepared, submitted, linkIn as verificationIn } from '../enrollment/cast.js';
import { program, type World } from '../program.js';
import { Entra } from './entra.js';

/** Every page, with what it is about. */
export const pages = {
  landing: 'An invitation · Une invitation',
  'customer-first': 'A customer is asked · Un client est invité',
  'customer-code': 'A customer answers · Un client répond',
  verification: 'An address is verified · Une adresse est vérifiée',
  draft: 'A draft · Un brouillon',
  reminder: 'A reminder · Un rappel',
  ended: 'Over · Terminé',
  unknown: 'No such link · Lien inconnu',
  dialog: 'A draft in a dialog of Teams · Un brouillon dans une fenêtre de Teams',
  'tab-overview': 'The tab · L’onglet',
  'tab-customers': 'The tab’s customers · Les clients de l’onglet',
  upload: 'A file is brought · Un fichier est déposé',
  outside: 'The tab outside Teams · L’onglet hors de Teams',
} as const;
export type Name = keyof typeof pages;
export const names = Object.keys(pages) as Name[];

export interface Pages {
  readonly world: World;
  readonly entra: Entra;
  /** On this machine. */
  readonly addresses: Readonly<Record<Name, string>>;
  close(): Promise<void>;
}

export async function openPages(): Promise<Pages> {
  const entra = await Entra.start();
  const world = await program({ config: { signIn: entra.trust } });
  const enrolling = await prepared();
  await submitted(enrolling);
  const { text } = await letterTo(enrolling.world, 'claire.aubry@nuage-bleu.example');
  const at = (one: World, address: string): string =>
    address.replace(/^https:\/\/bot\.example/, `http://127.0.0.1:${one.bot.port}`);
  const addresses = Object.fromEntries(
    Object.entries(await scenes(world)).map(([name, address]) => [name, at(world, address)]),
  );
  return {
    world,
    entra,
    addresses: { ...addresses, verification: at(enrolling.world, verificationIn(text)) } as Record<Name, string>,
    close: async () => {
      await entra.stop();
      await world.end();
      await enrolling.world.end();
    },
  };
}

/** What people did before the pages are looked at; the pages' addresses. */
async function scenes(world: World): Promise<Record<Exclude<Name, 'verification'>, string>> {
  const owen = world.person('Owen Fitzgerald');
  const linkIn = (): string => /https:\/\/bot\.example\/i\/[\w.-]+/.exec(owen.last.fields.Message ?? '')?.[0] ?? '';
  const invite = async (verb: string, email: string): Promise<string> => {
    await owen.forges(verb, { email });
    return linkIn();
  };
  const over = await invite('partnership.request', 'contact@zephyr.example');
  await owen.forges('invitations.revoke', { id: /INV-\w+/.exec(over)?.[0], confirmed: 'yes' });
  const customer = await invite('customers.invite', 'nora@quist.example');
  const asked = await invite('customers.invite', 'piet@haven.example');
  await sendsCode(world, asked);
  const landing = await invite('partnership.request', 'anna@nimbus.example');
  const draft = owen.opens('Copy to clipboard');
  const id = /INV-\w+/.exec(landing)?.[0] ?? '';
  const { url: dialog = '' } = await owen.opensDialog('Edit in a window');
  await owen.forges('invitations.remind', { id });
  const reminder = owen.opens('Copy to clipboard');
  await owen.says('import customers');
  const upload = owen.opens('Upload page');
  const etienne = world.person('Étienne Garrigue');
  await etienne.forges('transitions.start');
  return {
    landing,
    'customer-first': customer,
    'customer-code': asked,
    draft,
    reminder,
    ended: over,
    unknown: 'https://bot.example/i/INV-00000000.xxxxxxxxxxxxxxxxxxxxxx',
    dialog,
    'tab-overview': 'https://bot.example/tab',
    'tab-customers': 'https://bot.example/tab#customers',
    upload,
    outside: 'https://bot.example/tab',
  };
}

async function sendsCode(world: World, link: string): Promise<void> {
  const page = await world.visit(`${link}?lang=en`);
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  await world.submit(`${link}?lang=en`, { token, do: 'code' }, { cookie });
}

/** The address in a language; what stood behind `#` stays behind. */
export function inLanguage(address: string, language: string): string {
  const url = new URL(address);
  url.searchParams.set('lang', language);
  return url.href;
}
