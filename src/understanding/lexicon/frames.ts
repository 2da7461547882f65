/**
 * What leads up to a verb and says how it is meant, in both languages: courtesy, refusal, report, question. Each is
 * matched against the words before the verb (folded, names as `<n>`, entities as `<e>`, a space after each).
 */

const SMALL =
  "(?:(?:able|please|pls|plz|kindly|just|now|also|then|finally|quickly|asap|immediately|svp|stp|bien|vite|maintenant|aussi|donc|enfin|directement|simplement|again|already|deja|ever|still|really|actually|perhaps|maybe|and|et|me|m'|nous|us|le|la|les|l'|lui|leur|en|y|te|t'|vous|se|s'|to|de|d'|a|go ahead|be|etre|get|have|s' il|plait|plutot|rather|simply|tout|suite|urgently|if|possible|would|thank|thanks|merci|temporarily|completely|definitely|definitivement|both|it|that|him|her|them|this|ca|cela) )*";

const before = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern}) ${SMALL}$`);

const FILLERS =
  "please|pls|plz|kindly|ok|okay|so|and|then|now|also|hi|hello|hey|dear|bot|yes|yeah|yep|right|well|alright|finally|first|next|just|quick|quickly|urgent|urgently|asap|fyi|btw|svp|stp|bonjour|bonsoir|salut|merci|donc|alors|et|puis|ensuite|maintenant|bon|bah|ben|oui|allez|vas|y|hop|enfin|abord|vite|rapidement|immediatement|aussi|go|ahead|morning|afternoon|evening|guys|everyone|s'|plait|possible|thanks|thank|le|la|les|l'|lui|leur|nous|coucou|tiens|voila|here|therefore|thus|hence|immediately|today|aujourd'hui|tomorrow|simply|directly|directement|re|task|todo|action|but|mais|oh|ah|um|euh|bref|super|great|perfect|parfait|cool|anyway|prochaine|etape|step|important|definitivement|completement|completely|permanently|straight|away|sinon|then|allons|hiya|cheers|at|once|attention|final|finalement|voici|tonight|tout|suite|urgence|d'|really|news|victory|good|day|cher|chere|dr|need|again|me|m'|en";

export const COURTESY = before(
  "(?:someone|somebody|anyone|anybody|quelqu' un) (?:please|peut|pourrait)|peux tu|peut tu|tu peux|pouvez vous|vous pouvez|tu pourrais|vous pourriez|veux tu|voulez vous|mind|auriez vous|aurais tu|serais tu|seriez vous|pourrais tu|voudriez vous|vous voudrez|tu veux bien|(?:prier|prie|ask|asking|request) (?:you|vous|de|te)|vous prier|te demander|vous demander|can you|could you|would you|will you|can't you|couldn't you|don't forget|do not forget|not forget|oublie pas|oubliez pas|oublier pas|pourriez vous|you help me|m' aider a|aider a",
);

export const NEGATED_EN = before(
  "(?:don't|dont|do not|never|not|won't|shouldn't|should not|mustn't|must not|can't|cannot|wouldn't|needn't|no need|without|instead of|rather than|avoid|refrain from|against|nobody|no one|none of us|neither|nor|stop short of|hold off|hold off on|stop|no reason|no point|forbid|forbidden|nothing|didn't|doesn't|hesitant|reluctant|no longer|before you|isn't|aren't|wasn't|too early)(?: (?:you|to|we|us|i|want|wants|wanted|ask|asked|say|said|tell|told|need|have|has|ever|just|let|think|it|going|anyone|anybody|anything|yet|even|dare|try|like|would|go|really|supposed|able|allowed|and|necessary|necessarily|should|must|that|simply|in|on|for|mean|meant|intend|agree|agreed|time|been|being|was|were|is|are|be|planning|here|meaning|seriously|dream|about|of))*",
);

export const NEGATED_FR = before(
  "(?:ne|n'|sans|evite|evitez|eviter|inutile|pas|jamais|surtout pas|au lieu|plutot que|pas la peine|pas besoin|plus besoin|plus la peine|aucun besoin|aucune raison|hors de question|interdit|interdiction|nul besoin|rien|refuse qu' on|oppose|contre l' idee|garde toi|gardez vous|abstiens|abstenez|trop tot)(?: (?:ne|n'|me|m'|te|t'|se|s'|le|la|les|lui|leur|l'|y|en|pas|plus|jamais|rien|faut|faudrait|veux|veut|voulons|voudrais|dois|doit|devons|devrait|devez|peut|peux|ai|a|as|avons|avez|ont|demande|demander|dit|besoin|de|d'|il|que|qu'|on|tu|vous|nous|je|j'|surtout|souhaite|souhaitons|va|vais|aimerais|encore|du|tout|voulu|toi|est|etre|ete|pour|question|cas|aucun|necessaire|envie|peine|l' intention|intention|toujours|personne|heure|l' heure|moment|suis|pense|prevu|decide))*",
);

export const NEGATED_AFTER = /^(?:(?:-|moi|le|la|les|lui|leur|en|y|l'|surtout) )*(?:pas|jamais|rien)(?: |$)(?!mal)/;

export const PASSIVE = before(
  'was|were|been|is|are|being|has been|have been|had been|gets|got|a ete|ont ete|est|sont|etait|etaient|ete|fut|furent',
);

export const DUE = before(
  '(?:should|must|needs?|has|have|ought|shall|to|can|could|want|wants|would like|please|doit|doivent|devrait|devraient|faut|faudrait|soit|soient)(?: (?:to|now|please|please|also|he|she|they|it))*(?: (?:be|get|etre))?',
);

export const PERFECT_EN = before(
  "(?:has|have|had|'ve|having|'s|hasn't|haven't|hadn't)(?: (?:already|just|all|also|recently|not|never|now|since|finally|accidentally|by|mistake|been|even|ever|yet))*",
);

export const PERFECT_FR = before(
  "(?:avoir|ai|as(?! to)|a|avons|avez|ont|avait|avaient|avais|avions|aurait|aurais|auraient|ayant|ete|est|sont|etait|etaient|suis|sommes|viens|vient|venons|venez|viennent|venait|a t-il|a t-elle|a t-on|apres avoir)(?: (?:deja|bien|tous|toutes|ete|donc|meme|nous|leur|lui|les|la|le|l'|me|m'|te|t'|pas|plus|jamais|tout|simplement|juste|de|d'|hier|aussi|finalement|toujours|encore|trop|mal|il|elle|on|ils|elles|t|t-il|t-elle|t-on|vous|malencontreusement|recemment))*",
);

/** "has to be corrected" */
export const TO_BE = before('(?:has|have|needs?|ought|is|are|going) to be');

/** "has to authorise us" */
export const MUST = before('(?:has|have|needs?|ought|supposed|must|should|doit|doivent|devra|devront)(?: to)?');

/** "would you be so good as to …", "auriez-vous la possibilité de …": a long way round to an order. */
export const ASKED_KINDLY =
  /^(?:(?:and|so|hi|hello|hey|dear|good|morning|afternoon|day|bonjour|bonsoir|salut|madame|monsieur|please|svp|stp|<n>) )*(?:(?:would|could|will|can) you|might (?:i|we) ask you|may (?:i|we) ask you|auriez vous|aurais tu|seriez vous|serais tu|pourriez vous|pourrais tu|voudriez vous|accepteriez vous|(?:nous|je) vous (?:prions|prie|serions|serais|saurais)) (?:[a-z']+ ){0,9}(?:to|de|d'|pour|a) (?:(?:le|la|les|l'|lui|leur|me|m'|nous) )*$/;

/** … unless something else is asked for: to say, to see, to ask somebody. */
export const ASKED_ELSE =
  /(?:^| )(?:tell|ask (?!you)|explain|say|know|check|confirm|see|understand|remind|wait|dire|demander|expliquer|savoir|voir|verifier|comprendre|rappeler|indiquer|preciser|attendre|confirmer|not|ne|n'|pas|never|jamais|avoid|eviter|stop|refuse|refuser|if|si|how|comment|why|pourquoi|before|avant|without|sans|instead|plutot|refrain|abstenir|renoncer|arreter|cesser|help (?!me|us)) /;

export const TO_COME = before(
  "(?:failli|almost|nearly|manque|pu|su|voulu|ose|essaye|essaie|tente|fini|should|ought|devrais|devrait|devrions|will|'ll|going|about|might|may|plans?|planning|intends?|planned|hopes?|thinks?|thinking|considering|va|vont|vais|allons|allait|allaient|compte|comptent|comptons|comptais|risque|risquent|apprete|prevoit|prevoient|prevu|envisage|envisagent|envisageons|songe|hesite|pense|pensent|pensons|pensait|tomorrow|decided|decides|decide|refuses|refused|tried|tries|wanted|started|likes|loves|threatened|threatens|voulait|voulaient|essaye|essaie|menace|veut|veulent|wants|wishes|aimerait|souhaite|souhaiterait|hope|am|was|were|would)(?: (?:to|of|on|about|de|d'|a|not|pas|going|bien|never|jamais|it|soon))*",
);

export const OWN_WISH =
  /(?:^| )(?:i|we|you|i 'd|we 'd|'d|let|(?:we|nous) (?:and|et) (?:<n> )*<n>|je|j'|(?<!(?:<n>|chef|client|cliente|patron|patronne|boss|direction|collegue|directeur|directrice|revendeur|fournisseur|il|elle|qui|equipe|siege|juridique) )(?:nous|vous)|on|tu)(?: (?:would|'d|do|really|just|also|now|then|ne|me|m'|te|t'|vous|nous|urgently|still|simply|only|definitely|both|now|aussi|donc|alors))* (?:like|want|need|wish|have|love|prefer|must|got|be happy|be glad|be pleased|be delighted|are happy|am happy|are glad|are ready|am ready|veux|veut|voulons|voudrais|voudrait|voudrions|souhaite|souhaitons|souhaiterais|souhaiterions|souhaiterait|aimerais|aimerait|aimerions|dois|doit|devons|devez|desire|desirons|tiens|prie|demande|saurais|serais|serions)(?: |$)/;

export const SUBORDINATE = before(
  "(?:s' (?:il|ils|elle|elles|on)(?: (?!vous|te)[a-z'-]+){0,4}|(?:that|whether|if|when|while|because|since|before|after|once|until|unless|who|whoever|which|although|though|why|si|quand|lorsque|lorsqu'|avant|apres|parce|puisque|puisqu'|qui|dont|pourquoi|que|qu'|depuis|pendant|tandis|jusqu' a|jusqu')(?: [a-z'-]+){0,4}|said|says|told|tells|asked|asks|wrote|writes|claims|claimed|insists|demands|recommends|recommended|suggested|suggests|ordered me|ordered us|dit|disait|disent|demande|demandait|demandent|demandé|ecrit|ecrivait|exige|recommande|suggere|propose|conseille|ordonne|crie|repond|repondu|begged|urged|reminded)(?: (?:me|us|him|her|them|you|to|not|de|d'|that|que|qu'|nous|lui|leur|moi|il|elle|she|he|they|should))*",
);

/** "he thinks that we must …" */
export const TOLD_WISH = /(?:^| )(?:que|qu'|that|whether|si|if|parce|because) (?:i|we|you|je|j'|nous|on|tu|vous) /;

/** "he thinks we must …", somebody else's opinion. */
export const OPINION =
  /(?:^| )(?:thinks|thought|believes|feels|reckons|suggests|says|said|claims|insists|hopes|told (?:me|us)|(?:il|elle|<n>|chef|client) (?:pense|croit|estime|trouve|dit|affirme))(?: (?:that|que|qu'))? (?:i|we|you|one|je|j'|nous|on|tu|vous|il) /;

export const WANTED_CLAUSE =
  /(?:^| )(?:(?:i|we|je|j'|nous|on) (?:(?:would|'d|really|just|do|ne|vous|te|t') )*(?:want|like|need|wish|ask|prefer|veux|veut|voudrais|voudrait|voudrions|voulons|aimerais|aimerait|aimerions|souhaite|souhaiterais|souhaitons|prefere)|grateful if|glad if|nice if|great if|good if|appreciate it if|happy if|kind|mind if|ravie?s?|heureux|heureuse|content|contents|contente|pleased if|delighted if|obliged if|il faut|il faudrait|fais en sorte|faites en sorte|veille a ce|make sure|ensure|see to it|gre de|gre si|reconnaissants? de|reconnaissants? si|time)(?: [a-z']+){0,3} (?:that|que|qu'|if|si|you|vous|tu|on|we)(?: |$)/;

export const FRAME = before(
  "(?:please|pls|plz|kindly|let 's|lets|let us|let me|time|help me|help us|help|so kind as|so kind|kind enough|good enough|if you could|if you would|if you can|you|you can|you could|you should|you must|you may|be sure|make sure|make sure you|remember|go ahead and|go ahead|feel free|necessary|required|it is time|i need|merci|veuillez|pourriez|pouvez|pourrais|voudriez|voulez|prie|prier|tu|vous|faut|faudrait|temps|obligeance|amabilite|gentillesse|bonte|gre|reconnaissants?|aide|aider|aidez|pense|pensez|penser|oublie pas|oubliez pas|charge|moyen|permettez|laisse|laissez|fais|faites|veille|veuille|possible|procede|procedez|proceder|allez|vas|on|soyez gentil|obliger|serviable|plaisir|ask you|asking you|request you|accord pour|voudrez bien|vouloir|bien vouloir|wish)",
);

/** A wish without its owner: "need to remove …". */
export const WISH = new RegExp(
  `^(?:(?:${FILLERS}) )*(?:need|want|would like|like|gotta|wanna|have|must|should|supposed|ready|happy|able|besoin|dois|doit|devons|voudrais|voudrions|veux|voulons|aimerais|aimerions|souhaite|souhaitons|souhaiterais|souhaiterions|pret|prets|prete|desire|tiens|a|envie)(?: |$)`,
);

export const FILLER = new RegExp(`^(?:|${FILLERS})$`);

export const SUBJECT =
  /(?:^| )(?:i|he|she|it|they|we|who|je|j'|il|elle|ils|elles|on|nous|ca|cela|somebody|someone|everybody|everyone|quelqu' un|personne|that|this|colleague|boss|manager|collegue|chef|patron|they 've|customer|client|reseller|revendeur|provider|fournisseur|team|equipe|tout le monde)(?: |$)/;

export const PRONOUN =
  /(?:^| )(?:i|he|she|it|they|we|who|je|j'|il|elle|ils|elles|on|nous|ca|cela|somebody|someone|everybody|everyone|quelqu' un|that|this|boss|chef|they 've)(?: |$)/;

export const INQUIRY_BEFORE =
  /(?:^(?:(?:and|but|so|hi|hello|please|ok|et|mais|bonjour|alors|donc|bon|dis|say|hey) )*|(?:sait on|sais tu|savez vous|savons nous|connait on|know|me|out|idea|clue|see|wonder|check|remember|say|tell|identify|savoir|sais|sait|moi|trouve|trouver|trouvez|voir|dire|dites|dis|demande|par|connaitre|curieux|identifie|cherche|verifie|sache|saurais|by|nous|retrouve|montre) )(?:(?:who|whom|qui|lequel|laquelle|which (?:of us|one of us|colleague|user|admin|person|one)|quel(?:le)? (?:collegue|utilisateur|admin|personne|agent|administrateur))(?: 's)?)(?: (?!(?:can|could|may|might|should|would|will|must|shall|peut|peuvent|pourrait|doit|devrait|va|allowed|able) )\S+){0,6} $/;

export const INQUIRY_ANYWHERE =
  /(?:^| )(?:by whom|par qui|who was it|who did (?:it|that|this)|c' etait qui|c' est qui qui|qui c' est|who is responsible for|who 's responsible|whose (?:doing|idea)|qui est responsable|a cause de qui|who is to blame|on sait qui|was it you|who should i thank|qui a fait (?:ca|cela)|qui l' a fait)(?: |$|\?)/;

export const WHEN_DONE =
  /(?:^| )(?:(?:when|since when|what (?:day|date|time)) (?:was|were|did|has|have)|(?:quand|depuis quand|a quelle date|a quelle heure|quel jour) (?:est ce que )?(?:\S+ ){0,5}?(?:a t-il|a t-elle|a t-on|a ete|ont ete|avons nous|avez vous|ont t-ils))(?: \S+){0,5} $/;

export const AUXILIARY =
  /(?:^| )(?:a|ai|ont|avait|avez|avons|aurait|has|have|had|was|were|did|ete|t-il|t-elle|t-on)(?: |$)/;

/** "I would like to understand how …": what follows is asked about. */
export const UNDERSTOOD =
  /(?:^| )(?:understand|know|wonder|wondering|explain|explaining|learn|clarify|curious|find out|figure out|tell me|show me|remind me|describe|clear|understanding|see|say|comprendre|savoir|sais|sait|me demande|me demandais|nous demandons|se demande|explique|expliquer|expliquez|expliques|apprendre|eclaire|eclairer|precise|preciser|dis|dire|dites|rappelle|indiquer|indique|indiquez|montre|montrer|montrez|voir|decris|decrire|curieux|curieuse)(?: (?:me|moi|us|nous|please|svp|stp|to|de|exactly|exactement|un|peu|bien|just|a|if|you|could|s' il|vous|te|plait|pas|not|briefly))* (?:how|what|whether|if|why|when|which|where|in which|comment|si|s'|pourquoi|quand|quel|quelle|quels|quelles|ce que|ce qu'|ce qui|la marche|le moyen|la procedure|la facon|la maniere|en quoi|a quoi|the way|the steps|the procedure|the process|the removal|the effect|la suppression|l' effet|les etapes|ou)(?: |$)/;

/** "je n'ai aucune envie de …", "it isn't the time to …" */
export const FAR_NEGATED =
  /(?:^| )(?:(?:ne|n') (?:\S+ ){1,4}?(?:pas|plus|jamais|aucune?|rien|point|guere|nullement) (?:\S+ ){0,5}|(?:don't|doesn't|didn't|isn't|aren't|wasn't|won't|not|never|no) (?:\S+ ){0,5}to )$/;

export const REMINDED = /(?:oubli\w*|hesit\w*|manqu\w*|tard\w*|forget|fail|longer|please|mind|svp|stp|merci|<n> )/;

export const NEVER =
  /(?:^| )(?:[,!?.] (?:jamais|never|no way|surtout pas|hors de question|pas question|not on my watch|certainly not|jamais de la vie|over my dead body|non merci|oh no))(?: |$)/;

export const JUST_DONE =
  /(?:^| )(?:viens|vient|venons|venez|viennent|venait|venais) (?:juste |tout juste )?(?:de|d') (?:(?:le|la|les|l'|lui|leur|nous|me|m') )*$/;

/** "Brightline: approved", "approuvé !" */
export const APPROVED =
  /^(?:approved|accepted|declined|rejected|refused|agreed|granted|confirmed|approuvee?s?|acceptee?s?|validee?s?|refusee?s?|rejetee?s?|declinee?s?)$/;

export const HEARSAY =
  /(?:^| )(?:, (?:m' a dit|a dit|dit|said|says|he said|she said|he says|she says|they say|selon|d' apres|according to)|apparently|apparemment|it seems|parait il|il parait|parait que|parait qu'|soi-disant|supposedly|allegedly|i hear|i heard|we hear|we heard|rumour has it|rumor has it|j' ai entendu|on m' a dit|on raconte|le bruit court|j' ai appris|i learned|i learnt|i read that|j' ai lu) /;

export const SOME_DAY =
  /(?:^| )(?:maybe|perhaps|peut-etre|peut etre|some day|someday|one day|un jour|eventually|sooner or later|tot ou tard|pondering|not sure|pas sur|pas sure) /;

/** "réfléchit à supprimer" is no order. */
export const GOVERNS =
  /(?:^| )(?:reflech\w*|hesit\w*|pens\w*|song\w*|cherch\w*|commenc\w*|tien\w*|arriv\w*|renonc\w*|parvien\w*|continu\w*|oblig\w*|invit\w*|autoris\w*|aid\w*|pret\w*|ser\w*|consist\w*|appren\w*|encourag\w*|pouss\w*|forc\w*|amen\w*|decid\w*|tent\w*|accept\w*|consent\w*|tard\w*|droit|temps|facon|maniere|suis|es|sommes|etes|reuss\w*|en est|prepar\w*|appret\w*|vis\w*|menac\w*|ai|as|avons|avez|ont) a $/;

/** Keywords only, the verb among them: "partnership remove tern cloud". */
export const TOLD =
  /(?:^| )(?:is|was|were|has|had|done|worked|works|est|etait|fait|faite|went|happened|failed|sent|complete|completed|termine|terminee) /;

export const VERBAL =
  /^(?:is|are|was|were|le|la|l'|un|une|ce|cette|notre|nos|mon|ma|our|my|this|that|has|have|had|a|as|ai|ont|est|sont|will|would|should|may|might|can|could|do|does|did|va|vont|fait|the|les|des|not|pas|no|if|si|to|de|d'|qui|que|qu'|who|that|which|ne|n')$/;

/** Conditional courtesy: an order when its object is named. */
export const WOULD =
  /(?:^| )(?:would it be possible|serait il possible|serait il possible|est il possible|is it possible|possible|may we ask|might we ask|may i|might i|puis je|puis je|pourrais je|could i|could we|can i|can we|pourrait on|peut on|could someone|could somebody|can someone|can somebody|can anyone|could anyone|est ce que je peux|on peut|je peux|on pourrait|je pourrais|c' est possible|me serait) /;

export const FAVOUR =
  /(?:^| )(?:(?:can|could|would|will) you|pourriez vous|pouvez vous|peux tu|tu peux|vous pouvez|voudriez vous|voulez vous|auriez vous|aurais tu|pourrais tu|may i ask|might i ask|puis je vous|i would like|i 'd like|we 'd like|we would like|je voudrais|nous souhaiterions|nous voudrions|j' aimerais|on voudrait) /;

export const CONDITIONAL =
  /(?:^| )(?:would it be possible|would it be ok|would it be okay|serait il possible|serait ce possible|il serait possible|me serait il possible) /;

/** "… once it was sent", "… if they left": not this one, now. */
export const ON_CONDITION =
  /(?:^| )(?:if|once|after|ever|already|later|when|unless|without|before|si|s'|une fois|apres|jamais|deja|plus tard|quand|lorsque|lorsqu'|sans|avant|theorie|theory) /;

export const IF = /^(?:if|si|s'|once|when|quand|une)$/;

export const ASKED =
  /^(?:(?:please|hello|hi|bonjour|est ce que|ok|so|alors) )*(?:can you|could you|would you|will you|i want|i would like|i 'd like|we 'd like|we want|tu peux|peux tu|pouvez vous|pourriez vous|vous pouvez|merci de|veuillez|je voudrais|j' aimerais|on voudrait|nous voulons|on veut|please) /;

/** What takes away needs a plain wish or courtesy: "you can turn it off yourself", "he agrees to end it" are none. */
export const COURTEOUS = new RegExp(
  `${before("please|pls|plz|kindly|let 's|lets|let us|merci|veuillez|prie|prier|pourriez|pouvez|voudriez|voulez|obligeance|amabilite|gentillesse|bonte|gre|kind enough|good enough|so kind|so kind as|be sure|make sure|make sure you|remember|go ahead and|go ahead|help me|help us|aide|aidez|aider|pense|pensez|oublie pas|oubliez pas|bien vouloir|time|ask you|asking you|request you|charge").source}|^(?:(?:${FILLERS}|<n>|il est|il serait) )*(?:il faut|il faudrait|il va falloir|faut|faudrait|tu|vous|on|il est temps|temps) ${SMALL}$`,
);

export const TO_COME_OTHERS =
  /(?:^| )(?:will|won't|going|aren't|isn't|may|might|va|vont|allons|vais|didn't|doesn't|hasn't) /;
