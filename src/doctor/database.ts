/** Checks the PostgreSQL database: reachable, of a version and schema this release supports, and near. */
import { type Probed, probePostgres } from '../store/postgres/probe.js';
import { clockFinding } from './clock.js';
import { codeOf, type Finding, ok, problem, warning } from './finding.js';

const leastVersion = 14;
const farMs = 5;

/** Remedies by SQLSTATE, socket or TLS error. */
const remedies: Readonly<Record<string, string>> = {
  '28P01': 'The server rejects the password. Compare it with the one of the database role.',
  '28000': 'The server rejects the role or the connection. Check the role, pg_hba.conf and whether TLS is required.',
  '3D000': 'The database does not exist. Create it, or correct the name at the end of DATABASE_URL.',
  '53300': 'The server has no free connection. Raise max_connections or lower DATABASE_CONNECTIONS.',
  ENOTFOUND: 'The host name is unknown. Check its spelling and the DNS of this machine.',
  EAI_AGAIN: 'The DNS of this machine does not respond.',
  ECONNREFUSED: 'Nothing listens there. Start the server, or correct host and port.',
  ETIMEDOUT: 'No response. Check the firewall rules and the network of the database.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate is not trusted. Set NODE_EXTRA_CA_CERTS to the file of its authority.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate is not trusted. Set NODE_EXTRA_CA_CERTS to the file of its authority.',
};

export async function checkDatabase(url: string, connections: number): Promise<readonly Finding[]> {
  try {
    const found = await probePostgres(url);
    return [databaseFinding(found, connections), clockFinding("the database's clock", found.aheadMs)];
  } catch (error) {
    const code = codeOf(error);
    const remedy = remedies[code] ?? (error as Error).message;
    return [problem('DATABASE_URL', `cannot connect (${code}). ${remedy}`)];
  }
}

export function databaseFinding(found: Probed, connections: number): Finding {
  const { serverVersion, encoding, schema, supported, mayCreate, roundTripMs } = found;
  const problems: readonly (readonly [boolean, string])[] = [
    [Number.parseInt(serverVersion, 10) < leastVersion, `Use version ${leastVersion} or later.`],
    [encoding !== 'UTF8', `Its encoding is ${encoding}. Create the database with encoding UTF8.`],
    [
      schema > supported,
      `Its tables have version ${schema}, this release supports ${supported}. Use the newer release.`,
    ],
    [schema < supported && !mayCreate, 'The role may not create tables. Make it the owner of the database.'],
    [
      connections > found.connections,
      `It allows ${found.connections} connections. Lower DATABASE_CONNECTIONS (${connections}).`,
    ],
  ];
  const is = `PostgreSQL ${serverVersion} responds in ${roundTripMs.toFixed(1)} ms.`;
  const wrong = problems.find(([applies]) => applies);
  if (wrong) return problem('DATABASE_URL', `${is} ${wrong[1]}`);
  if (roundTripMs > farMs)
    return warning(
      'DATABASE_URL',
      `${is} A change takes about 30 round trips: run the bot in the zone of the database.`,
    );
  return ok(
    'DATABASE_URL',
    `${is} ${schema === 0 ? 'The first start creates the tables.' : 'The tables are in order.'}`,
  );
}
