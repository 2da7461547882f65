/** Another order or question about the record of the lines before: "reset his password", « ils ont répondu ? ». */
import type { Heard } from '../heard.js';
import { grave, type Intent, looks } from '../intents.js';
import type { Memory } from '../memory.js';
import type { Recognition } from '../recognizer.js';
import { type Focus, focusOf, nounIn, ordered } from './acts.js';
import { pointed } from './carry.js';
import { type Clue, hasTarget, isChange, isShown, known, reading, slotsOf, wantedBy } from './clue.js';
import { ASKS_PRICE, ASKS_WHO, EFFECT, placeIn, TAKES_BACK } from './cues.js';
import { lookAt, lookOf, ofCustomer, sideOf } from './kin.js';
import { leftOf } from './left.js';

/** Reads a text by itself. */
export type Alone = (text: string) => Promise<Heard>;

/** Another order or question about the record before. */
export async function aboutIt(clue: Clue, alone: Alone): Promise<Recognition | undefined> {
  const { memory, said, own, heard, points } = clue;
  if (looks.has(own.intent as Intent) && own.intent !== 'none' && hasTarget(own.slots) && heard.recognition.sure)
    return undefined;
  if (ASKS_WHO.test(said)) return aboutRecord(clue, 'audit.show');
  if (ASKS_PRICE.test(said) && points) return aboutRecord(clue, 'catalogue.list');
  // nothing of the line before is meant: no pronoun, verb or question ties it
  const tied = points || clue.verbs.length > 0 || isChange(own, heard) || said.split(' ').length <= 4;
  if (!tied && own.intent !== 'cancel' && !EFFECT.test(said)) return undefined;
  if (EFFECT.test(said)) return known(heard, reading('help', {}), true);
  if (!points && heard.parts.names.length > 0 && own.intent !== 'none' && !isChange(own, heard)) return undefined;
  const intent = ofCustomer(intentAbout(clue) ?? closest(clue, await alone(spelt(clue))) ?? 'none', memory);
  if (intent === 'none' || intent === 'help' || intent === 'cancel') return undefined;
  return aboutRecord(clue, isAskedOnly(clue, intent) ? (lookAsked(clue) ?? 'none') : intent);
}

/** A question is no order, whatever it is about. */
const isAskedOnly = ({ heard, own, verbs }: Clue, intent: string): boolean =>
  !looks.has(intent as Intent) &&
  intent !== own.intent &&
  (heard.mood.asked !== undefined || (verbs.length === 0 && heard.line.cleaned.text.includes('?')));
const lookAsked = ({ heard, memory }: Clue): string | undefined => lookOf(focusIn(heard, memory), heard.mood.asked);
/** The noun of the line, else what the lines before were about. */
const focusIn = ({ line }: Heard, memory: Memory): Focus | undefined => {
  const order = focusOf(memory.intent);
  return nounIn(line.found) ?? (order === undefined || isShown(memory) ? (memory.about ?? order) : order);
};

function aboutRecord({ memory, said, own, heard, points }: Clue, intent: string): Recognition | undefined {
  if (intent === 'none') return undefined;
  const look = looks.has(intent as Intent);
  if (look && !points && hasTarget(own.slots)) return undefined;
  if (!look && heard.mood.guard !== undefined) return undefined;
  const wanted = wantedBy(intent);
  const typed = slotsOf(intent, heard);
  // several addresses are several customers, and none of them is the one in focus
  const focus = Array.isArray(typed.email) ? { ...memory, slots: {}, names: [] } : withPerson(memory, said);
  const slots = pointed(wanted, sideOf(typed, wanted, memory.slots, said), focus, placeIn(said));
  const left = leftOf(intent, heard, { slots: memory.slots }, slots);
  return known(
    heard,
    {
      ...reading(intent, slots),
      ...left,
      ...(intent === own.intent && own.more !== undefined ? { more: own.more } : {}),
    },
    !left.unplaced && (!grave.has(intent as Intent) || hasTarget(slots)),
  );
}

function actsOf({ said, verbs, heard }: Clue, focus: Focus | undefined): readonly string[] {
  if (TAKES_BACK.test(said)) return ['revoke'];
  if (focus === 'request' && /(?:^| )(?:fais|faites|envoie|envoyez|send|make)(?: |$)/.test(said)) return ['request'];
  return verbs.length === 0 && heard.line.has('show') ? ['show'] : verbs;
}

/** "delete her", "has he …": a person, whatever the line before was taken for. */
const isPerson = (said: string): boolean => /(?:^| )(?:him|her|he|she)(?: |$)/.test(said);
const withPerson = (memory: Memory, said: string): Memory => {
  const [only, ...others] = memory.names;
  const isKnown = memory.slots.name !== undefined || memory.slots.user !== undefined;
  if (!isPerson(said) || isKnown || only === undefined || others.length > 0) return memory;
  const slots = Object.entries(memory.slots).filter(([, value]) => value !== only);
  return { ...memory, slots: { ...Object.fromEntries(slots), name: only } };
};

/** What the verb, or the question, means for the record in focus. */
function intentAbout(clue: Clue): string | undefined {
  const { memory, said, own, heard } = clue;
  const noun = focusIn(heard, memory);
  const focus = isPerson(said) && noun !== 'licence' ? 'user' : noun;
  if (own.intent === 'cancel') return focus && ordered(focus, ['cancel']);
  if (ofCustomer(own.intent, memory) !== own.intent) return own.intent;
  if (isShown(memory) && isChange(own, heard)) return own.intent;
  const acts = actsOf(clue, focus);
  const meant = focus && acts.length > 0 ? ordered(focus, acts) : undefined;
  if (meant !== undefined) return meant;
  return own.intent === 'none' || own.intent === 'help' ? lookAt(focus, said) : undefined;
}

/** The intent of the line with its pronoun written out. */
const closest = ({ own }: Clue, { recognition }: Heard): string | undefined => {
  const [best] = recognition.readings;
  return best && best.intent !== 'none' && best.confidence > 0.5 ? best.intent : own.intent;
};

/** The line with the record before written behind it. */
function spelt({ heard, memory }: Clue): string {
  const { slots } = memory;
  const name = (slot: string): string => [slots[slot] ?? ''].flat().join(', ');
  const parts = [
    slots.user === undefined && slots.name === undefined ? '' : `user ${name('user') || name('name')}`,
    slots.product === undefined ? '' : name('product'),
    slots.company === undefined ? '' : `customer ${name('company')}`,
    slots.reseller === undefined ? '' : `reseller ${name('reseller')}`,
    slots.provider === undefined ? '' : `provider ${name('provider')}`,
    name('invitationId'),
    name('email'),
  ].filter((part) => part !== '');
  return `${heard.line.cleaned.text.replace(/[\s.!?]+$/u, '')} ${parts.join(' ')}`;
}
