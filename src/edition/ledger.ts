import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import type {LedgerLine} from "../gate/protect-report.ts";
import type {Project} from "../project.ts";
import {sha256} from "./digests.ts";
import type {EditionId} from "./edition-id.ts";

/** The analyst's own account of an edition, never published and never under version control. */
const ledgerFolder = ".ledger";

/** Keeps the digests of the records that an edition came from, so that its maker can prove it later, and why each cell is withheld. */
export function writeLedger(
  project: Project,
  {id, year}: EditionId,
  withheld: readonly LedgerLine[],
  /** what would show more, if that was asked for */
  advice?: readonly string[]
): void {
  const path = join(project.root, ledgerFolder, `${id}.json`);
  const files = project.list(`data/${year}`).filter((name) => name.endsWith(".csv") && name !== "published.csv");
  const digests = Object.fromEntries(
    files.map((name) => [`data/${year}/${name}`, sha256(project.bytes(`data/${year}/${name}`))])
  );
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, `${JSON.stringify({edition: id, records: digests, withheld, advice}, null, 2)}\n`);
}
