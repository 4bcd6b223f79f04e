import type {ColumnTable} from "arquero";
import {withSourceLines} from "./compile-notebook.ts";
import type {Codebook} from "./data/codebook.ts";
import {didYouMean, failIfAny, type Problem, Problems} from "./error.ts";
import type {Flow} from "./flow/flow.ts";
import {Column} from "./gate/column.ts";
import {Draft} from "./gate/draft.ts";
import type {Asked} from "./gate/protect-report.ts";
import {Quantity} from "./gate/quantity.ts";
import {rehearse} from "./gate/release.ts";
import type {Released} from "./gate/released.ts";
import type {TableChoices} from "./gate/table-choice.ts";
import {forgetful, type Memory} from "./memory.ts";
import type {Notebook} from "./notebook.ts";
import {Figure} from "./present/figure.ts";
import {Table} from "./present/table.ts";
import {choose} from "./tabulate/choose.ts";
import type {CountedYear} from "./tabulate/joint.ts";
import {recordVersions, type YearOfRecords} from "./tabulate/record-versions.ts";
import {counting} from "./tabulate/scope.ts";

/** A notebook with the file that it stands in. */
export interface Placed {
  /** `notebooks/02-social-care.ts` */
  readonly place: string;
  readonly notebook: Notebook;
  /** itself and all that it imports of the project, by path */
  readonly files: readonly string[];
}

export interface Results {
  readonly numbers: ReadonlyMap<string, Quantity>;
  readonly columns: ReadonlyMap<string, Column>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly tables: ReadonlyMap<string, Table>;
  /** the notebook that made each name */
  readonly madeIn: ReadonlyMap<string, string>;
}

/**
 * Counts the records of each year by the same notebooks, and as the year's edition chose: a record that is the same in two
 * has one number in both.
 */
export async function countYears(
  notebooks: readonly Placed[],
  years: readonly YearOfRecords[],
  codebook: Codebook,
  choices: ReadonlyMap<string, TableChoices>,
  memory: Memory = forgetful
): Promise<CountedYear[]> {
  const versions = recordVersions(years, codebook);
  const counted: CountedYear[] = [];
  for (const {year, records, flow} of years) {
    const numbers = versions.get(year)!;
    const drafts = await tabulateAll(notebooks, {...records, ...(flow && {flow})}, codebook, new Map(numbers), memory);
    counted.push({year, numbers, drafts: choose(drafts, choices.get(year) ?? new Map(), codebook)});
  }
  return counted;
}

/** Counts everything of every notebook, one after the other: the only code that hands records to anyone. */
export async function tabulateAll(
  notebooks: readonly Placed[],
  records: Readonly<Record<string, ColumnTable | Flow>>,
  codebook: Codebook,
  recordNumbers = new Map<unknown, number>(),
  memory: Memory = forgetful
): Promise<Map<string, Draft>> {
  const drafts = new Map<string, Draft>();
  const all: Problem[] = [];
  for (const {place, notebook} of notebooks) {
    const problems = unknownResources(place, notebook, records);
    all.push(...problems);
    if (problems.length > 0) continue;
    try {
      const tables = Object.fromEntries(
        Object.entries(notebook.reads).map(([name, resource]) => [name, records[resource]!])
      );
      const counted = await counting({codebook, place, recordNumbers, memory}, async () => notebook.tabulate(tables));
      for (const [name, draft] of Object.entries(counted)) {
        if (Draft.is(draft)) drafts.set(`${stem(place)}/${name}`, draft);
        else
          all.push({
            place,
            problem: `tabulate gives ${name}, which was not counted`,
            wayOut: "give only what crosstab or mean made"
          });
      }
    } catch (error) {
      all.push(...problemsOf(error, place, "tabulate"));
    }
  }
  failIfAny(all);
  return drafts;
}

function unknownResources(
  place: string,
  {reads}: Notebook,
  records: Readonly<Record<string, unknown>>
): readonly Problem[] {
  return Object.values(reads)
    .filter((resource) => !Object.hasOwn(records, resource))
    .map((resource) => ({
      place,
      problem: `reads an unknown resource: ${resource}`,
      wayOut: didYouMean(resource, Object.keys(records))
    }));
}

