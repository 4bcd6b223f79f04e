import {parseArgs} from "node:util";
import {coverageText} from "../check/coverage.ts";
import {runChecks} from "../check/run-checks.ts";
import {findingsJson, findingsText} from "../check/text.ts";
import {toWrittenPage} from "../check/written-page.ts";
import {type EditionId, findEdition} from "../edition/edition-id.ts";
import {Project} from "../project.ts";
import {readProse} from "../read-prose.ts";
import {Cache} from "../reuse/cache.ts";
import {oneEdition, projectFlag} from "./edition-options.ts";

const flag = {type: "boolean", default: false} as const;

/** Lists what is wrong with an edition, and what a person should look at, before anything is rendered; writes nothing of it. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {...projectFlag, words: flag, json: flag, coverage: flag}
  });
  if (values.coverage) {
    process.stdout.write(coverageText());
    return 0;
  }
  const project = new Project(values.project);
  const id = findEdition(project, oneEdition(positionals));
  const findings = await runChecks({
    written: () => toWrittenPage(readProse(project, id)),
    ...(values.words ? {} : {counted: () => count(project, id, root)})
  });
  process.stdout.write((values.json ? findingsJson : findingsText)(id.id, findings));
  return findings.some(({severity}) => severity === "error") ? 1 : 0;
}

/** With the answers that builds keep, so that the gate need not find anew what it withheld. */
async function count(project: Project, id: EditionId, root: string) {
  const {toCountedEdition} = await import("../check/counted-edition.ts");
  const cache = new Cache(project.root, id.id, root);
  const answers = cache.answers();
  return await toCountedEdition(project, id, root, answers).finally(() => cache.keepAnswers(answers));
}
