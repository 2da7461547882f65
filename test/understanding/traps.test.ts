/** What is no order, whatever verb and whatever name stands in it: frames × verbs × targets, in both languages (CNV-2). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookUpIn } from '../../src/understanding/directory.js';
import '../../src/workflows/index.js';
import { createRecognizer } from '../../src/understanding/index.js';
import { grave, type Intent } from '../../src/understanding/intents.js';

const recognizer = createRecognizer();
const lookUp = lookUpIn({
  customers: ['Wren Dairy', 'Scierie Vidal', 'Bluestone Gym'],
  resellers: ['Fennel Digital', 'Tilleul Informatique'],
  providers: ['Bastide Cloud', 'Oriane Distribution'],
  users: ['Ingmar Dahl', 'Mathilde Prévost'],
});

/** An English order as a bare verb phrase: infinitive, past, participle, gerund. */
interface English {
  readonly to: string;
  readonly did: string;
  readonly done: string;
  readonly doing: string;
}
const english: readonly English[] = [
  ['remove', 'removed', 'removed', 'removing', 'the user Ingmar Dahl'],
  ['delete', 'deleted', 'deleted', 'deleting', 'the customer Wren Dairy'],
  ['reset', 'reset', 'reset', 'resetting', 'the password of Ingmar Dahl'],
  ['revoke', 'revoked', 'revoked', 'revoking', 'the invitation INV-7A9S2DFG'],
  ['end', 'ended', 'ended', 'ending', 'the partnership with the reseller Fennel Digital'],
  ['terminate', 'terminated', 'terminated', 'terminating', 'the relationship with the customer Bluestone Gym'],
  ['withdraw', 'withdrew', 'withdrawn', 'withdrawing', 'the admin rights of the provider Bastide Cloud'],
  ['take back', 'took back', 'taken back', 'taking back', 'the E3 licence of Rhona Keir at Wren Dairy'],
  ['lower', 'lowered', 'lowered', 'lowering', 'the seats of Business Premium for Wren Dairy to 5'],
  ['upgrade', 'upgraded', 'upgraded', 'upgrading', 'Wren Dairy to Business Premium'],
  ['turn off', 'turned off', 'turned off', 'turning off', 'the automatic renewal of the E3 of Bluestone Gym'],
  ['order', 'ordered', 'ordered', 'ordering', '10 Power BI Pro for Wren Dairy'],
].map(([to, did, done, doing, what]) => ({
  to: `${to} ${what}`,
  did: `${did} ${what}`,
  done: `${what} … ${done}`,
  doing: `${doing} ${what}`,
}));

type Frame<Order> = readonly [name: string, say: (order: Order) => string];
const englishFrames: readonly Frame<English>[] = [
  ["don't", (o) => `Don't ${o.to}`],
  ['do not', (o) => `please do not ${o.to}`],
  ['never', (o) => `never ${o.to}`],
  ["shouldn't", (o) => `we shouldn't ${o.to}`],
  ['no need', (o) => `there is no need to ${o.to}`],
  ['without', (o) => `carry on without ${o.doing}`],
  ["I won't", (o) => `I won't ${o.to} today`],
  ['instead of', (o) => `let's wait instead of ${o.doing}`],
  ['how', (o) => `How do I ${o.to}?`],
  ['how, no mark', (o) => `how can we ${o.to}`],
  ['what happens', (o) => `What happens if I ${o.to}?`],
  ['can a sales agent', (o) => `Can a sales agent ${o.to}?`],
  ['who may', (o) => `who is allowed to ${o.to}`],
  ['should we', (o) => `should we ${o.to}?`],
  ['why', (o) => `why would anybody ${o.to}`],
  ['is it safe', (o) => `is it safe to ${o.to}?`],
  ['who', (o) => `who ${o.did}?`],
  ['when', (o) => `I'd like to know who ${o.did}`],
  ['if', (o) => `if they leave we ${o.to}`],
  ['unless', (o) => `we will ${o.to} unless they call`],
  ['would', (o) => `he would ${o.to} if he could`],
  ['already', (o) => `we already ${o.did}`],
  ['yesterday', (o) => `I ${o.did} yesterday`],
  ['has', (o) => `Claire has ${o.did}`],
  ['just', (o) => `they just ${o.did} this morning`],
  ['almost', (o) => `I almost ${o.did} by mistake`],
  ['told', (o) => `Claire told me to ${o.to}`],
  ['asked', (o) => `my boss asked us to ${o.to}`],
  ['wants', (o) => `the customer wants us to ${o.to}`],
  ['thinks', (o) => `he thinks we must ${o.to}`],
  ['said', (o) => `Claire said: ${o.to}`],
  ['apparently', (o) => `apparently they ${o.did}`],
  ['will', (o) => `Claire will ${o.to} tomorrow`],
  ['might', (o) => `we might ${o.to} some day`],
  ['quoted', (o) => `the mail said "${o.to}"`],
  ['quoted, odd', (o) => `somebody wrote “${o.to}”, is that spam?`],
  ['reply', (o) => `fine with me\n> ${o.to}`],
  ['signature', (o) => `all good here\n\nBest regards,\nJim\n${o.to}`],
  ['long', (o) => `${'We had a lovely day at the office and spoke of many things. '.repeat(6)}${o.to}`],
  ['thanks', (o) => `thanks for ${o.doing}`],
];

