/** The tab inside Teams: signs in, shows what waits, a chart, and lists to search and leaf through. */
import { enter, openLink, teams } from './host.js';

const root = document.documentElement;
const main = document.querySelector('main');
const words = main.dataset;
const told = document.getElementById('status');
const again = document.getElementById('again');
const marks = { good: '✔', attention: '✖', warning: '⚠', neutral: '•' };

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
  query.set('theme', root.dataset.theme);
  if (settled) query.set('settled', '1');
  location.replace(`?${query}`);
  return false;
}

async function ask(what, query = {}) {
  const token = await teams.authentication.getAuthToken().catch(() => '');
  const address = `${words.base}/api/tab/${what}?${new URLSearchParams({ lang: root.lang, ...query })}`;
  const response = await fetch(address, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  if (response.ok) return response.json();
  throw Object.assign(new Error(`${what}: ${response.status}`), { status: response.status });
}

function chatButton({ title, say }) {
  const button = element('button', { type: 'button', class: 'quiet', 'aria-label': `${words.inChat}: ${title}` });
  button.textContent = words.inChat;
  button.addEventListener('click', () => openLink(`${words.chat}&message=${encodeURIComponent(say)}`));
  return button;
}

function itemOf({ title, line, status, say }) {
  const item = element('li', {}, element('strong', {}, title));
  if (status) item.append(element('span', { class: `state ${status.tone}` }, `${marks[status.tone]} ${status.text}`));
  item.append(element('span', { class: 'line' }, line));
  if (say && words.chat) item.append(chatButton({ title, say }));
  return item;
}

function showWaiting(kinds) {
  const section = document.getElementById('waiting');
  const some = kinds.filter(({ items }) => items.length > 0);
  if (some.length === 0) section.append(element('p', {}, words.nothingWaits));
  for (const { title, items } of some)
    section.append(element('h3', {}, title), element('ul', {}, ...items.map(itemOf)));
  section.hidden = false;
}

function bar({ label, tone, count }, most) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const size = { width: `${most ? (100 * count) / most : 0}%`, height: '100%', class: tone };
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

function showList({ kind, title, help }) {
  const search = element('input', { type: 'search', id: `search-${kind}`, autocomplete: 'off', maxlength: '100' });
  const label = element('label', { for: search.id }, `${words.search}: ${title}`);
  const list = element('ul', {});
  const note = element('p', { role: 'status', class: 'note' });
  const more = element('button', { type: 'button', 'aria-label': `${words.more}: ${title}`, hidden: '' }, words.more);
  const heading = element('h2', { id: `title-${kind}` }, title);
  const section = element('section', { 'aria-labelledby': heading.id });
  section.append(heading, element('p', { class: 'note' }, help), label, search, list, note, more);
  document.getElementById('lists').append(section);

  let round = 0;
  async function load(skip) {
    round += 1;
    const mine = round;
    try {
      const found = await ask('find', { kind, text: search.value, skip });
      if (mine !== round) return;
      if (skip === 0) list.replaceChildren();
      list.append(...found.items.map(itemOf));
      note.textContent = list.children.length === 0 ? words.none : '';
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
  return load(0);
}

function outside() {
  told.textContent = '';
  document.getElementById('outside').hidden = false;
}

async function load() {
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
  told.textContent = '';
  document.getElementById('who').textContent = `${overview.name} · ${overview.organization}`;
  showWaiting(overview.waiting);
  showCharts(overview.charts);
  await Promise.all(overview.lists.map(showList));
}

async function start() {
  const context = await enter();
  if (!context) return outside();
  again.firstElementChild.addEventListener('click', load);
  if (inLanguage(context.app.locale, false)) await load();
  teams.app.notifySuccess();
}

start();
