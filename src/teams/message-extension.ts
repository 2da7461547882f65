/** Message extension and link previews: search results with cards that users can post in any chat (CNV-6). */
import { type Activity, CardFactory } from 'botbuilder';
import { z } from 'zod';
import type { Conversation, Rendered, Requester, SearchResult } from '../conversation/turn.js';

const names = { query: 'composeExtension/query', link: 'composeExtension/queryLink' } as const;
export const isCompose = (name: string): boolean => name === names.query || name === names.link;

const query = z.object({
  commandId: z.string().max(64).catch(''),
  parameters: z.array(z.object({ name: z.string(), value: z.coerce.string() })).catch([]),
  queryOptions: z
    .object({ skip: z.number().int().min(0).max(10_000).catch(0), count: z.number().int().min(1).max(50).catch(25) })
    .catch({ skip: 0, count: 25 }),
});
const pasted = z.object({ url: z.string().max(2_048) });

/** The response body. Empty for links of other sites. */
export async function searchExtension(
  conversation: Conversation,
  requester: Requester,
  activity: Activity,
): Promise<object> {
  if (activity.name === names.link) {
    const link = pasted.safeParse(activity.value);
    const found = link.success ? await conversation.previewLink(requester, link.data.url) : undefined;
    return found ? resultBody([found]) : {};
  }
  const { commandId, parameters, queryOptions } = query.catch(query.parse({})).parse(activity.value);
  // the client sends the parameter `initialRun` before the user types
  const text = parameters.find(({ name }) => name !== 'initialRun')?.value ?? '';
  const { items } = await conversation.search(requester, {
    ...(commandId ? { kind: commandId } : {}),
    text,
    ...queryOptions,
  });
  return resultBody(items);
}

const resultBody = (items: readonly Pick<SearchResult, 'title' | 'line' | 'shared'>[]) => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments: items.map(attachment) },
});

/** Title and line are shown to the searching user only; the card is posted in the chat. */
const attachment = ({ title, line, shared }: Pick<SearchResult, 'title' | 'line' | 'shared'>) => ({
  ...CardFactory.adaptiveCard(shared.card),
  preview: CardFactory.thumbnailCard(escaped(title), [], [], { text: escaped(line) }),
});

/** Thumbnail cards interpret HTML. */
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');

export const textBody = ({ summary }: Rendered) => ({ composeExtension: { type: 'message', text: summary } });
