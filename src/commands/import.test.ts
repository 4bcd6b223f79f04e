import {existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {readFrame} from "../coding/frame.ts";
import {guid} from "../qda/fixtures/guid.ts";
import {nvivo, projectXml} from "../qda/fixtures/nvivo.ts";
import {filesBelow, root, run} from "../testing/sandbox.ts";

it("brings a project in, says what it read and what it left, and leaves no word of it behind", async () => {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-import-"));
  const file = join(folder, "hedges.qdpx");
  writeFileSync(file, nvivo());
  const to = join(folder, "coding");
  const {status, stdout, stderr} = await run("import", "coding", file, "--to", to);
  expect([status, stderr]).toEqual([0, ""]);
  expect(
    stdout.replaceAll(folder, "")
  ).toBe(`/hedges.qdpx: 1 theme, 4 codes · 6 coded passages by 2 coders in 3 cases · /coding/frame.yaml, segments.csv, cases.csv
  r1 is user ${guid("user", 1)}
  r2 is user ${guid("user", 2)}
  4 positions held against the texts, which are counted in UTF-16 code units
  1 case named by no id such as A012: part of the GUID stands there until an id is filled in
  not kept: texts; names of documents, selections and users; notes (1); codes of cases (1); variables of free text: remarks (1)
  to fill in: the title of the frame
  4 codes to fill in: about whom, how it leans, its origin
  3 definitions to fill in
  4 blanks to fill in under document: the kind of document
  5 blanks to fill in under about: whom the passage is about
`);
  expect(readdirSync(to)).toEqual(["cases.csv", "frame.yaml", "segments.csv"]);
  expect([...filesBelow(to).values()].join("") + stdout).not.toMatch(/Unnameable|hedge is|Somebody/);
});

it("asks for what is to be filled in, with its line", async () => {
  const to = join(mkdtempSync(join(tmpdir(), "smallprint-import-")), "coding");
  writeFileSync(`${to}.qdpx`, nvivo());
  await run("import", "coding", `${to}.qdpx`, "--to", to);
  const text = readFileSync(join(to, "frame.yaml"), "utf8");
  expect(() => readFrame(text, "frame.yaml")).toThrow("frame.yaml:1:8: title is blank; give it a text");
});

it("writes over nothing, and writes nothing where anything is wrong", async () => {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-import-"));
  const file = join(folder, "a.qdpx");
  const to = join(folder, "coding");
  writeFileSync(file, nvivo(projectXml.replace('startPosition="4"', 'startPosition="-4"')));
  const wrong = await run("import", "coding", file, "--to", to);
  expect([wrong.status, wrong.stderr, existsSync(to)]).toEqual([
    1,
    expect.stringMatching(/a\.qdpx\/project\.qde:48:\d+: PlainTextSelection starts at -4\n$/),
    false
  ]);
  writeFileSync(file, nvivo());
  expect((await run("import", "coding", file, "--to", to)).status).toBe(0);
  writeFileSync(join(to, "frame.yaml"), "mine");
  const again = await run("import", "coding", file, "--to", to);
  const wayOut = "is there already; move it away, or name another folder with --to";
  expect([again.status, again.stderr]).toEqual([
    1,
    ["frame.yaml", "segments.csv", "cases.csv"].map((name) => `${to}/${name}: ${wayOut}\n`).join("")
  ]);
  expect(readFileSync(join(to, "frame.yaml"), "utf8")).toBe("mine");
});

it("exports this report's frame, and imports it as it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "smallprint-import-"));
  const file = join(folder, "frame.qdc");
  const exported = await run("export", "coding", "2022", "--qdc", file, "--project", root);
  expect([exported.status, exported.stdout]).toEqual([
    0,
    expect.stringMatching(/frame\.qdc: \d+ themes and \d+ codes of data\/2022\/coding\/frame\.yaml\n$/)
  ]);
  expect((await run("import", "coding", file, "--to", folder)).stderr).toBe("");
  const frameIn = (path: string) => readFrame(readFileSync(path, "utf8"), "frame.yaml");
  expect(frameIn(join(folder, "frame.yaml"))).toEqual(frameIn(join(root, "data/2022/coding/frame.yaml")));
});

it.each([
  [["import", "coding"], "smallprint import: no file of coding; name one, as in smallprint import coding study.qdpx\n"],
  [["import", "records", "a.qdpx"], "smallprint import: no file of coding"],
  [["import", "coding", "nowhere.qdpx", "--to", "nowhere"], "nowhere.qdpx: no such file\n"],
  [["import", "coding", "src", "--to", "nowhere"], "src: is a folder, not a file\n"],
  [
    ["export", "coding"],
    "smallprint export: no file to write; name one, as in smallprint export coding --qdc frame.qdc\n"
  ],
  [["export", "coding", "1999", "--qdc", "a.qdc"], "edition 1999: there is no such edition"]
])("%j says what is missing", async (argv, message) => {
  const {status, stderr} = await run(...argv);
  expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
});
