import {parseArgs} from "node:util";
import {fail} from "../error.ts";
import {auditPattern} from "../gate/tables.ts";
import {auditEdition} from "./audit-edition.ts";
import {readRows} from "./rows.ts";
import {tableFlags, tableOptions, wholeNumber} from "./table-options.ts";

/** Audits an edition of this report, or any pattern of other people's tables. Exits 1 if a small cell can be worked out, or if time ran out before all were shown safe. */
export async function run(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text)
) {
  if (!args.some((arg) => /^--(csv|tables|pattern)(=|$)/.test(arg))) return auditEdition(args, print);
  const {values} = parseArgs({
    args: [...args],
    options: {
      ...tableFlags,
      pattern: {type: "string"},
      percent: {type: "boolean", default: false},
      ranges: {type: "boolean", default: false},
      seconds: {type: "string", default: "600"}
    }
  });
  const {file, options} = tableOptions(values);
  const place = values.pattern ?? fail("--pattern", "no file named", "--pattern FILE, as `protect` writes it");
  const {percent, ranges} = values;
  const seconds = wholeNumber("--seconds", values.seconds);
  const result = await auditPattern(readRows(file), options, readRows(place), {percent, ranges, seconds});
  if (ranges) for (const {id, least, greatest} of result.cells) print(`${id}: ${least} to ${greatest}\n`);
  for (const {id, least} of result.exact) print(`${id} is ${least}: a reader can work it out\n`);
  for (const {id} of result.undecided) print(`${id}: time ran out before it was shown safe\n`);
  const small = result.cells.filter((cell) => cell.small).length;
  print(`${small} small cells, ${result.exact.length} exact\n`);
  return result.exact.length + result.undecided.length === 0 && !result.contradiction ? 0 : 1;
}
