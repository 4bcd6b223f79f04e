import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";

/**
 * Who may import whom. A folder may always import itself; `type X` allows types of X and nothing that runs.
 * What stands right of the gate cannot name what stands left of it: that is why `present`, `template` and `edition` name no records.
 */
const layers: Readonly<Record<string, readonly string[]>> = {
  "src/cli.ts": ["src/commands/", "src/error.ts"],
  "src/commands/": [
    "src/check/",
    "src/read-prose.ts",
    "src/report.ts",
    "src/diff/",
    "src/qda/",
    "src/coding/frame.ts",
    "src/reuse/",
    "src/memory.ts",
    "type src/reconcile/",
    "src/edition/",
    "src/release/",
    "src/explain/",
    "src/data/csv.ts",
    "src/data/read-codebook.ts",
    "src/template/template.ts",
    "src/data/write-csv.ts",
    "src/data/records.ts",
    "src/form/",
    "src/gate/quantity.ts",
    "src/gate/tables.ts",
    "type src/gate/",
    "src/project.ts",
    "src/steps.ts",
    "src/error.ts",
    "node:"
  ],

  // The story: the only places that see both sides of the gate.
  "src/count-edition.ts": [
    "src/tabulate/beyond.ts",
    "src/gate/history.ts",
    "src/gate/release.ts",
    "src/tabulate/joint.ts",
    "src/edition/",
    "src/error.ts",
    "src/read-prose.ts",
    "src/read-notebooks.ts",
    "src/read-years.ts",
    "src/as-at.ts",
    "src/claims-for-gate.ts",
    "src/run-notebooks.ts",
    "src/memory.ts",
    "type src/project.ts"
  ],
  "src/claims-for-gate.ts": [
    "src/claims/",
    "src/template/claims.ts",
    "type src/gate/claims/claim.ts",
    "type src/read-prose.ts",
    "type src/run-notebooks.ts"
  ],
  "src/report.ts": [
    "src/count-edition.ts",
    "type src/gate/",
    "src/gate/note.ts",
    "src/gate/policy.ts",
    "src/tabulate/orders.ts",
    "src/present/",
    "src/template/",
    "src/edition/",
    "type src/error.ts",
    "src/propose-repeats.ts",
    "src/reconcile-edition.ts",
    "src/reconcile/section.ts",
    "type src/reconcile/",
    "src/memory.ts",
    "type src/project.ts"
  ],
  "src/read-prose.ts": ["src/claims/", "src/edition/", "src/template/", "src/error.ts", "type src/project.ts"],
  "src/run-notebooks.ts": [
    "type src/flow/flow.ts",
    "src/tabulate/",
    "src/gate/",
    "src/present/",
    "src/compile-notebook.ts",
    "src/error.ts",
    "src/memory.ts",
    "type src/notebook.ts",
    "type src/data/codebook.ts",
    "type arquero"
  ],
  "src/as-at.ts": [
    "type src/edition/history.ts",
    "src/gate/draft.ts",
    "type src/gate/",
    "type src/tabulate/joint.ts",
    "src/error.ts"
  ],
  "src/propose-repeats.ts": [
    "src/as-at.ts",
    "src/template/reword.ts",
    "src/edition/history.ts",
    "src/gate/draft.ts",
    "src/gate/shown.ts",
    "type src/gate/",
    "src/template/source.ts",
    "src/error.ts"
  ],
  "src/read-years.ts": ["src/flow/flow.ts", "src/data/", "type src/project.ts", "type src/tabulate/record-versions.ts"],
  "src/read-notebooks.ts": [
    "src/index.ts",
    "src/load-notebooks.ts",
    "src/notebook.ts",
    "src/error.ts",
    "type src/project.ts",
    "type src/run-notebooks.ts",
    "arquero",
    "node:path"
  ],
  // What builds keep for the next: digests and answers, whatever they are about.
  "src/reuse/": ["src/engine.mjs", "src/memory.ts", "src/project.ts", "node:"],
  "src/notebook.ts": [
    "type src/flow/flow.ts",
    "type src/gate/column.ts",
    "src/gate/draft.ts",
    "src/gate/quantity.ts",
    "type src/gate/released.ts",
    "src/present/",
    "type arquero"
  ],
  "src/index.ts": [
    "src/flow/count-flow.ts",
    "src/notebook.ts",
    "src/tabulate/",
    "src/select/select.ts",
    "src/gate/quantity.ts",
    "src/gate/released.ts",
    "src/present/"
  ],

  "src/yaml/": ["src/error.ts", "yaml"],
  "src/data/": ["src/coding/frame.ts", "src/yaml/", "src/error.ts", "arquero", "node:fs"],
  // What qualitative files are coded by.
  "src/coding/": ["src/yaml/", "src/error.ts"],
  // Before there are records: what the codebook asks, to be filled in and read back.
  // Its scripts run in a browser, which has no file system.
  "src/form/browser/": [
    "src/form/check.ts",
    "src/form/csv.ts",
    "src/form/grouping.ts",
    "type src/form/form.ts",
    "src/data/csv.ts",
    "src/data/findings.ts",
    "src/error.ts"
  ],
  "src/form/": [
    "type src/data/codebook.ts",
    "src/data/cell-fault.ts",
    "src/data/judge.ts",
    "src/data/write-csv.ts",
    "src/template/html/markup.ts",
    "src/error.ts",
    "esbuild",
    "fflate",
    "saxes",
    "node:"
  ],
  "src/tabulate/": [
    "type src/flow/flow.ts",
    "src/gate/draft.ts",
    "src/gate/joint.ts",
    "src/gate/years.ts",
    "src/gate/model/population.ts",
    "type src/gate/",
    "type src/data/codebook.ts",
    "src/error.ts",
    "type src/memory.ts",
    "type arquero"
  ],
  // How records came to be in the report: a file of its own, counted among records.
  "src/flow/": [
    "src/tabulate/",
    "src/gate/draft.ts",
    "type src/gate/outline.ts",
    "src/yaml/",
    "src/error.ts",
    "type arquero"
  ],
  // Among records, beside tabulate: it chooses rows, and counts nothing for a page.
  "src/select/": [
    "src/tabulate/",
    "src/gate/solver.ts",
    "type src/gate/draft.ts",
    "src/error.ts",
    "src/memory.ts",
    "type arquero"
  ],
  "src/gate/": ["src/error.ts", "src/memory.ts", "highs"],
  "src/present/": [
    "type src/gate/outline.ts",
    "src/error.ts",
    "src/memory.ts",
    "src/gate/note.ts",
    "type src/gate/agreement/agreement.ts",
    "type src/gate/difference.ts",
    "type src/gate/policy.ts",
    "src/gate/quantity.ts",
    "src/gate/released.ts",
    "src/gate/shown.ts",
    "jsdom",
    "@observablehq/plot"
  ],
  // What words say of released numbers; it sees what an edition shows, and nothing else.
  "src/claims/": ["type src/gate/", "src/yaml/", "src/error.ts"],
  // What is looked for in prose, whatever it was read from.
  "src/lint/": [],
  "src/template/": [
    "src/lint/",
    "src/claims/",
    "type src/gate/column.ts",
    "type src/present/",
    "src/gate/quantity.ts",
    "src/gate/shown.ts",
    "src/error.ts",
    "markdown-it",
    "markdown-it-footnote",
    "src/yaml/"
  ],
  "src/ecosystem/": [
    "type src/edition/",
    "src/edition/digests.ts",
    "src/edition/publisher.ts",
    "type src/present/table.ts",
    "src/gate/released.ts",
    "src/gate/shown.ts",
    "src/data/write-csv.ts",
    "src/template/file-name.ts",
    "src/template/slug.ts"
  ],
  // For developers: it reads the types of an edition.
  "src/schema/": ["src/edition/json.ts", "typescript", "node:"],
  "src/explain/": [
    "src/claims/read-vocabulary.ts",
    "src/edition/",
    "src/template/",
    "src/gate/shown.ts",
    "type src/gate/",
    "src/error.ts",
    "type src/project.ts"
  ],
  "src/edition/": [
    "src/ecosystem/",
    "src/template/",
    "type src/claims/value.ts",
    "type src/gate/column.ts",
    "type src/present/table.ts",
    "src/gate/policy.ts",
    "src/gate/rules/rules.ts",
    "type src/gate/draft.ts",
    "type src/gate/quantity.ts",
    "type src/gate/released.ts",
    "type src/gate/claims/claims-before.ts",
    "type src/gate/history.ts",
    "type src/gate/protect-report.ts",
    "type src/gate/table-choice.ts",
    "type src/gate/advice/ways-out.ts",
    "src/gate/rounding/range.ts",
    "type src/gate/disclosure.ts",
    "type src/gate/audit/published.ts",
    "src/gate/shown.ts",
    "src/gate/years.ts",
    "type src/gate/model/system.ts",
    "type src/data/codebook.ts",
    "src/data/codebook-in-year.ts",
    "src/data/csv.ts",
    "src/data/write-csv.ts",
    "src/yaml/",
    "src/engine.mjs",
    "src/error.ts",
    "type src/project.ts",
    "node:"
  ],

  "src/diff/": [
    "src/edition/",
    "src/template/",
    "type src/present/",
    "src/gate/quantity.ts",
    "src/gate/shown.ts",
    "src/error.ts",
    "diff"
  ],

  // What is told of an edition before it is rendered. Only one file of it sees what was counted, and takes of that what was released.
  "src/check/counted-edition.ts": [
    "src/reconcile-edition.ts",
    "src/reconcile/section.ts",
    "type src/reconcile/",
    "src/count-edition.ts",
    "src/edition/",
    "src/template/",
    "src/present/models.ts",
    "type src/run-notebooks.ts",
    "type src/memory.ts",
    "type src/project.ts",
    "type src/gate/released.ts",
    "src/error.ts",
    "src/check/"
  ],
  "src/check/": [
    "src/template/",
    "src/lint/",
    "type src/claims/value.ts",
    "src/claims/claim.ts",
    "src/gate/released.ts",
    "src/gate/shown.ts",
    "type src/gate/quantity.ts",
    "type src/edition/",
    "type src/present/",
    "type src/read-prose.ts",
    "src/error.ts"
  ],

  // The coding of other tools, which comes in as data and goes out as a frame.
  "src/qda/": [
    "type src/coding/frame.ts",
    "src/data/findings.ts",
    "src/template/slug.ts",
    "src/present/house.ts",
    "src/error.ts",
    "saxes",
    "node:"
  ],
  // A report beside the publication that it retells: what was printed, what contradicts itself, and what is shown of both.
  "src/reconcile/": [
    "src/claims/bounds.ts",
    "src/claims/vocabulary.ts",
    "src/data/csv.ts",
    "src/yaml/",
    "src/gate/quantity.ts",
    "src/gate/shown.ts",
    "type src/template/source.ts",
    "src/error.ts"
  ],
  "src/reconcile-edition.ts": [
    "src/reconcile/",
    "src/gate/shown.ts",
    "type src/gate/",
    "type src/edition/front-matter.ts",
    "type src/present/",
    "type src/project.ts"
  ],

  // What comes after an edition is made: the checklist, the record, and what readers are told of them.
  "src/release/": [
    "type src/gate/disclosure.ts",
    "src/check/",
    "src/read-prose.ts",
    "src/edition/",
    "src/template/",
    "type src/gate/audit/editions.ts",
    "src/gate/audit/published.ts",
    "src/error.ts",
    "type src/project.ts",
    "jsdom",
    "node:"
  ],

  "src/load-notebooks.ts": ["src/compile-notebook.ts", "src/error.ts", "type src/project.ts", "node:path"],
  "src/compile-notebook.ts": ["esbuild", "node:"],
  "src/project.ts": ["src/error.ts", "node:fs", "node:path"],
  "src/error.ts": [],
  "src/memory.ts": [],
  "src/steps.ts": [],

  // Before anything is installed, and while the engine is bundled.
  "src/start.mjs": ["src/install.mjs", "src/engine.mjs", "node:"],
  "src/install.mjs": ["node:"],
  "src/engine.mjs": ["src/bundle.mjs", "node:"],
  "src/bundle.mjs": ["src/engine.mjs", "esbuild", "node:fs"],

  "notebooks/": ["src/index.ts", "arquero", "type @observablehq/plot"]
};

