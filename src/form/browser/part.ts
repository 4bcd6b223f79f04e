import type {Form, Sheet} from "../form.ts";
import {answerSheets, type Case, type Cases, toRecords} from "./case.ts";
import {CaseForm} from "./case-form.ts";
import {open, save} from "./saved-files.ts";

/** What all parts of the page share. */
export interface Shared {
  cases: Cases;
  /** the files that were not saved since they changed */
  readonly unsaved: Set<string>;
  say(text: string): void;
}

/** The cases of one file on the page: those that there are, and the one that is being filled in. */
export function startPart(element: HTMLElement, form: Form, sheet: Sheet, shared: Shared): void {
  const {name, key, unit} = sheet;
  const files = [sheet, ...answerSheets(form, sheet)];
  const list = element.querySelector<HTMLElement>("[data-cases]")!;
  const caseElement = element.querySelector<HTMLFormElement>("[data-case]")!;
  const heading = caseElement.querySelector<HTMLElement>("[data-heading]")!;
  const caseForm = new CaseForm(caseElement, form, sheet, () => shared.cases);

  caseElement.addEventListener("submit", (event) => {
    event.preventDefault();
    const one = caseForm.finish();
    if (one === undefined) return;
    const {place} = caseForm;
    const all = [...own()];
    all[place ?? all.length] = one;
    keep(all);
    caseForm.show();
    say(place === undefined ? `${capitalised(unit.one)} added.` : "Changes kept.");
    heading.focus();
  });
  caseElement.querySelector("[data-discard]")!.addEventListener("click", () => {
    caseForm.show();
    heading.focus();
  });
  for (const file of files) {
    element.querySelector(`[data-save="${file.name}"]`)!.addEventListener("click", () => {
      save(file, toRecords(form, shared.cases)[file.name]!);
      shared.unsaved.delete(file.name);
      shared.say(`${file.path} saved.`);
    });
  }
  const chooser = element.querySelector<HTMLInputElement>("[data-open]")!;
  chooser.addEventListener("change", async () => {
    const chosen = await Promise.all(
      [...(chooser.files ?? [])].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer())
      }))
    );
    chooser.value = "";
    const opened = open(form, sheet, files.slice(1), chosen, shared.cases);
    refuse("problems" in opened ? opened.problems : []);
    if ("problems" in opened) return;
    keep(opened.cases);
    caseForm.show();
    say("Files opened.");
    list.focus();
  });

  function own(): readonly Case[] {
    return shared.cases[name] ?? [];
  }

  function keep(cases: readonly Case[]): void {
    shared.cases = {...shared.cases, [name]: cases};
    for (const file of files) shared.unsaved.add(file.name);
    showCases();
  }

  function showCases(): void {
    const rows = own().map((one, place) => rowOf(one, place));
    list.querySelector("tbody")!.replaceChildren(...rows);
    list.querySelector("table")!.hidden = rows.length === 0;
    list.querySelector<HTMLElement>("[data-none]")!.hidden = rows.length > 0;
    const records = toRecords(form, shared.cases);
    for (const file of files) {
      const button = list.querySelector<HTMLButtonElement>(`[data-save="${file.name}"]`)!;
      button.disabled = records[file.name]!.length === 0;
    }
  }

  function rowOf(one: Case, place: number): HTMLTableRowElement {
    const id = one.row[key]!;
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = id;
    const actions = document.createElement("td");
    const change = button("Change", id, () => {
      caseForm.show(own()[place], place);
      heading.focus();
    });
    const remove = button("Remove", id, () => {
      if (!confirm(`Remove ${id}, with all of its answers?`)) return;
      keep(own().filter((_, i) => i !== place));
      caseForm.show();
      say("Removed.");
      list.focus();
    });
    actions.append(change, " ", remove);
    row.append(head, actions);
    return row;
  }

  function refuse(problems: readonly string[]): void {
    const summary = element.querySelector<HTMLElement>("[data-refused]")!;
    const most = 30;
    const shown =
      problems.length > most ? [...problems.slice(0, most), `and ${problems.length - most} more`] : problems;
    const items = shown.map((problem) => {
      const item = document.createElement("li");
      item.textContent = problem;
      return item;
    });
    summary.querySelector("ul")!.replaceChildren(...items);
    summary.hidden = items.length === 0;
    if (items.length > 0) summary.focus();
  }

  function say(what: string): void {
    const {length} = own();
    shared.say(`${what} ${length} ${length === 1 ? unit.one : unit.many} so far.`);
  }
}

/** A button whose name, for those who hear it, says of which case it is. */
function button(text: string, id: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  const more = document.createElement("span");
  made.type = "button";
  more.className = "unseen";
  more.textContent = ` ${id}`;
  made.append(text, more);
  made.addEventListener("click", act);
  return made;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
