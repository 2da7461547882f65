/** Dates, periods and moments: "on 15 December", "at renewal", « à partir du 1er janvier », "in the next six weeks". */
import type { Span } from '../spans.js';
import { any, anyOf, type Joined, phrases } from './words.js';

export interface DateSpan extends Span {
  /** The place behind a linking "of", "de": a period leaves it out. */
  readonly core: number;
  /** It lies in the past: "since Friday", "last week", "we sent in on Tuesday". */
  readonly past: boolean;
  /** A moment in the life of a subscription: "at renewal". */
  readonly isMoment: boolean;
}

const ORDINAL = '(?:\\d{1,2}(?:st|nd|rd|th|er|e|eme)|first|1st|premier)';
const DAY_NUMBER = '(?:\\d{1,2}(?:st|nd|rd|th|er)?|first|premier)';
const COUNT =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|few|couple of|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|quinze|vingt|trente|soixante|quelques|prochaine?s?|premiers?)';
const YEAR = '(?:20\\d\\d)';
const DAY = any('days');
const MONTH = any('months');
const AMBIGUOUS = new Set(phrases('ambiguousMonths'));
const PLAIN_MONTH = anyOf(phrases('months').filter((month) => !AMBIGUOUS.has(month)));
const UNIT = any('units');
const PART = any('dayParts');
const WHICH_EN = '(?:this|next|nxt|last|coming|following|current|previous|past)';
const AFTER_FR =
  "(?:prochaine?s?|derniere?s?|suivante?s?|passee?s?|en cours|courante?|d' apres|qui vient|qui viennent|-citte|qui commence)";
const EDGE =
  '(?:beginning|start|middle|end|close|mid|early|late|last day|first day|last week|first week|first|last|debut|milieu|fin|courant|mi|dernier jour|premier jour|derniere semaine|premiere semaine|dernier|premier)';
const EDGED = `(?:${WHICH_EN} )?(?:${MONTH}(?: ${YEAR})?|${UNIT}(?: ${AFTER_FR})?|${YEAR}|term|contract|day)`;
const TIME =
  "(?:(?:at|by|before|after|a|vers|avant|apres) (?:\\d{1,2} : \\d\\d|\\d{1,2} h(?: \\d\\d)?|noon|midnight)|\\d{1,2}(?: : \\d\\d)? (?:am|pm|o'clock|h|heures)|\\d{1,2}(?:am|pm)|\\d{1,2}h(?:\\d\\d)?)";

/** A date by itself. */
const CORE = anyPattern([
  `(?:${DAY} ,? ?)?(?:the |le )?${DAY_NUMBER} (?:of |- )?${MONTH}(?: ,? ?${YEAR})?`,
  `${MONTH} (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?)(?: ,? ?${YEAR})?(?! ?[x%])`,
  '20\\d\\d-\\d\\d-\\d\\d',
  '\\d{1,2} / \\d{1,2}(?: / \\d{2,4})?',
  '\\d{1,2}\\.(?:0\\d|1[0-2])(?:\\.(?:20)?\\d\\d)?',
  `(?:the |la |le |l' |les )?${EDGE} (?:of |de |du |d' |des )(?:the |la |le |l' )?${EDGED}`,
  `(?:la |le )?(?:mid|early|late|debut|fin|courant|mi|milieu|end|start) (?:${MONTH}|${YEAR})(?: ${YEAR})?`,
  `(?:${WHICH_EN} |the )?${PLAIN_MONTH}(?: ${YEAR})?(?: ${AFTER_FR})?`,
  `(?:${WHICH_EN} )?${MONTH}(?: ${YEAR}| ${AFTER_FR})`,
  `${WHICH_EN} ${MONTH}`,
  `(?:${WHICH_EN} |the |le |ce )?${DAY}(?: ${PART})?(?: ${AFTER_FR}| week)?`,
  `${any('relativeDays')}(?: (?:${PART}|au soir|au matin))?`,
  `(?:this|ce|cet|cette) ${PART}`,
  `${WHICH_EN} (?:${COUNT} )?(?!day |day$|jour )(?:${UNIT}|${any('seasons')}|few (?:days|weeks))`,
  `the (?:${WHICH_EN} )(?:${COUNT} )?(?!day |day$)(?:${UNIT}|${any('seasons')})`,
  `(?:ce|cet|cette|ces) (?:${COUNT} )?(?:${UNIT}|moi|${any('seasons')})(?: ${AFTER_FR}| ci|- ci)?`,
  `(?:la |le |l' |les )?(?:${COUNT} )?(?:${COUNT} )?(?:dernier|derniere|derniers|dernieres|prochain|prochaine|prochains|prochaines) ${UNIT}`,
  `(?:la |le |l' |les )?(?:${COUNT} )?${UNIT} ${AFTER_FR}`,
  `(?:the |le |la |au |du )?(?:first|second|third|fourth|premier|deuxieme|troisieme|quatrieme|1er|2e|3e|4e) (?:quarter|trimestre|semestre|half)(?: ${YEAR})?`,
  `(?:q[1-4]|t[1-4]|h[12]|s[12])(?: ${YEAR})?`,
  any('holidays'),
  '(?:semaine|week|sem|wk|kw) \\d{1,2}',
  `${COUNT} ${UNIT} (?:ago|from now|from today|hence|later|plus tard|apres|time)`,
  `(?:${ORDINAL}) (?:of (?:the|next|this) month|du mois(?: prochain)?)`,
]);

