/** How questions about the way things work begin, in both languages (folded words, apostrophes straight). */
const OPENING =
  '(?:and|et|hi|hello|bonjour|ok|so|but|mais|donc|alors|please|pls|sorry|pardon|au fait|by the way|hang on|hold on|wait|attends|before that|sinon)';
const ENGLISH =
  "how (?:do|does|can|could|to|long|many days|much time|would|should|is|are)|where (?:do|can|are)|what(?:'s| is| are| does| do| happens| would| if| becomes| must| can| may| access| should| will)|which role|why|who (?:may|can|is allowed|is told|is notified|gets informed|changes|sends|gets|should|decides|answers)|when (?:do|does|will|is|must)|(?:may|can|could|should|must|do|does|are|will) |is (?:it|a|an|the) |until when|for how|after how|in which|from when";
const FRENCH =
  "comment|combien de (?:temps|jours)|pourquoi|c'est quoi|c koi|qu'est[- ]ce|que (?:fait|devien|signifi|veut|se passe|doi|contien|recoi|voi|faut)|qu'(?:arrive|obtient|a le droit)|quel(?:le)?s? (?:est|sont|delai|role|acces|conditions|details|difference|consequences)|a quoi|peut[- ]on|puis[- ]je|peux[- ]tu|est[- ]il|est[- ]ce|y a[- ]t|dans quel|jusqu'a quand|faut[- ]il|en quoi|quelle est|que devien|qui (?:peut|doit|modifie|lit|a le droit|envoie|decide|repond|recoit|est (?:informe|averti|prevenu))|quand|ou (?:trouve|sont)|on fait comment|pendant combien|apres combien|il faut quoi|des que|avons[- ]nous";
const BEGINS = new RegExp(`^(?:${OPENING}[ ,]+)*(?:${ENGLISH}|${FRENCH})`);
/** "la transition est-elle définitive ?", « ça prend combien de temps » */
const INVERTED =
  /^(?:un|une|le|la|les|l'|ce|cet|cette|ca)[ ']?.*(?:-t-(?:il|elle|on)|(?:est|sont|peut|doit|peuvent|doivent)-(?:il|elle)s?|combien de temps)(?: |$)/;
const WHAT_NOW = /(?:what (?:now|do we do|can we do)|que faire|on fait quoi)\s*\??$/;

/** Questions that may be polite orders. */
const POLITE = new RegExp(
  `^(?:${OPENING}[ ,]+)*(?:can|could|will|would|do |peux|peut|pouv|puis|est[- ]il possible|is it possible)`,
);
export const isPolite = (folded: string): boolean => POLITE.test(folded);

/** Whether a line has the form of such a question; the records it may also ask for are told apart by their names. */
export function asksHow(folded: string): boolean {
  return BEGINS.test(folded) || INVERTED.test(folded) || WHAT_NOW.test(folded);
}
