import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, relative, resolve, sep} from "node:path";
import {parseArgs} from "node:util";
import {writeFolder} from "../edition/output.ts";
import {fail} from "../error.ts";
import {engineFiles} from "./engine-files.ts";

/** Starts a report on another subject in a folder of its own: a small whole one, of invented records, to make one's own. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const {positionals} = parseArgs({args: [...args], allowPositionals: true});
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0)
    return fail("smallprint init", "no folder", "name one, as in smallprint init ../my-report");
  if (existsSync(folder) && readdirSync(folder).length > 0)
    fail(folder, "is there already, and is not empty", "name a folder that is empty, or is not there");
  if (resolve(folder) === process.cwd())
    fail(folder, "is the folder that you are in", "name it from beside it, as in smallprint init my-report");
  const engine = relative(resolve(folder), root).split(sep).join("/");
  writeFolder(resolve(folder), new Map([...starter(root), ...pages(root), ...engineFiles(engine)]));
  process.stdout.write(
    `${folder}: a report of ten invented umbrellas, to make your own; README.md there tells how\n` +
      `next: cd ${folder}, then npm run report\n`
  );
  return 0;
}

/** The report's own files, as they stand in the engine. */
function starter(root: string): [string, string][] {
  const from = join(root, "src/starter");
  return readdirSync(from, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(from, path), readFileSync(path, "utf8")]);
}

/** What the page looks like comes from the first report, which knows no subject there. */
function pages(root: string): [string, string][] {
  return ["templates/page.html", "templates/page.css"].map((name) => [name, readFileSync(join(root, name), "utf8")]);
}
