import {execFileSync} from "node:child_process";
import {cpSync, existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, it, vi} from "vitest";
import type {Edition} from "../edition/edition.ts";
import {audit} from "../gate/audit/audit.ts";
import {cellId} from "../gate/model/published.ts";
import {isMarker, type Shown} from "../gate/shown.ts";
import {type Measured, measured} from "../testing/drawing.ts";
import {builtWithGate, type Gate, listening} from "../testing/gate-of.ts";
import {type Other, otherRecords} from "../testing/other-records.ts";
import {protectedGardens, withoutHistory} from "../testing/protected.ts";
import {copyOf, edit, filesBelow, gardens, type Ran, root, run} from "../testing/sandbox.ts";

/*
 * Twelve ways in which generators of reports leak what they withhold, each with a test of its own, though most of them
 * would fall to the proof from two witnesses, too: that one says that something leaks, these say what.
 */
vi.mock("../gate/protect-report.ts", async (original) => listening(await original()));

const id = "2024.2";
/** for other people's programs: what the files are, and which markers there can be */
const describing = /^(CITATION\.cff|(edition\.schema|datapackage|ro-crate-metadata|tables\/csv-metadata)\.json)$/;
let folder: string;
let ran: Ran;
let gate: Gate;
let other: Other;
let files: Map<string, string>;
let otherFiles: Map<string, string>;
let edition: Edition;
let page: Document;

beforeAll(async () => {
  folder = protectedGardens();
  edit(folder, "notebooks/01-plots.ts", (text) =>
    text.replace("yearsNorth:", 'yearsSouth: years.at("south"),\n    yearsNorth:')
  );
  ({ran, gate} = await builtWithGate(folder, id));
  other = await otherRecords(gate, id);
  files = filesBelow(join(folder, "out", id));
  otherFiles = filesBelow(join(other.folder, "out", id));
  edition = JSON.parse(utf8("edition.json"));
  page = new JSDOM(utf8("report.html")).window.document;
  expect(ran.status).toBe(0);
  expect(other.changed.length).toBeGreaterThan(4);
});

describe("1: drawings", () => {
  it("a ruler finds the bars of what is shown, and nothing where a value is withheld", () => {
    for (const {rows, drawings} of figures()) {
      for (const {bars, others, gridlines, ticks} of drawings) {
        expect(others).toEqual([]);
        expect(gridlines.size).toBe(ticks.length);
        const found = bars.map((facet) => facet.map(({series, length}) => [series, Math.round(length)]));
        const wanted = bars.map((_, facet) =>
          rows
            .slice(2 * facet, 2 * facet + 2)
            .flatMap(({values: [, share]}, series) => (typeof share === "number" ? [[series, share]] : []))
        );
        expect(found).toEqual(wanted);
      }
    }
  });

  it("bars stand side by side: none is stacked on what is withheld", () => {
    for (const {drawings} of figures()) {
      for (const {bars} of drawings) {
        for (const facet of bars) expect(new Set(facet.map(({series}) => series)).size).toBe(facet.length);
      }
    }
  });
});

describe("2: axes, order and layout", () => {
  it("an axis ends at the first tick past the greatest value shown, though a greater one is withheld", () => {
    const greater: boolean[] = [];
    for (const {rows, drawings} of figures()) {
      const greatest = Math.max(
        10,
        ...rows.flatMap(({values: [, share]}) => (typeof share === "number" ? [share] : []))
      );
      for (const {ticks} of drawings) {
        expect(ticks.at(-2)!).toBeLessThan(greatest);
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(greatest);
        greater.push(ticks.at(-1)! < greatestHidden());
      }
    }
    expect(greater).toContain(true);
  });

  it("rows stand in the codebook's order", () => {
    for (const {tidy} of edition.document.figures) {
      const order = [...new Set(tidy.rows.map(({keys}) => keys[0]!))];
      expect(order).toEqual(gate.codebook.variables.get(tidy.keys[0]!)!.categories.map(({code}) => code));
    }
  });

  it("other hidden values give the same drawings", () => {
    for (const [name, bytes] of files) if (name.endsWith(".svg")) expect(otherFiles.get(name)).toBe(bytes);
  });
});

it("3: alt text, labels and other attributes hold no number but those shown, and [c] for each that is withheld", () => {
  const attributes = [...page.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].filter(({name}) => /^(aria-|alt$|title$|data-|content$)/.test(name))
  );
  const data = attributes.filter(({name}) => name.startsWith("data-")).map(({name, value}) => [name, value]);
  expect(data).toEqual([["data-edition", id]]);
  expect(page.querySelector("title title, desc, svg title")).toBeNull();
  for (const {model, rows} of figures()) {
    const shown = new Set(rows.flatMap(({values}) => values).filter((value) => typeof value === "number"));
    for (const {alt} of model.panels) {
      for (const [number] of alt.matchAll(/\d+(\.\d+)?/g)) expect(shown).toContain(Number(number));
      const said = alt
        .split("garden ")
        .slice(1)
        .map((rest) => /^\[c\]|^\d+/.exec(rest)![0]);
      expect(said).toEqual(rows.slice(0, said.length).map(({values: [count]}) => String(count)));
      expect(attributes.map(({value}) => value)).toContain(alt);
    }
  }
});

