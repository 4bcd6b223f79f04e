import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {parseEditionId} from "../edition/edition-id.ts";
import {forgetful} from "../memory.ts";
import {Project} from "../project.ts";
import {type Edit, harmless} from "../testing/faults/harmless.ts";
import {ofClaims} from "../testing/faults/of-claims.ts";
import {groupsExchanged, ofNumbers} from "../testing/faults/of-numbers.ts";
import {ofStructure} from "../testing/faults/of-structure.ts";
import {ofWithheld} from "../testing/faults/of-withheld.ts";
import {type Site, siteOf} from "../testing/faults/site.ts";
import {missed, raised} from "../testing/faults/trial.ts";
import {root} from "../testing/sandbox.ts";
import {type CountedEdition, toCountedEdition} from "./counted-edition.ts";

const text = readFileSync(join(root, "templates/report.md"), "utf8");
const editions = new Map<string, CountedEdition>();
const told: [kind: string, tried: number, as: string][] = [];

beforeAll(async () => {
  const project = new Project(root);
  for (const id of ["2022.1", "2022.2"])
    editions.set(id, await toCountedEdition(project, parseEditionId(id)!, root, forgetful));
  return () =>
    process.stdout.write(
      `${told.map(([kind, tried, as]) => `${String(tried).padStart(5)} ${as}  ${kind}`).join("\n")}\n`
    );
});

/** Each is a fault put into this report's own template, tried in the edition that shows all or in the one that withholds. */
describe("seeded faults", () => {
  it.each([
    ["of numbers", "2022.1", (site: Site) => ofNumbers(site), 100],
    ["of claims", "2022.1", (site: Site) => ofClaims(site), 150],
    ["of structure and prose", "2022.1", (site: Site) => ofStructure(site), 80],
    ["of what is withheld", "2022.2", withheld, 40]
  ] as const)("%s are found where they stand, in %s", async (_, id, make, least) => {
    const edition = editions.get(id)!;
    const faults = make(siteOn(edition));
    record(faults, "found");
    expect(faults.length).toBeGreaterThanOrEqual(least);
    expect((await missed(edition, text, faults)).map(shown)).toEqual([]);
  });

  it("tell the groups’ numbers apart by the words around them, as far as these name a group", async () => {
    const edition = editions.get("2022.1")!;
    const faults = groupsExchanged(siteOn(edition));
    const found = faults.length - (await missed(edition, text, faults)).length;
    told.push(["a number of the other group, whatever the sentence says", faults.length, `of which ${found} found`]);
    expect(found / faults.length).toBeGreaterThan(0.4);
  });
});

describe("harmless edits", () => {
  it("raise nothing", async () => {
    const edition = editions.get("2022.1")!;
    const edits = harmless(siteOn(edition));
    record(edits, "silent");
    expect(edits.length).toBeGreaterThanOrEqual(200);
    const all = await raised(edition, text, edits);
    expect(all.map(([edit, found]) => `${shown(edit)} → ${found.join("; ")}`)).toEqual([]);
  });
});

function withheld(site: Site) {
  return ofWithheld(
    site,
    editions.get("2022.2")!.written.words.sections.map(({id}) => id)
  );
}

function siteOn({written, presented}: CountedEdition): Site {
  return siteOf(
    text,
    written.template.counted.map(({id}) => id),
    presented
  );
}

function record(edits: readonly Edit[], as: string): void {
  for (const kind of new Set(edits.map((edit) => edit.kind)))
    told.push([kind, edits.filter((edit) => edit.kind === kind).length, as]);
}

function shown({kind, lines}: Edit): string {
  const [[line, now]] = lines as unknown as [[number, string]];
  return `${kind}, line ${line}: ${now}`;
}
