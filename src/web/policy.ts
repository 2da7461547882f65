/** Content security policies of pages on their own and of pages inside Teams. */

/** Hosts that display tabs and dialogs: Teams, Outlook and Microsoft 365. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
].join(' ');

const own = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "base-uri 'none'"];

/** Page on its own. Its form posts to this host, which may redirect to Teams. */
export const pagePolicy = [...own, "form-action 'self' https://teams.microsoft.com", "frame-ancestors 'none'"].join(
  '; ',
);

/** Page inside Teams. TeamsJS loads the list of valid hosts from Microsoft's CDN. */
export const framedPolicy = [
  ...own,
  "connect-src 'self' https://res.cdn.office.net",
  "form-action 'none'",
  `frame-ancestors ${hosts}`,
].join('; ');
