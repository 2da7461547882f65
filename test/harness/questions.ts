/** Examples of the facts that a question before a change is worded from: by verb, else whatever it asks for. */
const examples: Readonly<Record<string, object>> = {
  'users.remove': { user: { name: 'Ada Ito', email: 'ada@lumiere.example' } },
  'partnerships.remove': { other: { name: 'Lumière Informatique' } },
  'partnerships.withdraw': { provider: 'Armor Distribution' },
  'invitations.revoke': { id: 'INV-7K2M9QXD', kind: 'partnership', email: 'contact@lumiere.example' },
  'incentives.decline': { programme: 'indirectReseller' },
  'subscriptions.upgrade': {
    found: {
      names: { en: 'Business Basic', fr: 'Business Basic' },
      held: { customer: { name: 'Fabrikam' } },
      subscription: { seats: 25, assigned: 20, quantity: 25, licences: 25 },
    },
    target: { names: { en: 'Business Premium', fr: 'Business Premium' } },
  },
};

export const questionFacts = (verb: string): object => examples[verb] ?? standIn('Lumière Informatique');

/** Has every property: a date, an address or a number where the name says so, else more of the same. */
function standIn(word: string): object {
  const said = {
    [Symbol.toPrimitive]: (hint: string) => (hint === 'number' ? 3 : word),
    toJSON: () => word,
  };
  return new Proxy(said, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
      if (/At$|until|since|date/i.test(key)) return '2026-12-21T09:00:00.000Z';
      if (/email/i.test(key)) return 'contact@lumiere.example';
      if (/^(id|.*Id)$/.test(key)) return 'INV-7K2M9QXD';
      if (/count|seats|quantity|version/i.test(key)) return 3;
      if (/^(name|title|party|reason)$/i.test(key)) return word;
      if (key in String.prototype) return Reflect.get(Object(word), key);
      return standIn(word);
    },
  });
}
