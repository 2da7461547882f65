/** A file that came with a message: whether this person may bring one, then what is in it. */
import type { Actor } from '../workflows/actor.js';
import { type Refusal, refuse } from '../workflows/decision.js';
import { kinds } from '../workflows/files/kinds/index.js';
import { words } from '../workflows/files/phrases.js';
import { decoded } from '../workflows/files/reading.js';
import { unreadable } from '../workflows/files/taking.js';
import type { Deps } from './deps.js';
import { penFor } from './deps.js';
import { exactly } from './exact.js';
import { barred } from './rights.js';
import type { Said } from './said.js';
import type { Understood } from './understand.js';
import { refusalView } from './views.js';

type Sent = Extract<Said['what'], { kind: 'file' }>;

const verb = 'import.file';

export function createFileReading(deps: Deps) {
  const exact = exactly(deps.programme);
  return async (actor: Actor, { files: [file, ...others], text }: Sent): Promise<Understood> => {
    const not = (refusal: Refusal): Understood => ({ view: refusalView(refusal, penFor(deps, actor.language)) });
    const command = deps.programme.commands.get(verb);
    if (!command || !file) throw new Error('no file, or nothing that takes one');
    const refusal = await barred(deps, actor, command, {});
    if (refusal) return not(refusal);
    if (others.length > 0) return not(refuse(words.several));
    const read = await file.read();
    if ('problem' in read) return not(refuse(words[read.problem]));
    const table = decoded(read.bytes);
    if (typeof table !== 'string') return not(unreadable(table, 0));
    const said = exact(text);
    const kind = kinds.find((one) => one.verb === said)?.name;
    return { order: { verb, data: { text: table, name: file.name, ...(kind ? { kind } : {}) } } };
  };
}
