/** Who tries out what of whom: everybody of one copy of a deployment, with all that the other copy contains. */
import type { CollectionName, RecordOf } from '../../src/kernel/collection.js';
import type { Command } from '../../src/kernel/command.js';
import { holds, permissionNames, roles } from '../../src/kernel/permissions.js';
import { programme } from '../harness/declared.js';
import {
  type Act,
  type Copy,
  deployment,
  type Joined,
  joined,
  Observed,
  presses,
  type Side,
  stranger,
} from './copies.js';

type Fields = Readonly<Record<string, unknown>>;

/** What everybody of an admitted tenant may know: who offers itself as a provider (ORG-4). */
const isPublic = ({ collection, record }: Copy[number]): boolean => {
  const { capabilities } = record as { readonly capabilities?: readonly string[] };
  return (
    collection === 'directory' ||
    (collection === 'organizations' && capabilities?.includes('indirectProvider') === true)
  );
};

/** What the operator keeps or decides on, and what says whose it is. */
const forOperator: readonly CollectionName[] = [
  'organizations',
  'people',
  'profiles',
  'tenants',
  'directory',
  'directoryChanges',
  'enrolments',
  'verifications',
  'acceptances',
  'users',
  'notices',
];

/** One who tries, and the two stores whose answers are to be the same for them. */
export interface Trial extends Pick<Joined, 'who' | 'actor'> {
  readonly side: Side;
  readonly both: Observed;
  readonly alone: Observed;
}
export interface Trials {
  /** Each side's person with all roles, and those without an account. */
  readonly mightiest: readonly Trial[];
  /** One person for every role of every side, and one with none. */
  readonly byRole: readonly Trial[];
  /** Of the first copy. */
  readonly own: Copy;
  /** Of the second copy, what somebody else than the operator may not know. */
  readonly foreign: Copy;
  readonly foreignToOperator: Copy;
  /** Names of providers of the second copy. */
  readonly publicNames: ReadonlySet<unknown>;
}

export async function trials(): Promise<Trials> {
  const { copy, now } = await deployment();
  const other = await stranger(copy);
  const organizations = copy.flatMap(({ collection, record }) =>
    collection === 'organizations' ? [record as RecordOf<'organizations'>] : [],
  );
  const within = (name: string, organizationId: string): Side => {
    const organization = organizations.find(({ id }) => id === organizationId);
    if (!organization) throw new Error(`the deployment has no ${organizationId}`);
    return { name, tenantId: organization.tenantId, organization };
  };
  const sides = [
    within('provider', 'ORG-ARMOR'),
    within('reseller', 'ORG-BLUEPEAK'),
    within('reseller with requests', 'ORG-LUMIERE'),
    within('direct-bill partner', 'ORG-CXP1X201'),
    within('partner in transition', 'ORG-ATELIER'),
    within('enrolling partner', 'ORG-ZE6FFE5K'),
    within('operator', 'ORG-DESK'),
  ];
  const admitted = copy.find(
    ({ collection, record }) =>
      collection === 'tenants' && !organizations.some(({ tenantId }) => tenantId === record.id),
  );
  const without: readonly Side[] = [
    { name: 'provider’s tenant', tenantId: sides[0]?.tenantId ?? '' },
    { name: 'admitted tenant', tenantId: admitted?.record.id ?? '' },
    { name: 'unknown tenant', tenantId: 'unknown-tenant' },
  ];
  const mightiest = [
    ...sides.map((side) => ({ side, ...joined(side, roles) })),
    ...without.flatMap((side) => [
      { side, ...joined(side) },
      { side, ...joined(side, undefined, 'elsewhere') },
    ]),
  ];
  const byRole = sides.flatMap((side) =>
    [[], ...roles.map((role) => [role])].map((held) => ({ side, ...joined(side, held) })),
  );
  const first = [...copy, ...[...mightiest, ...byRole].flatMap(({ records }) => records)];
  const foreign = other.filter((one) => !isPublic(one));
  const foreignToOperator = other.filter(({ collection }) => !forOperator.includes(collection));
  const observed = (hidden: Copy) => new Observed([...first, ...other.filter((one) => !hidden.includes(one))], now);
  const [both, alone, aloneForOperator] = [observed([]), observed(foreign), observed(foreignToOperator)];
  const trial = ({ who, actor, side }: (typeof byRole)[number]): Trial => {
    return { who, actor, side, both, alone: side.name === 'operator' ? aloneForOperator : alone };
  };
  return {
    mightiest: mightiest.map(trial),
    byRole: byRole.map(trial),
    own: copy,
    foreign,
    foreignToOperator,
    publicNames: new Set(other.filter(isPublic).map(({ record }) => (record as unknown as Fields).name)),
  };
}

