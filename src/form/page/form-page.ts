import {createHash} from "node:crypto";
import {html, type Markup, trusted} from "../../template/html/markup.ts";
import type {Form, Sheet} from "../form.ts";
import {idOf, questionMarkup, severalMarkup} from "./question-markup.ts";
import {isSeveral} from "./several.ts";

export interface PageParts {
  /** what runs in the browser */
  readonly script: string;
  readonly css: string;
}

/** The form as one HTML file that asks for nothing: no other file, no server; its policy forbids both. */
export function formPage(form: Form, {script, css}: PageParts): string {
  const title = `Form for ${form.year}: ${form.title}`;
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(css)}`,
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${trusted(css)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
</header>
<main>
<noscript><p class="notice">This form checks and saves what is filled in with JavaScript, which is switched off here.</p></noscript>
<section class="about" aria-labelledby="about">
<h2 id="about">Before you begin</h2>
<p><strong>Nothing is sent.</strong> What you fill in stays in this window, and in the files that you save from it. Closing the window, or loading the page again, forgets whatever was not saved.</p>
<p><strong>Give each case a pseudonym:</strong> a code that means nothing elsewhere. Never write a name, a date of birth, an address, or a number from another file. Keep the list that leads from pseudonyms to people apart from the saved files, and both where only those who need them can read them.</p>
<p>Every question wants an answer; what is not known has an answer of its own.</p>
</section>
${form.sheets.filter(({belongsTo}) => belongsTo === undefined).map((sheet) => partMarkup(form, sheet))}
</main>
<p class="unseen" role="status" id="status"></p>
<script type="application/json" id="form">${trusted(JSON.stringify(form).replaceAll("<", "\\u003c"))}</script>
<script>${trusted(script)}</script>
</body>
</html>
`.toString();
}

/** The cases of one file, with the answers that belong to them. */
function partMarkup(form: Form, sheet: Sheet): Markup {
  const {name, title, unit, key, questions} = sheet;
  const answers = form.sheets.filter(({belongsTo}) => belongsTo?.sheet === name);
  const files = [sheet, ...answers];
  return html`<section class="part" data-part="${name}" aria-labelledby="${name}">
<h2 id="${name}">${title}</h2>

<div class="cases" data-cases tabindex="-1" aria-labelledby="${name}-cases" role="group">
<h3 id="${name}-cases">Filled in so far</h3>
<p data-none>No ${unit.one} yet. Fill in the first one below, or open files that you saved.</p>
<table hidden>
<caption class="unseen">${title}: filled in so far</caption>
<thead><tr><th scope="col">${questions.find((question) => question.name === key)!.label}</th><th scope="col">Change</th></tr></thead>
<tbody></tbody>
</table>
<p class="save">${files.map(({path, name: file}) => html`<button type="button" data-save="${file}" disabled>Save ${path}</button> `)}</p>
</div>

<div class="open">
<h3 id="${name}-open">Go on with saved files</h3>
<label for="${name}-files">Choose ${files.length === 1 ? files[0]!.path : `all ${files.length} files together: ${files.map(({path}) => path).join(", ")}`}</label>
<input type="file" id="${name}-files" accept=".csv,text/csv"${files.length > 1 && trusted(" multiple")} data-open>
<div class="summary" data-refused tabindex="-1" role="group" aria-labelledby="${name}-refused" hidden>
<h4 id="${name}-refused">These files were not opened</h4>
<ul></ul>
</div>
</div>

<form novalidate data-case autocomplete="off" aria-labelledby="${name}-case">
<h3 id="${name}-case" data-heading tabindex="-1">New ${unit.one}</h3>
<div class="summary" data-summary tabindex="-1" role="group" aria-labelledby="${name}-summary" hidden>
<h4 id="${name}-summary">Still to do</h4>
<ul></ul>
</div>
${questions.map((question) => questionMarkup(question, idOf(sheet, question)))}
${answers.map(answersMarkup)}
<p class="actions"><button type="submit">Add this ${unit.one}</button> <button type="button" data-discard>Leave it</button></p>
</form>
</section>
`;
}

/** Answers of which a case may have several: boxes to tick, or rows where each has more to say. */
function answersMarkup(sheet: Sheet): Markup {
  const asked = sheet.questions.filter(({name}) => name !== sheet.key);
  const {name, title, unit, belongsTo} = sheet;
  if (isSeveral(sheet)) return severalMarkup(sheet, asked[0]!);
  return html`<fieldset class="question rows" id="${name}-rows" data-rows="${name}" aria-describedby="${name}-rows-error">
<legend>${title}</legend>
<p class="hint">One for each ${unit.one}${belongsTo?.required && ", and at least one"}.</p>
<p class="error" id="${name}-rows-error" aria-live="polite"></p>
<div data-list></div>
<button type="button" data-more>Add ${title}</button>
<template>
<fieldset class="row" data-row>
<legend>${title}, ROWNUMBER</legend>
${asked.map((question) => questionMarkup(question, idOf(sheet, question, "ROWNUMBER-")))}
<button type="button" data-less>Remove this one</button>
</fieldset>
</template>
</fieldset>
`;
}

function digest(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
