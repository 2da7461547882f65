/** The SDK's adapter, without its HTTP side: an activity in, what is to be answered out. */
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';

// No `onTurnError`: with one, the SDK swallows what goes wrong, in proactive messages too.
export class Adapter extends CloudAdapter {
  /** @throws {AuthenticationError} when the token is not the channel's */
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}
