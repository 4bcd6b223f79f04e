import {existsSync, readdirSync} from "node:fs";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {filesOf} from "../edition/files.ts";
import {findPublished} from "../edition/find-published.ts";
import {writeFolder} from "../edition/output.ts";
import {parseWhole} from "../edition/read-edition.ts";
import {fail} from "../error.ts";
import {Project} from "../project.ts";
import {isReleased} from "../release/frozen.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";

/** Makes an edition's files again from its edition.json, and from nothing else. */
export async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {...projectFlag, to: {type: "string"}}
  });
  const project = new Project(values.project);
  const id = findPublished(project, oneEdition(positionals));
  const place = `out/${id}/edition.json`;
  const files = filesOf(parseWhole(project.text(place), place));
  const {to} = values;
  if (to !== undefined) {
    if (existsSync(to) && readdirSync(to).length > 0)
      fail(to, "is there already", "name a folder that is empty, or is not there");
    writeFolder(resolve(to), files);
    process.stdout.write(`${id}: rendered from edition.json · ${to}\n`);
    return 0;
  }
  const decoder = new TextDecoder();
  const differs = [...files].filter(([name, content]) => {
    const path = `out/${id}/${name}`;
    return !project.exists(path) || decoder.decode(project.bytes(path)) !== content;
  });
  if (differs.length > 0 && isReleased(project, id))
    fail(
      `out/${id}`,
      "is released, and never written again",
      `--to DIR writes elsewhere what would differ: ${differs[0]![0]}`
    );
  if (differs.length > 0) writeFolder(join(project.root, "out", id), files);
  const what = differs.length === 0 ? "rendered, identical to what is there" : "rendered from edition.json";
  process.stdout.write(`${id}: ${what} · out/${id}/report.html\n`);
  return 0;
}
