/** Customers and subscriptions taken along as files, for what this organisation may see (CUS-9, CNV-8). */

import { z } from 'zod';
import { exportEnd } from '../../domain/export.js';
import { kinds, origins } from '../../domain/relationship.js';
import { may } from '../../kernel/actor.js';
import { button, card, show } from '../../kernel/card.js';
import { change, query } from '../../kernel/command.js';
import { csvLines, csvStart } from '../../kernel/csv.js';
import { done, isFound, put, refuse, whichOf } from '../../kernel/effects.js';
import { phrase } from '../../kernel/localizer.js';
import * as input from '../../kernel/text.js';
import { mayStill, pieceCard } from '../downloads/piece.js';
import { theSharing } from '../relationships/find.js';
import { customerRows, heads, subscriptionRows } from './rows.js';

const words = {
  any: phrase({ en: 'Export', fr: 'Exporter' }),
  anyHelp: phrase({ en: 'What you can export', fr: 'Ce que vous pouvez exporter' }),
  which: phrase({ en: 'What shall the file hold?', fr: 'Que doit contenir le fichier ?' }),
  trail: phrase({ en: 'The audit log', fr: 'Le journal d’audit' }),
  customers: phrase({ en: 'Export customers', fr: 'Exporter les clients' }),
  customersHelp: phrase({
    en: 'Your customers as a file for a spreadsheet',
    fr: 'Vos clients dans un fichier pour tableur',
  }),
  subscriptions: phrase({ en: 'Export subscriptions', fr: 'Exporter les abonnements' }),
  subscriptionsHelp: phrase({
    en: 'The subscriptions you see as a file for a spreadsheet',
    fr: 'Les abonnements que vous voyez dans un fichier pour tableur',
  }),
  what: phrase<{ until: string }>({
    en: (f) => `The file is ready: CSV, opened by any spreadsheet. The link is yours until ${f.until} UTC.`,
    fr: (f) => `Le fichier est prêt : un CSV que tout tableur ouvre. Le lien est à vous jusqu’à ${f.until} UTC.`,
  }),
  narrowed: phrase({
    en: 'It holds the customers that your list was narrowed to.',
    fr: 'Il contient les clients auxquels votre liste était restreinte.',
  }),
  download: phrase({ en: 'Download', fr: 'Télécharger' }),
  gone: phrase({ en: 'This file is no longer available.', fr: 'Ce fichier n’est plus disponible.' }),
};

/** The files an export can make, each with the permission it needs. */
const files = [
  { who: 'data.move', title: words.customers, verb: 'exports.exportCustomers' },
  { who: 'data.move', title: words.subscriptions, verb: 'exports.exportSubscriptions' },
  { who: 'audit.see', title: words.trail, verb: 'audit.export' },
] as const;

/** “export”: of what is asked. */
const any = query({
  verb: 'exports.choose',
  formerly: ['export'],
  who: ['data.move', 'audit.see'],
  listed: false,
  words: {
    title: words.any,
    help: words.anyHelp,
    exact: true,
  },
  input: z.object({}),
  load: async () => ({}),
  answer: (_facts, _input, { actor }) =>
    whichOf<(typeof files)[number]>(
      words.which,
      files.filter(({ who }) => may(actor, who)),
      ({ title, verb }, t) => button(verb, t.text(title)),
    ),
});

interface FileFacts {
  readonly id: string;
  readonly what: 'customers' | 'subscriptions';
  readonly narrowed: boolean;
  readonly expiresAt: string;
}
const fileCard = card<FileFacts>('export.file', {
  view: ({ id, what, narrowed, expiresAt }, t) => ({
    icon: '📤',
    title: t.markdown(words[what]),
    lines: [
      t.markdown(words.what, { until: expiresAt.slice(11, 16) }),
      ...(narrowed ? [t.markdown(words.narrowed)] : []),
    ],
    actions: [{ title: t.text(words.download), url: `${t.links.page('files', id, expiresAt)}?lang=${t.language}` }],
  }),
  sample: { id: '01J', what: 'customers', narrowed: true, expiresAt: '2026-11-21T09:15:00.000Z' },
});

const exportCustomers = change({
  verb: 'exports.exportCustomers',
  formerly: ['export.customers'],
  who: 'data.move',
  words: {
    title: words.customers,
    help: words.customersHelp,
    exact: true,
  },
  input: z.object({
    kind: z.enum(kinds).optional().catch(undefined),
    origin: z.enum(origins).optional().catch(undefined),
    partnerId: input.id.optional(),
    search: input.line(200).optional(),
  }),
  load: async (view, { partnerId }, { actor }) => {
    const partner = await theSharing(view, actor, partnerId);
    return partner && !isFound(partner) ? partner : {};
  },
  decide: (_facts, { kind, origin, partnerId, search }, { actor, now, ids }) => {
    const id = ids.sorted();
    const expiresAt = exportEnd(now);
    const filter = {
      ...(kind ? { kind } : {}),
      ...(origin ? { origin } : {}),
      ...(partnerId ? { partnerId } : {}),
      ...(search ? { search } : {}),
    };
    return done(
      show(fileCard, { id, what: 'customers', narrowed: Object.keys(filter).length > 0, expiresAt }),
      put('downloads', {
        id,
        what: 'customers',
        organizationId: actor.organization.id,
        userId: actor.user.id,
        filter,
        expiresAt,
      }),
    );
  },
});

const exportSubscriptions = change({
  verb: 'exports.exportSubscriptions',
  formerly: ['export.subscriptions'],
  who: 'data.move',
  words: {
    title: words.subscriptions,
    help: words.subscriptionsHelp,
    exact: true,
  },
  input: z.object({}),
  load: async () => ({}),
  decide: (_facts, _input, { actor, now, ids }) => {
    const id = ids.sorted();
    const expiresAt = exportEnd(now);
    return done(
      show(fileCard, { id, what: 'subscriptions', narrowed: false, expiresAt }),
      put('downloads', {
        id,
        what: 'subscriptions',
        organizationId: actor.organization.id,
        userId: actor.user.id,
        expiresAt,
      }),
    );
  },
});

/** The file, a piece at a time, for the holder of its link. */
const piece = query({
  verb: 'exports.download',
  formerly: ['export.piece'],
  who: 'link',
  listed: false,
  words: { title: words.download, help: words.customersHelp },
  input: z.object({ after: z.string().max(400).optional() }),
  load: async (view, { after }, { actor: { linkType, id, language }, now, localizer }) => {
    const of = linkType === 'files' ? await view.get('downloads', id) : undefined;
    const organization = of && (await view.get('organizations', of.organizationId));
    if (!of || !organization || of.expiresAt <= now || !(await mayStill(view, of))) return refuse(words.gone);
    const write = localizer(language);
    const { rows, next } =
      of.what === 'customers'
        ? await customerRows(view, of, after, write)
        : await subscriptionRows(view, organization, after, write);
    const start = after === undefined ? csvStart(heads[of.what][language], language) : '';
    return { csv: start + csvLines(rows, language), name: of.what, ...(next ? { next } : {}) };
  },
  answer: (facts) => show(pieceCard, facts),
});

export const exportCommands = [any, exportCustomers, exportSubscriptions, piece];
export const exportCards = [fileCard];
