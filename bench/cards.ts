/** (7) A card from its view, against the templating library alone on a card of the same size. */
import { Template } from 'adaptivecards-templating';
import { createLinks } from '../src/conversation/links.js';
import { createLocalizer } from '../src/conversation/present/localizer.js';
import { render } from '../src/conversation/present/render.js';
import { createRegistry } from '../src/kernel/registry.js';
import { workflows } from '../src/workflows/index.js';
import type { Benchmark, How, Row } from './benchmark.js';
import { alternate, repeat } from './harness/alternate.js';
import { perSecond } from './harness/figures.js';

export const cards: Benchmark = {
  name: 'cards',
  title: 'Cards',
  about:
    'Every card of the programme from its sample: worded in English and laid out. Against the library alone: a template ' +
    'of exactly the finished card, each text of it bound to data, expanded.',
  run,
};

async function run(how: How): Promise<readonly Row[]> {
  const now = '2026-11-02T09:00:00.000Z';
  const t = createLocalizer('en', now, createLinks('https://bot.example', 'of a benchmark'.padEnd(32, '.')));
  const all = [...createRegistry(workflows).cards.values()];
  const word = () => all.map((card) => card.view(card.sample, t));
  const views = word();
  const bare = views.map((view) => bareTemplate(render(view, 'x').card));
  const taken = await alternate(how.rounds, {
    whole: () => repeat(how.sliceMs, () => word().map((view) => render(view, 'x'))),
    layout: () => repeat(how.sliceMs, () => views.map((view) => render(view, 'x'))),
    bare: () => repeat(how.sliceMs, () => bare.map(({ template, data }) => template.expand({ $root: data }))),
  });
  const rate = (side: 'whole' | 'layout' | 'bare') => perSecond(taken.of(side).perSecond * all.length);
  const against = 'expansion of a template of the same size';
  return [
    {
      id: 'cards/whole',
      what: `cards worded and laid out (${all.length} kinds)`,
      ours: rate('whole'),
      against,
      theirs: rate('bare'),
      ratio: taken.ratio('whole', 'bare'),
    },
    {
      id: 'cards/layout',
      what: 'cards laid out',
      ours: rate('layout'),
      against,
      theirs: rate('bare'),
      ratio: taken.ratio('layout', 'bare'),
    },
  ];
}

/** The finished card with all user texts moved into data. */
function bareTemplate(card: object): { template: Template; data: Record<string, string> } {
  const data: Record<string, string> = {};
  const bound = JSON.parse(JSON.stringify(card), (key, value: unknown) => {
    if (!['text', 'title', 'value', 'label', 'errorMessage'].includes(key) || typeof value !== 'string') return value;
    const name = `t${Object.keys(data).length}`;
    data[name] = value;
    return `\${${name}}`;
  });
  return { template: new Template(bound), data };
}
