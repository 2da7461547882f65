/** The page behind an invitation's link: PAR-6, PAR-10, PAR-14. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Invitation } from '../../src/domain/invitation.js';
import { botId, openSite, type Site } from './site.js';

let site: Site;
afterEach(() => site.close());

describe('an open invitation', () => {
  test('names inviter, purpose, expiry and next step in English', async () => {
    site = await openSite();
    const page = await site.get(site.link('i'));
    expect(page.status).toBe(200);
    expect(page.html).toContain('<html lang="en">');
    expect(page.html).toContain('<h1>An invitation from Méridia Distribution</h1>');
    expect(page.text).toContain('Méridia Distribution would like to become your indirect provider');
    expect(page.text).toMatch(/The invitation is open until \d+ \w+ \d{4}\./);
    expect(page.text).toContain('ticks the box and selects “Authorize indirect provider”, or declines.');
    expect(page.html).toContain(`value="accept INV-7K2M9QXD.${site.links.sign('i', site.id, site.expiresAt)}"`);
  });

  test('says the same in French, as French is set', async () => {
    site = await openSite();
    const page = await site.get(site.link('i'), { language: 'fr-CA,fr;q=0.9,en;q=0.8' });
    expect(page.html).toContain('<html lang="fr">');
    expect(page.text).toContain('souhaite devenir votre fournisseur indirect');
    expect(page.text).toContain('sélectionne «\u00a0Autoriser le fournisseur indirect\u00a0», ou refuse.');
    expect(page.text).toContain('Et maintenant\u00a0?');
    expect(page.html).toContain('value="accepter INV-7K2M9QXD.');
    expect(page.text).not.toMatch(/« | [:;?!»]/);
  });

  test('the address’s language goes before the browser’s', async () => {
    site = await openSite();
    expect((await site.get(`${site.link('i')}?lang=fr`)).html).toContain('<html lang="fr">');
    expect((await site.get(`${site.link('i')}?lang=en`, { language: 'fr' })).html).toContain('<html lang="en">');
    expect((await site.get(`${site.link('i')}?lang=de`, { language: 'de, fr;q=0.4, en;q=0.2' })).html).toContain(
      '<html lang="fr">',
    );
    expect((await site.get(site.link('i'), { language: 'de' })).html).toContain('<html lang="en">');
  });

  test('going on leads into the bot’s chat with the invitation named, and counts as opened', async () => {
    site = await openSite();
    const page = await site.get(site.link('i'));
    expect((await site.invitation()).openedAt).toBeUndefined();
    const on = await page.submit();
    expect(on.status).toBe(303);
    const into = new URL(on.headers.location ?? '');
    expect(into.origin + into.pathname).toBe('https://teams.microsoft.com/l/chat/0/0');
    expect(into.searchParams.get('users')).toBe(`28:${botId}`);
    expect(into.searchParams.get('message')).toBe(page.html.match(/value="(accept [^"]+)"/)?.[1]);
    expect((await site.invitation()).openedAt).toBe((await site.invitation()).updatedAt);
    expect(page.headers['content-security-policy']).toContain("form-action 'self' https://teams.microsoft.com;");
  });

  test('where there is no bot in Teams, going on leads to the line to type', async () => {
    site = await openSite({ botId: undefined });
    const on = await (await site.get(`${site.link('i')}?lang=fr`)).submit();
    expect(on.headers.location).toBe(`${site.link('i')}?lang=fr#line`);
    expect((await on.follow()).html).toContain('id="line"');
    expect((await site.invitation()).openedAt).toBeDefined();
  });

  test('opened once is opened: the first time stays', async () => {
    site = await openSite();
    const page = await site.get(site.link('i'));
    await page.submit();
    const first = (await site.invitation()).openedAt;
    site.clock.advance(5000);
    await page.submit();
    expect((await site.invitation()).openedAt).toBe(first);
  });

  test('the page explains to customers what a relationship grants', async () => {
    site = await openSite();
    for (const kind of ['customer', 'joint']) {
      await site.keep({ kind });
      const page = await site.get(site.link('i'));
      expect(page.text).toContain('asks you for a reseller relationship');
      expect(page.text).not.toContain('Authorize indirect provider');
    }
  });

  test('a name is text, whatever it is made of', async () => {
    site = await openSite({ provider: '<img src=x onerror=alert(1)>"\'&\u202Etxt.exe' });
    const page = await site.get(site.link('i'));
    expect(page.html).not.toContain('<img');
    expect(page.html).not.toContain('\u202E');
    expect(page.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;txt.exe');
  });
});

describe('a link that does not hold', () => {
  const room = ['i', 'drafts', 'reminders'] as const;

  test('is answered alike, whatever is wrong with it', async () => {
    site = await openSite();
    const right = site.links.sign('i', site.id, site.expiresAt);
    const wrong = {
      'a changed signature': site.link('i', site.id, `${right.slice(0, -1)}${right.endsWith('A') ? 'B' : 'A'}`),
      'a cut one': site.link('i', site.id, right.slice(0, 10)),
      'none at all': `/i/${site.id}`,
      'nothing before it': `/i/.${right}`,
      'an unknown id': site.link('i', 'INV-00000000'),
      'another room’s signature': site.link('i', site.id, site.links.sign('drafts', site.id, site.expiresAt)),
      'another expiry': site.link('i', site.id, site.links.sign('i', site.id, '2030-01-01T00:00:00.000Z')),
      'the id of something that is not an invitation': site.link('i', 'ORG-1'),
      'a name that objects have': site.link('i', '__proto__'),
      'an endless one': `/i/${'x'.repeat(5000)}`,
      markup: '/i/%3Cscript%3Ealert(1)%3C%2Fscript%3E.x',
      'the same for a draft': site.link('drafts', site.id, right),
      'the same for a reminder': site.link('reminders', site.id, right),
      'its mail file': `${site.link('drafts', site.id, right)}/message.eml`,
    };
    const answers = await Promise.all(Object.values(wrong).map((address) => site.get(address)));
    for (const answer of answers) expect(answer.status).toBe(404);
    expect(new Set(answers.map(({ html, headers }) => JSON.stringify([html, headers]))).size).toBe(1);
    expect(answers[0]?.text).toContain('ask whoever sent it to you for a new one');
    expect(answers[0]?.headers['set-cookie']).toBeUndefined();
  });

  test('is answered in French too', async () => {
    site = await openSite();
    const page = await site.get('/i/INV-1.x', { language: 'fr' });
    expect(page.text).toContain('Ce lien ne mène nulle part');
  });

  test('known and unknown ids cost the same look and the same signature', async () => {
    const asked: string[] = [];
    site = await openSite({
      conversation: {
        opens: async () => true,
        byLink: async (_link, verb) => {
          asked.push(verb);
          return undefined;
        },
      },
    });
    for (const one of room) await site.get(site.link(one, 'INV-00000000'));
    expect(asked).toEqual(['invitations.view', 'drafts.view', 'reminders.view']);
  });
});

describe('an invitation that has ended', () => {
  const at = '2026-11-20T09:00:00.000Z';
  const ends: Record<Exclude<Invitation['status'], 'open'>, { facts: object; en: string; fr: string }> = {
    accepted: {
      facts: { acceptedAt: at, acceptedBy: 'T:secret' },
      en: 'This invitation has already been accepted.',
      fr: 'Cette invitation a déjà été acceptée.',
    },
    declined: {
      facts: { declinedAt: at, declinedBy: 'T:secret', reason: 'secret' },
      en: 'This invitation was declined.',
      fr: 'Cette invitation a été refusée.',
    },
    expired: { facts: { endedAt: at }, en: 'This invitation has expired.', fr: 'Cette invitation a expiré.' },
    revoked: {
      facts: { endedAt: at },
      en: 'This invitation was revoked by its sender.',
      fr: 'Cette invitation a été révoquée par son expéditeur.',
    },
    replaced: {
      facts: { endedAt: at, replacedBy: 'INV-secret' },
      en: 'A newer invitation has replaced this one.',
      fr: 'Une invitation plus récente remplace celle-ci.',
    },
  };

  test.each(Object.entries(ends))('%s: says so, and nothing else', async (status, { facts, en, fr }) => {
    site = await openSite();
    const before = await site.get(site.link('i'));
    await site.keep({ status, ...facts });
    const english = await site.get(site.link('i'));
    const french = await site.get(site.link('i'), { language: 'fr' });
    for (const page of [english, french, await before.submit()]) {
      expect(page.status).toBe(410);
      expect(page.html).not.toMatch(/secret|Méridia|lumiere|INV-/);
      expect(page.headers['set-cookie']).toBeUndefined();
    }
    expect(english.text).toContain(en);
    expect(english.text).toContain('ask whoever sent you this one for a new one');
    expect(french.text).toContain(fr);
    expect(french.text).toContain('demandez-en une nouvelle à la personne qui vous a envoyé celle-ci');
    expect((await site.invitation()).openedAt).toBeUndefined();
    // its sender, on the pages of the draft
    for (const room of ['drafts', 'reminders']) expect((await site.get(site.link(room))).status).toBe(410);
  });

  test('an expired invitation is shown as expired before the timer has stored it', async () => {
    site = await openSite();
    const before = await site.get(site.link('i'));
    site.clock.advance(31 * 86_400_000);
    const page = await site.get(site.link('i'));
    expect([page.status, page.text.includes(ends.expired.en)]).toEqual([410, true]);
    expect((await before.submit()).status).toBe(410);
    expect((await site.get(site.link('drafts'))).text).toContain('This invitation has expired');
    expect((await site.get(`${site.link('reminders')}/message.eml`)).status).toBe(410);
    expect((await site.invitation()).openedAt).toBeUndefined();
  });
});
