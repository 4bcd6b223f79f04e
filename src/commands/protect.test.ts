import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {run} from "../testing/sandbox.ts";
import {run as audit} from "./audit.ts";
import {run as protect} from "./protect.ts";
import {readRows, rowsAsCsv} from "./rows.ts";

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

  const lines = readRows(pattern);
  writeFileSync(pattern, rowsAsCsv(lines.map((line) => (line.region === "A" ? {...line, suppressed: "0"} : line))));
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

test("from the command line: what is wrong is a sentence, and the exit status 1", async () => {
  const said = async (...argv: string[]) => {
    const {status, stderr} = await run(...argv);
    return [status, stderr.split("\n")[0]];
  };
  expect(await said("protect", "--csv", "nowhere.csv", "--tables", "a")).toEqual([1, "nowhere.csv: no such file"]);
  expect(await said("protect", ...what, "--seconds", "x")).toEqual([1, "--seconds: x is no whole number above 0"]);
  expect(await said("audit", ...what)).toEqual([1, "--pattern: no file named; --pattern FILE, as `protect` writes it"]);
  expect(await said("protect", "--colour", "red")).toEqual([1, expect.stringContaining("smallprint protect: Unknown")]);
  expect((await run("protect", ...what)).status).toBe(0);
});

async function heard(command: (say: (text: string) => void) => Promise<number>): Promise<[number, string]> {
  let said = "";
  const status = await command((text) => {
    said += text;
  });
  return [status, said];
}
