/**
 * Address rules by country (CUS-11): pattern and example of the postal code, states or provinces, and whether the
 * programme requires the company's registration number. A country that is not listed accepts any address with a city;
 * its postal code is optional.
 *
 * Sources: postal codes of the Universal Postal Union, restricted by a country's own scheme (France's departments,
 * Spain's provinces, Liechtenstein's range); states of ISO 3166-2; registration numbers of Partner Center's “Create a
 * customer”. `test/customers/countries.test.ts` compares the table with two maintained libraries, postal-codes-js and
 * localized-address-format (Google's address data).
 */

export interface AddressRule {
  /** Absent: the country has no postal codes, or does not require one. */
  readonly postal?: { readonly pattern: RegExp; readonly sample: string };
  /** Required; if it is a list, the state must be one of its codes. */
  readonly state?: true | readonly string[];
  /** Required, together with a phone number. */
  readonly registration?: true;
}

const digits = (n: number, sample: string) => ({ postal: { pattern: new RegExp(`^\\d{${n}}$`), sample } });
const registered = { registration: true } as const;

const unitedStates =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP AA AE AP'.split(
    ' ',
  );
const canada = 'AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' ');
const mexico =
  'AGU BCN BCS CAM CHP CHH CMX COA COL DUR GUA GRO HID JAL MEX MIC MOR NAY NLE OAX PUE QUE ROO SLP SIN SON TAB TAM TLA VER YUC ZAC'.split(
    ' ',
  );
const australia = 'ACT NSW NT QLD SA TAS VIC WA'.split(' ');

export const addressRules: Readonly<Record<string, AddressRule>> = {
  AD: { postal: { pattern: /^AD\d{3}$/, sample: 'AD500' } },
  AE: registered,
  AM: { ...digits(4, '0010'), ...registered },
  AR: { postal: { pattern: /^([A-Z]\d{4}[A-Z]{3}|\d{4})$/, sample: 'C1002AAP' } },
  AT: digits(4, '1010'),
  AU: { ...digits(4, '2000'), state: australia },
  AZ: { postal: { pattern: /^(AZ ?)?\d{4}$/, sample: 'AZ1000' }, ...registered },
  BE: digits(4, '1000'),
  BG: digits(4, '1000'),
  BR: { postal: { pattern: /^\d{5}-?\d{3}$/, sample: '01310-100' }, state: true, ...registered },
  BY: { ...digits(6, '220030'), ...registered },
  CA: { postal: { pattern: /^[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d$/, sample: 'K1A 0B1' }, state: canada },
  CH: { postal: { pattern: /^[1-9]\d{3}$/, sample: '8001' } },
  CN: { ...digits(6, '100000'), state: true },
  CY: digits(4, '1010'),
  CZ: { postal: { pattern: /^\d{3} ?\d{2}$/, sample: '110 00' } },
  DE: digits(5, '10115'),
  DK: digits(4, '1050'),
  EE: digits(5, '10111'),
  ES: { postal: { pattern: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/, sample: '28013' } },
  FI: digits(5, '00100'),
  FR: { postal: { pattern: /^(0[1-9]|[1-8]\d|9[0-8])\d{3}$/, sample: '75001' } },
  GB: { postal: { pattern: /^(GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/, sample: 'SW1A 1AA' } },
  GR: { postal: { pattern: /^\d{3} ?\d{2}$/, sample: '105 57' } },
  HR: digits(5, '10000'),
  HU: { ...digits(4, '1051'), ...registered },
  IE: { postal: { pattern: /^([AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}$/, sample: 'D02 X285' } },
  IL: { postal: { pattern: /^\d{5}(\d{2})?$/, sample: '9414101' } },
  IN: { postal: { pattern: /^[1-9]\d{2} ?\d{3}$/, sample: '110001' }, state: true, ...registered },
  IQ: { ...digits(5, '10001'), ...registered },
  IS: digits(3, '101'),
  IT: digits(5, '00184'),
  JP: { postal: { pattern: /^\d{3}-?\d{4}$/, sample: '100-0001' }, state: true },
  KG: { ...digits(6, '720001'), ...registered },
  KR: digits(5, '04524'),
  KZ: { postal: { pattern: /^(\d{6}|[A-Z]\d{2}[A-Z]\d[A-Z]\d)$/, sample: '010000' }, ...registered },
  LI: { postal: { pattern: /^94(8[5-9]|9\d)$/, sample: '9490' } },
  LT: { postal: { pattern: /^(LT-?)?\d{5}$/, sample: 'LT-01103' } },
  LU: { postal: { pattern: /^(L-?)?\d{4}$/, sample: 'L-1111' } },
  LV: { postal: { pattern: /^(LV-?)?\d{4}$/, sample: 'LV-1010' } },
  MC: { postal: { pattern: /^980\d{2}$/, sample: '98000' } },
  MD: { postal: { pattern: /^(MD-?)?\d{4}$/, sample: 'MD-2001' }, ...registered },
  MM: { ...digits(5, '11181'), ...registered },
  MT: { postal: { pattern: /^[A-Z]{3} ?\d{4}$/, sample: 'VLT 1010' } },
  MX: { ...digits(5, '06000'), state: mexico },
  MY: digits(5, '50000'),
  NL: { postal: { pattern: /^[1-9]\d{3} ?[A-Z]{2}$/, sample: '1012 JS' } },
  NO: digits(4, '0150'),
  NZ: digits(4, '6011'),
  PL: { postal: { pattern: /^\d{2}-?\d{3}$/, sample: '00-001' }, ...registered },
  PT: { postal: { pattern: /^\d{4}-\d{3}$/, sample: '1100-148' } },
  RO: digits(6, '010011'),
  RS: { postal: { pattern: /^\d{5,6}$/, sample: '11000' } },
  RU: { ...digits(6, '101000'), ...registered },
  SA: { postal: { pattern: /^\d{5}(-\d{4})?$/, sample: '11564' }, ...registered },
  SE: { postal: { pattern: /^\d{3} ?\d{2}$/, sample: '111 20' } },
  SG: digits(6, '018956'),
  SI: { postal: { pattern: /^(SI-?)?\d{4}$/, sample: '1000' } },
  SK: { postal: { pattern: /^\d{3} ?\d{2}$/, sample: '811 01' } },
  SS: registered,
  TH: { ...digits(5, '10200'), ...registered },
  TJ: { ...digits(6, '734000'), ...registered },
  TR: { ...digits(5, '06420'), ...registered },
  TW: { postal: { pattern: /^\d{3}(\d{2,3})?$/, sample: '100' } },
  UA: { ...digits(5, '01001'), ...registered },
  US: { postal: { pattern: /^\d{5}(-\d{4})?$/, sample: '98052' }, state: unitedStates },
  UZ: { ...digits(6, '100000'), ...registered },
  VE: { ...digits(4, '1010'), ...registered },
  VN: { postal: { pattern: /^\d{5,6}$/, sample: '100000' }, ...registered },
  ZA: { ...digits(4, '0001'), ...registered },
};

const none: AddressRule = {};
export const addressRule = (country: string): AddressRule => addressRules[country] ?? none;

/** Normalises a postal code: capitals, single spaces. */
export const tidyPostalCode = (text: string): string => text.trim().toUpperCase().replace(/\s+/g, ' ');
