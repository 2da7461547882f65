/** A page in a dialog of Teams: what is pressed goes back to the chat, which answers in the dialog's place. */
import { enter, openLink, teams } from './host.js';

/** The button names the order; the form's fields go with it. */
function send(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const fields = Object.fromEntries(new FormData(form, event.submitter));
  teams.dialog.url.submit({ ...fields, verb: event.submitter.dataset.verb });
}

/** Mail programs and files are opened by Teams. What page.js holds back stays where it is. */
function openByTeams(event) {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  openLink(link.href);
}

if (await enter()) {
  for (const form of document.querySelectorAll('form')) form.addEventListener('submit', send);
  document.addEventListener('click', openByTeams);
  teams.app.notifySuccess();
} else {
  document.getElementById('inside')?.setAttribute('hidden', '');
  document.getElementById('outside')?.removeAttribute('hidden');
}