/** What counts as a date behind a preposition only. */
const LED = anyPattern([
  CORE,
  `(?:the |la |le |l' )${any('seasons')}`,
  MONTH,
  YEAR,
  `(?:the )?${ORDINAL}(?! (?:licen|seat|user|time|fois))`,
  'noon',
  'midday',
  'midnight',
  'midi',
  'minuit',
]);
/** A moment in the life of a subscription, behind a preposition that tells it from a thing ("turn renewal off"). */
const MOMENT = `(?:at|on|from|until|till|before|after|by|as of|as from|upon|au|a l'|a la|des|des le|des la|lors de|lors du|lors de la|au moment de|au moment du|avant|avant le|avant la|avant l'|apres|apres le|apres l'|apres la|jusqu' a|jusqu' au|jusqu' a l'|jusqu' a la|pour) (?!(?:renouvellement|terme|reconduction)(?: auto| automatique)|(?:renewal) (?:on|off))${any('moments')}(?: on)?|a echeance|a expiration`;
/** A length of time behind "in", "within", "over", « dans », « sous ». */
const LENGTH = `(?:in|within|over|dans|sous|d' ici) (?:the |les |le )?(?:${WHICH_EN} |next |coming )?(?:about )?${COUNT} (?:${COUNT} )?${UNIT}(?: time| prochains| a venir)?`;
const RANGE = `(?:between|entre) (?:the |le )?(?:${LED}|now|maintenant|${DAY_NUMBER}) (?:and|et|&) (?:the |le )?(?:${LED})|(?:from|du|de) (?:the )?(?:${LED}|${DAY_NUMBER}) (?:to|until|till|through|au|jusqu' au|jusqu' a|-) (?:the )?(?:${LED})`;
/** A day of the month without its month: French ones need a preposition that is not used of amounts. */
const DAY_ALONE = `(?:a partir du|a compter du|des le|jusqu' au|avant le|apres le|d' ici le|d' ici au|au plus tard le|depuis le|pour le) \\d{1,2}(?:er)?(?! (?:${MONTH}|/))|le (?:1er|\\d{1,2})(?= (?:si|s'|seulement|au plus|prochain|,|\\.|!|;)|$)`;
const PREPOSITION = `(?:${any('before')} )`;
const LINK = `(?:${any('links')} )`;

const DATE = new RegExp(
  `(?<![^ ])(?:${RANGE}|${LENGTH}|${DAY_ALONE}|d' ici la|${MOMENT}|${PREPOSITION}(?:${LED})|(?<link>${LINK})(?:the |la |le |l' )?(?:${CORE}|${MONTH})|${CORE})(?:(?: ,)? (?:${PREPOSITION}(?:${CORE})|${TIME}|(?:after|before|at|by) (?:six|seven|eight|nine|ten)|${CORE}))*(?: ${any('last')})?(?![^ ])|(?<![^ ])(?:(?:(?:at|by|a|vers) )?${TIME}(?: (?:${PREPOSITION})?${CORE})?|first thing (?:${PREPOSITION})?${CORE}|${any('later')})(?![^ ])`,
  'g',
);
const PAST =
  /^(?:since|depuis|yesterday|hier|avant-hier)(?: |$)|(?:^| )(?:last|past|previous) (?:week|month|year|quarter|night|\w+day|\w+ (?:weeks|months|days))(?! of)|(?:^| )(?:ago|dernier|derniere|passe|passee)$/;
/** What was done then: "that we put in", « qu’on a faite ». */
const DONE =
  /(?:^| )(?:we|i|you|they|he|she|it) (?:have |has |had |already )*(?:sent|put|made|got|gave|did|was|were|left|said|\w+ed) (?:[^\s,.;:!?]+ ){0,10}$|(?:^| )(?:on a|j' ai|avons|avez|ont|a ete|ont ete|etait|etaient) (?:\S+ ){1,2}$|(?:^| )(?:sent|parties?|envoyees?|done|made|faites?) $/;

/** Without one of these words a line holds no date, and the long pattern need not be tried. */
const HINTS: ReadonlySet<string> = new Set(
  (['days', 'months', 'units', 'dayParts', 'relativeDays', 'seasons', 'holidays', 'moments', 'later'] as const)
    .flatMap((key) => phrases(key))
    .flatMap((phrase) => phrase.split(' '))
    .filter(
      (word) =>
        word.length > 2 && !/^(?:the|les|its|not|yet|new|que|pas|day|tout|end|date|their|next|suite|plus)$/.test(word),
    ),
);
const HINT_SHAPE =
  /\d(?:st|nd|rd|th|er|h|am|pm|e)(?: |$)|\d [:/] \d|\d[-.]\d\d|(?:^| )(?:20\d\d|[qts][1-4]|h[12]|le \d{1,2}|du \d{1,2}|an|ans|day|end|first|last|premier|d' ici|week|sem|wk|kw) /;

/** The dates of a line, from left to right. */
export function findDates({ text, tokenAt }: Joined): readonly DateSpan[] {
  if (!HINT_SHAPE.test(`${text} `) && !text.split(' ').some((word) => HINTS.has(word))) return [];
  return [...text.matchAll(DATE)].map((match) => {
    const from = tokenAt(match.index);
    const link = match.groups?.link;
    return {
      from,
      to: tokenAt(match.index + match[0].length - 1) + 1,
      core: link ? tokenAt(match.index + link.length) : from,
      isMoment: /renew|renouvel|reconduc|echeance|expir|anniversa|\bterme?\b/.test(match[0]),
      past: PAST.test(match[0]) || DONE.test(text.slice(0, match.index)),
    };
  });
}

function anyPattern(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}
