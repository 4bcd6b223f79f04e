import {type ColumnTable, table} from "arquero";
import {describe, expect, it} from "vitest";
import {readCodebook} from "../data/read-codebook.ts";
import {answeredIn} from "../gate/answered.ts";
import type {Draft} from "../gate/draft.ts";
import {cellId} from "../gate/model/published.ts";
import type {ProtectPolicy} from "../gate/policy.ts";
import {protectReport} from "../gate/protect-report.ts";
import {releaseAsPublished} from "../gate/release.ts";
import {total} from "../gate/released.ts";
import {ruleNames} from "../gate/rules/rules.ts";
import {crosstab} from "./crosstab.ts";
import {joint} from "./joint.ts";
import {counting} from "./scope.ts";
import {themePairs, themes} from "./themes.ts";

const letters = table({
  id: ["L1", "L2", "L3", "L4", "L5", "L6"],
  read: ["yes", "yes", "yes", "yes", "yes", "no"],
  town: ["north", "north", "south", "south", "south", "north"]
});
const read = letters.filter((d: {read: string}) => d.read === "yes");
const passages = rows(
  "L1 moved writer",
  "L1 moved writer",
  "L1 visit aunt",
  "L2 visit writer",
  "L3 visit aunt",
  "L3 ill writer",
  "L4 ill aunt"
);

describe("themes", () => {
  const released = releaseAsPublished(
    count(() => themes(passages, read, ["town"])),
    "a test"
  );
  const at = (id: string, ...codes: string[]) => released.get(id)!.at(...codes).shown;

  it("counts the files that mention a code or a theme, however many segments do", () => {
    expect([at("home", "moved", "north"), at("home", "visit", "north"), at("home", "visit-aunt", "north")]).toEqual([
      1, 1, 1
    ]);
    expect([at("theme", "home", "north"), at("theme", "home", "south"), at("theme", "ill-health", total)]).toEqual([
      2, 1, 2
    ]);
  });
  it("tells themes by whom they are mentioned of", () => {
    expect(at("theme_about", "home-writer", total)).toBe(2);
    expect(at("theme_about", "home-aunt", total)).toBe(2);
    expect(released.get("home")!.dimensions[0]!.categories.map(({label}) => label)).toEqual([
      "They moved",
      "A visit (writer)",
      "A visit (aunt)"
    ]);
  });
  it("a file that mentions nothing is one of all the same", () => {
    expect(at("theme", total, total)).toBe(5);
    expect(released.get("theme")!.share("home", "south").shown).toBe(33);
  });
  it("counts two themes together", () => {
    const pairs = releaseAsPublished(
      new Map([...count(() => ({pairs: themePairs(passages, read, ["home", "ill-health"])}))]),
      "a test"
    ).get("pairs")!;
    expect(pairs.at("home", "ill-health").shown).toBe(1);
    expect([pairs.at("home", "home").shown, pairs.at("home", total).shown, pairs.at(total, total).shown]).toEqual([
      3, 3, 5
    ]);
  });
  it.each([
    [
      "a segment of a file that is not among them",
      () => themes(rows("L6 moved writer"), read),
      "themes: a segment stands in none of the files; give all files that were coded"
    ],
    [
      "no column of codes",
      () => themes(letters, read),
      "themes: the segments have no code of a coding frame; keep the column of codes"
    ],
    [
      "a file twice",
      () => themes(passages, passages),
      "themes: a file stands in more than one row; give each of them once"
    ],
    [
      "an unknown theme",
      () => ({a: themePairs(passages, read, ["hom"])}),
      "themePairs: unknown theme: hom; did you mean home?"
    ]
  ])("refuses %s", (_, tabulate, message) => {
    expect(() => count(tabulate)).toThrow(message);
  });
});

describe("the gate knows", () => {
  const all = joint(
    count(() => ({
      everybody: crosstab(letters, ["town"]),
      ...themes(passages, read),
      pairs: themePairs(passages, read, ["home", "ill-health"])
    })),
    codebook()
  );

  it("that a mention of a code is one of its theme, and that nobody mentions anything in a file that was not read", () => {
    expect(all.impossible).toContainEqual({"home: visit": "yes", "theme_about: home-writer": "no"});
    expect(all.impossible).toContainEqual({"theme_about: home-writer": "yes", "theme: home": "no"});
    expect(all.impossible).toContainEqual({"home: visit": "yes", "population 1": "out"});
  });
  it("that a mention of a theme is one of some code of it, by some person", () => {
    const told = answeredIn(all).map(({whole, ways}) => [whole, ...ways].map((where) => cellId(all.people, where)));
    const inFiles = (option: string) => `${option}=yes & population 1=in`;
    expect(
      told.map((ids) => ids.map((id) => inFiles(id.replace("population 1=in", "").replace(/=yes| & /g, ""))))
    ).toEqual(
      expect.arrayContaining([
        ["theme: home", "theme_about: home-writer", "home: visit-aunt"].map(inFiles),
        ["theme_about: home-writer", "home: moved", "home: visit"].map(inFiles)
      ])
    );
  });
  it("that a file may mention nothing", () => {
    expect(answeredIn(all).some(({whole}) => cellId(all.people, whole) === "population 1=in")).toBe(false);
  });
});

