/** Names are found as people type them: small, unaccented, misspelt; and only those of one's own directory. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { partners } from '../customers/scenes.js';
import { program, type World } from '../program.js';

let world: World;
beforeEach(async () => {
  world = await program();
});
afterEach(() => world.end());

test.each([
  ['Owen Fitzgerald', 'show me conserverie de la baie', 'Conserverie de la Baie'],
  ['Emily Thornton', "show customer vignerons de l'estuaire", 'Vignerons de l’Estuaire'],
  ['Owen Fitzgerald', 'show customer conservrie', 'Conserverie de la Baie'],
  ['Solène Dupouy', 'affiche le client vignrons', 'Vignerons de l’Estuaire'],
  ['Nolwenn Le Goff', 'affiche le client conserverie de la bai', 'Conserverie de la Baie'],
])('CNV-1, CUS-9: %s types “%s” and is shown %s', async (who, text, name) => {
  const seller = world.person(who);
  await seller.says(text);
  seller.reads(name);
  expect(seller.last.text).not.toMatch(/no such customer|Je ne connais/);
});

test('CNV-1, CUS-9: a provider names its resellers as it likes', async () => {
  await partners(world);
  const owen = world.person('Owen Fitzgerald');
  await owen.says('customers of bluepeak it');
  owen.reads(/Bluepeak IT/);
  await owen.says('customers of blupeak it');
  owen.reads(/Bluepeak IT/);
});

test('CNV-2: what changes asks first whether the misspelt name is the one that is meant', async () => {
  const [owen, solene] = [world.person('Owen Fitzgerald'), world.person('Solène Dupouy')];
  await owen.says('Remove the customer Conservrie');
  owen.reads(/Did you mean/);
  await owen.clicks('Remove customer relationship · Conserverie de la Baie');
  owen.reads(/Conserverie de la Baie/);
  await solene.says('Supprime le client Vignrons');
  solene.reads(/Vouliez-vous dire/);
  await solene.clicks('Supprimer une relation client · Vignerons de l’Estuaire');
  solene.reads(/Vignerons de l’Estuaire/);
});

test('ORG-3: names of others are not found, nor almost', async () => {
  const katrin = world.person('Katrin Böhme');
  for (const typed of ['conserverie', 'conservrie']) {
    const { text, buttons } = await katrin.says(`show customer ${typed} de la baie`);
    // what was typed is said again, as it was typed; nothing of what others have
    expect(text).toContain(`I know no such customer: “${typed}`);
    expect(text).not.toMatch(/Conserverie/);
    expect(buttons).toEqual(['Help']);
  }
});
