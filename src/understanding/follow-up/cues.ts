/**
 * Small words that tie a line to the one before, in both languages. Each is matched against the line's words without
 * marks, folded and with typing mistakes corrected.
 */

import type { Line } from '../reading.js';
import { fold } from '../tokens.js';

const whole = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?: |$)`);
const first = (pattern: string): RegExp => new RegExp(`^(?:${pattern})(?: |$)`);

const FILLERS =
  "(?:(?:ah|oh|ohh|uh|um|hmm|hm|euh|heu|ok|okay|okey|right|well|so|then|good|fine|great|yes|oui|ouais|bon|bien|ben|alors|donc|d'|accord|please|pls|svp|stp|s'|il|te|vous|plait|but|mais|or|just|a|damn|argh|zut|mince|oops|oups|in|that|case) )*";

/** Nothing of it is wanted any more. */
export const RETRACTS = whole(
  [
    'no wait(?: (?:stop|no))?|wait no|actually no|actually not|no actually|on second thoughts?|changed my mind|hang on no|hold on no',
    "scrap (?:that|it|this)|drop (?:it|that|this)|leave (?:it|that)(?: (?:so|be|then))?|never ?mind|nevermind|nvm|forget (?:it|that|about it|about that)|abort|stop|break off|back out|call (?:it|that) off|not doing (?:it|that)|don't do (?:it|that)|don't bother|skip (?:it|that)|no thanks|let (?:it|everything|that) be(?: as it was)?|as it was|i was too fast|wrong button",
    "non (?:non )?attends|non attendez|attends non|attendez non|laisse(?:z)?(?: tomber)?|laisse ca|oublie(?:z)?(?: (?:ca|tout))?|on oublie|arrete(?:z)?(?: tout)?|on arrete|annule(?:z)?(?: (?:ca|sa|tout))?|anule(?: (?:ca|sa))?|(?:finalement|en fait) (?:non|pas)|surtout pas|rien merci|non merci|je ne veux plus|veux plus|j' ai rien dit|je n' ai rien dit|rien dit|tant pis|c' est bon laisse|pas la peine|comme c' etait|on ne change rien",
  ].join('|'),
);

/** What an order would do is asked, before it is given. */
export const EFFECT =
  /(?:^| )(?:what (?:would|will|does|happens?|could)|what's going to happen|que se passe|qu'? ?(?:est ?-?ce que|est ce qu) (?:ca|cela) (?:fait|change|donne)|ca (?:fait|change) quoi|quelles? (?:seraient|sont) les consequences)(?: .*)?(?: (?:do|mean|happens?|change|affect|if|to|t' il|t il|il|si|quoi)|$)/;

/** Without the provider that the line before named. */
export const ALONE = whole('(?:only|just|juste|seulement|uniquement) (?:us|me|ourselves|nous|moi)|nous seuls');

/** Who did it is asked. */
export const ASKS_WHO = whole(
  "who (?:did|has done|changed|ordered|removed) (?:that|it|this|them)|who was (?:that|it)|qui a fait (?:ca|cela)|qui l' a fait|c' etait qui|qui c' etait",
);
export const ASKS_PRICE = whole(
  'what (?:would|does|will|do) (?:that|it|this|they|these|those) cost|how much (?:is|are|would|does|do|will) (?:that|it|this|they)(?: (?:be|cost))?|(?:ca|cela) (?:coute|couterait|fait) combien|combien (?:ca|cela) (?:coute|couterait)|quel prix',
);
/** What was sent or given is wanted back. */
export const TAKES_BACK = whole(
  '(?:take|pull|get|have|call) (?:it|that|this|them|those|our request|the request|my request) back|reprends (?:la|le|les)|reprenez (?:la|le|les)',
);
/** "not Brian, Bernie" */
export const NOT_THAT = first(`${FILLERS}(?:(?:no|non|nan|sorry|pardon) )?(?:not|pas)`);

/** The line takes something back, or says it anew. */
export const CORRECTS = first(
  `${FILLERS}(?:no|non|nan|nope|not|pas|sorry|pardon|oops|oups|oups|zut|mince|actually|rather|plutot|instead|wait|attends|attendez|hang on|hold on|correction|erratum|typo|faute|i mean|i meant|je voulais|je corrige|je me corrige|je reformule|make it|make that|let it|in fact|en fait|finalement|better|excuse me|excusez|desole|desolee|my mistake|wrong|scratch that|better)`,
);
export const CORRECTS_ANYWHERE = whole(
  "i meant|i mean|i wanted to say|they said|je voulais dire|je parle d'|plutot|rather|instead|make it|make that|let it be|in fact|finalement|a la place|should do|it's|c' est|it is|should be|typo|faute de frappe|l' inverse|then",
);

/** More of the same. */
export const SAME = whole(
  'same|ditto|likewise|too|as well|also|aussi|pareil|idem|de meme|egalement|meme (?:chose|question|demande|commande|nombre)|la meme|le meme|similarly|both',
);

/** Opens a line that leaves out what was said before. */
export const ADDS = first(
  `${FILLERS}(?:and|et|also|aussi|same|pareil|idem|meme|what about|how about|only|just|juste|seulement|uniquement|with|avec|for|pour|to|in|via|at|chez|now|but|mais|not|plus|it's|c' est|better|then|or|ou|celui|celle|ceux|celles|a|au|aux|en|sur|from|of|de|du|d')`,
);

