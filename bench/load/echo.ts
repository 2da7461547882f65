/**
 * What the bot is compared with, on the same restify server: a bot that is nothing but the SDK and says what it heard
 * (`echo`), the same with a card as large as the bot's answer, ready made (`card`), and the server without the SDK (`bare`).
 */
import { readFileSync } from 'node:fs';
import {
  type Activity,
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  MessageFactory,
  type TurnContext,
} from 'botbuilder';
import { createLog } from '../../src/ops/log.js';
import { listen, type WebParts } from '../../src/web/server.js';
import { sayReady } from '../harness/child.js';

const { KIND = 'echo', CARDS } = process.env;
/** By what they answer: a message, or the button of this verb. */
const cards = CARDS ? (JSON.parse(readFileSync(CARDS, 'utf8')) as Record<string, object>) : {};

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const { message } = cards;
      await context.sendActivity(
        message ? MessageFactory.attachment(CardFactory.adaptiveCard(message)) : `You said: ${context.activity.text}`,
      );
      await next();
    });
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { action } = context.activity.value as { action: { verb: string } };
    const value = cards[action.verb] ?? {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: action.verb }],
    };
    return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } };
  }
}

/** As the SDK makes it, but for its own HTTP side: the server is ours. */
class BareAdapter extends CloudAdapter {
  turn(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity('', activity, logic);
  }
}

function talking(): WebParts['messages'] {
  const adapter = new BareAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const echo = new Echo();
  return async ({ read }) =>
    (await adapter.turn((await read()) as Activity, (context) => echo.run(context))) ?? { status: 200 };
}

const web = await listen({ port: 0, host: '127.0.0.1', log: createLog('error') });
web.open({
  messages: KIND === 'bare' ? async () => ({ status: 200 }) : talking(),
  pages: [],
  ready: async () => {},
});
sayReady(web.port);
process.once('SIGTERM', () => process.exit(0));