/** What the notebooks would show: presented once with nothing to see, so that the gate knows which cells are wanted. */
export function rehearsed(
  drafts: ReadonlyMap<string, Draft>,
  notebooks: readonly Placed[]
): {asked: Map<string, Asked>; blank: Results} {
  const {blank: tables, asked: cellsAsked} = rehearse(drafts);
  const blank = presentAll(notebooks, tables);
  // One that is made of many cells goes with the first of them that must: to spare the others would save nothing.
  const origins = [...blank.numbers.values()].flatMap((number) => (number.origins.length > 4 ? [] : number.origins));
  const asked = new Map(
    [...cellsAsked].map(([id, cells]): [string, Asked] => {
      const own = origins.filter(({draft}) => draft === id);
      return [id, {cells, quoted: new Set(own.map(({cell}) => tables.get(id)!.placeOf(cell)))}];
    })
  );
  return {asked, blank};
}

/** Hands each notebook its own released tables, and gathers what it makes of them by name. */
export function presentAll(notebooks: readonly Placed[], released: ReadonlyMap<string, Released>): Results {
  const numbers = new Map<string, Quantity>();
  const columns = new Map<string, Column>();
  const figures = new Map<string, Figure>();
  const tables = new Map<string, Table>();
  const madeIn = new Map<string, string>();
  const problems: Problem[] = [];
  for (const {place, notebook} of notebooks) {
    const prefix = `${stem(place)}/`;
    const own = [...released]
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, table]) => [id.slice(prefix.length), table]);
    let results: ReturnType<Notebook["present"]> = {};
    try {
      results = notebook.present(Object.fromEntries(own));
    } catch (error) {
      problems.push(...problemsOf(error, place, "present"));
    }
    for (const [name, result] of Object.entries(results)) {
      const other = madeIn.get(name);
      if (other !== undefined)
        problems.push({place, problem: `${name} is made twice`, wayOut: `${other} has it too; rename one`});
      madeIn.set(name, place);
      if (Figure.is(result) || Table.is(result)) problems.push(...withoutLimitations(place, name, result));
      if (Quantity.is(result)) numbers.set(name, result);
      else if (Column.is(result)) columns.set(name, result);
      else if (Figure.is(result)) figures.set(name, result);
      else if (Table.is(result)) tables.set(name, result);
      else
        problems.push({
          place,
          problem: `present gives ${name}, which the gate did not release`,
          wayOut: "give released numbers, columns, figures and tables only"
        });
    }
  }
  failIfAny(problems);
  return {numbers, columns, figures, tables, madeIn};
}

function withoutLimitations(place: string, name: string, result: Figure | Table): Problem[] {
  const {limitations} = Figure.is(result) ? result.spec : result.frame;
  if ("none" in limitations ? limitations.none.trim() !== "" : limitations.length > 0) return [];
  const problem = `${Figure.is(result) ? "figure" : "table"} ${name} has no limitations`;
  return [{place, problem, wayOut: "name those in templates/limitations.md that apply, or say why none does"}];
}

function stem(place: string): string {
  return place.slice(place.lastIndexOf("/") + 1).replace(/\.ts$/, "");
}

/** A fault in a notebook is the analyst's to mend: it is told with its line. What was thrown among records may quote one, so only its kind is told. */
function problemsOf(error: unknown, place: string, verb: "tabulate" | "present"): readonly Problem[] {
  if (error instanceof Problems) return error.list;
  const {name, message, stack = ""} = error instanceof Error ? error : new Error(String(error));
  const line = new RegExp(`${stem(place)}\\.ts:(\\d+)`).exec(withSourceLines(stack))?.[1];
  const quotable =
    verb === "present" || name === "TypeError" || name === "ReferenceError" || isOfLibrary(name, stack, place);
  const problem = `${verb} failed: ${quotable ? message.split("\n")[0] : `${name}, not quoted because records are in scope`}`;
  return [{place: line === undefined ? place : `${place}:${line}`, problem}];
}

/** Thrown below the notebook, by arquero: it quotes the analyst's expression, never a value. */
function isOfLibrary(name: string, stack: string, place: string): boolean {
  const thrower = stack.split("\n").find((line) => line.trimStart().startsWith("at ")) ?? "";
  return name === "Error" && /[\\/]/.test(thrower) && !thrower.includes(place);
}
