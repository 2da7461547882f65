/** A provider's and a reseller's person who go through a partnership again and again. */
import type { View } from '../../src/kernel/view.js';
import { type Reading, read } from '../harness/card.js';
import type { Human, People } from './people.js';
import type { Pursuit } from './pursuit.js';

/** How a couple stands, in words that can be compared. */
const apart = 'no invitation, no partnership, no request';

/** Notes what somebody has to be told: an organisation's people who hold the permission, but for the actor. */
export interface Expected {
  organization(
    id: string,
    permission: 'partnership.request' | 'partnership.ask' | 'partnership.decide',
    but: Human,
  ): void;
  person(who: Human): void;
}

export class Couple implements Pursuit {
  readonly rest = apart;
  before = apart;
  after = apart;
  rounds = 0;

  constructor(
    private readonly people: People,
    readonly provider: Human,
    readonly reseller: Human,
    private readonly name: string,
    private readonly told: Expected,
    /** Whether a message that is late may still come; helps it, where that takes a clock moved on. */
    private readonly mayCome: () => Promise<boolean>,
  ) {}

  get who(): string {
    return `${this.provider.name} and ${this.reseller.name}`;
  }

  async live(): Promise<void> {
    while (!this.people.over) {
      this.rounds += 1;
      await this.#partnership(`${this.name}n${this.rounds}`);
      await this.#request(`${this.name}n${this.rounds}`);
    }
  }

  /** As the store has it. */
  async state(view: View): Promise<string> {
    const { organizationId: providerId } = this.provider;
    const { organizationId: resellerId } = this.reseller;
    const invitations = (await view.find('invitations', 'to', resellerId, { limit: 200, descending: true })).items;
    const open = invitations.filter((one) => one.status === 'open' && one.fromOrganizationId === providerId);
    const pair = await view.one('partnerships', 'pair', `${providerId}|${resellerId}`);
    const asked = await view.one('requests', 'pair', `${providerId}|${resellerId}`);
    return [
      open.map((one) => draft(one.draft.subject, one.handedOverAt !== undefined)).join(' and ') || 'no invitation',
      pair?.status === 'active' ? partner(pair.adminAccess) : 'no partnership',
      asked ? `asked ${asked.message}` : 'no request',
    ].join(', ');
  }

  async #partnership(round: string): Promise<void> {
    const { provider, reseller } = this;
    let card = await this.#step(provider, 'partnerships.request', { email: reseller.email }, drafted('', false));
    const id = button(card, 'invitations.finish').id ?? '';
    for (let edit = 1; edit <= 2; edit += 1) {
      const subject = `S${round}e${edit}`;
      card = await this.#step(provider, 'invitations.edit', typed(card, subject), drafted(subject, false));
    }
    const subject = `S${round}e2`;
    await this.#step(provider, 'invitations.finish', typed(card, subject), drafted(subject, true));
    await this.#step(reseller, 'partnerships.accept', { id, agreed: 'true' }, partners(true));
    this.told.organization(provider.organizationId, 'partnership.request', reseller);
    this.told.organization(reseller.organizationId, 'partnership.ask', reseller);
    const provided = { provider: provider.organization };
    await this.#step(reseller, 'partnerships.revokeAdmin', provided, partners(false));
    this.told.organization(provider.organizationId, 'partnership.request', reseller);
    await this.#step(reseller, 'partnerships.grantAdmin', provided, partners(true));
    this.told.organization(provider.organizationId, 'partnership.request', reseller);
    await this.#step(provider, 'partnerships.remove', { reseller: reseller.organization }, apart);
  }

  async #request(round: string): Promise<void> {
    const { provider, reseller } = this;
    const asks = `M${round}.`;
    await this.#step(
      reseller,
      'partnerships.ask',
      { provider: provider.organizationId, message: asks },
      `no invitation, no partnership, asked ${asks}`,
    );
    this.told.organization(provider.organizationId, 'partnership.decide', reseller);
    const notice = await this.#noticed(provider, asks);
    if (!notice) return;
    const { data } = notice;
    const reason = `R${round}.`;
    const press = { id: String(data.id), reason };
    const answer = await this.#step(provider, 'partnerships.declineRequest', press, apart, String(data.nonce));
    this.told.person(reseller);
    // pressed on the other copy, where there is one: the same turn, the same answer
    const again = await this.people.press(provider, 'partnerships.declineRequest', press, String(data.nonce));
    if (again.card.title !== answer.title) this.people.tally.problems.push(`${round}: pressed again: ${again.text}`);
    this.people.tally.answered -= 1;
    await this.#message(reseller, reason);
  }

  /** The button of the notice of a request, as it was delivered. */
  async #noticed(provider: Human, text: string) {
    const message = await this.#message(provider, text);
    return message?.card && read(message.card).buttons.find(({ verb }) => verb === 'partnerships.declineRequest');
  }

  async #message(who: Human, text: string) {
    for (let waits = true; waits; waits = await this.mayCome()) {
      const message = await this.people.waitsFor(who, text, 20_000);
      if (message) return message;
    }
    // what came while the outbox was looked at
    const late = await this.people.waitsFor(who, text, 1_000);
    if (late) return late;
    this.people.tally.problems.push(`${who.name} was never told ${text}`);
    return undefined;
  }

  async #step(
    by: Human,
    verb: string,
    data: Readonly<Record<string, string>>,
    state: string,
    nonce?: string,
  ): Promise<Reading> {
    this.after = state;
    const { card } = await this.people.press(by, verb, data, nonce);
    this.before = state;
    return card;
  }
}

/** A draft before its first edit has words of the bot's own as its subject. */
const draft = (subject: string, handed: boolean): string =>
  `${/^S\w+e\d$/.test(subject) ? subject : 'a fresh draft'}${handed ? ' handed over' : ''}`;
const partner = (admin: boolean): string => `partners ${admin ? 'with' : 'without'} admin access`;
const drafted = (subject: string, handed: boolean): string => `${draft(subject, handed)}, no partnership, no request`;
const partners = (admin: boolean): string => `no invitation, ${partner(admin)}, no request`;

function button(card: Reading, verb: string): Readonly<Record<string, string>> {
  const found = card.buttons.find((one) => one.verb === verb);
  return Object.fromEntries(Object.entries(found?.data ?? {}).map(([key, value]) => [key, String(value)]));
}

/** The draft's fields with another subject. */
function typed(card: Reading, subject: string): Record<string, string> {
  const { id = '', v = '' } = button(card, 'invitations.edit');
  return { id, v, subject, body: card.fields.find((field) => field.id === 'body')?.value ?? '' };
}
