import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {run as audit} from "./audit.ts";
import {readCsvText, writeCsvText} from "./csv-text.ts";
import {run as protect} from "./protect.ts";

const u136 = new URL("../gate/instances/u136.csv", import.meta.url).pathname;
const what = ["--csv", u136, "--tables", "region*county;region*group", "--freq", "n", "--threshold", "4"];

test("a pattern written is a pattern read, and safe", async () => {
  const pattern = join(mkdtempSync(join(tmpdir(), "pattern-")), "pattern.csv");
  expect(await heard((say) => protect([...what, "--out", pattern], say))).toEqual([
    0,
    "45 cells: 5 small, 1 withheld to protect them\nno lighter pattern passes the attacker's linear programme\n"
  ]);
  expect(readFileSync(pattern, "utf8").split("\n").slice(0, 3)).toEqual([
    "region,county,group,suppressed",
    "Total,Total,Total,0",
    "Total,county-1,Total,0"
  ]);
  expect(await heard((say) => audit([...what, "--pattern", pattern], say))).toEqual([0, "5 small cells, 0 exact\n"]);

  const lines = readCsvText(readFileSync(pattern, "utf8"), pattern);
  writeFileSync(pattern, writeCsvText(lines.map((line) => (line.region === "A" ? {...line, suppressed: "0"} : line))));
  const [status, said] = await heard((say) => audit([...what, "--pattern", pattern], say));
  expect(status).toBe(1);
  expect(said).toContain("region=A is 2: a reader can work it out");
});

test.each([
  [["--tables", "a"], "--csv: no file named; --csv FILE"],
  [["--csv", u136], "--tables: no tables named; --tables 'a*b;a*c'"],
  [[...what, "--zeros", "no"], "--zeros: unknown: no; there are secondary, publish, protect"],
  [[...what, "--threshold", "0"], "--threshold: 0 is no whole number above 0"]
])("%s", async (args, message) => {
  await expect(protect(args)).rejects.toThrow(message);
});

test("quoted commas, quotes and line ends survive", () => {
  const rows = [{a: 'x, "y"', b: "1\n2"}];
  expect(readCsvText(writeCsvText(rows), "file")).toEqual(rows);
});

async function heard(command: (say: (text: string) => void) => Promise<number>): Promise<[number, string]> {
  let said = "";
  const status = await command((text) => {
    said += text;
  });
  return [status, said];
}
