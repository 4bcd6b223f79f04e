import {HtmlValidate} from "html-validate";
import {expect, it} from "vitest";
import {asked} from "../../testing/forms.ts";
import {root} from "../../testing/sandbox.ts";
import {formPage} from "./form-page.ts";
import {pageParts} from "./page-parts.ts";

const parts = await pageParts(root);

it.each(asked)("the page is valid HTML, and names no file, host or time: %s", async (_, {form}) => {
  const page = formPage(form, parts);
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {"no-inline-style": "error", "require-sri": "off", "long-title": "off", "no-redundant-role": "off"}
  });
  const {results} = await validator.validateString(page);
  expect(
    results.flatMap(({messages}) => messages.map(({line, ruleId, message}) => `${line} ${ruleId}: ${message}`))
  ).toEqual([]);
  expect(page).not.toContain(root);
  expect(page.replace(/<script.*/s, "")).not.toMatch(/\b(src|action|href)=/);
  expect(formPage(form, await pageParts(root))).toBe(page);
});

it("what a codebook says cannot end the script, or become markup", () => {
  const [, {form}] = asked[2]!;
  const hostile = '</script><img src="x" onerror="alert(1)">';
  const sheets = form.sheets.map((sheet) => ({...sheet, title: hostile}));
  const page = formPage({...form, title: hostile, sheets}, parts);
  expect(page).not.toContain("<img");
  expect(page.match(/<\/script>/g)).toHaveLength(2);
});
