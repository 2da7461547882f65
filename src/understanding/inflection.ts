/** Makes the forms of verbs, without accents, each with its grammatical functions. */

/** Grammatical function of a form: imperative or bare form, infinitive, third person, past, future, progressive. */
export type Form = 'order' | 'infinitive' | 'third' | 'past' | 'future' | 'ing' | 'none';

export type Inflected = readonly [form: string, stands: readonly Form[]];

const ORDER: readonly Form[] = ['order'];
const BARE: readonly Form[] = ['order', 'infinitive'];
const BARE_OR_PAST: readonly Form[] = ['order', 'infinitive', 'past'];
const INFINITIVE: readonly Form[] = ['infinitive'];
const THIRD: readonly Form[] = ['third'];
const ORDER_OR_THIRD: readonly Form[] = ['order', 'third'];
const ORDER_OR_PAST: readonly Form[] = ['order', 'past'];
/** "supprime", which without its accent is "supprimé" too. */
const ANY: readonly Form[] = ['order', 'third', 'past'];
const DONE: readonly Form[] = ['past'];
const COMING: readonly Form[] = ['future'];
const GOING: readonly Form[] = ['ing'];

const DOUBLING =
  /^(?:[^aeiou]*[aeiou])[bdgklmnprt]$|(?:drop|set|get|put|cut|kit|omit|admit|commit|refer|quit|bin|chat|map|tag|ship|stop|nap|strip|swap|trim|ban|let|run|axe)$/;
const PAST: Readonly<Record<string, string>> = {
  take: 'took taken',
  get: 'got gotten',
  give: 'gave given',
  put: 'put',
  set: 'set',
  cut: 'cut',
  let: 'let',
  reset: 'reset',
  're-set': 're-set',
  sell: 'sold',
  buy: 'bought',
  make: 'made',
  bring: 'brought',
  break: 'broke broken',
  leave: 'left',
  withdraw: 'withdrew withdrawn',
  find: 'found',
  begin: 'began begun',
  become: 'became',
  write: 'wrote written',
  rewrite: 'rewrote rewritten',
  redo: 'redid redone',
  undo: 'undid undone',
  speak: 'spoke spoken',
  see: 'saw seen',
  tell: 'told',
  show: 'showed shown',
  go: 'went gone',
  say: 'said',
  send: 'sent',
  resend: 'resent',
  throw: 'threw thrown',
  throws: 'threw',
  do: 'did done',
  split: 'split',
  spin: 'spun',
  wind: 'wound',
  grow: 'grew grown',
  hold: 'held',
  keep: 'kept',
  lose: 'lost',
  forget: 'forgot forgotten',
  build: 'built',
  seek: 'sought',
  run: 'ran',
  part: 'parted',
  shed: 'shed',
  quit: 'quit',
  overwrite: 'overwrote overwritten',
  draw: 'drew drawn',
  sing: 'sang',
  hang: 'hung',
  mean: 'meant',
  teach: 'taught',
  read: 'read',
  pay: 'paid',
};

/** The forms of an English verb, given bare, folded. */
export function inflectEnglish(verb: string): readonly Inflected[] {
  const irregular = PAST[verb]?.split(' ');
  const forms: Inflected[] = [[verb, irregular?.includes(verb) ? BARE_OR_PAST : BARE]];
  if (verb.length < 2 || !/^[a-z-]+$/.test(verb)) return forms;
  const silent = verb.endsWith('e');
  const stem = silent ? verb.slice(0, -1) : verb;
  const consonantY = /[^aeiou]y$/.test(verb);
  const doubled = verb.length <= 6 && DOUBLING.test(verb) ? verb + verb.at(-1) : stem;
  forms.push([
    /(?:[sxz]|ch|sh|o)$/.test(verb) ? `${verb}es` : consonantY ? `${verb.slice(0, -1)}ies` : `${verb}s`,
    THIRD,
  ]);
  forms.push([`${doubled}ing`, GOING]);
  if (irregular) for (const form of irregular) forms.push([form, DONE]);
  else forms.push([consonantY ? `${verb.slice(0, -1)}ied` : `${doubled}ed`, DONE]);
  if (verb.length > 4 && /[aeiou]l$/.test(verb)) forms.push([`${verb}led`, DONE], [`${verb}ling`, GOING]);
  return forms;
}

const ER: readonly Inflected[] = [
  ['er', INFINITIVE],
  ['e', ANY],
  ['es', ORDER_OR_PAST],
  ['ez', ORDER],
  ['ons', ORDER],
  ['ent', THIRD],
  ['ee', DONE],
  ['ees', DONE],
  ['a', DONE],
  ['ait', DONE],
  ['aient', DONE],
  ['ant', GOING],
  ['era', COMING],
  ['erai', COMING],
  ['erons', COMING],
  ['eront', COMING],
  ['erait', COMING],
];
const IR: readonly Inflected[] = [
  ['ir', INFINITIVE],
  ['is', ORDER_OR_PAST],
  ['issez', ORDER],
  ['issons', ORDER],
  ['it', THIRD],
  ['issent', THIRD],
  ['i', DONE],
  ['ie', DONE],
  ['isse', ORDER],
];
/** The function of each group in the table of irregular verbs. */
const PLACES: readonly (readonly Form[])[] = [ORDER, THIRD, DONE, COMING, DONE, INFINITIVE, ORDER];

/** The forms of a French verb, given in the infinitive, folded; irregular ones come from the table. */
export function inflectFrench(verb: string, irregular: ReadonlyMap<string, string>): readonly Inflected[] {
  const known = irregular.get(verb);
  if (known !== undefined) {
    return known.split('|').flatMap((forms, place) =>
      forms
        .split(' ')
        .filter((form) => form !== '')
        .map((form): Inflected => [form, PLACES[place] ?? ORDER]),
    );
  }
  if (verb.length > 4 && verb.endsWith('er')) return inflectEr(verb.slice(0, -2));
  if (verb.length > 4 && verb.endsWith('ir')) return IR.map(([ending, forms]) => [verb.slice(0, -2) + ending, forms]);
  return [[verb, BARE]];
}

function inflectEr(stem: string): readonly Inflected[] {
  const forms = ER.map(
    ([ending, stands]): Inflected => [stem + (stem.endsWith('g') && /^[ao]/.test(ending) ? 'e' : '') + ending, stands],
  );
  const strong = stem.endsWith('y')
    ? `${stem.slice(0, -1)}i`
    : /(?:el|et)$/.test(stem)
      ? stem + stem.at(-1)
      : undefined;
  if (strong) forms.push([`${strong}e`, ORDER_OR_THIRD], [`${strong}es`, ORDER], [`${strong}ent`, THIRD]);
  return forms;
}
