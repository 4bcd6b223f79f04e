import {describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {parseEditionId} from "../edition/edition-id.ts";
import type {EditionSpec} from "../edition/front-matter.ts";
import {readEdition} from "../edition/read-edition.ts";
import {Project} from "../project.ts";
import {protectedGardens} from "../testing/protected.ts";
import {edit, run} from "../testing/sandbox.ts";
import type {Candidate, Finding} from "./check.ts";
import {accessible} from "./checks/accessible.ts";
import {changeNamed} from "./checks/change-named.ts";
import {datesSet} from "./checks/dates-set.ts";
import {gateProved} from "./checks/gate-proved.ts";
import {limitationsPresent} from "./checks/limitations-present.ts";
import {reasonsGiven} from "./checks/reasons-given.ts";
import type {Release} from "./record.ts";

describe("limitations present", () => {
  it.each([
    ["with one that is on the page", {limitations: ["small"]}, undefined],
    ["with a reason for none", {limitations: [], note: []}, undefined],
    ["with none", {limitations: []}, "has no limitations; name those that apply"],
    ["with one that is not on the page", {limitations: ["gone"]}, "its limitations are not on the page: gone"]
  ])("a figure %s", (_, figure, problem) => {
    const document = {
      figures: [{id: "figAge", number: "Figure 1", ...figure}],
      tables: [],
      limitations: [{id: "small"}]
    };
    expectFinding(limitationsPresent(candidate({edition: {document}})), problem);
  });
});

describe("accessible", () => {
  it.each([
    ["as it should be", "", undefined],
    ["without a language", ['<html lang="en">', "<html>"], "the page has no language (3.1.1)"],
    ["without a title", ["<title>T</title>", ""], "the page has no title (2.4.2)"],
    ["without a main part", ["main", "div"], "the page has not one main part (1.3.1)"],
    ["with two first headings", ["<h2>", "<h1>"], "the page has 2 headings of the first level (1.3.1)"],
    ["that skips a level", ["<h2>B</h2>", "<h4>B</h4>"], "the heading B skips a level (1.3.1)"],
    ["with a heading of no words", ["<h2>B</h2>", "<h2></h2>"], "a h2 has no words (2.4.6)"],
    ["with a drawing of no words", ['aria-label="A drawing"', ""], "a div in fig has no text in its place (1.1.1)"],
    ["with a link of no words", [">A link<", "><"], "a a has no words (2.4.4)"],
    ["with a link to nothing", ["#fig", "#gif"], "a link leads to #gif, which is not there (2.4.4)"],
    ["with an id twice", ["<p>", '<p id="fig">'], "the id fig is there twice (1.3.1)"],
    [
      "with a label that is not there",
      ["<p>", '<p aria-labelledby="no">'],
      "a label is named no, which is not there (1.3.1)"
    ],
    ["with a table of no caption", ["Cap", ""], "a table has no caption (1.3.1)"],
    ["with a header of no scope", [' scope="col"', ""], "Cap: the header Col has no scope (1.3.1)"],
    ["with an empty header", [">Row<", "><"], "Cap: a header is empty (1.3.1)"],
    ["with a row of no header", ['<th scope="row">Row</th>', "<td>Row</td>"], "Cap: row 1 has no header (1.3.1)"]
  ])("a page %s", async (_, [from, to], problem) => {
    const page = sound.replaceAll(from ?? "", to ?? "");
    expectFinding(await accessible(candidate({files: new Map([["report.html", from ? page : sound]])})), problem);
  });
});

describe("revision or correction named", () => {
  const change = {kind: "revision", of: "2024.1", why: "w", affects: ["findings"], size: "s"};
  const released = [release("2024.1", "2024-01-01")];
  it.each<[string, {released?: Release[]} & Record<string, unknown>, string | undefined]>([
    ["named, complete, after what is released", {change}, undefined],
    [
      "not named, with a draft from the comparison",
      {},
      'no change; 2024.2 follows 2024.1, and does not say what it is to it; complete this draft of it: change: {kind: revision, of: "2024.1", why: …, affects: [figAge], size: "1 number changed, 0 numbers are withheld now, 0 numbers are shown now …"}'
    ],
    ["without what it affects", {change: {...change, affects: []}}, "change has no affects; complete this draft"],
    ["without its size", {change: {...change, size: undefined}}, "change has no size; complete this draft"],
    [
      "under another status",
      {change, status: "final"},
      "the status of a revision is not final; it is provisional or revised"
    ],
    ["after what is not released", {change, released: []}, "2024.1 is not released; release it first"]
  ])("%s", (_, {released: editions = released, ...spec}, problem) => {
    const found = changeNamed(
      candidate({spec: {status: "revised", ...spec}, edition: counted(2), before: counted(1), editions})
    );
    expectFinding(found, problem);
  });

  it("a correction replaces, and neither adds nor takes away; a revision that takes away is warned", () => {
    const correction = {...change, kind: "correction", of: "2024.2"};
    const find = (id: string, spec: object, now: object, before: object) =>
      changeNamed(
        candidate({id, spec, edition: now, before, editions: [...released, release("2024.2", "2024-02-01")]})
      );
    const corrected = {status: "corrected", change: correction};
    expectFinding(find("2024.2.1", corrected, counted(2), counted(1)), undefined);
    expectFinding(find("2024.2.1", corrected, counted(2, 3), counted(1)), "1 number, such as figAge/b/count, is new");
    expectFinding(find("2024.2.1", corrected, counted(2), counted(1, 3)), "1 number, such as figAge/b/count, is gone");
    const [finding] = find("2024.2", {status: "revised", change}, counted(2), counted(1, 3));
    expect(finding).toMatchObject({blocks: false, problem: "1 number, such as figAge/b/count, is gone"});
  });
});

describe("reason given for each changed number", () => {
  it.each([
    ["in a figure that it affects", ["figAge"], undefined],
    ["in a section around it", ["findings"], undefined],
    [
      "in none",
      ["other"],
      "2 numbers in figAge changed since 2024.1, for no reason given; see why; then name figAge in affects"
    ]
  ])("%s", (_, affects, problem) => {
    const blocks = [
      {kind: "heading", id: "findings", level: 2},
      {kind: "heading", id: "age", level: 3},
      {kind: "figure", id: "figAge"},
      {kind: "heading", id: "other", level: 2}
    ];
    const change = {of: "2024.1", affects, changedIn: [{id: "figAge", numbers: 2}]};
    expectFinding(reasonsGiven(candidate({edition: {document: {blocks, edition: {change}}}})), problem);
  });
});

describe("dates set", () => {
  it.each([
    ["after the edition before it", "2024.2", "2024-02-01", undefined],
    ["on the same day", "2024.2", "2024-01-05", undefined],
    [
      "before the edition before it",
      "2024.2",
      "2024-01-04",
      "2024.2 is dated 2024-01-04, and 2024.1, which is before it, 2024-01-05"
    ],
    [
      "after the edition after it",
      "2024.1.1",
      "2024-12-01",
      "2024.3 is dated 2024-06-01, and 2024.1.1, which is before it, 2024-12-01"
    ],
    // the year before may be corrected after the new one is out
    ["before another year's", "2023.2.1", "2024-12-01", undefined]
  ])("%s", (_, id, published, problem) => {
    const editions = [
      release("2023.2", "2023-01-01"),
      release("2024.1", "2024-01-05"),
      release("2024.3", "2024-06-01")
    ];
    expectFinding(datesSet(candidate({id, spec: {published}, editions})), problem);
  });
});

describe("gate proved", () => {
  it("asks for nothing where nothing is withheld", async () => {
    expect(await gateProved(candidate({edition: {policy: {name: "as-published"}}}))).toEqual([]);
  });

  it("refuses what lets a withheld count be worked out, and warns where time ran out", async () => {
    const folder = protectedGardens();
    await run("build", "2024.2", "--project", folder);
    const project = new Project(folder);
    const {edition} = readEdition(project, "2024.2");
    expect(await gateProved({...candidate({edition}), project})).toEqual([]);
    const [late] = await gateProved({...candidate({edition}), project, hasty: true});
    expect(late).toMatchObject({blocks: false, problem: "time ran out"});
    edit(folder, "out/2024.2/tables/fig-water.csv", (text) => text.replace("can,north,[c]", "can,north,6"));
    const found = await gateProved({...candidate({edition}), project});
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({blocks}) => blocks)).toBe(true);
  }, 60_000);
});