describe("who may import whom", () => {
  const files = filesOf("src", "notebooks").filter(
    (file) =>
      !/\.test\.ts$|^src\/(bench|browser|examples|starter|testing)\/|\/(fixtures\/|sample\.ts$|brute-force\.ts$)/.test(
        file
      )
  );

  it.each(Object.entries(layers))("%s keeps to its layer", (layer, allowed) => {
    const own = files.filter((file) => layerOf(file) === layer);
    expect(own).not.toEqual([]);
    expect(
      own.flatMap((file) =>
        importsOf(file)
          .filter((name) => !isAllowed(name, layer, allowed))
          .map((name) => `${file} imports ${name}`)
      )
    ).toEqual([]);
  });

  it("every file has a layer", () => expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]));
});

describe("the reading of import lines", () => {
  it.each([
    ['import {a} from "./a.ts";', ["src/gate/a.ts"]],
    ['import {\n  a,\n  b\n} from "../error.ts";', ["src/error.ts"]],
    ['import type {A} from "arquero";', ["type arquero"]],
    ['export {a, type B} from "./a.ts";', ["src/gate/a.ts"]],
    ['import "node:fs";', ["node:fs"]],
    ['const {a} = await import("jsdom");', ["jsdom"]],
    ['type A = typeof import("jsdom");', ["type jsdom"]],
    ['const fs = require("node:fs"); process.getBuiltinModule("fs");', ["node:fs", "fs"]]
  ])("%j", (text, imports) => expect(importsIn(text, "src/gate/x.ts")).toEqual(imports));
});

