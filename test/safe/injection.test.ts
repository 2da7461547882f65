/** What people type stays text wherever it lands: in a card's markdown, in a page, in a mail's address. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLinks } from '../../src/conversation/links.js';
import { createLocalizer } from '../../src/conversation/present/localizer.js';
import { render } from '../../src/conversation/present/render.js';
import { escapeMarkdown, phrase } from '../../src/kernel/localizer.js';
import { mailtoOf } from '../../src/workflows/invitations/draft.js';
import { hasBrowser } from '../harness/browser.js';
import { complaints } from '../harness/lint.js';
import { openStudio, type Studio } from '../harness/studio.js';
import { openSite } from '../web/site.js';

const corpus = [
  '[Approve](https://evil.example)',
  '![](https://evil.example/track.png)',
  '[a]: https://evil.example',
  '<https://evil.example>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onfocus=alert(1) autofocus '",
  '**Administrator** _approved_ this',
  '# Approved',
  '- [ ] one\n- two',
  '1. first',
  '`code` ~~gone~~ | a | b |',
  '${title} {{DATE(2026-01-01T00:00:00Z, SHORT)}}',
  '\\[escaped\\](https://evil.example)',
  '\u202Eelpmaxe.live//:sptth',
  '&lt;b&gt; &#60;script&#62;',
];
const t = createLocalizer('en', '2026-11-21T09:00:00.000Z', createLinks('https://bot.example', 'x'.repeat(32)));
const greeting = phrase<{ name: string }>({ en: (f) => `From ${f.name}:`, fr: (f) => `De ${f.name} :` });

describe.skipIf(!hasBrowser)('in a card, drawn', () => {
  let studio: Studio;
  beforeAll(async () => {
    studio = await openStudio();
  });
  afterAll(() => studio.close());

  test.each(corpus)('%j is neither a link nor a picture nor bold', async (typed) => {
    const view = {
      title: t.markdown(greeting, { name: typed }),
      lines: [escapeMarkdown(typed)],
      items: [{ title: escapeMarkdown(typed) }],
    };
    const { card } = render(view, 'nonce');
    await studio.draw([{ caption: '', pictures: [{ card, width: 600, theme: 'light' }] }]);
    expect(await studio.count('.frame :is(a, img, b, i, svg, script, li, h1)')).toBe(0);
    expect(complaints(card).filter((said) => !said.includes('programmer'))).toEqual([]);
  });
});

test.each(corpus)('%j on a page is text', async (typed) => {
  const site = await openSite({ provider: typed });
  try {
    for (const room of ['i', 'drafts']) {
      const { html } = await site.get(site.link(room));
      expect(html).not.toMatch(/<(img|svg)|<script>|<https|onerror=alert\(1\)>/);
      expect(html.match(/<script/g)).toHaveLength(1);
    }
  } finally {
    await site.close();
  }
});

test.each(['\r\nBcc: x@evil.example', '?bcc=x@evil.example', '&bcc=x@evil.example', '#x', '%0D%0ABcc:x@evil.example'])(
  '%j in a mail address or subject adds no recipient',
  (typed) => {
    const { searchParams, pathname } = new URL(mailtoOf(`a@b.example${typed}`, typed, typed) ?? 'mailto:');
    expect([...searchParams.keys()].sort()).toEqual(['body', 'subject']);
    expect(decodeURIComponent(pathname)).toBe(`a@b.example${typed}`);
  },
);
