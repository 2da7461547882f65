/** The upload page of an import: one file, valid for half an hour, works without scripts (CUS-8). */
import { isRefusal, type Refusal } from '../../kernel/effects.js';
import { unreadable } from '../../workflows/imports/create-import.js';
import { kindNamed } from '../../workflows/imports/kinds/index.js';
import { importPhrases } from '../../workflows/imports/phrases.js';
import { bytesAtMost, decoded } from '../../workflows/imports/read-file.js';
import type { UploadFacts } from '../../workflows/imports/upload-link.js';
import type { PageResponse } from '../route.js';
import { fileOf } from './export.js';
import { tokenField } from './form-guard.js';
import { html } from './html.js';
import { noSuchLink, page } from './layout.js';
import { factsOf, type Page, type Visit } from './visit.js';

const present = async (visit: Visit) => factsOf<UploadFacts>(await visit.ask('imports.viewUpload'));

async function look(visit: Visit): Promise<PageResponse> {
  const facts = await present(visit);
  if (!facts) return noSuchLink(visit);
  return facts.rows === undefined ? form(visit, facts) : received(visit, facts.rows);
}

async function take(visit: Visit): Promise<PageResponse> {
  const facts = await present(visit);
  if (!facts) return noSuchLink(visit);
  if (facts.rows !== undefined) return received(visit, facts.rows);
  const { file } = visit;
  if (file === 'tooLarge') return form(visit, facts, visit.say(importPhrases.tooLarge), 413);
  if (!file) return form(visit, facts, visit.say(importPhrases.noFile));
  const text = decoded(file.bytes);
  const answer =
    typeof text === 'string' ? await visit.ask('imports.upload', { text, name: file.name }) : unreadable(text, 0);
  if (!answer) return noSuchLink(visit);
  if (isRefusal(answer)) return form(visit, facts, reason(visit, answer));
  return { status: 303, headers: { location: visit.at() } };
}

const reason = ({ say }: Visit, { refusal, facts }: Refusal): string => say(refusal, facts);

function form(visit: Visit, facts: UploadFacts, problem?: string, status = 422): PageResponse {
  const { say, language } = visit;
  const kind = kindNamed(facts.kind);
  const { token, headers } = visit.openForm();
  return page(visit, {
    headers,
    ...(problem ? { status } : {}),
    title: say(kind.words.title),
    main: html`${problem && html`<p class="problem" role="alert" id="problem">${problem}</p>`}
<p>${say(kind.about, { rows: kind.rowsAtMost })}</p>
<p>${say(importPhrases.pageIntro, { until: facts.uploadUntil.slice(11, 16) })}</p>
<form method="post" action="${visit.at({ [tokenField]: token })}" enctype="multipart/form-data">
<p><label for="file">${say(importPhrases.chooseFile)}</label><br>
<input id="file" type="file" name="file" accept=".csv,.txt,.json,text/csv" required${problem && html` aria-invalid="true" aria-describedby="problem"`}></p>
<p class="actions">
<button class="main">${say(importPhrases.send)}</button>
<a class="button" href="${visit.at({}, '/template')}">${say(importPhrases.template)}</a>
</p>
</form>
<h2>${say(importPhrases.columnsHead)}</h2>
<dl>
${kind.columns.map(
  (
    one,
  ) => html`<div><dt>${one.names[language][0]}${one.required && html` (${say(importPhrases.neededMark)})`}</dt><dd>${say(one.rule)}</dd></div>
`,
)}</dl>`,
  });
}

const received = (visit: Visit, rows: number): PageResponse =>
  page(visit, {
    title: visit.say(importPhrases.received),
    main: html`<p class="good" role="status">${visit.say(importPhrases.receivedWhat, { rows })}</p>`,
  });

export const uploadPages: readonly Page[] = [
  { method: 'GET', show: look },
  { method: 'GET', below: '/template', show: fileOf('imports.downloadTemplate', 'template') },
  { method: 'POST', fileAtMost: bytesAtMost, show: take },
];
