/** The SDK's adapter without HTTP: takes an activity, returns the invoke response. */
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';

// No `onTurnError`: with one, the SDK swallows errors, also of proactive messages.
export class Adapter extends CloudAdapter {
  /** @throws {AuthenticationError} if the token is not issued by the channel */
  turn(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}
