import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {writeJson} from "../edition/json.ts";
import type {Block, Sentence} from "../template/model.ts";
import {copyOf, gardens, run} from "../testing/sandbox.ts";
import {applyDiff, diffEditions, invertDiff} from "./edition-diff.ts";
import {filesOfDiff} from "./files.ts";

let first: Edition;
let second: Edition;

beforeAll(async () => {
  const folder = copyOf(gardens);
  for (const id of ["2024.1", "2024.2"]) {
    const {status, stderr} = await run("build", id, "--project", folder);
    if (status !== 0) throw new Error(stderr);
  }
  [first, second] = ["2024.1", "2024.2"].map((id) => read(join(folder, "out", id, "edition.json"))) as [
    Edition,
    Edition
  ];
});

describe("the laws of a diff", () => {
  it("hold of two editions, both ways", () => {
    holds(first, second);
    holds(second, first);
  });

  it("hold of an edition and whatever edits made of it that is still one", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), {minLength: 1, maxLength: 8}), (choices) => {
        const other = valuesEdited(first, choices);
        holds(first, other);
        holds(other, first);
      }),
      {numRuns: 30}
    ));

  it("an edition does not differ from itself", () => {
    const {patch, changes, because} = diffEditions(first, structuredClone(first));
    expect({patch, changes, because}).toEqual({patch: [], changes: [], because: {records: [], method: [], policy: []}});
  });

  it("another edition than the one that it was made from is refused", () => {
    const diff = diffEditions(first, second);
    expect(() => applyDiff(second, diff)).toThrow(
      "2024.1..2024.2: is not a diff of this edition 2024.2; apply it to 2024.1, as it was when the two were compared"
    );
    expect(() => applyDiff({...first, id: "2024.9"}, diff)).toThrow(/is not a diff of this edition/);
  });
});

it("the same two editions give the same bytes", () => {
  const [one, two] = [0, 1].map(() => {
    const [a, b] = [structuredClone(first), structuredClone(second)];
    return filesOfDiff(a, b, diffEditions(a, b));
  });
  expect([...one!]).toEqual([...two!]);
});

/** Applied, undone, and each entry of the patch in one change. */
function holds(a: Edition, b: Edition): void {
  const diff = diffEditions(a, b);
  expect(writeJson(applyDiff(a, diff))).toBe(writeJson(b));
  expect(writeJson(applyDiff(b, invertDiff(diff)))).toBe(writeJson(a));
  const entries = diff.changes.flatMap((change) => change.entries);
  expect(entries.sort((one, other) => one - other)).toEqual([...diff.patch.keys()]);
  expect(filesOfDiff(a, b, diff).size).toBe(4);
}

/** With other words, values and rows, and with blocks in another place; each number chooses some of each. */
function valuesEdited({document, ...rest}: Edition, choices: readonly number[]): Edition {
  const chosen = (place: number, of: number) => choices.some((choice) => choice % of === place % of);
  const blocks = choices.reduce((now, choice) => {
    const [from, to] = [choice % now.length, (choice >> 8) % now.length];
    return now.toSpliced(from, 1).toSpliced(to, 0, now[from]!);
  }, document.blocks);
  const reworded = blocks.map((block, i): Block => {
    if (block.kind !== "paragraph" || !chosen(i, 7)) return block;
    const [{id, content}, ...others] = block.sentences as [Sentence, ...Sentence[]];
    return {
      ...block,
      sentences: [{id, content: [{kind: "text", text: `In the year ${choices[0]}, `}, ...content]}, ...others]
    };
  });
  const tables = document.tables.map((table) => {
    const rows = table.tidy.rows
      .filter((_, i) => !chosen(i, 41))
      .map((row, i) => (chosen(i, 13) ? {...row, values: row.values.map(() => 7)} : row));
    return {...table, tidy: {...table.tidy, rows}};
  });
  return {...rest, document: {...document, blocks: reworded, tables}};
}

function read(path: string): Edition {
  return JSON.parse(readFileSync(path, "utf8"));
}
