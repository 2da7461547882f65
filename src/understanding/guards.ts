/**
 * Whether a verb that changes something is an order, or stands in a refusal, a question, a report, a quotation. Each
 * such verb is looked at on its own, with what leads up to it in its clause.
 */
import {
  APPROVED,
  ASKED,
  ASKED_ELSE,
  ASKED_KINDLY,
  AUXILIARY,
  CONDITIONAL,
  COURTEOUS,
  COURTESY,
  DUE,
  FAR_NEGATED,
  FAVOUR,
  FILLER,
  FRAME,
  GOVERNS,
  HEARSAY,
  IF,
  INQUIRY_ANYWHERE,
  INQUIRY_BEFORE,
  JUST_DONE,
  MUST,
  NEGATED_AFTER,
  NEGATED_EN,
  NEGATED_FR,
  NEVER,
  ON_CONDITION,
  OPINION,
  OWN_WISH,
  PASSIVE,
  PERFECT_EN,
  PERFECT_FR,
  PRONOUN,
  REMINDED,
  SOME_DAY,
  SUBJECT,
  SUBORDINATE,
  TO_BE,
  TO_COME,
  TO_COME_OTHERS,
  TOLD,
  TOLD_WISH,
  UNDERSTOOD,
  VERBAL,
  WANTED_CLAUSE,
  WHEN_DONE,
  WISH,
  WOULD,
} from './lexicon/frames.js';
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
    if (isNoun(line, verb) || isAdjective(line, verb)) continue;
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
  // "à baisser", "il aurait dû retirer", accents left out or not
  if (/^(?:a|du)$/.test(before) && /(?:er|ir|re)$/.test(line.words[verb.from] ?? '')) return false;
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

/** "suspended subscriptions", "removed users": which ones, not what is done. */
const isAdjective = (line: Line, verb: Found): boolean =>
  verb.forms.every((form) => form === 'past') &&
  wordsBefore(line, verb, true)
    .split(' ')
    .every((word) => FILLER.test(word) || THINGS_SHOWN.test(word)) &&
  line.found.some((one) => one.from === verb.to && one.forms.includes('none') && COUNTABLE.has(one.concept));
const THINGS_SHOWN =
  /^(?:show|list|all|my|our|any|many|which|what|how|see|view|display|find|are|there|get|have|we|me|us)$/;
const COUNTABLE: ReadonlySet<Concept> = new Set<Concept>([
  'subscription',
  'licence',
  'customer',
  'user',
  'invitation',
  'partnership',
  'reseller',
  'product',
]);

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

export const isLive = (mood: Mood): boolean =>
  mood === 'order' || mood === 'polite' || mood === 'due' || mood === 'loose';

export const isOrder = (mood: Mood): boolean => mood === 'order' || mood === 'polite' || mood === 'due';

/** The guard that speaks: the first barred verb counts, unless a plain order stands beside it. */
function barred(acts: readonly Act[]): Guard | undefined {
  const blocked = acts.filter((act) => !isLive(act.mood));
  if (blocked.length === 0) return undefined;
  if (acts.some((act) => isOrder(act.mood))) return undefined;
  const [first] = blocked;
  const mood = blocked.find((act) => act.mood === 'negated' || act.mood === 'quoted')?.mood ?? first?.mood;
  return mood === 'negated' || mood === 'quoted' || mood === 'question' || mood === 'past' ? mood : 'reported';
}

/** So many words before a verb are looked at. */
const CONTEXT = 30;

