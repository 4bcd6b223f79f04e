import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {changeYaml} from "./revised-gardens.ts";
import {copyOf, gardens} from "./sandbox.ts";

interface Update {
  /** the records of the new year, from those of 2024 */
  readonly records?: (plots: string) => string;
  /** the edition that it follows: 2024.1 as published, 2024.2 protected */
  readonly of?: "2024.1" | "2024.2";
  readonly policy?: string;
}

/** The gardens a year later: as 2024.1 and 2024.2, and as 2025.1, in which eight plots of the south garden have got a hose. */
export function updatedGardens({records = withHoses, of = "2024.1", policy = ""}: Update = {}): string {
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
  const asPublished = "  name: as-published\n  reason: These plots are invented.\n";
  write(
    "edition.1.md",
    read("edition.1.md")
      .replace("2024.1", "2025.1")
      .replace("policy:\n", `${change}policy:\n`)
      .replace(asPublished, policy === "" ? asPublished : policy)
  );
  return folder;
}

/** Whoever had a can in the south garden has a hose now. */
function withHoses(plots: string): string {
  return plots.replaceAll(",south,can,", ",south,hose,");
}
