import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults, RunOptions} from "axe-core";
import type {Page} from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong with a page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  const path = createRequire(import.meta.url).resolve("axe-core");
  // not as an element of the page, whose policy may let no script in
  await page.evaluate(readFileSync(path, "utf8"));
  const options: RunOptions = {runOnly: {type: "tag", values: tags}};
  const results = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(" ")}`));
}