function wordsBefore(line: Line, found: Found, inClause: boolean): string {
  const clause = inClause ? line.clauses.find((one) => found.from >= one.from && found.from < one.to) : undefined;
  const from = Math.max(clause?.from ?? sentenceStart(line, found.from), found.from - CONTEXT);
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

/** "if she leaves, we remove her" orders nothing now. */
function moodOf(line: Line, found: Found): Mood {
  const mood = plainMood(line, found);
  return isOrder(mood) && isConditional(line, found) ? 'plan' : mood;
}

function plainMood(line: Line, found: Found): Mood {
  if (line.quotes.some((one) => found.from >= one.from && found.from < one.to)) return 'quoted';
  if (isSaid(line, found)) return 'reported';
  if (isRenewal(found)) return renewalMood(line, found);
  const left = wordsBefore(line, found, true);
  const sentence = wordsBefore(line, found, false);
  const can = (form: Form): boolean => found.forms.includes(form);
  const bare = can('order') || can('infinitive');
  const courteous = COURTESY.test(left) || (ASKED_KINDLY.test(left) && !ASKED_ELSE.test(left));
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
    return isAccented(line, found) ? 'past' : 'order';
  }
  if (courteous) return bare || can('ing') ? 'polite' : 'loose';
  if (can('ing') && !bare) return 'plan';
  if (/c' est (?:<n> |(?:le |la |notre )?(?:revendeur|fournisseur) )+qui $/.test(left)) return 'due';
  if (/(?:^| )(?:qui|quoi|ou|who|whom|where|what)(?: to)? $/.test(left) && can('infinitive')) return 'loose';
  const own = (OWN_WISH.test(left) && !TOLD_WISH.test(left)) || WANTED_CLAUSE.test(left);
  if ((!own && SUBORDINATE.test(left)) || OPINION.test(left)) return 'reported';
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
  if (found.concept === 'accept' && MUST.test(left) && /(?:^| )(?:us|nous|both)(?: |$)/.test(line.words.join(' ')))
    return 'due';
  if (CONDITIONAL.test(left) && isNamed(line) && !ON_CONDITION.test(whole)) return 'due';
  if (/(?:^| )(?:to|de|d'|a|pour|for) (?:(?:ne|pas|le|la|les|l'|lui|leur|y|en|nous|vous|me|te|not) )*$/.test(left))
    return 'plan';
  if (/(?:^| )(?:se|s') $/.test(left) && !/(?:er|ir|re)$/.test(line.words[found.from] ?? '')) return 'loose';
  if (isTelegram(line, found, left)) return 'order';
  return followsStatement(line, found, left) ? 'order' : 'loose';
}

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

/** "if she leaves, remove her": not now. */
function isConditional(line: Line, found: Found): boolean {
  const start = sentenceStart(line, found.from);
  const words = line.words
    .slice(start, found.from)
    .filter((_, at) => !line.tokens[start + at]?.mark)
    .join(' ');
  return (
    /^(?:(?:and|et|but|mais|so|alors|hi|hello|hey|bonjour|salut|coucou|bot|ok|please|svp) )*(?:if|when|once|as soon as|in case|unless|should|si|s'|quand|des que|lorsque|lorsqu'|au cas|une fois) /.test(
      words,
    ) &&
    !/(?:minute|moment|time|temps|possible|instant|convenient|inconvenien|trop demander|too much|trouble|bother|deran|embete|convenance|permett|abuse|asking|occasion|chance|need be|peux|peut|pouvez|can|could|would|want|voulez|veux|plait|convient|ok|okay|mind|tu|vous|you) /.test(
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

const isAlone = (line: Line, found: Found): boolean => {
  const clause = line.clauses.find((one) => found.from >= one.from && found.from < one.to);
  return clause !== undefined && clause.to - found.to <= 1;
};
const sentenceWords = (line: Line, found: Found): string => {
  let end = found.to;
  while (end < line.tokens.length && !/^[.!?;]$/.test(line.tokens[end]?.text ?? '')) end += 1;
  return line.words.slice(sentenceStart(line, found.from), end).join(' ');
};

/** Done already, being done, or to be done ("must be removed"). */
function isParticiple(line: Line, found: Found, left: string): Mood | undefined {
  const past = found.forms.includes('past');
  const third = found.forms.includes('third');
  const infinitive =
    found.forms.includes('infinitive') &&
    (/(?:er|ir|re)$/.test(line.words[found.from] ?? '') || !PERFECT_FR.test(left));
  if (JUST_DONE.test(left)) return 'past';
  if (past && TO_BE.test(left)) return 'due';
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

const isTelegram = (line: Line, found: Found, left: string): boolean =>
  !PRONOUN.test(left) &&
  !TOLD.test(`${line.words.slice(found.to).join(' ')} `) &&
  line.tokens.length <= 14 &&
  left
    .trim()
    .split(' ')
    .every((word) => !VERBAL.test(word));

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
    /(?:^| )(?:said|says|wrote|writes|told me|told us|asked|asks|replied|dit|disait|ecrit|ecrivait|marque|demande|repondu|repond|crie|lit|reads|read|stands|affiche|shouted|texted|quote|cite|citation)$/.test(
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

/** "if you could …" is courtesy. */
const isHypothesis = (line: Line, one: Found): boolean =>
  !/^(?:if|si) (?:you|vous|tu|possible|c'|cela|it)/.test(line.words.slice(one.from, one.to + 1).join(' ')) ||
  /^if you (?:remove|delete|revoke|end|turn|take)/.test(line.words.slice(one.from, one.to + 1).join(' '));

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
