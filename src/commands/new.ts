import {join} from "node:path";
import {parseArgs} from "node:util";
import {readCodebook} from "../data/read-codebook.ts";
import {editionsOf, findEdition} from "../edition/edition-id.ts";
import {nextYear} from "../edition/next-year.ts";
import {writeFolder} from "../edition/output.ts";
import {fail} from "../error.ts";
import {Project} from "../project.ts";
import {readTemplate} from "../template/template.ts";
import {projectFlag} from "./edition-options.ts";

/** Makes the folder of a new year from the latest edition's. */
export async function run(args: readonly string[]): Promise<number> {
  const {values, positionals} = parseArgs({args: [...args], allowPositionals: true, options: projectFlag});
  const project = new Project(values.project);
  const [year, ...more] = positionals;
  if (year === undefined || more.length > 0 || !/^\d{4}$/.test(year))
    return fail("smallprint new", "no year", "name one, as in smallprint new 2023");
  const forerunner = findEdition(project);
  const folder = `data/${year}`;
  if (project.exists(folder)) fail(folder, "is there already", "edit what is in it");
  if (year < forerunner.year)
    fail(`edition ${year}`, "is before the latest", `there is ${editionsOf(project).at(-1)!.id} already`);
  const template = readTemplate(project.text("templates/report.md"), "templates/report.md");
  const slots = template.blocks.flatMap((block) =>
    block.kind === "setting" && block.what === "words" ? [block.name] : []
  );
  const {resources} = readCodebook(project.text("data/codebook.yaml"), "data/codebook.yaml", undefined, (path) =>
    project.text(path)
  );
  const text = nextYear(year, {id: forerunner.id, text: project.text(forerunner.path)}, slots);
  writeFolder(join(project.root, folder), new Map([["edition.1.md", text]]));
  const files = resources.map(({path}) => path).join(", ");
  process.stdout.write(
    `${folder}/edition.1.md: made from ${forerunner.id}; fill in what is empty\n` +
      `${folder}/: put in ${files}, with the records of all years, each under the id that it has always had\n` +
      `then: npm run report, npm run diff -- ${forerunner.id} ${year}.1, npm run release -- ${year}.1\n`
  );
  return 0;
}