describe("4: percentages", () => {
  it("is withheld with its count and with its base, in every table", () => {
    for (const {tidy} of exhibits()) {
      for (const {values} of tidy.rows) if (values[0] === "[c]") expect(values[1]).toBe("[c]");
    }
    for (const {shown, origins} of Object.values(edition.numbers)) {
      for (const {draft, cell, measure} of origins) {
        if (measure !== "percentage" || isMarker(shown)) continue;
        for (const codes of [cell, ["total", ...cell.slice(1)]]) expect(isHidden(draft, codes)).toBe(false);
      }
    }
  });

  it("a cell that is withheld in one table is withheld in all", () => {
    const {people, tables} = gate.joint;
    const said = new Map<string, Set<boolean>>();
    for (const {id: table, cells, values} of tables.filter((one) => one.values === undefined)) {
      expect(values).toBeUndefined();
      cells.forEach((where, place) => {
        if (!gate.asked.get(table)!.cells.has(place)) return;
        const cell = cellId(people, where);
        said.set(cell, (said.get(cell) ?? new Set()).add(gate.hidden.get(table)!.has(place)));
      });
    }
    for (const [cell, ways] of said) expect(ways.size, cell).toBe(1);
  });
});

describe("5: sentences", () => {
  it("one that would quote a withheld number stops the build, and the message is the same whatever it holds", async () => {
    const said: string[] = [];
    for (const report of [folder, other.folder]) {
      const copy = copyOf(report);
      edit(copy, "templates/report.md", (text) => text.replace("{{plots}} plots", "{{byCan}} of {{plots}} plots"));
      const {status, stdout, stderr} = await run("build", id, "--project", copy);
      expect([status, stdout]).toEqual([1, ""]);
      said.push(stderr);
    }
    expect(said[0]).toBe(said[1]);
    expect(said[0]!.replace(/report\.md:\d+|2024\.2/g, "")).not.toMatch(/\d/);
  });

  it("a withheld number says [c] and nothing of its size", () => {
    const withheld = Object.entries(edition.numbers).filter(([, {shown}]) => isMarker(shown));
    expect(withheld.map(([name]) => name)).toEqual(["byCan", "yearsSouth"]);
    for (const [, {shown, text}] of withheld) expect([shown, text]).toEqual(["[c]", "[c]"]);
  });
});

describe("6: downloads", () => {
  it("there are no files but pages, drawings and tables of text", () => {
    for (const name of files.keys())
      if (!describing.test(name))
        expect(name).toMatch(/^(report\.(html|md)|edition\.json|codebook\.csv|(tables|figures)\/[\w-]+\.(csv|svg))$/);
  });

  it("a cell of a CSV is that of the page and of the Markdown", () => {
    for (const {tidy, tables, file} of exhibits()) {
      const cells = readFileSync(join(folder, "out", id, "tables", file), "utf8")
        .trimEnd()
        .split("\n")
        .slice(1)
        .map((line) => line.split(",").slice(tidy.keys.length));
      expect(cells.flat()).toEqual(tidy.rows.flatMap(({values}) => values.map(String)));
      const numbers = cells.flat().sort();
      expect(
        tables
          .flat()
          .map((cell) => cell.replace("%", ""))
          .sort()
      ).toEqual(numbers);
    }
    const markdown = [...utf8("report.md").matchAll(/^\| (?!-|[^|]*\| -)(.*) \|$/gm)].map(([, row]) =>
      row!.split(" | ").slice(1)
    );
    const inMarkdown = markdown
      .flat()
      .map((cell) => cell.replaceAll(/[*\s%]/g, ""))
      .filter((cell) => /^(\d+|\[c\])$/.test(cell));
    const inPage = exhibits().flatMap(({tables}) => tables.flat().map((cell) => cell.replace("%", "")));
    expect(inMarkdown.sort()).toEqual(inPage.sort());
  });
});

