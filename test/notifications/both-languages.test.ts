/** What notification settings, channels and undelivered notices say and refuse, in English and in French (NOT-1 to NOT-5). */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readsInBoth } from '../harness/both.js';
import type { Person } from '../harness/person.js';
import { program, type World } from '../program.js';

let world: World;
let owen: Person; // admin agent and sales agent of Armor, English
let gaelle: Person; // its global admin, French
let aurelie: Person; // sales agent of Lumière, French
let aoife: Person; // global admin of Bluepeak, English
beforeEach(async () => {
  world = await program();
  owen = world.person('Owen Fitzgerald');
  gaelle = world.person('Gaëlle Le Bihan');
  aurelie = world.person('Aurélie Chastain');
  aoife = world.person('Aoife Brennan');
});
afterEach(() => world.end());

test('NOT-3: settings, the table of channels and each refusal, in both languages', async () => {
  await readsInBoth(owen, () => owen.says('Notification settings'), {
    en: [
      'Notification settings',
      /Choose for each topic where I tell you what happens by itself/,
      /What waits for your answer always reaches you, also where you choose “Nothing”/,
    ],
    fr: [
      'Paramètres de notification',
      /Choisissez, pour chaque sujet, où je vous informe de ce qui se passe/,
      /Ce qui attend votre réponse vous parvient toujours, même si vous choisissez « Rien »/,
    ],
  });
  await owen.clicks('Mettre à jour', { Partenariats: 'E-mail' });
  owen.reads('Paramètres de notification mis à jour', 'Partenariats: E-mail');
  await readsInBoth(owen, () => owen.forges('channels.list'), {
    en: ['Channels', /There is none yet. Say “notify here” in a channel/],
    fr: ['Canaux', /Il n’y en a encore aucun. Dites « notifier ici » dans un canal/],
  });
  await readsInBoth(owen, () => owen.says('notify here'), {
    en: /Say “notify here” in the channel or group chat that is to be told, with my name in front/,
    fr: /Dites « notifier ici » dans le canal ou la conversation de groupe concernée, en me mentionnant/,
  });
  await readsInBoth(owen, () => owen.forges('channels.stop', { id: '19:nowhere@thread', confirmed: 'yes' }), {
    en: /I know of no such conversation of your organisation. Say “notify here” in it first/,
    fr: /Je ne connais pas cette conversation dans votre organisation/,
  });
  await readsInBoth(owen, () => owen.forges('channels.confirm', { id: '19:nowhere@thread', topics: 'partnerships' }), {
    en: /I know of no such conversation of your organisation. Say “notify here” in it first/,
    fr: /Je ne connais pas cette conversation dans votre organisation. Dites-y d’abord « notifier ici »/,
  });
  const channel = world.group('Ventes', owen, 'channel');
  await owen.forges('channels.notify', {}, { in: channel });
  owen.reads(
    'Notifier ici',
    /Tous les membres de la conversation où vous l’avez demandé, quel que soit leur rôle/,
    'Sujets notifiés ici',
  );
  // without a topic the client does not even send it
  await readsInBoth(
    owen,
    () => owen.forges('channels.notify', {}, { in: channel }),
    { en: 'What is told here', fr: 'Sujets notifiés ici' },
    (language) =>
      language === 'en'
        ? expect(owen.clicks('Yes, notify here', { 'What is told here': [] })).rejects.toThrow(
            'What is told here: Choose at least one topic.',
          )
        : expect(owen.clicks('Oui, notifier ici', { 'Sujets notifiés ici': [] })).rejects.toThrow(
            'Sujets notifiés ici: Choisissez au moins un sujet.',
          ),
  );
  await owen.forges('channels.confirm', { id: channel.id, topics: 'partnerships', submitted: 'yes' });
  owen.reads('Les notifications arrivent ici');
  await readsInBoth(owen, () => owen.forges('channels.list'), {
    en: [/Where everybody reads what your organisation is told/, /Partnerships/, 'active', /By Owen Fitzgerald, /],
    fr: [/Les conversations où tout le monde lit/, /Partenariats/, 'actif', /Par Owen Fitzgerald, /],
  });
  world.connector.fails({ in: channel, status: 403, code: 'MessageWritesBlocked' });
  await aurelie.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
  await world.bot.flush();
  await readsInBoth(owen, () => owen.forges('channels.list'), { en: 'cannot be reached', fr: 'injoignable' });
  await owen.forges('channels.stop', { id: channel.id });
  owen.reads('Plus rien n’y est notifié', /Chacun reçoit toujours ses propres notifications/);
  await readsInBoth(owen, () => owen.forges('channels.stop', { id: channel.id, once: 'stopped' }), {
    en: 'Nothing is told in this conversation.',
    fr: 'Rien n’est notifié dans cette conversation.',
  });
  const eric = world.person('Éric Jézéquel');
  for (const verb of ['notify.here', 'notify.stop', 'notify.channels'])
    await readsInBoth(eric, () => eric.forges(verb, { id: channel.id }), {
      en: /takes one of these roles: global admin/,
      fr: /il faut l’un de ces rôles : administrateur général/,
    });
});

test('NOT-1, NOT-4: one event is told to each in their language, and answered elsewhere says who answered', async () => {
  await gaelle.says('aide');
  await owen.says('help');
  await aoife.says('help');
  await aoife.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
  await gaelle.wasTold(/Un revendeur sollicite un partenariat[\s\S]*Aoife Brennan, de Bluepeak IT/);
  await owen.wasTold(/A reseller asks for a partnership[\s\S]*Aoife Brennan of Bluepeak IT/);
  await owen.forges('people.setLanguage', { language: 'fr' });
  await gaelle.clicks('Refuser');
  await gaelle.clicks('Refuser', { Motif: 'Pas maintenant' });
  // worded in the language of now, also where the card came in another
  await owen.wasTold(/Gaëlle Le Bihan a refusé la demande de Bluepeak IT : Pas maintenant/);
  await aoife.wasTold(/Your request was declined/);
});

test('NOT-2: the operator’s list of undelivered notices and each refusal, in both languages', async () => {
  const ingrid = world.person('Ingrid Solberg');
  await readsInBoth(ingrid, () => ingrid.forges('notifications.listUndelivered'), {
    en: ['Undelivered notices', /Every notice was delivered/],
    fr: ['Notifications non remises', /Toutes les notifications ont été remises/],
  });
  await gaelle.says('aide');
  world.connector.fails({ in: gaelle.personal, status: 500 });
  await aoife.forges('partnerships.ask', { provider: 'ORG-ARMOR', submitted: 'yes' });
  await world.bot.flush();
  await readsInBoth(ingrid, () => ingrid.forges('notifications.retry', { id: 'unknown' }), {
    en: /This notice is no longer among the undelivered ones: somebody tried again, or it was settled/,
    fr: /Cette notification ne figure plus parmi les non remises : quelqu’un a réessayé/,
  });
  const [declan, helene] = [world.person('Declan Moriarty'), world.person('Hélène Marchetti')];
  for (const verb of ['notices.undelivered', 'notices.retry']) {
    await readsInBoth(declan, () => declan.forges(verb), {
      en: /takes one of these roles: global admin and admin agent/,
      fr: /il faut l’un de ces rôles : administrateur général et agent d’administration/,
    });
    await readsInBoth(helene, () => helene.forges(verb), {
      en: /is for organisations of another kind: programme operator/,
      fr: /est réservé à un autre type d’organisation : opérateur du programme/,
    });
  }
});
