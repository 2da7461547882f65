/** For a whole run of tests on replicas: one server, on which every world has a schema of its own. */
import type { TestProject } from 'vitest/node';
import { startServer } from '../store/database.js';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seed = Number(process.env.REPLICAS_SEED ?? Math.floor(Math.random() * 1_000_000));
  console.log(`Two replicas, REPLICAS_SEED=${seed}`);
  const server = await startServer();
  project.provide('replicas', { url: await server.database(), seed });
  return () => server.dispose();
}
