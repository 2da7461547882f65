/**
 * Whether a verb that changes something is an order, or stands in a refusal, a question, a report, a quotation. Each
 * such verb is looked at on its own, with what leads up to it in its clause.
 */
import type { Line } from './reading.js';
import type { Guard } from './recognizer.js';
import type { Concept, Form, Found } from './vocabulary.js';

/** `order` plainly, `polite` in a frame of courtesy or wish, `due` ("must be removed"), `loose` cannot be told. */
export type Mood = 'order' | 'polite' | 'due' | 'loose' | Exclude<Guard, 'long'> | 'plan';

export interface Act {
  readonly found: Found;
  readonly mood: Mood;
}
export interface Moods {
  readonly acts: readonly Act[];
  /** Concepts of acts that are not barred. */
  readonly live: ReadonlySet<Concept>;
  readonly guard?: Guard;
  /** Who did it, when was it done: a question about the past. */
  readonly inquiry: boolean;
}

const ACTS: ReadonlySet<Concept> = new Set<Concept>([
  'remove',
  'end',
  'revoke',
  'cancel',
  'reset',
  'unassign',
  'assign',
  'give',
  'add',
  'create',
  'change',
  'increase',
  'decrease',
  'upgrade',
  'renew',
  'close',
  'enable',
  'disable',
  'order',
  'invite',
  'request',
  'accept',
  'decline',
  'promote',
  'designate',
  'attach',
  'suspend',
  'resend',
  'sign',
]);

const SMALL =
  "(?:(?:able|please|pls|plz|kindly|just|now|also|then|finally|quickly|asap|immediately|svp|stp|bien|vite|maintenant|aussi|donc|enfin|directement|simplement|again|already|deja|ever|still|really|actually|perhaps|maybe|and|et|me|m'|nous|us|le|la|les|l'|lui|leur|en|y|te|t'|vous|se|s'|to|de|d'|a|go ahead|be|etre|get|have|s' il|plait|plutot|rather|simply|tout|suite|urgently|if|possible|would|thank|thanks|merci|temporarily|completely|definitely|definitivement|both|it|that|him|her|them|this|ca|cela) )*";