/** Only narrows the list that is shown. */
export const NARROWS = whole(
  'only|just|juste|seulement|uniquement|of those|of them|among (?:them|those)|parmi eux|parmi elles|de ceux-ci|la-dedans',
);

/** Pronouns and possessives: somebody or something of the line before is meant. */
const POINTS = whole(
  [
    "it|its|them|they|they've|their|theirs|there|him|his|he|her|she|that|this|those|these|one|ones|both",
    'lui|leur|leurs|eux|elle|elles|ils|il|ca|cela|cette|cet|sa|son|ses|celui|celle|ceux|celles|dessus',
  ].join('|'),
);
/** Articles in French, unless a verb precedes with a hyphen or follows. */
const CLITICS = /^(?:le|la|les|l'|en|y)$/;

/** @param names those of several words hold no pronoun, as “Bluepeak IT” */
export const pointsBack = (
  { words, tokens, cleaned, found }: Line,
  names: readonly { readonly from: number; readonly to: number }[],
): boolean =>
  POINTS.test(
    words.filter((_, at) => !names.some(({ from, to }) => to - from > 1 && from <= at && at < to)).join(' '),
  ) ||
  words.some(
    (word, at) =>
      CLITICS.test(word) &&
      (cleaned.text[(tokens[at]?.start ?? 0) - 1] === '-' ||
        found.some((one) => one.from === at + 1 && !one.forms.includes('none') && isActed(words, at))),
  );
/** "tu la rejettes", « pour l’inviter », and not « la demande ». */
const isActed = (words: readonly string[], at: number): boolean =>
  /^(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|peux|pouvez|veux|voudrais|faut|va|vais|pour|de|a|ne|me|te|qui)$/.test(
    words[at - 1] ?? '',
  );

/** … and they stand for a company or its people. */
export const THEIRS = whole(
  "their|theirs|they|them|there|they've|leur|leurs|eux|ils|elles|chez eux|chez elles|y|la-bas|lui",
);

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [whole('first|1st|first one|premier|premiere|1er|1ere|1re'), 0],
  [whole('second|2nd|second one|deuxieme|seconde?|2e|2eme|2nde?'), 1],
  [whole('third|3rd|troisieme|3e|3eme'), 2],
  [whole('fourth|4th|quatrieme|4e|4eme'), 3],
  [whole('fifth|5th|cinquieme|5e|5eme'), 4],
  [whole('last|last one|dernier|derniere'), -1],
];

/** The place in a list that a line names: 0 is the first, -1 the last. */
export const placeIn = (said: string): number | undefined => ORDINALS.find(([pattern]) => pattern.test(said))?.[1];

