import type {Codebook} from "../data/codebook.ts";
import {presentCodes} from "../data/codebook-in-year.ts";
import type {Before} from "../gate/history.ts";
import type {Virtual} from "../gate/model/system.ts";
import {yearOf, yearVariable} from "../gate/years.ts";

/** Whom an earlier edition counted, in the present codes, and with the year whose records it counted. */
export function inPresentTerms(
  {edition, conditions}: Pick<Before, "edition" | "conditions">,
  {variables}: Codebook
): Virtual {
  const year = edition.slice(0, 4);
  const named = Object.entries(conditions).map(([name, code]): [string, string] => {
    // of a question with several answers, an option is a variable: `residence: father`
    const [, question, option] = /^([^:]*): (.*)$/.exec(name) ?? [];
    const options = question === undefined ? undefined : variables.get(question);
    if (options !== undefined)
      return [`${question}: ${presentCodes(options, Number(year)).get(option!) ?? option}`, code];
    const variable = variables.get(name.replace(/ \(\d+\)$/, ""));
    return [name, variable === undefined ? code : (presentCodes(variable, Number(year)).get(code) ?? code)];
  });
  const counted = Object.keys(conditions).some((name) => yearOf(name) !== undefined);
  return Object.fromEntries([...(counted ? [] : [[yearVariable(year), "in"]]), ...named]);
}