describe("the gate withholds", () => {
  it("a theme of one code with the code", async () => {
    expect(
      await withheld(12, [
        ["moved writer", 3],
        ["ill writer", 6]
      ])
    ).toEqual(["home: moved", "theme: home"]);
  });
  it("a theme from which those who mention it of another person alone could be worked out", async () => {
    const hidden = await withheld(30, [
      ["visit writer", 18],
      ["visit aunt", 10, 10]
    ]);
    // 20 files, of which 18 mention it of the writer: of the two others it is told by the aunt alone
    expect(hidden.length).toBeGreaterThan(0);
    expect(
      await withheld(30, [
        ["visit writer", 18],
        ["visit aunt", 10, 8]
      ])
    ).toEqual([]);
  });
});

/** What is withheld of so many files, the first of which mention each of these, or those from a place on. */
async function withheld(files: number, mentions: readonly (readonly [string, number, number?])[]): Promise<string[]> {
  const ids = Array.from({length: files}, (_, i) => `L${i}`);
  const all = table({id: ids, read: ids.map(() => "yes"), town: ids.map(() => "north")});
  const segments = rows(
    ...mentions.flatMap(([what, n, from = 0]) => ids.slice(from, from + n).map((id) => `${id} ${what}`))
  );
  const placed = joint(
    count(() => themes(segments, all)),
    codebook()
  );
  const asked = new Map(
    placed.tables.map(({id, cells}) => [id, {cells: new Set(cells.keys()), quoted: new Set<number>()}])
  );
  const {hidden} = await protectReport(placed, asked, [], policy);
  const names = placed.tables.flatMap(({id, cells}) =>
    [...hidden.get(id)!].map((cell) => cellId(placed.people, cells[cell]!))
  );
  return [...new Set(names)]
    .map((name) => name.replace("=yes", ""))
    .filter((name) => !name.startsWith("theme_about"))
    .sort();
}

const policy: ProtectPolicy = {
  name: "protected",
  rules: ruleNames,
  threshold: 5,
  base: 10,
  zeros: "secondary",
  strength: "exact",
  sensitive: "exact",
  seconds: 60
};

function rows(...texts: readonly string[]): ColumnTable {
  const cells = texts.map((text) => text.split(" "));
  return table({
    id: cells.map(([id]) => id),
    code: cells.map(([, code]) => code),
    about: cells.map(([, , about]) => about)
  });
}

function count(tabulate: () => Record<string, Draft>): Map<string, Draft> {
  const scope = {codebook: codebook(), place: "notebooks/01-x.ts", recordNumbers: new Map<unknown, number>()};
  for (const id of letters.array("id") as string[]) scope.recordNumbers.set(id, scope.recordNumbers.size);
  return new Map(Object.entries(counting(scope, tabulate)));
}

function codebook() {
  const frame = `title: What a letter tells
themes:
  - code: home
    label: Home
    definition: Where they live.
    codes:
      - {code: moved, label: They moved, definition: To another home., about: [writer], leans: neither, origin: found}
      - {code: visit, label: A visit, definition: Somebody came., about: [writer, aunt], leans: neither, origin: found}
  - code: ill-health
    label: Health
    definition: How they are.
    codes:
      - {code: ill, label: Illness, definition: Somebody is ill., about: [writer, aunt], leans: neither, origin: found}
`;
  const text = `name: letters
title: Letters
resources:
  - name: letters
    path: letters.csv
    title: Letters
    smallprint: {unit: {one: letter, many: letters}}
    schema:
      primaryKey: [id]
      fields:
        - {name: id, title: Letter, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: read, title: Read, description: In depth., type: string, categories: [{value: "yes", label: "Yes"}, {value: "no", label: "No"}], smallprint: {role: none}}
        - {name: town, title: Town, description: Where from., type: string, categories: [{value: north, label: North}, {value: south, label: South}], smallprint: {role: none}}
  - name: passages
    path: passages.csv
    title: Passages
    smallprint: {}
    schema:
      primaryKey: [id, passage]
      foreignKeys: [{fields: [id], reference: {resource: letters, fields: [id]}}]
      fields:
        - {name: id, title: Letter, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: passage, title: Passage, description: Its number., type: string, smallprint: {role: identifier}}
        - {name: code, title: Code, description: What it tells., type: string, smallprint: {role: sensitive, frame: frame.yaml, about: about}}
        - {name: about, title: About, description: Whom., type: string, categories: [{value: writer, label: Writer}, {value: aunt, label: Aunt}], smallprint: {role: none}}
`;
  return readCodebook(text, "data/codebook.yaml", undefined, () => frame);
}
