/** Matches hosts against a list of hosts and domain suffixes with a leading dot (`.sharepoint.com`). */

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;
export const isLoopback = (host: string): boolean => loopback.test(host);

export const isAmong = (hosts: readonly string[], host: string): boolean =>
  hosts.some((known) => (known.startsWith('.') ? host.endsWith(known) : host === known));
