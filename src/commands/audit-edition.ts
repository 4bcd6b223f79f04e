import {parseArgs} from "node:util";
import {readEdition, readHistoryOf} from "../edition/read-edition.ts";
import {withCommas} from "../gate/quantity.ts";
import {Project} from "../project.ts";
import {prove} from "../release/prove.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";
import {wholeNumber} from "./table-options.ts";

/**
 * Tries to work out what an edition withholds, from what is in `out/` alone: of it, and of the
 * earlier editions that count as known. Exits 1 if a protected cell can be worked
 * out, if a page shows what the edition's own model does not, or if time ran out first.
 */
export async function auditEdition(args: readonly string[], print: (text: string) => void): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...projectFlag,
      ranges: {type: "boolean", default: false},
      seconds: {type: "string", default: "600"}
    }
  });
  const seconds = wholeNumber("--seconds", values.seconds);
  const project = new Project(values.project);
  const read = readEdition(project, oneEdition(positionals));
  const {id, policy, history} = read.edition;
  if (policy.name === "as-published") {
    print(`${id}: nothing is withheld, so there is nothing to work out\n`);
    return 0;
  }
  const {ranges, faults, withheld, unprinted, recovered} = await prove(read, readHistoryOf(project, read.edition), {
    ranges: values.ranges,
    seconds
  });
  if (values.ranges) for (const cell of ranges) print(`${cell.id}: ${cell.least} to ${cell.greatest}\n`);
  for (const fault of faults) print(`${fault}\n`);
  const counts = `${withCommas(withheld)} withheld and ${withCommas(unprinted)} unprinted cells`;
  const beside = history.length === 0 ? "" : `, beside ${history.join(" and ")}`;
  print(`${id}: ${counts}${beside} · ${withCommas(recovered)} can be worked out\n`);
  return faults.length === 0 ? 0 : 1;
}
