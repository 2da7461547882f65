/** Steps 10 and 11 of docs/deploying.md on an empty store: operator, provider, reseller, first partnership. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { packageRoot } from '../../demo/cast.js';
import { answers, codeIn, type Enrolling, emptyWorld, letterTo, linkIn, nuage, registers } from '../enrollment/cast.js';

let all: Enrolling;
afterEach(() => all?.world.end());

const guide = readFileSync(join(packageRoot(), 'docs', 'deploying.md'), 'utf8');

/** A line that the guide tells to type, with its placeholders filled. */
function typed(line: string, filled: Readonly<Record<string, string>> = {}): string {
  expect(guide).toContain(`\`${line}\``);
  return line.replace(/<(\w+)>/g, (_, name: string) => filled[name] ?? '');
}

test('ORG-6, ORG-7, ENR-1, PAR-1: from an empty store to the first partnership', async () => {
  all = await emptyWorld('en');
  const { world, ines, claire } = all;
  expect((await ines.says(typed('help'))).text).toContain('Operator’s desk');

  const armor = {
    tenantId: '55555555-1111-4111-8111-555555555555',
    aadObjectId: '66666666-1111-4111-8111-666666666666',
  };
  await ines.says(typed('onboard a partner'));
  await ines.clicks('Onboard a partner', {
    'Kind of partner': 'indirect provider',
    'Name of the organisation': 'Armor Distribution',
    'Tenant ID': armor.tenantId,
    'Country/region': 'FR',
    'MPN ID (location account)': '6012345',
    'First global admin: name': 'Gaëlle Le Bihan',
    'First global admin: email': 'gaelle@armor.example',
    'First global admin: Entra object ID': armor.aadObjectId,
  });
  const gaelle = world.stranger('Gaëlle Le Bihan', armor);
  await ines.says(typed('admit a tenant'));
  await ines.clicks('Admit a tenant', {
    'Tenant ID': nuage.tenantId,
    'Name of the organisation': 'Nuage Bleu',
    'Country/region': 'FR',
  });
  typed('import the register');
  await registers(ines);

  const email = 'claire.aubry@nuage-bleu.example';
  await claire.says(typed('Enroll our company'));
  await claire.clicks('Next');
  await claire.clicks('Continue', { 'Your work email address': email, claim: true });
  await claire.clicks('Next', { 'Email of the membership account': 'partenariat@nuage-bleu.example' });
  await claire.clicks('Next', { Code: codeIn((await letterTo(world, 'partenariat@nuage-bleu.example')).text) });
  await claire.clicks('Continue', { 'MPN ID': '5012345' });
  await claire.clicks('Next', {
    legalName: 'Nuage Bleu',
    line1: '3 quai Lamennais',
    postalCode: '35000',
    city: 'Rennes',
  });
  await claire.clicks('Next', { name: 'Claire Aubry', email, phone: '+33 2 99 00 00 01' });
  await claire.clicks('Next', {
    supportEmail: 'support@nuage-bleu.example',
    supportPhone: '+33 2 99 00 00 00',
    supportWeb: 'https://www.nuage-bleu.example/aide',
  });
  await claire.clicks('Enroll now');
  await answers(world, linkIn((await letterTo(world, email)).text), 'yes', 'en');
  await ines.says(typed('reviews'));
  await ines.clicks('Review');
  await ines.clicks('Approve');
  await claire.wasTold(/approved/);
  await claire.clicks('Indirect reseller agreement');
  await claire.clicks('Accept and continue', { agreed: true });
  for (const person of [gaelle, claire])
    expect((await person.says(typed('profile'))).text).toMatch(/Enrolment: active/);

  const filled = { name: 'Nuage Bleu', address: email };
  const draft = await gaelle.says(typed('Request a partnership with the reseller <name>, email <address>', filled));
  const [reference = ''] = /INV-\w+\.[\w-]{22}/.exec(JSON.stringify(draft.fields)) ?? [];
  await claire.says(`accept the invitation ${reference}`);
  await claire.clicks('Authorize indirect provider', { agreed: true });
  await gaelle.wasTold(/Nuage Bleu/);
  for (const [person, other] of [
    [gaelle, 'Nuage Bleu'],
    [claire, 'Armor Distribution'],
  ] as const)
    expect((await person.says(typed('List our partnerships'))).text).toContain(other);
});
