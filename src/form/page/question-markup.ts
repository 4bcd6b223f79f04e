import {html, type Markup} from "../../template/html/markup.ts";
import type {Option, Question, Sheet} from "../form.ts";
import {capital, wanted} from "../wanted.ts";

/** A list of more than this many answers folds up. */
const most = 15;

/** One question with what it means, room for what is wrong with its answer, and the answer itself. */
export function questionMarkup(question: Question, id: string): Markup {
  if (question.kind !== "category") return question.options.length === 0 ? written(question, id) : either(question, id);
  return question.options.length > most ? selected(question, id) : chosen(question, id);
}

/** Answers of which any number can be given. */
export function severalMarkup(sheet: Sheet, question: Question): Markup {
  const id = idOf(sheet, question);
  const atLeast = sheet.belongsTo?.required ? "Choose all that apply, and at least one." : "Choose all that apply.";
  return html`<fieldset class="question" id="${id}" data-several="${sheet.name}" aria-describedby="${id}-hint ${id}-error">
<legend>${question.label}</legend>
<p class="hint" id="${id}-hint">${question.definition} ${atLeast}</p>
${errorMarkup(id)}
<div class="choices">
${question.options.map((option, i) => choice("checkbox", option, `${id}-${i}`, id))}
</div>
</fieldset>
`;
}

export function idOf({name}: Sheet, question: Question, row = ""): string {
  return `${name}-${row}${question.name}`;
}

function chosen({name, label, definition, options}: Question, id: string): Markup {
  return html`<fieldset class="question" id="${id}" data-question="${name}" role="radiogroup" aria-required="true" aria-describedby="${id}-hint ${id}-error">
<legend>${label}</legend>
<p class="hint" id="${id}-hint">${definition}</p>
${errorMarkup(id)}
<div class="choices">
${options.map((option, i) => choice("radio", option, `${id}-${i}`, id))}
</div>
</fieldset>
`;
}

function selected({name, label, definition, options}: Question, id: string): Markup {
  return html`<div class="question" id="${id}" data-question="${name}">
<label for="${id}-answer">${label}</label>
<p class="hint" id="${id}-hint">${definition}</p>
${errorMarkup(id)}
<select id="${id}-answer" required aria-describedby="${id}-hint ${id}-error">
<option value="">Choose an answer</option>
${options.map(({code, label: text, description}) => html`<option value="${code}">${text}${description && `: ${description}`}</option>`)}
</select>
</div>
`;
}

function written(question: Question, id: string): Markup {
  return html`<div class="question" id="${id}" data-question="${question.name}">
<label for="${id}-answer">${question.label}</label>
<p class="hint" id="${id}-hint">${hint(question)}</p>
${errorMarkup(id)}
${input(question, id)}
${grouped(question)}
</div>
`;
}

/** A number, or a reason why there is none. */
function either(question: Question, id: string): Markup {
  const {name, label, options} = question;
  return html`<fieldset class="question" id="${id}" data-question="${name}" aria-describedby="${id}-hint ${id}-error">
<legend>${label}</legend>
<p class="hint" id="${id}-hint">${hint(question)}</p>
${errorMarkup(id)}
<label for="${id}-answer" class="unseen">${label}, as a number</label>
${input(question, id)}
<p class="or">or</p>
<div class="choices">
${options.map((option, i) => choice("radio", option, `${id}-${i}`, id))}
</div>
${grouped(question)}
</fieldset>
`;
}

function hint(question: Question): string {
  return `${question.definition} ${capital(wanted(question))}.`;
}

function input({kind, unit, integer}: Question, id: string): Markup {
  const mode = kind === "number" && html` inputmode="${integer ? "numeric" : "decimal"}"`;
  return html`<span class="written"><input type="text" id="${id}-answer" autocomplete="off" spellcheck="false"${mode} aria-required="true" aria-describedby="${id}-hint ${id}-error">${unit && html` <span class="unit">${unit}</span>`}</span>`;
}

function choice(type: "radio" | "checkbox", {code, label, description}: Option, id: string, name: string): Markup {
  return html`<div class="choice"><input type="${type}" id="${id}" name="${name}" value="${code}"><label for="${id}">${label}${description && html` <span class="more">${description}</span>`}</label></div>
`;
}

/** How tables will show the number; filled in as it is typed. */
function grouped({groupings}: Question): Markup | false {
  return groupings.length > 0 && html`<p class="grouped" hidden>Counted in tables as: <output></output></p>`;
}

function errorMarkup(id: string): Markup {
  return html`<p class="error" id="${id}-error" aria-live="polite"></p>`;
}
