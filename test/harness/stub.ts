/** A conversation for the tests of the rooms at the edge: shows what it heard, and fails on request. */
import type { Answer, Conversation, IncomingTurn, Rendered } from '../../src/conversation/turn.js';

export const plainCard = (text: string, ...actions: object[]): Rendered => ({
  summary: text,
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }], actions },
});

const note = { type: 'Action.Execute', title: 'Note', verb: 'note', data: { id: 'N-1' } };
const field = { type: 'Input.Text', id: 'text', label: 'Text', isRequired: true, errorMessage: 'Write something.' };

/** Hears everything (`heard`), remembers which turns were answered (`answers`). */
export class Echo implements Conversation {
  readonly heard: IncomingTurn[] = [];
  readonly answers: string[] = [];

  constructor(private readonly reply?: (said: IncomingTurn) => Answer | Promise<Answer>) {}

  async answer(said: IncomingTurn): Promise<Answer> {
    this.heard.push(said);
    return (await this.reply?.(said)) ?? this.#echo(said);
  }

  async answered(turn: string): Promise<void> {
    this.answers.push(turn);
  }

  async byLink(): Promise<undefined> {}
  async opens(): Promise<boolean> {
    return false;
  }
  async overview(): Promise<undefined> {}
  async previewLink(): Promise<undefined> {}
  async signedIn(): Promise<undefined> {}
  async search(): Promise<{ items: []; more: false }> {
    return { items: [], more: false };
  }

  #echo({ what }: IncomingTurn): Answer {
    if (what.kind === 'arrived') return { here: plainCard('Welcome') };
    if (what.kind === 'left') return {};
    if (what.kind === 'press') return { here: plainCard(`${what.verb} ${JSON.stringify(what.data)}`, note) };
    if (what.text === 'boom') throw new Error('the stub fails');
    const { card, summary } = plainCard(`You said: ${what.text}`, note);
    return { here: { summary, card: { ...card, body: [...(card.body as object[]), field] } } };
  }
}
