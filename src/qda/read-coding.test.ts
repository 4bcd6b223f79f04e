import {expect, it} from "vitest";
import {atlas} from "./fixtures/atlas.ts";
import {guid} from "./fixtures/guid.ts";
import {maxqda} from "./fixtures/maxqda.ts";
import {nvivo} from "./fixtures/nvivo.ts";
import {qualcoder} from "./fixtures/qualcoder.ts";
import {frameYaml} from "./frame-yaml.ts";
import {type Coding, readProject} from "./read-coding.ts";
import {segmentRows} from "./segment-rows.ts";

it("reads what NVivo writes", () => {
  const coding = readProject(nvivo(), "hedges.qdpx");
  expect(frameYaml(coding.frame)).toBe(`title: ""
themes:
  - code: care-of-the-hedge
    label: Care of the hedge
    definition: Whether it is cut and watered.
    codes:
      - {code: care_of_the_hedge_in_general, about: [], label: "Care of the hedge, in general", definition: Whether it is cut and watered., leans: "", origin: ""}
      - {code: cutting, about: [], label: Cutting, definition: "", leans: "", origin: ""}
      - {code: watering, about: [], label: Watering, definition: "", leans: "", origin: ""}
      - {code: watering_at_night, about: [], label: "Watering: At night", definition: "", leans: "", origin: ""}
`);
  expect(segments(coding)).toEqual([
    "A001,S0001,letter,cutting,father,r1",
    "A001,S0002,letter,care_of_the_hedge_in_general,,r2",
    "A001,S0003,,cutting,,r1",
    "A001,S0004,,watering,,r1",
    "A002,S0005,,watering_at_night,,r1",
    "case-00000003-0000-4000,S0006,,watering,,r1"
  ]);
  expect(coding.cases).toEqual({
    rows: [
      ["id", "age_group", "plots"],
      ["A001", "20-29", "2"],
      ["A002", "", ""],
      ["case-00000003-0000-4000", "", ""]
    ],
    freeText: ["remarks"]
  });
  expect(coding.positions).toEqual({held: 4, unheld: 0, units: true});
  expect(coding.unnamed).toBe(1);
  expect(coding.coders).toEqual([
    {code: "r1", guid: guid("user", 1)},
    {code: "r2", guid: guid("user", 2)}
  ]);
  expect(leftOf(coding)).toEqual(["1 notes", "1 codes of cases", "1 variables of free text: remarks"]);
});

it("reads what MAXQDA writes: a set named by an id is a case, another tells the kind of document", () => {
  const coding = readProject(maxqda(), "ponds.qdpx");
  expect(coding.frame.themes.map(({code, codes}) => [code, ...codes.map((one) => one.code)])).toEqual([
    ["water", "too_little", "too_much", "too_much_after_rain"]
  ]);
  expect(segments(coding)).toEqual([
    "P-001,S0001,,too_much_after_rain,,r1",
    "P-001,S0002,recordings,too_little,,r1",
    "case-00000003-0000-4000,S0003,,too_much,,r1"
  ]);
  expect(coding.positions).toEqual({held: 1, unheld: 0, units: false});
});

it("reads what QualCoder writes", () => {
  const coding = readProject(qualcoder(), "benches.qdpx");
  expect(coding.frame.themes[0]!.codes.map(({code, label}) => [code, label])).toEqual([
    ["wood_rot", "Wood: Rot"],
    ["iron", "Iron"]
  ]);
  expect(segments(coding)).toEqual(["B7,S0001,interview,wood_rot,,r1", "B7,S0002,,iron,,r1", "B7,S0003,,iron,,r1"]);
  expect(coding.cases.rows).toEqual([
    ["id", "seats"],
    ["B7", "4"]
  ]);
  expect(leftOf(coding)).toEqual([
    "2 notes",
    "1 selections without a code",
    "1 groups inside themes, but for their names before those of their codes"
  ]);
});

it("reads what ATLAS.ti writes: codes without a group share a theme, and each document is a case", () => {
  const coding = readProject(atlas(), "gates.qdpx");
  expect(coding.frame.themes.map(({code, codes}) => [code, ...codes.map((one) => one.code)])).toEqual([
    ["ungrouped", "open", "shut"]
  ]);
  expect(segments(coding)).toEqual([
    "case-00000001-0000-4000,S0001,site_visits,open,,r1",
    "case-00000001-0000-4000,S0002,site_visits,shut,,r2"
  ]);
  expect(coding.positions).toEqual({held: 2, unheld: 0, units: false});
  expect(leftOf(coding)).toEqual([
    "1 notes",
    "1 selections without a code",
    "1 links",
    "1 additions of the tool’s own"
  ]);
});

it("keeps no name and no text of what was coded", () => {
  const all = [nvivo(), maxqda(), qualcoder(), atlas()].map((bytes) => readProject(bytes, "a.qdpx"));
  const kept = all.map((coding) => [
    frameYaml(coding.frame),
    segmentRows(coding.passages),
    coding.cases,
    coding.coders,
    coding.left
  ]);
  expect(JSON.stringify(kept)).not.toMatch(/Unnameable|Secretive|Somebody|Francesca|Gate one|hedge is|brim/);
});

function segments({passages}: Coding): string[] {
  return segmentRows(passages)
    .slice(1)
    .map((row) => row.join(","));
}

function leftOf({left}: Coding): string[] {
  return left.map(({what, count}) => `${count} ${what}`);
}