const before = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern}) ${SMALL}$`);

const FILLERS =
  "please|pls|plz|kindly|ok|okay|so|and|then|now|also|hi|hello|hey|dear|bot|yes|yeah|yep|right|well|alright|finally|first|next|just|quick|quickly|urgent|urgently|asap|fyi|btw|svp|stp|bonjour|bonsoir|salut|merci|donc|alors|et|puis|ensuite|maintenant|bon|bah|ben|oui|allez|vas|y|hop|enfin|abord|vite|rapidement|immediatement|aussi|go|ahead|morning|afternoon|evening|guys|everyone|s'|plait|possible|thanks|thank|le|la|les|l'|lui|leur|nous|coucou|tiens|voila|here|therefore|thus|hence|immediately|today|aujourd'hui|tomorrow|simply|directly|directement|re|task|todo|action|but|mais|oh|ah|um|euh|bref|super|great|perfect|parfait|cool|anyway|prochaine|etape|step|important|definitivement|completement|completely|permanently|straight|away|sinon|then|allons|hiya|cheers|at|once|attention|final|finalement|voici|tonight|tout|suite|urgence|d'|really|news|victory|good|day|cher|chere|dr|need|again|me|m'|en";
const COURTESY = before(
  "(?:someone|somebody|anyone|anybody|quelqu' un) (?:please|peut|pourrait)|peux tu|peut tu|tu peux|pouvez vous|vous pouvez|tu pourrais|vous pourriez|veux tu|voulez vous|mind|auriez vous|aurais tu|serais tu|seriez vous|pourrais tu|voudriez vous|vous voudrez|tu veux bien|(?:prier|prie|ask|asking|request) (?:you|vous|de|te)|vous prier|te demander|vous demander|can you|could you|would you|will you|can't you|couldn't you|don't forget|do not forget|not forget|oublie pas|oubliez pas|oublier pas|pourriez vous|you help me|m' aider a|aider a",
);
const NEGATED_EN = before(
  "(?:don't|dont|do not|never|not|won't|shouldn't|should not|mustn't|must not|can't|cannot|wouldn't|needn't|no need|without|instead of|rather than|avoid|refrain from|against|nobody|no one|none of us|neither|nor|stop short of|hold off|hold off on|stop|no reason|no point|forbid|forbidden|nothing|didn't|doesn't|hesitant|reluctant|no longer|before you|isn't|aren't|wasn't|too early)(?: (?:you|to|we|us|i|want|wants|wanted|ask|asked|say|said|tell|told|need|have|has|ever|just|let|think|it|going|anyone|anybody|anything|yet|even|dare|try|like|would|go|really|supposed|able|allowed|and|necessary|necessarily|should|must|that|simply|in|on|for|mean|meant|intend|agree|agreed|time|been|being|was|were|is|are|be|planning|here|meaning|seriously|dream|about|of))*",
);
const NEGATED_FR = before(
  "(?:ne|n'|sans|evite|evitez|eviter|inutile|pas|jamais|surtout pas|au lieu|plutot que|pas la peine|pas besoin|plus besoin|plus la peine|aucun besoin|aucune raison|hors de question|interdit|interdiction|nul besoin|rien|refuse qu' on|oppose|contre l' idee|garde toi|gardez vous|abstiens|abstenez|trop tot)(?: (?:ne|n'|me|m'|te|t'|se|s'|le|la|les|lui|leur|l'|y|en|pas|plus|jamais|rien|faut|faudrait|veux|veut|voulons|voudrais|dois|doit|devons|devrait|devez|peut|peux|ai|a|as|avons|avez|ont|demande|demander|dit|besoin|de|d'|il|que|qu'|on|tu|vous|nous|je|j'|surtout|souhaite|souhaitons|va|vais|aimerais|encore|du|tout|voulu|toi|est|etre|ete|pour|question|cas|aucun|necessaire|envie|peine|l' intention|intention|toujours|personne|heure|l' heure|moment|suis|pense|prevu|decide))*",
);
const NEGATED_AFTER = /^(?:(?:-|moi|le|la|les|lui|leur|en|y|l'|surtout) )*(?:pas|jamais|rien)(?: |$)(?!mal)/;
const PASSIVE = before(
  'was|were|been|is|are|being|has been|have been|had been|gets|got|a ete|ont ete|est|sont|etait|etaient|ete|fut|furent',
);
const DUE = before(
  '(?:should|must|needs?|has|have|ought|shall|to|can|could|want|wants|would like|please|doit|doivent|devrait|devraient|faut|faudrait|soit|soient)(?: (?:to|now|please|please|also|he|she|they|it))*(?: (?:be|get|etre))?',
);
const PERFECT_EN = before(
  "(?:has|have|had|'ve|having|'s|hasn't|haven't|hadn't)(?: (?:already|just|all|also|recently|not|never|now|since|finally|accidentally|by|mistake|been|even|ever|yet))*",
);
const PERFECT_FR = before(
  "(?:avoir|ai|as|a|avons|avez|ont|avait|avaient|avais|avions|aurait|aurais|auraient|ayant|ete|est|sont|etait|etaient|suis|sommes|viens|vient|venons|venez|viennent|venait|a t-il|a t-elle|a t-on|apres avoir)(?: (?:deja|bien|tous|toutes|ete|donc|meme|nous|leur|lui|les|la|le|l'|me|m'|te|t'|pas|plus|jamais|tout|simplement|juste|de|d'|hier|aussi|finalement|toujours|encore|trop|mal|il|elle|on|ils|elles|t|t-il|t-elle|t-on|vous|malencontreusement|recemment))*",
);
const TO_COME = before(
  "(?:failli|almost|nearly|manque|pu|su|voulu|ose|essaye|essaie|tente|fini|should|ought|devrais|devrait|devrions|will|'ll|going|about|might|may|plans?|planning|intends?|planned|hopes?|thinks?|thinking|considering|va|vont|vais|allons|allait|allaient|compte|comptent|comptons|comptais|risque|risquent|apprete|prevoit|prevoient|prevu|envisage|envisagent|envisageons|songe|hesite|pense|pensent|pensons|pensait|tomorrow|decided|decides|decide|refuses|refused|tried|tries|wanted|started|likes|loves|threatened|threatens|voulait|voulaient|essaye|essaie|menace|veut|veulent|wants|wishes|aimerait|souhaite|souhaiterait|hope|am|was|were|would)(?: (?:to|of|on|about|de|d'|a|not|pas|going|bien|never|jamais|it|soon))*",
);
const OWN_WISH =
  /(?:^| )(?:i|we|you|i 'd|we 'd|'d|let|(?:we|nous) (?:and|et) (?:<n> )*<n>|je|j'|nous|on|tu|vous)(?: (?:would|'d|do|really|just|also|now|then|ne|me|m'|te|t'|vous|nous|urgently|still|simply|only|definitely|both|now|aussi|donc|alors))* (?:like|want|need|wish|have|love|prefer|must|got|be happy|be glad|be pleased|be delighted|are happy|am happy|are glad|are ready|am ready|veux|veut|voulons|voudrais|voudrait|voudrions|souhaite|souhaitons|souhaiterais|souhaiterions|souhaiterait|aimerais|aimerait|aimerions|dois|doit|devons|devez|desire|desirons|tiens|prie|demande|saurais|serais|serions)(?: |$)/;
const SUBORDINATE = before(
  "(?:s' (?:il|ils|elle|elles|on)(?: (?!vous|te)[a-z'-]+){0,4}|(?:that|whether|if|when|while|because|since|before|after|once|until|unless|who|whoever|which|although|though|why|si|quand|lorsque|lorsqu'|avant|apres|parce|puisque|puisqu'|qui|dont|pourquoi|que|qu'|depuis|pendant|tandis|jusqu' a|jusqu')(?: [a-z'-]+){0,4}|said|says|told|tells|asked|asks|wrote|writes|claims|claimed|insists|demands|recommends|recommended|suggested|suggests|ordered me|ordered us|dit|disait|disent|demande|demandait|demandent|demandé|ecrit|ecrivait|exige|recommande|suggere|propose|conseille|ordonne|crie|repond|repondu|begged|urged|reminded)(?: (?:me|us|him|her|them|you|to|not|de|d'|that|que|qu'|nous|lui|leur|moi|il|elle|she|he|they|should))*",
);
/** "he thinks that we must …" */
const TOLD_WISH = /(?:^| )(?:que|qu'|that|whether|si|if|parce|because) (?:i|we|you|je|j'|nous|on|tu|vous) /;
const WANTED_CLAUSE =
  /(?:^| )(?:(?:i|we|je|j'|nous|on) (?:(?:would|'d|really|just|do|ne|vous|te|t') )*(?:want|like|need|wish|ask|prefer|veux|veut|voudrais|voudrait|voudrions|voulons|aimerais|aimerait|aimerions|souhaite|souhaiterais|souhaitons|prefere)|grateful if|glad if|nice if|great if|good if|appreciate it if|happy if|kind|mind if|il faut|il faudrait|fais en sorte|faites en sorte|veille a ce|make sure|ensure|see to it|gre de|gre si|reconnaissants? de|reconnaissants? si|time)(?: [a-z']+){0,3} (?:that|que|qu'|if|si|you|vous|tu|on|we)(?: |$)/;
const FRAME = before(
  "(?:please|pls|plz|kindly|let 's|lets|let us|let me|time|help me|help us|help|so kind as|so kind|kind enough|good enough|if you could|if you would|if you can|you|you can|you could|you should|you must|you may|be sure|make sure|make sure you|remember|go ahead and|go ahead|feel free|necessary|required|it is time|i need|merci|veuillez|pourriez|pouvez|pourrais|voudriez|voulez|prie|prier|tu|vous|faut|faudrait|temps|obligeance|amabilite|gentillesse|bonte|gre|reconnaissants?|aide|aider|aidez|pense|pensez|penser|oublie pas|oubliez pas|charge|moyen|permettez|laisse|laissez|fais|faites|veille|veuille|possible|procede|procedez|proceder|allez|vas|on|soyez gentil|obliger|serviable|plaisir|ask you|asking you|request you|accord pour|voudrez bien|vouloir|bien vouloir|wish)",
);
/** A wish without its owner: "need to remove …". */
const WISH = new RegExp(
  `^(?:(?:${FILLERS}) )*(?:need|want|would like|like|gotta|wanna|have|must|should|supposed|ready|happy|able|besoin|dois|doit|devons|voudrais|voudrions|veux|voulons|aimerais|aimerions|souhaite|souhaitons|souhaiterais|souhaiterions|pret|prets|prete|desire|tiens|a|envie)(?: |$)`,
);
const FILLER = new RegExp(`^(?:|${FILLERS})$`);
const SUBJECT =
  /(?:^| )(?:i|he|she|it|they|we|who|je|j'|il|elle|ils|elles|on|nous|ca|cela|somebody|someone|everybody|everyone|quelqu' un|personne|that|this|colleague|boss|manager|collegue|chef|patron|they 've|customer|client|reseller|revendeur|provider|fournisseur|team|equipe|tout le monde)(?: |$)/;
const PRONOUN =
  /(?:^| )(?:i|he|she|it|they|we|who|je|j'|il|elle|ils|elles|on|nous|ca|cela|somebody|someone|everybody|everyone|quelqu' un|that|this|boss|chef|they 've)(?: |$)/;
const INQUIRY_BEFORE =
  /(?:^(?:(?:and|but|so|hi|hello|please|ok|et|mais|bonjour|alors|donc|bon|dis|say|hey) )*|(?:know|me|out|idea|clue|see|wonder|check|remember|say|tell|identify|savoir|sais|sait|moi|trouve|trouver|trouvez|voir|dire|dites|dis|demande|par|connaitre|curieux|identifie|cherche|verifie|sache|saurais|by|nous|retrouve|montre) )(?:(?:who|whom|qui|lequel|laquelle|which (?:of us|one of us|colleague|user|admin|person|one)|quel(?:le)? (?:collegue|utilisateur|admin|personne|agent|administrateur))(?: 's)?)(?: (?!(?:can|could|may|might|should|would|will|must|shall|peut|peuvent|pourrait|doit|devrait|va|allowed|able) )\S+){0,6} $/;
const INQUIRY_ANYWHERE =
  /(?:^| )(?:by whom|par qui|who was it|who did (?:it|that|this)|c' etait qui|c' est qui qui|qui c' est|who is responsible for|who 's responsible|whose (?:doing|idea)|qui est responsable|a cause de qui|who is to blame|on sait qui|was it you|who should i thank|qui a fait (?:ca|cela)|qui l' a fait)(?: |$|\?)/;
const WHEN_DONE =
  /(?:^| )(?:(?:when|since when|what (?:day|date|time)) (?:was|were|did|has|have)|(?:quand|depuis quand|a quelle date|a quelle heure|quel jour) (?:est ce que )?(?:\S+ ){0,5}?(?:a t-il|a t-elle|a t-on|a ete|ont ete|avons nous|avez vous|ont t-ils))(?: \S+){0,5} $/;

/** The mood of every verb that changes something. */
export function moods(line: Line): Moods {
  if (line.cleaned.long) return { acts: [], live: new Set(), guard: 'long', inquiry: false };
  const marked = line.words.join(' ');
  const acts: Act[] = [];
  let inquiry = INQUIRY_ANYWHERE.test(marked) && line.found.some((one) => ACTS.has(one.concept));
  const places = new Map<number, Found[]>();
  for (const found of line.found) {
    if (!ACTS.has(found.concept) || found.forms.includes('none')) continue;
    places.set(found.from, [...(places.get(found.from) ?? []), found]);
  }
  for (const [from, senses] of places) {
    const forms = [...new Set(senses.flatMap((sense) => sense.forms))];
    const longest = Math.max(...senses.map((sense) => sense.to));
    const [first] = senses;
    if (!first) continue;
    const verb: Found = { ...first, from, to: longest, forms };
    if (isNoun(line, verb)) continue;
    const mood = moodOf(line, verb);
    for (const found of senses) acts.push({ found, mood });
    if (mood !== 'quoted' && isInquired(line, verb)) inquiry = true;
  }
  const live = new Set(acts.filter((act) => isLive(act.mood)).map((act) => act.found.concept));
  const guard = line.has('leaveAlone') && !acts.some((act) => isOrder(act.mood)) ? 'negated' : barred(acts);
  return { acts, live, inquiry, ...(guard ? { guard } : {}) };
}

/** "the order", "la commande": a thing, not what is done. */
function isNoun(line: Line, verb: Found): boolean {
  const before = line.words[verb.from - 1] ?? '';
  if (
    /^(?:the|an|this|our|my|your|their|any|some|un|une|des|du|ce|cet|cette|notre|nos|mon|ma|mes|son|sa|ses|aucun|aucune|quelle|quel|premiere|nouvelle|nouvel|derniere)$/.test(
      before,
    )
  ) {
    return !verb.forms.includes('ing');
  }
  if (before === 'a') return verb.forms.includes('infinitive') && !verb.forms.includes('past');
  return (
    /^(?:la|le|l'|les)$/.test(before) &&
    !/(?:er|ir|re)$/.test(line.words[verb.from] ?? '') &&
    !/(?:^| )(?:tu|vous|je|j'|on|nous|il|elle|ne|n'|pas|ai|ont|avez|avons|qui) (?:\S+ )?$/.test(
      wordsBefore(line, { ...verb, from: verb.from - 1 }, true),
    ) &&
    line.tokens[verb.from - 2]?.text !== undefined
  );
}

/** "who removed …", "quand … a-t-il été retiré". */
function isInquired(line: Line, verb: Found): boolean {
  const left = wordsBefore(line, verb, false);
  const done =
    verb.forms.includes('past') ||
    /(?:^| )did (?:\S+ ){1,4}$/.test(left) ||
    (verb.forms.includes('third') && AUXILIARY.test(left));
  if (
    !done ||
    (verb.forms.includes('infinitive') &&
      /(?:^| )(?:can|may|could|should|must|to|de|d'|peut|doit|pourrait) /.test(left))
  )
    return false;
  const sure =
    !verb.forms.includes('order') ||
    isAccented(line, verb) ||
    AUXILIARY.test(left) ||
    /(?:^| )(?:who|whom|us|colleague|colleagues|admin|admins|user|users) (?:\S+ )?$/.test(left);
  if (!sure) return false;
  const what =
    /^(?:(?:hi|hello|bonjour) )?(?:what|qu' est ce qui|qu' est ce qu' on) (?:(?:has|have|had|was|were|a|ont|been|all|else|exactly) )*$/;
  if (verb.forms.includes('past') && what.test(left)) return true;
  return INQUIRY_BEFORE.test(left) || WHEN_DONE.test(left);
}
const AUXILIARY = /(?:^| )(?:a|ai|ont|avait|avez|avons|aurait|has|have|had|was|were|did|ete|t-il|t-elle|t-on)(?: |$)/;

export const isLive = (mood: Mood): boolean =>
  mood === 'order' || mood === 'polite' || mood === 'due' || mood === 'loose';

export const isOrder = (mood: Mood): boolean => mood === 'order' || mood === 'polite' || mood === 'due';

const GRAVITY: readonly Mood[] = ['negated', 'quoted', 'reported', 'past', 'plan', 'question'];

/** The guard that speaks: the first barred verb counts, unless a plain order stands beside it. */
function barred(acts: readonly Act[]): Guard | undefined {
  const blocked = acts.filter((act) => !isLive(act.mood));
  if (blocked.length === 0) return undefined;
  if (acts.some((act) => isOrder(act.mood))) return undefined;
  const worst = GRAVITY.find((mood) => blocked.some((act) => act.mood === mood));
  if (worst === 'plan') return 'reported';
  return worst as Guard | undefined;
}

function wordsBefore(line: Line, found: Found, inClause: boolean): string {
  const clause = inClause ? line.clauses.find((one) => found.from >= one.from && found.from < one.to) : undefined;
  const from = clause?.from ?? sentenceStart(line, found.from);
  const words: string[] = [];
  for (let at = from; at < found.from; at += 1) {
    const token = line.tokens[at];
    if (token?.mark && !/[&+=/]/.test(token.text)) continue;
    const entity = line.entityAt(at);
    words.push(
      entity && entity.kind !== 'status' && entity.kind !== 'number' && entity.kind !== 'language'
        ? '<e>'
        : line.stranger(at)
          ? '<n>'
          : (line.words[at] ?? ''),
    );
  }
  return words.map((word) => `${word} `).join('');
}

function sentenceStart(line: Line, at: number): number {
  for (let place = at - 1; place >= 0; place -= 1) {
    const token = line.tokens[place];
    if (token?.mark && /[.!?;\n]/.test(token.text)) return place + 1;
  }
  return 0;
}

function moodOf(line: Line, found: Found): Mood {
  if (line.quotes.some((one) => found.from >= one.from && found.from < one.to)) return 'quoted';
  if (isSaid(line, found)) return 'reported';
  if (isRenewal(found)) return renewalMood(line, found);
  const left = wordsBefore(line, found, true);
  const sentence = wordsBefore(line, found, false);
  const can = (form: Form): boolean => found.forms.includes(form);
  const bare = can('order') || can('infinitive');
  const courteous = COURTESY.test(left);
  if (!courteous && (UNDERSTOOD.test(sentence) || asks(line, found, sentence))) return 'question';
  if (!courteous && (NEGATED_EN.test(left) || NEGATED_FR.test(left) || isLeftAlone(line, found))) return 'negated';
  if (can('future') && !bare) return 'plan';
  const whole = `${sentenceWords(line, found)} `;
  if (!courteous && SOME_DAY.test(whole)) return 'plan';
  if (HEARSAY.test(whole)) return 'reported';
  if (left.trim() === '' && APPROVED.test(line.words[found.from] ?? '') && can('past') && isAlone(line, found))
    return 'order';
  const participle = isParticiple(line, found, left);
  if (participle) return participle;
  if (left !== '' && isAccented(line, found)) return DUE.test(left) ? 'due' : 'past';
  if (
    left
      .trim()
      .split(' ')
      .every((word) => FILLER.test(word)) &&
    bare
  ) {
    return isAccented(line, found) ? 'past' : isConditional(line, found) ? 'plan' : 'order';
  }
  if (courteous) return bare || can('ing') ? 'polite' : 'loose';
  if (can('ing') && !bare) return 'plan';
  if (/c' est (?:<n> |(?:le |la |notre )?(?:revendeur|fournisseur) )+qui $/.test(left)) return 'due';
  if (/(?:^| )(?:qui|quoi|ou|who|whom|where|what)(?: to)? $/.test(left) && can('infinitive')) return 'loose';
  const own = (OWN_WISH.test(left) && !TOLD_WISH.test(left)) || WANTED_CLAUSE.test(left);
  if (!own && SUBORDINATE.test(left)) return 'reported';
  if (!own && TO_COME.test(left) && !/(?:^| )(?:would|will) (?:you|be|it)/.test(left)) {
    return /(?:^| )(?:you|tu|vous) /.test(left) ? 'polite' : 'plan';
  }
  if (can('past') && !bare)
    return DUE.test(left) ? 'due' : SUBJECT.test(left) || /<[ne]> (?:\S+ )?$/.test(left) ? 'past' : 'loose';
  if (can('third') && isDoneBySomebody(line, found, left)) return 'reported';
  if (!bare) return can('past') && DUE.test(left) ? 'due' : 'loose';
  if (own || WISH.test(left)) return 'polite';
  if (FRAME.test(left) && (!TAKING.has(found.concept) || COURTEOUS.test(left))) return 'polite';
  if (!TAKING.has(found.concept) && ASKED.test(left)) return 'polite';
  if (isDue(line, found, left)) return 'due';
  if (/(?:^| )(?:to|de|d'|a|pour|for) (?:(?:ne|pas|le|la|les|l'|lui|leur|y|en|nous|vous|me|te|not) )*$/.test(left))
    return 'plan';
  if (/(?:^| )(?:se|s') $/.test(left) && !/(?:er|ir|re)$/.test(line.words[found.from] ?? '')) return 'loose';
  if (isTelegram(line, found, left)) return 'order';
  return followsStatement(line, found, left) ? 'order' : 'loose';
}

/** What takes away needs a plain wish or courtesy: "you can turn it off yourself", "he agrees to end it" are none. */
const COURTEOUS = new RegExp(
  `${before("please|pls|plz|kindly|let 's|lets|let us|merci|veuillez|prie|prier|pourriez|pouvez|voudriez|voulez|obligeance|amabilite|gentillesse|bonte|gre|kind enough|good enough|so kind|so kind as|be sure|make sure|make sure you|remember|go ahead and|go ahead|help me|help us|aide|aidez|aider|pense|pensez|oublie pas|oubliez pas|bien vouloir|time|ask you|asking you|request you|charge").source}|^(?:(?:${FILLERS}|<n>|il est|il serait) )*(?:il faut|il faudrait|il va falloir|faut|faudrait|tu|vous|on|il est temps|temps) ${SMALL}$`,
);
/** What takes away: a favour asked of somebody about it is not enough. */
const TAKING: ReadonlySet<Concept> = new Set<Concept>([
  'enable',
  'renew',
  'remove',
  'end',
  'revoke',
  'reset',
  'unassign',
  'cancel',
  'disable',
  'decrease',
  'upgrade',
  'increase',
  'order',
]);
const ASKED =
  /^(?:(?:please|hello|hi|bonjour|est ce que|ok|so|alors) )*(?:can you|could you|would you|will you|i want|i would like|i 'd like|we 'd like|we want|tu peux|peux tu|pouvez vous|pourriez vous|vous pouvez|merci de|veuillez|je voudrais|j' aimerais|on voudrait|nous voulons|on veut|please) /;

/** "I would like to understand how …": what follows is asked about. */
const UNDERSTOOD =
  /(?:^| )(?:understand|know|wonder|wondering|explain|explaining|learn|clarify|curious|find out|figure out|tell me|show me|remind me|describe|clear|understanding|see|say|comprendre|savoir|sais|sait|me demande|me demandais|nous demandons|se demande|explique|expliquer|expliquez|expliques|apprendre|eclaire|eclairer|precise|preciser|dis|dire|dites|rappelle|indiquer|indique|indiquez|montre|montrer|montrez|voir|decris|decrire|curieux|curieuse)(?: (?:me|moi|us|nous|please|svp|stp|to|de|exactly|exactement|un|peu|bien|just|a|if|you|could|s' il|vous|te|plait|pas|not|briefly))* (?:how|what|whether|if|why|when|which|where|in which|comment|si|s'|pourquoi|quand|quel|quelle|quels|quelles|ce que|ce qu'|ce qui|la marche|le moyen|la procedure|la facon|la maniere|en quoi|a quoi|the way|the steps|the procedure|the process|the removal|the effect|la suppression|l' effet|les etapes|ou)(?: |$)/;

/** "je n'ai aucune envie de …", "it isn't the time to …" */
const FAR_NEGATED =
  /(?:^| )(?:(?:ne|n') (?:\S+ ){1,4}?(?:pas|plus|jamais|aucune?|rien|point|guere|nullement) (?:\S+ ){0,5}|(?:don't|doesn't|didn't|isn't|aren't|wasn't|won't|not|never|no) (?:\S+ ){0,5}to )$/;
const REMINDED = /(?:oubli\w*|hesit\w*|manqu\w*|tard\w*|forget|fail|longer|please|mind|svp|stp|merci|<n> )/;
const NEVER =
  /(?:^| )(?:[,!?.] (?:jamais|never|no way|surtout pas|hors de question|pas question|not on my watch|certainly not|jamais de la vie|over my dead body|non merci|oh no))(?: |$)/;
/** "stop renewing", "keep renewing" are orders of their own. */
const isRenewal = (found: Found): boolean => found.concept === 'renew';

/** "don't renew it", "it should not renew": whether it is to be on or off is read elsewhere; told or asked it is no order. */
function renewalMood(line: Line, found: Found): Mood {
  const left = wordsBefore(line, found, true);
  const sentence = wordsBefore(line, found, false);
  if (UNDERSTOOD.test(sentence) || asks(line, found, sentence)) return 'question';
  if (
    /(?:^| )(?:should|must|needs? to|shall|let|keep|continue|stop|want|wants|doit|doivent|devrait|devraient|faut|que|qu'|veut|veux|veulent|voudrait|arrete|arreter|arretez|cesse|cesser|continuer|continuez|laisse|laisser|don't|do not|ne) (?:\S+ ){0,12}$/.test(
      left,
    ) &&
    !TO_COME_OTHERS.test(left)
  )
    return 'due';
  if (found.forms.every((form) => form === 'past' || form === 'third')) return 'past';
  if (
    line.found.some(
      (one) => ACTS.has(one.concept) && one.to <= found.from && found.from - one.to <= 3 && one.forms.includes('past'),
    )
  )
    return 'loose';
  if (
    left
      .trim()
      .split(' ')
      .every((word) => FILLER.test(word)) &&
    !found.forms.includes('third')
  )
    return 'order';
  if (PERFECT_EN.test(left) || PERFECT_FR.test(left) || TO_COME.test(left)) return 'past';
  return line.tokens.length <= 12 && !SUBJECT.test(left) && !found.forms.includes('third') ? 'order' : 'loose';
}
const TO_COME_OTHERS = /(?:^| )(?:will|won't|going|aren't|isn't|may|might|va|vont|allons|vais|didn't|doesn't|hasn't) /;

/** "if she leaves, remove her": not now. */
function isConditional(line: Line, found: Found): boolean {
  const start = sentenceStart(line, found.from);
  const words = line.words.slice(start, found.from).join(' ');
  return (
    /^(?:(?:and|et|but|mais|so|alors) )?(?:if|when|once|as soon as|in case|unless|should|si|s'|quand|des que|lorsque|lorsqu'|au cas|une fois) /.test(
      words,
    ) &&
    !/(?:minute|moment|time|temps|possible|instant|convenient|peux|peut|pouvez|can|could|would|want|voulez|veux|plait|convient|ok|okay|mind|tu|vous|you) /.test(
      words,
    )
  );
}

/** "touche pas", "supprime pas", "stop removing". */
function isLeftAlone(line: Line, found: Found): boolean {
  const left = wordsBefore(line, found, true);
  if (found.forms.includes('infinitive') && FAR_NEGATED.test(left) && !REMINDED.test(left)) return true;
  if (NEVER.test(line.words.slice(found.to).join(' '))) return true;
  if (NEGATED_AFTER.test(line.words.slice(found.to, found.to + 4).join(' '))) return true;
  return (
    !isRenewal(found) &&
    found.forms.includes('ing') &&
    /^(?:stop|avoid|quit|cease|no)$/.test(line.words[found.from - 1] ?? '')
  );
}

/** "Brightline: approved", "approuvé !" */
const APPROVED =
  /^(?:approved|accepted|declined|rejected|refused|agreed|granted|confirmed|approuvee?s?|acceptee?s?|validee?s?|refusee?s?|rejetee?s?|declinee?s?)$/;
const isAlone = (line: Line, found: Found): boolean => {
  const clause = line.clauses.find((one) => found.from >= one.from && found.from < one.to);
  return clause !== undefined && clause.to - found.to <= 1;
};
const sentenceWords = (line: Line, found: Found): string => {
  let end = found.to;
  while (end < line.tokens.length && !/^[.!?;]$/.test(line.tokens[end]?.text ?? '')) end += 1;
  return line.words.slice(sentenceStart(line, found.from), end).join(' ');
};
const HEARSAY =
  /(?:^| )(?:, (?:m' a dit|a dit|dit|said|says|he said|she said|he says|she says|they say|selon|d' apres|according to)|apparently|apparemment|it seems|parait il|il parait|parait que|parait qu'|soi-disant|supposedly|allegedly|i hear|i heard|we hear|we heard|rumour has it|rumor has it|j' ai entendu|on m' a dit|on raconte|le bruit court|j' ai appris|i learned|i learnt|i read that|j' ai lu) /;
const SOME_DAY =
  /(?:^| )(?:maybe|perhaps|peut-etre|peut etre|some day|someday|one day|un jour|eventually|sooner or later|tot ou tard|pondering|not sure|pas sur|pas sure) /;

/** Done already, being done, or to be done ("must be removed"). */
function isParticiple(line: Line, found: Found, left: string): Mood | undefined {
  const past = found.forms.includes('past');
  const third = found.forms.includes('third');
  const infinitive =
    found.forms.includes('infinitive') &&
    (/(?:er|ir|re)$/.test(line.words[found.from] ?? '') || !PERFECT_FR.test(left));
  if (JUST_DONE.test(left)) return 'past';
  if (past && DUE.test(left) && !PERFECT_EN.test(left) && !infinitive) {
    return /(?:^| )(?:soit|soient|be|etre|get|want|wants|have) $/.test(left) || !PERFECT_FR.test(left) ? 'due' : 'past';
  }
  if (past && (PERFECT_EN.test(left) || (PASSIVE.test(left) && !infinitive))) return 'past';
  if ((past || third) && !infinitive && PERFECT_FR.test(left) && line.tokens[found.from - 1]?.text !== 'à')
    return 'past';
  if (
    past &&
    (isAccented(line, found) || !found.forms.includes('order')) &&
    /(?:^| )(?:already|deja) (?:\S+ )?$/.test(left)
  )
    return 'past';
  if (
    past &&
    /<n> $/.test(left) &&
    line.tokens[found.from - 1]?.capital &&
    /^(?:his|her|their|its|the|my|our|two|three)$/.test(line.words[found.to] ?? '')
  )
    return 'past';
  return undefined;
}
const JUST_DONE =
  /(?:^| )(?:viens|vient|venons|venez|viennent|venait|venais) (?:juste |tout juste )?(?:de|d') (?:(?:le|la|les|l'|lui|leur|nous|me|m') )*$/;

/** "supprimé" with its accent at the beginning is no order; "crée" is one. */
const isAccented = (line: Line, found: Found): boolean => {
  const typed = line.tokens[found.from]?.text ?? '';
  return (
    found.forms.includes('past') &&
    /é(?:e|s|es)?$/iu.test(typed) &&
    !/^(?:re)?cr[ée]e[sz]?$|^agr[ée]e[sz]?$/iu.test(typed)
  );
};

/** Somebody else is the one who does it: "Claire supprime …", "il supprime …", "the reseller removes …". */
function isDoneBySomebody(line: Line, found: Found, left: string): boolean {
  const order = found.forms.includes('order');
  const pronouns =
    "(?:(?:nous|me|m'|lui|le|la|les|l'|leur|vous|y|en|ne|n'|also|always|never|often|sometimes|toujours|parfois|souvent) )*$";
  if (new RegExp(`(?:^| )(?:il|elle|ils|elles|he|she|it|they|who|qui|ca|cela) ${pronouns}`).test(left)) return true;
  if (!order) return left !== '' && !/c' est (?:<n> )+qui $/.test(left);
  return (
    new RegExp(`(?:^|^(?:le|la|les|l'|notre|nos|mon|ma|mes) (?:\\S+ ){1,2}|<n> )${pronouns}`).test(left) &&
    Boolean(line.tokens[found.from - 1]?.capital ?? false)
  );
}

