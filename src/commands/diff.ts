import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {diffEditions} from "../diff/edition-diff.ts";
import {filesOfDiff} from "../diff/files.ts";
import {writeDiff} from "../diff/write-diff.ts";
import {sha256} from "../edition/digests.ts";
import type {Edition} from "../edition/edition.ts";
import {parseEditionId} from "../edition/edition-id.ts";
import {findPublished} from "../edition/find-published.ts";
import {writeFolder} from "../edition/output.ts";
import {parseEdition} from "../edition/read-edition.ts";
import {fail} from "../error.ts";
import {Project} from "../project.ts";
import {diffText} from "./diff-text.ts";
import {projectFlag} from "./edition-options.ts";

/** Compares two editions; 0 if they are the same, 1 if they differ. */
export async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {...projectFlag, to: {type: "string"}, json: {type: "boolean", default: false}}
  });
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0) {
    return fail(
      "smallprint diff",
      `compares two editions, not ${positionals.length}`,
      "name them: smallprint diff 2022.1 2022.2"
    );
  }
  const project = new Project(values.project);
  const [a, b] = [readNamed(project, first), readNamed(project, second)];
  const diff = diffOf(a, b);
  const status = diff.patch.length === 0 ? 0 : 1;
  if (values.json) {
    process.stdout.write(writeDiff(diff));
    return status;
  }
  const place = values.to ?? diffFolder(a.edition.id, b.edition.id);
  const files = filesOfDiff(a.edition, b.edition, diff);
  writeFolder(values.to === undefined ? project.at(place) : resolve(place), files);
  process.stdout.write(`${diffText(diff)}${place}/index.html\n`);
  return status;
}

/** Writes what an edition changed of another, both in `out/`, beside them. */
export function writeDiffFolder(project: Project, first: string, second: string): void {
  const [a, b] = [readNamed(project, first), readNamed(project, second)];
  writeFolder(project.at(diffFolder(first, second)), filesOfDiff(a.edition, b.edition, diffOf(a, b)));
}

function diffFolder(first: string, second: string): string {
  return `out/diffs/${first}..${second}`;
}

function diffOf(a: Named, b: Named) {
  return diffEditions(a.edition, b.edition, {a: a.digest, b: b.digest});
}

interface Named {
  readonly edition: Edition;
  readonly digest: string;
}

/** `2022.1`, an edition's folder, or its edition.json. */
function readNamed(project: Project, name: string): Named {
  const isId = parseEditionId(name) !== undefined;
  const file = name.endsWith(".json") ? "" : "/edition.json";
  const place = isId ? `out/${findPublished(project, name)}${file}` : `${name}${file}`;
  const text = isId ? project.text(place) : readText(place);
  return {edition: parseEdition(text, place), digest: sha256(text)};
}

function readText(place: string): string {
  try {
    return readFileSync(place, "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return fail(place, "cannot be read", "name an edition, its folder, or its edition.json");
  }
}
