import {checks} from "../check/checks.ts";
import {runChecks} from "../check/run-checks.ts";
import {toWrittenPage} from "../check/written-page.ts";
import {findEdition} from "../edition/edition-id.ts";
import {Project} from "../project.ts";
import {readProse} from "../read-prose.ts";

/** `FOLDER EDITION`: reading what is written and looking at its words, in ms: the first time in this process, and then ten times more. */
export async function main({argv: [folder, edition]}: {argv: string[]}): Promise<number> {
  const project = new Project(folder!);
  const id = findEdition(project, edition);
  const once = async () => {
    const started = performance.now();
    const findings = await runChecks({written: () => toWrittenPage(readProse(project, id))}, checks);
    return {ms: performance.now() - started, findings: findings.length};
  };
  const first = await once();
  const warm: number[] = [];
  for (let i = 0; i < 10; i++) warm.push((await once()).ms);
  process.stdout.write(`${JSON.stringify({first: first.ms, warm, findings: first.findings})}\n`);
  return 0;
}
