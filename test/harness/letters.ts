/** The letters that the bot wrote, as the mail folder holds them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Oldest first; only those to an address, where one is given. */
export async function letters(folder: string, to?: string): Promise<readonly Letter[]> {
  const mail = join(folder, 'mail');
  const names = (await readdir(mail).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const all = await Promise.all(
    names.map(async (name) => {
      const parsed = await PostalMime.parse(await readFile(join(mail, name)));
      return { to: parsed.to?.[0]?.address ?? '', subject: parsed.subject ?? '', text: parsed.text ?? '' };
    }),
  );
  return all.filter((letter) => to === undefined || letter.to === to);
}
