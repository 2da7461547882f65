/** The link to an upload page: valid for half an hour, for one file, for a user who may still import. */
import type { KindName } from '../../domain/import.js';
import { card } from '../../kernel/card.js';
import { refuse } from '../../kernel/effects.js';
import type { View } from '../../kernel/view.js';
import { mayStill } from '../files/piece.js';
import { importPhrases } from './phrases.js';

export interface UploadFacts {
  readonly kind: KindName;
  readonly uploadUntil: string;
  /** Rows of the file that was uploaded. */
  readonly rows?: number;
}
export const uploadCard = card<UploadFacts>('import.upload', {
  view: (_facts, t) => ({ title: t.markdown(importPhrases.anyTitle) }),
  sample: { kind: 'customers', uploadUntil: '2026-11-21T09:30:00.000Z' },
});

/** The import of the link, while the link is valid and its user may import. */
export async function uploadPlace(view: View, { linkType, id }: { linkType: string; id: string }, now: string) {
  const one = linkType === 'uploads' ? await view.get('imports', id) : undefined;
  return one && one.uploadUntil > now && (await mayStill(view, one)) ? one : refuse(importPhrases.notFound);
}
