/** The pages of the draft and of the reminder: PAR-2, PAR-3, PAR-15. */
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSite, publicUrl, type Site } from './site.js';

let site: Site;
let link: string;
beforeEach(async () => {
  site = await openSite();
  link = `${publicUrl}${site.link('i')}`;
});
afterEach(() => site.close());

const parsed = async (body: string | Buffer) => {
  const mail = await PostalMime.parse(body);
  return { ...mail, text: mail.text?.replaceAll('\r\n', '\n') ?? '' };
};

describe('the draft', () => {
  test('shows the text with its link and asks to keep the link', async () => {
    const page = await site.get(site.link('drafts'));
    expect(page.status).toBe(200);
    expect(page.typed).toContain(`\n${link}\n`);
    expect(page.html).toContain('value="Méridia Distribution: invitation to an indirect provider partnership (CSP)"');
    expect(page.text).toContain('be sure to keep the link as it is');
    expect(page.text).toContain('I do not send it');
    for (const words of ['Copy to clipboard', 'Open in email', 'Download .eml', 'Update', 'Done'])
      expect(page.text).toContain(words);
  });

  test('speaks French, whatever the language of the text', async () => {
    const page = await site.get(site.link('drafts'), { language: 'fr' });
    for (const words of [
      'Copier dans le Presse-papiers',
      'Ouvrir dans la messagerie électronique',
      'Mettre à jour',
      'Terminé',
      'Je ne l’envoie pas\u00a0:',
    ])
      expect(page.text).toContain(words);
    expect(page.html).toContain('<textarea id="body" name="body" rows="18" lang="en"');
  });

  test('opens in the mail program with everything in it', async () => {
    const page = await site.get(site.link('drafts'));
    const mailto = new URL(page.html.match(/href="(mailto:[^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '');
    expect(mailto.pathname).toBe('amelie@lumiere.example');
    expect(mailto.searchParams.get('subject')).toMatch(/^Méridia Distribution: invitation/);
    expect(mailto.searchParams.get('body')).toContain(link);
  });

  test('a text too long for that is copied or downloaded instead', async () => {
    const page = await site.get(site.link('drafts'));
    const typed = { subject: 'Long', body: `${'Une phrase accentuée, très longue. '.repeat(60)}\n${link}` };
    const after = await (await page.submit({ ...typed, v: page.field('v') }, 'edit')).follow();
    expect(after.html).not.toContain('mailto:');
    expect(after.text).toContain('too long to be handed to a mail program');
    expect(after.text).toContain('Download .eml');
  });

  test('an edited text is stored with its link', async () => {
    const page = await site.get(site.link('drafts'));
    const body = `Chère Amélie,\r\n\r\nvoici « le » lien : ${link}\r\n\r\nÀ bientôt`;
    const saved = await page.submit({ subject: 'Notre invitation', body, v: page.field('v') }, 'edit');
    expect([saved.status, saved.headers.location]).toEqual([303, `${site.link('drafts')}?lang=en&saved=1`]);
    const after = await saved.follow();
    expect(after.text).toContain('Your text is saved.');
    expect(after.typed).toBe(body.replaceAll('\r\n', '\n'));
    expect((await site.invitation()).draft.body).not.toContain(link);
    expect((await site.invitation()).handedOverAt).toBeUndefined();
  });

  test('Done keeps the text, records the handing over and closes', async () => {
    const page = await site.get(site.link('drafts'), { language: 'fr' });
    const done = await page.submit({ subject: 'Bonjour', body: page.typed, v: page.field('v') }, 'done');
    const closing = await done.follow();
    expect(closing.text).toContain('Remise à amelie@lumiere.example enregistrée.');
    expect(closing.text).toContain('Vous pouvez fermer cette page.');
    expect(await site.invitation()).toMatchObject({
      handedOverAt: expect.any(String),
      draft: { subject: 'Bonjour' },
    });
  });

  describe('a text without its exact link', () => {
    const lost = {
      'none at all': () => 'Hello, see you soon',
      'a cut one': () => `Hello ${link.slice(0, -1)}`,
      'one that goes on': () => `Hello ${link}x`,
      'another host': () => `Hello ${link.replace('bot.example', 'evil.example')}`,
    };
    test.each(Object.entries(lost))(
      '%s: refused, the typed text stays, and the link is offered back',
      async (_what, text) => {
        const page = await site.get(site.link('drafts'));
        const typed = { subject: 'My own subject', body: `${text()}\n<b>& "mine"</b>`, v: page.field('v') };
        for (const press of ['edit', 'done']) {
          const refused = await page.submit(typed, press);
          expect(refused.status).toBe(422);
          expect(refused.text).toContain('The personal link is missing or changed, so nothing was saved');
          expect(refused.text).toContain(link);
          expect(refused.typed).toBe(typed.body);
          expect(refused.html).toContain('value="My own subject"');
          expect(refused.html).toContain('<div id="lost" class="problem" role="alert">');
        }
        expect((await site.invitation()).version).toBe(1);
      },
    );

    test('is mended with one press, and nothing typed is lost', async () => {
      const page = await site.get(site.link('drafts'));
      const refused = await page.submit({ subject: 'Mine', body: 'My own words', v: page.field('v') }, 'done');
      const mended = await refused.submit({ subject: 'Mine', body: refused.typed, v: refused.field('v') }, 'restore');
      const after = await mended.follow();
      expect(after.typed).toBe(`My own words\n\n${link}`);
      expect(after.html).toContain('role="alert" hidden>');
    });

    test('a link that is there is not put in twice', async () => {
      const page = await site.get(site.link('drafts'));
      const once = await page.submit({ subject: 'Mine', body: `See ${link}`, v: page.field('v') }, 'restore');
      expect((await once.follow()).typed).toBe(`See ${link}`);
    });
  });

  test('an invalid value is explained at its field in both languages, and the typed text stays', async () => {
    for (const [language, line, rule] of [
      ['en', 'Nothing was saved yet', 'Give the message a subject of up to 200 characters.'],
      ['fr', 'Rien n’a encore été enregistré', 'Donnez au message un objet de 200 caractères au plus.'],
    ] as const) {
      const page = await site.get(site.link('drafts'), { language });
      const refused = await page.submit({ subject: '  ', body: `Kept ${link}`, v: page.field('v') }, 'edit');
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(line);
      expect(refused.text).toContain(rule);
      expect(refused.html).toContain('aria-invalid="true" aria-describedby="subject-problem keep"');
      expect(refused.typed).toBe(`Kept ${link}`);
    }
    const page = await site.get(site.link('drafts'));
    const long = `${link} ${'x'.repeat(8000)}`;
    const refused = await page.submit({ subject: 'Mine', body: long, v: page.field('v') }, 'edit');
    expect(refused.text).toContain('Up to 8,000 characters');
    expect(refused.typed).toBe(long);
  });

  test('another user’s newer text is not overwritten', async () => {
    const mine = await site.get(site.link('drafts'));
    const theirs = await site.get(site.link('drafts'));
    await theirs.submit({ subject: 'Theirs', body: `Theirs ${link}`, v: theirs.field('v') }, 'edit');
    const refused = await mine.submit({ subject: 'Mine', body: `Mine ${link}`, v: mine.field('v') }, 'edit');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Somebody changed this draft meanwhile');
    expect(refused.html).toContain(`<p>Theirs</p>\n<pre>Theirs ${link}</pre>`);
    expect(refused.typed).toBe(`Mine ${link}`);
    expect((await site.invitation()).draft.subject).toBe('Theirs');
    // seen, it may be
    await refused.submit({ subject: 'Mine', body: refused.typed, v: refused.field('v') }, 'edit');
    expect((await site.invitation()).draft.subject).toBe('Mine');
  });

  test('a second click is the first one again', async () => {
    const page = await site.get(site.link('drafts'));
    const typed = { subject: 'Mine', body: `Mine ${link}`, v: page.field('v') };
    for (const press of ['edit', 'edit', 'done', 'done']) expect((await page.submit(typed, press)).status).toBe(303);
    expect((await site.invitation()).handedOverAt).toBeDefined();
  });

  test('a forged version changes nothing and says so', async () => {
    const page = await site.get(site.link('drafts'));
    for (const v of ['', '0', '-1', '9e99', 'x', '2']) {
      const refused = await page.submit({ subject: 'Mine', body: `Mine ${link}`, v }, 'edit');
      expect([refused.status, refused.typed]).toEqual([422, `Mine ${link}`]);
    }
    expect((await site.invitation()).version).toBe(1);
  });

  test('text is text, whatever it is made of', async () => {
    const page = await site.get(site.link('drafts'));
    const body = `</textarea><script>alert(1)</script>\n"'&amp; ${link}`;
    const after = await (await page.submit({ subject: '"><script>x</script>', body, v: '1' }, 'edit')).follow();
    expect(after.html.match(/<script[^>]*>/g)).toHaveLength(1);
    expect(after.html).toContain('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"');
    expect(after.typed).toBe(body);
  });

  test('ended while it was edited: says how, to its sender', async () => {
    const page = await site.get(site.link('drafts'));
    await site.keep({ status: 'revoked', endedAt: site.clock.now() });
    const refused = await page.submit({ subject: 'Mine', body: page.typed, v: page.field('v') }, 'done');
    expect(refused.status).toBe(410);
    expect(refused.text).toContain('This invitation was revoked by its sender');
  });
});

describe('the mail file', () => {
  test('opens as a message still to be sent: link and accents intact', async () => {
    const page = await site.get(site.link('drafts'));
    const body = `Chère Amélie 🎉,\n\nun lien à garder :\n\n${link}\n\n.\nFrom là, ${'très '.repeat(60)}loin`;
    await page.submit({ subject: 'Invitation « CSP » à garder : été', body, v: page.field('v') }, 'edit');
    const file = await site.get(`${site.link('drafts')}/message.eml`);
    expect(file.type).toBe('message/rfc822');
    expect(file.headers['content-disposition']).toBe('attachment; filename="INV-7K2M9QXD.eml"');
    const mail = await parsed(file.body);
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    expect(mail.to).toEqual([{ name: '', address: 'amelie@lumiere.example' }]);
    expect(mail.from).toBeUndefined();
    expect(mail.subject).toBe('Invitation « CSP » à garder : été');
    expect(mail.text.trimEnd()).toBe(body);
    expect(file.body.toString()).toMatch(/content-type: text\/plain; charset=utf-8/i);
    expect(file.body.toString('latin1')).not.toMatch(/[^\x20-\x7e\r\n]/);
  });

  test('line breaks in a subject add no header', async () => {
    const page = await site.get(site.link('drafts'));
    await page.submit({ subject: 'Hello\r\nBcc: eve@evil.example', body: page.typed, v: page.field('v') }, 'edit');
    const mail = await parsed((await site.get(`${site.link('drafts')}/message.eml`)).body);
    expect(mail.subject).toBe('Hello Bcc: eve@evil.example');
    expect(mail.bcc).toBeUndefined();
  });
});

describe('the reminder', () => {
  test('is shown to be copied, opened or downloaded, and holds the same link', async () => {
    const page = await site.get(site.link('reminders'));
    expect(page.status).toBe(200);
    expect(page.html).toContain('<h1>Reminder draft</h1>');
    expect(page.typed).toContain(`\n${link}\n`);
    expect(page.html).toContain('href="mailto:amelie@lumiere.example?subject=Reminder');
    expect(page.html).not.toContain('<form');
    expect(page.headers['set-cookie']).toBeUndefined();
    const mail = await parsed((await site.get(`${site.link('reminders')}/message.eml`)).body);
    expect(mail.subject).toBe('Reminder: Méridia Distribution invites you to a partnership (CSP)');
    expect(mail.text).toContain(`\n${link}\n`);
  });

  test('speaks French', async () => {
    const page = await site.get(site.link('reminders'), { language: 'fr' });
    expect(page.html).toContain('<h1>Brouillon de rappel</h1>');
  });
});

test('looking changes nothing', async () => {
  const before = await site.invitation();
  for (const room of ['i', 'drafts', 'reminders'])
    for (const query of ['', '?lang=fr', '?saved=1', '?done=1', '?do=done', '?do=edit&body=x'])
      await site.get(`${site.link(room)}${query}`);
  for (const room of ['drafts', 'reminders']) await site.get(`${site.link(room)}/message.eml`);
  expect(await site.invitation()).toEqual(before);
});
