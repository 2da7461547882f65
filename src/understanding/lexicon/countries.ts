/** Country names of both languages, from the platform, and what else people write for them. */
const REGIONS =
  'AD AE AL AM AR AT AU AZ BA BB BD BE BF BG BH BJ BN BO BR BS BW BY CA CD CG CH CI CL CM CN CO CR CV CY CZ DE DK DO DZ EC EE EG ES ET FI FJ FR GA GB GE GH GN GR GT HK HN HR HT HU ID IE IL IN IQ IS IT JM JO JP KE KG KH KR KW KZ LA LB LI LK LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RE RO RS RW SA SE SG SI SK SN SV TG TH TN TR TT TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW'.split(
    ' ',
  );

const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  'u.k': 'GB',
  england: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  scotland: 'GB',
  wales: 'GB',
  angleterre: 'GB',
  'grande-bretagne': 'GB',
  'grande bretagne': 'GB',
  ecosse: 'GB',
  'royaume uni': 'GB',
  usa: 'US',
  'u.s': 'US',
  'u.s.a': 'US',
  'the us': 'US',
  'the states': 'US',
  america: 'US',
  'united states of america': 'US',
  'etats unis': 'US',
  amerique: 'US',
  holland: 'NL',
  hollande: 'NL',
  'pays bas': 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'republique tcheque': 'CZ',
  tchequie: 'CZ',
  korea: 'KR',
  coree: 'KR',
  'south korea': 'KR',
  'coree du sud': 'KR',
  uae: 'AE',
  emirates: 'AE',
  emirats: 'AE',
  turkey: 'TR',
  turquie: 'TR',
  'ivory coast': 'CI',
  'hong kong': 'HK',
  macedonia: 'MK',
  macedoine: 'MK',
  moldova: 'MD',
  moldavie: 'MD',
  vietnam: 'VN',
  'viet nam': 'VN',
  burma: 'MM',
  congo: 'CG',
  quebec: 'CA',
  wallonie: 'BE',
  flandre: 'BE',
  romandie: 'CH',
};

/** Adjectives say where somebody is: "German providers". */
const ADJECTIVES: Readonly<Record<string, string>> = {
  german: 'DE',
  allemand: 'DE',
  allemande: 'DE',
  french: 'FR',
  francais: 'FR',
  francaise: 'FR',
  belgian: 'BE',
  belge: 'BE',
  swiss: 'CH',
  suisse: 'CH',
  spanish: 'ES',
  espagnol: 'ES',
  espagnole: 'ES',
  italian: 'IT',
  italien: 'IT',
  italienne: 'IT',
  british: 'GB',
  britannique: 'GB',
  dutch: 'NL',
  neerlandais: 'NL',
  neerlandaise: 'NL',
  hollandais: 'NL',
  canadian: 'CA',
  canadien: 'CA',
  canadienne: 'CA',
  quebecois: 'CA',
  american: 'US',
  americain: 'US',
  americaine: 'US',
  irish: 'IE',
  irlandais: 'IE',
  irlandaise: 'IE',
  portuguese: 'PT',
  portugais: 'PT',
  portugaise: 'PT',
  austrian: 'AT',
  autrichien: 'AT',
  autrichienne: 'AT',
  polish: 'PL',
  polonais: 'PL',
  polonaise: 'PL',
  swedish: 'SE',
  suedois: 'SE',
  danish: 'DK',
  danois: 'DK',
  norwegian: 'NO',
  norvegien: 'NO',
  finnish: 'FI',
  finlandais: 'FI',
  luxembourgeois: 'LU',
  moroccan: 'MA',
  marocain: 'MA',
  tunisian: 'TN',
  tunisien: 'TN',
  greek: 'GR',
  grec: 'GR',
  japanese: 'JP',
  japonais: 'JP',
  indian: 'IN',
  indien: 'IN',
  australian: 'AU',
  australien: 'AU',
};

/** Folded name → ISO 3166 alpha-2; `adjectives` only count beside a noun such as provider. */
export function countryNames(fold: (text: string) => string): {
  names: ReadonlyMap<string, string>;
  adjectives: ReadonlyMap<string, string>;
} {
  const names = new Map<string, string>();
  for (const language of ['en', 'fr']) {
    const known = new Intl.DisplayNames(language, { type: 'region' });
    for (const region of REGIONS) {
      const name = known.of(region);
      if (name) names.set(fold(name).replace(/ ?\(.*\)/, ''), region);
    }
  }
  for (const [name, region] of Object.entries(ALSO)) names.set(name, region);
  return { names, adjectives: new Map(Object.entries(ADJECTIVES)) };
}