/** "à supprimer", "il faut supprimer". */
const isDue = (line: Line, found: Found, left: string): boolean =>
  found.forms.includes('infinitive') &&
  ((line.tokens[found.from - 1]?.text === 'à' && !GOVERNS.test(left)) ||
    /(?:^| )(?:faut|faudrait|doit|doivent|must|should) (?:\S+ )?$/.test(left));

/** "réfléchit à supprimer" is no order. */
const GOVERNS =
  /(?:^| )(?:reflech\w*|hesit\w*|pens\w*|song\w*|cherch\w*|commenc\w*|tien\w*|arriv\w*|renonc\w*|parvien\w*|continu\w*|oblig\w*|invit\w*|autoris\w*|aid\w*|pret\w*|ser\w*|consist\w*|appren\w*|encourag\w*|pouss\w*|forc\w*|amen\w*|decid\w*|tent\w*|accept\w*|consent\w*|tard\w*|droit|temps|facon|maniere|suis|es|sommes|etes|reuss\w*|en est|prepar\w*|appret\w*|vis\w*|menac\w*|ai|as|avons|avez|ont) a $/;

/** Keywords only, the verb among them: "partnership remove tern cloud". */
const TOLD =
  /(?:^| )(?:is|was|were|has|had|done|worked|works|est|etait|fait|faite|went|happened|failed|sent|complete|completed|termine|terminee) /;
