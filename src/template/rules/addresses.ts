import type {Problem} from "../../error.ts";
import {type Page, placeOfName} from "../page.ts";

/** Each value has an address that a link can hold, and that is no other's. */
export function addresses(page: Page): Problem[] {
  return page.exhibits.flatMap(({what, name, model}) => {
    const {id, tidy} = model;
    const place = placeOfName(name, page);
    const problems: Problem[] = [];
    const tell = (problem: string, wayOut: string) =>
      problems.push({place, problem: `${what} ${name}: ${problem}`, wayOut});
    if (!/^[A-Za-z][\w-]*$/.test(id)) tell(`not an id: ${id}`, "letters, digits, _ and -, a letter first");
    for (const key of new Set([...tidy.rows.flatMap(({keys}) => keys), ...tidy.values])) {
      if (!/^[\w.+-]+$/.test(key)) tell(`${key} cannot stand in an address`, "use letters, digits, _, -, + and .");
    }
    const all = tidy.rows.map(({keys}) => keys.join("/"));
    const twice = all.find((one, i) => all.indexOf(one) !== i);
    if (twice !== undefined) tell(`two rows with the address ${id}/${twice}`, "name their parts apart");
    return problems;
  });
}
