/** What the pages do beyond plain HTML: copying, and a word before text is lost. Everything else works without it. */
import { holds } from './link.js';

const told = document.getElementById('status');

/** In a frame of Teams the browser lets nobody but Teams write there. */
function write(text) {
  const { app, clipboard } = window.microsoftTeams ?? {};
  return app?.isInitialized() && clipboard.isSupported()
    ? clipboard.write(new Blob([text], { type: 'text/plain' }))
    : navigator.clipboard.writeText(text);
}

/** Copies what a field holds; where the browser refuses, the text is left selected. */
async function copy(field) {
  field.select();
  try {
    await write(field.value);
    told.textContent = told.dataset.copied;
  } catch {
    told.textContent = document.execCommand('copy') ? told.dataset.copied : told.dataset.select;
  }
}

/** A text without its link is not for anybody: the warning comes into view instead. */
function warned(field) {
  const lost = document.getElementById('lost');
  if (field.id !== 'body' || !lost || lost.hidden) return false;
  lost.scrollIntoView({ block: 'center' });
  return true;
}

for (const button of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', () => (warned(field) ? undefined : copy(field)));
}

/** The draft: says at once when its link is lost, and that the mail program takes what is saved. */
function watch(form) {
  const { subject, body } = form.elements;
  const lost = document.getElementById('lost');
  const unsaved = document.getElementById('unsaved');
  const edited = () => 'unsaved' in form.dataset || [subject, body].some((field) => field.value !== field.defaultValue);

  form.addEventListener('input', () => {
    lost.hidden = holds(body.value, form.dataset.link);
    unsaved.hidden = !edited();
  });
  for (const way of document.querySelectorAll('[data-saved]'))
    way.addEventListener('click', (event) => {
      if (!edited()) return;
      event.preventDefault();
      unsaved.hidden = false;
      unsaved.scrollIntoView({ block: 'center' });
    });
}

for (const form of document.querySelectorAll('form')) {
  if (form.dataset.link) watch(form);
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    if (form.dataset.sent) event.stopImmediatePropagation();
    form.dataset.sent = 'yes';
  });
}
// a page that comes back from the browser's memory may send again
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset.sent;
});
