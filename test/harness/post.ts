/** Posts JSON as the channel does: on a line that stays open. */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

// let go of before the server does, which waits for five seconds
const agent = new Agent({ keepAlive: true, timeout: 3000 });

export async function post(port: number, path: string, json: unknown): Promise<{ status: number; text: string }> {
  const body = JSON.stringify(json);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const asked = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, text: await text(answer) };
}