/** The place that a line consists of: "2", "the second one", « le 2e », "number 3". */
export function placeNamed(text: string): number | undefined {
  const said = fold(text)
    .replace(/[.!]+$/, '')
    .trim();
  const number =
    /^(?:(?:number|no|nr|n°|numero|le|la|the|#) ?)*([1-9]\d?)(?: ?(?:e|eme|st|nd|rd|th))?(?: (?:one|please|svp|stp))?$/.exec(
      said,
    );
  if (number) return Number(number[1]) - 1;
  return /^(?:(?:the|le|la|l'|celui|celle|ok|yes|oui) ?)?\S+(?: (?:one|please|svp|stp))?$/.test(said)
    ? placeIn(said)
    : undefined;
}

/** Consent to what was proposed. It opens the same review again and never presses its button. */
export const CONSENTS =
  /^(?:yes|yep|yeah|yup|sure|ok|okay|go ahead|do it|please do|confirm|confirmed|yes please|oui|ouais|vas y|allez y|allez|c' est bon|d' accord|confirme|je confirme|oui vas y|oui confirme|yes do it|ok go)(?: (?:please|svp|stp|s' il (?:te|vous) plait|merci|thanks))?$/;

/** What was done is to be undone. */
export const UNDOES =
  /^(?:(?:please|pls|ok|no|non|oops|oups|sorry|pardon|can you|peux tu|pouvez vous) )*(?:undo|undo (?:that|it|this)|take that back|revert(?: (?:that|it))?|roll (?:that|it) back|reverse (?:that|it)|defais (?:ca|cela)|annule ce que (?:je viens|tu viens|vous venez) de faire|reviens en arriere|revenir en arriere|retour en arriere|defaire|undo please)(?: (?:please|svp|stp|merci))?$/;

/** Words of a follow-up that say nothing by themselves. */
export const SMALL = new RegExp(
  `^(?:${[
    "i|i'm|me|my|we|us|our|you|he|she|it|its|it's|they|them|their|him|her|his|the|a|an|this|that|these|those|one|ones|other|others|and|or|but|so|then|too|also|as|well|same|only|just|now|please|pls|thanks|no|not|yes|ok|okay|right|well|sorry|wait|hang|hold|on|oops|actually|rather|instead|make|made|let|be|is|was|are|were|do|did|does|should|would|could|can|will|shall|need|needs|want|wants|wanted|mean|meant|said|say|for|to|of|in|at|on|with|by|from|via|there|what|about|how|better|more|fine|good|oh|ah|hmm|hm|number|order|thing|question|correction|typo|mistake|wrong|address|name|reseller|customer|provider|user|seats?|licen[cs]es?|people|back|again|until|after|all|put|set|take|give|'s|'ve|s|directly|today|altogether|total|in fact|company|domain|email|mail|role|together|both|like|too|many|get|have|has|had|per|each|some",
    "je|j'|tu|t'|il|elle|on|nous|vous|ils|elles|lui|leur|leurs|eux|y|en|le|la|les|l'|un|une|des|du|de|d'|au|aux|a|et|ou|mais|donc|alors|bon|ben|bien|oui|non|nan|pas|ne|n'|plus|plutot|finalement|pardon|desole|desolee|attends|attendez|oups|zut|mince|pareil|idem|aussi|egalement|meme|chose|celui|celle|ceux|celles|ce|c'|est|cet|cette|ca|sa|son|ses|pour|chez|avec|dans|par|sur|sans|qui|que|qu'|quoi|je|voulais|dire|veux|mets|mettez|mettre|passe|faut|fait|fais|dit|parle|corrige|reformule|juste|seulement|autre|autres|tous|toutes|tout|toute|numero|nombre|faute|frappe|erreur|licence|postes?|sieges?|client|revendeur|fournisseur|utilisateur|adresse|inverse|sera|sont|serait|comme|question|demande|deux|ici|la|svp|stp|merci|si|se|s'",
  ].join('|')})$`,
);