/** A few ids of each collection, of records in different states; those that name `first` before others. */
export function idsOf(copy: Copy, most: number, first = ''): ReadonlyMap<CollectionName, readonly string[]> {
  const found = new Map<CollectionName, Map<string, string[]>>();
  const named = copy.map((one) => ({ ...one, near: first !== '' && JSON.stringify(one.record).includes(first) }));
  for (const { collection, record } of named.sort((a, b) => Number(b.near) - Number(a.near))) {
    const { status, kind } = record as { readonly status?: string; readonly kind?: string };
    const states = found.get(collection) ?? new Map<string, string[]>();
    found.set(collection, states);
    const state = `${status} ${kind}`;
    states.set(state, [...(states.get(state) ?? []), record.id]);
  }
  const each = [...found].map(([collection, states]) => {
    const lists = [...states.values()];
    const rounds = Array.from({ length: most }, (_, round) => lists.flatMap((list) => list[round] ?? []));
    return [collection, rounds.flat().slice(0, most)] as const;
  });
  return new Map(each);
}

/** Texts by which people name records of the second copy, a few of each field (`users.email`), without public names. */
export function textsOf({ publicNames }: Trials, copy: Copy, most: number): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { collection, record } of copy)
    for (const field of ['name', 'email', 'domain', 'mpnId', 'tenantId', 'aadObjectId', 'account', 'toName']) {
      const value = (record as unknown as Fields)[field];
      if (typeof value !== 'string' || publicNames.has(value)) continue;
      const values = found.get(`${collection}.${field}`) ?? new Set();
      found.set(`${collection}.${field}`, values.add(value));
    }
  return new Map([...found].map(([field, values]) => [field, [...values].slice(0, most)]));
}

/** What an answer may tell of an address or a number that somebody types, and the rule that wants it. */
const told: readonly (readonly [RegExp, string])[] = [
  [/^users\.add email users\.email$/, 'USR-1: an address is unique across the system'],
  [
    /^(partnerships\.request email|typed .*) (users\.email|attempts)$/,
    'PAR-2, PAR-10: the draft is in the language of its reader',
  ],
  [/^enrollments\.setMembership account profiles\.account$/, 'ENR-13: a membership account proves itself by a code'],
  [/^subscriptions\.assignReseller mpnId (profiles|organizations\.mpnId)$/, 'SUB-2: each MPN id has its own refusal'],
];
export const mayTell = (what: string): boolean => told.some(([pattern]) => pattern.test(what));

type Data = Readonly<Record<string, string>>;
const usual = [
  'zzz',
  'yes',
  'true',
  '5',
  'FR',
  'fr',
  'fresh@fresh.example',
  'salesAgent',
  '2026-12-30',
  'https://fresh.example/x',
  '1234567',
  '+353 1 555 0101',
];
export const unknownId = 'CUS-UNKNOWN1';

/** A value that each field takes, whatever it leads to. */
export function filled({ input }: Command): Data {
  const shape = input.shape as Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>;
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) => {
      const value = usual.find((one) => field.safeParse(one).success);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** Up to three fillings that get further, by ids of records that the person may see. */
export async function filledFurther(
  { who, alone }: Trial,
  command: Command,
  own: readonly string[],
): Promise<readonly Data[]> {
  let fillings: readonly Data[] = [filled(command)];
  const answered = async (data: Data, id: string) => {
    const { answer, kept } = await alone.of(presses(who, command.verb, data));
    return `${answer}${kept}`.replaceAll(id, '#');
  };
  for (const key of Object.keys(command.input.shape)) {
    const further: Data[] = [];
    for (const filling of fillings) {
      const unknown = await answered({ ...filling, [key]: unknownId }, unknownId);
      for (const id of own) {
        if (further.length >= 2) break;
        if ((await answered({ ...filling, [key]: id }, id)) !== unknown) further.push({ ...filling, [key]: id });
      }
    }
    fillings = [...fillings, ...further].slice(-3);
  }
  return fillings;
}

/** What an act tells of the second copy: nothing, or the place where the answers differ. */
export async function tells({ both, alone }: Trial, act: Act): Promise<string | undefined> {
  const [beside, without] = [await both.of(act), await alone.of(act)];
  if (without.answer.startsWith('"failed')) return without.answer;
  return difference(beside.answer, without.answer) ?? difference(beside.kept, without.kept);
}

/** What comes of a command whose every field holds the same id, with the id taken out. */
export async function tried({ who, alone }: Trial, command: Command, id: string): Promise<string> {
  const data = Object.fromEntries(Object.keys(command.input.shape).map((key) => [key, id]));
  const { answer, kept } = await alone.of(presses(who, command.verb, { ...data }));
  return `${answer} ${kept}`.replaceAll(id, '#');
}

function difference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${a.slice(from, at + 160)}… but …${b.slice(from, at + 160)}…`;
}

const enrolls: readonly string[] = ['enrolment.run', 'organization.see', 'verification.resend'];

/** Whether the person's roles and side give any of the command's permissions (USR-4). */
export function mayGive({ actor }: Trial, command: Command): boolean {
  const meant = programme.command(command.meant?.(actor) ?? '') ?? command;
  const wanted = [meant.who].flat() as readonly string[];
  if (wanted.includes('anyone')) return true;
  if (actor.kind === 'visitor') return false;
  const { capabilities, enrolling = false } = actor.organization;
  return permissionNames().some(
    (name) =>
      wanted.includes(name) &&
      (!enrolling || enrolls.includes(name)) &&
      holds(name, { capabilities, roles: actor.user.roles }),
  );
}