/** A French order: infinitive, past participle, noun phrase it is about, third person. */
interface French {
  readonly faire: string;
  readonly fait: string;
  readonly fais: string;
}
const french: readonly French[] = [
  ['supprimer', 'supprimé', 'supprime', 'l’utilisatrice Mathilde Prévost'],
  ['retirer', 'retiré', 'retire', 'le client Scierie Vidal'],
  ['réinitialiser', 'réinitialisé', 'réinitialise', 'le mot de passe de Mathilde Prévost'],
  ['révoquer', 'révoqué', 'révoque', 'l’invitation INV-7A9S2DFG'],
  ['rompre', 'rompu', 'romps', 'le partenariat avec le revendeur Tilleul Informatique'],
  ['enlever', 'enlevé', 'enlève', 'les droits d’administration du fournisseur Oriane Distribution'],
  ['reprendre', 'repris', 'reprends', 'la licence E3 de Basile Thomé chez Scierie Vidal'],
  ['baisser', 'baissé', 'baisse', 'les licences Business Premium de Scierie Vidal à 5'],
  ['désactiver', 'désactivé', 'désactive', 'le renouvellement automatique de l’E3 de Scierie Vidal'],
  ['commander', 'commandé', 'commande', '10 licences Power BI Pro pour Scierie Vidal'],
].map(([faire, fait, fais, what]) => ({ faire: `${faire} ${what}`, fait: `${fait} ${what}`, fais: `${fais} ${what}` }));

const frenchFrames: readonly Frame<French>[] = [
  ['ne pas', (o) => `Ne ${o.fais.replace(' ', ' pas ')}`.replace(/^Ne ([aeéhiou])/i, 'N’$1')],
  ['surtout', (o) => `surtout ne pas ${o.faire}`],
  ['inutile', (o) => `inutile de ${o.faire}`],
  ['pas la peine', (o) => `pas la peine de ${o.faire}`],
  ['je ne veux pas', (o) => `je ne veux pas ${o.faire}`],
  ['sans', (o) => `continue sans ${o.faire}`],
  ['hors de question', (o) => `hors de question de ${o.faire}`],
  ['au lieu de', (o) => `attends au lieu de ${o.faire}`],
  ['comment', (o) => `Comment ${o.faire} ?`],
  ['comment faire', (o) => `comment faire pour ${o.faire}`],
  ['que se passe-t-il', (o) => `Que se passe-t-il si on décide de ${o.faire} ?`],
  ['peut-on', (o) => `un agent commercial peut-il ${o.faire} ?`],
  ['faut-il', (o) => `faut-il ${o.faire} ?`],
  ['qui peut', (o) => `qui a le droit de ${o.faire}`],
  ['pourquoi', (o) => `pourquoi ${o.faire} ?`],
  ['qui a', (o) => `qui a ${o.fait} ?`],
  ['savoir qui', (o) => `je voudrais savoir qui a ${o.fait}`],
  ['déjà', (o) => `on a déjà ${o.fait}`],
  ['hier', (o) => `j’ai ${o.fait} hier`],
  ['vient de', (o) => `Claire vient de ${o.faire}`],
  ['failli', (o) => `j’ai failli ${o.faire}`],
  ['a dit', (o) => `Claire m’a dit de ${o.faire}`],
  ['demande', (o) => `mon chef nous demande de ${o.faire}`],
  ['veut', (o) => `le client veut ${o.faire}`],
  ['il paraît', (o) => `il paraît qu’ils ont ${o.fait}`],
  ['va', (o) => `Claire va ${o.faire} demain`],
  ['peut-être', (o) => `on va peut-être ${o.faire} un jour`],
  ['hésite', (o) => `j’hésite à ${o.faire}`],
  ['cité', (o) => `le mail disait « ${o.fais} »`],
  ['cité, bizarre', (o) => `quelqu’un a écrit « ${o.fais} », c’est normal ?`],
  ['réponse', (o) => `ça me va\n> ${o.fais}`],
  ['signature', (o) => `tout est bon\n\nCordialement,\nJeanne\n${o.fais}`],
  ['long', (o) => `${'Nous avons passé une belle journée au bureau et parlé de bien des choses. '.repeat(5)}${o.fais}`],
  ['merci', (o) => `merci d’avoir ${o.fait}`],
  ['aurait dû', (o) => `il aurait dû ${o.faire}`],
];

