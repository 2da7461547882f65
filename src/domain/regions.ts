/** The programme's sales regions, as far as they are known. */

const europe = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK'.split(' '),
);
const alone = new Set('BR CA IN JP KR RU TW US'.split(' '));

const regionOf = (country: string): string | undefined =>
  europe.has(country) ? 'Europe' : alone.has(country) ? country : undefined;

/** Whether a partner in one country may sell in the other; allowed if a region is unknown. */
export function sellsIn(partner: string, customer: string): boolean {
  const [from, to] = [regionOf(partner), regionOf(customer)];
  return from === undefined || to === undefined || from === to;
}
