import {describe, expect, it} from "vitest";
import {parseEditionId} from "../edition/edition-id.ts";
import {readFrontMatter} from "../edition/front-matter.ts";
import {readLimitations} from "../template/limitations.ts";
import {readTemplate} from "../template/template.ts";
import {readWords} from "../template/words.ts";
import {checks} from "./checks.ts";
import {toWrittenPage} from "./written-page.ts";

describe("the lint of prose", () => {
  const long = (words: number) => `Word ${"word ".repeat(words - 2)}end.`;

  it("counts the words of a sentence as it is printed", () => {
    found("SP-P01", long(25), []);
    found("SP-P01", long(26), ["3: a sentence of 26 words: “Word word word word word word …”"]);
    found("SP-P01", `${long(20)} ${long(20)}`, []);
    found("SP-P01", `Of {{share|of women}}, ${long(20)}`, ["3: a sentence of 26 words: “Of 1 of 1 women (1%), …”"]);
    found("SP-P01", `One.\nTwo: *${long(13)}*\n${long(13)}`, []);
    found("SP-P01", `- One.\n- ${long(30)}`, ["4: a sentence of 30 words: “Word word word word word word …”"]);
  });

  it("asks for the words of an abbreviation where it comes first", () => {
    found("SP-P02", "The MBU is full. An MBU is small.", ["3: MBU is not spelled out where it is first used"]);
    found("SP-P02", "A mother and baby unit (MBU) is full. MBUs are small.", []);
    found("SP-P02", "MBUs (mother and baby units) are small.", []);
    found("SP-P02", "In the UK, part IV, [MBU 3](literal:name).", ["3: MBU is not spelled out where it is first used"]);
    found("SP-P02", "One[^a].\n\n[^a]: The BMA.", ["5: BMA is not spelled out where it is first used"]);
  });

  it("wants a test beside “significant”", () => {
    found("SP-P03", "A significant rise. It is insignificant.", [
      "3: “significant” without a test",
      "3: “insignificant” without a test"
    ]);
    found("SP-P03", "A rise that is significant by Fisher’s test, with a [significant](literal:source) loss.", []);
  });

  it("takes no side", () => {
    const judged = (text: string, word: string) => {
      const told = tell("SP-P05", text);
      expect(told.map((problem) => problem.split("”")[0])).toEqual(word === "" ? [] : [`3: “${word}`]);
    };
    judged("Only {{few}} were.", "Only");
    judged("As many as {{few}} were.", "As many as");
    judged("There were very few.", "very");
    judged("It was, of course, so.", "of course");
    judged("Unfortunately it is so.", "Unfortunately");
    judged("It is given only to those who ask.", "");
    judged("Just over half, [only](literal:source) two.", "");
  });

  it("wants links that say where they lead", () => {
    const wayOut = (of: string, words: string) => [`3: the link to ${of} is called “${words}”`];
    found("SP-P06", "See [here](#a).", wayOut("#a", "here"));
    found("SP-P06", "[Click here](https://a.uk/) for it.", wayOut("https://a.uk/", "Click here"));
    found("SP-P06", "[www.a.uk](https://www.a.uk/)", wayOut("https://www.a.uk/", "www.a.uk"));
    found("SP-P06", "At https://a.uk/b it is.", ["3: an address without words: https://a.uk/b"]);
    found("SP-P06", "The [rules that hold here](#a), and `https://a.uk/`.", []);
  });

  it("wants each figure mentioned, before it stands there and in its turn", () => {
    const [a, b] = ["![x](figure:figA)", "![x](figure:figB)"];
    found("SP-P07", `In {{figB}}.\n\n${a}\n\n${b}`, ["5: figure figA is never mentioned in the text"]);
    found("SP-P08", `${a}\n\nIn {{figA}}.`, [
      "3: figure figA is mentioned for the first time below it, at templates/report.md:5"
    ]);
    found("SP-P08", `In {{figB}}.\n\nIn {{figA}}.\n\n${a}\n\n${b}`, [
      "3: figure figB is mentioned before figA, which stands above it"
    ]);
    found("SP-P08", `In {{figA}} and {{figB}}.\n\n${a}\n\n${b}\n\nIn {{figA}}.`, []);
    found("SP-P08", `In {{figB}}.\n\nIn {{figA}}.\n\n${a}\n\n## Appendix\n\n${b}`, []);
    found("SP-P08", `In {{tableB}}.\n\nIn {{figA}}.\n\n${a}\n\n![x](table:tableB)`, []);
  });
});

describe("assertions and quantities in words", () => {
  it("are passed over inside literals and claims, and outside counted sections", () => {
    found("SP-A01", "Most were young.", ["3: assertion without a claim (superlatives): “Most were young.”"]);
    found("SP-A01", "[Most](claim:share) were young, [usually](literal:source).", []);
    found("SP-A01", "## After\n\nMost were young.", []);
    found("SP-A01", "Yes[^a].\n\n[^a]: Most were.", ["5: assertion without a claim (superlatives): “Most were.”"]);
    found("SP-N03", "Two were, [in two ways](literal:listed).", [
      "3: quantity typed in words (number words): “Two were, in two ways.”"
    ]);
    found("SP-N03", "About two-\n*thirds* were, or **two** thirds.", [
      "3: quantity typed in words (number words): “About two- thirds were, or two …”",
      "4: quantity typed in words (fractions): “… two- thirds were, or two thirds.”"
    ]);
    found("SP-N03", "- One of them\n\n> A dozen\n\n### The second of [two parts](https://a.uk/) {#x}", [
      "3: quantity typed in words (one): “One of them”",
      "5: quantity typed in words (groups of a number): “A dozen”",
      "7: quantity typed in words (ordinals): “The second of two parts”",
      "7: quantity typed in words (number words): “The second of two parts”"
    ]);
  });
});

function found(code: string, text: string, problems: readonly string[]): void {
  expect(tell(code, text)).toEqual(problems);
}

/** The problems in a section that begins at the first line, each with its line. */
function tell(code: string, text: string): string[] {
  const id = parseEditionId("2022.1")!;
  const front = "---\ntitle: T\nsubtitle: S\nstatement: X\ncounted: [findings]\n---\n";
  const above = front.split("\n").length - 1;
  const check = checks.find((one) => one.code === code);
  if (check?.of !== "words") throw new Error(`${code} is no check of words`);
  const page = toWrittenPage({
    spec: readFrontMatter(edition, id),
    template: readTemplate(`${front}## Findings\n\n${text}`, "templates/report.md"),
    words: readWords("", id.path),
    limitations: readLimitations("", "templates/limitations.md")
  });
  return check.find(page).map(({place, problem}) => `${line(place) - above}: ${moved(problem, above)}`);
}

function line(place: string): number {
  return Number(/:(\d+)$/.exec(place)![1]);
}

function moved(problem: string, above: number): string {
  return problem.replace(/(report\.md:)(\d+)/, (_, file: string, number: string) => `${file}${Number(number) - above}`);
}

const edition = `---
edition: "2022.1"
status: final
published: 2022-11-30
contact: us
next: nothing
source: files
policy: {name: as-published, reason: they are synthetic}
---
`;
