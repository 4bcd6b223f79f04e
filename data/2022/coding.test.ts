import {readFileSync} from "node:fs";
import {describe, expect, it, test} from "vitest";
import {readFrame} from "../../src/coding/frame.ts";
import {filesOf, rowsOf} from "./coding/file.ts";
import {mentionsOf} from "./coding/mentions.ts";
import {statements} from "./coding/statements.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const frame = readFrame(read("coding/frame.yaml"), "data/2022/coding/frame.yaml");
const segments = rowsOf(read("coding/segments.csv"));
const files = filesOf({
  applications: read("applications.csv"),
  offences: read("offences.csv"),
  residences: read("other_children_residence.csv")
});

test("the frame has a theme for each section of part B", () => {
  const partB = /^### B\. .*?(?=^## )/ms.exec(read("../../templates/report.md"))![0];
  const headings = [...partB.matchAll(/^#### .*\{#(?<id>[\w-]+)\}$/gm)].map(({groups}) => groups!.id);
  expect(frame.themes.map(({code}) => code)).toEqual(headings);
});

describe("each statement of section B holds on the segments as they stand", () => {
  const mentioned = mentionedIn(segments);
  it.each(statements.map(({id, says, asks}) => [id, says, asks] as const))("%s: %s", (_, __, asks) => {
    const bounds = asks.flatMap((ask) => ask(files));
    expect(bounds.length).toBeGreaterThan(0);
    for (const {least, most, mentions} of bounds) {
      const sum = mentions.reduce((n, {file, mention, factor}) => n + (mentioned(file.id, mention) ? factor : 0), 0);
      expect(sum).toBeGreaterThanOrEqual(least);
      expect(sum).toBeLessThanOrEqual(most);
    }
  });
  it("and there is one for each section", () => {
    const sections = new Set(statements.map(({id}) => id.split("/")[0]));
    expect([...sections]).toEqual(frame.themes.map(({code}) => code));
  });
});

test("every file of the subsample is coded, ten of them by two coders, who mostly agree", () => {
  const codersOf = new Map(files.map(({id}) => [id, new Set(segments.filter((s) => s.id === id).map((s) => s.coder))]));
  expect([...codersOf.values()].map(({size}) => size).sort()).toEqual([...Array(20).fill(1), ...Array(10).fill(2)]);
  const twice = new Set([...codersOf].filter(([, {size}]) => size === 2).map(([id]) => id));
  const marks = new Map<string, Set<string>>();
  for (const {id, code, about, coder} of segments.filter((s) => twice.has(s.id!))) {
    const key = `${id} ${code} ${about}`;
    marks.set(key, (marks.get(key) ?? new Set()).add(coder!));
  }
  const both = [...marks.values()].filter(({size}) => size === 2).length / marks.size;
  expect(both).toBeGreaterThan(0.7);
  expect(both).toBeLessThan(0.95);
});

/** Counted from the rows themselves: whether a file has a segment of a code about a person. */
function mentionedIn(rows: typeof segments): (id: string, mention: string) => boolean {
  const found = new Set(rows.map(({id, code, about}) => `${id} ${code} ${about}`));
  const named = new Map(mentionsOf(frame).map((mention) => [mention.name, mention]));
  return (id, mention) => found.has(`${id} ${named.get(mention)!.code} ${named.get(mention)!.about}`);
}
