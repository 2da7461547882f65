/** A file that came with a message: whether this person may bring one, then what is in it. */
import type { Actor } from '../../kernel/actor.js';
import { type Refusal, refuse } from '../../kernel/effects.js';
import { unreadable } from '../../workflows/imports/create-import.js';
import { kinds } from '../../workflows/imports/kinds/index.js';
import { importPhrases } from '../../workflows/imports/phrases.js';
import { decoded } from '../../workflows/imports/read-file.js';
import type { Deps } from '../deps.js';
import { localizerFor } from '../deps.js';
import { authorize } from '../dispatch/authorize.js';
import { refusalView } from '../present/views.js';
import type { IncomingTurn } from '../turn.js';
import { exactly } from './exact.js';
import type { Understood } from './understand.js';

type Sent = Extract<IncomingTurn['what'], { kind: 'file' }>;

const verb = 'imports.receiveFile';

export function createFileReading(deps: Deps) {
  const exact = exactly(deps.registry);
  return async (actor: Actor, { files: [file, ...others], text }: Sent): Promise<Understood> => {
    const not = (refusal: Refusal): Understood => ({ view: refusalView(refusal, localizerFor(deps, actor.language)) });
    const command = deps.registry.command(verb);
    if (!command || !file) throw new Error('no file, or nothing that takes one');
    const refusal = await authorize(deps, actor, command, {});
    if (refusal) return not(refusal);
    if (others.length > 0) return not(refuse(importPhrases.several));
    const read = await file.read();
    if ('problem' in read) return not(refuse(importPhrases[read.problem]));
    const table = decoded(read.bytes);
    if (typeof table !== 'string') return not(unreadable(table, 0));
    const said = exact(text);
    const kind = kinds.find((one) => one.verb === said)?.name;
    return { order: { verb, data: { text: table, name: file.name, ...(kind ? { kind } : {}) } } };
  };
}