const sound = `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><main><h1>A</h1><h2>B</h2><p>
<a href="#fig">A link</a></p><figure id="fig"><div role="img" aria-label="A drawing"><svg></svg></div></figure><table>
<caption>Cap</caption><thead><tr><th scope="col">Col</th></tr></thead><tbody><tr><th scope="row">Row</th></tr></tbody></table>
</main></body></html>`;

function expectFinding(found: readonly Finding[], problem: string | undefined): void {
  const told = found.map((finding) => `${finding.problem}; ${finding.wayOut}`);
  expect(told).toEqual(problem === undefined ? [] : [expect.stringContaining(problem)]);
  expect(found.every(({blocks}) => blocks)).toBe(true);
}

/** An edition of one figure that shows these counts. */
function counted(...counts: number[]): object {
  const rows = counts.map((count, i) => ({keys: ["ab"[i]], values: [count]}));
  const figure = {id: "figAge", tidy: {keys: ["age"], values: ["count"], rows}};
  return {id: "2024.1", numbers: {}, document: {figures: [figure], tables: []}};
}

function release(id: string, published: string): Release {
  return {id, published, title: "", status: "final", files: {}};
}

function candidate({
  id = "2024.2",
  spec = {},
  edition = {},
  before = undefined as object | undefined,
  files = new Map<string, string>(),
  editions = [] as readonly Release[]
}): Candidate {
  return {
    project: new Project("."),
    id: parseEditionId(id)!,
    spec: {id, ...spec} as EditionSpec,
    edition: edition as Edition,
    before: before as Edition | undefined,
    files,
    releases: {format: "smallprint-editions/1", editions},
    hasty: false
  };
}
