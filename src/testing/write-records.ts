import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Gate} from "./gate-of.ts";

/**
 * Writes the records with other answers into a report's files: a category as its code, a question of several answers as
 * its rows, a group of a number as a number that lies in it. What only follows from others is not written.
 */
export function writeRecords(
  gate: Gate,
  folder: string,
  kinds: readonly Int32Array[],
  changed: readonly number[]
): void {
  const {codebook, joint, year} = gate;
  const {variables} = joint.people;
  const codeOf = (record: number, variable: number) => variables[variable]!.codes[kinds[record]![variable]!]!;
  for (const resource of codebook.resources) {
    const path = join(folder, "data", year, resource.path);
    const [header = "", ...rows] = readFileSync(path, "utf8").trimEnd().split("\n");
    const columns = header.split(",");
    const cells = rows.map((row) => row.split(","));
    if (resource.belongsTo === undefined) {
      for (const variable of changed) {
        const described = codebook.variables.get(variables[variable]!.name);
        const from = described?.derivation?.from ?? described?.name ?? "";
        const column = columns.indexOf(from);
        if (column < 0) continue;
        const numbers = described?.derivation && numbersByGroup(gate, variable, cells, column);
        for (const [record, row] of cells.entries()) {
          if (kinds[record]![variable] === joint.people.kinds[record]![variable]) continue;
          const code = codeOf(record, variable);
          row[column] = numbers?.get(code) ?? code;
        }
      }
      writeFileSync(path, text(header, cells));
      continue;
    }
    const question = resource.variables.find(({name}) =>
      changed.some((v) => variables[v]!.name.startsWith(`${name}: `))
    );
    if (question === undefined) continue;
    const options = changed.filter((v) => variables[v]!.name.startsWith(`${question.name}: `));
    const answers = idsOf(gate, folder).flatMap((id, record) =>
      options
        .filter((option) => kinds[record]![option] === 0)
        .map((option) => [id, variables[option]!.name.slice(question.name.length + 2)])
    );
    writeFileSync(path, text(header, answers));
  }
}

/** The records' identifiers in the order in which the gate numbers them: that of their file. */
function idsOf({codebook, year}: Gate, folder: string): string[] {
  const main = codebook.resources.find(({belongsTo}) => belongsTo === undefined)!;
  const [header = "", ...rows] = readFileSync(join(folder, "data", year, main.path), "utf8")
    .trimEnd()
    .split("\n");
  const column = header.split(",").indexOf(main.key);
  return rows.map((row) => row.split(",")[column]!);
}

/** One number for each group, as some record has it. */
function numbersByGroup(
  {joint}: Gate,
  variable: number,
  cells: readonly string[][],
  column: number
): Map<string, string> {
  const {codes} = joint.people.variables[variable]!;
  return new Map(cells.map((row, record) => [codes[joint.people.kinds[record]![variable]!]!, row[column]!]));
}

function text(header: string, rows: readonly (readonly string[])[]): string {
  return `${[header, ...rows.map((row) => row.join(","))].join("\n")}\n`;
}