/** What is read as a grave change; of long text, which may be a long-winded order, only what would be carried out. */
async function obeyed(texts: readonly string[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const text of texts) {
    for (const directory of [undefined, lookUp]) {
      const heard = await recognizer.hear(text, directory);
      const intent = heard.readings[0]?.intent as Intent;
      if (grave.has(intent) && (heard.sure || text.length < 200))
        wrong.push(`${heard.sure ? 'SURE ' : ''}${intent}: ${text.slice(0, 160)}`);
    }
  }
  return [...new Set(wrong)];
}

describe('CNV-2: no frame around an order makes it one', () => {
  test.each(englishFrames.map(([name, say]) => ({ name, say })))('$name …', async ({ say }) => {
    expect(await obeyed(english.map(say))).toEqual([]);
  });
  test.each(frenchFrames.map(([name, say]) => ({ name, say })))('$name …', async ({ say }) => {
    expect(await obeyed(french.map(say))).toEqual([]);
  });
});

/** A condition before an order, or behind it: the order is read, but for later, and never carried out. */
const conditions = ['when they agree', 'once Anna has signed', 's’ils partent', 'quand ils seront d’accord'];

test.each(conditions)('CNV-2: “%s” keeps an order from being meant for now', async (condition) => {
  const orders =
    condition.startsWith('s’') || condition.startsWith('quand') ? french.map((o) => o.fais) : english.map((o) => o.to);
  for (const text of orders.flatMap((order) => [`${condition}, ${order}`, `${order} ${condition}`])) {
    for (const directory of [undefined, lookUp]) {
      const { sure, readings } = await recognizer.hear(text, directory);
      const [best] = readings;
      if (!grave.has(best?.intent as Intent)) continue;
      expect([text, sure, String(best?.slots.when).toLowerCase()]).toEqual([text, false, condition.toLowerCase()]);
    }
  }
});

test('CNV-2: nor with capitals, typing mistakes, greetings, mentions and smileys around it', async () => {
  const framed = [
    ...englishFrames.flatMap(([, say]) => english.map(say)),
    ...frenchFrames.flatMap(([, say]) => french.map(say)),
  ];
  const around = fc.constantFrom('', 'hi, ', 'Bonjour, ', '<at>CSP Partner Bot</at> ', '👋 ', 'hello bot ');
  const behind = fc.constantFrom('', ' 🙂', ' thanks!', ' merci', '...', ' asap');
  const spelt = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text: string) => text.replaceAll('’', "'"),
    (text: string) => text.replaceAll(' ', '\u00a0'),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...framed), around, behind, spelt, async (text, before, after, spell) => {
      const { sure, readings } = await recognizer.hear(`${before}${spell(text)}${after}`, lookUp);
      expect(sure && grave.has(readings[0]?.intent as Intent)).toBe(false);
    }),
    { numRuns: 600, seed: 5 },
  );
});

test('the plain orders themselves are understood', async () => {
  for (const text of [...english.map((o) => o.to), ...french.map((o) => o.fais)])
    expect(grave.has((await recognizer.hear(text)).readings[0]?.intent as Intent), text).toBe(true);
});
