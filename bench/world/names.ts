/** Company names as they are in France, Ireland and Germany; the same number always gives the same company. */

const families = [
  'Le Goff', 'Jézéquel', 'O’Sullivan', 'Müller', 'Bélanger', 'Byrne', 'Schröder', 'Marchand', 'Kervella', 'Ó Briain',
  'Lefèvre', 'Doyle', 'Weiß', 'Garnier', 'Tanguy', 'McCarthy', 'Günther', 'Noël', 'Fontaine', 'Walsh', 'Böhm',
  'Chevallier', 'Keane', 'Lindner', 'Pélissier', 'Gallagher', 'Vogel', 'Roussel', 'Hennessy', 'Krämer', 'Aubert',
]; // biome-ignore format: a list to read in one look
const trades = [
  'Conserverie', 'Menuiserie', 'Logistics', 'Pharma', 'Cabinet', 'Travel', 'Brauerei', 'Imprimerie', 'Robotics',
  'Boulangerie', 'Engineering', 'Optik', 'Transports', 'Consulting', 'Werkzeugbau', 'Électricité', 'Dairy', 'Verlag',
  'Architectes', 'Shipping', 'Elektronik', 'Viticulture', 'Textiles', 'Medizintechnik', 'Chaudronnerie', 'Foods',
  'Ingénierie', 'Insurance', 'Möbel',
]; // biome-ignore format: a list to read in one look
const places = [
  { city: 'Brest', country: 'FR' },
  { city: 'Quimper', country: 'FR' },
  { city: 'Besançon', country: 'FR' },
  { city: 'Saint-Étienne', country: 'FR' },
  { city: 'Cork', country: 'IE' },
  { city: 'Galway', country: 'IE' },
  { city: 'Dún Laoghaire', country: 'IE' },
  { city: 'Köln', country: 'DE' },
  { city: 'Würzburg', country: 'DE' },
  { city: 'Bremen', country: 'DE' },
  { city: 'Limerick', country: 'IE' },
] as const;

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

export interface Company {
  readonly name: string;
  readonly domain: string;
  readonly city: string;
  readonly country: string;
  readonly contact: string;
}

/** The three lists are of coprime lengths: some ten thousand names before one comes again, with another number. */
export function company(number: number): Company {
  const family = pick(families, number);
  const trade = pick(trades, number);
  const { city, country } = pick(places, number);
  const branch = Math.floor(number / (families.length * trades.length * places.length));
  const name = `${trade} ${family} ${city}${branch > 0 ? ` ${branch + 1}` : ''}`;
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w\s]/g, '')
    .toLowerCase()
    .trim();
  return {
    name,
    domain: `${plain.replace(/\s+/g, '-')}.example`,
    city,
    country,
    contact: `${pick(families, number + 7)}`,
  };
}
