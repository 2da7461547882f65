/** Authorises the sender of an attached file, then downloads and decodes it for `imports.receiveFile`. */
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
import { ordered, type Understood } from './understand.js';

type FileMessage = Extract<IncomingTurn['what'], { kind: 'file' }>;

const verb = 'imports.receiveFile';

export function createFileReading(deps: Deps) {
  const exact = exactly(deps.registry);
  return async (actor: Actor, { files: [file, ...others], text }: FileMessage): Promise<Understood> => {
    const refused = (refusal: Refusal): Understood => ({
      view: refusalView(refusal, localizerFor(deps, actor.language)),
    });
    const command = deps.registry.command(verb);
    if (!command || !file) throw new Error(`no file was attached, or no command has the verb ${verb}`);
    const refusal = await authorize(deps, actor, command, {});
    if (refusal) return refused(refusal);
    if (others.length > 0) return refused(refuse(importPhrases.several));
    const read = await file.read();
    if ('problem' in read) return refused(refuse(importPhrases[read.problem]));
    const table = decoded(read.bytes);
    if (typeof table !== 'string') return refused(unreadable(table, 0));
    const named = exact(text);
    const kind = kinds.find((one) => one.verb === named)?.name;
    return ordered(verb, { text: table, name: file.name, ...(kind ? { kind } : {}) });
  };
}
