import {describe, expect, it} from "vitest";
import {type EditionId, parseEditionId} from "./edition-id.ts";
import {readFrontMatter} from "./front-matter.ts";

const revision = {kind: "revision", of: '"2024.1"', why: "Late forms came in.", affects: "[fig-water]"};

it("reads what an edition is to the one before it", () => {
  expect(changeOf("2024.2", {...revision, size: "Two plots more."})).toEqual({
    kind: "revision",
    of: "2024.1",
    why: "Late forms came in.",
    affects: ["fig-water"],
    size: "Two plots more."
  });
  const reverses = "The north garden has fewer plots, and not more.";
  expect(changeOf("2024.2.1", {...revision, kind: "correction", of: '"2024.2"', reverses})).toMatchObject({reverses});
  expect(changeOf("2025.1", {...revision, kind: "new year", of: '"2024.2"'})).toMatchObject({of: "2024.2"});
});

describe("tells what is wrong, with its line", () => {
  const cases: [string, string, Record<string, string>, string][] = [
    [
      "a correction under a revision's number",
      "2024.2",
      {kind: "correction"},
      "data/2024/edition.2.md:10:9: 2024.2 is the number of a revision; a correction would be 2024.2.1"
    ],
    [
      "a revision under a new year's number",
      "2025.1",
      {of: "2024.2"},
      "data/2025/edition.1.md:10:9: 2025.1 is the number of a new year; a revision would be 2025.2"
    ],
    ["a number left out", "2024.4", {of: "2024.2.1"}, "2024.4 leaves a number out; name the file as for 2024.3"],
    ["another edition than the one before", "2024.3", {}, "2024.3 does not follow 2024.1; it follows 2024.2.1"],
    [
      "an edition of a year long past",
      "2026.1",
      {kind: "new year"},
      "2026.1 does not follow 2024.1; it follows 2025.1"
    ],
    ["no edition before it named", "2024.2", {of: ""}, "no of; it follows 2024.1"],
    ["no reason", "2024.2", {why: ""}, "no why"],
    [
      "a revision that takes a statement back",
      "2024.2",
      {reverses: "Not so."},
      "a revision reverses nothing; a statement that was wrong is corrected, in an edition of its own"
    ],
    ["a misspelt key", "2024.2", {affect: "x"}, "unknown key: affect; did you mean affects?"]
  ];
  it.each(cases)("%s", (_, id, changes, message) => {
    expect(() => changeOf(id, {...revision, ...changes})).toThrow(message);
  });
});

function changeOf(id: string, change: Record<string, string>) {
  const lines = Object.entries(change).filter(([, value]) => value !== "");
  const text = `---
edition: "${id}"
status: revised
published: 2024-09-30
contact: us
next: nothing
source: a count
policy: {name: as-published, reason: invented}
change:
${lines.map(([key, value]) => `  ${key}: ${value}\n`).join("")}---
`;
  const others = ["2024.1", "2024.2", "2024.2.1", "2025.1"].map(edition);
  const all = [...others.filter((other) => other.id !== id && other.id < id), edition(id)];
  return readFrontMatter(text, edition(id), undefined, all).change;
}

function edition(id: string): EditionId {
  return parseEditionId(id)!;
}
