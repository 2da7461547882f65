/**
 * Downloads attached files. The URL comes with the message and is not trusted: https only, hosts of Teams files only, no
 * redirects, no private addresses, limited size and time. The URL contains its own access token and is never logged.
 */
import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIPv6, type LookupFunction } from 'node:net';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { AttachedFile, FileRead } from '../conversation/turn.js';
import { isAmong, isLoopback } from './hosts.js';

export interface FileHosts {
  /** A host, or a domain suffix with a leading dot: `.sharepoint.com`. */
  readonly hosts: readonly string[];
  /** Local mode: loopback hosts are allowed, without https. */
  readonly local: boolean;
}

const attachment = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(400).catch(''),
  content: z.object({ downloadUrl: z.string().max(4000) }),
});

/** The files of a message. `read` downloads one, after the sender was authorised. */
export const filesIn = ({ attachments }: Activity, fetchFile: (url: string) => Promise<FileRead>): AttachedFile[] =>
  (attachments ?? []).flatMap((one) => {
    const known = attachment.safeParse(one);
    return known.success ? [{ name: known.data.name, read: () => fetchFile(known.data.content.downloadUrl) }] : [];
  });

/** Loopback, private and reserved networks, which a download must not reach (SSRF). */
const insideV4 = new BlockList();
// separate lists: a rule for IPv4-mapped addresses (::ffff:…) would match every IPv4 address
const insideV6 = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  insideV4.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 127],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  insideV6.addSubnet(net, prefix, 'ipv6');

export const isInside = (address: string): boolean =>
  isIPv6(address) ? insideV6.check(address, 'ipv6') : insideV4.check(address, 'ipv4');

const outsideOnly: LookupFunction = (hostname, options, answer) =>
  lookup(hostname, options, (error, address, family) => {
    const all = typeof address === 'string' ? [address] : (address ?? []).map((one) => one.address);
    if (!error && all.some(isInside)) answer(new Error('the host resolves to a private address'), '', 0);
    else answer(error, address, family);
  });

/** @param limit maximum file size, in bytes */
export function createFileFetch(
  { hosts, local }: FileHosts,
  limit: number,
  patienceMs: number,
): (url: string) => Promise<FileRead> {
  return async (address) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const here = url !== undefined && local && isLoopback(url.hostname);
    if (!url || !isAmong(hosts, url.hostname) || url.username || url.password) return { problem: 'host' };
    if (!here && (url.protocol !== 'https:' || url.port)) return { problem: 'host' };
    try {
      return await read(await get(url, here, patienceMs), limit);
    } catch {
      return { problem: 'unreachable' };
    }
  };
}

const get = (url: URL, here: boolean, patienceMs: number): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const options = { signal: AbortSignal.timeout(patienceMs), ...(here ? {} : { lookup: outsideOnly }) };
    const request = url.protocol === 'http:' ? requestHttp : requestHttps;
    request(url, options, resolve).on('error', reject).end();
  });

async function read(response: IncomingMessage, limit: number): Promise<FileRead> {
  if (response.statusCode !== 200) {
    response.destroy();
    return { problem: 'unreachable' };
  }
  const chunks: Buffer[] = [];
  let size = Number(response.headers['content-length'] ?? 0);
  if (size <= limit) size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) break;
    chunks.push(chunk);
  }
  response.destroy();
  return size > limit ? { problem: 'tooLarge' } : { bytes: new Uint8Array(Buffer.concat(chunks)) };
}
