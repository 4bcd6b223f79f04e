/**
 * Makes the coded segments of the files read in depth: synthetic ones, on which every statement of the published review's
 * section B holds (coding/statements.ts). Who was coded, by how many, and what the frame has for it stands in coding/.
 *
 *     node --import tsx data/2022/coding.ts [--check]
 *
 * The same bytes come out each time. With --check nothing is written: the file is compared, and the exit code is 1 where
 * it differs.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {readFrame} from "../../src/coding/frame.ts";
import {filesOf} from "./coding/file.ts";
import {mentionsOf, spread} from "./coding/mentions.ts";
import {segmentsOf} from "./coding/segments.ts";
import {statements} from "./coding/statements.ts";

const path = "coding/segments.csv";
const frame = readFrame(read("coding/frame.yaml"), "data/2022/coding/frame.yaml");
const files = filesOf({
  applications: read("applications.csv"),
  offences: read("offences.csv"),
  residences: read("other_children_residence.csv")
});
const segments = segmentsOf(spread(files, mentionsOf(frame), statements));
const text = [["id", "segment", "document", "code", "about", "coder"], ...segments]
  .map((row) => `${row.join(",")}\n`)
  .join("");

if (!process.argv.includes("--check")) writeFileSync(new URL(path, import.meta.url), text);
else if (read(path) !== text) {
  console.error(`data/2022/${path}: differs from what the statements give; run it again`);
  process.exitCode = 1;
}
console.log(`${statements.length} statements hold on ${files.length} files: ${segments.length} segments`);

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}
