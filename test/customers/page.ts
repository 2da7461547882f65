/** An invited customer at its page: the link of a draft, the browser, the mailed code, the answer (CUS-6). */
import type { Person } from '../harness/person.js';
import type { World } from '../program.js';

/** The personal link in the draft that was shown last. */
export const linkIn = (person: Person): string =>
  /https:\/\/bot\.example\/i\/[\w.-]+/.exec(Object.values(person.last.fields).join('\n'))?.[0] ?? '';

/** The customer's browser: follows on, keeps its cookie, sends the page's token. */
export function browserOf(world: World, link: string) {
  let cookie = '';
  let text = '';
  const at = async (address: string): Promise<string> => {
    const page = await world.visit(address, { headers: { cookie } });
    cookie = page.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const next = page.headers.get('location');
    if (page.status === 303 && next) return at(next);
    text = page.text;
    return text;
  };
  return {
    opens: () => at(link),
    async sends(fields: Readonly<Record<string, string>>): Promise<string> {
      const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
      const page = await world.submit(action, { token, ...fields }, { cookie });
      const next = page.headers.get('location');
      if (page.status === 303 && next) return at(next);
      text = page.text;
      return text;
    },
  };
}

/** The code of the newest mail to this address. */
export async function codeFor(world: World, to: string): Promise<string> {
  await world.bot.flush();
  const mine = (await world.mails()).filter((mail) => mail.to === to);
  return /\b(\d{8})\b/.exec(mine.at(-1)?.text ?? '')?.[1] ?? '';
}

export const answer = { name: 'Nora Quist', job: 'Head of IT', globalAdmin: 'true', do: 'accept' };

/** The customer opens the link, proves its address and accepts; the page it then reads. */
export async function acceptsAt(world: World, link: string, email: string): Promise<string> {
  const customer = browserOf(world, link);
  await customer.opens();
  await customer.sends({ do: 'code' });
  return customer.sends({ ...answer, code: await codeFor(world, email) });
}
