/** Command `imports.paste`: takes rows that the operator pastes into a form (SUB-7, ORG-6). */
import { z } from 'zod';
import type { Actor, Member } from '../../kernel/actor.js';
import { type Before, type Context, change } from '../../kernel/command.js';
import { isFound, refuse } from '../../kernel/effects.js';
import { field } from '../../kernel/field.js';
import type { Localizer } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import type { View } from '../../kernel/view.js';
import { readTable, take, takenDecision } from './create-import.js';
import { ownerIn, theImport } from './find.js';
import { kindNamed } from './kinds/index.js';
import { importPhrases } from './phrases.js';

/** The import, if it still awaits its file. */
async function openImport(view: View, { actor, now }: Pick<Context<Member>, 'actor' | 'now'>, id: string) {
  const one = await theImport(view, actor, id, now);
  if (!isFound(one)) return one;
  return one.status === 'awaited' ? one : refuse(importPhrases.takenAlready);
}

export const pasteRows = change({
  verb: 'imports.paste',
  formerly: ['import.paste'],
  who: 'programme.run',
  listed: false,
  words: { title: importPhrases.paste, help: importPhrases.pasteIntro },
  input: z.object({ id: input.id, data: z.string().max(20_000) }),
  form: {
    // a malformed id is not sent back
    load: async (_view: View, _actor: Actor, { id = '' }) => ({ id: input.id.safeParse(id).data ?? '' }),
    view: ({ id }: { id: string }, t: Localizer) => ({
      icon: '📥',
      title: t.markdown(importPhrases.anyTitle),
      lines: [t.markdown(importPhrases.pasteIntro)],
      fields: [field(t, 'multiline', 'data', importPhrases.data, importPhrases.dataRule, { maxLength: 20_000 })],
      submit: t.text(importPhrases.check),
      data: { id },
    }),
    sample: { id: 'IMP-7K2M9QXD' },
  },
  prepare: async (before: Before, { id, data }, context) => {
    const place = await before.read((view) => openImport(view, context, id));
    return isFound(place) ? readTable(data, [kindNamed(place.kind)], before, context.actor.language) : place;
  },
  load: async (view, { id }, context) => {
    const place = await openImport(view, context, id);
    if (!isFound(place)) return place;
    const taken = await take(view, place, '', context.prepared, ownerIn(context.actor));
    return isFound(taken) ? { taken, version: place.version + 1 } : taken;
  },
  decide: ({ taken, version }) => takenDecision(taken, version, () => []),
});