const isTelegram = (line: Line, found: Found, left: string): boolean =>
  !PRONOUN.test(left) &&
  !TOLD.test(`${line.words.slice(found.to).join(' ')} `) &&
  line.tokens.length <= 14 &&
  left
    .trim()
    .split(' ')
    .every((word) => !VERBAL.test(word));
const VERBAL =
  /^(?:is|are|was|were|le|la|l'|un|une|ce|cette|notre|nos|mon|ma|our|my|this|that|has|have|had|a|as|ai|ont|est|sont|will|would|should|may|might|can|could|do|does|did|va|vont|fait|the|les|des|not|pas|no|if|si|to|de|d'|qui|que|qu'|who|that|which|ne|n')$/;

/** A sentence has ended, though no mark says so: "nina left the company remove her". */
const followsStatement = (line: Line, found: Found, left: string): boolean =>
  (/ez$/.test(line.words[found.from] ?? '') ||
    (found.forms.includes('infinitive') &&
      /^(?:him|her|them|it|the|his|their|that|this)$/.test(line.words[found.to] ?? ''))) &&
  !/(?:^| )(?:if|when|whether|that|who|which|because|si|quand|que|qu'|qui|told|asked|said|wants?|wanted) /.test(left) &&
  !/(?:^| )(?:to|de|d'|a|and|et|or|ou|of|would|could|should|will|may|might|must|can|cannot|not|never|let|make|help|did|do|does|don't|pour|sans|par|vous|i|you|we|they|people|customers|resellers|users|admins|clients|n'|ne) (?:\S+ )?$/.test(
    left,
  );

/** "Claire said: remove Nexatek". */
function isSaid(line: Line, found: Found): boolean {
  const clause = line.clauses.findIndex((one) => found.from >= one.from && found.from < one.to);
  const earlier = line.clauses[clause - 1];
  if (!earlier) return false;
  const words = line.words.slice(earlier.from, earlier.to).join(' ');
  return (
    /(?:said|says|wrote|writes|told me|told us|asked|asks|replied|dit|disait|ecrit|ecrivait|marque|demande|repondu|repond|crie|lit|reads|read|stands|affiche|shouted|texted|quote|cite|citation)$/.test(
      words,
    ) && !/^(?:as|comme)/.test(words)
  );
}

const QUESTION_CONCEPTS: ReadonlySet<Concept> = new Set<Concept>([
  'howTo',
  'whatIf',
  'mayI',
  'why',
  'difference',
  'whatIsA',
]);
/** Conditional courtesy: an order when its object is named. */
const WOULD =
  /(?:^| )(?:would it be possible|serait il possible|serait il possible|est il possible|is it possible|possible|may we ask|might we ask|may i|might i|puis je|puis je|pourrais je|could i|could we|can i|can we|pourrait on|peut on|could someone|could somebody|can someone|can somebody|can anyone|could anyone|est ce que je peux|on peut|je peux|on pourrait|je pourrais|c' est possible|me serait) /;

/** A question word leads up to the verb, in the same sentence. */
function asks(line: Line, found: Found, sentence: string): boolean {
  const start = sentenceStart(line, found.from);
  const leading = line.found.some(
    (one) =>
      QUESTION_CONCEPTS.has(one.concept) &&
      one.from >= start &&
      one.to <= found.from &&
      !(
        one.concept === 'whatIf' &&
        !(isHypothesis(line, one) && (endsWithQuestion(line, found) || !IF.test(line.words[one.from] ?? '')))
      ),
  );
  if (leading && CONDITIONAL.test(sentence) && isNamed(line)) return false;
  if (leading)
    return !(
      WOULD.test(sentence) &&
      found.concept !== 'remove' &&
      found.concept !== 'revoke' &&
      found.concept !== 'reset' &&
      found.concept !== 'end' &&
      found.concept !== 'unassign' &&
      isSpecific(line)
    );
  if (infinitiveAfterQuestionWord(found, sentence)) return true;
  if (!endsWithQuestion(line, found) || FAVOUR.test(sentence) || SUBORDINATE.test(wordsBefore(line, found, true)))
    return false;
  if (
    TAKING.has(found.concept) &&
    !FRAME.test(wordsBefore(line, found, true)) &&
    !/(?:^| )(?:please|pls|svp|stp|merci|plait)(?: |$)/.test(line.words.join(' '))
  )
    return true;
  const trailing = line.found.some(
    (one) => (one.concept === 'whatIf' || one.concept === 'howTo' || one.concept === 'why') && one.from > found.from,
  );
  return (
    trailing ||
    !isNamed(line) ||
    /(?:^| )(?:i|we|one|je|on|nous) (?:can|may|peux|peut|pouvons|dois|doit) /.test(sentence)
  );
}
const FAVOUR =
  /(?:^| )(?:(?:can|could|would|will) you|pourriez vous|pouvez vous|peux tu|tu peux|vous pouvez|voudriez vous|voulez vous|auriez vous|aurais tu|pourrais tu|may i ask|might i ask|puis je vous|i would like|i 'd like|we 'd like|we would like|je voudrais|nous souhaiterions|nous voudrions|j' aimerais|on voudrait) /;

/** "what would it take to end …", "est-ce que supprimer …". */
const infinitiveAfterQuestionWord = (found: Found, sentence: string): boolean =>
  found.forms.includes('infinitive') &&
  (/^(?:what|which|whose|qu' est ce|quel|quelle|quels|quelles|que) (?:\S+ ){1,8}(?:to|pour|de|d'|avant de|before) $/.test(
    sentence,
  ) ||
    /(?:^| )est ce que (?:de )?$/.test(sentence)) &&
  !FAVOUR.test(sentence);

/** The sentence the verb stands in ends with a question mark. */
function endsWithQuestion(line: Line, found: Found): boolean {
  for (let at = found.to; at < line.tokens.length; at += 1) {
    const token = line.tokens[at];
    if (token?.mark && /[.!?;]/.test(token.text)) return token.text === '?';
  }
  return false;
}

const IF = /^(?:if|si|s'|once|when|quand|une)$/;

/** "if you could …" is courtesy. */
const isHypothesis = (line: Line, one: Found): boolean =>
  !/^(?:if|si) (?:you|vous|tu|possible|c'|cela|it)/.test(line.words.slice(one.from, one.to + 1).join(' ')) ||
  /^if you (?:remove|delete|revoke|end|turn|take)/.test(line.words.slice(one.from, one.to + 1).join(' '));

const CONDITIONAL =
  /(?:^| )(?:would it be possible|would it be ok|would it be okay|serait il possible|serait ce possible|il serait possible|me serait il possible) /;

/** A person, company or invitation is named. */
const isNamed = (line: Line): boolean =>
  line.entities.some((entity) => entity.kind === 'email' || entity.kind === 'invitation' || entity.kind === 'domain') ||
  line.tokens.some((token, at) => line.stranger(at) && token.text.length > 1) ||
  line.quotes.length > 0;

/** Somebody or something in particular is meant. */
const isSpecific = (line: Line): boolean =>
  line.entities.some((entity) => entity.kind === 'email' || entity.kind === 'invitation') ||
  line.tokens.some((_, at) => line.stranger(at)) ||
  line.has('mine') ||
  /(?:^| )(?:please|pls|svp|stp|plait)(?: |$)/.test(line.words.join(' ')) ||
  line.quotes.length > 0;
