/**
 * How questions about the state of things begin, in both languages; matched against a sentence's words (folded, without
 * marks), what only leads up to it taken off.
 */

const GREETING =
  "(?:(?:and|but|so|ok|okay|well|hi|hello|hey|bot|please|pls|morning|good|dear|all|team|sorry|just|quick|question|q|btw|also|then|now|by the way|out of curiosity|et|mais|alors|donc|bon|bonjour|bonsoir|salut|coucou|rapide|petite|dis|dites|svp|stp|au fait|sinon|s' il (?:vous|te) plait) )*";

const WISH =
  "(?:(?:i|we|je|j'|nous|on) (?:(?:would|'d|'m|really|just|do|need|want|have|voudrais|voudrait|voudrions|aimerais|aimerait|aimerions|souhaite|souhaitons|souhaiterais|souhaiterions|veux|veut|voulons|dois|devons|cherche|have) )*(?:(?:to|like|need|want|bien|a|de|d'|was|were|am|wondering) )*(?:know|see|check|verify|find out|ask|understand|wonder|wondering|savoir|voir|verifier|connaitre|demander|demande))";
const FAVOUR =
  "(?:tell me|tell us|let me know|let us know|remind me|check|(?:(?:can|could|would|will|might|may|do|does) (?:you|i|we|one|anyone|anybody) (?:(?:please|kindly|happen to|just|perhaps) )*(?:tell me|tell us|let me know|remind me|check|know|say|see|ask))|(?:est ce que )?(?:(?:tu|vous|on|nous) )?(?:peux|peut|pouvez|pourriez|pourrais|pouvons|puis|pourrait) (?:(?:tu|vous|on|nous|je) )?(?:me dire|nous dire|m' indiquer|me preciser|me rappeler|verifier|voir|savoir)|dis moi|dites moi|dis nous|dites nous|rappelle moi|rappelez moi|indique moi|indiquez moi|sait on|sais tu|savez vous|tu sais|vous savez|on sait)";
/** "I would like to know", "could you tell me": what follows is the question. */
export const LEADING = new RegExp(
  `^${GREETING}(?:(?:${WISH}|${FAVOUR}) )?(?:(?:please|svp|stp|for me|s' il (?:vous|te) plait) )*`,
);
/** The same, and something really stands there: what follows keeps the order of a statement. */
export const INDIRECT = new RegExp(`^${GREETING}(?:${WISH}|${FAVOUR}) `);

const TIME_WORDS =
  "when|since when|until when|till when|how long|what (?:day|date|time)|which (?:day|date)|quand|c' est quand|depuis quand|jusqu' a quand|pour quand|a quelle date|a quelle heure|quel jour|quelle est (?:la date|l' echeance)|what is the (?:\\S+ )?date|what 's the (?:\\S+ )?date|il reste combien de temps|combien de temps reste";
export const TIME = new RegExp(`^(?:${TIME_WORDS}) `);
/** "when it is over, we …", "quand le contrat sera fini, on …" set a condition. */
export const CONDITION_OF_TIME =
  /^(?:when|quand) (?!(?:is|are|was|were|do|does|did|will|has|have|'s|exactly|est|sont|sera|seront|va|vont|a|ont|se|s'|expire|expirent|arrive|arrivent|prend|tombe|finit|finissent|doit) )/;

const WHICH_WORDS =
  "which|what|whose|who|whom|how many|how much|how far|how is|how are|how 's|where is|where are|where do|where does|where did|where|any|anything|anybody|anyone|quels?|quelles?|lesquels|lesquelles|qui|c' est qui|combien|il (?:y a|reste|nous reste|me reste|lui reste) combien|que (?:sont|est|manque|reste|devien\\w*|nous|me|t-|se)|qu' (?:est ce qui|est ce que|est ce qu'|en est|est|ai|a|avons|ont|y a)|ou en|ou (?:est|sont|arrivent?|vont|va)|(?:avec|dans|chez|de|par|a|sur|pour|sous) (?:quels?|quelles?|qui|combien)|dans quelle|des nouvelles|du nouveau|rien|quelque chose";
export const WHICH = new RegExp(`^(?:${WHICH_WORDS}) `);

