import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Edition} from "../edition/edition.ts";
import type {LedgerLine} from "../gate/protect-report.ts";
import {withCommas} from "../gate/quantity.ts";
import {planted, plantedGardens} from "../testing/canaries.ts";
import {filesBelow, run} from "../testing/sandbox.ts";

/*
 * Hidden cells hold numbers of four digits that stand nowhere else. Every byte that a build writes and every word that it
 * says is searched for them: as they are, with commas, as percentages; in text, and in whatever is packed as base64.
 */
test("no planted number is in any byte written, nor in anything said", async () => {
  const folder = plantedGardens();
  const {status, stdout, stderr} = await run("build", "2024.2", "--project", folder, "--timings");
  expect(stderr).not.toMatch(/problem|withheld in/);
  expect(status).toBe(0);
  const {counts, shares} = hiddenIn(folder);
  expect(counts.length).toBeGreaterThanOrEqual(9);
  expect(shares.length).toBeGreaterThanOrEqual(9);

  const written = [...filesBelow(join(folder, "out"))].map(([name, bytes]) => [name, decoded(bytes)] as const);
  const texts: (readonly [string, string])[] = [...written, ["stdout", stdout], ["stderr", stderr]];
  expect(texts.some(([, text]) => text.includes(withCommas(planted.north)))).toBe(true);
  const found = texts.flatMap(([name, text]) => [
    ...counts.filter((n) => has(text, String(n)) || has(text, withCommas(n))).map((n) => `${name}: ${n}`),
    ...shares.filter((share) => has(withoutDrawings(text), share)).map((share) => `${name}: ${share}`)
  ]);
  expect(found).toEqual([]);
});

test("the search finds what is packed", () => {
  const packed = `src="data:image/png;base64,${Buffer.from("<text>1007</text>").toString("base64")}"`;
  expect(has(decoded(packed), "1007")).toBe(true);
  expect(has(decoded("<td>1,007</td>"), "1,007")).toBe(true);
  expect(has(decoded("10078 0.1007 abc"), "1007")).toBe(false);
});

/** All withheld counts, by the analyst's ledger, that are not shown elsewhere, and their percentages to one and two decimals. */
function hiddenIn(folder: string): {counts: number[]; shares: string[]} {
  const ledger: {withheld: LedgerLine[]} = JSON.parse(readFileSync(join(folder, ".ledger/2024.2.json"), "utf8"));
  const edition: Edition = JSON.parse(readFileSync(join(folder, "out/2024.2/edition.json"), "utf8"));
  const exhibits = [...edition.document.figures, ...edition.document.tables];
  const shown = new Set(exhibits.flatMap(({tidy}) => tidy.rows.map(({values}) => values[0])));
  const counts = [...new Set(ledger.withheld.map(({count}) => count))].filter((n) => n > 0 && !shown.has(n));
  const bases = [planted.north, planted.south, planted.north + planted.south];
  const shares = counts.flatMap((n) => bases.map((base) => (100 * n) / base)).filter((share) => share < 100);
  return {counts, shares: [...new Set(shares.flatMap((share) => [share.toFixed(1), share.toFixed(2)]))]};
}

/** The text, with what is packed as base64 in it unpacked, and without digests, in which any digits may stand. */
function decoded(bytes: string): string {
  const packed = [...bytes.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].map(([run]) =>
    Buffer.from(run, "base64").toString("latin1")
  );
  return [bytes, ...packed].join("\n").replaceAll(/\b[0-9a-f]{64}\b/g, "");
}

/** Coordinates have decimals of their own; what a drawing's lengths tell is another test's. */
function withoutDrawings(text: string): string {
  return text.startsWith("<svg") ? "" : text.replaceAll(/<svg.*?<\/svg>/gs, "").replaceAll(/"<svg.*?<\/svg>"/gs, "");
}

function has(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.,])${number.replaceAll(/[.,]/g, "[$&]")}(?!\\d|[.,]\\d)`).test(text);
}
