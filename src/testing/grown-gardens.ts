import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {protectedGardens} from "./protected.ts";
import {edit} from "./sandbox.ts";

interface Growth {
  /** front matter of the later edition */
  readonly settings?: string;
  /** one of the old plots is kept by hose now */
  readonly corrected?: boolean;
  /** what the report says of its numbers */
  readonly sentence?: string;
}

/** The gardens as edition 2024.2, and a year later, as 2025.1, with so many plots more. */
export function grownGardens(
  plots: number,
  {settings = "", corrected = true, sentence = "See {{figWater}}."}: Growth = {}
): string {
  const folder = protectedGardens();
  edit(folder, "templates/report.md", (text) =>
    text.replace(/Of all plots, [\s\S]*?\(\{\{tableYears\}\}\)\./, `${sentence} {{tableYears}} has more.`)
  );
  mkdirSync(join(folder, "data/2025"));
  const read = (file: string) => readFileSync(join(folder, "data/2024", file), "utf8");
  const more = Array.from({length: plots}, (_, i) => `P${27 + i}`);
  const waters = ["can", "hose", "can", "rain"];
  const rows = more.map((id, i) => `${id},${i % 3 === 0 ? "south" : "north"},${waters[i % 4]},${(i * 5) % 14}\n`);
  const crops = more.map((id, i) => `${id},${["beans", "flowers", "potatoes"][i % 3]}\n`);
  const write = (file: string, text: string) => writeFileSync(join(folder, "data/2025", file), text);
  const old = read("plots.csv");
  write("plots.csv", (corrected ? old.replace("P01,north,can,1", "P01,north,hose,1") : old) + rows.join(""));
  write("crops.csv", read("crops.csv") + crops.join(""));
  write("edition.1.md", read("edition.2.md").replace("2024.2", "2025.1").replace("policy:", `${settings}policy:`));
  return folder;
}
