/** Whole numbers in figures and in English and French words (Belgian and Swiss ones too). */

const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, cent: 100, cents: 100, thousand: 1000, mille: 1000 };
const BEGINS = new Set([...Object.keys(UNITS), ...Object.keys(SCALES), 'a']);
/** Articles; they are numbers only inside a longer number. */
const ARTICLES = new Set(['a', 'an', 'un', 'une', 'one']);
/** "two dozen", "une quinzaine" */
const DOZENS = new Set([
  'dozen',
  'dizaine',
  'douzaine',
  'quinzaine',
  'vingtaine',
  'trentaine',
  'quarantaine',
  'cinquantaine',
  'soixantaine',
  'centaine',
]);
const JOINTS = new Set(['and', 'et', '-']);

/** All words of numbers. */
export const numberWords: readonly string[] = [...Object.keys(UNITS), ...Object.keys(SCALES)];

export interface NumberAt {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** The number that begins at a word, or `undefined`. */
export function numberAt(words: readonly string[], from: number): NumberAt | undefined {
  const first = words[from] ?? '';
  if (!/\d/.test(first)) return inWords(words, from);
  const figures = /^(?:x)?(\d{1,9})(?:x|k)?$/.exec(first);
  if (figures) {
    const next = words[from + 1] ?? '';
    if (/^\d{1,3}$/.test(first) && first !== '0' && /^\d{3}$/.test(next) && !/^\d/.test(words[from + 2] ?? '')) {
      return { value: Number(first + next), from, to: from + 2 };
    }
    if (
      /^\d{1,3}$/.test(first) &&
      /^[,.]$/.test(next) &&
      /^\d{3}$/.test(words[from + 2] ?? '') &&
      words[from + 2] !== '365'
    ) {
      return undefined;
    }
    return { value: Number(figures[1]) * (first.endsWith('k') ? 1000 : 1), from, to: from + 1 };
  }
  const thousands = /^(\d{1,3})[.,](\d{3})$/.exec(first);
  return thousands ? { value: Number(`${thousands[1]}${thousands[2]}`), from, to: from + 1 } : undefined;
}

function inWords(words: readonly string[], from: number): NumberAt | undefined {
  if (!BEGINS.has((words[from] ?? '').split('-', 1)[0] ?? '')) return undefined;
  let total = 0;
  let group = 0;
  let last = 0;
  let to = from;
  let spoken = 0;
  for (let at = from; at < words.length; at += 1) {
    const parts = (words[at] ?? '').split('-').filter((part) => part !== 'et' && part !== 'and');
    if (JOINTS.has(words[at] ?? '')) {
      const next = (words[at + 1] ?? '').split('-')[0] ?? '';
      if (spoken === 0 || !(next in UNITS) || (ARTICLES.has(next) && last < 20) || last < 20) break;
      continue;
    }
    if (parts.length === 0 || !parts.every((part) => part in UNITS || part in SCALES || (part === 'a' && spoken === 0)))
      break;
    let fits = true;
    for (const part of parts) {
      const scale = SCALES[part];
      const unit = UNITS[part];
      if (scale !== undefined) {
        if (scale === 1000) {
          total += (group || 1) * 1000;
          group = 0;
        } else group = (group || 1) * scale;
        last = scale;
      } else if (unit !== undefined) {
        if (DOZENS.has(part) && spoken > 0) group = (group || 1) * unit;
        else if (group % 100 === 4 && unit === 20) group += 76;
        else if (spoken > 0 && !mayFollow(last, unit)) {
          fits = false;
          break;
        } else group += unit;
        last = group % 100 === 80 && unit === 20 ? 80 : unit;
      }
      spoken += 1;
    }
    if (!fits) break;
    to = at + 1;
  }
  if (to === from) return undefined;
  if (to === from + 1 && ARTICLES.has(words[from] ?? '')) {
    return undefined;
  }
  if (words[from] === 'a' && to === from + 1) return undefined;
  return { value: total + group, from, to };
}

/** Whether a unit can follow: "twenty five", "cent douze", "soixante quinze", but not "five six". */
const mayFollow = (last: number, unit: number): boolean =>
  last >= 100 ||
  (last >= 20 && unit < 10) ||
  ((last === 60 || last === 80) && unit < 20) ||
  (last === 4 && unit === 20) ||
  (last === 10 && unit >= 7 && unit <= 9);
