import {check, type Remark, type Row} from "../check.ts";
import type {Form, Question, Sheet} from "../form.ts";
import {readAnswer, settle, showGroups, writeAnswer} from "./answers.ts";
import {answerSheets, type Case, type Cases, toRecords} from "./case.ts";
import {type ShownRemark, showErrors, showSummary} from "./errors.ts";
import {addRow, rowsIn} from "./rows.ts";

/** The questions of one case, on the page: read, filled in, and held to the codebook as they are answered. */
export class CaseForm {
  readonly #element: HTMLFormElement;
  readonly #form: Form;
  readonly #sheet: Sheet;
  readonly #answers: readonly Sheet[];
  readonly #others: () => Cases;
  /** what has been answered, and so may be told to be wrong */
  readonly #touched = new Set<Element>();
  /** the place of the case that is changed, if it is not a new one */
  #place: number | undefined;

  /** `others` are the cases that there are. */
  constructor(element: HTMLFormElement, form: Form, sheet: Sheet, others: () => Cases) {
    this.#element = element;
    this.#form = form;
    this.#sheet = sheet;
    this.#answers = answerSheets(form, sheet);
    this.#others = others;
    element.addEventListener("input", ({target}) => this.#changed(target, false));
    element.addEventListener("change", ({target}) => this.#changed(target, true));
    // also what was passed over
    element.addEventListener("focusout", ({target}) => this.#left(target));
    element.addEventListener("click", (event) => this.#clicked(event.target));
  }

  get place(): number | undefined {
    return this.#place;
  }

  /** Shows a case to be changed, or an empty one. */
  show(one?: Case, place?: number): void {
    this.#place = place;
    this.#touched.clear();
    for (const [block, question] of this.#questions()) {
      writeAnswer(block, one?.row[question.name] ?? "");
      showGroups(block, question);
    }
    for (const sheet of this.#answers) this.#showAnswers(sheet, one?.answers[sheet.name] ?? []);
    const {unit} = this.#sheet;
    this.#element.querySelector("[data-heading]")!.textContent =
      `${one === undefined ? "New" : "Change this"} ${unit.one}`;
    this.#element.querySelector("[type=submit]")!.textContent =
      one === undefined ? `Add this ${unit.one}` : "Keep the changes";
    showErrors(this.#blocks(), []);
    showSummary(this.#element.querySelector<HTMLElement>("[data-summary]")!, []);
  }

  /** The case, if nothing is left to do in it; else says what is. */
  finish(): Case | undefined {
    const remarks = this.#remarks();
    for (const block of this.#blocks()) this.#touched.add(block);
    showErrors(this.#blocks(), remarks);
    showSummary(this.#element.querySelector<HTMLElement>("[data-summary]")!, remarks);
    return remarks.length === 0 ? this.#read() : undefined;
  }

  #read(): Case {
    const row: Row = Object.fromEntries(this.#questions().map(([block, {name}]) => [name, readAnswer(block)]));
    const id = row[this.#sheet.key]!;
    return {row, answers: Object.fromEntries(this.#answers.map((sheet) => [sheet.name, this.#readAnswers(sheet, id)]))};
  }

  #readAnswers({name, key, questions}: Sheet, id: string): Row[] {
    const several = this.#element.querySelector(`[data-several="${name}"]`);
    const asked = questions.filter((question) => question.name !== key);
    if (several !== null) {
      const ticked = [...several.querySelectorAll<HTMLInputElement>("input:checked")];
      return ticked.map(({value}) => ({[key]: id, [asked[0]!.name]: value}));
    }
    return rowsIn(this.#rows(name)).map((row) => ({
      [key]: id,
      ...Object.fromEntries(asked.map((question) => [question.name, readAnswer(blockIn(row, question))]))
    }));
  }

  #showAnswers({name, key, questions}: Sheet, rows: readonly Row[]): void {
    const several = this.#element.querySelector(`[data-several="${name}"]`);
    const asked = questions.filter((question) => question.name !== key);
    if (several !== null) {
      const given = rows.map((row) => row[asked[0]!.name]);
      for (const box of several.querySelectorAll<HTMLInputElement>("input")) box.checked = given.includes(box.value);
      return;
    }
    const list = this.#rows(name);
    for (const row of rowsIn(list)) row.remove();
    for (const row of rows) {
      const added = addRow(list);
      for (const question of asked) writeAnswer(blockIn(added, question), row[question.name] ?? "");
    }
  }

  /** What is to be mended in this case, with the part of the page where it can be. */
  #remarks(): ShownRemark[] {
    const {name} = this.#sheet;
    const others = this.#others();
    const cases = [...(others[name] ?? [])];
    const place = this.#place ?? cases.length;
    cases[place] = this.#read();
    const first = new Map(
      this.#answers.map((sheet) => [
        sheet.name,
        cases.slice(0, place).reduce((sum, one) => sum + (one.answers[sheet.name]?.length ?? 0), 0)
      ])
    );
    return check(this.#form, toRecords(this.#form, {...others, [name]: cases})).flatMap((remark) => {
      const block = this.#blockOf(remark, place, first);
      return block === undefined ? [] : [{block, text: remark.text}];
    });
  }

  #blockOf(
    {sheet, row, question, wants}: Remark,
    place: number,
    first: ReadonlyMap<string, number>
  ): Element | undefined {
    if (sheet === this.#sheet.name) {
      if (row !== place) return undefined;
      return wants === undefined ? blockNamed(this.#element, question!) : this.#answersBlock(wants);
    }
    const asked = this.#answers.find(({name}) => name === sheet);
    const from = first.get(sheet);
    // an answer has the pseudonym of its case, and where that is wrong it is told there
    if (asked === undefined || from === undefined || row < from || question === asked.key) return undefined;
    const several = this.#element.querySelector(`[data-several="${sheet}"]`);
    if (several !== null) return row - from < several.querySelectorAll("input:checked").length ? several : undefined;
    const element = rowsIn(this.#rows(sheet))[row - from];
    return element && question !== undefined ? blockNamed(element, question) : element;
  }

  #answersBlock(sheet: string): Element {
    return this.#element.querySelector(`[data-several="${sheet}"]`) ?? this.#rows(sheet);
  }

  #rows(sheet: string): Element {
    return this.#element.querySelector(`[data-rows="${sheet}"]`)!;
  }

  #questions(): [Element, Question][] {
    return this.#sheet.questions.map((question) => [blockNamed(this.#element, question.name), question]);
  }

  #blocks(): Element[] {
    return [...this.#element.querySelectorAll("[data-question], [data-several], [data-rows]")];
  }

  #changed(target: EventTarget | null, isDone: boolean): void {
    const block = blockAround(target);
    if (block === null) return;
    settle(block, target);
    const question = this.#sheet.questions.find(({name}) => name === block.getAttribute("data-question"));
    if (question !== undefined) showGroups(block, question);
    if (isDone) this.#touched.add(block);
    this.#tell();
  }

  #left(target: EventTarget | null): void {
    const block = blockAround(target);
    if (block === null || this.#touched.has(block)) return;
    this.#touched.add(block);
    this.#tell();
  }

  #tell(): void {
    showErrors(
      this.#blocks(),
      this.#remarks().filter(({block}) => this.#touched.has(block))
    );
  }

  #clicked(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const list = target.closest("[data-rows]");
    if (list === null) return;
    if (target.matches("[data-more]")) addRow(list).querySelector<HTMLElement>("input, select")?.focus();
    if (target.matches("[data-less]")) {
      target.closest("[data-row]")!.remove();
      list.querySelector<HTMLElement>("[data-more]")!.focus();
    }
  }
}

function blockNamed(parent: Element, question: string): Element {
  return parent.querySelector(`[data-question="${question}"]`)!;
}

function blockAround(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-question], [data-several]") : null;
}

function blockIn(row: Element, {name}: Question): Element {
  return blockNamed(row, name);
}
