import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {plainText} from "./model.ts";
import {numberWords} from "./number-words.ts";
import {bindSample} from "./sample.ts";
import {textsOf} from "./texts.ts";

const numbers = {
  none: "0",
  one: "1",
  four: "4",
  twelve: "12",
  many: "1,204",
  share: "64%",
  age: "28.5",
  secret: "[c]"
};

test.each([
  ["{{four}}", "4"],
  ["{{four|count file}}", "4 files"],
  ["{{one|count file}}", "1 file"],
  ["{{four|words}}", "four"],
  ["{{one|words file}}", "one file"],
  ["{{four|words woman}}", "four women"],
  ["{{four|words local authority}}", "four local authorities"],
  ["{{one|words file was/files were}}", "one file was"],
  ["{{four|words file was/files were}}", "four files were"],
  ["{{none|words file}}", "no files"],
  ["{{none|words}}", "nought"],
  ["{{twelve|words file}}", "12 files"],
  ["{{twelve|Words file}}", "Twelve files"],
  ["{{none|Words file}}", "No files"],
  ["{{many|words file}}", "1,204 files"],
  ["{{share|percent}}", "64%"],
  ["{{share|of}}", "64 of 100 (64%)"],
  ["{{share|of woman}}", "64 of 100 women (64%)"]
])("%s prints %s", (template, printed) => expect(textOf(template)).toBe(printed));

describe("what is refused", () => {
  test.each([
    ["{{four|off}}", "report.md:1: {{four|off}}: unknown format: off; did you mean of?"],
    ["{{four|of}}", "report.md:1: {{four|of}}: is no percentage; give its notebook’s share(…) a name"],
    ["{{share|words}}", "report.md:1: {{share|words}}: is no count; a percentage has |of and |percent"],
    [
      "{{many|Words}}",
      "report.md:1: {{many|Words}}: is too large to be spelled out; let the sentence begin with another word"
    ],
    ["{{age|words}}", "report.md:1: {{age|words}}: is no count; a percentage has |of and |percent"],
    ["{{four|}}", "report.md:1: not a name: {{four|}}; a template has names only; compute in a notebook"],
    [
      "{{secret|words file}}",
      "report.md:1: {{secret}} is withheld in 2022.2; reword the sentence, or use a broader category"
    ]
  ])("%s", (template, message) => expect(() => textOf(template)).toThrow(message));

  test("a figure in a format", () => {
    const template = "{{figA|words}}\n\n![x](figure:figA)";
    expect(() => bindSample({template, figures: {figA: {}}})).toThrow(
      "report.md:1: {{figA|words}}: a format is for a number; take it away"
    );
  });
});

test.each([
  [0, "nought"],
  [21, "twenty-one"],
  [40, "forty"],
  [106, "one hundred and six"],
  [300, "three hundred"],
  [999, "nine hundred and ninety-nine"]
])("%s is %s", (count, words) => expect(numberWords(count)).toBe(words));

function textOf(template: string): string {
  return [...textsOf(bindSample({template, numbers}))].map(({content}) => plainText(content)).join(" ");
}

test("docs/template.md gives each format, as it prints", () => {
  const page = readFileSync(new URL("../../docs/template.md", import.meta.url), "utf8").replaceAll("\\|", "|");
  const rows = page.split("\n").filter((line) => line.startsWith("| `") && line.includes("{{") && line.includes("|"));
  const printed = rows.flatMap((row) => {
    const examples = [...row.matchAll(/`(\{\{\w+\|[^`]*\}\})`/g)].map(([, example]) => example!);
    return examples.length === 0 ? [] : [[examples.map(textOf).join(", "), row] as const];
  });
  expect(printed.length).toBe(5);
  for (const [text, row] of printed) expect(row).toContain(`| ${text} |`);
});