function filesOf(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    (readdirSync(join(root(), folder), {recursive: true}) as string[])
      .filter((file) => /\.(ts|mjs)$/.test(file) && !file.endsWith(".d.ts"))
      .map((file) => `${folder}/${file.split(sep).join("/")}`)
  );
}

/** The most particular row of the table. */
function layerOf(file: string): string | undefined {
  return Object.keys(layers).find((layer) => (layer.endsWith("/") ? file.startsWith(layer) : file === layer));
}

function isAllowed(name: string, layer: string, allowed: readonly string[]): boolean {
  const bare = name.replace(/^type /, "");
  if (layer.endsWith("/") && bare.startsWith(layer)) return true;
  return allowed.some((entry) => {
    const target = entry.replace(/^type /, "");
    if (entry !== target && name === bare) return false;
    return bare === target || bare.startsWith(/[/:]$/.test(target) ? target : `${target}/`);
  });
}

function importsOf(file: string): string[] {
  return importsIn(readFileSync(join(root(), file), "utf8"), file);
}

function importsIn(text: string, file: string): string[] {
  const statement = /^(?:import|export)(?<type> type)?\s(?:[\w$*\s{},]*\sfrom\s)?["'](?<name>[^"']+)["']/gm;
  const call = /(?<type>typeof )?\b(?:import|require|getBuiltinModule)\(\s*["'](?<name>[^"']+)["']/g;
  return [...text.matchAll(statement), ...text.matchAll(call)].map(({groups}) => {
    const {type, name = ""} = groups ?? {};
    const target = name.startsWith(".")
      ? relative(root(), join(root(), dirname(file), name))
          .split(sep)
          .join("/")
      : name;
    return type === undefined ? target : `type ${target}`;
  });
}

function root(): string {
  return fileURLToPath(new URL("..", import.meta.url));
}
