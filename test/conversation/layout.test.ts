import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/conversation/present/layout.js';
import { bindings, render } from '../../src/conversation/present/render.js';
import { cardsOf, workflows } from '../harness/declared.js';

const byLibrary = (template: object, data: object) => new Template(template).expand({ $root: data });

describe('a layout becomes the card that the templating library makes of it', () => {
  test.each(workflows.flatMap(cardsOf))('$name', ({ view: inLanguage }) => {
    const view = inLanguage('fr');
    const { layout, data } = bindings(view, { nonce: 'nonce', dialog: false });
    const template = JSON.parse(readFileSync(`cards/${layout}.json`, 'utf8'));
    expect(render(view, 'nonce').card).toEqual(byLibrary(template, data));
  });

  test.each([
    ['a name keeps its kind', { n: '${n}', b: '${b}', list: '${list}' }],
    ['text around names', { text: '⚠ ${word}: ${n}' }],
    ['conditions in a list', [{ $when: "${word != ''}", a: 1 }, { $when: "${word == ''}", a: 2 }, 'plain']],
    ['a condition on a property', { kept: { $when: '${count(list) > 0}', a: 1 }, gone: { $when: '${n == 2}', a: 1 } }],
    ['repeated in a list', { of: ['first', { $data: '${rows}', text: '${text}' }, 'last'] }],
    ['repeated and filtered', { of: [{ $data: '${rows}', $when: "${text != 'b'}", text: '${text}' }] }],
    [
      'repeated outside a list',
      { of: { $data: '${rows}', text: '${text}' }, one: { $data: '${list}', text: '${text}' } },
    ],
    ['nothing to repeat', { of: [{ $data: '${none}', text: '${text}' }], one: { $data: '${none}', text: '${text}' } }],
    ['another context', { $data: '${inner}', text: '${text}' }],
    [
      'names that are not there',
      { a: '${gone}', b: 'x ${gone}', c: { $when: '${count(gone) > 0}' }, d: { $when: "${gone != ''}" } },
    ],
    ['whatever else the language has', { a: '${toUpper(word)}', b: "${if(n > 1, 'many', 'one')}", c: 'x ${n + 1}' }],
  ])('%s', (_what, template) => {
    const data = {
      word: 'Brest',
      n: 2,
      b: true,
      none: [],
      list: [{ text: 'only' }],
      rows: [{ text: 'a' }, { text: 'b' }],
      inner: { text: 'inside' },
    };
    expect(layoutOf(template)(data)).toEqual(byLibrary(template, data));
  });
});
