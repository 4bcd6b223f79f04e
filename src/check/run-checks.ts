import {inOrder, type Problem, Problems} from "../error.ts";
import type {Check} from "./check.ts";
import {checks} from "./checks.ts";
import type {CountedEdition} from "./counted-edition.ts";
import type {Finding} from "./finding.ts";
import type {WrittenPage} from "./written-page.ts";

/** What stops everything else from being looked at: it has a code and a page as well. */
export const unreadable: Pick<Check, "code" | "severity" | "finds"> = {
  code: "SP-R01",
  severity: "error",
  finds: "a file that cannot be read, or does not hold together"
};

export interface Subject {
  /** throws `Problems` */
  readonly written: () => WrittenPage;
  /** throws `Problems`; not given where only words are looked at */
  readonly counted?: () => Promise<CountedEdition>;
}

/** Runs all checks that there is something for; errors before warnings, then by the list of checks and down the files. */
export async function runChecks({written, counted}: Subject, all: readonly Check[] = checks): Promise<Finding[]> {
  const findings: Finding[] = [];
  const page = await orTell(written, findings);
  if (page === undefined) return findings;
  const edition = counted && (await orTell(counted, findings));
  for (const check of all) {
    const found = check.of === "words" ? check.find(page) : edition === undefined ? [] : await check.find(edition);
    findings.push(...inOrder(found).map((problem) => toFinding(check, problem)));
  }
  const errors = findings.filter(({severity}) => severity === "error");
  return [...errors, ...findings.filter((finding) => !errors.includes(finding))];
}

async function orTell<T>(read: () => T | Promise<T>, findings: Finding[]): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Problems)) throw error;
    findings.push(...error.list.map((problem) => toFinding(unreadable, problem)));
    return undefined;
  }
}

function toFinding({code, severity}: Pick<Check, "code" | "severity">, problem: Problem): Finding {
  return {code, severity, ...problem, wayOut: problem.wayOut ?? `docs/checks/${code}.md tells more`};
}
