/** A chat: personal, group or channel, in one tenant. */
export interface Place {
  readonly kind: 'personal' | 'groupChat' | 'channel';
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  /** Whether the bot is there; the channel refuses its messages otherwise. */
  installed: boolean;
}
