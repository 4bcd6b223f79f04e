import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Edition} from "../edition/edition.ts";
import type {LedgerLine} from "../gate/protect-report.ts";
import {withCommas} from "../gate/quantity.ts";
import {planted} from "./canaries.ts";

/** What must be nowhere: counts, and percentages in the decimals that no page prints. */
interface Hidden {
  readonly counts: readonly number[];
  readonly shares: readonly string[];
}

/** Which of them is in which text. */
export function foundIn(texts: readonly (readonly [string, string])[], {counts, shares}: Hidden): string[] {
  return texts.flatMap(([name, text]) => [
    ...counts.filter((n) => has(text, String(n)) || has(text, withCommas(n))).map((n) => `${name}: ${n}`),
    ...shares.filter((share) => has(withoutDrawings(text), share)).map((share) => `${name}: ${share}`)
  ]);
}

/** All withheld counts, by the analyst's ledger, that are not shown elsewhere, and their percentages to one and two decimals. */
export function hiddenIn(folder: string, id: string): Hidden {
  const ledger: {withheld: LedgerLine[]} = JSON.parse(readFileSync(join(folder, `.ledger/${id}.json`), "utf8"));
  const edition: Edition = JSON.parse(readFileSync(join(folder, `out/${id}/edition.json`), "utf8"));
  const exhibits = [...edition.document.figures, ...edition.document.tables];
  const shown = new Set(exhibits.flatMap(({tidy}) => tidy.rows.map(({values}) => values[0])));
  const counts = [...new Set(ledger.withheld.map(({count}) => count))].filter((n) => n > 0 && !shown.has(n));
  const bases = [planted.north, planted.south, planted.north + planted.south];
  const shares = counts.flatMap((n) => bases.map((base) => (100 * n) / base)).filter((share) => share < 100);
  return {counts, shares: [...new Set(shares.flatMap((share) => [share.toFixed(1), share.toFixed(2)]))]};
}

/** The text, with what is packed as base64 in it unpacked, and without digests, in which any digits may stand. */
export function decoded(bytes: string): string {
  const packed = [...bytes.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].map(([run]) =>
    Buffer.from(run, "base64").toString("latin1")
  );
  return [bytes, ...packed].join("\n").replaceAll(/\b[0-9a-f]{64}\b/g, "");
}

/** Coordinates have decimals of their own; what a drawing's lengths tell is another test's. */
function withoutDrawings(text: string): string {
  return text.startsWith("<svg") ? "" : text.replaceAll(/<svg.*?<\/svg>/gs, "").replaceAll(/"<svg.*?<\/svg>"/gs, "");
}

export function has(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.,])${number.replaceAll(/[.,]/g, "[$&]")}(?!\\d|[.,]\\d)`).test(text);
}
