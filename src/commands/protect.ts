import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {protectTables} from "../gate/tables.ts";
import {readRows, rowsAsCsv} from "./rows.ts";
import {oneOf, tableFlags, tableOptions, wholeNumber} from "./table-options.ts";

const effortInWords = {
  least: "no lighter pattern passes the attacker's linear programme",
  greedy: "large tables: a good pattern, not the lightest",
  hasty: "time ran out: more is withheld than need be"
};

/** Protects any tables of a microdata or frequency file. Exits 1 if a cell cannot be protected. */
export async function run(
  args: readonly string[],
  print: (text: string) => void = (text) => process.stdout.write(text)
) {
  const {values} = parseArgs({
    args: [...args],
    options: {
      ...tableFlags,
      strength: {type: "string", default: "exact"},
      seconds: {type: "string", default: "300"},
      out: {type: "string"}
    }
  });
  const {file, options} = tableOptions(values);
  const strength = oneOf("--strength", values.strength, ["exact", "covers"]);
  const seconds = wholeNumber("--seconds", values.seconds);
  const safe = await protectTables(readRows(file), {...options, strength}, {seconds});
  const csv = rowsAsCsv(safe.pattern);
  if (values.out === undefined) print(csv);
  else {
    writeFileSync(values.out, csv);
    print(`${safe.pattern.length} cells: ${safe.primary} small, ${safe.secondary} withheld to protect them\n`);
    print(`${effortInWords[safe.effort]}\n`);
  }
  for (const {cell, because} of safe.conflicts) {
    process.stderr.write(`${cell}: cannot be protected; ${because.join(", ")} give it away\n`);
  }
  for (const cell of safe.unproved) process.stderr.write(`${cell}: time ran out before it was proved safe\n`);
  return safe.conflicts.length + safe.unproved.length === 0 ? 0 : 1;
}
