/** Names after « de » and « que », as French says them (CNV-3). */
import { expect, test } from 'vitest';
import { de, que } from '../../src/kernel/text.js';

test.each([
  ['Armor Distribution', 'd’Armor Distribution'],
  ['Élan Conseil', 'd’Élan Conseil'],
  ['Œuvre Sociale', 'd’Œuvre Sociale'],
  ['« Été » SARL', 'd’« Été » SARL'],
  ['Hôtel Breizh', 'd’Hôtel Breizh'],
  ['HÔTELLERIE DU PORT', 'd’HÔTELLERIE DU PORT'],
  ['Huiles & Cie', 'd’Huiles & Cie'],
  ['Horlogerie-Bijouterie Martin', 'd’Horlogerie-Bijouterie Martin'],
  ['Hydro-Service', 'd’Hydro-Service'],
  ['Yvelines Habitat', 'd’Yvelines Habitat'],
  ['Hugo Boss', 'de Hugo Boss'],
  ['Harbour Foods', 'de Harbour Foods'],
  ['Halles de Rungis', 'de Halles de Rungis'],
  ['Haute Couture SA', 'de Haute Couture SA'],
  ['Hewlett-Packard', 'de Hewlett-Packard'],
  ['Hotelware', 'de Hotelware'],
  ['Yacht Club', 'de Yacht Club'],
  ['Onze Trente', 'de Onze Trente'],
  ['One Cloud', 'de One Cloud'],
  ['Nordlicht', 'de Nordlicht'],
  ['3Suisses', 'de 3Suisses'],
  ['', 'de '],
])('CNV-3: %s', (name, said) => {
  expect(de(name)).toBe(said);
  expect(que(name)).toBe(said.replace(/^d/, 'qu'));
});