/** "nombre de licences chez Fleurs Duval": asked for, where no number is given. */
export const COUNTED = /^(?:nb|nombre|number|count) (?:de|d'|des|of) /;

/** Something of the kind may be there: "is there", "do we have any", "y a-t-il". */
export const EXISTS =
  /^(?:is there|are there|were there|do we have|do i have|have we|have i|have any|are any|did any|has any|do any|any|anything|anybody|anyone|y a t-il|il y a|il y a t-il|il reste|reste t-il|a t-on|avons nous|ai je|est ce qu' (?:il y a|on a|il reste)|est ce que (?:j' ai|nous avons|quelqu' un)|on a (?:des|un|une|encore|quoi|quels?|quelles?|toujours|deja)|des|du nouveau) /;

export const DOING = /^est ce (?:que|qu') (?:de |d')?([a-z]+(?:er|ir|re)) /;

/** "has Wren Dairy got anything active": yes or no, and which. */
export const SOME = /(?:^| )(?:any|anything|anybody|anyone) /;
/** Answered with yes or no. */
export const WHETHER =
  /^(?:am i |(?:is|are|was|were|isn't|aren't|has|hasn't|haven't) (?!you )|did (?!you )|does |do (?:we|they|i|our|any|all|these|those) |have (?:we|they|i|any|our|all|you (?:got|had|any)|these|those) |will (?!you )|if |whether |si |s' |est ce (?:que|qu'|qu) |(?:y )?(?:a|est|sont|ont|va|vont|sera|seront|reste|manque|avait|etait|existe) t?-?(?:il|elle|on|ils|elles)|a t-|s' est on |sommes nous |avons nous |ai je |suis je |serons nous |recevons nous |on a (?:des|un|une|encore|quoi|quels?|quelles?|toujours|deja|bien|ete) |on est |il (?:y a|reste|manque) |j' ai (?:des|encore|quelque|un|une|quoi|quels?|quelles?) |des |ont ils |sont ils )/;
/** The subject stands behind its verb: "Nexatek est-il", "l'invitation a-t-elle". */
export const INVERTED =
  /(?:^| )(?:\S+ t-(?:il|elle|on|ils|elles)|a (?:til|telle|ton)|(?:travaill|recev|achet|vend|pay|utilis|partage)e?ons nous|(?:est|sont|ont|etait|etaient|sera|seront|vont|fait) (?:il|elle|ils|elles)|(?:est|fait) on|(?:avons|sommes|serons|aurons) nous|ai je|suis je)(?: |$)/;

/** What may be done, must be done or how: no question about how things stand. */
export const ABILITY =
  /(?:^| )(?:can|could|may|might|should|must|shall|ought|allowed|able|possible|permitted|possibility|(?:have|has|need|needs|supposed) to|peut|peux|peuvent|pouvons|pouvez|pourrait|pourrais|pourrions|pourriez|doit|dois|doivent|devons|devrait|devrais|devrions|faut|faudrait|faudra|droit de|droit d'|permis|autorises?|possibilite|moyen de|risk|risque|risky|dangerous|comment|how to|how do|how does|how can|how come|why|pourquoi|happens? (?:if|when|to)|would|if (?:i|we|you|a|an|the|somebody|someone|they|he|she)|si (?:je|j'|on|nous|un|une|le|la|les|l'|quelqu'|il|elle)|what if|how long (?:do|does) (?:it|you|people|a|an)|becomes? of|devien\w*|se passe|arrive t-il|click|button|bouton|ou est ce que|ou (?:je|on|puis|trouver|se trouve\w*)|difference|meant|means?|signifie|sert|servent|veut dire)(?: |$)/;

/** "what we need is …", "who I want to add is …": an order that begins like a question. */
export const ASSERTED =
  /^(?:what|who|which|where|whom|when) (?:i|we) (?:want|need|would|'d|wish|really|like|have to|must)(?: |$)/;

/** "an invitation", "les abonnements": of any, and not of ours. */
export const ANY_ONE =
  /^(?:(?:when|how long|quand|is|are|was|does|do|will|si|if|whether|est ce que|est ce qu'|for|pour) )+(?:an?|une?|some|les|des) /;
/** "the customer loses", "do subscriptions …": nothing says whose, so how it works is asked. */
export const BARE_PLURAL =
  /^(?:(?:when|how long|do|are|will|if|whether) )+(?!(?:is|was|has|does|this|our|my|the|these|those|we|they|i|there|any|all|it|his|her|their) )[a-z-]+s /;
