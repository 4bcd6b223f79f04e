import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {writeFolder} from "./output.ts";

it("puts a whole folder in the place of the one before, and leaves nothing beside it", () => {
  const out = mkdtempSync(join(tmpdir(), "smallprint-"));
  writeFolder(
    join(out, "2024.1"),
    new Map([
      ["a.txt", "old"],
      ["gone.txt", "old"]
    ])
  );
  writeFolder(
    join(out, "2024.1"),
    new Map([
      ["a.txt", "new"],
      ["tables/b.csv", "b"]
    ])
  );
  expect(readdirSync(out)).toEqual(["2024.1"]);
  expect(readdirSync(join(out, "2024.1")).sort()).toEqual(["a.txt", "tables"]);
  expect(readFileSync(join(out, "2024.1", "a.txt"), "utf8")).toBe("new");
});

it("leaves what was there untouched when it fails half-way", () => {
  const out = mkdtempSync(join(tmpdir(), "smallprint-"));
  writeFolder(join(out, "2024.1"), new Map([["a.txt", "old"]]));
  const clash = new Map([
    ["a.txt", "new"],
    ["b", "a file"],
    ["b/c.txt", "needs a folder of that name"]
  ]);
  expect(() => writeFolder(join(out, "2024.1"), clash)).toThrow();
  expect(readdirSync(out)).toEqual(["2024.1"]);
  expect(readFileSync(join(out, "2024.1", "a.txt"), "utf8")).toBe("old");
});

it("fails where it cannot write, and says so", () => {
  const out = mkdtempSync(join(tmpdir(), "smallprint-"));
  writeFileSync(join(out, "file"), "");
  expect(() => writeFolder(join(out, "file", "2024.1"), new Map([["a.txt", ""]]))).toThrow();
});
