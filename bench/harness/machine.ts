/** Describes the machine of a result by its capabilities, without identifying it. */
import { cpus, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly platform: string;
}

export function machine(): Machine {
  const all = cpus();
  return {
    cpu: (all[0]?.model ?? 'unknown').trim(),
    cores: all.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

export const describeMachine = ({ cpu, cores, memoryGiB, node, platform }: Machine): string =>
  `${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node.slice(1)}, ${platform}`;
