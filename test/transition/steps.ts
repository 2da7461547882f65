/** The way to both capabilities, as its tests take it. */
import type { Person } from '../harness/person.js';

export const ticks = { current: true, noRollback: true };
export const begins = async (etienne: Person): Promise<void> => {
  await etienne.says('Démarre notre transition vers revendeur indirect');
};
/** Approved by the automatic policy, agreement accepted. */
export async function becomesDual(etienne: Person): Promise<void> {
  await begins(etienne);
  await etienne.clicks('S’inscrire maintenant', ticks);
  await etienne.says('Accepte le contrat de revendeur');
  await etienne.clicks('Accepter et continuer', { agreed: true });
}
