import {join} from "node:path";
import {expect, test} from "vitest";
import {withCommas} from "../gate/quantity.ts";
import {planted, plantedGardens} from "../testing/canaries.ts";
import {decoded, foundIn, has, hiddenIn} from "../testing/canary-search.ts";
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
  const {counts, shares} = hiddenIn(folder, "2024.2");
  expect(counts.length).toBeGreaterThanOrEqual(9);
  expect(shares.length).toBeGreaterThanOrEqual(9);

  const written = [...filesBelow(join(folder, "out"))].map(([name, bytes]) => [name, decoded(bytes)] as const);
  const texts: (readonly [string, string])[] = [
    ...written,
    ["stdout", stdout],
    ["stderr", stderr.replaceAll(/\d+ (?:ms|MiB)/g, "")]
  ];
  expect(texts.some(([, text]) => text.includes(withCommas(planted.north)))).toBe(true);
  expect(foundIn(texts, {counts, shares})).toEqual([]);
});

test("the search finds what is packed", () => {
  const packed = `src="data:image/png;base64,${Buffer.from("<text>1007</text>").toString("base64")}"`;
  expect(has(decoded(packed), "1007")).toBe(true);
  expect(has(decoded("<td>1,007</td>"), "1,007")).toBe(true);
  expect(has(decoded("10078 0.1007 abc"), "1007")).toBe(false);
});
