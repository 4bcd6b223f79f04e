import {mkdirSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import type {WaysOut} from "../gate/advice/ways-out.ts";
import type {LedgerLine} from "../gate/protect-report.ts";
import type {Project} from "../project.ts";
import {sha256} from "./digests.ts";
import {type EditionId, parseEditionId} from "./edition-id.ts";

/** The analyst's own account of an edition, never published and never under version control. */
const ledgerFolder = ".ledger";

/**
 * Keeps the digests of the records that an edition came from, so that its maker can prove it later, and why each cell is
 * withheld. Returns its text.
 */
export function writeLedger(
  project: Project,
  {id, year}: EditionId,
  withheld: readonly LedgerLine[],
  /** the ways out, if they were asked for */
  advice?: readonly WaysOut[]
): string {
  const path = project.at(fileOf(id));
  const digests = Object.fromEntries(digestsOf(project, year));
  mkdirSync(dirname(path), {recursive: true});
  const text = `${JSON.stringify({edition: id, records: digests, withheld, advice}, null, 2)}\n`;
  writeFileSync(path, text);
  return text;
}

/** The records that are not those that an edition came from, by path; nothing where the ledger does not know. */
export function recordsMoved(project: Project, id: string): string[] | undefined {
  if (!project.exists(fileOf(id))) return undefined;
  const {records}: {records: Record<string, string>} = JSON.parse(project.text(fileOf(id)));
  const now = digestsOf(project, parseEditionId(id)!.year);
  const paths = [...new Set([...Object.keys(records), ...now.keys()])].sort();
  return paths.filter((path) => records[path] !== now.get(path));
}

function fileOf(id: string): string {
  return `${ledgerFolder}/${id}.json`;
}

function digestsOf(project: Project, year: string): Map<string, string> {
  const files = project.list(`data/${year}`).filter((name) => name.endsWith(".csv") && name !== "published.csv");
  return new Map(files.map((name) => [`data/${year}/${name}`, sha256(project.bytes(`data/${year}/${name}`))]));
}
