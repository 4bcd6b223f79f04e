import {didYouMean, type Problem} from "../../error.ts";
import type {Bindings} from "../bindings.ts";
import {exhibit, type Page, placeOfName, settings as settingsIn} from "../page.ts";
import type {Setting} from "../source.ts";

/** What is set was made, and by that name; each figure and table that was made is set once, and no words are set twice. */
export function settings(page: Page): Problem[] {
  const {bindings, template} = page;
  const all = [...settingsIn(template.blocks), ...bindings.words.sections.flatMap(({blocks}) => settingsIn(blocks))];
  const problems = all.flatMap((setting) => unknown(setting, bindings));
  const first = new Map<string, string>();
  for (const {what, name, at} of all) {
    const key = `${what}:${name}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else problems.push({place: at, problem: `${what} ${name} is set twice`, wayOut: `first at ${before}`});
  }

  const set = new Set(all.map(({what, name}) => `${what}:${name}`));
  const never = (what: string, name: string, place: string) => {
    if (set.has(`${what}:${name}`)) return;
    problems.push({
      place,
      problem: `${what} ${name} is made and never set`,
      wayOut: `set it by ![hint](${what}:${name}), or make it no more`
    });
  };
  for (const name of bindings.figures.keys()) never("figure", name, placeOfName(name, page));
  for (const name of bindings.tables.keys()) never("table", name, placeOfName(name, page));
  return problems;
}

function unknown({what, name, at}: Setting, bindings: Bindings): Problem[] {
  if (what === "words") {
    const ids = bindings.words.sections.map(({id}) => id);
    if (ids.includes(name)) return [];
    return [
      {place: at, problem: `unknown words: ${name}`, wayOut: `${didYouMean(name, ids)} (in ${bindings.words.place})`}
    ];
  }
  if (what === "reconciliation") {
    if (name !== "published")
      return [{place: at, problem: `unknown reconciliation: ${name}`, wayOut: "write reconciliation:published"}];
    if (bindings.reconciliation !== undefined) return [];
    const wayOut = "put published.csv and published.yaml into the year's folder, or do not set it";
    return [{place: at, problem: "there is no publication to hold the report against", wayOut}];
  }
  const made = exhibit(name, bindings)?.what ?? (bindings.numbers.has(name) ? "number" : undefined);
  if (made === what) return [];
  const wayOut = made === "number" ? `{{${name}}} prints it in a sentence` : `write ![hint](${made}:${name})`;
  if (made !== undefined) return [{place: at, problem: `${name} is a ${made}, not a ${what}`, wayOut}];
  const names = (what === "figure" ? bindings.figures : bindings.tables).keys();
  return [{place: at, problem: `unknown ${what}: ${name}`, wayOut: didYouMean(name, names)}];
}
