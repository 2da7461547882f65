/** A dialog as it stands over somebody's chat: a card or a page, and what is pressed in it. */
import { expect } from 'vitest';
import type { CardJson } from './card.js';
import { gathered, objections, type Typed } from './form.js';
import { complaints } from './lint.js';
import { Seen } from './seen.js';

/** Sends a `task/fetch` or `task/submit`; the body it is answered with. */
export type Ask = (name: string, value: object) => Promise<unknown>;

interface Shown {
  readonly title: string;
  readonly url?: string;
  readonly card?: { readonly content: CardJson };
}

export class Dialog {
  private constructor(
    private readonly ask: Ask,
    readonly title: string,
    readonly card: Seen,
    /** Of the page it shows instead of a card. */
    readonly url: string | undefined,
  ) {}

  /** What a client does with an answer: shows it, or ends the dialog (`undefined`). */
  static of(ask: Ask, body: unknown): Dialog | undefined {
    const { task } = body as { task?: { type: string; value: Shown } };
    if (!task) {
      expect(body).toEqual({});
      return undefined;
    }
    const { title, url, card } = task.value;
    expect([task.type, title.length > 0 && title.length <= 80, Boolean(url) !== Boolean(card)]).toEqual([
      'continue',
      true,
      true,
    ]);
    if (card) expect([...complaints(card.content), ...otherButtons(card.content)]).toEqual([]);
    return new Dialog(ask, title, new Seen(card?.content, ''), url);
  }

  /** Presses a button; the dialog as it stands then, unless that ended it. */
  clicks(title: string, typed: Typed = {}): Promise<Dialog | undefined> {
    const button = this.card.button(title);
    const refused = button.gathers ? objections(this.card, typed) : [];
    if (refused.length > 0) throw new Error(`the client does not send "${title}": ${refused.join('; ')}`);
    return this.submits(gathered(button, this.card, typed));
  }

  /** What its page sends, or a client that was forged. */
  async submits(data: object): Promise<Dialog | undefined> {
    return Dialog.of(this.ask, await this.ask('task/submit', { data, context: { theme: 'default' } }));
  }
}

/** Inside a dialog a client takes no other kind. */
const otherButtons = (card: CardJson): string[] =>
  [...JSON.stringify(card).matchAll(/"type":"(Action\.\w+)"/g)]
    .map(([, type]) => type ?? '')
    .filter((type) => type !== 'Action.Submit' && type !== 'Action.OpenUrl');
