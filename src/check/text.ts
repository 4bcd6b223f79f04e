import {sentence} from "../error.ts";
import type {Check} from "./check.ts";
import {checks} from "./checks.ts";
import type {Finding} from "./finding.ts";
import {unreadable} from "./run-checks.ts";

/** For a terminal: under each code what it finds and how often, then every finding; at the end the count. */
export function findingsText(edition: string, findings: readonly Finding[]): string {
  const groups = [unreadable, ...checks]
    .map((check) => ({...check, found: findings.filter(({code}) => code === check.code)}))
    .filter(({found}) => found.length > 0);
  const listed = (["error", "warning"] as const).flatMap((severity) =>
    groups.filter((group) => group.severity === severity).map(groupText)
  );
  return `${listed.join("")}${edition}: ${countText(findings)}\n`;
}

/** A way out that is the same for all is told once. */
function groupText({
  code,
  severity,
  finds,
  found
}: Pick<Check, "code" | "severity" | "finds"> & {found: Finding[]}): string {
  const [first] = found;
  const shared = found.length > 1 && found.every(({wayOut}) => wayOut === first!.wayOut);
  const lines = found.map(
    ({place, problem, wayOut}) => `  ${sentence(shared ? {place, problem} : {place, problem, wayOut})}\n`
  );
  const last = shared ? `  ${first!.wayOut}\n` : "";
  return `${severity} ${code}  ${finds} (${found.length})  docs/checks/${code}.md\n${lines.join("")}${last}\n`;
}

/** The same for a program. */
export function findingsJson(edition: string, findings: readonly Finding[]): string {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return `${JSON.stringify({edition, errors: count("error"), warnings: count("warning"), findings}, null, 2)}\n`;
}

function countText(findings: readonly Finding[]): string {
  const errors = findings.filter(({severity}) => severity === "error").length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return "nothing found";
  return `${counted(errors, "error")}, ${counted(warnings, "warning")}`;
}

function counted(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}
