import {parseArgs} from "node:util";
import {editionsOf} from "../edition/edition-id.ts";
import {recordsMoved} from "../edition/ledger.ts";
import {didYouMean, fail, Problems, sentence} from "../error.ts";
import {Project} from "../project.ts";
import {damage} from "../release/damage.ts";
import {moved} from "../release/frozen.ts";
import {type Release, readReleases} from "../release/record.ts";
import {staleViews} from "../release/views.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";
import {make} from "./make.ts";

/** Holds what was released against its digests, and against what the same inputs give today. Exits 1 if anything is damaged. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const {values, positionals} = parseArgs({args: [...args], allowPositionals: true, options: projectFlag});
  const project = new Project(values.project);
  const wanted = oneEdition(positionals);
  const releases = readReleases(project);
  const ids = releases.editions.map(({id}) => id);
  if (ids.length === 0) fail("out/editions.json", "nothing is released", "npm run release");
  if (wanted !== undefined && !ids.includes(wanted))
    fail(`edition ${wanted}`, "is not released", didYouMean(wanted, ids));
  let sound = true;
  for (const release of releases.editions.filter(({id}) => wanted === undefined || id === wanted)) {
    const lines = await verify(project, release, root);
    sound &&= lines.sound;
    for (const line of lines.told) process.stdout.write(`${line}\n`);
  }
  if (wanted === undefined) {
    for (const path of staleViews(project, releases).keys())
      process.stdout.write(
        `${path}: is not what is made from out/editions.json today; any npm run release writes it again\n`
      );
  }
  return sound ? 0 : 1;
}

interface Verdict {
  readonly sound: boolean;
  readonly told: readonly string[];
}

async function verify(project: Project, release: Release, root: string): Promise<Verdict> {
  const {id} = release;
  const damages = damage(project, release);
  if (damages.length > 0)
    return {sound: false, told: [...damages.map(sentence), `${id}: damaged; restore it from version control`]};
  const files = Object.keys(release.files).length;
  const whole = `${id}: ${files} files, each as it was released`;
  const edition = editionsOf(project).find((one) => one.id === id);
  if (edition === undefined) return {sound: true, told: [`${whole}; data/ has it no more, so it is not built again`]};
  try {
    const built = await make(project, edition, root);
    const difference = moved(project, built.edition, built.files);
    const records =
      recordsMoved(project, id) === undefined ? "the records' digests are not here" : "records as they were";
    if (difference === undefined)
      return {sound: true, told: [`${whole}; built again from the same inputs, the same bytes (${records})`]};
    const {inputs} = difference;
    if (inputs.length > 0) {
      const named = inputs.map((input) => `${input}: is not as it was when ${id} was released`);
      return {
        sound: true,
        told: [`${whole}; not built again, because its inputs have moved on:`, ...named.map((line) => `  ${line}`)]
      };
    }
    const differing = difference.files.map((name) => `out/${id}/${name}: the same inputs give something else today`);
    return {
      sound: false,
      told: [...differing, `${id}: every input is as it was, but for records whose digests are not here`]
    };
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    const told = error.list.map((problem) => `  ${sentence(problem)}`);
    return {
      sound: true,
      told: [`${whole}; cannot be built again, because what it is made from has moved on:`, ...told]
    };
  }
}
