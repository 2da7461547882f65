/** Answers greetings, thanks and goodbyes in one line, with buttons for what the user can begin now. */

import { z } from 'zod';
import { button, card, show } from '../../kernel/card.js';
import { query } from '../../kernel/command.js';
import { phrase } from '../../kernel/localizer.js';
import { folded } from '../../kernel/text.js';
import type { Verb } from '../../kernel/verb.js';
import type { Workflow, WorkflowPart } from '../../kernel/workflow.js';
import { helpButton } from '../present/views.js';
import { createBeginnings } from './beginnings.js';

const words = {
  greetHelp: phrase({ en: 'Says hello', fr: 'Dit bonjour' }),
  thanksHelp: phrase({ en: 'Says you are welcome', fr: 'Dit de rien' }),
  hello: phrase<{ name: string }>({ en: (f) => `Hello ${f.name}`, fr: (f) => `Bonjour ${f.name}` }),
  welcome: phrase({ en: 'You are welcome', fr: 'Je vous en prie' }),
  farewellHelp: phrase({ en: 'Says goodbye', fr: 'Dit au revoir' }),
  goodbye: phrase({ en: 'Goodbye', fr: 'À bientôt' }),
  later: phrase({
    en: 'Nothing is lost: say hello whenever you want to go on.',
    fr: 'Rien ne se perd : dites bonjour quand vous voudrez poursuivre.',
  }),
  overview: phrase({ en: 'What waits for me', fr: 'Ce qui m’attend' }),
  begin: phrase({
    en: 'What would you like to do? Say it in your own words, or begin here:',
    fr: 'Que souhaitez-vous faire ? Dites-le avec vos mots, ou commencez ici :',
  }),
  next: phrase({
    en: 'Anything else? Say it in your own words, or go on here:',
    fr: 'Autre chose ? Dites-le avec vos mots, ou poursuivez ici :',
  }),
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const greetings = set(
  'hello hi hey hiya howdy greetings morning afternoon evening bonjour bonsoir salut coucou hallo hola bjr slt rebonjour',
);
const thanks = set('thanks thank thx ty cheers merci mercis');
const farewells = set('bye goodbye ciao tchao adieu revoir bientot later journee soiree night');
/** Words that accompany them and request nothing. */
const fillers = set(
  'good day you so very much a lot many again all everyone team there bot and the great perfect ok ' +
    'see for now have au bonne ' +
    'le la les l un et bien beaucoup mille grand infiniment super parfait vous toi tous toutes',
);
type Courtesy = 'greeting' | 'thanks' | 'farewell';
const forHelp = /\b(?:for (?:your|the|all your) help|pour (?:votre|ton|l) aide)\b/u;

/** The courtesy of a line that contains no other words; any other word makes it a request for the recognizer. */
export function courtesyOf(text: string): Courtesy | undefined {
  if (text.length > 80) return undefined;
  const spoken = folded(text).replace(forHelp, '').split(' ').filter(Boolean);
  const known = [greetings, thanks, farewells, fillers];
  if (!spoken.every((word) => known.some((words) => words.has(word)))) return undefined;
  if (spoken.some((word) => thanks.has(word))) return 'thanks';
  if (spoken.some((word) => farewells.has(word))) return 'farewell';
  return spoken.some((word) => greetings.has(word)) ? 'greeting' : undefined;
}

interface GreetingFacts {
  readonly thanks: boolean;
  readonly name: string;
  /** Commands that the user can begin with. */
  readonly verbs: readonly Verb[];
}

const goodbyeCard = card<object>('goodbye', {
  view: (_facts, t) => ({ icon: '👋', title: t.markdown(words.goodbye), lines: [t.markdown(words.later)] }),
  sample: {},
});
const leave = query({
  verb: 'greetings.leave',
  formerly: ['leave'],
  who: 'anyone',
  listed: false,
  words: { title: words.goodbye, help: words.farewellHelp },
  input: z.object({}),
  hears: (text) => courtesyOf(text) === 'farewell',
  load: async () => ({}),
  answer: () => show(goodbyeCard, {}),
});

export function greet(others: readonly Workflow[]): WorkflowPart {
  const beginnings = createBeginnings(others);

  const greetingCard = card<GreetingFacts>('greeting', {
    view: ({ thanks: thanked, name, verbs }, t) => ({
      icon: '👋',
      title: thanked ? t.markdown(words.welcome) : t.markdown(words.hello, { name }),
      lines: [t.markdown(thanked ? words.next : words.begin)],
      actions: [...beginnings.buttons(verbs, t), button('overview.show', t.text(words.overview)), helpButton(t)],
    }),
    sample: { thanks: false, name: 'Chloé', verbs: ['partnerships.list', 'customers.list'] },
  });

  const answering = (verb: Verb, former: string, courtesy: 'greeting' | 'thanks', thanked = courtesy === 'thanks') =>
    query({
      verb,
      formerly: [former],
      who: 'anyone',
      listed: false,
      words: {
        title: thanked ? words.welcome : words.begin,
        help: thanked ? words.thanksHelp : words.greetHelp,
      },
      input: z.object({}),
      hears: (text) => courtesyOf(text) === courtesy,
      load: async () => ({}),
      answer: (_facts, _input, { actor }) =>
        show(greetingCard, { thanks: thanked, name: actor.person.name, verbs: beginnings.of(actor, 3) }),
    });

  return {
    commands: [
      answering('greetings.greet', 'greet', 'greeting'),
      answering('greetings.thank', 'thank', 'thanks'),
      leave,
    ],
    cards: [greetingCard, goodbyeCard],
  };
}
