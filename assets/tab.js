/** The tab inside Teams: signs in, shows what waits, what happened, charts; and a page for each list, to search and leaf through. */
import { enter, openLink, teams } from './host.js';

const root = document.documentElement;
const main = document.querySelector('main');
const words = main.dataset;
const told = document.getElementById('status');
const again = document.getElementById('again');
const marks = { good: '✓', attention: '✗', warning: '⚠', neutral: '•' };

const typingPauseMs = 250;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The page in another language is another page; whose language it is to be is settled once. */
function inLanguage(locale, settled) {
  const language = /^fr\b/i.test(locale) ? 'fr' : 'en';
  const query = new URLSearchParams(location.search);
  if (language === root.lang || (query.has('settled') && !settled)) return true;
  query.set('lang', language);
  query.set('theme', root.dataset.theme ?? 'default');
  if (settled) query.set('settled', '1');
  location.replace(`?${query}${location.hash}`);
  return false;
}

async function ask(what, query = {}) {
  const token = await teams.authentication.getAuthToken().catch(() => '');
  const address = `${words.base}/api/tab/${what}?${new URLSearchParams({ lang: root.lang, ...query })}`;
  const response = await fetch(address, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  if (response.ok) return response.json();
  throw Object.assign(new Error(`${what}: ${response.status}`), { status: response.status });
}

/** @param label what stands on it, unless it opens an item beside which it stands */
function chatButton({ title, say, label = words.inChat }) {
  const button = element('button', {
    type: 'button',
    class: 'quiet',
    'aria-label': `${words.inChat}${words.colon}${title}`,
  });
  button.textContent = label;
  button.addEventListener('click', () => openLink(`${words.chat}&message=${encodeURIComponent(say)}`));
  return button;
}

/** Told by a mark and a word, never by colour alone. */
const stateOf = ({ tone, text }) => element('span', { class: `state ${tone}` }, `${marks[tone]} ${text}`);

function itemOf({ title, line, status, say }) {
  const item = element('li', {}, element('strong', {}, title));
  if (status) item.append(stateOf(status));
  item.append(element('span', { class: 'line' }, line));
  if (say && words.chat) item.append(chatButton({ title, say }));
  return item;
}

function showWaiting(kinds, beginnings) {
  const waiting = document.getElementById('waiting');
  if (kinds.length === 0) {
    waiting.append(element('p', {}, words.nothingWaits));
    if (words.chat) waiting.append(...beginnings.map((title) => chatButton({ title, say: title, label: title })));
  }
  for (const { title, count, more, items } of kinds)
    waiting.append(element('h3', {}, `${title} (${count}${more ? '+' : ''})`), element('ul', {}, ...items.map(itemOf)));
}

function showTimelines(timelines) {
  for (const { title, status, steps, next, say } of timelines) {
    const happened = steps.map(({ on, text }) => element('li', {}, element('span', { class: 'on' }, on), text));
    const section = element('section', {}, element('h2', {}, title));
    section.append(stateOf(status), element('ol', { class: 'timeline' }, ...happened));
    if (next) section.append(element('p', {}, next));
    if (words.chat) section.append(chatButton({ title, say }));
    document.getElementById('charts').append(section);
  }
}

function bar({ label, tone, count }, most) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const size = { width: `${most ? (100 * count) / most : 0}%`, height: '100%', class: tone ?? 'plain' };
  for (const [key, value] of Object.entries(size)) rect.setAttribute(key, value);
  svg.setAttribute('aria-hidden', 'true');
  svg.append(rect);
  const number = new Intl.NumberFormat(root.lang).format(count);
  return element('li', {}, element('span', {}, label), svg, element('span', { class: 'count' }, number));
}

function showCharts(charts) {
  for (const { title, bars } of charts) {
    const most = Math.max(0, ...bars.map(({ count }) => count));
    if (most === 0) continue;
    const list = element('ul', { class: 'chart' }, ...bars.map((one) => bar(one, most)));
    document.getElementById('charts').append(element('section', {}, element('h2', {}, title), list));
  }
}

/** A page of its own; nothing is asked for before it is opened. */
function addList({ kind, title, help }) {
  const search = element('input', { type: 'search', id: `search-${kind}`, autocomplete: 'off', maxlength: '100' });
  const label = element('label', { for: search.id }, `${words.search}${words.colon}${title}`);
  const list = element('ul', {});
  const note = element('p', { role: 'status', class: 'note' });
  const more = element(
    'button',
    { type: 'button', 'aria-label': `${words.more}${words.colon}${title}`, hidden: '' },
    words.more,
  );
  const section = element('section', { 'aria-label': title, id: kind, hidden: '' });
  section.append(element('p', { class: 'note' }, help), label, search, list, note, more);
  main.append(section);

  let round = 0;
  async function load(skip) {
    round += 1;
    const mine = round;
    try {
      const found = await ask('find', { kind, text: search.value, skip });
      if (mine !== round) return;
      if (skip === 0) list.replaceChildren();
      list.append(...found.items.map(itemOf));
      note.textContent = found.narrow ? words.narrow : list.children.length === 0 ? words.none : '';
      more.hidden = !found.more;
    } catch {
      if (mine === round) note.textContent = words.failed;
    }
  }
  let typing;
  search.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => load(0), typingPauseMs);
  });
  more.addEventListener('click', () => load(list.children.length));
  return { section, open: () => round === 0 && load(0) };
}

/** Which page is shown stands in the address; a deep link of Teams names the first one. */
function showPages(lists, first) {
  const nav = document.querySelector('nav');
  const pages = new Map([['overview', { section: document.getElementById('overview'), open: () => {} }]]);
  for (const list of lists) {
    pages.set(list.kind, addList(list));
    nav.firstElementChild.append(element('li', {}, element('a', { href: `#${list.kind}` }, list.title)));
  }
  const turn = () => {
    const named = location.hash.slice(1);
    const current = pages.has(named) ? named : 'overview';
    for (const [kind, { section }] of pages) section.hidden = kind !== current;
    for (const link of nav.querySelectorAll('a')) {
      if (link.hash !== `#${current}`) link.removeAttribute('aria-current');
      else {
        link.setAttribute('aria-current', 'page');
        document.querySelector('h1').textContent = link.textContent;
      }
    }
    pages.get(current).open();
  };
  if (pages.has(first) && !location.hash) history.replaceState(null, '', `#${first}`);
  addEventListener('hashchange', turn);
  nav.hidden = false;
  turn();
}

function outside() {
  told.textContent = '';
  document.getElementById('outside').hidden = false;
}

async function load(first) {
  again.hidden = true;
  let overview;
  try {
    overview = await ask('overview');
  } catch ({ status }) {
    told.textContent = status === 401 ? words.signIn : status === 403 ? words.noAccount : words.failed;
    again.hidden = status === 403;
    return;
  }
  if (!inLanguage(overview.language, true)) return;
  told.textContent = overview.proof ?? '';
  document.getElementById('who').textContent = `${overview.name} · ${overview.organization}`;
  showWaiting(overview.waiting, overview.beginnings);
  showTimelines(overview.timelines);
  showCharts(overview.charts);
  showPages(overview.lists, first);
}

async function start() {
  const context = await enter();
  if (!context) return outside();
  const first = context.page.subPageId;
  again.firstElementChild.addEventListener('click', () => load(first));
  if (inLanguage(context.app.locale, false)) await load(first);
  teams.app.notifySuccess();
}

start();
