import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {changeYaml} from "./revised-gardens.ts";
import {copyOf, gardens} from "./sandbox.ts";

interface Update {
  /** the records of the new year, from those of 2024 */
  readonly records?: (plots: string) => string;
  /** the edition that it follows: 2024.1 as published, 2024.2 protected */
  readonly of?: "2024.1" | "2024.2";
  /** how far a number may move; default `{points: 5, percent: 10}` */
  readonly tolerance?: string;
}

/** The gardens a year later: as 2024.1 and 2024.2, and as 2025.1, in which eight plots of the south garden have got a hose. */
export function updatedGardens({
  records = withHoses,
  of = "2024.1",
  tolerance = "{points: 5, percent: 10}"
}: Update = {}): string {
  const folder = copyOf(gardens);
  mkdirSync(join(folder, "data/2025"));
  const read = (file: string) => readFileSync(join(folder, "data/2024", file), "utf8");
  const write = (file: string, text: string) => writeFileSync(join(folder, "data/2025", file), text);
  write("plots.csv", records(read("plots.csv")));
  write("crops.csv", read("crops.csv"));
  const change = changeYaml({
    kind: "new year",
    of: `"${of}"`,
    why: "Plots were seen again.",
    affects: "[findings]",
    size: "Some."
  });
  write(
    "edition.1.md",
    read("edition.1.md")
      .replace("2024.1", "2025.1")
      .replace("policy:\n", `${change}${tolerance === "" ? "" : `tolerance: ${tolerance}\n`}policy:\n`)
      .replace("Every plot was visited once.", "Every plot was visited again, in June of the next year.")
  );
  return folder;
}

/** Whoever had a can in the south garden has a hose now, and one plot of the north garden has been kept for longer. */
function withHoses(plots: string): string {
  return plots.replaceAll(",south,can,", ",south,hose,").replace("P08,north,unknown,30", "P08,north,unknown,33");
}
