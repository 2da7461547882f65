/**
 * Schema migrations: each entry upgrades the previous version and runs once, at start, under an advisory lock. Records
 * are documents; index rows for lists, unique keys and search are in tables of their own, written in the same
 * transaction. Text that is sorted compares by byte (COLLATE "C"), as in the JSON store.
 */
export const versions: readonly string[] = [
  `
  CREATE TABLE csp_records (
    collection text NOT NULL,
    id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    body jsonb NOT NULL,
    -- notices on their way: nobody else takes them until then (ISO 8601, UTC)
    leased_until text COLLATE "C",
    PRIMARY KEY (collection, id)
  );
  CREATE TABLE csp_keys (
    collection text NOT NULL,
    index text NOT NULL,
    key text COLLATE "C" NOT NULL,
    place text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    PRIMARY KEY (collection, index, key, place, id)
  );
  CREATE INDEX csp_keys_of_record ON csp_keys (collection, id);
  CREATE TABLE csp_unique (
    collection text NOT NULL,
    name text NOT NULL,
    key text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    PRIMARY KEY (collection, name, key)
  );
  CREATE INDEX csp_unique_of_record ON csp_unique (collection, id);
  CREATE TABLE csp_words (
    collection text NOT NULL,
    word text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    PRIMARY KEY (collection, word, id)
  );
  CREATE INDEX csp_words_of_record ON csp_words (collection, id);
  `,
  `
  -- what replicas know for a while (Store.marks): a crash may empty it
  CREATE UNLOGGED TABLE csp_marks (
    name text COLLATE "C" PRIMARY KEY,
    value text NOT NULL,
    -- ISO 8601, UTC
    until text COLLATE "C" NOT NULL
  );
  `,
  `
  -- jsonb forgets in which order a record's fields were written; they are told in that order (the audit trail)
  ALTER TABLE csp_records ALTER COLUMN body TYPE json USING body::json;
  `,
  `
  -- index rows of the audit trail by age and of closed records (RETENTION_YEARS), for records of earlier releases
  INSERT INTO csp_keys (collection, index, key, place, id)
  SELECT 'audit', 'age', 'all', body->>'createdAt', id FROM csp_records WHERE collection = 'audit'
  UNION ALL
  SELECT collection, 'closed', 'closed', body->>'updatedAt', id FROM csp_records
  WHERE (collection = 'invitations' AND body->>'status' NOT IN ('open', 'accepted'))
     OR (collection IN ('requests', 'orderRequests', 'directoryChanges') AND body->>'status' <> 'asked')
     OR (collection = 'verifications' AND body->>'status' <> 'open')
     OR (collection = 'subscriptions' AND body->>'status' <> 'active')
  ON CONFLICT DO NOTHING;
  `,
  `
  -- the indexes whose rows csp_keys holds: those of a newer release are filled at its start
  CREATE TABLE csp_indexes (
    collection text NOT NULL,
    index text NOT NULL,
    PRIMARY KEY (collection, index)
  );
  `,
];
