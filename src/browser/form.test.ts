import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import fc from "fast-check";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readRecords} from "../data/records.ts";
import type {Records, Row} from "../form/check.ts";
import {toCsv} from "../form/csv.ts";
import type {Form, Sheet} from "../form/form.ts";
import {formPage} from "../form/page/form-page.ts";
import {pageParts} from "../form/page/page-parts.ts";
import {isSeveral} from "../form/page/several.ts";
import {asked} from "../testing/forms.ts";
import {goodRecords} from "../testing/random-form.ts";
import {root} from "../testing/sandbox.ts";
import {launch} from "./chromium.ts";
import {violations} from "./violations.ts";

const forms = asked.slice(1);
const [report, gardens] = forms.map(([, one]) => one) as [(typeof forms)[0][1], (typeof forms)[0][1]];
let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "smallprint-form-"));
  const parts = await pageParts(root);
  for (const [name, {form}] of forms) writeFileSync(join(folder, `${name}.html`), formPage(form, parts));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true});
});

describe.each(forms)("the form as a page: %s", (name, {codebook, form}) => {
  const records = inCaseOrder(form, fc.sample(goodRecords(form), {seed: 3, numRuns: 1})[0]!);

  it("filled in and saved, gives files that the records are read from, and opens them again", async () => {
    const {page, asked, told} = await opened(name);
    for (const sheet of form.sheets) if (sheet.belongsTo === undefined) await fillIn(page, form, sheet, records);
    const files = await saved(page, form);
    expect(files).toEqual(new Map(form.sheets.map((sheet) => [sheet.path, toCsv(sheet, records[sheet.name]!)])));
    readRecords(codebook, "form", (path) => new TextEncoder().encode(files.get(path.slice("form/".length))));

    const {page: another} = await opened(name);
    for (const sheet of form.sheets) if (sheet.belongsTo === undefined) await openFiles(another, form, sheet, files);
    expect(await saved(another, form)).toEqual(files);
    expect([...asked, ...told]).toEqual([]);
  });

  it.each([
    ["a desktop", {width: 1280, height: 900}],
    ["a phone", {width: 320, height: 640}]
  ])(
    "axe finds nothing on %s, and nothing scrolls sideways: empty, with all that is to do, with cases",
    async (_, viewport) => {
      const {page} = await opened(name, viewport);
      expect(await violations(page)).toEqual([]);
      for (const submit of await page.locator("[type=submit]").all()) await submit.click();
      expect(await page.locator("[data-summary] li:visible").count()).toBeGreaterThan(0);
      expect(await violations(page)).toEqual([]);
      for (const sheet of form.sheets) if (sheet.belongsTo === undefined) await fillIn(page, form, sheet, records);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(viewport.width);
    }
  );
});

