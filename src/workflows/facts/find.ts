/** Reads the facts of the programme: the operator's value where it changed one, else the file's. */

import { type FactId, valueAt } from '../../domain/programme-fact.js';
import type { View } from '../../kernel/view.js';

export const factValue = async (view: View, id: FactId, now: string): Promise<number> =>
  valueAt(id, await view.get('programmeFacts', id), now);
