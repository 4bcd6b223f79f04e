import {addressesOf} from "../../edition/addresses.ts";
import {kindOf} from "../../edition/numbering.ts";
import {since} from "../../edition/since.ts";
import {type Candidate, error, type Finding, warning} from "../check.ts";
import {draftChange, numbers} from "../draft-change.ts";
import {findRelease} from "../record.ts";

const statuses = {
  "new year": ["provisional", "final"],
  revision: ["provisional", "revised"],
  correction: ["corrected"]
} as const;

/**
 * An edition that follows another says what it is to it, why, what it affects and how large that is; and is what its
 * number says: a correction replaces numbers and takes none away.
 */
export function changeNamed(candidate: Candidate): Finding[] {
  const {id, spec, releases, before, edition} = candidate;
  const {change, status} = spec;
  const kind = kindOf(id);
  const findings: Finding[] = [];
  if (before === undefined) return findings;
  if (change === undefined) {
    const problem = `no change; ${id.id} follows ${before.id}, and does not say what it is to it`;
    return [error(id.path, problem, `complete this draft of it: ${draftChange(candidate)}`)];
  }
  const allowed: readonly string[] = statuses[kind];
  if (!allowed.includes(status))
    findings.push(error(id.path, `the status of a ${kind} is not ${status}`, `it is ${allowed.join(" or ")}`));
  if (findRelease(releases, change.of) === undefined)
    findings.push(error(id.path, `${change.of} is not released`, `release it first: npm run release -- ${change.of}`));
  if (kind === "new year") return findings;
  const draft = `complete this draft of it: ${draftChange(candidate)}`;
  if (change.affects.length === 0) findings.push(error(id.path, "change has no affects", draft));
  if (change.size === undefined) findings.push(error(id.path, "change has no size", draft));
  const {added, removed} = since(addressesOf(before), addressesOf(edition));
  const some = (addresses: readonly string[]) =>
    `${numbers(addresses)}, such as ${addresses[0]}, ${addresses.length === 1 ? "is" : "are"}`;
  if (kind === "correction" && added.length > 0)
    findings.push(error(id.path, `${some(added)} new, and a correction only replaces`, "make it a revision"));
  if (removed.length > 0 && kind === "correction")
    findings.push(error(id.path, `${some(removed)} gone, and a correction only replaces`, "make it a revision"));
  if (removed.length > 0 && kind === "revision")
    findings.push(warning(id.path, `${some(removed)} gone`, "a program that reads them will miss them; say so in why"));
  return findings;
}
