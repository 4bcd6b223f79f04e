import type {Application} from "./application.ts";
import type {Codebook, Resource} from "./codebook.ts";
import {shuffled} from "./lot.ts";

/** The text of each file of records. The applications are numbered in an order that tells nothing of their groups. */
export function filesOf(applications: readonly Application[], {resources}: Codebook): ReadonlyMap<string, string> {
  const ordered = shuffled(applications, "order");
  return new Map(resources.map((resource) => [resource.path, csvOf(resource, ordered)]));
}

/** No cell needs quotes: all are codes and numbers. */
function csvOf({schema, smallprint}: Resource, applications: readonly Application[]): string {
  const [id, ...columns] = schema.fields.map(({name}) => name);
  const rows = applications.flatMap(({answers}, i) => {
    const cells = columns.map((column) => answers.to(column));
    // in a long file a row for each answer to the one question
    const rowsHere = smallprint.required ? cells[0]!.map((cell) => [cell]) : [cells.map(([cell]) => cell)];
    return rowsHere.map((row) => [`A${String(i + 1).padStart(3, "0")}`, ...row]);
  });
  return [[id, ...columns], ...rows].map((row) => `${row.join(",")}\n`).join("");
}
