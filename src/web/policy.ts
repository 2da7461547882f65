/** What a browser lets a page do: scripts and styles are files of ours, and a frame around it only where it is meant for one. */

/** Where Teams and its kin show tabs and dialogs. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
].join(' ');

const own = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"];

/** A page by itself: its form leads to this host, and from there into Teams. */
export const pagePolicy = [...own, "form-action 'self' https://teams.microsoft.com", "frame-ancestors 'none'"].join(
  '; ',
);

/** A page inside Teams: Microsoft's library asks its own server which hosts are Teams. */
export const framedPolicy = [
  ...own,
  "connect-src 'self' https://res.cdn.office.net",
  "form-action 'none'",
  `frame-ancestors ${hosts}`,
].join('; ');
