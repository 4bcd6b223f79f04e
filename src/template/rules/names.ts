import {didYouMean, type Problem} from "../../error.ts";
import {formatFault} from "../formats.ts";
import {allProse, exhibit, type Page} from "../page.ts";

/** Each `{{name}}` is a number that this edition shows, in a format that it has, or a figure or a table. */
export function names(page: Page): Problem[] {
  const {bindings} = page;
  const known = [...bindings.numbers.keys(), ...bindings.figures.keys(), ...bindings.tables.keys()];
  const problems: Problem[] = [];
  for (const inline of allProse(page)) {
    if (inline.kind !== "name") continue;
    const {name, format, at} = inline;
    const number = bindings.numbers.get(name);
    const wrong = format === undefined ? undefined : formatFault(format, number);
    if (wrong !== undefined) problems.push({place: at, ...wrong, problem: `{{${name}|${format}}}: ${wrong.problem}`});
    if (bindings.columns.has(name)) {
      problems.push({place: at, problem: `${name} is a column, not a number`, wayOut: "a claim of rank names it"});
    } else if (number === undefined && exhibit(name, bindings) === undefined) {
      problems.push({place: at, problem: `unknown name: ${name}`, wayOut: didYouMean(name, known)});
    } else if (number?.withheld) {
      const problem = `{{${name}}} is withheld in ${bindings.edition.id}`;
      problems.push({place: at, problem, wayOut: "reword the sentence, or use a broader category"});
    }
  }
  return problems;
}