it("7: the page carries no data but what it shows: no script, no JSON of cells, nothing to fetch", () => {
  const [described, ...scripts] = page.querySelectorAll("script");
  expect(scripts).toEqual([]);
  expect(described!.type).toBe("application/ld+json");
  // what the tables are called and made of; no number but the edition's, its date's and a table's own
  const {version, datePublished, distribution, ...words} = JSON.parse(described!.textContent);
  expect([version, datePublished]).toEqual([id, "2024-10-14"]);
  expect(JSON.stringify(words).replace("/1.0/", "")).not.toMatch(/\d|\[c\]/);
  for (const {sha256: _, ...file} of distribution)
    expect(
      Object.values(file)
        .join(" ")
        .replaceAll(/(Figure|Table|table-)\s?\d/g, "")
    ).not.toMatch(/\d|\[c\]/);
  expect(page.querySelectorAll("template, iframe, object, embed, noscript, [hidden], [style*=display]")).toHaveLength(
    0
  );
  const html = utf8("report.html").replace(/<script.*?<\/script>/s, "");
  expect(html.match(/<script|application\/json|"count"|&quot;|\{"/)?.[0]).toBeUndefined();
  for (const link of page.querySelectorAll("[src], link[href]"))
    expect(link.getAttribute("src") ?? link.getAttribute("href")).toMatch(/^data:|^\.\.\/editions\.css$/);
});

it("8: what an earlier edition said is in no file of the next, nor is how they differ", async () => {
  const later = copyOf(gardens);
  const alone = copyOf(later);
  for (const edition of ["2024.1", id]) expect((await run("build", edition, "--project", later)).stderr).toBe("");
  expect((await run("build", id, "--project", alone)).stderr).toBe("");
  expect(filesBelow(join(later, "out", id))).toEqual(filesBelow(join(alone, "out", id)));
  const kept = copyOf(later);
  cpSync(join(later, "out"), join(kept, "out"), {recursive: true});
  edit(kept, "data/2024/edition.2.md", withoutHistory);
  // Published whole, it cannot be taken back: what it showed is shown again, unless the gate is told why not.
  expect((await run("build", id, "--project", kept)).stdout).toContain(" 0 of ");
});

describe("9: ledgers, logs and messages", () => {
  it("the analyst's ledger lies outside out/, and version control does not see it", () => {
    expect(existsSync(join(folder, ".ledger", `${id}.json`))).toBe(true);
    expect([...filesBelow(join(folder, "out")).keys()].filter((name) => /ledger/.test(name))).toEqual([]);
    expect(execFileSync("git", ["check-ignore", `.ledger/${id}.json`], {cwd: root, encoding: "utf8"})).toContain(
      ".ledger"
    );
  });

  it("what a build says is the same whatever is withheld", async () => {
    expect(ran.stdout.replace(/\(.*s\)/, "")).toBe(other.ran.stdout.replace(/\(.*s\)/, ""));
    expect(ran.stderr + other.ran.stderr).toBe("");
    expect(ran.stdout.trim().split("\n")).toHaveLength(1);
  });
});

it("10: there are no comments, source maps or code in what is written, but for the page's own style", () => {
  const style = readFileSync(join(root, "templates/page.css"), "utf8");
  for (const [comment] of utf8("report.html").matchAll(/\/\*.*?\*\//gs)) expect(style).toContain(comment);
  for (const name of files.keys()) {
    // the page's own, and in edition.json the same as a text
    const text = utf8(name)
      .replaceAll(/<style>.*?<\/style>/gs, "")
      .replace(JSON.stringify(style), "");
    expect(text.match(/<!--|\/\*|sourceMapping|\.map\b|\.js\b|\b(function|const|import) /)?.[0], name).toBeUndefined();
  }
});

describe("11: averages", () => {
  it("there is none of fewer than ten", () => {
    expect(edition.numbers.yearsNorth!.shown).toBe(5.9);
    expect(edition.numbers.yearsSouth!.shown).toBe("[c]");
  });

  it("no withheld count follows from one, whole number by whole number", async () => {
    const withMeans = gate.parts.filter(({known}) => known.facts.some(({because}) => because.includes("mean")));
    expect(withMeans).toHaveLength(1);
    for (const {known, hidden} of gate.parts) {
      const said = known.cells.map(({count}, c) =>
        hidden[c] ? ([0, known.total] as const) : ([count, count] as const)
      );
      const small = [...known.cells.keys()].filter(
        (c) => hidden[c] && known.cells[c]!.count > 0 && known.cells[c]!.count < 5
      );
      const {ranges, contradiction} = await audit(known, said, small, {apart: 1, seconds: 5});
      expect(contradiction).toBe(false);
      for (const {least, greatest, cell} of ranges) expect(greatest, known.cells[cell]!.id).toBeGreaterThan(least);
    }
  });
});

describe("12: structure and small print", () => {
  it("every category is there, whatever it holds", () => {
    for (const {tidy} of exhibits()) {
      const variables = tidy.keys.map((name, k) => {
        const codes = gate.codebook.variables.get(name)!.categories.map(({code}) => code);
        return tidy.rows.some(({keys}) => keys[k] === "total") ? [...codes, "total"] : codes;
      });
      const all = variables.reduce<string[][]>(
        (some, codes) => some.flatMap((one) => codes.map((code) => [...one, code])),
        [[]]
      );
      expect(tidy.rows.map(({keys}) => keys)).toEqual(all);
    }
  });

  it("one symbol and one class stand for all that is withheld, and no word tells why", () => {
    const cells = [...page.querySelectorAll("td")];
    const classes = new Set(cells.map((cell) => cell.outerHTML.replace(/ id="[^"]*"|>.*/gs, "")));
    expect(classes).toEqual(new Set(['<td class="numeric"']));
    expect(cells.filter((cell) => cell.textContent === "[c]").every((cell) => cell.innerHTML === "[c]")).toBe(true);
    const shown = [...files].filter(([name]) => !describing.test(name)).map(([, text]) => text);
    const symbols = shown.flatMap((text) => text.match(/\[(?!\^)[a-z]{1,5}\](?!\()/g) ?? []);
    expect(new Set(symbols)).toEqual(new Set(["[c]"]));
    for (const [name, text] of files) {
      expect(
        text
          .replace(/"rules": \[.*?\]/s, "")
          .match(
            /\b(primary|secondary supp|complementary|protects others|small count|class disclosure|zeros?-)\b/
          )?.[0],
        name
      ).toBeUndefined();
    }
  });

  it("a note tells how many are withheld, and is otherwise the same for every figure and table", () => {
    const notes = exhibits().map(({suppression, tidy}) => {
      const values = tidy.rows.flatMap((row) => row.values);
      const withheld = values.filter((value) => value === "[c]").length;
      expect(suppression.startsWith(`${withheld} of ${values.length} values`)).toBe(true);
      return suppression.replaceAll(/\d+/g, "n");
    });
    expect(new Set(notes).size).toBe(1);
  });

  it("no record's identifier, no digest of records and no time of day is in any file; names and sizes are the same", () => {
    const ledger = JSON.parse(readFileSync(join(folder, ".ledger", `${id}.json`), "utf8"));
    for (const [name, text] of files) {
      expect(text.match(/\bP\d{2}\b|\d\d:\d\d:\d\d/)?.[0], name).toBeUndefined();
      for (const digest of Object.values<string>(ledger.records)) expect(text.includes(digest), name).toBe(false);
      expect(otherFiles.get(name)!.length).toBe(text.length);
    }
    expect([...files.keys()]).toEqual([...otherFiles.keys()]);
  });
});

function utf8(name: string): string {
  return Buffer.from(files.get(name)!, "latin1").toString("utf8");
}

/** Figures and tables with the cells of their tables on the page, and the file that has the same. */
function exhibits() {
  const {figures: drawn, tables} = edition.document;
  return [...drawn, ...tables].map((model) => ({
    ...model,
    file: `${model.id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.csv`,
    tables: [...page.getElementById(model.id)!.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => cell.textContent!)
    )
  }));
}

/** Figures with their rows and all of their drawings, measured: the file's, and both of the page's. */
function figures(): {
  model: Edition["document"]["figures"][number];
  rows: {values: readonly (Shown | "")[]}[];
  drawings: Measured[];
}[] {
  return edition.document.figures.map((model) => {
    const name = model.id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const inPage = [...page.getElementById(model.id)!.querySelectorAll("svg")].map((svg) => svg.outerHTML);
    expect(inPage).toHaveLength(2);
    const drawings = [utf8(`figures/${name}-1.svg`), ...inPage].map((svg) => measured(svg, 2));
    return {model, rows: [...model.tidy.rows], drawings};
  });
}

function isHidden(draft: string, codes: readonly string[]): boolean {
  const {people, tables} = gate.joint;
  const table = tables.find((one) => one.id === draft)!;
  const names = ["water", "garden"];
  const wanted = cellId(
    people,
    codes
      .flatMap((code, i): [number, number][] => {
        const variable = people.variables.findIndex(({name}) => name === names[i]);
        return code === "total" ? [] : [[variable, people.variables[variable]!.codes.indexOf(code)]];
      })
      .sort(([a], [b]) => a - b)
  );
  return gate.hidden.get(draft)!.has(table.cells.findIndex((where) => cellId(people, where) === wanted));
}

/** The greatest percentage of a garden's plots that is withheld. */
function greatestHidden(): number {
  const {ledger, parts} = gate;
  const bases = new Map(parts.flatMap(({known}) => known.cells.map(({id: cell, count}) => [cell, count] as const)));
  return Math.max(
    ...ledger.map(({cell, count}) => {
      const garden = /garden=\w+/.exec(cell)?.[0];
      return garden === undefined || !cell.includes("water") ? 0 : (100 * count) / bases.get(garden)!;
    })
  );
}
