/** The SDK's adapter without HTTP: takes an activity, returns the invoke response. */
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Authentication } from './auth.js';

// No `onTurnError`: with one, the SDK swallows errors, also of proactive messages.
export class Adapter extends CloudAdapter {
  constructor(private readonly authentication: Authentication) {
    super(authentication);
  }

  /** @param activity of a request that was authenticated */
  turn(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(this.authentication.authenticated(), activity, logic);
  }
}
