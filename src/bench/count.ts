import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readCodebook} from "../data/read-codebook.ts";
import {readRecords} from "../data/records.ts";
import {crosstab} from "../tabulate/crosstab.ts";
import {counting} from "../tabulate/scope.ts";
import {synthesise} from "./synthesise.ts";

/** `write FOLDER 1000` makes records; `count FOLDER` reads them and counts each variable by the outcome, as a report does. */
export async function main({argv: [command, folder = ".", count]}: {argv: string[]}): Promise<number> {
  const codebook = readCodebook(readFileSync(join(folder, "codebook.yaml"), "utf8"), "codebook.yaml");
  if (command === "write") {
    synthesise(codebook, Number(count), folder);
    return 0;
  }
  const started = performance.now();
  const {applications, ...answers} = readRecords(codebook, folder, (path) => readFileSync(path));
  const read = performance.now();
  counting({codebook, recordNumbers: new Map(), place: "bench"}, () => {
    for (const {name, belongsTo, variables} of codebook.resources) {
      const table = belongsTo === undefined ? applications! : answers[name]!.join(applications!, "id");
      for (const variable of variables) {
        if (variable.type === "category" && variable.name !== "outcome") crosstab(table, [variable.name, "outcome"]);
      }
    }
  });
  const counted = performance.now();
  process.stdout.write(`${JSON.stringify({read: read - started, count: counted - read})}\n`);
  return 0;
}