describe("what the page says while it is filled in", () => {
  it("a contradiction beside the answer, and takes it back", async () => {
    const {page} = await opened(forms[0]![0]);
    await page.check("#applications-outcome input[value=rejected]");
    await page.check("#applications-placement_after input[value=mbu]");
    const error = page.locator("#applications-placement_after-error");
    expect(await error.textContent()).toBe(
      "Outcome is Rejected, but Where the child was due to live after the decision is In the unit: a rejected application gives no place in the unit"
    );
    await page.check("#applications-outcome input[value=accepted]");
    expect(await error.textContent()).toBe("");
  });

  it("in which group tables count a number, and a number takes the place of a reason", async () => {
    const {page} = await opened(forms[0]![0]);
    const block = page.locator("#applications-mother_age");
    await block.getByLabel("Unknown").check();
    expect(await block.locator("output").textContent()).toBe("Unknown");
    await page.fill("#applications-mother_age-answer", "29");
    expect(await block.locator("output").textContent()).toBe("25 to 29");
    expect(await block.locator("input:checked").count()).toBe(0);
    await page.fill("#applications-mother_age-answer", "2");
    await page.locator("#applications-mother_age-answer").blur();
    expect(await page.locator("#applications-mother_age-error").textContent()).toBe(
      "Mother’s age: give a whole number of years from 18 to 55, or Unknown"
    );
    expect(await page.locator("#applications-mother_age-answer").getAttribute("aria-invalid")).toBe("true");
  });

  it("nothing of what has not been answered yet, and all of it when the case is added", async () => {
    const {page} = await opened(forms[1]![0]);
    expect(await page.locator(".error:not(:empty)").count()).toBe(0);
    await page.click("[type=submit]");
    expect(await page.locator("[data-summary] li").allTextContents()).toEqual([
      "Plot: give P followed by 2 digits, for example P01",
      "Garden: choose an answer",
      "How the plot is watered: choose an answer",
      "Years kept: give a whole number of years from 0 to 80, or Not known"
    ]);
    expect(await page.evaluate("document.activeElement.hasAttribute('data-summary')")).toBe(true);
    await page.click("text=Garden: choose an answer");
    expect(await page.evaluate("document.activeElement.name")).toBe("plots-garden");
  });

  it("why it does not open files, and keeps what is there", async () => {
    const {page} = await opened(forms[1]![0]);
    const good = {plots: [{id: "P01", garden: "north", water: "can", years: "3"}], crops: [{id: "P01", crop: "beans"}]};
    await fillIn(page, gardens.form, gardens.form.sheets[0]!, good);
    const files = new Map([
      ["plots.csv", "id,garden,water,years\nP02,east,can,3\n"],
      ["crops.csv", "id,crop\nP02,beans\nP03,beans\n"]
    ]);
    await openFiles(page, gardens.form, gardens.form.sheets[0]!, files);
    expect(await page.locator("[data-refused] li").allTextContents()).toEqual([
      "plots.csv, line 2: Garden: choose one of North garden or South garden",
      "crops.csv, line 3: Plot: no row of One row a plot has it"
    ]);
    await openFiles(page, gardens.form, gardens.form.sheets[0]!, new Map([["plots.csv", "id;garden\n"]]));
    expect(await page.locator("[data-refused] li").allTextContents()).toEqual([
      "plots.csv: has a header but no rows; give it at least one",
      "plots.csv: its columns are those of no file of this form",
      "plots.csv is not among them; choose all files together",
      "crops.csv is not among them; choose all files together"
    ]);
    expect(await page.locator("tbody th").allTextContents()).toEqual(["P01"]);
  });
});

describe("the page by keyboard alone", () => {
  it("is filled in, corrected and saved", async () => {
    const {page} = await opened(forms[1]![0]);
    const keys = async (...all: string[]) => {
      for (const key of all) await page.keyboard.press(key);
    };
    await tabTo(page, "plots-id-answer");
    await page.keyboard.type("P07");
    await keys("Tab", "Space", "ArrowDown", "Tab", "Space", "Tab");
    await page.keyboard.type("12");
    // past the reason why there is no number, to the crops
    await keys("Tab", "Tab", "Space", "Tab", "Space");
    await tabTo(page, "", "submit");
    await keys("Enter");
    expect(await page.locator("[data-summary] li").allTextContents()).toEqual([]);
    expect(await page.locator("#status").textContent()).toBe("Plot added. 1 plot so far.");
    await tabTo(page, "", undefined, "Change P07");
    await keys("Enter");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Change this plot");
    await tabTo(page, "plots-years-answer");
    await keys("Control+A");
    await page.keyboard.type("13");
    await keys("Enter");
    expect(await page.locator("#status").textContent()).toBe("Changes kept. 1 plot so far.");
    await tabTo(page, "", undefined, "Save plots.csv");
    const download = page.waitForEvent("download");
    await keys("Enter");
    expect(readFileSync(await (await download).path(), "utf8")).toBe("id,garden,water,years\nP07,south,can,13\n");
  });
});

describe("the page on paper", () => {
  it("is the questions, to be filled in by hand, and nothing is cut off", async () => {
    const {page} = await opened(forms[0]![0], {width: 642, height: 1000});
    const pdf = (await page.pdf({format: "A4", tagged: true})).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThan(10);
    expect(pdf).toMatch(/\/StructTreeRoot/);
    await page.emulateMedia({media: "print"});
    expect(await page.locator("button:visible, .cases:visible, .open:visible").count()).toBe(0);
    expect(await page.locator("[data-question]:visible, [data-several]:visible").count()).toBe(
      report.form.sheets.reduce((sum, sheet) => sum + sheet.questions.length - (sheet.belongsTo ? 1 : 0), 0)
    );
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(642);
  });
});

it("the page may ask for nothing, whoever would make it", async () => {
  const {page, asked, told} = await opened(forms[1]![0]);
  const answer = await page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')");
  expect(answer).toBe("refused");
  expect(asked).toEqual([]);
  expect(told.join()).toContain("Content Security Policy");
});

