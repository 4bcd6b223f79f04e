import {parseArgs} from "node:util";
import {strayNumbers} from "../edition/pages.ts";
import {readEdition} from "../edition/read-edition.ts";
import {fail} from "../error.ts";
import {auditPublished} from "../gate/audit/published.ts";
import {withCommas} from "../gate/quantity.ts";
import {Project} from "../project.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";
import {wholeNumber} from "./table-options.ts";

/**
 * Tries to work out what an edition withholds, from what is in `out/` alone. Exits 1 if a protected cell can be worked
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
  const {edition, pages, ...read} = readEdition(new Project(values.project), oneEdition(positionals));
  const {id, policy, disclosure} = edition;
  if (policy.name === "as-published") {
    print(`${id}: nothing is withheld, so there is nothing to work out\n`);
    return 0;
  }
  if (policy.name !== "protected" || disclosure === undefined) {
    return fail(`out/${id}/edition.json`, "has no model of what it discloses", "build it under the policy `protected`");
  }
  const result = await auditPublished(disclosure, pages, policy, {ranges: values.ranges, seconds});
  const {ranges, recovered, contradiction} = result;
  const differences = [...read.differences, ...result.differences, ...strayNumbers(edition)];
  if (values.ranges) for (const cell of ranges) print(`${cell.id}: ${cell.least} to ${cell.greatest}\n`);
  for (const difference of differences) print(`${difference}\n`);
  for (const cell of recovered) print(`${cell.id}: can be worked out\n`);
  const undecided = ranges.filter((cell) => cell.undecided && cell.least === cell.greatest);
  for (const cell of undecided) print(`${cell.id}: time ran out before it was shown safe\n`);
  if (contradiction) print(`${id}: what it shows contradicts itself\n`);
  const withheld = disclosure.cells.filter(({shown}) => shown === "[c]").length;
  const counts = `${withCommas(withheld)} withheld and ${withCommas(disclosure.unprinted.length)} unprinted cells`;
  print(`${id}: ${counts} · ${withCommas(recovered.length)} can be worked out\n`);
  return recovered.length + undecided.length + differences.length === 0 && !contradiction ? 0 : 1;
}
