/** Checks what needs the internet: the bot's token, the public keys of Teams and Entra, the bot's own address. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config/config.js';
import type { Identity } from '../config/identity.js';
import { acquireToken, channelMetadataUrl } from '../teams/probe.js';
import { clockFinding } from './clock.js';
import { codeOf, type Finding, ok, problem, warning } from './finding.js';

const patienceMs = 15_000;

export async function checkOnline({ identity, signIn, publicUrl }: Config): Promise<readonly Finding[]> {
  if (!identity) return [ok('Teams', 'nothing to check: without MicrosoftAppId the bot runs in local mode.')];
  return [
    ...(await checkChannelKeys(channelMetadataUrl(identity))),
    ...(signIn ? [await checkKeys('SIGN_IN_KEYS', signIn.keysUrl)] : []),
    await checkToken(identity),
    ...(publicUrl ? [await checkAddress(publicUrl)] : []),
  ];
}

const get = (url: string): Promise<Response> => fetch(url, { signal: AbortSignal.timeout(patienceMs) });

async function checkChannelKeys(metadataUrl: string): Promise<readonly Finding[]> {
  const subject = 'Keys of Teams';
  try {
    const response = await get(metadataUrl);
    const { jwks_uri: keysUrl } = (await response.json()) as { jwks_uri?: string };
    const found = keysUrl
      ? await checkKeys(subject, keysUrl)
      : problem(subject, `${metadataUrl} names no keys. Check ToBotFromChannelOpenIdMetadataUrl.`);
    const date = Date.parse(response.headers.get('date') ?? '');
    return Number.isNaN(date) ? [found] : [found, clockFinding(new URL(metadataUrl).host, date - Date.now())];
  } catch (error) {
    return [unreachable(subject, metadataUrl, error)];
  }
}

async function checkKeys(subject: string, url: string): Promise<Finding> {
  try {
    const { keys } = (await (await get(url)).json()) as { keys?: readonly unknown[] };
    return keys && keys.length > 0
      ? ok(subject, `${keys.length} at ${url}.`)
      : problem(subject, `${url} contains no keys. Check the address.`);
  } catch (error) {
    return unreachable(subject, url, error);
  }
}

const unreachable = (subject: string, url: string, error: unknown): Finding =>
  problem(subject, `cannot read ${url} (${codeOf(error)}). Allow outgoing https to ${new URL(url).host}.`);

/** Remedies by error code of Entra. */
const remedies: Readonly<Record<string, string>> = {
  AADSTS7000215: 'MicrosoftAppPassword is not a secret of this registration. Set the value of the secret, not its id.',
  AADSTS7000222: 'The client secret has expired. Add a new one in Entra and set MicrosoftAppPassword.',
  AADSTS700016: 'MicrosoftAppTenantId has no registration MicrosoftAppId. Compare both ids with the registration.',
  AADSTS90002: 'MicrosoftAppTenantId is not a tenant. Set the directory (tenant) id of the registration.',
  AADSTS7000229: 'The registration has no service principal in its tenant. Run az ad sp create --id <MicrosoftAppId>.',
  AADSTS53003: 'A Conditional Access policy blocks the bot. Exclude its service principal.',
};

/** The SDK waits for a managed identity without limit where there is none. */
async function noResponse(): Promise<never> {
  await wait(patienceMs, undefined, { ref: false });
  throw new Error(`no response within ${patienceMs / 1_000} s`);
}

async function checkToken(identity: Identity): Promise<Finding> {
  try {
    await Promise.race([acquireToken(identity), noResponse()]);
    return ok('Token', 'Entra issues a token to the bot.');
  } catch (error) {
    return problem('Token', tokenProblem(identity, (error as Error).message));
  }
}

/** What to do about an error of the token endpoint or of the managed identity. */
export function tokenProblem({ appType }: Identity, message: string): string {
  const [code = ''] = /AADSTS\d+/.exec(message) ?? [];
  const known = remedies[code];
  if (known) return `Entra refuses the bot (${code}). ${known}`;
  if (code) return `Entra refuses the bot: ${message}`;
  return appType === 'UserAssignedMSI'
    ? `no token of the managed identity: ${message}. Run this on the Azure resource that the identity is assigned to; MicrosoftAppId is the client id of the identity.`
    : `no token: ${message}. Allow outgoing https to login.microsoftonline.com.`;
}

async function checkAddress(publicUrl: string): Promise<Finding> {
  const url = `${publicUrl}/healthz`;
  try {
    const { status } = await get(url);
    return status === 200
      ? ok('PUBLIC_URL', `${url} answers 200.`)
      : warning('PUBLIC_URL', `${url} answers ${status}. Unless the bot is stopped, check the proxy in front of it.`);
  } catch (error) {
    return problem(
      'PUBLIC_URL',
      `cannot open ${url} (${codeOf(error)}). Check the DNS entry, the certificate and the proxy in front of the bot.`,
    );
  }
}