async function opened(name: string, viewport = {width: 1280, height: 900}) {
  const page = await (await browser.newContext({viewport})).newPage();
  const url = pathToFileURL(join(folder, `${name}.html`)).href;
  const asked: string[] = [];
  const told: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("blob:")) asked.push(request.url());
  });
  page.on("console", (message) => told.push(message.text()));
  page.on("pageerror", (error) => told.push(String(error)));
  await page.goto(url);
  return {page, asked, told};
}

/** Answers as the page saves them: those of the first case first, and of a question with boxes in the order of the boxes. */
function inCaseOrder({sheets}: Form, records: Records): Records {
  return Object.fromEntries(
    sheets.map((sheet) => {
      const {name, key, belongsTo, questions} = sheet;
      const whole = sheets.find((one) => one.name === belongsTo?.sheet);
      if (whole === undefined) return [name, records[name]!];
      const last = questions.at(-1)!;
      const place = (row: Row) => last.options.findIndex(({code}) => code === row[last.name]);
      return [
        name,
        records[whole.name]!.flatMap((one) => {
          const own = records[name]!.filter((row) => row[key] === one[whole.key]);
          return isSeveral(sheet) ? own.toSorted((a, b) => place(a) - place(b)) : own;
        })
      ];
    })
  );
}

async function fillIn(page: Page, form: Form, sheet: Sheet, records: Records): Promise<void> {
  const part = page.locator(`[data-part="${sheet.name}"]`);
  for (const row of records[sheet.name]!) {
    for (const {name} of sheet.questions) await answer(page, `#${sheet.name}-${name}`, row[name]!);
    for (const answers of form.sheets.filter(({belongsTo}) => belongsTo?.sheet === sheet.name)) {
      const own = records[answers.name]!.filter((one) => one[answers.key] === row[sheet.key]);
      const questions = answers.questions.filter(({name}) => name !== answers.key);
      for (const one of own) {
        if (isSeveral(answers)) {
          await part.locator(`[data-several="${answers.name}"] input[value="${one[questions[0]!.name]}"]`).check();
          continue;
        }
        await part.locator(`[data-rows="${answers.name}"] [data-more]`).click();
        const last = part.locator(`[data-rows="${answers.name}"] [data-row]`).last();
        for (const {name} of questions) {
          const id = await last.locator(`[data-question="${name}"]`).getAttribute("id");
          await answer(page, `#${id}`, one[name]!);
        }
      }
    }
    await part.locator("[type=submit]").click();
    expect(await part.locator("[data-summary] li").allTextContents()).toEqual([]);
  }
}

async function answer(page: Page, block: string, text: string): Promise<void> {
  const radio = page.locator(`${block} input[type=radio][value="${text}"]`);
  const select = page.locator(`${block} select`);
  if ((await radio.count()) > 0) await radio.check();
  else if ((await select.count()) > 0) await select.selectOption(text);
  else await page.fill(`${block} input[type=text]`, text);
}

async function saved(page: Page, {sheets}: Form): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const {name, path} of sheets) {
    const download = page.waitForEvent("download");
    await page.click(`[data-save="${name}"]`);
    const file = await download;
    expect(file.suggestedFilename()).toBe(path.split("/").at(-1));
    files.set(path, readFileSync(await file.path(), "utf8"));
  }
  return files;
}

async function openFiles(page: Page, form: Form, sheet: Sheet, files: ReadonlyMap<string, string>): Promise<void> {
  const own = form.sheets.filter(({name, belongsTo}) => name === sheet.name || belongsTo?.sheet === sheet.name);
  await page
    .locator(`[data-part="${sheet.name}"] [data-open]`)
    .setInputFiles(
      own
        .filter(({path}) => files.has(path))
        .map(({path}) => ({name: path, mimeType: "text/csv", buffer: Buffer.from(files.get(path)!)}))
    );
  await page.waitForFunction(`[...document.querySelectorAll("tbody th, [data-refused] li")].length > 0`);
}

/** Presses the tab key until it comes to what has this id, type or text. */
async function tabTo(page: Page, id: string, type?: string, text?: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    await page.keyboard.press("Tab");
    const at = (await page.evaluate(
      "[document.activeElement.id, document.activeElement.type, document.activeElement.textContent]"
    )) as string[];
    if ((id !== "" && at[0] === id) || (type !== undefined && at[1] === type) || (text !== undefined && at[2] === text))
      return;
  }
  throw new Error(`the tab key does not lead to ${id || type || text}`);
}
