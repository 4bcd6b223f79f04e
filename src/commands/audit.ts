import {readFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {fail} from "../error.ts";
import {auditPattern} from "../gate/tables.ts";
import {readCsvText} from "./csv-text.ts";
import {tableFlags, tableOptions} from "./table-options.ts";

export const usage =
  "audit --csv FILE --tables 'a*b;a*c' --pattern FILE [--freq COLUMN] [--threshold 5] [--zeros secondary|publish|protect] [--percent] [--ranges] [--seconds 600]";

/** Audits any pattern. Exits 1 if a small cell can be worked out, or if time ran out before all were shown safe. */
export async function run(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text)
) {
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
  const rows = readCsvText(readFileSync(file, "utf8"), file);
  const pattern = readCsvText(readFileSync(place, "utf8"), place);
  const {percent, ranges} = values;
  const result = await auditPattern(rows, options, pattern, {percent, ranges, seconds: Number(values.seconds)});
  if (ranges) for (const {id, least, greatest} of result.cells) print(`${id}: ${least} to ${greatest}\n`);
  for (const {id, least} of result.exact) print(`${id} is ${least}: a reader can work it out\n`);
  for (const {id} of result.undecided) print(`${id}: time ran out before it was shown safe\n`);
  const small = result.cells.filter((cell) => cell.small).length;
  print(`${small} small cells, ${result.exact.length} exact\n`);
  return result.exact.length + result.undecided.length === 0 && !result.contradiction ? 0 : 1;
}
