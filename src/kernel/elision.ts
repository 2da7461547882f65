/** French: whether « de » and « que » lose their vowel before a name (d’Armor, d’Hôtel Breizh; de Nordlicht, de Hugo Boss). */

/**
 * Common first words of company names with a mute h. Before any other h the vowel stays: the h is aspirated (Halles,
 * Haute), or the word is foreign or a brand, before which usage does not elide (de Harbour Foods, de Hewlett-Packard).
 */
const mute = new Set(
  (
    'habillement habit habitat habitation habitations habits hacienda haltere halteres harmonie harmonies hebdo ' +
    'hebergement hebergeur helene helice helices helicoptere helicopteres heliotrope heloise hemisphere herbage herbe ' +
    'herbes herbier herboriste herboristerie heritage heritier heritiers hermine heure heures hexagone hippocampe ' +
    'hippodrome hirondelle hirondelles histoire histoires hiver homme hommes honneur hopital hopitaux horaire horizon ' +
    'horizons horloge horloger horlogerie hormone hortense hortensia horticole horticulteur horticulteurs horticulture ' +
    'hospice hospices hospitalier hospitalite hostellerie hote hotel hotelier hoteliers hotellerie hotels hotes hotesse ' +
    'hotesses huile huilerie huileries huiles huissier huissiers huitre huitres humain humanisme humanite humanites ' +
    'humeur humus hydraulique hydro hydrogene hydromel hygiene hyper hypermarche hypermarches'
  ).split(' '),
);
/** Words that begin with a written vowel but are pronounced with a consonant. */
const kept = new Set('one onze onzieme oui ouistiti uhlan ululement'.split(' '));

export function elides(name: string): boolean {
  const [first = ''] = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (kept.has(first)) return false;
  return mute.has(first) || /^[aeiou]/.test(first) || /^y[^aeiou\d]/.test(first);
}
