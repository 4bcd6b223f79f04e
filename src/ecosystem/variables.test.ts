import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {copyOf, edit, root, run} from "../testing/sandbox.ts";
import {codebookCsv} from "./codebook-table.ts";
import {publishedTables} from "./published-tables.ts";

it("knows what a merged category means, wherever it stands", async () => {
  const folder = copyOf(join(root, "src/starter"));
  const merge = '  name: protected\ntables:\n  "01-umbrellas/byTime": {merge: {found: [[morning, afternoon]]}}\n';
  edit(folder, "data/2026/edition.1.md", (text) => text.replace(/ {2}name: as-published\n {2}reason: .*\n/, merge));
  expect((await run("build", "--project", folder)).status).toBe(0);
  const edition: Edition = JSON.parse(readFileSync(join(folder, "out/2026.1/edition.json"), "utf8"));

  const label = "In the morning or in the afternoon";
  expect(codebookCsv(edition)).toContain(`\nfound,When it was found,morning+afternoon,${label}\n`);
  const time = publishedTables(edition).find(({name}) => name === "fig-time")!;
  expect(time.keys[0]!.categories).toEqual([
    {code: "morning+afternoon", label},
    {code: "evening", label: "In the evening"}
  ]);
});
