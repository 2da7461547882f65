/** Activities as Teams sends them. */
import type { Place } from './place.js';

export interface Speaker {
  readonly name: string;
  readonly tenantId: string;
  readonly aadObjectId: string;
  readonly locale: string;
}
export type ActivityJson = Readonly<Record<string, unknown>>;

export const bot = { id: '28:bot', name: 'CSP partner bot' };
export const idOf = (speaker: Speaker): string => `29:${speaker.aadObjectId}`;

interface Frame {
  readonly id: string;
  readonly serviceUrl: string;
  readonly by: Speaker;
  readonly place: Place;
}

const base = ({ id, serviceUrl, by, place }: Frame): ActivityJson => ({
  channelId: 'msteams',
  serviceUrl,
  id,
  timestamp: new Date().toISOString(),
  locale: by.locale,
  from: { id: idOf(by), name: by.name, aadObjectId: by.aadObjectId },
  recipient: bot,
  conversation: {
    id: place.id,
    conversationType: place.kind,
    tenantId: place.tenantId,
    ...(place.kind === 'personal' ? {} : { isGroup: true, name: place.name }),
  },
  entities: [{ type: 'clientInfo', locale: by.locale, platform: 'Windows' }],
  channelData: { tenant: { id: place.tenantId } },
});

/** Outside the personal chat the bot hears only what mentions it. */
export function message(frame: Frame, text: string): ActivityJson {
  const activity = base(frame);
  if (frame.place.kind === 'personal') return { ...activity, type: 'message', textFormat: 'plain', text };
  const tag = `<at>${bot.name}</at>`;
  return {
    ...activity,
    type: 'message',
    textFormat: 'plain',
    text: `${tag} ${text}\n`,
    entities: [...(activity.entities as unknown[]), { type: 'mention', mentioned: bot, text: tag }],
    attachments: [{ contentType: 'text/html', content: `<p>${bot.name}&nbsp;${text}</p>` }],
  };
}

/** A file of the personal chat: where it can be fetched, with its own permission in the address. */
export const attached = (
  frame: Frame,
  text: string,
  files: readonly { name: string; url: string }[],
): ActivityJson => ({
  ...base(frame),
  type: 'message',
  textFormat: 'plain',
  text,
  attachments: files.map(({ name, url }) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://contoso.sharepoint.com/personal/somebody/Documents/Applications/file.csv',
    content: { downloadUrl: url, uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: 'csv' },
    name,
  })),
});

export const execute = (
  frame: Frame,
  press: { verb: string; title: string; data: object; replyToId?: string; trigger?: string },
): ActivityJson => ({
  ...base(frame),
  type: 'invoke',
  name: 'adaptiveCard/action',
  ...(press.replyToId ? { replyToId: press.replyToId } : {}),
  value: {
    action: { type: 'Action.Execute', title: press.title, verb: press.verb, data: press.data },
    trigger: press.trigger ?? 'manual',
  },
});

/** Another thing that a client asks for and waits for: a search, a pasted link, a dialog. */
export const invoke = (frame: Frame, name: string, value: object): ActivityJson => ({
  ...base(frame),
  type: 'invoke',
  name,
  value,
});

/** What a client that knows no `Action.Execute` sends instead. */
export const submit = (frame: Frame, value: object): ActivityJson => ({ ...base(frame), type: 'message', value });

export const added = (frame: Frame): ActivityJson => ({
  ...base(frame),
  type: 'conversationUpdate',
  membersAdded: [bot],
});

export const installation = (frame: Frame, action: 'add' | 'remove'): ActivityJson => ({
  ...base(frame),
  type: 'installationUpdate',
  action,
});
