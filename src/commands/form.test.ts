import {mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Records} from "../form/check.ts";
import {writeXlsx} from "../form/xlsx/write.ts";
import {filledIn} from "../testing/filled-form.ts";
import {asked} from "../testing/forms.ts";
import {filesBelow, gardens, root, run} from "../testing/sandbox.ts";

const [, {form}] = asked[2]!;
const good = {
  plots: [{id: "P01", garden: "north", water: "can", years: "unknown"}],
  crops: [{id: "P01", crop: "beans"}]
};

describe("smallprint form", () => {
  it("makes the form of the latest year, the same bytes each time", async () => {
    const [one, other] = [temporary(), temporary()];
    const ran = await run("form", "--project", gardens, "--to", one);
    await run("form", "2024", "--project", gardens, "--to", other);
    expect(ran).toMatchObject({status: 0, stderr: ""});
    expect([...filesBelow(one).keys()]).toEqual(["garden-plots-2024.html", "garden-plots-2024.xlsx"]);
    expect(filesBelow(one)).toEqual(filesBelow(other));
  });

  it("reads a form that was filled in as the files of records", async () => {
    const folder = temporary();
    const ran = await run(
      "form",
      "--project",
      gardens,
      "--read",
      filled(folder, good),
      "--to",
      join(folder, "records")
    );
    expect(ran).toEqual({
      status: 0,
      stdout: `${folder}/records/plots.csv: 1 plot\n${folder}/records/crops.csv: 1 crop\n`,
      stderr: ""
    });
    expect([...filesBelow(join(folder, "records"))]).toEqual([
      ["crops.csv", "id,crop\nP01,beans\n"],
      ["plots.csv", "id,garden,water,years\nP01,north,can,unknown\n"]
    ]);
  });

  it("writes the file of the report's own records again, byte for byte", async () => {
    const folder = temporary();
    const [, {form: asks}] = asked[1]!;
    const records = Object.fromEntries(
      asks.sheets.map(({name, path}) => {
        const [header = "", ...lines] = readFileSync(join(root, "data/2023", path), "utf8")
          .trimEnd()
          .split("\n");
        const names = header.split(",");
        return [name, lines.map((line) => Object.fromEntries(line.split(",").map((text, i) => [names[i]!, text])))];
      })
    );
    const file = filled(folder, records, asks);
    expect((await run("form", "2023", "--project", root, "--read", file, "--to", join(folder, "records"))).stderr).toBe(
      ""
    );
    for (const {path} of asks.sheets)
      expect(readFileSync(join(folder, "records", path), "utf8")).toBe(
        readFileSync(join(root, "data/2023", path), "utf8")
      );
  });

  it("tells all that is wrong with one, and writes nothing", async () => {
    const folder = temporary();
    const file = filled(folder, {...good, plots: [{...good.plots[0]!, garden: "east", years: "81"}]});
    const ran = await run("form", "--project", gardens, "--read", file, "--to", join(folder, "records"));
    expect(ran).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "form.xlsx, One row a plot, row 7, column B: Garden: not one of its answers; choose one of North garden or South garden\n" +
        "form.xlsx, One row a plot, row 7, column D: Years kept: give a whole number of years from 0 to 80, or Not known\n"
    });
    expect([...filesBelow(folder).keys()]).toEqual(["form.xlsx"]);
  });

  it("never writes over records", async () => {
    const folder = temporary();
    writeFileSync(join(folder, "crops.csv"), "mine");
    const ran = await run("form", "--project", gardens, "--read", filled(folder, good), "--to", folder);
    expect(ran.stderr).toBe(`${folder}/crops.csv: is there already; name another folder with --to\n`);
    expect([...filesBelow(folder).keys()]).toEqual(["crops.csv", "form.xlsx"]);
  });

  it.each([
    [["23"], "smallprint form: not a year; name one, as in smallprint form 2023\n"],
    [["--read", "nowhere.xlsx"], "smallprint form --read: no folder for the files; name one with --to\n"],
    [["--read", "nowhere.xlsx", "--to", "x"], "nowhere.xlsx: no such file; name the workbook that was filled in\n"]
  ])("%j: %s", async (words, message) => {
    expect(await run("form", "--project", gardens, ...words)).toEqual({status: 1, stdout: "", stderr: message});
  });
});

function temporary(): string {
  return mkdtempSync(join(tmpdir(), "smallprint-form-"));
}

function filled(folder: string, records: Records, asks = form): string {
  const file = join(folder, "form.xlsx");
  writeFileSync(file, writeXlsx(filledIn(asks, records)));
  return file;
}
