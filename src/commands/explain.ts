import {parseArgs} from "node:util";
import type {Edition} from "../edition/edition.ts";
import {byAge, parseEditionId} from "../edition/edition-id.ts";
import {findPublished, publishedIds} from "../edition/find-published.ts";
import {parseWhole} from "../edition/read-edition.ts";
import {fail} from "../error.ts";
import {explain} from "../explain/explain.ts";
import {fromLedger} from "../explain/private.ts";
import {say} from "../explain/say.ts";
import {Sources} from "../explain/sources.ts";
import {findSubject, originsOf, subjectsOf} from "../explain/subjects.ts";
import {Project} from "../project.ts";
import {projectFlag} from "./edition-options.ts";

/** Tells where a number, a cell, a figure or a sentence of an edition comes from. */
export async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...projectFlag,
      edition: {type: "string"},
      json: {type: "boolean", default: false},
      ledger: {type: "boolean", default: false}
    }
  });
  const [asked, ...more] = positionals;
  if (asked === undefined || more.length > 0)
    return fail(
      "smallprint explain",
      "no id",
      "name one, as a page shows it: a number, a cell, a figure or a sentence"
    );
  const project = new Project(values.project);
  const read = (id: string): Edition => parseWhole(project.text(`out/${id}/edition.json`), `out/${id}/edition.json`);
  const edition = read(findPublished(project, values.edition));
  const subject = findSubject(subjectsOf(edition), asked, edition.id);
  const own = parseEditionId(edition.id)!;
  const before = publishedIds(project).filter((id) => byAge(parseEditionId(id)!, own) < 0);
  const explanation = explain(edition, subject, new Sources(project, edition), before.map(read));
  const secret = values.ledger ? fromLedger(project, edition, originsOf(subject, edition)) : undefined;
  const json = {...explanation, ...(secret && {private: secret})};
  process.stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : say(explanation, secret));
  return 0;
}
