/** Where an attached file may come from (CUS-8): the address comes with the message and is not trusted. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { StartupError } from '../../src/config/startup-error.js';
import { createFileFetch, isInside } from '../../src/teams/attachments.js';

const hosts = ['.sharepoint.com', '.svc.ms', '127.0.0.1', 'localhost'];

test.each([
  'http://contoso.sharepoint.com/x',
  'https://contoso.sharepoint.com:8443/x',
  'https://sharepoint.com/x',
  'https://evilsharepoint.com/x',
  'https://contoso.sharepoint.com.evil.example/x',
  'https://contoso.sharepoint.com@evil.example/x',
  'https://evil.example/?a=.sharepoint.com',
  'https://evil.example/.sharepoint.com',
  'https://contoso.sharepoint.com./x',
  'https://user:password@contoso.sharepoint.com/x',
  'ftp://contoso.sharepoint.com/x',
  'file:///etc/passwd',
  'https://169.254.169.254/latest/meta-data',
  'https://[::1]/x',
  'http://127.0.0.1/x',
  'http://localhost/x',
  'nonsense',
  '',
])('CUS-8: %j is no place of files', async (url) => {
  expect(await createFileFetch({ hosts, local: false }, 1000, 1000)(url)).toEqual({ problem: 'host' });
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['::1', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['::ffff:10.0.0.1', true],
  ['13.107.136.10', false],
  ['2620:1ec:8f8::10', false],
])('CUS-8: %s leads inside: %s', (address, inside) => {
  expect(isInside(address)).toBe(inside);
});

test('CUS-8: a known name that leads to this machine is not followed', async () => {
  const inside = createFileFetch({ hosts: ['localhost'], local: false }, 1000, 1000);
  expect(await inside('https://localhost/x')).toEqual({ problem: 'unreachable' });
});

let stop: () => void = () => {};
afterEach(() => stop());

test('CUS-8: no more bytes and no more time than a file may take', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/slow') return;
    response.write('x'.repeat(600));
    if (request.url === '/drip') return;
    response.end('x'.repeat(600));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const fetchFile = (limit: number) => createFileFetch({ hosts, local: true }, limit, 300);
  expect(await fetchFile(1_199)(at('/'))).toEqual({ problem: 'tooLarge' });
  expect(await fetchFile(1_200)(at('/'))).toMatchObject({ bytes: { length: 1_200 } });
  expect(await fetchFile(1_200)(at('/slow'))).toEqual({ problem: 'unreachable' });
  expect(await fetchFile(1_200)(at('/drip'))).toEqual({ problem: 'unreachable' });
});

test('FILE_HOSTS is checked at the start', () => {
  expect(loadConfig({}).fileHosts).toEqual(['.sharepoint.com', '.sharepoint-df.com', '.svc.ms']);
  expect(loadConfig({ FILE_HOSTS: ' .SharePoint.us , files.example ' }).fileHosts).toEqual([
    '.sharepoint.us',
    'files.example',
  ]);
  expect(() => loadConfig({ FILE_HOSTS: 'https://x' })).toThrow(StartupError);
});
