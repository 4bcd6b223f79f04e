import type {Edition} from "../edition/edition.ts";
import type {Origin} from "../gate/quantity.ts";
import type {Shown} from "../gate/shown.ts";

/** Whom a number counts, in the codebook's words. */
export interface Population {
  /** what is counted: applications */
  readonly unit: string;
  /** `Outcome: Accepted`; a variable of which all categories are counted together is not named */
  readonly where: readonly string[];
  /** and those of them only that the notebook counts there, in a way that only the notebook can tell */
  readonly part?: true;
}

type Cell = readonly string[];

export function populationOf({counts, codebook, disclosure}: Edition, draft: string, cell: Cell): Population {
  const {unit, variables, part, without = {}, merged = {}} = counts[draft]!;
  const variable = (name: string) => codebook.find((one) => one.name === name);
  const category = (name: string, code: string) => {
    const categories = [...(merged[name] ?? []), ...(variable(name)?.categories ?? [])];
    return categories.find((one) => one.code === code)?.label ?? code;
  };
  const labelled = (name: string, code: string) => `${variable(name)?.label ?? name}: ${category(name, code)}`;
  const own = variables.flatMap((name, i) => (cell[i] === "total" ? [] : [labelled(name, cell[i]!)]));
  const leftOut = variables.flatMap((name, i) =>
    cell[i] === "total" ? (without[name] ?? []).map((code) => `not ${labelled(name, code)}`) : []
  );
  const all = [...(disclosure?.cells ?? []), ...(disclosure?.means ?? [])];
  const same = all.find(({at}) => at.some((one) => one.draft === draft && one.cell.join("/") === cell.join("/")));
  const others = Object.entries(same?.where ?? {}).filter(([name]) => !variables.includes(name.replace(/: .*$/, "")));
  const filtered = others.flatMap(([name, code]) => conditionText(name, code, labelled) ?? []);
  const isUnsaid = part === true && filtered.length === 0;
  return {unit: unit.many, where: [...own, ...leftOut, ...filtered], ...(isUnsaid ? {part: true} : {})};
}

/** What is shown of a cell, wherever the edition shows it. */
export function shownOf({numbers, document}: Edition, draft: string, cell: Cell): Shown | undefined {
  const isIt = (one: {draft: string; cell: Cell} | undefined) =>
    one?.draft === draft && one.cell.join("/") === cell.join("/");
  const number = Object.values(numbers).find(
    ({origins}) => origins.length === 1 && isIt(origins[0]) && origins[0]!.measure === "count"
  );
  if (number !== undefined) return number.shown;
  for (const {tidy} of [...document.figures, ...document.tables]) {
    const row = tidy.rows.find(({from}) => isIt(from));
    const shown = row?.values[tidy.values.indexOf("count")];
    if (shown !== undefined && shown !== "") return shown;
  }
  return undefined;
}

export function sameOrigin(a: Origin | undefined, b: Origin): boolean {
  return (
    JSON.stringify(a && [a.draft, a.cell, a.measure, a.base]) === JSON.stringify([b.draft, b.cell, b.measure, b.base])
  );
}

/** A filter's own condition, as the model of what is disclosed has it: `residence: not_applicable` is an answer, given or not. */
function conditionText(
  name: string,
  code: string,
  labelled: (name: string, code: string) => string
): string | undefined {
  const [, question, answer] = /^(.*?): (.*)$/.exec(name) ?? [];
  if (question !== undefined) return `${code === "yes" ? "" : "not "}${labelled(question, answer!)}`;
  if (/^(population|edition) \d+$/.test(name)) return undefined;
  return labelled(name, code);
}
